"""``cop29 export`` asks tables as the window does: facets, a line, a preset of the pack."""

import json

import pytest

from cop29_desktop.cli import main

Captured = pytest.CaptureFixture[str]


def exported(capsys: Captured, *asked: str) -> list[str]:
    assert main(["export", "decisions", "--format", "json", *asked]) == 0
    return [row["decision"] for row in json.loads(capsys.readouterr().out)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (["--preset", "pact"], ["2/CMA.6", "3/CMA.6", "1/CMA.6"]),
        (["--pact", "--topic", "finance"], ["1/CMA.6"]),
        (["--body", "CMA", "--topic", "finance", "--contains", "損失"], ["11/CMA.6", "12/CMA.6"]),
        (["--agenda", "11(a)", "--body", "CMA"], ["1/CMA.6"]),
        (["--agenda", "10", "--body", "CMA", "--agenda", "11e"], ["16/CMA.6", "11/CMA.6"]),
        (["--query", "body:CMA6 topic:finance 損失"], ["11/CMA.6", "12/CMA.6"]),
        (["--query", "topic:technology", "--body", "COP"], ["9/CP.29", "10/CP.29"]),
        (["--conflict", "--body", "CMP"], ["2/CMP.19", "3/CMP.19"]),
    ],
)
def test_options_add_up(asked: list[str], found: list[str], capsys: Captured) -> None:
    assert exported(capsys, *asked) == found


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["--topic", "money"], "“topic” has no “money”; there are: adaptation, article-6"),
        (["--query", "colour:red"], "has no “colour”; it has: adopted, agenda, body"),
        (["--query", "topic:"], "“topic:” lacks a value."),
        (["--preset", "mine"], "there is no preset “mine”; there are: pact, article-6"),
        (["--agenda", "eleven"], "“eleven” is no agenda item; one is 11a"),
    ],
)
def test_what_can_not_be_asked_is_named_with_what_can(
    asked: list[str], told: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert main(["export", "decisions", "--format", "json", *asked]) == 2
    assert told in capsys.readouterr().err
