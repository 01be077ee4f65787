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
    drawn_words,
    empty,
    in_the_middle,
    wrapped,
)
from zal_board.drawing.sight import Sight

_CLOCK_PART, _WHAT_PART, _THEN_PART = 5, 6, 8
_MOST_ROWS = 9
_EDGE = 4

Sentence = tuple[str, str]
"""What is, and what happens next."""


def full_screen_notice(
    sentences: Sequence[Sentence], time: str, number: int, sight: Sight, size: tuple[int, int]
) -> tuple[Line, ...]:
    """Return the clock with a sentence in each language below it, all of them equally large.

    ``size``: columns and rows. Where that cannot be read or does not fit, in the language of that
    number.
    """
    width, height = size
    said = tuple(dict.fromkeys(sentences))
    whats = _equally([what for what, _ in said], width, height // _WHAT_PART)
    thens = _equally([then for _, then in said], width, height // _THEN_PART)
    if not sight.writes_rest and (whats is None or thens is None):
        lines = _alone(said[number % len(said)], time, sight, size)
        return in_the_middle(lines, empty(width), height)
    lines = _centred(drawn(time, width - _EDGE, height // _CLOCK_PART) or (time,), width, QUIET)
    for n, (what, then) in enumerate(said):
        lines.append(empty(width))
        lines += _centred(whats[n] if whats else wrapped(what, width - _EDGE), width, STRONG)
        lines += _centred(thens[n] if thens else wrapped(then, width - _EDGE), width, PLAIN)
    if len(lines) > height:
        one = said[number % len(said)]
        lines = _written(one, time, size) if sight.writes_rest else _alone(one, time, sight, size)
    return in_the_middle(lines, empty(width), height)


def _written(sentence: Sentence, time: str, size: tuple[int, int]) -> list[Line]:
    """Return a sentence whole in the tty's own letters, and the clock if there is a row for it."""
    width, height = size
    for room in (width - _EDGE, width):
        lines = [
            *_centred(wrapped(sentence[0], room), width, STRONG),
            *_centred(wrapped(sentence[1], room), width, PLAIN),
        ]
        if len(lines) <= height:
            break
    clock = _centred((time,), width, QUIET)
    above = [*clock, empty(width)] if len(lines) + 2 <= height else clock
    return [*above, *lines] if len(lines) < height else lines


def _centred(texts: Sequence[str], width: int, meaning: str) -> list[Line]:
    return [((centred(each, width), meaning),) for each in texts]


def _equally(texts: Sequence[str], width: int, rows: int) -> list[tuple[str, ...]] | None:
    """Return the texts in drawn letters, None if not all of them can be."""
    large = [draw_wrapped(each, width - _EDGE, min(_MOST_ROWS, rows)) for each in texts if each]
    found = [each for each in large if each is not None]
    return found if len(found) == len(texts) else None


def _alone(sentence: Sentence, time: str, sight: Sight, size: tuple[int, int]) -> list[Line]:
    """Return the clock and a sentence as far as they can be read; what it is, in any case."""
    what, then = sentence
    width, height = size
    room, least = width - _EDGE, sight.least
    clock = drawn(time, room, max(least, height // _CLOCK_PART)) or ()
    rest = height - len(clock)
    large = drawn_words(what, room, rest // 2, least) or drawn_words(what, room, rest - 1, least)
    if large is None:
        clock, large = (), drawn_words(what, room, height, least)
    lines = [*_centred(clock, width, QUIET), empty(width)] if clock else []
    lines += [*_centred(large or wrapped(what, room), width, STRONG), empty(width)]
    below = drawn_words(then, room, height - len(lines), least) or ()
    return lines + _centred(below, width, PLAIN)
