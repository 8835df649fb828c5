"""A tree of nodes as a Qt model, and the filter that keeps the way down to each match."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from cop29_desktop.gui.kit.tree_model import FOLDED, KEY, Node, TreeFilter, TreeModel, grow


def node(key: str, *, dim: bool = False) -> Node:
    """A node whose label is its key in capitals."""
    return Node(key, key.upper(), (key,), dim=dim)


def family() -> Node:
    """Two roots: ``a`` with ``ab`` (with ``abc``) and ``ad``, and ``x`` alone."""
    return grow([(node("a"), None), (node("ab"), "a"), (node("abc"), "ab"), (node("ad"), "a"), (node("x"), None)])


@pytest.fixture
def model(qapp: Any) -> TreeModel:
    return TreeModel(family(), qapp)


def keys(model: Any, parent: QModelIndex | None = None) -> list[Any]:
    """The tree as nested lists of keys."""
    above = parent or QModelIndex()
    told: list[Any] = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        told.append(index.data(KEY))
        told += [keys(model, index)] if model.hasChildren(index) else []
    return told


def test_the_model_is_sound(model: TreeModel, qtmodeltester: Any) -> None:
    qtmodeltester.check(model)
    model.replace(grow([(node("z"), None)]))
    qtmodeltester.check(model)


def test_the_filter_over_it_is_sound(model: TreeModel, qtmodeltester: Any) -> None:
    matching = TreeFilter(model, model)
    for needle in ("c", "nothing", ""):
        matching.setFilterFixedString(needle)
        qtmodeltester.check(matching)


def test_nodes_stand_below_their_parents_in_order(model: TreeModel) -> None:
    assert keys(model) == ["a", ["ab", ["abc"], "ad"], "x"]


def test_a_node_is_found_by_its_key(model: TreeModel) -> None:
    found = model.index_of("abc")
    assert (found.data(), found.parent().data(), found.parent().parent().data()) == ("ABC", "AB", "A")
    assert not found.parent().parent().parent().isValid()
    assert not model.index_of("q").isValid()


def test_a_node_says_its_label_to_eyes_ears_and_pointers(model: TreeModel) -> None:
    index = model.index_of("ab")
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, FOLDED)
    assert [index.data(role) for role in roles] == ["AB", "AB", "AB", "ab"]


def test_nothing_can_be_edited(model: TreeModel) -> None:
    assert Qt.ItemFlag.ItemIsEditable not in model.index_of("ab").flags()
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_a_node_with_nothing_behind_it_is_dim(qapp: Any) -> None:
    model = TreeModel(grow([(node("a"), None), (node("b", dim=True), None)]), qapp)
    worn = [model.index(row, 0).data(Qt.ItemDataRole.ForegroundRole) for row in range(2)]
    assert worn == [None, QGuiApplication.palette().placeholderText()]


@pytest.mark.parametrize(
    ("needle", "kept"),
    [
        ("abc", ["a", ["ab", ["abc"]]]),
        ("ab", ["a", ["ab", ["abc"]]]),
        ("ad", ["a", ["ad"]]),
        ("a", ["a", ["ab", ["abc"], "ad"]]),
        ("q", []),
        ("", ["a", ["ab", ["abc"], "ad"], "x"]),
    ],
)
def test_the_filter_keeps_the_way_down_to_a_match_and_what_stands_below_it(
    model: TreeModel, needle: str, kept: list[Any]
) -> None:
    matching = TreeFilter(model, model)
    matching.setFilterFixedString(needle)
    assert keys(matching) == kept


def test_signs_of_regular_expressions_are_signs(model: TreeModel) -> None:
    matching = TreeFilter(model, model)
    for needle in (".", "(", "[ab]", "a*"):
        matching.setFilterFixedString(needle)
        assert keys(matching) == []


def test_another_tree_takes_the_place_of_the_first(model: TreeModel) -> None:
    model.replace(grow([(node("z"), None)]))
    assert keys(model) == ["z"]
    assert not model.index_of("ab").isValid()
