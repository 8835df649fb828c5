"""Numbers as both languages write them: 第六條 = 第6條 = Article 6, 6.4 = Article 6, paragraph 4, 第五次 = 第5次."""

import re
from typing import NamedTuple

_DIGITS = "〇一二三四五六七八九"
_ZH = "[0-9]{1,3}|[一二三四五六七八九十]{1,3}"
_UNITS = "次屆章項款列段輪期"
_ARTICLE = re.compile(
    rf"第\s*(?P<zh>{_ZH})(?:\s*[.．]\s*(?P<zhpoint>[0-9]{{1,2}}))?\s*條(?:\s*第\s*(?P<zhpara>{_ZH})\s*[項款])?"
    r"|(?<![a-z])art(?:icles?|\.)\s*(?P<en>[0-9]{1,3})(?:\.(?P<enpoint>[0-9]{1,2})"
    r"|,?\s*para(?:graph|\.)\s*(?P<enpara>[0-9]{1,2}))?(?![0-9])"
    r"|(?<![0-9a-z./-])(?P<n>[0-9]{1,2})\.(?P<point>[0-9]{1,2})(?![0-9a-z./])",
    re.IGNORECASE,
)
_ORDINAL = re.compile(rf"第\s*(?P<n>{_ZH})\s*(?P<unit>[{_UNITS}])")
_MOST = 99


class Numeral(NamedTuple):
    """A number in a query: where it stands, and a pattern for each way to write it."""

    start: int
    end: int
    patterns: tuple[str, ...]


def found(line: str, gap: str) -> list[Numeral]:
    """The articles and ordinals in a line, ``gap`` being the pattern of what may stand between characters."""
    articles = [Numeral(m.start(), m.end(), _article(m, gap)) for m in _ARTICLE.finditer(line)]
    taken = {place for one in articles for place in range(one.start, one.end)}
    ordinals = [
        Numeral(m.start(), m.end(), (f"第{gap}{_either(_value(m['n']))}{gap}{m['unit']}",))
        for m in _ORDINAL.finditer(line)
        if m.start() not in taken
    ]
    return sorted(articles + ordinals)


def chinese(number: int) -> str:
    """``二十九`` for 29; up to 99."""
    tens, ones = divmod(number, 10)
    lead = "" if not tens else f"{_DIGITS[tens] if tens > 1 else ''}十"
    return lead + (_DIGITS[ones] if ones or not tens else "")


def _value(written: str) -> int:
    if written.isascii():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return int("".join(str(_DIGITS.index(c)) for c in written))
    lead = _DIGITS.index(tens) if len(tens) == 1 else 1
    return 10 * lead + (_DIGITS.index(ones) if len(ones) == 1 else 0)


def _either(number: int) -> str:
    return f"(?:{number}|{chinese(number)})" if number <= _MOST else str(number)


def _article(match: re.Match[str], gap: str) -> tuple[str, ...]:
    """Each pattern begins with a letter or digit: that is what makes looking for it fast."""
    number = _value(match["zh"] or match["en"] or match["n"])
    below = match["zhpoint"] or match["zhpara"] or match["enpoint"] or match["enpara"] or match["point"]
    if below is None:
        return (
            f"第{gap}{_either(number)}(?:\\.[0-9]+)?{gap}(?:\\([a-z]\\){gap})?條",
            f"article(?<![a-z]article)s?{gap}{number}(?![0-9])",
            f"art\\.{gap}{number}(?![0-9])",
        )
    point = _value(below)
    end = "(?![0-9])" if match["n"] else "(?![0-9a-z%°])"
    return (
        f"{number}\\.{point}(?<![0-9./]{number}\\.{point}){end}",
        f"第{gap}{number}\\.{point}{gap}條",
        f"article(?<![a-z]article)s?{gap}{number}\\.{point}{end}",
        f"第{gap}{_either(number)}{gap}條{gap}第{gap}{_either(point)}{gap}[項款]",
        f"article(?<![a-z]article){gap}{number},?{gap}para(?:graph|\\.){gap}{point}(?![0-9])",
    )
