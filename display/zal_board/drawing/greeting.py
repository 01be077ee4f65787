"""What the board says while nobody is called: a greeting with a hint."""

from collections.abc import Sequence

from zal_board.drawing.lines import (
    QUIET,
    STRONG,
    Line,
    centred,
    drawn,
    drawn_words,
    empty,
    in_the_middle,
    wrapped,
)
from zal_board.drawing.sight import Sight

_ROWS = 9
_EDGE = 4

Sentence = tuple[str, str]
"""A greeting and its hint."""


def greeting(
    texts: Sequence[Sentence], number: int, sight: Sight, width: int, height: int
) -> tuple[Line, ...]:
    """Return the area of calls without a call: in all languages alike.

    Where only drawn letters are read, in the language of that number, as much as fits.
    """
    texts = tuple(dict.fromkeys(texts))
    if sight.writes_rest:
        lines = _written(texts, sight, width, height)
    else:
        lines = _drawn(texts[number % len(texts)], sight, width, height)
    return in_the_middle(lines, empty(width), height)


def _written(texts: Sequence[Sentence], sight: Sight, width: int, height: int) -> list[Line]:
    rows = min(_ROWS, height // len(texts) - 2)
    large = [drawn(welcome, width - _EDGE, rows) for welcome, _ in texts]
    are_read = all(each and len(each) >= sight.least for each in large)
    lines: list[Line] = []
    for (welcome, hint), each in zip(texts, large, strict=True):
        words = each if each and are_read else (welcome,)
        lines += [((centred(word, width), STRONG),) for word in words]
        lines += [((centred(word, width), QUIET),) for word in wrapped(hint, width - _EDGE)]
        lines.append(empty(width))
    return lines[:-1]


def _drawn(text: Sentence, sight: Sight, width: int, height: int) -> list[Line]:
    """Return the greeting and, below it, the hint if it can be read, too."""
    found: list[Line] = []
    for part, meaning, rows in zip(text, (STRONG, QUIET), (height // 2, height), strict=True):
        room = rows - len(found) - 1
        large = drawn_words(part, width - _EDGE, room, sight.least)
        if large is None and not found:
            large = drawn_words(part, width - _EDGE, height, sight.least)
        found += [((centred(each, width), meaning),) for each in large or ()]
        found.append(empty(width))
    return found
