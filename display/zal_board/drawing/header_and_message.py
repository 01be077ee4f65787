"""The board's header (the hall's name and the clock) and the hall's message at the bottom."""

from collections.abc import Sequence

from rich.cells import cell_len

from zal_board.drawing.call_text import alternating
from zal_board.drawing.lines import (
    QUIET,
    STRONG,
    Line,
    centred,
    drawn,
    empty,
    in_the_middle,
    left,
    right,
)

_CLOCK_COLUMNS = 30


def header(
    names: Sequence[str], time: str, number: int, width: int, height: int, *, sign: str = ""
) -> tuple[Line, ...]:
    """Return the hall's name and the clock, which is drawn where there is room.

    ``sign``: what staff should see to, in the first line.
    """
    large = drawn(time, _CLOCK_COLUMNS, height - 1)
    clock = (time,) if large is None else large
    room = width - len(clock[0]) - 4
    middle = len(clock) // 2
    texts = [""] * len(clock)
    texts[0] = sign
    beside = cell_len(sign) + 3 if sign and middle == 0 else 0
    name = alternating(names, room - beside, number)
    texts[middle] = f"{sign} · {name}" if beside else name
    lines: list[Line] = [
        (
            (left("  " + texts[row], room + 2), STRONG),
            (right(each, width - room - 4) + "  ", STRONG),
        )
        for row, each in enumerate(clock)
    ]
    return in_the_middle(lines, empty(width), height)


def message(
    texts: Sequence[str], number: int, width: int, height: int, *, sign: str = ""
) -> tuple[Line, ...]:
    """Return the hall's message in all languages, or in the one of that number.

    ``sign``: what staff should notice, small, at the end of the line.
    """
    at_end = f"  {sign}  " if sign else ""
    room = width - cell_len(at_end)
    text = alternating(texts, room - 4, number) if texts else ""
    line = centred(text, room) + at_end
    return (empty(width),) * (height - 1) + (((left(line, width), QUIET),),)
