"""What can be printed, one row each: the dialog and the command line make their pages from these rows."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from cop29_desktop.export import names
from cop29_desktop.export.selections import Selection
from cop29_desktop.gui.printing import texts
from cop29_desktop.gui.printing.documents import Chapter, PrintedText
from cop29_desktop.gui.printing.fitting import fitted
from cop29_desktop.gui.printing.paper import Paper, Sheet
from cop29_desktop.gui.printing.printed import UNWATCHED, Facts, Printed, Watch, between
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.dates import TAIPEI
from cop29_desktop.model.queries import TICKED, YES, Query
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import briefing as briefings
from cop29_desktop.presentation import catalogue, handouts, html
from cop29_desktop.presentation.documents import Document
from cop29_desktop.presentation.handouts import Asked
from cop29_desktop.presentation.tables import Table

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802 - the name that lupdate looks for
        """PySide6's stubs say that it gives an object; it gives its source."""
        return context and source
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

SUFFIX = ".pdf"
FEW, ONE = 2, 1  # pages that a table is fitted to
READ = 0.3  # of the time that laying out a table takes


class Order(NamedTuple):
    """How it is printed: of which briefing, in which language, on which paper, when."""

    briefing: Briefing
    language: Language
    paper: Paper
    now: datetime


class Shown(NamedTuple):
    """What is in front: rows of a table, and those ticked in it, or the document of an anchor; and the day."""

    day: date
    table: Table[Any] | None = None
    rows: Sequence[int] = ()
    query: Query = Query()
    anchor: Anchor | None = None
    ticked: Sequence[int] = ()


class Draft(NamedTuple):
    """What will be printed: what its file says of itself is known at once, its pages are laid out when asked for."""

    facts: Facts
    make: Callable[[Watch], Printed]

    def lay_out(self, watch: Watch = UNWATCHED) -> Printed:
        """The pages."""
        return self.make(watch)


def _always(_: Shown) -> bool:
    return True


class Preset(NamedTuple):
    """One thing that can be printed; ``fits`` says whether it can be made of what is shown."""

    id: str
    title: str
    make: Callable[[Order, Shown], Draft]
    fits: Callable[[Shown], bool] = _always


def translated(preset: Preset) -> str:
    """A preset's title in the interface's language."""
    return QCoreApplication.translate("Presets", preset.title)


def table(order: Order, asked: Asked, most: int) -> Draft:
    """Rows of a table, fitted to so many pages where that can be."""
    selection = Selection(asked.table, asked.rows, order.language)
    named = names.propose(order.briefing.pack.id, [selection], SUFFIX, _day_of(order))
    facts = _facts(order, asked.table.title, named)

    def lay_out(watch: Watch) -> Printed:
        told = between(watch.told, 0, READ)

        def follow(done: int) -> None:
            told(done / len(asked.rows))

        handout = handouts.make(order.briefing, asked, order.now, follow)
        return fitted(handout, order.paper, facts, most, watch._replace(told=between(watch.told, READ, 1)))

    return Draft(facts, lay_out)


def text(order: Order, anchors: Iterable[Anchor]) -> Draft:
    """Documents, one after the other; links lead to those that are printed."""
    wanted = list(anchors)
    facts = _facts_of_text(order, _title(order, wanted[0]))

    def lay_out(watch: Watch) -> Printed:
        watch.told(0)
        return _text(order, wanted, facts)

    return Draft(facts, lay_out)


def _text(order: Order, wanted: Sequence[Anchor], facts: Facts) -> Printed:
    several = frozenset(wanted) if len(wanted) > 1 else frozenset[Anchor]()

    def is_printed(anchor: Anchor) -> bool:
        return anchor.section in several

    style = html.Style(order.language, side_by_side=True, exists=is_printed)
    chapters = [_chapter(order, anchor, style) for anchor in wanted]
    told = handouts.source_lines(order.briefing, order.language, order.now)
    return PrintedText(chapters, list(told), Sheet(order.paper, landscape=False), facts)


def branch(order: Order, anchor: Anchor) -> Draft:
    """What is exported of a place: a section with everything below it; raises KeyError."""
    title = catalogue.document(order.briefing, anchor.section).title
    return _document(order, title, lambda: briefings.part(order.briefing, anchor.section, order.now))


def whole(order: Order) -> Draft:
    """The whole briefing, as every other file has it."""
    return _document(order, order.briefing.pack.title, lambda: briefings.whole(order.briefing, order.now))


def _document(order: Order, title: Text, make: Callable[[], Document]) -> Draft:
    """A document as files have it."""
    facts = _facts_of_text(order, title)

    def lay_out(watch: Watch) -> Printed:
        return texts.laid_out(make(), order.language, order.paper, facts, watch)

    return Draft(facts, lay_out)


