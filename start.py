#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Set up this checkout and start the program; the same file on Linux, macOS and Windows.

    python3 start.py [arguments]        set up .venv, then start the program with the arguments
    python3 start.py test [arguments]   set up .venv with the test tools too, then run pytest
    python3 start.py test-office        the same for the tests that open files in LibreOffice, which is installed
    python3 start.py wheelhouse         fill ./wheelhouse, from which both commands then install without a network

Standard library only. Nothing is written outside this folder, but for Debian packages when root asks.
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python meets first
    sys.exit(f"start.py: Python 3.11 or newer is needed, this is {sys.version.split()[0]}. 需要 Python 3.11 以上。")

import tomllib

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WHEELHOUSE = ROOT / "wheelhouse"
LOCKS = {"run": ROOT / "requirements" / "run.lock", "test": ROOT / "requirements" / "test.lock"}
STAMP = VENV / "cop29-stamp.json"
UNFINISHED = VENV / "cop29-unfinished"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")

# The system libraries that Qt opens: all of them, and those of an X11 window.
OFFSCREEN = (
    *("libglib-2.0.so.0", "libEGL.so.1", "libGL.so.1", "libX11.so.6"),
    *("libdbus-1.so.3", "libfontconfig.so.1", "libfreetype.so.6", "libxkbcommon.so.0"),
)
X11 = (
    *("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1", "libxcb-render-util.so.0"),
    *("libxcb-render.so.0", "libxcb-shape.so.0", "libxcb-util.so.1", "libxcb-xkb.so.1", "libxkbcommon-x11.so.0"),
)
TEST_ENV = {"QT_QPA_PLATFORM": "offscreen"} | ({"LC_ALL": "C.UTF-8"} if sys.platform == "linux" else {})
APT_INSTALL = ["apt-get", "install", "--yes", "--no-install-recommends"]

ASK_SPARE = "import ensurepip; print(ensurepip.version())"
ASK_SITE = (
    "import sys, sysconfig\n"
    "if sys.version_info >= (3, 11) and sys.prefix != sys.base_prefix: print(sysconfig.get_path('purelib'))"
)
ASK_LIBRARIES = (
    "import ctypes, sys\nfor name in sys.argv[1:]:\n"
    "    try: ctypes.CDLL(name)\n    except OSError as error: print(error)"
)


class SetupError(Exception):
    """The set-up cannot go on; the message is the sentence that the user reads."""


def say(text: str) -> None:
    """One sentence to the user, apart from what the program itself prints."""
    print(f"start.py: {text}", file=sys.stderr, flush=True)


def child_env(**extra: str) -> dict[str, str]:
    """The environment of everything started from here."""
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return env | {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_USER": "0"} | extra


def run(command: list[str], **extra_env: str) -> bool:
    """Run a step of the set-up, its words going to stderr; true when it went well."""
    with contextlib.suppress(FileNotFoundError):
        return subprocess.run(command, env=child_env(**extra_env), stdout=2, check=False).returncode == 0
    return False


def ask(command: list[str]) -> str:
    """What a command prints; nothing when it fails or cannot be started."""
    with contextlib.suppress(OSError):
        done = subprocess.run(command, env=child_env(), capture_output=True, check=False)
        return done.stdout.decode("utf-8", "surrogateescape").strip() if done.returncode == 0 else ""
    return ""


def ask_python(code: str, *args: str) -> str:
    """What a piece of Python prints when .venv runs it."""
    return ask([str(PYTHON), "-I", "-X", "utf8", "-c", code, *args])


def can_apt() -> bool:
    """True for root on Debian and its kin."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: list[str]) -> None:
    """Install Debian packages; whether that helped is looked at afterwards."""
    say(f"installing Debian packages {' '.join(packages)} (安裝系統套件)")
    options = ["-o", "DPkg::Lock::Timeout=120"]
    run(["apt-get", *options, "--quiet", "update"])
    run([*APT_INSTALL, *options, "--quiet", *packages], DEBIAN_FRONTEND="noninteractive")


def site_packages() -> Path | None:
    """Where .venv keeps its packages; None when there is no .venv that works."""
    answer = ask_python(ASK_SITE)
    return Path(answer) if answer and Path(answer).is_dir() else None


def present(site: Path) -> set[str]:
    """The names of what is installed in .venv, without the versions."""
    names = {path.name for folder in (site, SCRIPTS) if folder.is_dir() for path in folder.iterdir()}
    return {name for name in names if name != "__pycache__" and not name.startswith(".") and ".dist-info" not in name}


def digest(site: Path) -> str:
    """A hash of everything that an installation depends on."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    project, tool = pyproject.get("project", {}), pyproject.get("tool", {})
    keys = ("requires-python", "dependencies", "optional-dependencies", "scripts", "gui-scripts")
    asked = [pyproject.get("build-system"), tool.get("hatch"), {key: project.get(key) for key in keys}]
    parts = [str(ROOT), str(site), json.dumps(asked, sort_keys=True)]
    parts += [lock.read_text("utf-8") for lock in LOCKS.values()]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def state(kind: str) -> str:
    """``ready``; ``stale``: install on top of it; ``broken``: begin anew."""
    site = site_packages()
    if site is None or UNFINISHED.exists():
        return "broken"
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
        names, kinds, stamped = set(stamp["names"]), stamp["kinds"], stamp["digest"]
    except (OSError, ValueError, KeyError, TypeError):
        return "stale"
    if names - present(site):
        return "broken"
    return "ready" if stamped == digest(site) and kind in kinds else "stale"


def make_venv() -> None:
    """An empty .venv without pip, in place of whatever is there."""
    say("making .venv (建立虛擬環境)")
    if VENV.is_file():
        VENV.unlink()
    if not run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)]):
        raise SetupError("Python could not make .venv; its words stand above. 無法建立 .venv。")


