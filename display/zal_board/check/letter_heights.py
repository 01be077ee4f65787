"""How high the letters of each kind of text stand on a board, in rows of its tty.

Measured on what the board itself paints there, with the hall's widest code and desk.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from rich.cells import cell_len

from zal.domain.clock import Opening
from zal.domain.codes import ticket_code
from zal.domain.legibility import CAPITAL_PART
from zal.domain.names import name_in
from zal.domain.settings.hall import HallConfig
from zal.domain.views import Availability, BoardCall, BoardView, Moment, ServiceStatus
from zal.tui.drawn_letters import typeface
from zal_board.drawing.call_text import CallText, call_text
from zal_board.drawing.lines import CALL, DESK, STRONG, Line
from zal_board.drawing.screen_content import ScreenContent, draw_areas
from zal_board.drawing.sight import READABLE_ROWS
from zal_board.drawing.wall_share import columns_of
from zal_board.showing.shown_calls import LIT_MS, Rule, begin, take

_INK = frozenset("▄▀█")
_MEASURED_AT = 100
_LONG = 3_600_000


@dataclass(frozen=True, slots=True)
class LetterHeights:
    """Heights of a capital letter in rows: the newest call's code and desk, the desk's name below
    it, the calls listed, the smallest of everything else. None: it is not on a board of this size.
    """

    newest: float
    name: float | None
    recent: float | None
    rest: float | None


def letter_heights(config: HallConfig, columns: int, rows: int) -> LetterHeights:
    """Return how high the letters are on a board of this size.

    The newest call and the desk's name: while it is the only one. The calls listed: while so many
    are called for long as the board lists. Everything else: while people wait for each service.
    """
    alone, long = _content(config, 0), _content(config, config.board.recent)
    call = call_text(alone.showing.rows[0].call, config)
    shown = draw_areas(alone, columns, rows)["calls"]
    listed = [_text(each, STRONG) for each in draw_areas(long, columns, rows)["recent"]]
    return LetterHeights(
        newest=_newest(call, shown),
        name=_name(call, shown),
        recent=_largest(listed, call.code) if any(map(str.strip, listed)) else None,
        rest=_rest(_waited_for(alone), columns, rows),
    )


def _content(config: HallConfig, listed: int) -> ScreenContent:
    """Return the board with one newest call, while so many are called for long."""
    code = max(
        (ticket_code(each.series, config.first_number, config.digits) for each in config.services),
        key=_columns,
    )
    service, language = config.services[0].code, config.languages[0]
    calls = [
        BoardCall(999, _LONG, 1, code, each.code, service, language, recall=False, stands=True)
        for each in config.desks
    ]
    newest = max(calls, key=lambda each: _length(call_text(each, config)))
    others = tuple(
        replace(newest, rev=n, at=0, ticket_id=n, code=f"{code[:-2]}{n:02}")
        for n in range(2, 2 + listed)
    )
    moment = Moment(999, _LONG, "", Opening(is_open=True))
    view = BoardView(moment, (newest,), (newest, *others), ())
    showing = take(begin(0), view, 0, Rule(0, _LONG // 2, lambda _large, _listed: 1))
    return ScreenContent(config, view, showing, 0, LIT_MS)


def _length(call: CallText) -> tuple[int, int]:
    return _columns(call.mark), sum(map(cell_len, call.names))


def _columns(text: str) -> int:
    return columns_of(text, READABLE_ROWS)


def _waited_for(content: ScreenContent) -> ScreenContent:
    """Return the same board while people wait for each service."""
    waited = tuple(
        ServiceStatus(each.code, each.names, each.group, 10, 0, Availability.OPEN)
        for each in content.config.services
    )
    return replace(content, view=content.view and replace(content.view, services=waited))


def _newest(call: CallText, shown: Sequence[Line]) -> float:
    """Return the height of the code or of the desk, whichever is lower."""
    of_code = _largest([_text(each, CALL) for each in shown], call.code)
    return min(of_code, _largest([_text(each, DESK) for each in shown], call.mark))


def _name(call: CallText, shown: Sequence[Line]) -> float | None:
    """Return the height of the desk's name below a drawn call, None where it has none."""
    blocks = _blocks(_text(each, DESK) for each in shown)
    if len(blocks) > 1:
        return _ink_rows(blocks[-1]) * _capital_part(" · ".join(call.names))
    rows = [_text(each, DESK) + _text(each, CALL) for each in shown]
    is_written = any(any(word in row for word in call.names[0].split()) for row in rows)
    return CAPITAL_PART if is_written else None


def _rest(content: ScreenContent, columns: int, rows: int) -> float | None:
    """Return the height of the smallest letters that visitors see beside calls, None: none are."""
    shown = draw_areas(content, columns, rows)
    language, say = content.voices[0]
    said = {
        "header": content.time,
        "services": say("waiting"),
        "message": name_in(content.config.board.message, language),
    }
    found = []
    for area, words in said.items():
        texts = ["".join(text for text, _ in line) for line in shown[area]]
        texts = texts[:-1] if area == "message" else texts  # the last is for staff
        if any(map(str.isalnum, "".join(texts))):
            found.append(CAPITAL_PART)
        found += [_ink_rows(each) * _capital_part(words) for each in _blocks(texts)]
    return min(found, default=None)


def _largest(texts: Sequence[str], word: str) -> float:
    """Return the height of what is drawn first in the lines, or of a word that is written."""
    blocks = _blocks(texts)
    return _ink_rows(blocks[0]) * _capital_part(word) if blocks else CAPITAL_PART


def _blocks(texts: Iterable[str]) -> list[list[str]]:
    """Return what is drawn, parted where a line has no ink."""
    parted = groupby(texts, key=lambda each: bool(_INK & set(each)))
    return [list(lines) for has_ink, lines in parted if has_ink]


def _ink_rows(lines: Sequence[str]) -> float:
    """Return how high the ink of drawn lines is: a row shows two dots, one above the other."""
    starts_half = not {"▀", "█"} & set(lines[0])
    ends_half = not {"▄", "█"} & set(lines[-1])
    return len(lines) - 0.5 * (starts_half + ends_half)


@lru_cache(maxsize=256)
def _capital_part(text: str) -> float:
    """Return a capital letter's height in parts of a drawn text's, tails and accents included."""
    font = typeface(_MEASURED_AT, text)
    (_, top, _, bottom), (_, capital_top, _, capital_bottom) = map(font.getbbox, (text, "Н"))
    return min(1.0, float(capital_bottom - capital_top) / float(bottom - top))


def _text(line: Line, meaning: str) -> str:
    return "".join(text for text, what in line if what == meaning)
