"""How many wait for each service, in letters that are read from afar."""

from collections.abc import Mapping, Sequence

from zal.domain.names import name_in
from zal.domain.views import ServiceStatus
from zal_board.drawing.lines import PLAIN, QUIET, Line, beside, empty, in_the_middle, left
from zal_board.drawing.service_table import Voice
from zal_board.drawing.sight import Sight
from zal_board.drawing.wall_share import EDGE, columns_of, letters_of

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
    size: tuple[int, int, int, Sight],
) -> tuple[Line, ...]:
    """Return for which services people wait, after a heading, as large as they fit.

    ``series``: service → letter of its codes, which stands for the names where not all of them
    fit; it is what visitors know their turn by. ``page``: which is shown, counted on without end,
    where there is not room for all. ``size``: columns, rows, rows of a line at most (what is
    called is the largest), and what can be read.
    """
    width, height, tallest, sight = size
    language, say = voice
    room = width - EDGE
    heading, texts = _told(say("waiting"), _texts(statuses, series, language), room, height, sight)
    if not texts:
        return (empty(width),) * height
    for part in _SIZES:
        rows = max(sight.least, min(round(sight.least * part), tallest))
        pages = _pages(heading, texts, (room, rows), height // (rows + 1))
        if len(pages) == 1:
            break
    shown = pages[page % len(pages)]
    lines = [line for each in shown for line in _line(each, heading, width, rows)]
    return in_the_middle(lines[:-1], empty(width), height)


def _texts(
    statuses: Sequence[ServiceStatus], series: Mapping[str, str], language: str
) -> tuple[list[str], list[str]]:
    """Return each service with how many wait for it: by its name, and by its letter."""
    waiting = [each for each in statuses if each.waiting]
    counts: dict[str, int] = {}
    for each in waiting:
        letter = series.get(each.code, each.code)
        counts[letter] = counts.get(letter, 0) + each.waiting
    named = [f"{name_in(each.names, language)} {each.waiting}" for each in waiting]
    return named, [f"{letter} {count}" for letter, count in counts.items()]


def _told(
    heading: str, texts: tuple[list[str], list[str]], room: int, height: int, sight: Sight
) -> tuple[str, list[str]]:
    """Return heading and texts that fit in the smallest letters: rather letters than no heading.

    No texts: nobody waits, or nothing fits.
    """
    deep = height // (sight.least + 1)
    for first in (heading, ""):
        for each in texts:
            if each and _pages(first, each, (room, sight.least), deep):
                return first, each
    return "", []


def _pages(heading: str, texts: Sequence[str], letters: tuple[int, int], deep: int) -> list[Page]:
    """Return the texts in lines and pages; the heading begins each. None: not all of them fit."""
    top: Page = ((heading,) if heading else (),)
    if deep < 1 or not _fits(top[0], letters):
        return []
    pages = [top]
    for each in texts:
        longer = _longer(pages[-1], each, letters, deep)
        if longer is not None:
            pages[-1] = longer
            continue
        begun = _longer(top, each, letters, deep)
        if begun is None:
            return []
        pages.append(begun)
    return pages


def _longer(page: Page, text: str, letters: tuple[int, int], deep: int) -> Page | None:
    """Return a page with a text at the end of its last line or in a new one, None: no room."""
    *above, last = page
    if _fits((*last, text), letters):
        return (*above, (*last, text))
    return (*page, (text,)) if len(page) < deep and _fits((text,), letters) else None


def _fits(line: Sequence[str], letters: tuple[int, int]) -> bool:
    room, rows = letters
    between = columns_of(_BETWEEN, rows) * (len(line) - 1)
    return sum(columns_of(each, rows) for each in line) + between <= room


def _line(texts: Sequence[str], heading: str, width: int, rows: int) -> list[Line]:
    """Return a line of texts in drawn letters, the heading among them quieter, and an empty one."""
    blocks = [[((" " * EDGE, PLAIN),)] * rows]
    for n, text in enumerate(texts):
        meaning = QUIET if text == heading else PLAIN
        lines = letters_of(text, rows) or ()
        wide = columns_of(text, rows) + (columns_of(_BETWEEN, rows) if n + 1 < len(texts) else 0)
        padded = (*lines, *("",) * (rows - len(lines)))
        blocks.append([((left(each, wide), meaning),) for each in padded])
    return [*beside(width, *blocks), empty(width)]
