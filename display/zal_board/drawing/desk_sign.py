"""A desk's own sign: its name, the ticket that is called or served there, how the desk stands."""

from collections.abc import Sequence

from zal.domain.dataclass import dataclass
from zal.domain.views import BoardCall, BoardView, Staffing
from zal_board.drawing.call_text import alternating
from zal_board.drawing.lines import (
    CALL,
    LIT,
    PLAIN,
    QUIET,
    STRONG,
    Line,
    centred,
    drawn,
    drawn_words,
    empty,
    in_the_middle,
)
from zal_board.drawing.sight import READABLE_ROWS

_WORD_PART = 4
"""The word below a ticket has a quarter of the height, where it can be drawn in that."""
_STANDS = {
    Staffing.AT_WORK: "desk-free",
    Staffing.ON_BREAK: "desk-break",
    Staffing.NOBODY: "desk-nobody",
}


@dataclass(frozen=True, slots=True)
class Sign:
    """What a desk's sign tells. ``code``: the ticket's, "": none; ``word``: the text's key."""

    code: str = ""
    word: str = ""
    is_called: bool = False


def sign_of(view: BoardView | None, called: BoardCall | None) -> Sign:
    """Return what a desk's sign tells; ``called``: whose call stands there now."""
    if called is not None:
        return Sign(called.code, "desk-called", is_called=True)
    if view is None:
        return Sign()
    serving = next((each for each in view.recent if each.serving), None)
    if serving is not None:
        return Sign(serving.code, "desk-serving")
    return Sign(word=_STANDS[view.staffing])


def desk_sign(
    sign: Sign,
    texts: tuple[Sequence[str], Sequence[str]],
    number: int,
    size: tuple[int, int],
    *,
    is_lit: bool,
) -> tuple[tuple[Line, ...], ...]:
    """Return the sign from top to bottom: the desk's name, the ticket, what it means.

    ``texts``: the desk's name and the word, in each language; ``number``: of the one that is shown
    where not all fit. ``size``: columns and rows.
    """
    width, height = size
    names, words = texts
    name = (((centred(alternating(names, width, number), width), STRONG),),)
    word = alternating(words, width, number)
    below = _word(word, width, height) if sign.code else _written("", width)
    room = height - len(name) - len(below)
    meaning = (LIT if is_lit else CALL) if sign.is_called else PLAIN
    if sign.code:
        block = drawn(sign.code, width - 2, room) or (sign.code,)
    else:
        alone = words[number % len(words)]
        block = drawn_words(alone, width - 2, room, READABLE_ROWS) or (word,)
    lines = [((centred(each, width), meaning),) for each in block]
    return name, in_the_middle(lines, empty(width, meaning if is_lit else PLAIN), room), below


def _word(word: str, width: int, height: int) -> tuple[Line, ...]:
    large = drawn_words(word, width - 2, height // _WORD_PART, READABLE_ROWS)
    if large is None:
        return _written(word, width)
    return (*(((centred(each, width), QUIET),) for each in large), empty(width))


def _written(word: str, width: int) -> tuple[Line, ...]:
    return (((centred(word, width), QUIET),),)
