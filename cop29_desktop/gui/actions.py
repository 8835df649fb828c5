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
    QT_TRANSLATE_NOOP("Actions", "&View"),
    QT_TRANSLATE_NOOP("Actions", "&Go"),
    QT_TRANSLATE_NOOP("Actions", "&Decisions"),
    QT_TRANSLATE_NOOP("Actions", "&Help"),
)
FILE, VIEW, GO, DECISIONS, HELP = MENUS


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
    ActionRow("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), FILE, "export", keys=("Ctrl+E",)),
    ActionRow("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), FILE, "quit", keys=("Ctrl+Q",), separated=True),
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
        "show_tree", QT_TRANSLATE_NOOP("Actions", "Show the &report tree"), VIEW, "show", "tree", ("Ctrl+Shift+1",),
        checkable=True, icon="tree", separated=True,
    ),
    ActionRow(
        "show_days", QT_TRANSLATE_NOOP("Actions", "Show the i&tinerary"), VIEW, "show", "days", ("Ctrl+Shift+5",),
        checkable=True, icon="calendar",
    ),
    ActionRow("full_screen", QT_TRANSLATE_NOOP("Actions", "&Full screen"), VIEW, "full_screen", keys=("F11",)),
    ActionRow("back", QT_TRANSLATE_NOOP("Actions", "&Back"), GO, "history", "-1", ("Alt+Left",), icon="back"),
    ActionRow("forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), GO, "history", "1", ("Alt+Right",), icon="forward"),
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
        "focus_filter", QT_TRANSLATE_NOOP("Actions", "Filter w&hat is shown"), GO, "focus_filter", keys=("Ctrl+F",)
    ),
    ActionRow(
        "day_before", QT_TRANSLATE_NOOP("Actions", "Day bef&ore"), GO, "day", "-1", ("Ctrl+[",), separated=True
    ),
    ActionRow("day_after", QT_TRANSLATE_NOOP("Actions", "Day &after"), GO, "day", "1", ("Ctrl+]",)),
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
        "twins", QT_TRANSLATE_NOOP("Actions", "&Twins side by side"), DECISIONS, "twins", keys=("Ctrl+T",),
        separated=True,
    ),
    ActionRow("copy", QT_TRANSLATE_NOOP("Actions", "Copy &rows"), DECISIONS, "copy", "table", ("Ctrl+C",)),
    ActionRow(
        "copy_lines", QT_TRANSLATE_NOOP("Actions", "Copy as c&hat lines"), DECISIONS, "copy", "lines", ("Ctrl+Shift+C",)
    ),
    ActionRow("copy_markdown", QT_TRANSLATE_NOOP("Actions", "Copy as Mar&kdown"), DECISIONS, "copy", "markdown"),
    ActionRow("copy_citation", QT_TRANSLATE_NOOP("Actions", "Copy with c&itation"), DECISIONS, "copy", "citation"),
    ActionRow("copy_picture", QT_TRANSLATE_NOOP("Actions", "Copy as a picture (&2×)"), DECISIONS, "copy", "picture"),
    ActionRow(
        "columns", QT_TRANSLATE_NOOP("Actions", "Colu&mns and order…"), DECISIONS, "columns", keys=("Ctrl+Shift+H",),
        separated=True,
    ),
    ActionRow("keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), HELP, "keys", keys=("F1",)),
    ActionRow("about", QT_TRANSLATE_NOOP("Actions", "&About this briefing"), HELP, "about"),
)  # fmt: skip


def translated(text: str) -> str:
    """A row's text or a menu's title in the interface's language."""
    return QCoreApplication.translate("Actions", text)


def plain(text: str) -> str:
    """The translated text without its access key: ``檢視(&V)`` and ``&View``."""
    return unmarked(translated(text))


def unmarked(shown: str) -> str:
    """A text without its access key."""
    if shown.endswith(")") and "(&" in shown:
        shown = shown[: shown.rindex("(&")]
    return shown.replace("&", "")
