"""The files of a pack: which there must be, what one may hold, and a content code that is the same everywhere."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cop29_desktop.packs import events, folder
from cop29_desktop.packs.layout import FILES
from cop29_desktop.packs.load import load
from cop29_desktop.packs.problems import PackError, Problem

Told = Callable[[Path], tuple[Problem, ...]]
DEEP = 100_000

# fmt: off
WHOLE = {
    "an empty file": (b"", 1, "檔案是空的。", "The file is empty."),
    "a file of comments": (b"# nothing\n", 1, "檔案是空的。", "The file is empty."),
    "a text": (b"booths\n", 1, "「booths」須為鍵與值。", "“booths” must be keys with values."),
    "a list": (b"- a\n", 1, "「booths」須為鍵與值。", "“booths” must be keys with values."),
    "another encoding": ("booths:\n- 攤位\n".encode("big5"), 2, "不是 UTF-8 文字，請以 UTF-8 另存。",
                         "This is not UTF-8 text; save the file as UTF-8."),
    "two documents": (b"booths: []\n---\nbooths: []\n", 2, "一個檔案只能有一份文件。",
                      "A file holds one document only."),
    "deep lists": (b"booths: " + b"[" * DEEP, 1, "巢狀超過 16 層。", "Nesting is deeper than 16 levels."),
    "deep records": (b"booths: " + b"{a: " * DEEP, 1, "巢狀超過 16 層。", "Nesting is deeper than 16 levels."),
    "deep indentation": (b"".join(b" " * i + b"a:\n" for i in range(99)), 16, "巢狀超過 16 層。",
                         "Nesting is deeper than 16 levels."),
    "very many values": (b"booths: [" + b"a," * 200_000 + b"]", 1, "項目超過 200000 個。",
                         "There are more than 200000 values."),
    "too large a file": (b"#" * (folder.MAX_BYTES + 1), 0, "檔案超過 2048 KiB 的上限，請分成數檔。",
                         "The file is larger than 2048 KiB; split it."),
}
# fmt: on


@pytest.mark.parametrize("what", WHOLE)
def test_a_file_that_can_not_be_read_is_one_problem(what: str, pack: Path, told: Told) -> None:
    content, line, zh, en = WHOLE[what]
    (pack / "booths.yaml").write_bytes(content)
    assert told(pack) == (Problem("booths.yaml", line, zh, en),)


def test_a_file_of_the_greatest_size_is_read(pack: Path) -> None:
    file = pack / "booths.yaml"
    file.write_bytes(file.read_bytes() + b"#" * (folder.MAX_BYTES - file.stat().st_size))
    assert len(load(pack).booths) == 2


def test_no_more_than_what_is_allowed_of_a_large_file_is_taken_in(tmp_path: Path) -> None:
    (tmp_path / "large.yaml").write_bytes(b"#" * (folder.MAX_BYTES * 2))
    assert [len(content) for content in folder.read(tmp_path).values()] == [folder.MAX_BYTES + 1]


@pytest.mark.parametrize("row", FILES, ids=[row.glob for row in FILES])
def test_a_missing_file_is_told(row: folder.PackFile, pack: Path, told: Told) -> None:
    for file in pack.glob(row.glob):
        file.unlink()
    assert Problem(row.glob, 0, "缺少這個檔案。", "This file is missing.") in told(pack)


@pytest.mark.parametrize("name", ["boths.yaml", "booths.yml", "decisions/more/cma8.yaml", "decisions.yaml"])
def test_a_file_that_no_pack_has_is_told(name: str, pack: Path, told: Told) -> None:
    (pack / name).parent.mkdir(exist_ok=True)
    (pack / name).write_text("booths: []\n", "utf-8")
    assert told(pack) == (
        Problem(name, 0, "簡報格式沒有這個檔案，請檢查檔名。", "The pack format has no such file; check its name."),
    )


def test_other_files_do_not_matter(pack: Path) -> None:
    before = load(pack).pack.code
    (pack / "README.md").write_text("notes", "utf-8")
    (pack / "booths.yaml~").write_text("][", "utf-8")
    assert load(pack).pack.code == before


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path, told: Told) -> None:
    nowhere = tmp_path / "nowhere"
    assert told(nowhere) == (Problem(str(nowhere), 0, "找不到這個資料夾。", "There is no such folder."),)


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path, told: Told) -> None:
    file = tmp_path / "pack.yaml"
    file.write_text("a: 1\n", "utf-8")
    assert told(file) == (Problem(str(file), 0, "找不到這個資料夾。", "There is no such folder."),)


def test_a_folder_without_a_pack_is_told(tmp_path: Path, told: Told) -> None:
    assert told(tmp_path) == (
        Problem(str(tmp_path), 0, "資料夾裡沒有簡報資料（YAML）。", "The folder holds no pack (YAML files)."),
    )


def test_too_many_files_are_told(tmp_path: Path, told: Told) -> None:
    for number in range(folder.MAX_FILES + 1):
        (tmp_path / f"{number}.yaml").touch()
    assert told(tmp_path) == (Problem(str(tmp_path), 0, "超過 200 個檔案。", "There are more than 200 files."),)


def test_a_file_that_may_not_be_read_is_told(pack: Path, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(file: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr(folder, "_head", refuse)
    (problem,) = told(pack)
    assert problem.zh == "無法讀取：Permission denied。"
    assert problem.en == "It can't be read: Permission denied."


def convert(pack: Path, change: Callable[[bytes], bytes]) -> Path:
    """Change every file of a pack in one way."""
    for file in pack.rglob("*.yaml"):
        file.write_bytes(change(file.read_bytes()))
    return pack


def test_line_endings_change_neither_the_content_nor_its_code(pack: Path, tmp_path: Path) -> None:
    before = load(pack)
    windows = convert(shutil.copytree(pack, tmp_path / "windows"), lambda content: content.replace(b"\n", b"\r\n"))
    assert load(windows) == before


def test_a_byte_order_mark_is_no_content(pack: Path) -> None:
    before = load(pack)
    after = load(convert(pack, lambda content: b"\xef\xbb\xbf" + content))
    assert after.decisions == before.decisions


def test_the_code_tells_one_content_from_another(pack: Path) -> None:
    before = load(pack).pack.code
    (pack / "booths.yaml").rename(pack / "booths.tmp")
    text = (pack / "booths.tmp").read_text("utf-8")
    (pack / "booths.yaml").write_text(text.replace("Foundation", "foundation"), "utf-8")
    after = load(pack).pack.code
    assert before != after
    assert [len(part) for part in after.split("-")] == [4, 4]
    assert after == after.upper()


def test_a_name_counts_in_the_code_and_content_does_not_slip_into_another_file() -> None:
    digests = {
        folder.digest({"a": b"1", "b": b""}),
        folder.digest({"a": b"", "b": b"1"}),
        folder.digest({"a": b"1b", "": b""}),
        folder.digest({"b": b"1", "a": b""}),
    }
    assert len(digests) == 3
    assert folder.digest({"a": b"1", "b": b"2"}) == folder.digest({"b": b"2", "a": b"1"})


def test_yaml_keeps_words_as_they_are_written() -> None:
    node = events.read("x", b"a: NO\nb: 12:30\nc: 1e3\nd: ~\ne: '~'\n")
    assert isinstance(node, events.Mapping)
    values = [value for _, value in node.items]
    assert [value.value for value in values if isinstance(value, events.Scalar)] == ["NO", "12:30", "1e3", "~", "~"]
    assert [value.null for value in values if isinstance(value, events.Scalar)] == [False, False, False, True, False]
    assert [key.line for key, _ in node.items] == [1, 2, 3, 4, 5]


def test_a_problem_is_shown_with_its_place() -> None:
    problem = Problem("a.yaml", 3, "錯。", "Wrong.")
    assert problem.show("zh") == "a.yaml:3: 錯。"
    assert problem._replace(line=0).show("en") == "a.yaml: Wrong."
    assert PackError([problem]).problems == (problem,)
