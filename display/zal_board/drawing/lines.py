"""Lines of text as values, and the one widget that shows them.

A line is made of pieces, each with its meaning; the style sheet gives a meaning its look. What
stands on the board is compared before it is drawn anew, row by row, so nothing is drawn twice.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from zal.tui.large_text import draw_wrapped, line_height
from zal.tui.large_type import draw
from zal_board.drawing.sight import READABLE_ROWS

Piece = tuple[str, str]
"""A text and what it is: a component class of ``Lines``."""
Line = tuple[Piece, ...]

PLAIN = "lines--plain"
QUIET = "lines--quiet"
STRONG = "lines--strong"
CALL = "lines--call"
DESK = "lines--desk"
LIT = "lines--lit"


@lru_cache(maxsize=256)
def drawn(text: str, width: int, height: int) -> tuple[str, ...] | None:
    """Return ``text`` in drawn letters, None where they could not be read."""
    if height < READABLE_ROWS:
        return None
    lines = draw(text, width, height)
    return lines if len(lines) >= READABLE_ROWS else None


def drawn_words(text: str, width: int, height: int, least: int) -> tuple[str, ...] | None:
    """Return a sentence in drawn letters of ``least`` rows or more, None where they do not fit."""
    found = line_height(text, width, height) if text else None
    return draw_wrapped(text, width, height) if found and found >= 2 * least else None


def left(text: str, width: int) -> str:
    """Return ``text`` exactly ``width`` cells wide, cut with … where it is longer."""
    width = max(0, width)
    if cell_len(text) > width:
        return set_cell_size(set_cell_size(text, max(0, width - 1)).rstrip() + "…", width)
    return set_cell_size(text, width)


def centred(text: str, width: int) -> str:
    """Return ``text`` in the middle of ``width`` cells, cut with … where it is longer."""
    space = max(0, width - cell_len(text)) // 2
    return left(" " * space + text, width)


def right(text: str, width: int) -> str:
    """Return ``text`` at the end of ``width`` cells, cut with … where it is longer."""
    return left(" " * max(0, width - cell_len(text)) + text, width)


def wrapped(text: str, width: int) -> tuple[str, ...]:
    """Return ``text`` in lines of at most ``width`` cells, broken at spaces where it has them."""
    lines: list[str] = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if cell_len(longer) <= width:
            lines[-1] = longer
            continue
        rest = word
        lines += [""] if lines[-1] else []
        while cell_len(rest) > width > 0:
            part = set_cell_size(rest, width)
            lines[-1:] = [part, ""]
            rest = rest[len(part.rstrip()) or 1 :]
        lines[-1] = rest
    return tuple(each for each in lines if each)


def empty(width: int, meaning: str = PLAIN) -> Line:
    """Return an empty line."""
    return ((" " * width, meaning),)


def in_the_middle(block: Sequence[Line], around: Line, height: int) -> tuple[Line, ...]:
    """Return a block with lines like ``around`` above and below it, cut to the height."""
    above = max(0, height - len(block)) // 2
    lines = [around] * above + list(block)
    return tuple((lines + [around] * height)[:height])


def beside(width: int, *blocks: Sequence[Line]) -> list[Line]:
    """Return blocks of equal height side by side, filled up to the width."""
    rows = [sum(row, ()) for row in zip(*blocks, strict=True)]
    return [(*row, (" " * (width - sum(cell_len(text) for text, _ in row)), PLAIN)) for row in rows]


class Lines(Widget):
    """Show lines. Texts are never markup."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {PLAIN, QUIET, STRONG, CALL, DESK, LIT}

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: tuple[Line, ...]) -> None:
        """Show lines instead of those that stand here; only rows that differ are drawn."""
        old, self.lines = self.lines, lines
        rows = [
            Region(0, y, self.size.width, 1)
            for y in range(max(len(old), len(lines)))
            if old[y : y + 1] != lines[y : y + 1]
        ]
        if rows:
            self.refresh(*rows)

    def render_line(self, y: int) -> Strip:
        """Return one row."""
        width = self.size.width
        pieces = self.lines[y] if y < len(self.lines) else ()
        segments = [Segment(text, self.get_component_rich_style(what)) for text, what in pieces]
        return Strip(segments).adjust_cell_length(width, self.rich_style)
