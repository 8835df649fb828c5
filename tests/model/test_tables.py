"""The names of the tables and the anchors of their rows, said once."""

from cop29_desktop.model.anchors import AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.tables import APART, KINDS, PANES
from cop29_desktop.packs.sections import EMBEDDED
from cop29_desktop.presentation import sections
from cop29_desktop.presentation.catalogue import TABLES


def test_the_catalogue_makes_every_table_with_anchors_of_its_kind(briefing: Briefing) -> None:
    assert list(KINDS) == list(TABLES)
    for name, make in TABLES.items():
        table = make(briefing)
        assert {table.anchor(row).kind for row in table.rows} == {KINDS[name]}


def test_sections_can_hold_every_table_that_is_not_apart() -> None:
    assert set(EMBEDDED) == {*sections.EMBEDDED, "pact"}
    assert not set(APART) & set(EMBEDDED)


def test_every_table_but_the_tree_has_a_pane() -> None:
    assert set(PANES) == set(KINDS) - {"sections"}
    assert KINDS["theme-days"] is AnchorKind.DAY
