"""From selections to files: one workbook or a folder of files, and the small file beside bare rows."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cop29_desktop.export import jobs
from cop29_desktop.export.files import ExistsError
from cop29_desktop.export.formats import Format, by_name
from cop29_desktop.export.selections import CancelledError, Options, Selection
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import colophon

Take = Callable[..., Selection]
PLAIN = Options()


@pytest.fixture
def made(tiny: Briefing) -> colophon.Provenance:
    return colophon.of(tiny, datetime(2024, 11, 18, tzinfo=UTC))


@pytest.fixture
def chosen(tiny: Briefing, take: Take) -> list[Selection]:
    return [take(tiny, name, Language.ZH) for name in ("decisions", "booths")]


def test_several_tables_become_one_workbook(chosen: list[Selection], made: colophon.Provenance, tmp_path: Path) -> None:
    planned = jobs.to_file(by_name("ods"), chosen, tmp_path / "a.ods")
    jobs.run(by_name("ods"), planned, made, PLAIN, force=False)
    assert [file.name for file in tmp_path.iterdir()] == ["a.ods"]
    assert (tmp_path / "a.ods").read_bytes() == jobs.content(by_name("ods"), chosen, made, PLAIN)


def test_or_a_folder_of_files(chosen: list[Selection], made: colophon.Provenance, tmp_path: Path) -> None:
    jobs.run(by_name("xlsx"), jobs.to_folder(by_name("xlsx"), chosen, tmp_path), made, PLAIN, force=False)
    assert {file.name for file in tmp_path.iterdir()} == {"decisions.xlsx", "booths.xlsx"}


@pytest.mark.parametrize("key", ["csv", "json"])
def test_bare_rows_have_their_source_beside_them(
    key: str, chosen: list[Selection], made: colophon.Provenance, tmp_path: Path
) -> None:
    jobs.run(by_name(key), jobs.to_folder(by_name(key), chosen, tmp_path), made, PLAIN, force=False)
    told = (tmp_path / f"decisions.{key}.source.txt").read_text("utf-8-sig").splitlines()
    assert told[0] == f"decisions.{key}"
    for said in ("機關: 測試部", "範圍: 決議，顯示全部 4 筆", "註腳＊: 決議內容與前項不同（2/CP.31）"):
        assert said in told
    assert len(list(tmp_path.iterdir())) == 4


def test_nothing_is_written_when_one_file_is_there(
    chosen: list[Selection], made: colophon.Provenance, tmp_path: Path
) -> None:
    planned = jobs.to_folder(by_name("csv"), chosen, tmp_path)
    (tmp_path / "booths.csv.source.txt").write_bytes(b"old")
    assert jobs.existing(planned) == (tmp_path / "booths.csv.source.txt",)
    with pytest.raises(ExistsError, match=r"booths\.csv\.source\.txt exists"):
        jobs.run(by_name("csv"), planned, made, PLAIN, force=False)
    assert len(list(tmp_path.iterdir())) == 1
    jobs.run(by_name("csv"), planned, made, PLAIN, force=True)
    assert len(list(tmp_path.iterdir())) == 4


def test_a_writing_that_is_ended_leaves_the_old_file(
    chosen: list[Selection], made: colophon.Provenance, tmp_path: Path
) -> None:
    def cancel(_: int) -> None:
        raise CancelledError

    target = tmp_path / "a.ods"
    target.write_bytes(b"old")
    for key in ("ods", "xlsx", "html", "markdown"):
        with pytest.raises(CancelledError):
            jobs.run(by_name(key), jobs.to_file(by_name(key), chosen, target), made, Options(follow=cancel), force=True)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_format_without_tables_takes_none(chosen: list[Selection], made: colophon.Provenance) -> None:
    with pytest.raises(ValueError, match="carries no tables"):
        jobs.put(Format("ics", ".ics", Text("ICS", "ICS")), io.BytesIO(), chosen, made, PLAIN)
