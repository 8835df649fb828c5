"""``cop29`` on the reader's own data: ticks, presets and notes, and the exports that ask for them."""

import json
from datetime import date, time
from pathlib import Path

import pytest

from cop29_desktop import paths
from cop29_desktop.cli import main
from cop29_desktop.userdata.notebook import Notebook
from cop29_desktop.userdata.values import Appointment

OK, DATA, MISUSE = 0, 1, 2
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are in English, unless a test says otherwise."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def said(capsys: Captured, *argv: str, status: int = OK) -> tuple[list[str], list[str]]:
    """The lines on standard output and on standard error."""
    assert main(argv) == status
    captured = capsys.readouterr()
    return captured.out.splitlines(), captured.err.splitlines()


def told(capsys: Captured, *argv: str) -> str:
    """The one sentence with which a command is refused."""
    out, err = said(capsys, *argv, status=MISUSE)
    assert out == []
    (sentence,) = err
    return sentence.removeprefix("cop29: ")


def exported(capsys: Captured, *asked: str) -> list[str]:
    assert main(["export", "decisions", "--format", "json", *asked]) == OK
    return [row["decision"] for row in json.loads(capsys.readouterr().out)]


def test_ticked_rows_are_exported(capsys: Captured) -> None:
    ticks = ["decision:1/CMA.6", "decision:3/CP.29", "statement:starmer"]
    assert said(capsys, "tick", *ticks) == ([], ["3 ticked"])
    assert exported(capsys, "--ticked") == ["3/CP.29", "1/CMA.6"]
    assert exported(capsys, "--ticked", "--body", "CMA") == ["1/CMA.6"]
    assert exported(capsys, "--query", "ticked:yes topic:finance") == ["3/CP.29", "1/CMA.6"]
    assert said(capsys, "untick", "decision:3/CP.29") == ([], ["2 ticked"])
    assert exported(capsys, "--ticked") == ["1/CMA.6"]


def test_rows_with_a_note_are_exported(capsys: Captured) -> None:
    assert said(capsys, "notes", "write", "decision:11/CMA.6", "問秘書處") == ([], [])
    assert exported(capsys, "--noted") == ["11/CMA.6"]
    assert exported(capsys, "--noted", "--ticked") == []


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["tick", "decision:99/CMA.6"], "there is no “decision:99/CMA.6” in this pack"),
        (["untick", "1/CMA.6"], "“1/CMA.6” is no anchor; one is decision:1/CMA.6"),
        (["notes", "write", "section:99", "x"], "there is no “section:99” in this pack"),
        (["notes", "write", "section:5.1", "  "], "the note is empty"),
        (["preset", "save", "mine", "topic:money"], "“topic” has no “money”; there are: adaptation"),
        (["preset", "save", "mine", "topic:"], "“topic:” lacks a value."),
        (["preset", "save", "pact", "x"], "the pack has a preset “pact”; choose another name"),
        (["preset", "save", "巴庫氣候團結協議", "x"], "the pack has a preset “巴庫氣候團結協議”; choose another name"),
        (["preset", "save", " ", "x"], "A name has 1 to 60 characters."),
        (["notes", "export", "-o", "nowhere"], "there are no notes yet to hand on"),
        (["preset", "remove", "mine"], "you have no “mine”; you have: —"),
        (["export", "decisions", "--format", "csv", "--preset", "mine"], "there is no preset “mine”; there are: pact"),
    ],
)
def test_what_can_not_be_is_told_and_writes_nothing(
    argv: list[str], sentence: str, capsys: Captured, home: Path
) -> None:
    assert told(capsys, *argv).startswith(sentence)
    assert not (home / "notebook").exists()


def test_presets_are_saved_listed_used_and_removed(capsys: Captured) -> None:
    said(capsys, "preset", "save", "我的  損失", "body:CMA topic:finance 損失")
    said(capsys, "preset", "save", "all", "損失", "--table", "statements")
    out, _ = said(capsys, "preset", "list")
    assert out[0].startswith("pact\tpact:yes\t")
    assert out[-1] == "我的 損失\tbody:CMA6 topic:finance 損失\tyour own"
    assert said(capsys, "preset", "list", "--table", "statements")[0] == ["all\t損失\tyour own"]
    assert exported(capsys, "--preset", "我的 損失") == ["11/CMA.6", "12/CMA.6"]
    assert told(capsys, "preset", "save", "我的 損失", "基金") == (
        "you have a “我的 損失”: body:CMA6 topic:finance 損失; --force replaces it"
    )
    said(capsys, "preset", "save", "我的 損失", "基金", "--force")
    assert said(capsys, "preset", "list")[0][-1] == "我的 損失\t基金\tyour own"
    said(capsys, "preset", "remove", "我的 損失")
    assert said(capsys, "preset", "list")[0] == out[:-1]


def test_two_presets_of_one_name_are_told(capsys: Captured, home: Path) -> None:
    mine = Notebook(home / "notebook", home / "device", "cop29")
    mine.save_preset("decisions", "pact", "基金")
    assert told(capsys, "export", "decisions", "--format", "csv", "--preset", "pact") == (
        "2 presets are called “pact”: pact:yes; 基金. "
        "Remove your own with cop29 preset remove and save it by another name"
    )


