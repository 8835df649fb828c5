"""``cop29 export``: formats, columns, delimiters and names; workbooks and standard output."""

import io
from datetime import UTC, datetime
from pathlib import Path

import odfdo
import openpyxl
import pytest

from cop29_desktop import cli_export
from cop29_desktop.cli import main

Captured = pytest.CaptureFixture[str]
Bytes = pytest.CaptureFixture[bytes]


class Clock(datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz: object = None) -> "Clock":
        """The moment, whatever the zone asked for."""
        assert tz is UTC
        return cls(2024, 11, 18, 17, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are in English, and the moment is fixed: past midnight in Taipei."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr(cli_export, "datetime", Clock)


def test_several_tables_go_into_one_workbook(tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "briefing.ods"
    assert main(["export", "decisions", "statements", "--format", "ods", "-o", str(target), "--lang", "zh"]) == 0
    tables = odfdo.Document(target).body.tables
    assert [(table.name, table.height) for table in tables[:2]] == [("決議", 50), ("立場", 16)]
    assert tables[2].name == "出處與說明"
    assert capsys.readouterr().out == ""
    assert main(["export", "decisions", "--format", "ods", "-o", str(target)]) == 2
    assert capsys.readouterr().err == f"cop29: {target} exists; --force replaces it\n"
    assert main(["export", "decisions", "--format", "ods", "-o", str(target), "--force"]) == 0


@pytest.mark.parametrize("output", [[], ["-o", "-"]])
def test_a_workbook_goes_to_standard_output(output: list[str], capsysbinary: Bytes) -> None:
    assert main(["export", "booths", "glossary", "--format", "xlsx", "--lang", "en", *output]) == 0
    book = openpyxl.load_workbook(io.BytesIO(capsysbinary.readouterr().out))
    assert book.sheetnames == ["Booths", "Glossary", "Provenance"]


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ([], "COP29_CMA6_決議_1131119.ods"),
        (["--ascii-names"], "COP29_CMA6_decisions_20241119.ods"),
        (["--lang", "en"], "COP29_CMA6_Decisions_20241119.ods"),
    ],
)
def test_a_workbook_in_a_folder_is_named_by_what_it_holds(more: list[str], name: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert main(["export", "decisions", "--body", "CMA", "--format", "ods", "-o", str(folder), *more]) == 0
    assert [file.name for file in folder.iterdir()] == [name]


def test_columns_delimiter_and_mark_are_chosen(capsysbinary: Bytes) -> None:
    asked = ["export", "booths", "--format", "csv", "--lang", "en", "--columns", "organisation, row"]
    assert main([*asked, "--delimiter", "tab", "--no-bom"]) == 0
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert lines[:2] == ["Organisation\tRow", "Industrial Technology Research Institute (ITRI)\t1"]
    assert main([*asked, "--delimiter", ";"]) == 0
    assert capsysbinary.readouterr().out.decode("utf-8-sig").startswith("Organisation;Row\r\n")


@pytest.mark.parametrize("key", ["html", "markdown", "md"])
def test_text_formats_hold_all_tables_and_the_scope(key: str, capsys: Captured) -> None:
    asked = ["export", "decisions", "booths", "--format", key, "--lang", "zh", "--columns", "row"]
    assert main(asked) == 0
    out = capsys.readouterr().out
    for said in ("決議", "展覽攤位", "顯示全部 49 筆", "2024-11-19 01:00（臺北，UTC+8；民國 113-11-19）"):
        assert said in out


def test_bare_rows_on_standard_output_are_bare(capsys: Captured) -> None:
    assert main(["export", "booths", "--format", "json", "--columns", "row"]) == 0
    assert (
        capsys.readouterr().out
        == '[\n {"row": 1}'.replace('{"row": 1}', '{\n  "row": 1\n }')
        + "".join(f',\n {{\n  "row": {row}\n }}' for row in range(2, 8))
        + "\n]\n"
    )


def test_a_column_that_is_not_there_is_told(capsys: Captured) -> None:
    assert main(["export", "booths", "--format", "csv", "--columns", "colour"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "cop29: the table “booths” has no column “colour”; it has: row, organisation, content, section\n"


@pytest.mark.parametrize("sign", ["", "ab", "\n", '"'])
def test_a_delimiter_that_csv_can_not_use_is_misuse(sign: str, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["export", "booths", "--format", "csv", "--delimiter", sign])
    assert caught.value.code == 2
    assert "one of , ; | tab" in capsys.readouterr().err
