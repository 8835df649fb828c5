"""The month strip: weeks from Sunday, keys and mouse, names for ears, marks by shape."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QToolTip

from cop29_desktop.gui.kit.month import MonthStrip, Spot
from cop29_desktop.gui.kit.theme import DARK, LIGHT, Tokens

FIRST, LAST = date(2024, 11, 11), date(2024, 11, 24)
TODAY, CHOSEN = date(2024, 11, 18), date(2024, 11, 20)
DAYS = [FIRST + timedelta(days=n) for n in range(14)]


def spots(**marks: bool) -> list[Spot]:
    return [Spot(day, f"day {day.day}", **marks) for day in DAYS]


@pytest.fixture
def strip(qtbot: Any) -> MonthStrip:
    made = MonthStrip()
    qtbot.addWidget(made)
    made.call("Days")
    made.show_days(spots(), "SMTWTFS")
    made.choose(CHOSEN, TODAY)
    made.resize(254, made.height_of())
    made.show()
    return made


def chosen_by(strip: MonthStrip, qtbot: Any, key: Qt.Key) -> date | None:
    spy = QSignalSpy(strip.day_chosen)
    qtbot.keyClick(strip, key)
    return spy.at(0)[0] if spy.count() else None


def test_the_week_begins_on_sunday(strip: MonthStrip) -> None:
    sundays = [day for day in DAYS if strip.place(day).x() == 0]
    assert [day.isoweekday() for day in sundays] == [7, 7]
    assert strip.place(FIRST).left() == strip.place(TODAY).left()
    assert strip.place(TODAY).top() - strip.place(FIRST).top() == strip.place(FIRST).height()


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Left, 19), (Qt.Key.Key_Right, 21), (Qt.Key.Key_Up, 13), (Qt.Key.Key_Home, 11), (Qt.Key.Key_End, 24),
    ],
)  # fmt: skip
def test_keys_move_among_the_days(strip: MonthStrip, qtbot: Any, key: Qt.Key, day: int) -> None:
    assert chosen_by(strip, qtbot, key) == date(2024, 11, day)


def test_keys_stay_among_the_days(strip: MonthStrip, qtbot: Any) -> None:
    assert chosen_by(strip, qtbot, Qt.Key.Key_Down) is None, "27 November is no day of the strip"
    for day, keys in ((FIRST, (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Home)), (LAST, (Qt.Key.Key_Right,))):
        strip.choose(day, TODAY)
        assert [chosen_by(strip, qtbot, key) for key in keys] == [None] * len(keys)


@pytest.mark.parametrize(("day", "key", "wanted"), [
    (date(2020, 1, 1), Qt.Key.Key_Right, FIRST), (date(2030, 1, 1), Qt.Key.Key_Left, LAST),
])  # fmt: skip
def test_from_a_day_outside_keys_lead_inside(
    strip: MonthStrip, qtbot: Any, day: date, key: Qt.Key, wanted: date
) -> None:
    strip.choose(day, TODAY)
    assert chosen_by(strip, qtbot, key) == wanted


def test_enter_is_told_and_other_keys_are_left_alone(strip: MonthStrip, qtbot: Any) -> None:
    entered = QSignalSpy(strip.day_entered)
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    qtbot.keyClick(strip, Qt.Key.Key_Enter)
    assert entered.count() == 2
    moved = QSignalSpy(strip.day_chosen)
    qtbot.keyClick(strip, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(strip, Qt.Key.Key_A)
    assert moved.count() == 0


def test_a_click_chooses_a_day(strip: MonthStrip, qtbot: Any) -> None:
    spy = QSignalSpy(strip.day_chosen)
    for day in (TODAY, CHOSEN):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.place(day).center())
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.place(FIRST - timedelta(days=1)).center())
    qtbot.mouseClick(strip, Qt.MouseButton.RightButton, pos=strip.place(FIRST).center())
    assert [spy.at(n)[0] for n in range(spy.count())] == [TODAY]


def test_the_chosen_day_is_read_aloud(strip: MonthStrip) -> None:
    def name() -> str:
        return QAccessible.queryAccessibleInterface(strip).text(QAccessible.Text.Name)

    assert name() == "Days: day 20"
    strip.choose(TODAY, TODAY)
    assert name() == "Days: day 18"
    strip.choose(date(2030, 1, 1), TODAY)
    assert name() == "Days"


def test_a_tooltip_names_the_day_under_the_pointer(strip: MonthStrip, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, _widget: told.append(text))
    for where in (strip.place(TODAY).center(), QPoint(1, 1)):
        QApplication.sendEvent(strip, QHelpEvent(QHelpEvent.Type.ToolTip, where, strip.mapToGlobal(where)))
    assert told == ["day 18", ""]


def drawn(strip: MonthStrip, day: date) -> QImage:
    return strip.grab(strip.place(day)).toImage()


def test_every_mark_has_a_shape_of_its_own(strip: MonthStrip) -> None:
    pictures = [drawn(strip, TODAY)]
    for mark in ("bar", "diamond", "dot"):
        strip.show_days(spots(**{mark: True}), "SMTWTFS")
        pictures.append(drawn(strip, TODAY))
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[:n])


def test_today_the_chosen_day_and_the_keyboard_are_seen(strip: MonthStrip, qtbot: Any) -> None:
    strip.clearFocus()
    strip.choose(CHOSEN, CHOSEN + timedelta(days=1))
    plain, chosen = drawn(strip, TODAY), drawn(strip, CHOSEN)
    strip.choose(CHOSEN, TODAY)
    assert drawn(strip, TODAY) != plain
    strip.activateWindow()
    strip.setFocus()
    qtbot.waitUntil(strip.hasFocus)
    assert drawn(strip, CHOSEN) != chosen


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_it_wears_the_theme(strip: MonthStrip, tokens: Tokens) -> None:
    strip.dress(tokens)
    cell = drawn(strip, CHOSEN)
    assert cell.pixelColor(6, cell.height() // 2).name() == tokens.accent.lower()


@pytest.mark.parametrize("width", [100, 150, 254, 600])
@pytest.mark.parametrize("points", [10, 20, 25])
def test_days_can_be_hit_and_two_digits_fit(strip: MonthStrip, width: int, points: int) -> None:
    font = strip.font()
    font.setPointSize(points)
    strip.setFont(font)
    strip.resize(width, strip.height_of())
    strip.resize(width, strip.height_of())
    places = [strip.place(day) for day in DAYS]
    assert all(place.height() >= 24 for place in places)
    assert all(strip.rect().contains(place) for place in places)
    assert strip._size * 1.25 <= places[0].width() or strip._size == 6


def test_one_week_is_that_of_the_chosen_day(strip: MonthStrip, qtbot: Any) -> None:
    whole = strip.sizeHint()
    strip.show_one_week(single=True)
    strip.resize(254, strip.sizeHint().height())
    assert strip.sizeHint() == QSize(whole.width(), strip.height_of(weeks=1))
    assert strip.rect().contains(strip.place(CHOSEN))
    assert strip.day_at(*strip.place(TODAY).center().toTuple()) == TODAY
    assert chosen_by(strip, qtbot, Qt.Key.Key_Up) == date(2024, 11, 13)
    strip.choose(date(2024, 11, 13), TODAY)
    assert strip.rect().contains(strip.place(FIRST))
    assert not strip.rect().intersects(strip.place(TODAY))
    strip.show_one_week(single=False)
    assert strip.sizeHint() == whole
