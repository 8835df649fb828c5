"""``cop29`` without a window: what it prints, what it writes, and the status it ends with."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cop29_desktop import __version__, cli, paths
from cop29_desktop.cli import main
from cop29_desktop.packs import schema
from cop29_desktop.presentation.catalogue import TABLES

OK, DATA, MISUSE = 0, 1, 2
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are in English, unless a test says otherwise."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def broken(pack: Path) -> Path:
    """A pack with two slips."""
    file = pack / "booths.yaml"
    file.write_text(file.read_text("utf-8").replace("row: 1", "row: one").replace("row: 2", "row: two"), "utf-8")
    return pack


def refused(*argv: str) -> int:
    """The status with which the command line itself is refused."""
    with pytest.raises(SystemExit) as caught:
        main(argv)
    assert isinstance(caught.value.code, int)
    return caught.value.code


def exported(capsys: Captured, *argv: str) -> list[dict[str, object]]:
    """What an export to standard output holds."""
    assert main(["export", *argv, "--format", "json"]) == OK
    captured = capsys.readouterr()
    assert captured.err == ""
    return json.loads(captured.out)


# check, info, schema


def test_check_finds_the_built_in_pack_sound(capsys: Captured) -> None:
    assert main(["check"]) == OK
    captured = capsys.readouterr()
    assert captured.out.startswith(f"{paths.builtin_pack()}: no problems. cop29 ")
    assert captured.err == ""


def test_check_tells_every_problem_on_standard_error(broken: Path, capsys: Captured) -> None:
    assert main(["check", str(broken)]) == DATA
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        "booths.yaml:3: “row” must be a whole number, not “one”.",
        "booths.yaml:9: “row” must be a whole number, not “two”.",
        "2 problem(s) in the pack.",
    ]


def test_check_speaks_chinese_where_the_environment_does(
    broken: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_TW.UTF-8")
    assert main(["check", str(broken)]) == DATA
    assert capsys.readouterr().err.splitlines() == [
        "booths.yaml:3: 「row」須為整數，不能是「one」。",
        "booths.yaml:9: 「row」須為整數，不能是「two」。",
        "這份簡報資料有 2 個問題。",
    ]


def test_check_tells_that_a_folder_is_no_pack(tmp_path: Path, capsys: Captured) -> None:
    assert main(["check", str(tmp_path / "nowhere")]) == DATA
    assert "There is no such folder." in capsys.readouterr().err


def test_check_never_trusts_the_cache(pack: Path, home: Path) -> None:
    assert main(["check", str(pack)]) == OK
    assert not home.exists()


def test_info_says_what_a_pack_is_and_holds(pack: Path, capsys: Captured) -> None:
    assert main(["info", "--pack", str(pack)]) == OK
    out = capsys.readouterr().out
    assert out.startswith("tiny 0.1.0 · ")
    for said in ("小簡報", "Tiny briefing", "這是測試用的簡報。", "測試部 2027-01-04"):
        assert said in out
    counted = [line.split()[:2] for line in out.splitlines()[-len(TABLES) :]]
    assert counted[:3] == [["4", "decisions"], ["1", "statements"], ["1", "initiatives"]]
    assert [name for _, name in counted] == list(TABLES)


def test_the_second_start_uses_the_cache(pack: Path, home: Path, capsys: Captured) -> None:
    assert main(["info", "--pack", str(pack)]) == OK
    first = capsys.readouterr().out
    assert len(list((home / "cache").iterdir())) == 1
    assert main(["info", "--pack", str(pack)]) == OK
    assert capsys.readouterr().out == first


@pytest.mark.parametrize("command", [["info"], ["search", "a"], ["export", "booths", "--format", "csv"]])
def test_a_broken_pack_ends_any_command(command: list[str], broken: Path, capsys: Captured) -> None:
    assert main([*command, "--pack", str(broken)]) == DATA
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "2 problem(s) in the pack." in captured.err


def test_schema_prints_the_published_schema(capsys: Captured) -> None:
    assert main(["schema"]) == OK
    assert capsys.readouterr().out == schema.text()


def test_the_version_is_told(capsys: Captured) -> None:
    assert refused("--version") == OK
    assert capsys.readouterr().out == f"cop29 {__version__}\n"


# export


def test_a_table_goes_to_standard_output(capsys: Captured) -> None:
    rows = exported(capsys, "decisions")
    assert len(rows) == 49
    assert rows[0]["decision"] == "9/CP.29"


def test_csv_on_standard_output_has_its_mark_and_line_ends(
    pack: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "booths", "--format", "csv", "--pack", str(pack)]) == OK
    out = capsysbinary.readouterr().out
    assert out.startswith(b"\xef\xbb\xbf")
    assert out.count(b"\r\n") == 3
    assert len(list(csv.reader(io.StringIO(out.decode("utf-8-sig"), newline="")))) == 3


@pytest.mark.parametrize("asked", [["CMA"], ["CMA6"], ["cma"]])
def test_a_body_is_asked_for_by_either_name(asked: list[str], capsys: Captured) -> None:
    rows = exported(capsys, "decisions", *(word for body in asked for word in ("--body", body)))
    assert (len(rows), {row["body"] for row in rows}) == (23, {"CMA6"})


def test_bodies_add_up_and_words_narrow(capsys: Captured) -> None:
    assert len(exported(capsys, "decisions", "--body", "CMP", "--body", "COP29")) == 26
    rows = exported(capsys, "decisions", "--body", "CMA", "--contains", "損失")
    assert [row["decision"] for row in rows] == ["16/CMA.6", "11/CMA.6", "12/CMA.6"]


def test_summaries_are_looked_at_when_asked(pack: Path, capsys: Captured) -> None:
    asked = ["decisions", "--pack", str(pack), "--contains", "透明度"]
    assert exported(capsys, *asked) == []
    assert [row["decision"] for row in exported(capsys, *asked, "--summaries")] == ["1/CP.31"]


@pytest.mark.parametrize(
    ("lang", "keys"), [("zh", {"title_zh"}), ("en", {"title_en"}), ("both", {"title_zh", "title_en"})]
)
def test_the_language_chooses_the_columns(lang: str, keys: set[str], capsys: Captured) -> None:
    (row,) = exported(capsys, "decisions", "--lang", lang, "--contains", "1/CMA.6 量化")
    assert {key for key in row if key.startswith("title")} == keys


def test_a_file_is_written_where_it_is_asked_for(pack: Path, tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "a.json"
    assert main(["export", "booths", "--format", "json", "-o", str(target), "--pack", str(pack)]) == OK
    assert [row["organisation_en"] for row in json.loads(target.read_text("utf-8"))] == ["Institute", "Foundation"]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("made", [True, False])
def test_several_tables_go_into_a_folder(*, made: bool, pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out" / "deep"
    if made:
        folder.mkdir(parents=True)
    command = ["export", "booths", "glossary", "booths", "--format", "csv", "-o", str(folder), "--pack", str(pack)]
    assert main(command) == OK
    written = {"booths.csv", "glossary.csv", "booths.csv.source.txt", "glossary.csv.source.txt"}
    assert {file.name for file in folder.iterdir()} == written


def test_one_table_goes_into_a_folder_that_is_there(pack: Path, tmp_path: Path) -> None:
    assert main(["export", "booths", "--format", "csv", "-o", str(tmp_path), "--pack", str(pack)]) == OK
    assert (tmp_path / "booths.csv").exists()


def misused(capsys: Captured, *argv: str) -> str:
    """What is told of a command that can't be done as asked; nothing else is printed."""
    assert main(argv) == MISUSE
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    return captured.err.rstrip("\n")


