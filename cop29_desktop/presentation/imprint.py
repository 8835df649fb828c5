"""What a file of text says of itself: report, agency, pack, what it holds, when; and how to tell whose words."""

from collections.abc import Iterator
from datetime import datetime

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.texts import Origin, OriginKind, Passage, Text
from cop29_desktop.presentation import colophon
from cop29_desktop.presentation.colophon import AGENCY, PACK, REPORT, REPORTED
from cop29_desktop.presentation.days import dated, span_text
from cop29_desktop.presentation.documents import Block, Facts, Heading, Link, Paragraph
from cop29_desktop.presentation.provenance import moment

TITLE = Text("關於這份文件", "About this document")
HOLDS = Text("內容", "Holds")
WRITTEN = Text("產生時間", "Written")
KIND = Text("類別", "Kind")
AUTHORS = Text("報告人", "Authors")
TRIP = Text("出國期間", "Trip")
PLACE = Text("地點", "Place")
OURS = Origin(OriginKind.OURS)
WHOSE = (
    Text(
        "沒有標示的段落是報告所載，文字由我們改寫。",
        "Passages without a mark are what the report says, in our own words.",
    ),
    Text(
        "標示聯合國文件或文件編號與段次的段落是該文件所載，文字由我們改寫。",
        "Passages marked with a UN document, or with its symbol and paragraph, are what it says, in our own words.",
    ),
    Text("標示編註的段落是我們的說明。", "Passages marked as our note are our own remarks."),
)


def blocks(briefing: Briefing, holds: Text, now: datetime, level: int) -> Iterator[Block]:
    """The provenance of a file that holds this, written now."""
    about = colophon.of(briefing, now)
    yield Heading(level, TITLE)
    yield Facts(
        (
            (REPORT, (Link(about.report),)),
            (AGENCY, (Link(about.agency),)),
            (REPORTED, (Link(dated(about.reported)),)),
            (PACK, (Link(Text(about.stamp, about.stamp)),)),
            (HOLDS, (Link(holds),)),
            (WRITTEN, (Link(moment(about.made)),)),
        )
    )
    yield Paragraph(Passage(about.notice, OURS))
    yield from (Paragraph(Passage(one, OURS), point=True) for one in (*WHOSE, *briefing.pack.limits))


def cover_facts(briefing: Briefing) -> Facts:
    """The report's cover."""
    cover = briefing.pack.cover
    authors = (Text(f"{a.name.zh}　{a.post.zh}", f"{a.name.en}, {a.post.en}") for a in cover.authors)
    return Facts(
        (
            (REPORT, (Link(cover.title),)),
            (KIND, (Link(cover.kind),)),
            (AGENCY, (Link(cover.agency),)),
            (AUTHORS, tuple(map(Link, authors))),
            (TRIP, (Link(span_text(cover.trip_first, cover.trip_last)),)),
            (PLACE, (Link(cover.place),)),
            (REPORTED, (Link(dated(cover.date)),)),
        )
    )
