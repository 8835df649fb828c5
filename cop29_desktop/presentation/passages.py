"""Passages and texts on their way into cells and filters, the same for every noun."""

from collections.abc import Iterable, Iterator

from cop29_desktop.model.texts import OriginKind, Passage, Text
from cop29_desktop.presentation import words


def both(passages: Iterable[Passage]) -> Iterator[str]:
    """The texts of passages in both languages, for filters."""
    for passage in passages:
        yield from (passage.text.zh, passage.text.en)


def pair(text: Text | None) -> tuple[str, ...]:
    """Both languages of a text that may be absent."""
    return (text.zh, text.en) if text else ()


def spoken(passages: Iterable[Passage]) -> tuple[Text, ...]:
    """Passages as texts, each that is not the report's marked."""
    return tuple(marked(passage) for passage in passages)


def said(passage: Passage | None) -> Text | None:
    """A passage that may be absent, marked by its origin."""
    return marked(passage) if passage else None


def marked(passage: Passage) -> Text:
    """A text that says in brackets when it is ours or a UN document's."""
    if passage.origin.kind == "report":
        return passage.text
    label = words.ORIGINS[passage.origin.kind]
    return Text(f"［{label.zh}］{passage.text.zh}", f"[{label.en}] {passage.text.en}")


def joined(texts: Iterable[Text]) -> Text:
    """Several texts as one list: 、 in Chinese, commas in English."""
    listed = tuple(texts)
    return Text("、".join(t.zh for t in listed), ", ".join(t.en for t in listed))


def marks(passage: Passage, code: str) -> tuple[str, str]:
    """What stands before and after a passage in a file, so that it says whose it is wherever it is taken."""
    kind, symbol = passage.origin
    name = words.ORIGINS[kind].part(code)
    if passage.paragraphs:
        cited = symbol or name
        return (
            "",
            f"［{cited} 第 {passage.paragraphs} 段］" if code == "zh" else f" [{cited}, para. {passage.paragraphs}]",
        )
    if kind is OriginKind.REPORT:
        return "", ""
    told = f"{name} {symbol}" if symbol else name
    return (f"［{told}］" if code == "zh" else f"[{told}] "), ""
