"""A table's columns as export fields: one value each, bilingual columns split by language."""

from collections.abc import Callable
from datetime import date, time
from typing import Any, NamedTuple

from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation.tables import Cell, Column, Table

Plain = str | int | bool | None | list[str]
LANGUAGES = {"zh": Text("中文", "Chinese"), "en": Text("英文", "English")}


class ExportField(NamedTuple):
    """One value of a row in an export. ``key`` serves JSON, ``heading`` people."""

    key: str
    heading: str
    value: Callable[[Any], Plain]


def fields(table: Table[Any], language: Language) -> list[ExportField]:
    """What a table exports in the language in force."""
    found: list[ExportField] = []
    for column in table.columns:
        if column.two_languages:
            found += [_one_language(column, code, language) for code in language.parts]
        else:
            found.append(_single(column, language))
    return found


def _one_language(column: Column[Any], code: str, language: Language) -> ExportField:
    def value(row: Any) -> Plain:
        return plain(column.value(row), Language(code))

    heading = column.heading.part(code)
    if language is Language.BOTH:
        heading += f"（{LANGUAGES[code].zh}）" if code == "zh" else f" ({LANGUAGES[code].en})"
    return ExportField(f"{column.key}_{code}", heading, value)


def _single(column: Column[Any], language: Language) -> ExportField:
    def value(row: Any) -> Plain:
        return plain(column.value(row), language)

    return ExportField(column.key, column.heading.show(language, " "), value)


def plain(cell: Cell, language: Language) -> Plain:
    """A cell as JSON has it; several values stay a list."""
    if isinstance(cell, Text):
        return cell.show(language, " / ")
    if isinstance(cell, tuple):
        return [part.show(language, " / ") if isinstance(part, Text) else part for part in cell]
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return cell.isoformat() if isinstance(cell, date) else cell


def flat(value: Plain) -> str:
    """A value as one cell of text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "\n".join(value) if isinstance(value, list) else str(value)
