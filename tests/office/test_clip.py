"""What a copy leaves on the clipboard, pasted into LibreOffice Writer: a real table with a header row."""

from collections.abc import Callable
from pathlib import Path

import odfdo
import pytest

from cop29_desktop.export import to_clip
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation import filters, provenance
from cop29_desktop.presentation.catalogue import TABLES

Convert = Callable[..., Path]


@pytest.mark.parametrize("language", Language)
def test_a_copy_is_pasted_as_a_table_with_a_header_row(
    language: Language, briefing: Briefing, tmp_path: Path, convert: Convert
) -> None:
    table = TABLES["decisions"](briefing)
    query = filters.read(table, "body:CMA6 損失")
    rows = filters.visible(table, query)
    told = (provenance.scope(table, query, len(rows)), provenance.source(briefing))
    source = tmp_path / "clip.html"
    source.write_text(to_clip.make(table, rows, language, told).html, "utf-8")
    pasted = odfdo.Document(convert(source, "odt:writer8", infilter="HTML (StarWriter)")).body
    (found,) = pasted.tables
    headings = found.get_elements("table:table-header-rows/table:table-row/table:table-cell")
    assert [cell.inner_text.strip() for cell in headings] == [
        column.heading.show(language, " ") for column in table.screen_columns
    ]
    body = found.get_elements("table:table-row")
    assert len(body) == len(rows) == 3
    place = [column.key for column in table.screen_columns].index("decision")
    assert [row.get_elements("table:table-cell")[place].inner_text.strip() for row in body] == [
        table.rows[i].number for i in rows
    ]
    assert briefing.pack.code in pasted.inner_text
