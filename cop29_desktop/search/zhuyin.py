"""Zhuyin that was typed while the input method was off: ``njp3g`` is ㄙㄨㄣˇ ㄕ, 損失.

The keys are those of the standard (大千) keyboard. ``resources/zhuyin`` says which characters are read how.
"""

import re
from collections.abc import Mapping
from functools import cache

from cop29_desktop import paths

_KEYS = dict(
    zip(
        "1qaz2wsxedcrfv5tgbyhnujm8ik,9ol.0p;/-",
        "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄧㄨㄩㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦ",
        strict=True,
    )
)
_TONES = {" ": "", "6": "ˊ", "3": "ˇ", "4": "ˋ", "7": "˙"}
_SYLLABLE = re.compile(r"([1qaz2wsxedcrfv5tgbyhn]?)([ujm]?)([8ik,9ol.0p;/\-]?)([ 6347]|$)")
_FEWEST = 2


def decode(typed: str) -> tuple[str, ...]:
    """The syllables that were meant; none where the keys spell no Zhuyin or a single syllable."""
    line = typed.lower().lstrip()
    found: list[str] = []
    at = 0
    while at < len(line):
        match = _SYLLABLE.match(line, at)
        if match is None or not match[0].strip():
            return ()
        sounds = "".join(_KEYS[key] for key in "".join(match.group(1, 2, 3)))
        found.append(sounds + _TONES.get(match[4], ""))
        at = match.end()
    return tuple(found) if len(found) >= _FEWEST else ()


def pattern(syllables: tuple[str, ...]) -> str | None:
    """Characters that are read so, one after the other; None where a syllable is nobody's."""
    table = _characters()
    classes = [table.get(syllable) for syllable in syllables]
    return "".join(f"[{one}]" for one in classes) if all(classes) else None


@cache
def _characters() -> Mapping[str, str]:
    lines = paths.resource("zhuyin", "syllables.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {syllable: characters.replace("臺", "台") for syllable, characters in pairs}
