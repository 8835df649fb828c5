"""Draws this program beside two that people call beautiful: ``python resources/pictures/beside.py``, on Linux.

Foliate reads the section that our reader shows, GNOME Calendar holds the days that our itinerary shows; each is as it
opens, on a screen of its own, on the same day, with the same Chinese fonts. What is missing is said in one sentence.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import NamedTuple

from lxml import etree, html

HERE = Path(__file__).resolve().parent
NEEDED = {
    "Xvfb": "xvfb", "dbus-run-session": "dbus-daemon", "xdotool": "xdotool", "convert": "imagemagick",
    "faketime": "faketime", "foliate": "foliate", "gnome-calendar": "gnome-calendar",
}  # fmt: skip
SIZE = (1366, 768)
SHOWN, COLOURS = 820, 96  # pixels that each has in the picture, and colours that the picture has
PATIENCE, REST = 60.0, 1.5  # seconds for a program to come to rest, and between two looks at it
TODAY = "2024-11-18"
MOMENT = f"@{TODAY} 06:00:00"
SECTION = "section:5.1"
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<alias binding="strong"><family>serif</family><prefer><family>Noto Serif CJK TC</family></prefer></alias>
<alias binding="strong"><family>sans-serif</family><prefer><family>Noto Sans CJK TC</family></prefer></alias>
<alias binding="strong"><family>Cantarell</family><prefer><family>Noto Sans CJK TC</family></prefer></alias>
</fontconfig>"""
CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
PACKAGE = (
    '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">cop29</dc:identifier>'
    "<dc:title>COP29</dc:title><dc:language>zh-TW</dc:language></metadata><manifest>"
    '<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    '</manifest><spine><itemref idref="text"/></spine></package>'
)
PAGE = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">{}</html>'
NAVIGATION = PAGE.format('<body><nav epub:type="toc"><ol><li><a href="text.xhtml">COP29</a></li></ol></nav></body>')


class Pair(NamedTuple):
    """A picture: the other program, and how ours is asked to show the same."""

    name: str
    other: tuple[str, ...]
    ours: tuple[str, ...]


def export(home: Path, file: Path, *asked: str) -> Path:
    """A file of our own, made by ``cop29 export``."""
    command = [Path(sys.executable).with_name("cop29"), "export", *asked, "--lang", "zh", "-o", str(file)]
    subprocess.run(command, env=os.environ | {"COP29_HOME": str(home)}, check=True)
    return file


def book(home: Path) -> Path:
    """The section as an EPUB, without our looks, so that the reader's own are seen."""
    page = html.parse(export(home, home / "text.html", SECTION, "--format", "html")).getroot()
    body = etree.tostring(page.find("body"), method="xml", encoding="unicode")
    file = home / "section.epub"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("mimetype", "application/epub+zip")
        packed.writestr("META-INF/container.xml", CONTAINER)
        packed.writestr("book.opf", PACKAGE)
        packed.writestr("nav.xhtml", NAVIGATION)
        packed.writestr("text.xhtml", PAGE.format(f"<head><title>COP29</title></head>{body}"))
    return file


def furnish(home: Path) -> dict[str, str]:
    """Put fonts, and our days as a calendar, into a home of its own; gives the environment that leads there."""
    calendar = home / "data" / "evolution" / "calendar" / "system"
    for folder in (calendar, home / "config" / "fontconfig", home / "run"):
        folder.mkdir(parents=True)
    (home / "run").chmod(0o700)
    (home / "config" / "fontconfig" / "fonts.conf").write_text(FONTS, encoding="ascii")
    export(home, calendar / "calendar.ics", "itinerary", "theme-days", "milestones", "--format", "ics")
    folders = {
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
        "XDG_RUNTIME_DIR": "run",
    }
    drawn = {"LIBGL_ALWAYS_SOFTWARE": "1", "GSK_RENDERER": "cairo", "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1"}
    web = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "WEBKIT_DISABLE_COMPOSITING_MODE": "1"}  # offline, our text
    plain = {"HOME": str(home), "TZ": "Asia/Baku", "LC_ALL": "C.UTF-8"}
    return plain | drawn | web | {name: str(home / folder) for name, folder in folders.items()}


def look(environment: dict[str, str], file: Path) -> bytes:
    """A picture of the whole screen."""
    subprocess.run(["import", "-window", "root", f"png:{file}"], env=environment, check=True)
    return file.read_bytes()


def draw_other(command: tuple[str, ...], environment: dict[str, str], file: Path) -> None:
    """Start another program on a bus of its own, make it as large as the screen, and draw it when it is at rest."""
    subprocess.run(["xdotool", "mousemove", *map(str, SIZE)], env=environment, check=True)  # so that no hint shows
    empty, quiet = look(environment, file), subprocess.DEVNULL
    whole = ["faketime", "-f", MOMENT, "dbus-run-session", "--", *command]
    with subprocess.Popen(whole, env=environment, stdout=quiet, stderr=quiet, start_new_session=True) as process:
        found = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "."]
        windows = subprocess.run(found, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=True)
        for window in windows.stdout.split():
            placed = ["xdotool", "windowmove", window, "0", "0", "windowsize", window, *map(str, SIZE)]
            subprocess.run(placed, env=environment, check=True)
        before, until = empty, time.monotonic() + PATIENCE
        while (now := look(environment, file)) != before or now == empty:
            before = now
            if time.monotonic() > until:
                print(f"{command[0]} never comes to rest.")
                break
            time.sleep(REST)
        os.killpg(process.pid, 15)


def draw_ours(asked: tuple[str, ...], home: Path, file: Path) -> None:
    """Draw this program as ``make.py`` does."""
    (home / "settings.ini").write_text("[General]\nnotice_read=true\n", encoding="ascii")
    size = "x".join(map(str, SIZE))
    command = [sys.executable, "-m", "cop29_desktop", "--screenshot", str(file), "--size", size, "--today", TODAY]
    environment = os.environ | {"COP29_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([*command, "--lang", "zh", "--theme", "light", *asked], env=environment, check=True)


def main() -> int:
    """Draw both pictures, or say what to install."""
    missing = sorted(package for program, package in NEEDED.items() if shutil.which(program) is None)
    if missing:
        print(f"This needs Linux and further programs; on Debian: apt-get install {' '.join(missing)} fonts-noto-cjk")
        return 1
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        environment = os.environ | furnish(home)
        reading, writing = os.pipe()
        size = f"{SIZE[0]}x{SIZE[1]}x24"
        screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
        pairs = (
            Pair("beside-foliate.png", ("foliate", str(book(home))), ("--go", SECTION)),
            Pair("beside-calendar.png", ("gnome-calendar", "--date", "11/18/2024"), ("--go", f"day:{TODAY}")),
        )
        with subprocess.Popen(screen, pass_fds=(writing,), stderr=subprocess.DEVNULL) as process:
            os.close(writing)
            with os.fdopen(reading) as number:
                environment["DISPLAY"] = f":{number.readline().strip()}"
            for name, other, ours in pairs:
                draw_other(other, environment, home / "other.png")
                draw_ours(ours, home, home / "ours.png")
                both = [str(home / "other.png"), str(home / "ours.png"), "-bordercolor", "white", "-border", "6"]
                shown = ["-resize", f"{SHOWN}x", "+append", "+dither", "-colors", str(COLOURS), "-strip"]
                subprocess.run(["convert", *both, *shown, f"png8:{HERE / name}"], check=True)
            process.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
