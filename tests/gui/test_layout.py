"""Nothing is cut off and nothing overlaps, in any language, at 100 % and at 200 %, on a small laptop."""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from cop29_desktop import paths
from cop29_desktop.gui.kit import fonts
from cop29_desktop.gui.main_window import MainWindow
from cop29_desktop.model.queries import Query

Open = Callable[..., MainWindow]
Settle = Callable[[QWidget], None]
PLACES = ("section:5.1", "decision:3/CMP.19", "statement:starmer", "term:itmo")
SHIPPED = paths.resource("fonts", "COP29SansTC-Regular.ttf")


@pytest.fixture(params=["the system's font", "the shipped font"])
def font(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The font that a machine with a Chinese font uses, or the one that is used everywhere else."""
    if request.param == "the shipped font":
        family = fonts.load(SHIPPED)
        monkeypatch.setattr(fonts, "FAMILIES", (family,))


@pytest.fixture(params=PLACES)
def laid_out(open_window: Open, settle: Settle, request: pytest.FixtureRequest) -> Callable[[str, int], MainWindow]:
    """The window at one of the places: the reader under the notice of a first start, a table with a filter in force."""

    def at(lang: str, zoom: int) -> MainWindow:
        window = open_window(request.param, lang=lang, zoom=zoom)
        pane = window.centre.pane
        if pane != "reader":
            window.banner.button.click()
            bodies = frozenset({"CMP19", "COP29"} if pane == "decisions" else {})
            window.centre.table(pane).bar.ask(Query(bodies, "損失", deep=True))
        settle(window)
        return window

    return at


def visible(window: QWidget, *kinds: type[QWidget]) -> Iterator[QWidget]:
    """What is on screen of these kinds; what Qt puts inside a line edit or a tab bar is Qt's own business."""
    for widget in window.findChildren(QWidget):
        inside = isinstance(widget.parentWidget(), QLineEdit | QTabBar)
        if isinstance(widget, kinds) and widget.isVisible() and not inside:
            yield widget


def is_cut(widget: QWidget) -> bool:
    """Whether a text has less room than it needs."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    hint = widget.sizeHint()
    return widget.width() < hint.width() or widget.height() < hint.height()


def told(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {text!r}: {widget.size().toTuple()} of {widget.sizeHint().toTuple()}"


CASES = pytest.mark.parametrize(
    ("lang", "zoom"), [(lang, zoom) for lang in ("zh", "en", "both") for zoom in (100, 200)]
)


@CASES
@pytest.mark.usefixtures("font")
def test_no_text_is_cut_off_and_no_controls_overlap(laid_out: Any, lang: str, zoom: int) -> None:
    window = laid_out(lang, zoom)
    assert (window.width(), window.height()) == (1366, 768)
    texts = list(visible(window, QLabel, QPushButton, QCheckBox, QToolButton))
    assert len(texts) > 6
    assert [told(widget) for widget in texts if is_cut(widget)] == []
    assert overlaps(window) == []
    tabs = window.centre.tabs
    assert [tabs.tabText(i) for i in range(tabs.count()) if tabs.tabRect(i).width() < tabs.tabSizeHint(i).width()] == []
    assert window.rect().contains(window.centre.tabs.geometry().translated(window.centre.mapTo(window, tabs.pos())))


def overlaps(window: MainWindow) -> list[str]:
    """Controls of one parent that lie over each other."""
    controls = list(visible(window, QLabel, QAbstractButton, QLineEdit, QTabBar, QAbstractScrollArea))
    pairs = [(one, two) for one, two in combinations(controls, 2) if one.parentWidget() is two.parentWidget()]
    assert pairs
    return [f"{told(a)} over {told(b)}" for a, b in pairs if a.geometry().intersects(b.geometry())]


@CASES
def test_the_smallest_window_fits_a_laptop(open_window: Open, lang: str, zoom: int) -> None:
    window = open_window("decision:3/CMP.19", lang=lang, zoom=zoom)
    least = window.minimumSizeHint()
    assert (least.width() <= 1366, least.height() <= 768 - 40) == (True, True), least


def test_a_cut_text_and_an_overlap_would_be_seen(window: MainWindow) -> None:
    window.days.label.setFixedWidth(20)
    window.days.label.setWordWrap(False)
    window.days.title.resize(10, 5)
    assert is_cut(window.days.title)
    window.days.before.setGeometry(window.days.after.geometry())
    assert overlaps(window) != []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_rows_and_detail_have_room_at_double_size(open_window: Open, settle: Settle, lang: str) -> None:
    window = open_window("decision:1/CMA.6", lang=lang, zoom=200)
    window.banner.hide()
    settle(window)
    panel = window.centre.table("decisions")
    line = panel.rows.fontMetrics().height()
    assert panel.rows.viewport().height() >= line
    assert panel.detail.viewport().height() >= 2 * line
