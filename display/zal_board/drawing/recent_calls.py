"""Who is being served, below the large calls in two columns."""

from functools import lru_cache
from math import ceil

from rich.cells import cell_len

from zal_board.drawing.call_text import CallText
from zal_board.drawing.lines import (
    QUIET,
    Line,
    beside,
    drawn,
    empty,
    in_the_middle,
    left,
    wrapped,
)
from zal_board.drawing.screen_areas import COLUMNS

SERVED = "·"
"""Between code and desk: an arrow would mean that somebody is to go there."""
_EDGE = 2
_SIGN_COLUMNS = 5
_MARK_GLYPHS = 2
_COLUMNS_PER_ROW = 2.1
"""How wide a drawn letter is for each row of its height, the gap included."""


def capacity(calls: int, height: int) -> int:
    """Return how many of so many calls are listed at once in a height, heading included."""
    return min(calls, COLUMNS * max(0, height - 1))


def recent_calls(
    heading: str,
    calls: tuple[CallText, ...],
    most: int,
    width: int,
    height: int,
) -> tuple[Line, ...]:
    """Return the list, newest first, left to right and then down.

    The grid is made for ``most`` calls, so what stands keeps its place and size as more come.
    """
    deep = max(1, ceil(most / COLUMNS))
    wide, high = width // COLUMNS, max(1, (height - 1) // deep)
    shape = max([4, *(cell_len(each.code) for each in calls)])
    lines: list[Line] = [((left("  " + heading, width), QUIET),)]
    for first in range(0, min(len(calls), most), COLUMNS):
        row = calls[first : min(first + COLUMNS, most)]
        lines += beside(width, *(_cell(each, shape, wide, high) for each in row))
    return tuple((lines + [empty(width)] * height)[:height])


@lru_cache(maxsize=128)
def _cell(call: CallText, code_columns: int, width: int, height: int) -> tuple[Line, ...]:
    inner = width - _EDGE
    block = _drawn(call, code_columns, inner, height) or (
        _plain(call, f"{left(call.code, code_columns)}  {SERVED}  ", inner),
    )
    lines = [((" " * _EDGE + left(each, inner), QUIET),) for each in block]
    return in_the_middle(lines, empty(width, QUIET), height)


def _plain(call: CallText, start: str, width: int) -> str:
    """Return the line with the desk's name, or its mark where the name would be cut."""
    line = start + call.names[0]
    return line if cell_len(line) <= width else start + call.mark


def _drawn(call: CallText, code_columns: int, width: int, height: int) -> tuple[str, ...] | None:
    """Return code and mark in drawn letters with the desk's name beside them, if it all fits."""
    rows = height - 1
    code_width = min(width // 2, round(code_columns * rows * _COLUMNS_PER_ROW))
    widths = (code_width, _SIGN_COLUMNS, round(_MARK_GLYPHS * rows * _COLUMNS_PER_ROW))
    code, mark = drawn(call.code, widths[0] - 1, rows), drawn(call.mark, widths[2] - 1, rows)
    if code is None or mark is None:
        return None
    name_width = width - sum(widths)
    name = wrapped(call.names[0], name_width)
    blocks = (code, (SERVED,), mark, name if len(name) <= len(code) else ())
    columns = (
        _column(block, wide, len(code))
        for block, wide in zip(blocks, (*widths, name_width), strict=True)
    )
    return tuple(map("".join, zip(*columns, strict=True)))


def _column(texts: tuple[str, ...], width: int, rows: int) -> list[str]:
    above = (rows - len(texts)) // 2
    block = [""] * above + list(texts)
    return [left(each, width) for each in (block + [""] * rows)[:rows]]
