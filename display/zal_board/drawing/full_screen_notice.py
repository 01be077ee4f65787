"""What fills the screen when there is nothing to call: a sentence and the clock."""

from collections.abc import Sequence

from zal.tui.large_text import draw_wrapped
from zal_board.drawing.lines import (
    PLAIN,
    QUIET,
    STRONG,
    Line,
    centred,
    drawn,
    empty,
    in_the_middle,
    wrapped,
)

_CLOCK_PART, _WHAT_PART, _THEN_PART = 5, 6, 8
_MOST_ROWS = 9

Sentence = tuple[str, str]
"""What is, and what happens next."""


def full_screen_notice(
    sentences: Sequence[Sentence], time: str, width: int, height: int
) -> tuple[Line, ...]:
    """Return the clock with a sentence in each language below it, all of them equally large."""
    room = width - 4
    clock = drawn(time, room, height // _CLOCK_PART) or (time,)
    lines: list[Line] = [((centred(each, width), QUIET),) for each in clock]
    whats = _equally([what for what, _ in sentences], room, height // _WHAT_PART)
    thens = _equally([then for _, then in sentences], room, height // _THEN_PART)
    for what, then in zip(whats, thens, strict=True):
        lines.append(empty(width))
        lines += [((centred(each, width), STRONG),) for each in what]
        lines += [((centred(each, width), PLAIN),) for each in then]
    return in_the_middle(lines, empty(width), height)


def _equally(texts: Sequence[str], width: int, rows: int) -> list[tuple[str, ...]]:
    """Return the texts in drawn letters if all of them can be, else all in plain ones."""
    large = [draw_wrapped(each, width, min(_MOST_ROWS, rows)) for each in texts if each]
    drawn_ones = [each for each in large if each is not None]
    if len(drawn_ones) == len(texts):
        return drawn_ones
    return [wrapped(each, width) for each in texts]
