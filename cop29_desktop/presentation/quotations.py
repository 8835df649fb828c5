"""How a passage is cited: its mark ``[伍-一 ¶2]``, and the whole reference in Chinese and in English style."""

from collections.abc import Iterator
from typing import NamedTuple

from cop29_desktop.model import dates
from cop29_desktop.model.anchors import Anchor, AnchorKind
from cop29_desktop.model.briefing import Briefing
from cop29_desktop.model.sections import Block, Role, Section
from cop29_desktop.model.texts import Language, OriginKind, Text
from cop29_desktop.presentation import words
from cop29_desktop.presentation.html import escape

PARAPHRASE = Text("經本簡報改寫，非報告原文", "in this briefing's own words, not the report's text")
OURS = Text("本簡報編註，非報告內容", "this briefing's own note, not in the report")
SEVERAL = Text("含本簡報編註", "with notes of this briefing's own")


class Citation(NamedTuple):
    """A quotation with its reference, as plain text and as HTML."""

    text: str
    html: str


def lineage(briefing: Briefing, section: Section) -> tuple[Section, ...]:
    """A section and those above it, the chapter first."""
    above = (*lineage(briefing, briefing.section[section.parent]),) if section.parent else ()
    return (*above, section)


def sign(briefing: Briefing, section: Section) -> Text:
    """``伍-一`` and ``5.1``; a section without a number goes by its title."""
    if section.number is None:
        return section.title
    numbers = [one.number.rstrip(".") for one in lineage(briefing, section) if one.number]
    return Text("-".join(numbers), section.id)


def marks(briefing: Briefing, anchor: Anchor, code: str) -> dict[str, str]:
    """The mark of each paragraph of a section by its address; no other place has any."""
    section = briefing.section.get(anchor.section.key) if anchor.section.kind is AnchorKind.SECTION else None
    if section is None:
        return {}
    here = sign(briefing, section).part(code)
    return {str(section.anchor_of(block)): f"{here} ¶{block.number}" for block in _numbered(section)}


def _numbered(section: Section) -> Iterator[Block]:
    return (block for block in section.blocks if isinstance(block, Block) and block.role is not Role.HEADING)


def cite(briefing: Briefing, names: list[str], quote: str, language: Language) -> Citation | None:
    """Cite paragraphs of one section; an empty quotation means the paragraphs, whole. None where none is named."""
    anchors = [Anchor.parse(name) for name in names]
    if not anchors or anchors[0].kind is not AnchorKind.PARAGRAPH:
        return None
    section = briefing.section[anchors[0].section.key]
    wanted = {str(anchor) for anchor in anchors}
    blocks = [block for block in _numbered(section) if str(section.anchor_of(block)) in wanted]
    parts = language.parts
    quotes = [quote] if quote else ["\n".join(block.passage.text.part(code) for block in blocks) for code in parts]
    told = [_reference(briefing, section, blocks).part(code) for code in parts]
    text = "\n".join([*quotes, *told])
    html = "".join(f"<blockquote>{escape(one).replace(chr(10), '<br>')}</blockquote>" for one in quotes)
    return Citation(text, html + "".join(f"<p>{escape(one)}</p>" for one in told))


def _reference(briefing: Briefing, section: Section, blocks: list[Block]) -> Text:
    """Agency, report, section, paragraphs, page, date, whose words, pack."""
    pack, cover = briefing.pack, briefing.pack.cover
    steps = lineage(briefing, section)
    numbers = _range([block.number for block in blocks])
    where = sign(briefing, section)
    whose, page = _whose(blocks), _page(steps)
    stamp = pack.stamp
    path_zh = "／".join(one.heading("zh") for one in steps)
    zh = (
        f"[{where.zh} ¶{numbers}] {cover.agency.zh}，〈{cover.title.zh}〉，{path_zh}，第 {numbers} 段{page.zh}，"
        f"民國 {dates.roc(cover.date)}（{cover.date.isoformat()}）。（{whose.zh}；{stamp}）"
    )
    en = (
        f"[{where.en} ¶{numbers}] {cover.agency.en}, {cover.title.en}, {dates.long_en(cover.date)}, "
        f"section {section.heading('en')}, para. {numbers}{page.en} ({whose.en}; {stamp})."
    )
    return Text(zh, en)


def _range(numbers: list[int]) -> str:
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"


def _page(steps: tuple[Section, ...]) -> Text:
    """The page on which the nearest section with one begins, by the report's own table of contents."""
    known = next((one for one in reversed(steps) if one.page is not None), None)
    if known is None:
        return Text("", "")
    chapter = known.heading("zh").partition("、")[0]
    return Text(f"，{chapter}章自第 {known.page} 頁起", f", chapter {known.id} from p. {known.page}")


def _whose(blocks: list[Block]) -> Text:
    origins = list(dict.fromkeys(block.passage.origin for block in blocks))
    if all(origin.kind is OriginKind.OURS for origin in origins):
        return OURS
    symbols = " ".join(origin.symbol for origin in origins if origin.symbol)
    if symbols:
        label = words.ORIGINS[OriginKind.UN]
        return Text(f"{label.zh} {symbols}；{PARAPHRASE.zh}", f"{label.en} {symbols}; {PARAPHRASE.en}")
    if any(origin.kind is OriginKind.OURS for origin in origins):
        return Text(f"{PARAPHRASE.zh}，{SEVERAL.zh}", f"{PARAPHRASE.en}, {SEVERAL.en}")
    return PARAPHRASE


def path(briefing: Briefing, anchor: Anchor, code: str) -> tuple[tuple[str, str], ...]:
    """The headings that lead to a section, each with its number alone; any other place leads to itself."""
    section = briefing.section.get(anchor.section.key) if anchor.section.kind is AnchorKind.SECTION else None
    if section is None:
        return ()
    return tuple((one.heading(code), _short(one, code)) for one in lineage(briefing, section))


def _short(section: Section, code: str) -> str:
    if section.number is None:
        return section.title.part(code)
    return section.number.rstrip(".") if code == "zh" else section.id
