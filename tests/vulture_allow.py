# ruff: noqa: B018
"""Names that are used where vulture can't see it, and how."""

from cop29_desktop import app, paths
from cop29_desktop.export.formats import Format
from cop29_desktop.export.selections import CancelledError
from cop29_desktop.gui import settings
from cop29_desktop.gui.kit.theme import Tokens

# filled into the style sheets by name
Tokens.border
Tokens.rule
Tokens.focus
Tokens.hover
Tokens.alarm
Tokens.ours

# read by the tests: the table of settings, and where the published schema stands
settings.SETTINGS
paths.pack_schema

# imported for what the import itself does
app.BEFORE_QT

# what a dialog asks a format, and how it ends a writing
Format.slow_above
CancelledError