@pytest.mark.parametrize("output", [[], ["-o", "-"]])
def test_several_tables_need_a_folder(
    output: list[str], pack: Path, capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = misused(capsys, "export", "booths", "glossary", "--format", "csv", "--pack", str(pack), *output)
    assert told == "cop29: several tables need a folder: -o FOLDER"
    assert not (tmp_path / "-").exists()


def test_several_tables_do_not_go_into_a_file(pack: Path, capsys: Captured, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    told = misused(
        capsys, "export", "booths", "glossary", "--format", "csv", "--pack", str(pack), "-o", str(tmp_path / "a.csv")
    )
    assert told == "cop29: several tables need a folder: -o FOLDER"
    assert (tmp_path / "a.csv").read_bytes() == b"old"


def test_a_file_that_exists_is_replaced_only_by_force(pack: Path, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "glossary.csv").write_bytes(b"old")
    command = ["export", "booths", "glossary", "--format", "csv", "-o", str(tmp_path), "--pack", str(pack)]
    assert misused(capsys, *command) == f"cop29: {tmp_path / 'glossary.csv'} exists; --force replaces it"
    assert (tmp_path / "glossary.csv").read_bytes() == b"old"
    assert not (tmp_path / "booths.csv").exists(), "all or nothing"
    assert main([*command, "--force"]) == OK
    assert (tmp_path / "glossary.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_place_that_can_not_be_written_is_told(pack: Path, tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "nowhere" / "a.csv"
    told = misused(capsys, "export", "booths", "--format", "csv", "-o", str(target), "--pack", str(pack))
    assert f"can't be written: the folder {target.parent} is not there" in told
    (tmp_path / "file").write_bytes(b"")
    several = ["export", "booths", "glossary", "--format", "csv", "--pack", str(pack)]
    assert "can't be written" in misused(capsys, *several, "-o", str(tmp_path / "file" / "below"))


def test_an_unknown_table_is_told_with_those_that_exist(capsys: Captured) -> None:
    told = misused(capsys, "export", "booths", "tables", "--format", "csv")
    assert told == f"cop29: there is no table “tables”; there are: {', '.join(TABLES)}"


def test_an_unknown_body_is_told_with_those_that_exist(capsys: Captured) -> None:
    told = misused(capsys, "export", "decisions", "--format", "csv", "--body", "SBI")
    assert told == "cop29: there is no body “SBI”; there are: COP29, CMP19, CMA6"


def test_a_table_without_bodies_has_none_to_choose(capsys: Captured) -> None:
    told = misused(capsys, "export", "statements", "--format", "csv", "--body", "CMA")
    assert told == "cop29: the table “statements” has no bodies; leave --body out"


def test_misuse_is_told_in_chinese_where_the_environment_speaks_it(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_TW.UTF-8")
    told = misused(capsys, "export", "decisions", "--format", "csv", "--body", "SBI")
    assert told == "cop29: 沒有「SBI」這個會議；有的是：COP29, CMP19, CMA6"


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["fly"],
        ["export"],
        ["export", "decisions"],
        ["export", "decisions", "--format", "doc"],
        ["export", "decisions", "--format", "csv", "--lang", "fr"],
        ["search"],
        ["info", "--colour"],
    ],
    ids=" ".join,
)
def test_a_command_line_that_can_not_be_read_is_misuse(argv: list[str], capsys: Captured) -> None:
    assert refused(*argv) == MISUSE
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("usage: cop29")


# search


def test_search_lists_the_best_hit_first(capsys: Captured) -> None:
    assert main(["search", "1/CMA.6"]) == OK
    anchor, title, snippet = capsys.readouterr().out.splitlines()[0].split("\t")
    assert (anchor, title) == ("decision:1/CMA.6", "1/CMA.6 新集體量化氣候資金目標")
    assert snippet


def test_search_gives_json_with_its_keys(capsys: Captured) -> None:
    assert main(["search", "itmo", "--json"]) == OK
    hits = json.loads(capsys.readouterr().out)
    assert list(hits[0]) == ["anchor", "kind", "title_zh", "title_en", "snippet"]
    assert (hits[0]["anchor"], hits[0]["kind"]) == ("term:itmo", "term")


def test_search_that_finds_nothing_says_so_on_standard_error(capsys: Captured) -> None:
    assert main(["search", "zzzz"]) == OK
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "Nothing holds “zzzz”.\n")
    assert main(["search", "zzzz", "--json"]) == OK
    assert json.loads(capsys.readouterr().out) == []


# the process

RUN = "import sys; from cop29_desktop.cli import main; sys.exit(main())"


def process(home: Path, *argv: str | bytes) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, whose terminal claims to know ASCII only."""
    root = Path(cli.__file__).parents[1]
    env = os.environ | {"PYTHONPATH": str(root), "PYTHONIOENCODING": "ascii", "COP29_HOME": str(home)}
    return subprocess.run([sys.executable, "-c", RUN, *argv], env=env, capture_output=True, check=False)


def test_the_command_runs_as_a_process_and_writes_utf_8(pack: Path, home: Path) -> None:
    done = process(home, "search", "基金", "--pack", str(pack))
    assert (done.returncode, done.stderr) == (OK, b"")
    assert done.stdout.decode("utf-8").splitlines()[0] == "term:fund\t基金\t基金"


def test_words_that_no_terminal_can_print_are_no_crash(pack: Path, capsys: Captured) -> None:
    assert main(["search", "\udc80", "--pack", str(pack)]) == OK
    assert capsys.readouterr().err == "Nothing holds “\\udc80”.\n"
