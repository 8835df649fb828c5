"""What delegates ask and the place that must come first, in the search field and in the go box."""

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from cop29_desktop.search.engine import Index
from cop29_desktop.search.go import answers

TABLE = Path(__file__).with_name("questions.yaml")


class Question(NamedTuple):
    """What is asked, and what must come first."""

    ask: str
    first: str = ""
    search: str = ""
    go: str = ""
    query: str = ""


QUESTIONS = [Question(**row) for row in yaml.load(TABLE.read_text("utf-8"), yaml.BaseLoader)]  # noqa: S506 - strings


def test_there_are_many_questions_and_each_is_asked_once() -> None:
    assert len({question.ask for question in QUESTIONS}) == len(QUESTIONS) >= 60


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.first or q.search], ids=lambda q: q.ask)
def test_search_answers_first(index: Index, question: Question) -> None:
    hits = index.find(question.ask).hits
    assert [str(hit.anchor) for hit in hits[:1]] == [question.first or question.search]


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.first or q.go or q.query], ids=lambda q: q.ask)
def test_the_go_box_answers_first(index: Index, question: Question) -> None:
    first = answers(index, question.ask)[0]
    assert (first.query or str(first.anchor)) == (question.first or question.go or question.query)
