"""The report's figures stand in the chapter that gives them, in both languages, in the report's name."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import OriginKind, Text
from cop29_desktop.presentation.catalogue import document
from cop29_desktop.presentation.documents import Grid, Heading, Paragraph

LISTED = yaml.load((Path(__file__).parent / "figures.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
FIGURES = {
    entry["section"]: [
        Text(one["zh"], one["en"]) if isinstance(one, dict) else Text(one, one) for one in entry["figures"]
    ]
    for entry in LISTED
}
HAN = "\u3400-\u9fff\u3000-\u303f"


def plain(text: str) -> str:
    """A text without what may be written in several ways: width, digit commas, dashes, brackets, spaces beside Han."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    text = re.sub(r"[\u2010-\u2015\u2212~]", "-", text)
    text = text.replace(" per cent", "%").replace(" °", "°")
    text = re.sub(r"[()]", "", text)
    return re.sub(rf"\s+(?=[{HAN},、])|(?<=[{HAN},、])\s+", "", re.sub(r"\s+", " ", text))


def holds(text: str, figure: str) -> bool:
    """Whether a text gives a figure, not as a part of another."""
    bare = plain(figure)
    begin = r"(?<![\d.])" if bare[0].isdigit() else ""
    end = r"(?!\d|\.\d)" if bare[-1].isdigit() else ""
    return bool(re.search(begin + re.escape(bare) + end, text))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("每年 3,000 億美元", "3,000 億美元"),
        ("11(a)", "11a"),
        ("81 per cent", "81%"),
        ("1.5 °C", "1.5°C"),
        ("12–13 日", "12-13 日"),
    ],
)
def test_a_figure_is_found_however_it_is_written(text: str, figure: str) -> None:
    assert holds(plain(text), figure)


@pytest.mark.parametrize(
    ("text", "figure"), [("13,000 億", "3,000 億"), ("11.5", "11"), ("2035", "203"), ("1.55", "1.5")]
)
def test_a_part_of_a_figure_is_another(text: str, figure: str) -> None:
    assert not holds(plain(text), figure)


def said(briefing: Briefing, section: str) -> Iterator[Text]:
    """What a section and those below it say in the report's name: text, headings, tables."""
    for one in briefing.sections:
        if one.id != section and not one.id.startswith(f"{section}."):
            continue
        for block in document(briefing, one.anchor).blocks:
            match block:
                case Heading():
                    yield block.text
                case Paragraph() if block.passage.origin.kind is OriginKind.REPORT:
                    yield block.passage.text
                case Grid():
                    yield from (cell.text for row in block.rows for cell in row)


def test_every_chapter_that_gives_figures_is_listed() -> None:
    chapters = {section.partition(".")[0] for section in FIGURES}
    assert chapters == set("01234567")
    assert {f"5.{number}" for number in range(1, 7)} <= set(FIGURES)
    assert sum(map(len, FIGURES.values())) > 200


@pytest.mark.parametrize("code", ["zh", "en"])
@pytest.mark.parametrize("section", FIGURES)
def test_a_chapter_gives_the_reports_figures(briefing: Briefing, section: str, code: str) -> None:
    text = plain("\n".join(one.part(code) for one in said(briefing, section)))
    assert [figure.part(code) for figure in FIGURES[section] if not holds(text, figure.part(code))] == []
