"""How many wait for each service, in letters that are read from afar."""

from collections.abc import Mapping, Sequence

from zal.domain.names import name_in
from zal.domain.views import ServiceStatus
from zal_board.drawing.lines import PLAIN, QUIET, Line, beside, drawn, empty, in_the_middle, left
from zal_board.drawing.service_table import Voice
from zal_board.drawing.sight import Sight
from zal_board.drawing.wall_share import EDGE, columns_of

_SIZES = (3, 2, 1.5, 1)
"""Tried in this order, in parts of the smallest letters that are read."""
_BETWEEN = "00"
"""Two services stand so far apart."""

Page = tuple[tuple[str, ...], ...]
"""Lines of texts."""


def service_lines(
    statuses: Sequence[ServiceStatus],
    series: Mapping[str, str],
    voice: Voice,
    page: int,
    size: tuple[int, int, Sight],
) -> tuple[Line, ...]:
    """Return for which services people wait, after a heading, as large as they fit.

    ``series``: service → letter of its codes, which stands for the names where not all of them
    fit; it is what visitors know their turn by. ``page``: which is shown, counted on without end,
    where there is not room for all. ``size``: columns, rows, and what can be read.
    """
    width, height, sight = size
    language, say = voice
    room = width - EDGE
    heading = say("waiting")
    texts = _texts(statuses, series, language, (room, sight.least))
    if height <= sight.least or not texts:
        return (empty(width),) * height
    for part in _SIZES:
        rows = round(sight.least * part)
        pages = _pages((heading, *texts), (room, rows), height // (rows + 1))
        if len(pages) == 1:
            break
    shown = pages[page % len(pages)] if pages else ((heading,),)
    lines = [line for each in shown for line in _line(each, heading, width, rows)]
    return in_the_middle(lines[:-1], empty(width), height)


def _texts(
    statuses: Sequence[ServiceStatus],
    series: Mapping[str, str],
    language: str,
    letters: tuple[int, int],
) -> list[str]:
    """Return each service with how many wait for it: by its name, or all by their letters."""
    room, rows = letters
    waiting = [each for each in statuses if each.waiting]
    named = [f"{name_in(each.names, language)} {each.waiting}" for each in waiting]
    if all(columns_of(each, rows) <= room for each in named):
        return named
    counts: dict[str, int] = {}
    for each in waiting:
        letter = series.get(each.code, each.code)
        counts[letter] = counts.get(letter, 0) + each.waiting
    return [f"{letter} {count}" for letter, count in counts.items()]


def _pages(texts: Sequence[str], letters: tuple[int, int], deep: int) -> list[Page]:
    """Return the texts in lines and pages; the first of them begins each page."""
    room, rows = letters
    heading, *others = texts
    pages, lines, line, used = [], [], [heading], columns_of(heading, rows)
    for each in others:
        wide = columns_of(_BETWEEN, rows) + columns_of(each, rows)
        if used + wide > room:
            lines.append(tuple(line))
            line, used = [], -columns_of(_BETWEEN, rows)
            if len(lines) >= deep:
                pages.append(tuple(lines))
                lines, line, used = [], [heading], columns_of(heading, rows)
        line.append(each)
        used += wide
    return [*pages, (*lines, tuple(line))] if deep else []


def _line(texts: Sequence[str], heading: str, width: int, rows: int) -> list[Line]:
    """Return a line of texts in drawn letters, the heading among them quieter, and an empty one."""
    blocks = [[((" " * EDGE, PLAIN),)] * rows]
    for n, text in enumerate(texts):
        meaning = QUIET if text == heading else PLAIN
        lines = drawn(text, columns_of(text, rows), rows) or ()
        wide = columns_of(text, rows) + (columns_of(_BETWEEN, rows) if n + 1 < len(texts) else 0)
        padded = (*lines, *("",) * (rows - len(lines)))
        blocks.append([((left(each, wide), meaning),) for each in padded])
    return [*beside(width, *blocks), empty(width)]