def pip_command() -> list[str]:
    """The pip that installs into .venv: its own, one from the wheelhouse, this Python's, or Python's spare one."""
    python = str(PYTHON)
    own = [python, "-m", "pip"]
    choices = [own, *([python, f"{wheel}/pip"] for wheel in sorted(WHEELHOUSE.glob("pip-*.whl")))]
    choices.append([sys.executable, "-m", "pip", "--python", python])
    for choice in choices:
        if ask([*choice, "--version"]):
            return choice
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not ask_python(ASK_SPARE) and can_apt():
        apt_install([package])
    if ask_python(ASK_SPARE) and run([python, "-I", "-m", "ensurepip"]):
        return own
    if shutil.which("apt-get"):
        raise SetupError(f"Python has no pip; as root run: {' '.join(APT_INSTALL)} {package} (請安裝後再試)")
    raise SetupError(f"Python has no pip; install pip for {sys.executable}, then try again. 請先安裝 pip。")


def install(kind: str) -> None:
    """The locked requirements and this checkout into .venv, and a stamp that says so."""
    STAMP.unlink(missing_ok=True)
    UNFINISHED.touch()
    source = ["--no-index", f"--find-links={WHEELHOUSE}"] if WHEELHOUSE.is_dir() else []
    say(f"installing what the program needs{' from ./wheelhouse' if source else ''} (安裝所需套件)")
    locked = ["install", *source, "--only-binary=:all:", "--require-hashes", "-r", str(LOCKS[kind])]
    if not run([*pip_command(), *locked]):
        hint = "fill ./wheelhouse again, or remove it" if source else "see README for installing without a network"
        raise SetupError(f"the requirements could not be installed, pip says why above; {hint}. 套件安裝失敗。")
    checkout = ["install", "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    if not run([str(PYTHON), "-m", "pip", *checkout]):
        raise SetupError("this checkout could not be installed, pip says why above. 程式安裝失敗。")
    site = site_packages()
    if site is None:
        raise SetupError("the new .venv does not answer. 新建的 .venv 無法使用。")
    stamp = {"digest": digest(site), "kinds": sorted({"run", kind}), "names": sorted(present(site))}
    STAMP.write_text(json.dumps(stamp), "utf-8")
    UNFINISHED.unlink()


def fill_wheelhouse() -> None:
    """Every wheel that both commands need on this system, in ./wheelhouse."""
    if state("run") == "broken":
        make_venv()
    part = VENV / "wheelhouse"
    shutil.rmtree(part, ignore_errors=True)
    wanted = ["--only-binary=:all:", "--require-hashes", "-r", str(LOCKS["test"])]
    if not run([*pip_command(), "download", f"--dest={part}", *wanted]):
        raise SetupError("the wheels could not be downloaded, pip says why above. 下載失敗。")
    shutil.rmtree(WHEELHOUSE, ignore_errors=True)
    part.rename(WHEELHOUSE)
    say(f"{len(list(WHEELHOUSE.glob('*.whl')))} wheels for this Python are in {WHEELHOUSE} (離線安裝檔已備妥)")


def wants_x11(kind: str) -> bool:
    """True when the window would go to an X11 screen, or would once there is one."""
    platform = os.environ.get("QT_QPA_PLATFORM") or "xcb"
    return kind == "run" and platform.startswith("xcb") and not os.environ.get("WAYLAND_DISPLAY")


def missing_libraries(kind: str) -> list[str]:
    """The system libraries that Qt asks for in vain, by file name."""
    qt = (site_packages() or VENV) / "PySide6" / "Qt"
    x11 = wants_x11(kind)
    tools = ("libgssapi_krb5.so.2",) if kind == "test" else ()  # what lupdate and lrelease open besides
    parts = ("lib/libQt6Widgets.so.6", f"plugins/platforms/libq{'xcb' if x11 else 'offscreen'}.so")
    names = (*OFFSCREEN, *(X11 if x11 else tools), *(str(qt / part) for part in parts))
    complaints = ask_python(ASK_LIBRARIES, *names).splitlines()
    return sorted({line.split(":")[0] for line in complaints})


def debian_packages(missing: list[str]) -> list[str]:
    """Debian's packages that hold these libraries, by Debian's own rule for their names."""
    split = [re.fullmatch(r"(lib[\w+.-]*\w)\.so\.(\d+)", name) for name in missing]
    names = [f"{one[1]}{'-' if one[1][-1].isdigit() else ''}{one[2]}".lower().replace("_", "-") for one in split if one]
    return ["libglib2.0-0" if name == "libglib-2.0-0" else name for name in names]


def libraries_sentence(missing: list[str]) -> str:
    """Which command brings the missing libraries."""
    packages = debian_packages(missing)
    if packages and shutil.which("apt-get"):
        return f"Qt lacks system libraries; as root run: {' '.join(APT_INSTALL + packages)} (缺少系統函式庫)"
    return f"Qt lacks {', '.join(missing)}; install them with this system's package manager. 缺少系統函式庫。"


def ensure_libraries(kind: str) -> None:
    """Install Qt's system libraries, or say how; without a screen the program is left to say what it misses."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_libraries(kind)
    packages = debian_packages(missing)
    if packages and can_apt():
        apt_install(packages)
        missing = missing_libraries(kind)
    if missing and (kind == "test" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))):
        raise SetupError(libraries_sentence(missing))
    if missing:
        say(libraries_sentence(missing))


def ensure(kind: str) -> None:
    """Everything that ``kind`` needs, done only as far as it is not there yet."""
    found = state(kind)
    if found == "broken":
        make_venv()
    if found != "ready":
        install(kind)
    ensure_libraries(kind)


def hand_over(command: list[str], **extra_env: str) -> int:
    """Become the command; on Windows, which cannot, wait for it and pass on its exit status."""
    env = child_env(**extra_env)
    if os.name == "posix":
        os.execve(command[0], command, env)  # noqa: S606 - no shell is wanted
    return subprocess.run(command, env=env, check=False).returncode


def main(args: list[str]) -> int:
    """Choose the command and carry it out."""
    try:
        if args[:1] == ["wheelhouse"]:
            fill_wheelhouse()
            return 0
        if args[:1] in (["test"], ["test-office"]):
            ensure("test")
            os.chdir(ROOT)
            runner = ["-m", "pytest"] if args[0] == "test" else [str(Path("tests", "office", "run.py"))]
            return hand_over([str(PYTHON), *runner, *args[1:]], **TEST_ENV)
        ensure("run")
        rest = args[1:] if args[:1] == ["--"] else args
        return hand_over([str(PYTHON), "-P", "-m", "cop29_desktop", *rest])
    except SetupError as error:
        say(str(error))
    except OSError as error:
        say(f"{error.strerror or error}: {error.filename or ROOT} (無法讀寫)")
    except KeyboardInterrupt:
        say("interrupted; start again to finish. 已中斷，請再執行一次。")
    return 1


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a console that cannot show Chinese must not stop us
    sys.exit(main(sys.argv[1:]))