def _title(order: Order, anchor: Anchor) -> Text:
    """A chapter's title, alike in both languages."""
    found, code = catalogue.document(order.briefing, anchor), order.language.parts[0]
    title = found.title.part(code) if code == "zh" else html.straight(found.title.en)
    return Text(title, title)


def _chapter(order: Order, anchor: Anchor, style: html.Style) -> Chapter:
    found, title = catalogue.document(order.briefing, anchor), _title(order, anchor).zh
    body = texts.body(found, style)
    head = "" if body.startswith("<h1>") else f"<h1>{html.escape(title)}</h1>"
    return Chapter(str(anchor.section), title, head + body, _depth(order.briefing, anchor))


def _depth(briefing: Briefing, anchor: Anchor) -> int:
    """How deep a section stands in the report; anything else stands at the top."""
    depth, key = 1, anchor.section.key if anchor.section.kind is AnchorKind.SECTION else None
    while key and (key := briefing.section[key].parent):
        depth += 1
    return depth


def _facts_of_text(order: Order, title: Text) -> Facts:
    chinese = order.language is not Language.EN
    named = [title.part("zh" if chinese else "en")]
    name = names.compose(order.briefing.pack.id, named, _day_of(order), chinese=chinese) + SUFFIX
    return _facts(order, title, name)


def _day_of(order: Order) -> date:
    return order.now.astimezone(TAIPEI).date()


def _facts(order: Order, title: Text, named: str) -> Facts:
    code, pack = order.language.parts[0], order.briefing.pack
    told = " · ".join(dict.fromkeys((pack.title.part(code), title.part(code), pack.stamp)))
    return Facts(title.part(code), code, order.now, told, named)


def _shown(order: Order, shown: Shown) -> Draft:
    if shown.table is not None:
        return table(order, Asked(shown.table, shown.rows, shown.query, order.language), FEW)
    return text(order, [shown.anchor.section if shown.anchor else order.briefing.sections[0].anchor])


def _ticked(order: Order, shown: Shown) -> Draft:
    return _shown(order, shown._replace(rows=shown.ticked, query=Query(marks=frozenset({(TICKED, YES)}))))


def _has_ticks(shown: Shown) -> bool:
    return bool(shown.ticked)


def _head(order: Order, shown: Shown) -> Draft:
    of = shown.table if shown.table is not None and shown.table.name == "decisions" else None
    decisions = of or catalogue.TABLES["decisions"](order.briefing)
    rows, query = (shown.rows, shown.query) if of else (range(len(decisions.rows)), Query())
    return table(order, Asked(decisions, rows, query, order.language, brief=True), ONE)


def _day(order: Order, shown: Shown) -> Draft:
    return text(order, [Anchor(AnchorKind.DAY, shown.day.isoformat())])


def _item(order: Order, shown: Shown) -> Draft:
    chosen = order.briefing.decision[shown.anchor.key] if shown.anchor else order.briefing.decisions[0]
    same = (chosen.body, chosen.agenda)
    return text(order, (d.anchor for d in order.briefing.decisions if d is chosen or (d.body, d.agenda) == same))


def _whole(order: Order, shown: Shown) -> Draft:
    if shown.table is not None:
        return table(order, Asked(shown.table, range(len(shown.table.rows)), Query(), order.language), FEW)
    return whole(order)


def _branch(order: Order, shown: Shown) -> Draft:
    return branch(order, shown.anchor or order.briefing.sections[0].anchor)


def _has_branch(shown: Shown) -> bool:
    return shown.table is None and shown.anchor is not None and shown.anchor.section.kind is AnchorKind.SECTION


def _is_decision(shown: Shown) -> bool:
    return shown.anchor is not None and shown.anchor.kind is AnchorKind.DECISION


PRESETS: tuple[Preset, ...] = (
    Preset("ticked", QT_TRANSLATE_NOOP("Presets", "The ticked rows"), _ticked, _has_ticks),
    Preset("shown", QT_TRANSLATE_NOOP("Presets", "What is shown"), _shown),
    Preset("branch", QT_TRANSLATE_NOOP("Presets", "The section and all below it"), _branch, _has_branch),
    Preset("head", QT_TRANSLATE_NOOP("Presets", "One page for the head of delegation"), _head),
    Preset("today", QT_TRANSLATE_NOOP("Presets", "The day in the itinerary"), _day),
    Preset("item", QT_TRANSLATE_NOOP("Presets", "The agenda item of the chosen decision"), _item, _is_decision),
    Preset("whole", QT_TRANSLATE_NOOP("Presets", "The whole table or the whole briefing"), _whole),
)
BY_ID = {preset.id: preset for preset in PRESETS}
