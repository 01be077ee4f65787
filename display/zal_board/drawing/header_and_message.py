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
    drawn_words,
    empty,
    in_the_middle,
    left,
    right,
)
from zal_board.drawing.sight import Sight

_CLOCK_COLUMNS = 72
_EDGE = 2
_MESSAGE_LINES = 2


def header(
    names: Sequence[str],
    time: str,
    number: int,
    sight: Sight,
    size: tuple[int, int],
    *,
    sign: str = "",
) -> tuple[Line, ...]:
    """Return the hall's name and the clock, which is drawn where there is room.

    ``size``: columns and rows. ``sign``: what staff should see to, in the first line.
    """
    width, height = size
    clock = _clock(time, sight, width, height - 1)
    room = width - len(clock[0]) - 2 * _EDGE
    texts = [""] * len(clock)
    texts[0] = sign
    name = drawn(names[number % len(names)], room - 2 * _EDGE, len(clock)) or ()
    if len(name) >= sight.least and not sign:
        texts[: len(name)] = name
    elif sight.writes_rest:
        middle = len(clock) // 2
        beside = f"{sign} · " if sign and middle == 0 else ""
        texts[middle] = beside + alternating(names, room - cell_len(beside), number)
    lines: list[Line] = [
        (
            (left(" " * _EDGE + texts[row], room + _EDGE), STRONG),
            (right(each, width - room - 2 * _EDGE) + " " * _EDGE, STRONG),
        )
        for row, each in enumerate(clock)
    ]
    return in_the_middle(lines, empty(width), height)


def _clock(time: str, sight: Sight, width: int, height: int) -> Sequence[str]:
    """Return the clock beside the hall's name; where only drawn letters are read, before it."""
    beside = drawn(time, min(width // 2, _CLOCK_COLUMNS), height)
    if beside is None and sight.writes_rest:
        return (time,)
    return beside or drawn(time, width - 2 * _EDGE, height) or ("",)


def message(
    texts: Sequence[str],
    number: int,
    sight: Sight,
    size: tuple[int, int],
    *,
    sign: str = "",
) -> tuple[Line, ...]:
    """Return the hall's message in all languages, or in the one of that number of those that fit.

    ``size``: columns and rows. ``sign``: what staff should notice, small, at the end of the last
    line.
    """
    width, height = size
    at_end = f"  {sign}  " if sign else ""
    room = width - cell_len(at_end)
    if sight.writes_rest:
        text = alternating(texts, room - 2 * _EDGE, number) if texts else ""
        above = (empty(width),) * (height - 1)
    else:
        text, size = "", (width - 2 * _EDGE, height - 1)
        fitting = [e for each in texts if (e := drawn_words(each, *size, sight.least))]
        large = fitting[number % len(fitting)] if fitting else ()
        block: list[Line] = [((centred(each, width), QUIET),) for each in large]
        above = in_the_middle(block, empty(width), height - 1)
    return (*above, ((left(centred(text, room) + at_end, width), QUIET),))


def message_rows(texts: Sequence[str], width: int, sight: Sight) -> int:
    """Return in how many rows the message is drawn, 0: it cannot be in any language."""
    rows = _MESSAGE_LINES * (sight.least + 1)
    if sight.writes_rest:
        return 0
    fits = (drawn_words(each, width - 2 * _EDGE, rows, sight.least) for each in texts)
    return max((len(each) + 1 for each in fits if each), default=0)
