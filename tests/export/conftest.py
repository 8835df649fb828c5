"""Golden files: what a writer must write, byte by byte; ``--update-golden`` writes them anew."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from cop29_desktop.export import jobs
from cop29_desktop.export.formats import by_name
from cop29_desktop.export.orders import Front, Offer, What
from cop29_desktop.export.selections import Options, Selection, select
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import Query
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import colophon, filters
from cop29_desktop.presentation.catalogue import TABLES
from cop29_desktop.presentation.own import Own
from cop29_desktop.presentation.tables import Column, Table

MADE = datetime(2024, 11, 18, 6, 30, tzinfo=UTC)
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compares content with the golden file of this name."""

    def compare(name: str, content: bytes) -> None:
        file = GOLDEN / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)
        assert file.exists(), "there is no such golden file yet: run once with --update-golden"
        assert content.decode() == file.read_bytes().decode(), "if it is meant, run once with --update-golden"

    return compare


Take = Callable[..., Selection]
Written = Callable[..., bytes]


@pytest.fixture
def take() -> Take:
    """Takes rows of a table of a briefing."""

    def taken(
        briefing: Briefing,
        name: str,
        language: Language = Language.BOTH,
        *,
        line: str = "",
        columns: tuple[str, ...] = (),
        ticked: Sequence[int] | None = None,
    ) -> Selection:
        table = TABLES[name](briefing)
        query = filters.read(table, line) if line else Query()
        return select(briefing, table, query, language, columns=columns, ticked=ticked)

    return taken


@pytest.fixture
def written() -> Written:
    """Writes selections in a format, at a fixed moment."""

    def write(briefing: Briefing, key: str, *selections: Selection, options: Options | None = None) -> bytes:
        return jobs.content(by_name(key), selections, colophon.of(briefing, MADE), options or Options())

    return write


@pytest.fixture
def hostile() -> Table[Any]:
    """A table whose cells a spreadsheet would execute, XML can't hold or white space would lose."""
    cells = (
        "=1+1", "＝1+1", "+1", "-1", "@SUM(A1)", "\tx", "https://example.org", "007", "1e5", "<b>&amp;</b>",
        "a\x0bb\ud800", "  two  spaces ", "x\ty", "first\nsecond\r\nthird", "|`*_[x](y)~", "'", '"', "", "𠮷",
        "<r>a & b</r>", "<r></r>", "a" * 40_000,
    )  # fmt: skip
    columns: tuple[Column[tuple[int, str]], ...] = (
        Column("number", Text("=數", "=Number"), lambda row: row[0]),
        Column("cell", Text("格", "Cell"), lambda row: row[1]),
        Column("cell2", Text("格", "cell"), lambda row: row[1]),
        Column("at", Text("時", "At"), lambda _: time(5, 31)),
        Column("day", Text("日", "Day"), lambda _: date(2024, 11, 24)),
    )
    return Table(
        "hostile", Text("敵:意/[表]?", "Hostile: [table]?"), columns, tuple(enumerate(cells)),
        lambda row: Anchor(AnchorKind.TERM, str(row[0])), lambda row: (row[1],), lambda _: (),
    )  # fmt: skip


See = Callable[..., Offer]


@pytest.fixture(scope="session")
def see(briefing: Briefing) -> See:
    """The decisions in front, asked a line, with rows selected and decisions ticked; or the reader, at a place."""
    made = {name: make(briefing) for name, make in TABLES.items()}

    def offer(
        line: str = "",
        selected: tuple[int, ...] = (),
        ticked: tuple[str, ...] = (),
        place: str = "decision:1/CMA.6",
        *,
        reading: bool = False,
    ) -> Offer:
        table = made["decisions"]
        query = filters.read(table, line)
        shown = filters.visible(table, query)
        front = Front(table, query, shown, selected, ("decision", "title"))
        mine = Own(frozenset(map(Anchor.parse, ticked)))
        first = What.TEXT if reading else What.TABLE
        return Offer(
            briefing, made.__getitem__, tuple(TABLES), MADE, Language.ZH, first, None if reading else front,
            Anchor.parse(place), mine,
        )  # fmt: skip

    return offer
