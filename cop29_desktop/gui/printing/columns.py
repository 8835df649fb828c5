"""How wide the columns of a printed table are, and which way the paper lies."""

from PySide6.QtGui import QFontMetricsF

from cop29_desktop.gui.printing.paper import UNITS, Paper, Sheet, font
from cop29_desktop.gui.printing.printed import Told, quiet
from cop29_desktop.presentation.handouts import Handout

CHARACTER = 0.55  # of the font's size: a digit
SPARE = 2.0  # characters that a column's sides take
SHORT = 12  # signs of a word that is kept whole
READABLE = 9  # signs of Chinese that a line has room for at least, where there is more than one line
LENIENT = 1.15  # a column may be this much wider than it asks when nothing in it then breaks


def is_wide(handout: Handout, paper: Paper, points: float) -> bool:
    """Whether the columns ask for more room than upright paper has."""
    asked = sum(width + SPARE for width in handout.widths) * CHARACTER * points * UNITS
    return asked > Sheet(paper, landscape=False).printed.width()


def folded(handout: Handout, paper: Paper, points: float, pad: float, told: Told = quiet) -> Handout:
    """The table with its longest columns below each row, where not all can be read beside each other."""
    readable = READABLE * points * UNITS + 2 * pad
    needed, least = _needed(handout, points, pad, told), _least(handout, points, pad, told)
    asked = [max(word, min(width, readable)) for width, word in zip(needed, least, strict=True)]
    told(0)
    moved = _moved(handout, asked, Sheet(paper, landscape=True).printed.width())
    kept = [at for at in range(len(asked)) if at not in moved]
    return handout._replace(
        headings=tuple(handout.headings[at] for at in kept),
        widths=tuple(handout.widths[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in handout.rows),
        below=tuple(handout.headings[at] for at in moved),
        rows_below=tuple(tuple(row[at] for at in moved) for row in handout.rows) if moved else (),
    )


def _moved(handout: Handout, asked: list[float], room: float) -> list[int]:
    """The columns that have no room: the longest go, and those come back for which the others then leave room."""
    signs = [sum(len(part.text) for row in handout.rows for part in row[at]) for at in range(len(asked))]
    order = sorted(range(len(asked)), key=lambda at: (any(handout.rare[at : at + 1]), signs[at]))
    beside = set(order)
    while sum(asked[at] for at in beside) > room and len(beside) > 1:
        beside.remove(order[len(beside) - 1])
    for at in order[len(beside) :]:
        if sum(asked[one] for one in (*beside, at)) <= room:
            beside.add(at)
    return [at for at in range(len(asked)) if at not in beside]


def widths(handout: Handout, points: float, room: float, pad: float, told: Told = quiet) -> list[float]:
    """The width of each column: narrow ones as they need, the others share what is left as they ask."""
    needed = _needed(handout, points, pad, told)
    least = _least(handout, points, pad, told)
    asked = [
        max((width + SPARE) * CHARACTER * points * UNITS, word)
        for width, word in zip(handout.widths, least, strict=True)
    ]
    if sum(needed) <= room:
        return _stretched(needed, handout.widths, room)
    found = list(needed)
    loose = set(range(len(found)))
    while loose:
        left = room - sum(found[at] for at in range(len(found)) if at not in loose)
        share = max(left, 0) / sum(asked[at] for at in loose)
        settled = {at for at in loose if needed[at] <= LENIENT * share * asked[at]}
        if not settled:
            for at in loose:
                found[at] = share * asked[at]
            break
        loose -= settled
    return _stretched(found, handout.widths, room)


def _stretched(found: list[float], wanted: tuple[int, ...], room: float) -> list[float]:
    """Give what is left, or take what is too much, at the column that asks for most."""
    widest = max(range(len(wanted)), key=lambda at: wanted[at])
    return [width + (room - sum(found)) * (at == widest) for at, width in enumerate(found)]


def _needed(handout: Handout, points: float, pad: float, told: Told) -> list[float]:
    """How wide each column would be if none of its lines broke."""
    plain, bold = QFontMetricsF(font(points)), QFontMetricsF(font(points, bold=True))
    found: list[float] = []
    for at, heading in enumerate(handout.headings):
        told(0)
        texts = {line for row in handout.rows for part in row[at] for line in part.text.split("\n")}
        longest = sorted(texts, key=len)[-20:]
        wide = max((plain.horizontalAdvance(text) for text in longest), default=0.0)
        head = max(bold.horizontalAdvance(line) for line in heading.split("\n"))
        found.append(max(wide, head) + 2 * pad + 1)
    return found


def _least(handout: Handout, points: float, pad: float, told: Told) -> list[float]:
    """How wide the longest short word of each column is: a decision number is never broken."""
    plain = QFontMetricsF(font(points))
    found: list[float] = []
    for at in range(len(handout.headings)):
        told(0)
        said = [handout.headings[at], *(part.text for row in handout.rows for part in row[at])]
        short = {word for text in said for word in text.split() if len(word) <= SHORT and word.isascii()}
        found.append(max(map(plain.horizontalAdvance, short), default=0.0) + 2 * pad + 1)
    return found
