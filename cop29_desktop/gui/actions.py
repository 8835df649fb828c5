"""Everything that can be done, one row each: menu, shortcut, tooltip and key list are built from these rows.

A row's handler is the main window's method ``on_<verb>``, called with the row's argument.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802 - the name that lupdate looks for
        """PySide6's stubs say that it gives an object; it gives its source."""
        return context and source
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

MENUS = (
    QT_TRANSLATE_NOOP("Actions", "&File"),
    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&View"),
    QT_TRANSLATE_NOOP("Actions", "&Go"),
    QT_TRANSLATE_NOOP("Actions", "F&ind"),
    QT_TRANSLATE_NOOP("Actions", "&Decisions"),
    QT_TRANSLATE_NOOP("Actions", "&Help"),
)
FILE, EDIT, VIEW, GO, FIND, DECISIONS, HELP = MENUS


class ActionRow(NamedTuple):
    """One action.

    Attributes:
        id: Its name, used by the toolbar and by tests.
        text: Its text, before translation.
        menu: The menu it stands in.
        keys: Its shortcuts, the first is shown.
        verb: What it does: the handler ``on_<verb>``.
        argument: What the handler is called with.
        group: Rows of one group exclude each other.
        checkable: Whether it can be on or off.
        icon: A file of ``resources/icons``.
        short: What a button shows instead of the text.
        separated: Whether a line stands above it.
    """

    id: str
    text: str
    menu: str
    verb: str
    argument: str = ""
    keys: tuple[str, ...] = ()
    group: str = ""
    checkable: bool = False
    icon: str = ""
    short: str = ""
    separated: bool = False


