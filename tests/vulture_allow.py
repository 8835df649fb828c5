# ruff: noqa: B018
"""Names that are used where vulture can't see it, and how."""

from cop29_desktop import app, paths
from cop29_desktop.gui import settings
from cop29_desktop.gui.kit.theme import Tokens
from cop29_desktop.search import go, terms

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

# what the go box and the cards of terms call
go.answers
go.Answer.preview
terms.occurrences
terms.places
