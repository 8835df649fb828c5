"""What every file says of itself, and of each of its tables: place in the report, scope, footnotes, conflicts."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from cop29_desktop.model import dates
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.sections import TableBlock
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation import conflicts, words
from cop29_desktop.presentation.provenance import moment
from cop29_desktop.presentation.tables import Table


class Fact(NamedTuple):
    """One thing that a file says of itself; ``key`` is the id of the conflict that it tells."""

    label: Text
    value: Text
    key: str = ""


REPORT, AGENCY, REPORTED = Text("報告", "Report"), Text("機關", "Agency"), Text("報告日期", "Date of the report")
PACK, SCOPE = Text("簡報資料", "Pack"), Text("範圍", "Scope")
MARKS = Text(
    "以［編註］起首者出自我們，以［聯合國文件］起首者出自聯合國文件；未標示者依報告。報告沒有正式英文者，英文由我們譯出。",
    "[Our note] marks what is ours, [UN document] what a UN document says; what bears no mark is after the report. "
    "English of the report is ours, unless it is an official title.",
)


class Provenance(NamedTuple):
    """Where a whole file comes from and when it was made, however it says so.

    Tables say it as ``facts``, texts as a chapter (``imprint``), the foot of a page as its ``stamp``.

    Attributes:
        title: The pack's.
        report: The report's title.
        agency: Whose report it is.
        reported: Its date.
        stamp: The pack's version and content code.
        notice: That these are our words.
        made: When the file was made.
    """

    title: Text
    report: Text
    agency: Text
    reported: date
    stamp: str
    notice: Text
    made: datetime

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The same, a line each, as files of tables say it; and how those mark whose words are whose."""
        day = self.reported
        return (
            Fact(REPORT, self.report),
            Fact(AGENCY, self.agency),
            Fact(REPORTED, Text(f"{day}（民國 {dates.roc(day)}）", f"{day} (ROC {dates.roc(day)})")),
            Fact(PACK, Text(self.stamp, self.stamp)),
            Fact(Text("製表時間", "Made"), moment(self.made)),
            Fact(Text("說明", "Note"), self.notice),
            Fact(Text("標示", "Marks"), MARKS),
        )


def of(briefing: Briefing, now: datetime) -> Provenance:
    """Where a file comes from that is made of this briefing now."""
    pack, cover = briefing.pack, briefing.pack.cover
    return Provenance(pack.title, cover.title, cover.agency, cover.date, pack.stamp, pack.notice, now)


def about(briefing: Briefing, table: Table[Any], rows: Sequence[int], scope: Text) -> tuple[Fact, ...]:
    """What a file says of one table: where the report has it, what of it is here, who says it, footnotes, conflicts."""
    return (
        *(Fact(Text("報告出處", "In the report"), place) for place in places(briefing, table.name)),
        Fact(SCOPE, scope),
        *_said_by(table),
        *_footnotes(table, rows),
        *_conflicts(briefing, table, rows),
    )


def places(briefing: Briefing, name: str) -> Iterator[Text]:
    """Where the report prints a table: section, the table's caption, page."""
    for section in briefing.sections:
        for block in section.blocks:
            if isinstance(block, TableBlock) and block.table == name:
                caption, page = block.caption or Text("", ""), briefing.page(section)
                where = Text(f"第 {page} 頁起", f"from page {page}") if page else Text("", "")
                zh, en = (section.heading("zh"), caption.zh, where.zh), (section.heading("en"), caption.en, where.en)
                yield Text("，".join(filter(None, zh)), ", ".join(filter(None, en)))


def _said_by(table: Table[Any]) -> Iterator[Fact]:
    """Who says the columns that are not the report's, grouped."""
    groups: dict[Text, list[Text]] = {}
    for column in table.columns:
        if column.says:
            groups.setdefault(column.says, []).append(column.heading)
    for says, headings in groups.items():
        zh, en = "、".join(h.zh for h in headings), ", ".join(h.en for h in headings)
        yield Fact(Text("欄位出處", "Who says it"), Text(f"{zh}：{says.zh}", f"{en}: {says.en}"))


def _footnotes(table: Table[Any], rows: Sequence[int]) -> Iterator[Fact]:
    """The footnotes of these rows, each once, with the rows that bear it."""
    column = next((column for column in table.columns if column.key == "footnote"), None)
    bearers: dict[Text, list[str]] = {}
    for i in rows if column else ():
        note = column.value(table.rows[i]) if column else None
        if isinstance(note, Text):
            bearers.setdefault(note, []).append(table.anchor(table.rows[i]).key)
    for note, named in bearers.items():
        where = f"（{'、'.join(named)}）", f" ({', '.join(named)})"
        yield Fact(Text("註腳＊", "Footnote ＊"), Text(note.zh + where[0], note.en + where[1]))


def _conflicts(briefing: Briefing, table: Table[Any], rows: Sequence[int]) -> Iterator[Fact]:
    """The conflicts of these rows, each once, with every reading."""
    if table.name == "conflicts":
        return
    found = (one for i in rows for one in briefing.conflicts_at(table.anchor(table.rows[i])))
    for conflict in dict.fromkeys(found):
        grade = words.SEVERITIES[conflict.severity]
        lines = [conflict.title, *map(conflicts.said, conflict.readings)]
        yield Fact(
            Text(f"衝突 {conflict.id}（{grade.zh}）", f"Conflict {conflict.id} ({grade.en})"),
            Text("\n".join(line.zh for line in lines), "\n".join(line.en for line in lines)),
            conflict.id,
        )
