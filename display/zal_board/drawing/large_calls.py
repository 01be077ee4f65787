"""The calls across the screen: code ➜ desk, as large as they can share it."""

from functools import lru_cache
from math import ceil
from typing import NamedTuple

from rich.cells import cell_len

from zal.domain.dataclass import dataclass
from zal.tui.large_type import SMALLEST_ROWS
from zal_board.drawing.call_text import BETWEEN, CallText, together
from zal_board.drawing.lines import (
    CALL,
    LIT,
    PLAIN,
    QUIET,
    STRONG,
    Line,
    beside,
    centred,
    drawn,
    empty,
    in_the_middle,
    wrapped,
)

ARROW = "➜"
_ARROW_GLYPHS = 1.5
_ARROW_PART = 0.7
"""The arrow's height in parts of the letters'."""
_NARROW = 10
_PLAIN_ARROW = 3
_COLUMNS_PER_GLYPH = 1.92
"""How wide a drawn letter is for each row of its height."""
_LEAST_LETTER_ROWS = 2.5
_LEAST_COLUMNS = 26
_CAPTION_DRAWN_FROM = 14
_CAPTION_ROWS = 5
_USUAL_CODE = 4
_USUAL_MARK = 2
_LONGEST_MARK = 8


@dataclass(frozen=True, slots=True)
class Shape:
    """How many letters the columns of code and desk are made for."""

    code: int
    mark: int

    @property
    def glyphs(self) -> float:
        """Return how many letters stand beside each other."""
        return self.code + _ARROW_GLYPHS + self.mark

    def shares(self, width: int) -> tuple[int, int, int]:
        """Return how many cells code, arrow and desk get; a narrow box has a plain arrow."""
        arrow = int(width / self.glyphs * _ARROW_GLYPHS)
        if arrow < _NARROW:
            arrow = _PLAIN_ARROW
        code = (width - arrow) * self.code // (self.code + self.mark)
        return code, arrow, width - arrow - code


