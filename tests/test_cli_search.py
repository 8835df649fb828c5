"""``cop29 search``: conditions, aliases, help when nothing is found, and a folder of packs."""

import json
import shutil
from pathlib import Path

import pytest

from cop29_desktop.cli import MISUSE, OK, main

Captured = pytest.CaptureFixture[str]


def listed(capsys: Captured, *argv: str) -> list[dict[str, str]]:
    """What a search prints as JSON."""
    assert main(["search", *argv, "--json"]) == OK
    found: list[dict[str, str]] = json.loads(capsys.readouterr().out)
    return found


def test_conditions_narrow(capsys: Captured) -> None:
    found = listed(capsys, "in:decisions body:CMA 損失")
    assert {hit["kind"] for hit in found} == {"decision"}
    assert all(hit["anchor"].endswith("CMA.6") for hit in found)


def test_a_condition_that_does_not_exist_is_misuse(capsys: Captured) -> None:
    assert main(["search", "foo:bar"]) == MISUSE
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "cop29: There is no “foo:”; there are: in:, body:, topic:.\n")


def test_a_near_word_is_marked(capsys: Captured) -> None:
    assert main(["search", "stramer"]) == OK
    assert capsys.readouterr().out.splitlines()[0].endswith("[stramer → starmer (near match)]")


def test_nothing_found_names_the_nearest(capsys: Captured) -> None:
    assert main(["search", "24/CMA.6"]) == OK
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        "Nothing holds “24/CMA.6”.",
        "There is no 24/CMA.6; the decisions of CMA.6 run from 1 to 23.",
    ]


def test_a_folder_of_packs(pack: Path, tmp_path: Path, capsys: Captured) -> None:
    folder = tmp_path / "packs"
    for name in ("one", "two"):
        shutil.copytree(pack, folder / name)
    found = listed(capsys, "1/CP.31", "--library", str(folder))
    assert list(found[0]) == ["briefing", "anchor", "kind", "title_zh", "title_en", "snippet"]
    assert {(hit["briefing"], hit["anchor"]) for hit in found} >= {
        ("one", "decision:1/CP.31"),
        ("two", "decision:1/CP.31"),
    }
    assert main(["search", "羅珍", "--library", str(folder)]) == OK
    assert [line.split("\t")[:2] for line in capsys.readouterr().out.splitlines()] == [
        ["one", "statement:roe"],
        ["two", "statement:roe"],
    ]
    assert main(["search", "zzzz", "--library", str(folder)]) == OK
    assert capsys.readouterr().err == "Nothing holds “zzzz”.\n"


def test_a_library_that_is_not_there_is_misuse(tmp_path: Path, capsys: Captured) -> None:
    assert main(["search", "a", "--library", str(tmp_path / "gone")]) == MISUSE
    assert "there is no folder" in capsys.readouterr().err
