"""A table's columns as export fields: one value each, bilingual columns split by language."""

from collections.abc import Callable, Sequence
from datetime import date, time
from typing import Any, NamedTuple

from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.tables import NO, YES, Cell, Column, Table

Plain = str | int | bool | None | list[str]
Shown = str | int | date | time
LANGUAGES = {"zh": Text("中文", "Chinese"), "en": Text("英文", "English")}


class ColumnError(ValueError):
    """A column that a table does not have; the sentence names those it has."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.told = Text(zh, en)


class ExportField(NamedTuple):
    """One value of a row in an export.

    ``key`` serves JSON, ``heading`` people. ``value`` is the cell for programs, ``shown`` the cell for people.
    """

    key: str
    heading: str
    value: Callable[[Any], Plain]
    shown: Callable[[Any], Shown]


def fields(table: Table[Any], language: Language, columns: Sequence[str] = ()) -> list[ExportField]:
    """What a table exports in the language in force: all, or the columns named, in their order.

    Raises:
        ColumnError: The table has no such column.
    """
    found: dict[str, list[ExportField]] = {}
    for column in table.columns:
        if column.two_languages:
            found[column.key] = [_one_language(column, code, language) for code in language.parts]
        else:
            found[column.key] = [_single(column, language)]
    return list(_chosen(table, found, columns)) if columns else [one for group in found.values() for one in group]


def _chosen(table: Table[Any], found: dict[str, list[ExportField]], columns: Sequence[str]) -> Sequence[ExportField]:
    """The fields that keys name, each once: ``title`` stands for ``title_zh`` and ``title_en``."""
    known = {one.key: [one] for group in found.values() for one in group} | found
    for key in columns:
        if key not in known:
            listed = ", ".join(found)
            raise ColumnError(
                f"資料表「{table.name}」沒有「{key}」這一欄；有的是：{listed}",
                f"the table “{table.name}” has no column “{key}”; it has: {listed}",
            )
    return list({one.key: one for key in columns for one in known[key]}.values())


def _one_language(column: Column[Any], code: str, language: Language) -> ExportField:
    heading = column.heading.part(code)
    if language is Language.BOTH:
        heading += f"（{LANGUAGES[code].zh}）" if code == "zh" else f" ({LANGUAGES[code].en})"
    return _field(column, f"{column.key}_{code}", heading, Language(code))


def _single(column: Column[Any], language: Language) -> ExportField:
    return _field(column, column.key, column.heading.show(language, " "), language)


def _field(column: Column[Any], key: str, heading: str, language: Language) -> ExportField:
    def value(row: Any) -> Plain:
        return plain(column.value(row), language)

    return ExportField(key, heading, value, _reader(column, language))


def _reader(column: Column[Any], language: Language) -> Callable[[Any], Shown]:
    """Reads a cell of a row for people; most are words already."""
    value = column.told or column.value
    missing = column.missing.show(language, " ")

    def read(row: Any) -> Shown:
        cell = value(row)
        if isinstance(cell, str):
            return cell
        return missing if cell is None else _shown(cell, language)

    return read


def plain(cell: Cell, language: Language) -> Plain:
    """A cell as JSON has it; several values stay a list."""
    if isinstance(cell, Text):
        return cell.show(language, " / ")
    if isinstance(cell, tuple):
        return [part.show(language, " / ") if isinstance(part, Text) else part for part in cell]
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return cell.isoformat() if isinstance(cell, date) else cell


def _shown(cell: Cell, language: Language) -> Shown:
    """A cell as people read it in a file: numbers, days and times stay what they are, the rest is words."""
    if isinstance(cell, bool):
        return (YES if cell else NO).show(language, " ")
    if isinstance(cell, int | date | time):
        return cell
    found = plain(cell, language)
    return "\n".join(found) if isinstance(found, list) else str(found)


def flat(value: Plain) -> str:
    """A value as one cell of text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "\n".join(value) if isinstance(value, list) else str(value)