ACTIONS: tuple[ActionRow, ...] = (
    ActionRow("open", QT_TRANSLATE_NOOP("Actions", "&Open a briefing…"), FILE, "open", keys=("Ctrl+O",)),
    ActionRow("briefings", QT_TRANSLATE_NOOP("Actions", "Opened &last"), FILE, "briefings"),
    ActionRow("hand_on", QT_TRANSLATE_NOOP("Actions", "&Hand notes on…"), FILE, "hand_on", separated=True),
    ActionRow("merge", QT_TRANSLATE_NOOP("Actions", "&Merge notes…"), FILE, "merge"),
    ActionRow("my_data", QT_TRANSLATE_NOOP("Actions", "My &data…"), FILE, "my_data"),
    ActionRow("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), EDIT, "undo", keys=("Ctrl+Z",)),
    ActionRow(
        "note", QT_TRANSLATE_NOOP("Actions", "&Note on this place"), EDIT, "note", keys=("Ctrl+M",), checkable=True,
        icon="note", separated=True,
    ),
    ActionRow("all_notes", QT_TRANSLATE_NOOP("Actions", "&All notes"), EDIT, "all_notes", keys=("Ctrl+Shift+M",)),
    ActionRow(
        "bookmark", QT_TRANSLATE_NOOP("Actions", "&Bookmark this place"), EDIT, "bookmark", keys=("Ctrl+D",),
        checkable=True, icon="bookmark",
    ),
    ActionRow("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), FILE, "export", keys=("Ctrl+E",), separated=True),
    ActionRow("print", QT_TRANSLATE_NOOP("Actions", "&Print…"), FILE, "print", keys=("Ctrl+P",)),
    ActionRow(
        "settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), FILE, "settings", keys=("Ctrl+,",), separated=True
    ),
    ActionRow("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), FILE, "quit", keys=("Ctrl+Q",)),
    ActionRow(
        "language_zh", QT_TRANSLATE_NOOP("Actions", "&Chinese"), VIEW, "language", "zh", group="language",
        checkable=True, short=QT_TRANSLATE_NOOP("Actions", "中"),
    ),
    ActionRow(
        "language_en", QT_TRANSLATE_NOOP("Actions", "&English"), VIEW, "language", "en", group="language",
        checkable=True, short=QT_TRANSLATE_NOOP("Actions", "EN"),
    ),
    ActionRow(
        "language_both", QT_TRANSLATE_NOOP("Actions", "&Both languages"), VIEW, "language", "both", group="language",
        checkable=True, short=QT_TRANSLATE_NOOP("Actions", "Both"),
    ),
    ActionRow("language_next", QT_TRANSLATE_NOOP("Actions", "&Next language"), VIEW, "next_language", keys=("F8",)),
    ActionRow(
        "zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), VIEW, "zoom", "1", ("Ctrl++", "Ctrl+="), separated=True
    ),
    ActionRow("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), VIEW, "zoom", "-1", ("Ctrl+-",)),
    ActionRow("zoom_reset", QT_TRANSLATE_NOOP("Actions", "&Actual size"), VIEW, "zoom", "0", ("Ctrl+0",)),
    ActionRow(
        "theme_system", QT_TRANSLATE_NOOP("Actions", "Theme of the &system"), VIEW, "theme", "system", group="theme",
        checkable=True, separated=True,
    ),
    ActionRow(
        "theme_light", QT_TRANSLATE_NOOP("Actions", "&Light theme"), VIEW, "theme", "light", group="theme",
        checkable=True,
    ),
    ActionRow(
        "theme_dark", QT_TRANSLATE_NOOP("Actions", "&Dark theme"), VIEW, "theme", "dark", group="theme", checkable=True
    ),
    ActionRow(
        "theme_contrast", QT_TRANSLATE_NOOP("Actions", "&High contrast"), VIEW, "theme", "contrast", group="theme",
        checkable=True,
    ),
    ActionRow(
        "show_tree", QT_TRANSLATE_NOOP("Actions", "Show the &report tree"), VIEW, "show", "tree", ("Ctrl+Shift+1",),
        checkable=True, icon="tree", separated=True,
    ),
    ActionRow(
        "show_days", QT_TRANSLATE_NOOP("Actions", "Show the i&tinerary"), VIEW, "show", "days", ("Ctrl+Shift+5",),
        checkable=True, icon="calendar",
    ),
    ActionRow(
        "caret", QT_TRANSLATE_NOOP("Actions", "Caret in the te&xt"), VIEW, "caret", keys=("F7",), checkable=True
    ),
    ActionRow("full_screen", QT_TRANSLATE_NOOP("Actions", "&Full screen"), VIEW, "full_screen", keys=("F11",)),
    ActionRow(
        "meeting", QT_TRANSLATE_NOOP("Actions", "&Meeting mode"), VIEW, "meeting", keys=("F5",)
    ),
    ActionRow("back", QT_TRANSLATE_NOOP("Actions", "&Back"), GO, "history", "-1", ("Alt+Left",), icon="back"),
    ActionRow("forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), GO, "history", "1", ("Alt+Right",), icon="forward"),
    ActionRow(
        "bookmarks", QT_TRANSLATE_NOOP("Actions", "Boo&kmarks"), GO, "bookmarks", keys=("Ctrl+Shift+D",)
    ),
    ActionRow(
        "pane_reader", QT_TRANSLATE_NOOP("Actions", "&Report"), GO, "pane", "reader", ("Ctrl+1",), separated=True
    ),
    ActionRow("pane_decisions", QT_TRANSLATE_NOOP("Actions", "&Decisions"), GO, "pane", "decisions", ("Ctrl+2",)),
    ActionRow("pane_statements", QT_TRANSLATE_NOOP("Actions", "&Statements"), GO, "pane", "statements", ("Ctrl+3",)),
    ActionRow("pane_glossary", QT_TRANSLATE_NOOP("Actions", "&Glossary"), GO, "pane", "glossary", ("Ctrl+4",)),
    ActionRow("pane_days", QT_TRANSLATE_NOOP("Actions", "&Itinerary"), GO, "pane", "days", ("Ctrl+5",)),
    ActionRow("pane_initiatives", QT_TRANSLATE_NOOP("Actions", "Ini&tiatives"), GO, "pane", "initiatives"),
    ActionRow("pane_conflicts", QT_TRANSLATE_NOOP("Actions", "&Conflicts"), GO, "pane", "conflicts"),
    ActionRow("pane_milestones", QT_TRANSLATE_NOOP("Actions", "Mi&lestones"), GO, "pane", "milestones"),
    ActionRow("pane_theme_days", QT_TRANSLATE_NOOP("Actions", "Th&eme days"), GO, "pane", "theme-days"),
    ActionRow("pane_itinerary", QT_TRANSLATE_NOOP("Actions", "Itinerar&y as a table"), GO, "pane", "itinerary"),
    ActionRow("pane_side_events", QT_TRANSLATE_NOOP("Actions", "Side e&vents"), GO, "pane", "side-events"),
    ActionRow("pane_booths", QT_TRANSLATE_NOOP("Actions", "E&xhibition booths"), GO, "pane", "booths"),
    ActionRow(
        "pane_recommendations", QT_TRANSLATE_NOOP("Actions", "Reco&mmendations"), GO, "pane", "recommendations"
    ),
    ActionRow("pane_more", QT_TRANSLATE_NOOP("Actions", "&Pick another table…"), GO, "pane", "more", ("Ctrl+6",)),
    ActionRow("next_pane", QT_TRANSLATE_NOOP("Actions", "&Next part of the window"), GO, "next_part", keys=("F6",)),
    ActionRow(
        "day_before", QT_TRANSLATE_NOOP("Actions", "Day bef&ore"), GO, "day", "-1", ("Ctrl+[",), separated=True
    ),
    ActionRow("day_after", QT_TRANSLATE_NOOP("Actions", "Day &after"), GO, "day", "1", ("Ctrl+]",)),
    ActionRow(
        "focus_filter", QT_TRANSLATE_NOOP("Actions", "Find or filter w&hat is shown"), FIND, "focus_filter",
        keys=("Ctrl+F",),
    ),
    ActionRow("find_next", QT_TRANSLATE_NOOP("Actions", "N&ext hit"), FIND, "find", "1", ("F3",)),
    ActionRow("find_previous", QT_TRANSLATE_NOOP("Actions", "Pre&vious hit"), FIND, "find", "-1", ("Shift+F3",)),
    ActionRow(
        "focus_tree", QT_TRANSLATE_NOOP("Actions", "Filter the report &tree"), FIND, "focus_tree",
        keys=("Ctrl+Shift+O",),
    ),
    ActionRow("body_cop", QT_TRANSLATE_NOOP("Actions", "Only C&OP"), DECISIONS, "body", "COP", ("Alt+1",)),
    ActionRow("body_cmp", QT_TRANSLATE_NOOP("Actions", "Only CM&P"), DECISIONS, "body", "CMP", ("Alt+2",)),
    ActionRow("body_cma", QT_TRANSLATE_NOOP("Actions", "Only CM&A"), DECISIONS, "body", "CMA", ("Alt+3",)),
    ActionRow("body_all", QT_TRANSLATE_NOOP("Actions", "A&ll bodies"), DECISIONS, "body", "", ("Alt+0",)),
    ActionRow(
        "conditions", QT_TRANSLATE_NOOP("Actions", "Presets and con&ditions…"), DECISIONS, "conditions",
        keys=("Ctrl+Shift+P",), separated=True,
    ),
    ActionRow(
        "clear_filters", QT_TRANSLATE_NOOP("Actions", "&Clear filters"), DECISIONS, "clear_filters",
        keys=("Ctrl+Shift+L",),
    ),
    ActionRow(
        "presets", QT_TRANSLATE_NOOP("Actions", "&Save or paste a filter…"), DECISIONS, "presets",
        keys=("Ctrl+Shift+S",),
    ),
    ActionRow("tick", QT_TRANSLATE_NOOP("Actions", "Tick the chosen ro&ws"), DECISIONS, "tick", separated=True),
    ActionRow("untick", QT_TRANSLATE_NOOP("Actions", "&Empty the basket"), DECISIONS, "untick"),
    ActionRow(
        "twins", QT_TRANSLATE_NOOP("Actions", "&Twins side by side"), DECISIONS, "twins", keys=("Ctrl+T",),
        separated=True,
    ),
    ActionRow("copy", QT_TRANSLATE_NOOP("Actions", "Copy &rows or text"), DECISIONS, "copy", "table", ("Ctrl+C",)),
    ActionRow(
        "copy_lines", QT_TRANSLATE_NOOP("Actions", "Copy as c&hat lines or with reference"), DECISIONS, "copy", "lines",
        ("Ctrl+Shift+C",),
    ),
    ActionRow("copy_markdown", QT_TRANSLATE_NOOP("Actions", "Copy as Mar&kdown"), DECISIONS, "copy", "markdown"),
    ActionRow("copy_citation", QT_TRANSLATE_NOOP("Actions", "Copy with c&itation"), DECISIONS, "copy", "citation"),
    ActionRow("copy_picture", QT_TRANSLATE_NOOP("Actions", "Copy as a picture (&2×)"), DECISIONS, "copy", "picture"),
    ActionRow(
        "columns", QT_TRANSLATE_NOOP("Actions", "Colu&mns and order…"), DECISIONS, "columns", keys=("Ctrl+Shift+H",),
        separated=True,
    ),
    ActionRow(
        "go_box", QT_TRANSLATE_NOOP("Actions", "&Go to…"), FIND, "go_box", keys=("Ctrl+K",), icon="search",
        short=QT_TRANSLATE_NOOP("Actions", "Agenda item, number, name, date… (Ctrl+K)"),
    ),
    ActionRow("search", QT_TRANSLATE_NOOP("Actions", "&Search everything…"), FIND, "search", keys=("Ctrl+Shift+F",)),
    ActionRow("commands", QT_TRANSLATE_NOOP("Actions", "&Run a command…"), FIND, "go_box", ">", ("Ctrl+Shift+K",)),
    ActionRow(
        "explain", QT_TRANSLATE_NOOP("Actions", "E&xplain the next term"), FIND, "explain", keys=("Ctrl+I",),
        separated=True,
    ),
    ActionRow(
        "copy_link", QT_TRANSLATE_NOOP("Actions", "Copy the &link to this place"), FIND, "copy_link", keys=("Ctrl+L",)
    ),
    ActionRow("keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), HELP, "keys", keys=("F1",)),
    ActionRow("guide", QT_TRANSLATE_NOOP("Actions", "&User guide"), HELP, "guide", keys=("Ctrl+F1",)),
    ActionRow("about", QT_TRANSLATE_NOOP("Actions", "&About this briefing"), HELP, "about"),
)  # fmt: skip

TOOLBAR = (
    "show_tree", "back", "forward", "bookmark", "note", "", "go_box", "language_zh", "language_en", "language_both",
    "show_days",
)  # fmt: skip


def translated(text: str) -> str:
    """A row's text or a menu's title in the interface's language."""
    return QCoreApplication.translate("Actions", text)


def plain(text: str) -> str:
    """The translated text without its access key: ``檢視(&V)`` and ``&View``."""
    return unmarked(translated(text))


def access_key(text: str) -> str:
    """The letter that, in its menu, leads to a row, or with Alt to a menu."""
    shown = translated(text)
    return shown[shown.index("&") + 1].upper()


def unmarked(shown: str) -> str:
    """A text without its access key."""
    if shown.endswith(")") and "(&" in shown:
        shown = shown[: shown.rindex("(&")]
    return shown.replace("&", "")
