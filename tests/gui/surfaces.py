"""Everything that opens over the window or in it, by name: tests of fit, focus and speech go through all of it."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cop29_desktop.gui.dialogs.signature import SignatureDialog
from cop29_desktop.gui.facet_list import FacetList
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.gui.meeting import MeetingWindow
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.queries import parse
from cop29_desktop.model.texts import Text
from cop29_desktop.packs.problems import Problem
from cop29_desktop.presentation import day_page
from cop29_desktop.userdata.values import Appointment

PLACE = Anchor.parse("decision:3/CMP.19")
TALK = Appointment(date(2024, 11, 18), "歐盟會談 EU coordination", time(9), time(10, 30), "藍區 Blue Zone")
OVERLAP = TALK._replace(title="與島國小組的早餐", ends=time(10))
STAY = TALK._replace(
    title="旅館 Hotel", date=date(2024, 11, 17), starts=time(15), ends=time(11), last=date(2024, 11, 19)
)
PROBLEMS = (Problem("decisions/cma8.yaml", 12, "日期不對。", "This is no date."),)


def write_own(window: MainWindow) -> None:
    """Have read the notice, and a note, a preset, ticks, a stay and two entries that overlap."""
    own = window._session.own
    window.banner.button.click()
    own.do(lambda book: book.write_note(PLACE, "問過秘書處：附件另發。"))
    own.do(lambda book: book.save_preset("decisions", "損失與損害", "body:CMA6 損失"))
    own.do(lambda book: book.tick(PLACE))
    for entry in (STAY, TALK, OVERLAP):
        own.do(lambda book, entry=entry: book.write_entry(entry))


def _by(action: str) -> Callable[[MainWindow], None]:
    return lambda window: window.commands.by_id[action].trigger()


def _filtered(action: str) -> Callable[[MainWindow], None]:
    def open_it(window: MainWindow) -> None:
        window.centre.table("decisions").bar.ask(parse("body:CMA6 topic:finance 損失"))
        window.commands.by_id[action].trigger()

    return open_it


def _ask_entry(window: MainWindow) -> None:
    entry = window._session.own.notebook.entries()[0]
    window.days._follow(f"{day_page.OWN}{entry.revision}")


def _ask_name(window: MainWindow) -> None:
    SignatureDialog(window).open()


def _merge(window: MainWindow) -> None:
    window.commands.own.sharing._take_in([])


def _ask_values(window: MainWindow) -> None:
    bar = window.centre.table("decisions").bar
    facet = next(one for one in bar._table.facets if one.key == "topic")
    bar.menu.list.open(facet, bar.query, window.pos())


def _search(window: MainWindow) -> None:
    window.commands.searching.on_search("損失 fund")


def _go_box(window: MainWindow) -> None:
    window.commands.searching.on_go_box("")
    window.commands.searching.box.box.setText("11")


def _find(window: MainWindow) -> None:
    window.centre.turn_to("reader")
    window.commands.by_id["focus_filter"].trigger()


OVER: dict[str, Callable[[MainWindow], None]] = {
    "about": _by("about"),
    "entry": _ask_entry,
    "export": _by("export"),
    "guide": _by("guide"),
    "keys": _by("keys"),
    "merged": _merge,
    "my data": _by("my_data"),
    "presets": _filtered("presets"),
    "print": _by("print"),
    "problems": lambda window: window.tell_problems(PROBLEMS),
    "refusal": lambda window: window._session.own.refused.emit(Text("磁碟已滿。", "The disk is full.")),
    "settings": _by("settings"),
    "signature": _ask_name,
    "values": _ask_values,
    "meeting": _by("meeting"),
}
"""What has a window of its own."""

WITHIN: dict[str, Callable[[MainWindow], None]] = {
    "notes": _by("note"),
    "all notes": _by("all_notes"),
    "search": _search,
    "go box": _go_box,
    "find bar": _find,
    "twins": _by("twins"),
    "itinerary": _by("pane_days"),
}
"""What opens in the window itself."""


def opened(window: MainWindow, name: str) -> QWidget:
    """Open one of them; gives its window."""
    if name in WITHIN:
        WITHIN[name](window)
        return window
    OVER[name](window)
    QApplication.processEvents()
    shown = (top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not window)
    (one,) = (top for top in shown if isinstance(top, QDialog | FacetList | MeetingWindow))
    return one


def shut(window: MainWindow, name: str) -> None:
    """Close it again."""
    searching, notes, find = window.commands.searching, window.commands.own.notes, window.centre.reader._find
    if name in OVER:
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and isinstance(top, QDialog | FacetList | MeetingWindow):
                top.close()
    elif name == "search":
        searching._leave_search()
    elif name == "go box":
        searching.box.leave()
    elif name == "find bar" and find:
        find.leave()
    elif name == "twins":
        window.commands.by_id["twins"].trigger()
    elif "notes" in name and notes:
        notes.close()
    window.go(PLACE)
    window.centre.focus_pane()
