"""Decision numbers and plenaries."""

import pytest

from cop29_desktop.model.decisions import plenary_en, plenary_zh, sort_key


def test_numbers_sort_as_people_count() -> None:
    numbers = ["10/CMA.6", "1/CP.29", "2/CMA.6", "5/CMP.19", "21/CP.29"]
    assert sorted(numbers, key=sort_key) == ["2/CMA.6", "10/CMA.6", "5/CMP.19", "1/CP.29", "21/CP.29"]


@pytest.mark.parametrize(
    ("plenary", "zh", "en"),
    [
        ("5th", "第 5 次全會", "5th plenary meeting"),
        ("1st", "第 1 次全會", "1st plenary meeting"),
        ("Resumed 11th", "第 11 次全會（續會）", "resumed 11th plenary meeting"),
    ],
)
def test_a_plenary_is_said_in_words(plenary: str, zh: str, en: str) -> None:
    assert (plenary_zh(plenary), plenary_en(plenary)) == (zh, en)


def test_what_is_no_plenary_is_refused() -> None:
    with pytest.raises(ValueError, match="closing"):
        plenary_zh("closing")