def test_notes_go_to_a_colleague_and_twice_is_once(
    capsys: Captured, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "notes"
    said(capsys, "notes", "write", "decision:1/CMA.6", "我的\n想法\x1b[2J\u202e")
    assert said(capsys, "notes", "export", "-o", str(file))[1] == [
        "1 note(s), signed “me” (cop29 notes name changes it)"
    ]
    assert said(capsys, "notes", "name", "王小明")[0] == ["王小明"]
    assert told(capsys, "notes", "export", "-o", str(file)) == f"{file} exists; --force replaces it"
    said(capsys, "notes", "export", "-o", str(file), "--force")
    monkeypatch.setenv("COP29_HOME", str(home / "colleague"))
    said(capsys, "notes", "write", "decision:1/CMA.6", "同事的")
    for came in (1, 0):
        told_first, *more = said(capsys, "notes", "merge", str(file), str(file))[1]
        assert told_first == f"{came} note(s) came, 0 gave way to a newer version or a deletion; 2 in all"
        assert [line.startswith("what was merged is kept in ") for line in more] == [True] * came
    lines = [line.split("\t") for line in said(capsys, "notes", "list")[0]]
    assert {(anchor, who, text) for anchor, who, _, text in lines} == {
        ("decision:1/CMA.6", "王小明", "我的 想法 [2J"),
        ("decision:1/CMA.6", "me", "同事的"),
    }
    assert said(capsys, "notes", "name")[0] == ["me"]


@pytest.mark.parametrize(("options", "ticked"), [([], []), (["--all"], ["1/CMA.6"])])
def test_ticks_are_handed_on_when_all_is_asked_for(
    options: list[str], ticked: list[str], capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(capsys, "tick", "decision:1/CMA.6")
    said(capsys, "notes", "write", "decision:3/CP.29", "一")
    said(capsys, "notes", "export", "-o", str(tmp_path / "notes"), *options)
    monkeypatch.setenv("COP29_HOME", str(tmp_path / "colleague"))
    said(capsys, "notes", "merge", str(tmp_path / "notes"))
    assert exported(capsys, "--ticked") == ticked


def test_a_file_that_holds_no_notes_is_told(capsys: Captured, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"nothing")
    _, err = said(capsys, "notes", "merge", str(tmp_path / "x"), status=DATA)
    assert err == [
        f"{tmp_path / 'x'} holds nothing that can be read; it is passed over and left as it is.",
        "0 note(s) came, 0 gave way to a newer version or a deletion; 0 in all",
    ]


def test_an_export_that_can_not_be_written_is_told(capsys: Captured, tmp_path: Path) -> None:
    said(capsys, "notes", "name", "me")
    assert "can't be written" in told(capsys, "notes", "export", "-o", str(tmp_path / "nowhere" / "notes"))


def test_damage_is_told_and_the_rest_is_there(capsys: Captured, home: Path) -> None:
    said(capsys, "tick", "decision:1/CMA.6")
    (file,) = (home / "notebook").iterdir()
    file.write_bytes(file.read_bytes() + b"half a li")
    assert main(["export", "decisions", "--format", "json", "--ticked"]) == OK
    captured = capsys.readouterr()
    assert [row["decision"] for row in json.loads(captured.out)] == ["1/CMA.6"]
    assert captured.err.startswith(f"The last line of {file} is cut off")


def test_a_folder_that_can_not_be_written_is_told(capsys: Captured, home: Path) -> None:
    home.mkdir()
    (home / "notebook").write_bytes(b"")
    _, err = said(capsys, "tick", "decision:1/CMA.6", status=MISUSE)
    assert err[-1].startswith("cop29: Not saved: ")


def test_info_says_where_one_s_own_data_are(capsys: Captured, home: Path) -> None:
    assert f"自己的資料　Your own data: {home}" in said(capsys, "info")[0]
    assert not (home / "notebook").exists()


def test_own_entries_are_exported_as_a_calendar(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    mine = Notebook(paths.notebook_folder(), paths.device_file(), "cop29")
    mine.write_entry(Appointment(date(2024, 11, 18), "歐盟會談", time(9), time(10, 30), "藍區"))
    for lanes, count in ((["own-entries"], 1), (["itinerary", "own-entries"], 11), (["itinerary"], 10)):
        assert main(["export", *lanes, "--format", "ics", "--lang", "zh"]) == OK
        out = capfdbinary.readouterr().out
        assert out.count(b"BEGIN:VEVENT\r\n") == count
        assert ("\r\nSUMMARY:歐盟會談\r\n".encode() in out) is ("own-entries" in lanes)


def test_an_entry_of_several_days_is_one_event_of_the_calendar(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    mine = Notebook(paths.notebook_folder(), paths.device_file(), "cop29")
    mine.write_entry(Appointment(date(2024, 11, 18), "旅館", last=date(2024, 11, 20)))
    assert main(["export", "own-entries", "--format", "ics"]) == OK
    out = capfdbinary.readouterr().out
    assert out.count(b"BEGIN:VEVENT\r\n") == 1
    assert b"\r\nDTSTART;VALUE=DATE:20241118\r\nDTEND;VALUE=DATE:20241121\r\n" in out


def test_without_entries_of_one_s_own_there_is_no_calendar_of_them(capsys: Captured) -> None:
    sentence = told(capsys, "export", "own-entries", "--format", "ics")
    assert sentence == "You have no entries of your own yet; add them in the window's itinerary."
