"""What every copy and every file says of itself: source, pack, filter in words, moment."""

from datetime import datetime
from typing import Any

from cop29_desktop.model import dates
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.queries import Query
from cop29_desktop.model.texts import Language, Text
from cop29_desktop.presentation import filters
from cop29_desktop.presentation.tables import Table

OURS = Text(
    "內容是依報告與聯合國文件改寫的簡報，非報告原文", "A briefing after the report and UN documents, in our own words"
)


def source(briefing: Briefing) -> Text:
    """The source line: report, agency, date, pack and content code."""
    pack, cover = briefing.pack, briefing.pack.cover
    stamp = f"{cover.date.isoformat()}; {pack.stamp}"
    return Text(
        f"來源：{cover.agency.zh}，{cover.title.zh}，{stamp}。{OURS.zh}。",
        f"Source: {cover.agency.en}, {cover.title.en}, {stamp}. {OURS.en}.",
    )


def scope(table: Table[Any], query: Query, shown: int) -> Text:
    """Which table, and what of it: the filter in words with n of all."""
    zh = filters.sentence(table, query, shown, Language.ZH)
    en = filters.sentence(table, query, shown, Language.EN)
    return Text(f"{table.title.zh}，{zh}", f"{table.title.en}: {en}")


def moment(now: datetime) -> Text:
    """When, in Taipei, by both calendars."""
    there = now.astimezone(dates.TAIPEI)
    clock, roc = f"{there:%Y-%m-%d %H:%M}", dates.roc(there.date())
    return Text(f"{clock}（臺北，UTC+8；民國 {roc}）", f"{clock} (Taipei, UTC+8; ROC {roc})")
