"""The calls across the screen: code ➜ desk, as large as they can share it."""

from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from zal.tui.drawn_letters import SMALLEST_ROWS
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
    left,
    wrapped,
)
from zal_board.drawing.wall_share import Boxes, Shape, boxes, caption_rows, newest_rows

ARROW = "➜"
_ARROW_PART = 0.7
"""The arrow's height in parts of the letters'."""
_GREETING_ROWS = 6


def large_calls(
    calls: tuple[CallText, ...], lit: tuple[bool, ...], shape: Shape, width: int, height: int
) -> tuple[Line, ...]:
    """Return the area of calls, the newest first and on top."""
    meanings = tuple(LIT if each else CALL for each in lit)
    above = newest_rows(shape, len(calls) - 1, width, height)
    newest = Boxes(1, width, above, gap=int(len(calls) > 1))
    lines = list(cell(calls[0], shape, newest, meanings[0]))
    others = list(zip(calls[1:], meanings[1:], strict=True))
    below = boxes(shape, len(others) or 1, width, height - above, most=above)
    for first in range(0, len(others), below.columns):
        row = others[first : first + below.columns]
        lines += beside(width, *(cell(call, shape, below, meaning) for call, meaning in row))
    return in_the_middle(lines, empty(width), height)


def listed_calls(
    heading: str, calls: tuple[CallText, ...], shape: Shape, places: int, size: tuple[int, int]
) -> tuple[Line, ...]:
    """Return the list of those who are still called, in boxes made for so many on a page."""
    width, height = size
    lines: list[Line] = [((left("  " + heading, width), QUIET),)]
    box = boxes(shape, places, width, height - 1, most=height - 1)
    for first in range(0, len(calls), box.columns):
        row = calls[first : first + box.columns]
        lines += beside(width, *(cell(each, shape, box, STRONG) for each in row))
    return tuple((lines + [empty(width)] * height)[:height])


@lru_cache(maxsize=128)
def cell(call: CallText, shape: Shape, box: Boxes, meaning: str) -> tuple[Line, ...]:
    """Return one call in a box: drawn with the desk's full name below, else as plain text."""
    inner = box.width - 2
    found = _block(call, shape, inner, max(1, box.height - box.gap))
    block = _plain(call, shape, box) if found is None else found.body + found.caption
    edge = (" ", PLAIN)
    gap = box.gap if box.height > len(block) else 0  # two calls that blink are still two
    lines = [((f" {text}", meaning), edge) for text in block]
    around = ((" " * (box.width - 1), meaning), edge)
    full = in_the_middle(lines, around, box.height - gap)
    return full + (empty(box.width),) * gap


class _Block(NamedTuple):
    body: tuple[str, ...]
    caption: tuple[str, ...]


@lru_cache(maxsize=256)
def _block(call: CallText, shape: Shape, width: int, height: int) -> _Block | None:
    caption = _caption(call, width, caption_rows(height))
    body = _body(call, shape, width, height - len(caption))
    if body is None:
        return None
    return _Block(body, caption or _caption(call, width, height - len(body)))


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


def _caption(call: CallText, width: int, most: int) -> tuple[str, ...]:
    """Return the desk's names in all languages: drawn where there is room, else as text."""
    if most == 0:
        return ()
    large = drawn(BETWEEN.join(call.names), width, most - 1)
    if large is not None:
        return (" " * width, *(centred(each, width) for each in large))
    joined = together(call.names, width)
    if joined is not None:
        return (centred(joined, width),)
    lines = [line for name in call.names for line in wrapped(name, width)]
    own = wrapped(call.names[0], width)
    fits = lines if len(lines) <= most else own
    return tuple(centred(each, width) for each in fits) if len(fits) <= most else ()


def _plain(call: CallText, shape: Shape, box: Boxes) -> tuple[str, ...]:
    """Return a call in the tty's own letters, with the longest text that is not cut."""
    width = box.width - 2
    place = centred if box.columns == 1 else left
    start = f"{left(call.code, shape.code)} {ARROW} "
    for texts in (call.names, call.names[:1]):
        if cell_len(line := start + BETWEEN.join(texts)) <= width:
            return (place(line, width),)
    name = wrapped(call.names[0], width)
    if len(name) < box.height:
        return (place(start.rstrip(), width), *(place(each, width) for each in name))
    return (place(start + call.mark, width),)


def greeting(texts: tuple[tuple[str, str], ...], width: int, height: int) -> tuple[Line, ...]:
    """Return the same area without a call: a greeting with a hint, in all languages alike."""
    rows = min(_GREETING_ROWS, height // len(texts) - 2)
    drawn_ones = [drawn(welcome, width - 4, rows) for welcome, _ in texts]
    lines: list[Line] = []
    for (welcome, hint), large in zip(texts, drawn_ones, strict=True):
        words = large if large and all(drawn_ones) else (welcome,)
        lines += [((centred(each, width), STRONG),) for each in words]
        lines += [((centred(each, width), QUIET),) for each in wrapped(hint, width - 4)]
        lines.append(empty(width))
    return in_the_middle(lines[:-1], empty(width), height)
