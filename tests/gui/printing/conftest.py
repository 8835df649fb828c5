"""Pages of the built-in pack at a fixed moment."""

import io
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

import pytest
from pypdf import PdfReader

from cop29_desktop.gui.printing import pdf, presets
from cop29_desktop.gui.printing.paper import PAPERS
from cop29_desktop.gui.printing.presets import Order, Shown
from cop29_desktop.gui.printing.printed import Printed
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.dates import BAKU
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import catalogue, filters

MOMENT = datetime(2024, 11, 18, 10, tzinfo=BAKU)
Make = Callable[..., Printed]


@pytest.fixture
def make(briefing: Briefing, qapp: Any) -> Make:
    """Makes pages: a preset of rows of a table by a query line, or of the document of an anchor."""

    def of(preset: str, table: str = "", line: str = "", *, anchor: str = "", **how: str) -> Printed:
        order = Order(briefing, Language(how.get("lang", "zh")), PAPERS[how.get("paper", "A4")], MOMENT)
        shown = Shown(date(2024, 11, 18), anchor=Anchor.parse(anchor) if anchor else None)
        if table:
            of_table = catalogue.TABLES[table](briefing)
            query = filters.read(of_table, line)
            shown = shown._replace(table=of_table, rows=filters.visible(of_table, query), query=query)
        return presets.BY_ID[preset].make(order, shown).lay_out()

    return of


@pytest.fixture
def texts() -> Callable[[Printed], list[str]]:
    """What another library reads on each page of the file, blanks made single."""

    def read(printed: Printed) -> list[str]:
        pages: Sequence[Any] = PdfReader(io.BytesIO(pdf.write(printed))).pages
        return [" ".join(page.extract_text().split()) for page in pages]

    return read
