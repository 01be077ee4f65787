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
"""What stands above and below a ticket has a quarter of the height each, if it is drawn in that."""
_STANDS = {
    Staffing.AT_WORK: "desk-free",
    Staffing.ON_BREAK: "desk-break",
    Staffing.NOBODY: "desk-nobody",
    Staffing.BUSY: "desk-serving",
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
    rows = height // _WORD_PART
    name = _words(names, number, width, rows, STRONG)
    below = _words(words if sign.code else ("",), number, width, rows, QUIET)
    room = height - len(name) - len(below)
    meaning = (LIT if is_lit else CALL) if sign.is_called else PLAIN
    if sign.code:
        block = drawn(sign.code, width - 2, room) or (sign.code,)
    else:
        alone = words[number % len(words)]
        written = alternating(words, width, number)
        block = drawn_words(alone, width - 2, room, READABLE_ROWS) or (written,)
    lines = [((centred(each, width), meaning),) for each in block]
    return name, in_the_middle(lines, empty(width, meaning if is_lit else PLAIN), room), below


def _words(
    texts: Sequence[str], number: int, width: int, rows: int, meaning: str
) -> tuple[Line, ...]:
    """Return texts side by side, or the one of that number, drawn in so many rows, or written."""
    told = alternating(texts, width, number)
    for each in (told, texts[number % len(texts)]):
        large = drawn_words(each, width - 2, rows, READABLE_ROWS)
        if large:
            return (*(((centred(line, width), meaning),) for line in large), empty(width))
    return (((centred(told, width), meaning),),)
