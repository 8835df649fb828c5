# ruff: noqa: B018
"""Names that are used where vulture can't see it, and how."""

import zipfile

from cop29_desktop import app, paths
from cop29_desktop.gui import settings
from cop29_desktop.gui.kit.theme import Tokens
from cop29_desktop.gui.kit.worker import Worker
from cop29_desktop.model.briefing import Rows
from cop29_desktop.packs.folder import FileState
from cop29_desktop.presentation import own

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

# compared as a whole, and what Python asks of a descriptor
FileState.node_changed
Rows.owner
# what the tests ask of ticks and notes
own.counts
own.tally

# imported for what the import itself does
app.BEFORE_QT

# read by zipfile itself
zipfile.ZipInfo.create_system

# kept while it tells that it has ended
Worker._just_ended
