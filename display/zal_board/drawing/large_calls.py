"""The calls across the screen: code ➜ desk, as large as they can share it."""

from collections.abc import Sequence
from functools import lru_cache

from rich.cells import cell_len

from zal_board.drawing.arrow import arrow
from zal_board.drawing.call_text import BETWEEN, CallText, together
from zal_board.drawing.lines import (
    CALL,
    DESK,
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
from zal_board.drawing.sight import READABLE_ROWS, Sight
from zal_board.drawing.wall_share import (
    EDGE,
    GAP,
    Boxes,
    Shape,
    boxes,
    divided,
    edge_columns,
    letters_of,
    rows_in,
    shape_for,
)

ARROW = "➜"
_BESIDE_ARROW = 2
_LEAST_ARROW = 2
_RULE = "│"


def large_calls(
    calls: tuple[CallText, ...],
    lit: tuple[bool, ...],
    shape: Shape,
    sight: Sight,
    size: tuple[int, int, int],
) -> tuple[Line, ...]:
    """Return the area of calls, the newest first and on top.

    ``size``: columns and rows of the area, and rows of the screen.
    """
    width, height, _ = size
    meanings = tuple(LIT if each else CALL for each in lit)
    newest, below = divided(shape, len(calls), size, sight)
    lines = list(cell(calls[0], shape, sight, newest, meanings[0]))
    others = list(zip(calls[1:], meanings[1:], strict=True))
    for first in range(0, len(others), below.columns):
        row = others[first : first + below.columns]
        lines += _side_by_side(row, shape, sight, below, width)
    return in_the_middle(lines, empty(width), height)


def listed_calls(
    heading: str,
    calls: tuple[CallText, ...],
    shape: Shape,
    sight: Sight,
    size: tuple[int, int, int],
) -> tuple[Line, ...]:
    """Return the list of those who are still called.

    ``heading``: what stands above it, "": nothing does. ``size``: columns, rows, and how many a
    page has places for.
    """
    width, height, places = size
    lines: list[Line] = [((left("  " + heading, width), QUIET),)] if heading else []
    box = boxes(shape, places, width, height - len(lines))
    for first in range(0, len(calls), box.columns):
        row = calls[first : first + box.columns]
        lines += _side_by_side([(each, STRONG) for each in row], shape, sight, box, width)
    return tuple((lines + [empty(width)] * height)[:height])


def _side_by_side(
    row: Sequence[tuple[CallText, str]], shape: Shape, sight: Sight, box: Boxes, width: int
) -> list[Line]:
    """Return calls beside each other, a rule between them: a desk is no part of the next code."""
    *others, last = (cell(call, shape, sight, box, meaning) for call, meaning in row)
    right = edge_columns(rows_in(shape, box), is_beside=True) - 1
    return beside(width, *([_ruled(line, right) for line in each] for each in others), last)


def _ruled(line: Line, right: int) -> Line:
    """Return a line with a rule in the middle of its empty columns at the right."""
    *pieces, (text, meaning) = line
    after = right - right // 2
    before = text[: len(text) - after]
    return (*pieces, (before, meaning), (_RULE, QUIET), (" " * (after - 1), meaning))


@lru_cache(maxsize=128)
def cell(call: CallText, shape: Shape, sight: Sight, box: Boxes, meaning: str) -> tuple[Line, ...]:
    """Return one call in a box: drawn with the desk's full name below, else as plain text."""
    height = max(1, box.height - box.gap)
    shape = shape_for(call, shape)
    rows, right = rows_in(shape, box), 1
    if rows >= READABLE_ROWS:
        right = edge_columns(rows, is_beside=box.columns > 1) - 1
        block = _drawn(call, shape, sight, (box.width - 1 - right, height), rows)
    else:
        block = tuple(((each, meaning),) for each in _plain(call, shape, box))
    edge = (" " * right, PLAIN)
    gap = box.gap if box.height > len(block) else 0
    lines = [
        ((" ", meaning), *((text, _in(meaning, what)) for text, what in line), edge)
        for line in block
    ]
    around = ((" " * (box.width - right), meaning), edge)
    full = in_the_middle(lines, around, box.height - gap)
    return full + (empty(box.width),) * gap


def _in(meaning: str, what: str) -> str:
    """Return how a part of a call looks: a desk by itself, unless the whole call is inverted."""
    return DESK if what == DESK and meaning == CALL else meaning


@lru_cache(maxsize=256)
def _drawn(
    call: CallText, shape: Shape, sight: Sight, size: tuple[int, int], rows: int
) -> tuple[Line, ...]:
    """Return code, arrow and desk side by side, in drawn letters of so many rows."""
    width, height = size
    code_width, mark_width = shape.columns(rows)
    arrow_width = width - code_width - mark_width
    code = _column(_fitting(call.code, code_width, rows) or (call.code,), code_width, rows)
    points = _column(_arrow(arrow_width, rows), arrow_width, rows)
    mark = _fitting(call.mark, mark_width, rows) or wrapped(call.mark, mark_width)
    desk = _column(mark, mark_width, rows)
    body = zip(code, points, desk, strict=True)
    below = _caption(call, sight, (width, height - rows), rows)
    return (
        *(((each + there, CALL), (where, DESK)) for each, there, where in body),
        *(((each, DESK),) for each in below),
    )


def _arrow(width: int, rows: int) -> tuple[str, ...]:
    """Return an arrow for so many columns, which stands off from the code: both have one colour."""
    spare = width - _LEAST_ARROW
    if spare >= _BESIDE_ARROW:
        return arrow(width - _BESIDE_ARROW, rows)
    return tuple(" " * spare + each for each in arrow(_LEAST_ARROW, rows))


def _fitting(text: str, width: int, rows: int) -> tuple[str, ...] | None:
    """Return a text in drawn letters of so many rows, or in smaller ones that are not wider."""
    lines = letters_of(text, rows)
    return lines if lines and len(lines[0]) <= width else drawn(text, width, rows)


def _column(texts: tuple[str, ...], width: int, rows: int) -> list[str]:
    above = (rows - len(texts)) // 2
    block = [""] * above + list(texts)
    return [centred(each, width) for each in (block + [""] * rows)[:rows]]


def _caption(
    call: CallText, sight: Sight, size: tuple[int, int], code_rows: int
) -> tuple[str, ...]:
    """Return the desk's names in all languages: drawn smaller than the code, else as text.

    And behind them which of several services it is, where there is room for it.
    """
    width, most = size
    rows = min(most - 1, code_rows - 1, sight.least + most // 4)
    for told in (*_must_be_read(call), BETWEEN.join(call.names)) if rows >= sight.least else ():
        large = drawn(told, width, rows)
        if large is not None and len(large) >= sight.least:
            return (" " * width, *(centred(each, width) for each in large))
    if not sight.writes_rest or most < 1:
        return ()
    joined = together((*call.names, call.step), width) or together(call.names, width)
    if joined is not None:
        return (centred(joined, width),)
    lines = [line for name in call.names for line in wrapped(name, width)]
    own = wrapped(call.names[0], width)
    fits = lines if len(lines) <= most else own
    return tuple(centred(each, width) for each in fits) if len(fits) <= most else ()


def _must_be_read(call: CallText) -> tuple[str, ...]:
    """Return what a code and a desk leave open, the whole first and then less and less.

    Of several services that is which one it is, else where in the hall the desk is.
    """
    first, own = call.names[0], (call.step, call.zone)
    tried = [(*call.names, call.step), (first, call.step), *((each,) for each in own if each)]
    needed = any(own)
    return tuple(BETWEEN.join(filter(None, each)) for each in tried) if needed else ()


def rows_below(call: CallText, sight: Sight, width: int) -> int:
    """Return how many rows below a code of the wall's width are wanted for what must be read."""
    room = width - EDGE - 1
    told = (drawn(each, room, sight.least) for each in _must_be_read(call))
    return sight.least + GAP if any(told) else 0


def _plain(call: CallText, shape: Shape, box: Boxes) -> tuple[str, ...]:
    """Return a call in the tty's own letters, with the longest text that is not cut."""
    width = box.width - EDGE
    place = centred if box.columns == 1 else left
    start = f"{left(call.code, cell_len(shape.code))} {ARROW} "
    for texts in (call.names, call.names[:1]):
        if cell_len(line := start + BETWEEN.join(texts)) <= width:
            return (place(line, width),)
    name = wrapped(call.names[0], width)
    if len(name) < box.height:
        return (place(start.rstrip(), width), *(place(each, width) for each in name))
    return (place(start + call.mark, width),)
