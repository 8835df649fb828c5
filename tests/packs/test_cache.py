"""The cache: what it keeps is what the YAML says, and nothing that happens to it keeps a pack from opening."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest

from cop29_desktop import paths
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.packs import cache, verify
from cop29_desktop.packs import load as load_module
from cop29_desktop.packs.load import load
from cop29_desktop.packs.problems import PackError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the cache lies; it is not made yet."""
    return tmp_path / "a" / "cache"


def kept(folder: Path) -> Path:
    """The one file of a cache."""
    (file,) = folder.iterdir()
    return file


def signed(values: object) -> bytes:
    """A cache file that carries its own checksum."""
    payload = json.dumps(values).encode()
    return b"%08x" % crc32(payload) + payload


def age(pack: Path, seconds: int) -> None:
    """Let the files of a pack be older than they are."""
    for file in pack.rglob("*.yaml"):
        then = file.stat().st_mtime - seconds
        os.utime(file, (then, then))


def forbid_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on only the cache may be read."""

    def refuse(_: object) -> None:
        pytest.fail("YAML was read")

    monkeypatch.setattr(verify, "check", refuse)


def test_the_second_load_reads_no_yaml_and_gives_the_same(
    pack: Path, folder: Path, tiny: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load(pack, folder)
    forbid_yaml(monkeypatch)
    assert load(pack, folder) == first == tiny


def test_the_built_in_pack_survives_the_cache(folder: Path, briefing: Briefing) -> None:
    load(paths.builtin_pack(), folder)
    assert load(paths.builtin_pack(), folder) == briefing


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut short": lambda content: content[:-1],
    "cut to its checksum": lambda content: content[:8],
    "one bit of its text": lambda content: content[:-9] + bytes([content[-9] ^ 1]) + content[-8:],
    "one bit of its checksum": lambda content: bytes([content[0] ^ 1]) + content[1:],
    "zeros": lambda content: bytes(len(content)),
    "other bytes": lambda _: b"\xff\xfe" * 99,
    "an empty record, signed": lambda _: signed({}),
    "a list, signed": lambda _: signed([]),
    "a number, signed": lambda _: signed(7),
    "files of another format, signed": lambda _: signed({"pack.yaml": {"id": "x"}}),
    "no state, signed": lambda content: signed(json.loads(content[8:].partition(b"\n")[0]) | {"state": []}),
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_spoilt_cache_is_ignored_and_mended(
    how: str, pack: Path, folder: Path, tiny: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(pack, folder)
    kept(folder).write_bytes(SPOILT[how](kept(folder).read_bytes()))
    assert load(pack, folder) == tiny
    forbid_yaml(monkeypatch)
    assert load(pack, folder) == tiny


def test_a_pack_that_has_long_been_the_same_is_not_even_read(
    pack: Path, folder: Path, tiny: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    age(pack, 60)
    load(pack, folder)

    def refuse(_: Path) -> None:
        pytest.fail("the pack's files were read")

    monkeypatch.setattr(load_module.folder, "read", refuse)
    assert load(pack, folder) == tiny


def test_content_that_changed_within_the_same_times_and_size_is_seen(pack: Path, folder: Path) -> None:
    age(pack, 60)
    load(pack, folder)
    file = pack / "booths.yaml"
    times = file.stat()
    file.write_text(file.read_text("utf-8").replace("en: Institute", "en: Instituto"), "utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert file.stat().st_size == times.st_size
    assert load(pack, folder).booths[0].organisation.en == "Instituto"


def test_a_pack_that_was_only_touched_is_not_checked_again(
    pack: Path, folder: Path, tiny: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(pack, folder)
    age(pack, 60)
    forbid_yaml(monkeypatch)
    assert load(pack, folder) == tiny


def test_what_other_code_has_kept_is_ignored(
    pack: Path, folder: Path, tiny: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(pack, folder)
    monkeypatch.setattr(cache, "FORMAT", cache.FORMAT + 1)
    assert cache.load(folder, pack) is None
    assert load(pack, folder) == tiny


def test_changed_content_is_read_anew(pack: Path, folder: Path) -> None:
    before = load(pack, folder)
    file = pack / "booths.yaml"
    file.write_text(file.read_text("utf-8").replace("en: Institute", "en: Laboratory"), "utf-8")
    after = load(pack, folder)
    assert [booth.organisation.en for booth in after.booths] == ["Laboratory", "Foundation"]
    assert before.pack.code != after.pack.code


def test_a_pack_that_was_broken_afterwards_does_not_open_from_the_cache(pack: Path, folder: Path) -> None:
    load(pack, folder)
    (pack / "booths.yaml").write_bytes(b"")
    with pytest.raises(PackError):
        load(pack, folder)


def test_a_broken_pack_is_not_kept(pack: Path, folder: Path) -> None:
    (pack / "booths.yaml").write_bytes(b"")
    with pytest.raises(PackError):
        load(pack, folder)
    assert not folder.exists()


def test_a_file_in_place_of_the_folder_is_no_trouble(pack: Path, folder: Path, tiny: Briefing) -> None:
    folder.parent.mkdir()
    folder.write_bytes(b"not a folder")
    assert load(pack, folder) == tiny
    assert folder.read_bytes() == b"not a folder"


@pytest.mark.parametrize("step", ["mkdir", "write_bytes", "replace"])
def test_a_folder_that_can_not_be_written_is_no_trouble(
    step: str, pack: Path, folder: Path, tiny: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, step, refuse)
    assert load(pack, folder) == tiny


def test_only_the_latest_packs_are_kept(pack: Path, folder: Path, tmp_path: Path) -> None:
    names: list[str] = []
    for turn in range(cache.KEEP + 2):
        load(shutil.copytree(pack, tmp_path / f"pack-{turn}"), folder)
        (new,) = (one for one in folder.iterdir() if one.name not in names)
        names.append(new.name)
        os.utime(new, (turn, turn))
    assert {one.name for one in folder.iterdir()} == set(names[-cache.KEEP :])
