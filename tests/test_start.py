# SPDX-License-Identifier: MIT
"""The set-up in ``start.py``: what it decides, without a network and without installing anything."""

import importlib.util
import os
import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The bootstrap file, at work in an empty checkout that has an installed .venv."""
    spec = importlib.util.spec_from_file_location("cop29_start", ROOT / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("VENV", "WHEELHOUSE", "STAMP", "UNFINISHED", "SCRIPTS", "PYTHON"):
        monkeypatch.setattr(module, name, tmp_path / getattr(module, name).relative_to(ROOT))
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "LOCKS", {kind: tmp_path / f"{kind}.lock" for kind in module.LOCKS})
    for lock in module.LOCKS.values():
        lock.write_text("tool==1\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text(
        '[project]\ndependencies = ["tool"]\n[tool.ruff]\nline-length = 1\n', "utf-8"
    )
    site = module.VENV / "site-packages"
    for folder in (site / "tool", site / "tool-1.dist-info", site / "__pycache__", module.SCRIPTS):
        folder.mkdir(parents=True)
    monkeypatch.setattr(module, "site_packages", lambda: site)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PIP_USER"):
        monkeypatch.delenv(name, raising=False)
    return module


class Calls(list[list[str]]):
    """Commands that were to be run; each is said to go well unless it holds ``failing``."""

    failing = "\0"

    def __call__(self, command: list[str], **_env: str) -> bool:
        """Note the command."""
        self.append([str(word) for word in command])
        return self.failing not in command


@pytest.fixture
def calls(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """What would have been run."""
    seen = Calls()
    monkeypatch.setattr(start, "run", seen)
    monkeypatch.setattr(start, "pip_command", lambda: ["pip"])
    return seen


def test_an_installed_venv_is_ready(start: ModuleType, calls: Calls) -> None:
    assert start.state("run") == "stale"
    start.install("run")
    assert (start.state("run"), start.state("test")) == ("ready", "stale")
    start.install("test")
    assert (start.state("run"), start.state("test")) == ("ready", "ready")
    assert ["-r", str(start.LOCKS["test"])] == calls[2][-2:]


def test_a_second_run_installs_nothing(start: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    start.install("test")
    calls.clear()
    monkeypatch.setattr(start, "ensure_libraries", lambda _kind: None)
    start.ensure("run")
    start.ensure("test")
    assert calls == []


def test_what_makes_an_installation_stale(start: ModuleType, calls: Calls) -> None:
    start.install("test")
    pyproject = start.ROOT / "pyproject.toml"
    text = pyproject.read_text("utf-8")
    pyproject.write_text(text.replace("line-length = 1", "line-length = 2"), "utf-8")
    assert start.state("run") == "ready"
    pyproject.write_text(text.replace('"tool"', '"tool>1"'), "utf-8")
    assert start.state("run") == "stale"
    pyproject.write_text(text, "utf-8")
    start.LOCKS["run"].write_text("tool==2\n", "utf-8")
    assert start.state("test") == "stale"
    assert len(calls) == 2


@pytest.mark.parametrize("stamp", ["", "{}", "[]", '{"digest": 1, "kinds": ["run"], "names": 3}', "\x00"])
def test_an_unreadable_stamp_is_no_stamp(start: ModuleType, stamp: str) -> None:
    start.STAMP.write_text(stamp, "utf-8")
    assert start.state("run") == "stale"


def test_a_damaged_venv_is_made_anew(start: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    start.install("run")
    (start.VENV / "site-packages" / "tool").rmdir()
    assert start.state("run") == "broken"
    monkeypatch.setattr(start, "site_packages", lambda: None)
    assert start.state("run") == "broken"
    calls.clear()
    start.make_venv()
    assert calls == [[sys.executable, "-m", "venv", "--clear", "--without-pip", str(start.VENV)]]


def test_an_interrupted_installation_is_begun_anew(start: ModuleType, calls: Calls) -> None:
    calls.failing = "--editable"
    with pytest.raises(start.SetupError, match="checkout could not be installed"):
        start.install("run")
    assert start.state("run") == "broken"


def test_a_wheelhouse_is_used_and_nothing_else(start: ModuleType, calls: Calls) -> None:
    start.install("run")
    assert "--no-index" not in calls[0]
    start.WHEELHOUSE.mkdir()
    start.install("run")
    assert ["--no-index", f"--find-links={start.WHEELHOUSE}"] == calls[2][2:4]
    assert all("--require-hashes" in calls[number] for number in (0, 2))
    assert all("--no-build-isolation" in calls[number] for number in (1, 3))


def test_a_wheelhouse_replaces_the_old_one_only_when_complete(start: ModuleType, calls: Calls) -> None:
    start.WHEELHOUSE.mkdir()
    (start.WHEELHOUSE / "old.whl").touch()
    calls.failing = "download"
    with pytest.raises(start.SetupError, match="could not be downloaded"):
        start.fill_wheelhouse()
    assert (start.WHEELHOUSE / "old.whl").exists()
    assert calls[0][-2:] == ["-r", str(start.LOCKS["test"])]


def test_which_pip_is_taken(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    working = {"--python"}
    monkeypatch.setattr(start, "ask", lambda command: " ".join(word for word in command if word in working))
    assert start.pip_command() == [sys.executable, "-m", "pip", "--python", str(start.PYTHON)]
    start.WHEELHOUSE.mkdir()
    wheel = start.WHEELHOUSE / "pip-30-py3-none-any.whl"
    wheel.touch()
    working.add(f"{wheel}/pip")
    assert start.pip_command() == [str(start.PYTHON), f"{wheel}/pip"]
    working.add("pip")
    assert start.pip_command() == [str(start.PYTHON), "-m", "pip"]


def test_no_pip_at_all_is_one_sentence(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "ask", lambda _command: "")
    monkeypatch.setattr(start, "can_apt", lambda: False)
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/usr/bin/{name}")
    package = f"python3.{sys.version_info.minor}-venv"
    with pytest.raises(start.SetupError, match=f"as root run: apt-get install .* {package}"):
        start.pip_command()


def test_debian_packages_of_libraries(start: ModuleType) -> None:
    offscreen = "libglib2.0-0 libegl1 libgl1 libx11-6 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0"
    x11 = (
        "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 "
        "libxcb-render0 libxcb-shape0 libxcb-util1 libxcb-xkb1 libxkbcommon-x11-0"
    )
    assert start.debian_packages(list(start.OFFSCREEN)) == offscreen.split()
    assert start.debian_packages(list(start.X11)) == x11.split()
    assert start.debian_packages(["/x/libQt6Gui.so.6", "libgssapi_krb5.so.2", "words"]) == ["libgssapi-krb5-2"]


@pytest.mark.parametrize(
    ("kind", "env", "x11"),
    [
        ("run", {}, True),
        ("run", {"DISPLAY": ":0"}, True),
        ("run", {"WAYLAND_DISPLAY": "wayland-0"}, False),
        ("run", {"QT_QPA_PLATFORM": "offscreen"}, False),
        ("test", {"DISPLAY": ":0"}, False),
    ],
)
def test_x11_libraries_only_for_an_x11_window(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, kind: str, env: dict[str, str], *, x11: bool
) -> None:
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    asked: list[str] = []
    monkeypatch.setattr(start, "ask", lambda command: asked.extend(command) or "libEGL.so.1: no such file")
    assert start.missing_libraries(kind) == ["libEGL.so.1"]
    assert ("libxcb-cursor.so.0" in asked) is x11
    assert any(word.endswith("libqxcb.so" if x11 else "libqoffscreen.so") for word in asked)


def test_missing_libraries_stop_what_needs_them(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start.sys, "platform", "linux")
    monkeypatch.setattr(start, "missing_libraries", lambda _kind: ["libEGL.so.1", "libxcb-xkb.so.1"])
    monkeypatch.setattr(start, "can_apt", lambda: False)
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(start.SetupError, match=r"as root run: apt-get install .* libegl1 libxcb-xkb1"):
        start.ensure_libraries("test")
    start.ensure_libraries("run")  # no screen: the program itself says so
    assert "libegl1 libxcb-xkb1" in capsys.readouterr().err
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(start.shutil, "which", lambda _name: None)
    with pytest.raises(start.SetupError, match=r"Qt lacks libEGL\.so\.1, libxcb-xkb\.so\.1; install"):
        start.ensure_libraries("run")


def test_root_on_debian_installs_what_is_missing(
    start: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([["libEGL.so.1"], []])
    monkeypatch.setattr(start.sys, "platform", "linux")
    monkeypatch.setattr(start, "missing_libraries", lambda _kind: next(answers))
    monkeypatch.setattr(start, "can_apt", lambda: True)
    start.ensure_libraries("test")
    assert [(call[0], call[-1]) for call in calls] == [("apt-get", "update"), ("apt-get", "libegl1")]
    assert not any("sudo" in call for call in calls)


@pytest.mark.parametrize(
    ("args", "kind", "command"),
    [
        ([], "run", ["-P", "-m", "cop29_desktop"]),
        (["--go", "section:5"], "run", ["-P", "-m", "cop29_desktop", "--go", "section:5"]),
        (["--", "--go", "section:5"], "run", ["-P", "-m", "cop29_desktop", "--go", "section:5"]),
        (["test", "-q"], "test", ["-m", "pytest", "-q"]),
        (["test-office", "-q"], "test", [str(Path("tests", "office", "run.py")), "-q"]),
    ],
)
def test_commands(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, args: list[str], kind: str, command: list[str]
) -> None:
    monkeypatch.chdir(ROOT)
    ensured: list[str] = []
    monkeypatch.setattr(start, "ensure", ensured.append)
    monkeypatch.setattr(start, "hand_over", lambda words, **env: (words, env))
    words, env = start.main(args)
    assert ensured == [kind]
    assert words == [str(start.PYTHON), *command]
    assert env == (start.TEST_ENV if kind == "test" else {})
    assert start.TEST_ENV["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied", "/x/.venv"), "Permission denied: /x/.venv"),
        (KeyboardInterrupt(), "interrupted"),
    ],
)
def test_a_failure_is_one_sentence(
    start: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    words: str,
) -> None:
    def fail(_kind: str) -> None:
        raise error

    monkeypatch.setattr(start, "ensure", fail)
    assert start.main([]) == 1
    assert capsys.readouterr().err.startswith(f"start.py: {words}")


def test_children_may_write_bytecode(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PIP_INDEX_URL", "file:///mirror")
    env = start.child_env(QT_QPA_PLATFORM="offscreen")
    assert "PYTHONDONTWRITEBYTECODE" not in env
    assert (env["PIP_INDEX_URL"], env["QT_QPA_PLATFORM"]) == ("file:///mirror", "offscreen")
    assert os.environ["PYTHONDONTWRITEBYTECODE"] == "1"


def test_an_old_python_is_told_so() -> None:
    head = (ROOT / "start.py").read_text("utf-8").split("import tomllib")[0]
    assert "from __future__" not in head
    pretended = head.replace("sys.version_info", "(3, 9)")
    with pytest.raises(SystemExit, match=r"^start\.py: Python 3\.11 or newer is needed, this is .*[^\n]$"):
        exec(compile(pretended, "start.py", "exec"), {"__name__": "old"})  # noqa: S102 - our own text


def test_locks_hold_what_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    run, test = ((ROOT / "requirements" / f"{kind}.lock").read_text("utf-8") for kind in ("run", "test"))
    in_run, in_test = dict(LOCKED.findall(run)), dict(LOCKED.findall(test))
    assert in_run.items() <= in_test.items()
    assert in_run["pyside6-essentials"] == "6.11.3"
    for asked, locked in ((project["dependencies"] + extras["build"], in_run), (extras["test"], in_test)):
        names = {re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0].lower() for line in asked}
        assert names <= locked.keys()
    for text in (run, test):
        assert "://" not in text
        assert "index-url" not in text
        assert text.count("\n    --hash=sha256:") >= len(LOCKED.findall(text))
        assert "uv pip compile" in text.splitlines()[1]


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """What runs the tests of LibreOffice; the system has neither it nor poppler, and nothing is run."""
    spec = importlib.util.spec_from_file_location("cop29_office", ROOT / "tests" / "office" / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module.shutil, "which", lambda _name: None)
    monkeypatch.setattr(module.pytest, "main", lambda args: args)
    return module


def test_without_libreoffice_it_says_what_to_install(
    office: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(office, "can_apt", lambda: False)
    assert office.main([]) == 1
    told = capsys.readouterr().err
    assert "as root run: apt-get install" in told
    assert "libreoffice-writer libreoffice-calc poppler-utils" in told


def test_root_on_debian_installs_libreoffice_and_runs_the_tests(
    office: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[str] = []
    monkeypatch.setattr(office, "can_apt", lambda: True)
    monkeypatch.setattr(office, "apt_install", installed.extend)
    monkeypatch.setattr(office, "missing", lambda: [] if installed else ["libreoffice-calc"])
    assert office.main(["-q"]) == [str(ROOT / "tests" / "office"), "-q"]
    assert installed == ["libreoffice-calc"]
