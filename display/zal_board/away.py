"""The whole screen when there is nothing to call: a calm sentence and the clock."""

from collections.abc import Sequence

from zal_board.lines import (
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

Sentence = tuple[str, str]
"""What is, and what happens next."""


def away(sentences: Sequence[Sentence], time: str, width: int, height: int) -> tuple[Line, ...]:
    """Return the clock with a sentence in each language below it."""
    room = width - 4
    clock = drawn(time, room, height // 4) or (time,)
    lines: list[Line] = [((centred(each, width), QUIET),) for each in clock]
    for what, then in sentences:
        lines.append(empty(width))
        large = drawn(what, room, min(6, height // 5))
        lines += [((centred(each, width), STRONG),) for each in large or wrapped(what, room)]
        lines += [((centred(each, width), PLAIN),) for each in wrapped(then, room)]
    return in_the_middle(lines, empty(width), height)
