"""Jobs of the room done by keys on a real X11 window; what came of them is asked of the accessibility bus."""

from collections.abc import Callable

from conftest import Node, Program

Start = Callable[..., Program]
BODIES = ("COP29", "CMP19", "CMA6")


def rows(nodes: list[Node]) -> list[str]:
    """The rows of the table in front, each told by its first cell."""
    return [
        n["name"] for n in nodes if n["role"] == "table cell" and "table" in n["above"] and n["name"].endswith(BODIES)
    ]


def page(nodes: list[Node], name: str) -> str:
    """What a page says."""
    return "\n".join(n["text"] for n in nodes if n["name"] == name and "showing" in n["states"])


def test_the_chair_says_cma_item_11a(start: Start) -> None:
    program = start("--lang", "zh", "--go", "section:5.1")
    program.press("ctrl+2", "1", "1", "a")
    nodes = program.wait_for(lambda nodes: "1/CMA.6" in page(nodes, "詳情"))
    assert "新集體量化氣候資金目標" in page(nodes, "詳情")
    assert len(rows(nodes)) == 1


def test_item_10_of_which_body_is_not_guessed(start: Start) -> None:
    program = start("--lang", "zh", "--go", "decision:3/CMP.19")
    program.press("1", "0")
    nodes = program.wait_for(lambda nodes: len(rows(nodes)) == 4)
    assert sum("CMA6" in row for row in rows(nodes)) == 1
    assert sum("COP29" in row for row in rows(nodes)) == 3


def test_the_decisions_of_one_body_are_one_chord_away(start: Start) -> None:
    program = start("--lang", "zh", "--go", "section:5.1")
    program.press("alt+3")
    program.wait_for(lambda nodes: len(rows(nodes)) == 23)


def test_enter_goes_from_the_row_to_its_detail(start: Start) -> None:
    program = start("--lang", "zh", "--go", "decision:1/CMA.6")
    program.press("Return")
    program.wait_for(lambda nodes: any(n["name"] == "詳情" and "focused" in n["states"] for n in nodes))


def test_a_decision_stands_beside_its_twin(start: Start) -> None:
    program = start("--lang", "zh", "--go", "decision:9/CMA.6")
    program.press("ctrl+t")
    nodes = program.wait_for(lambda nodes: "3/CP.29" in page(nodes, "詳情"))
    assert "9/CMA.6" in page(nodes, "詳情")


def test_the_pact_is_a_preset(start: Start) -> None:
    program = start("--lang", "zh", "--go", "decision:1/CMA.6")
    program.press("ctrl+shift+p", "Return")
    program.wait_for(lambda nodes: len(rows(nodes)) == 3)


def test_tab_and_f6_reach_every_part(start: Start) -> None:
    program = start("--lang", "en", "--go", "decision:1/CMA.6")
    seen: set[str] = set()
    for _ in range(3):
        program.press("F6")
        parts = [n for n in program.tree() if n["role"] in {"tree", "table", "text"}]
        seen |= {n["name"] for n in parts if "focused" in n["states"]}
    assert seen == {"What the day holds", "Report tree", "Decisions"}
