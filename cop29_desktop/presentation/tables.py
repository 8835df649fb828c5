"""A table: named, ordered columns over typed rows. Screen and exports read the same one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from cop29_desktop.model.anchors import Anchor
from cop29_desktop.model.folding import fold
from cop29_desktop.model.texts import Language, Text

Cell = Text | str | int | bool | date | time | None | tuple[Text, ...] | tuple[str, ...]
R = TypeVar("R")
V = TypeVar("V")

NOTHING = Text("", "")
UNKNOWN = Text("—（未核對）", "— (not verified)")
YES = Text("是", "yes")
NO = Text("否", "no")


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column.

    Attributes:
        key: Its name in JSON; a bilingual column gives ``key_zh`` and ``key_en``.
        heading: Its heading.
        value: The cell of a row.
        show: How the cell reads on screen, when not as ``display`` has it.
        sort: The sort key of a row, when the cell itself does not sort naturally.
        width: Its width on screen in characters of average width; 0 keeps it off the screen.
        spare: Where the screen is narrow, 1 is hidden first, then 2; 0 never.
        joined: A bilingual cell that stays one value in exports.
        two_languages: Whether exports have the column once a language, ``key_zh`` and ``key_en``.
        missing: What stands for None on screen and in files for people.
        told: How the whole cell reads in files for people, when not as ``value`` has it.
        says: Who says the column, when not the report or whoever a cell names.
    """

    key: str
    heading: Text
    value: Callable[[R], Cell]
    show: Callable[[R, Language], str] | None = None
    sort: Callable[[R], Any] | None = None
    width: int = 0
    spare: int = 0
    joined: bool = False
    two_languages: bool = False
    missing: Text = NOTHING
    told: Callable[[R], Cell] | None = None
    says: Text | None = None

    def display(self, row: R, language: Language) -> str:
        """The cell as people read it."""
        if self.show is not None:
            return self.show(row, language)
        cell = self.value(row)
        return self.missing.show(language, " ") if cell is None else display(cell, language)

    def is_absent(self, row: R) -> bool:
        """Whether the row has nothing in this column."""
        return self.value(row) in (None, "", ())

    def sort_key(self, row: R) -> Any:
        """What the row is sorted by; absent values stand last."""
        if self.sort is not None:
            return self.sort(row)
        cell = self.value(row)
        return (cell is None, cell if isinstance(cell, int | date | time) else fold(display(cell, Language.ZH)))


def bilingual(  # noqa: PLR0913 - the fields of a row
    key: str,
    heading: Text,
    value: Callable[[R], Text | tuple[Text, ...] | None],
    *,
    width: int = 0,
    sort: Callable[[R], Any] | None = None,
    says: Text | None = None,
) -> Column[R]:
    """A column whose cells speak two languages: exports have it once a language."""
    return Column(key, heading, value, width=width, sort=sort, two_languages=True, says=says)


@dataclass(frozen=True, slots=True)
class Facet(Generic[R]):
    """Something rows can be chosen by: each row has any number of values, and a value has a name for people.

    A flag is what a row has or has not: its only value is ``yes``.
    """

    key: str
    heading: Text
    values: Callable[[R], tuple[str, ...]]
    name: Callable[[str], Text]
    is_flag: bool = False


def flag(key: str, heading: Text, holds: Callable[[R], object]) -> Facet[R]:
    """A facet that a row has or has not."""
    return Facet(key, heading, lambda row: ("yes",) if holds(row) else (), lambda _: heading, is_flag=True)


@dataclass(frozen=True)
class Table(Generic[R]):
    """Rows with their columns.

    ``near`` gives the texts of a row that a filter always looks at (titles, numbers), ``far`` those it looks at when
    asked (summaries, footnotes). ``body`` names the body of a row where the table has bodies.
    """

    name: str
    title: Text
    columns: tuple[Column[R], ...]
    rows: tuple[R, ...]
    anchor: Callable[[R], Anchor]
    near: Callable[[R], Iterable[str]]
    far: Callable[[R], Iterable[str]]
    body: Callable[[R], str] | None = None
    facets: tuple[Facet[R], ...] = ()

    @property
    def screen_columns(self) -> tuple[Column[R], ...]:
        """The columns that are shown in the window unless others are chosen."""
        return tuple(column for column in self.columns if column.width)

    @cached_property
    def near_folded(self) -> "Remembered[str]":
        """For each row, what a filter looks at."""
        return Remembered(len(self.rows), lambda i: "\n".join(map(fold, self.near(self.rows[i]))))

    @cached_property
    def far_folded(self) -> "Remembered[str]":
        """For each row, what a filter looks at with its switch on."""

        def both(i: int) -> str:
            return "\n".join(map(fold, (*self.near(self.rows[i]), *self.far(self.rows[i]))))

        return Remembered(len(self.rows), both)

    @cached_property
    def marks(self) -> "Remembered[frozenset[tuple[str, str]]]":
        """For each row, its values of every facet."""

        def of(i: int) -> frozenset[tuple[str, str]]:
            return frozenset((facet.key, value) for facet in self.facets for value in facet.values(self.rows[i]))

        return Remembered(len(self.rows), of)

    @cached_property
    def places(self) -> dict[Anchor, int]:
        """Which row an anchor is."""
        return {self.anchor(row): i for i, row in reversed(tuple(enumerate(self.rows)))}

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """For each row, its body; nothing where the table has none."""
        return tuple(map(self.body, self.rows)) if self.body else ()

    @cached_property
    def body_names(self) -> tuple[str, ...]:
        """The bodies, in the order of the table."""
        return tuple(dict.fromkeys(self.bodies))

    def order(self, column: Column[R], *, descending: bool) -> list[int]:
        """The rows by a column, those that have nothing in it last both ways; rows alike stay in the table's order."""
        present = [i for i, row in enumerate(self.rows) if not column.is_absent(row)]
        held = set(present)
        absent = [i for i in range(len(self.rows)) if i not in held]
        return sorted(present, key=lambda i: column.sort_key(self.rows[i]), reverse=descending) + absent


class Remembered(Generic[V]):
    """A value for each row of a table, made when it is first asked for."""

    def __init__(self, count: int, make: Callable[[int], V]) -> None:
        self._make = make
        self._values: list[V | None] = [None] * count
        self.missing = count

    def of(self, rows: Sequence[int]) -> Sequence[V]:
        """All values, of which at least those of these rows are there."""
        values = self._values
        if self.missing:
            for i in rows:
                if values[i] is None:
                    values[i] = self._make(i)
                    self.missing -= 1
        return cast("Sequence[V]", values)


def display(cell: Cell, language: Language) -> str:
    """A cell as text; several values are joined."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return (YES if cell else NO).show(language, " ")
    if isinstance(cell, Text):
        return cell.show(language)
    if isinstance(cell, tuple):
        return ("; " if language is Language.EN else "；").join(display(part, language) for part in cell)
    return cell.isoformat("minutes") if isinstance(cell, time) else str(cell)