def places(width: int, height: int) -> int:
    """Return how many calls an area of this size can show at once."""
    return max(1, width // _LEAST_COLUMNS) * max(1, height)


@dataclass(frozen=True, slots=True)
class Grid:
    """Where calls stand: left to right, then down, all in boxes of one size."""

    shape: Shape
    columns: int
    width: int
    height: int


def grid(calls: tuple[CallText, ...], width: int, height: int) -> Grid:
    """Return the boxes in which the letters of these calls are largest."""
    shape = Shape(
        max(_USUAL_CODE, *(cell_len(each.code) for each in calls)),
        min(_LONGEST_MARK, max(_USUAL_MARK, *(cell_len(each.mark) for each in calls))),
    )
    columns = _columns(len(calls), shape, width, height)
    return Grid(shape, columns, width // columns, height // ceil(len(calls) / columns))


def readable(calls: tuple[CallText, ...], width: int, height: int) -> int:
    """Return how well these calls could be read: rows of drawn letters, up to enough of them."""
    boxes = grid(calls, width, height)
    blocks = (_block(each, boxes.shape, boxes.width - 2, boxes.height) for each in calls)
    return sum(min(len(each.body), SMALLEST_ROWS) for each in blocks if each is not None)


def large_calls(
    calls: tuple[CallText, ...], lit: tuple[bool, ...], width: int, height: int
) -> tuple[Line, ...]:
    """Return the area of calls, newest first."""
    boxes = grid(calls, width, height)
    lines: list[Line] = []
    for first in range(0, len(calls), boxes.columns):
        cells = [
            cell(calls[n], boxes, LIT if lit[n] else CALL)
            for n in range(first, min(first + boxes.columns, len(calls)))
        ]
        lines += beside(width, *cells)
    return in_the_middle(lines, empty(width), height)


def _columns(count: int, shape: Shape, width: int, height: int) -> int:
    """Return in how many columns the letters are largest, the fewest of them."""

    def letter_rows(columns: int) -> float:
        rows = height // ceil(count / columns)
        found = min(rows - 1.0, width / columns / (_COLUMNS_PER_GLYPH * shape.glyphs))
        return found if found >= _LEAST_LETTER_ROWS else min(rows, 1)

    return max(range(1, max(1, width // _LEAST_COLUMNS) + 1), key=lambda n: (letter_rows(n), -n))


@lru_cache(maxsize=128)
def cell(call: CallText, boxes: Grid, meaning: str) -> tuple[Line, ...]:
    """Return one call in a box: drawn with the desk's full name below, else as plain text."""
    inner = boxes.width - 2
    found = _block(call, boxes.shape, inner, boxes.height)
    block = _plain(call, inner, boxes.height) if found is None else found.body + found.caption
    edge = (" ", PLAIN)
    gap = int(boxes.height > len(block))  # so that two calls that blink are still two
    lines = [((f" {text}", meaning), edge) for text in block]
    around = ((" " * (boxes.width - 1), meaning), edge)
    full = in_the_middle(lines, around, boxes.height - gap)
    return full + (empty(boxes.width),) * gap


class _Block(NamedTuple):
    body: tuple[str, ...]
    caption: tuple[str, ...]


@lru_cache(maxsize=256)
def _block(call: CallText, shape: Shape, width: int, height: int) -> _Block | None:
    caption = _caption(call, width, height)
    body = _body(call, shape, width, height - len(caption))
    return None if body is None else _Block(body, caption)


def _body(call: CallText, shape: Shape, width: int, height: int) -> tuple[str, ...] | None:
    """Return code, arrow and desk in drawn letters side by side, None where they do not fit."""
    code_width, arrow_width, mark_width = shape.shares(width)
    code = drawn(call.code, code_width, height)
    if code is None:
        return None
    least = max(len(code), SMALLEST_ROWS)
    mark = drawn(call.mark, mark_width, least) or wrapped(call.mark, mark_width)
    rows = max(len(code), len(mark))
    if rows > height:
        return None
    arrow = drawn(ARROW, arrow_width - 2, round(rows * _ARROW_PART)) or (ARROW,)
    columns = ((code, code_width), (arrow, arrow_width), (mark, mark_width))
    return tuple(map("".join, zip(*(_column(each, w, rows) for each, w in columns), strict=True)))


def _column(texts: tuple[str, ...], width: int, rows: int) -> list[str]:
    above = (rows - len(texts)) // 2
    block = [""] * above + list(texts)
    return [centred(each, width) for each in (block + [""] * rows)[:rows]]


def _caption(call: CallText, width: int, height: int) -> tuple[str, ...]:
    """Return the desk's names in all languages: drawn where there is room, else as text."""
    joined = together(call.names, width)
    if height >= _CAPTION_DRAWN_FROM:
        large = drawn(BETWEEN.join(call.names), width, min(_CAPTION_ROWS, height // 4))
        if large is not None:
            return ("", *(centred(each, width) for each in large))
    if joined is not None:
        return (centred(joined, width),)
    lines = [line for name in call.names for line in wrapped(name, width)]
    own = wrapped(call.names[0], width)
    fits = lines if len(lines) <= height // 3 else own
    return tuple(centred(each, width) for each in fits) if len(fits) <= height // 2 else ()


def _plain(call: CallText, width: int, height: int) -> tuple[str, ...]:
    """Return a call in the tty's own letters, with the longest text that is not cut."""
    start = f"{call.code} {ARROW} "
    for texts in (call.names, call.names[:1]):
        if cell_len(line := start + BETWEEN.join(texts)) <= width:
            return (centred(line, width),)
    name = wrapped(call.names[0], width)
    if len(name) < height:
        return (centred(f"{call.code} {ARROW}", width), *(centred(each, width) for each in name))
    return (centred(start + call.mark, width),)


def greeting(texts: tuple[tuple[str, str], ...], width: int, height: int) -> tuple[Line, ...]:
    """Return the same area without a call: a greeting and a hint in each language."""
    lines: list[Line] = []
    for greeting, hint in texts:
        large = drawn(greeting, width - 4, min(_CAPTION_ROWS + 1, height // len(texts) - 2))
        lines += [((centred(each, width), STRONG),) for each in large or (greeting,)]
        lines += [((centred(each, width), QUIET),) for each in wrapped(hint, width - 4)]
        lines.append(empty(width))
    return in_the_middle(lines[:-1], empty(width), height)
