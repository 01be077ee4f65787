"""How high the letters of each kind of text stand on a board, in rows of its tty.

Measured on what the board itself paints there, with the hall's longest code and desk.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from rich.cells import cell_len

from zal.domain.clock import Opening
from zal.domain.codes import ticket_code
from zal.domain.legibility import CAPITAL_PART
from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardCall, BoardView, Moment
from zal.tui.drawn_letters import typeface
from zal_board.drawing.call_text import CallText, call_text
from zal_board.drawing.lines import Line
from zal_board.drawing.screen_content import ScreenContent, draw_areas
from zal_board.drawing.wall import room_of
from zal_board.drawing.wall_share import shape_of
from zal_board.showing.shown_calls import Rule, begin, take

_INK = frozenset("▄▀█")
_MEASURED_AT = 100


@dataclass(frozen=True, slots=True)
class LetterHeights:
    """Heights of a capital letter in rows: the newest call's code and desk, the desk's name below
    it, the calls listed, everything else. None: it is not on a board of this size.
    """

    newest: float
    name: float | None
    recent: float | None
    rest: float = CAPITAL_PART


def letter_heights(config: HallConfig, columns: int, rows: int) -> LetterHeights:
    """Return how high the letters are on a board of this size while one call is shown."""
    content = _content(config, columns, rows)
    call = call_text(content.showing.rows[0].call, config)
    areas = draw_areas(content, columns, rows)
    shown = [_text(each) for each in areas["calls"]]
    listed = [_text(each)[: columns // 2] for each in areas["recent"][1:]]
    return LetterHeights(
        newest=_newest(call, shown, columns),
        name=_name(call, shown),
        recent=_largest(listed, call.code) if any(map(str.strip, listed)) else None,
    )


def _content(config: HallConfig, columns: int, rows: int) -> ScreenContent:
    """Return the board when the newest call is shown and as many as it lists are listed."""
    code = max(
        (ticket_code(each.series, config.first_number, config.digits) for each in config.services),
        key=cell_len,
    )
    calls = [
        BoardCall(
            1, 0, 1, code, each.code, config.services[0].code, config.languages[0], False, True
        )
        for each in config.desks
    ]
    newest = max(calls, key=lambda each: _length(call_text(each, config)))
    others = tuple(
        replace(newest, ticket_id=n, code=f"{code[:-2]}{n:02}", stands=False, serving=True)
        for n in range(2, 2 + config.board.recent)
    )
    view = BoardView(Moment(1, 0, "", Opening(is_open=True)), (newest,), (newest, *others), ())
    showing = take(begin(0), view, 0, Rule(0, 1, room_of(config, view, (columns, rows))))
    return ScreenContent(config, view, showing, 0, 0)


def _length(call: CallText) -> tuple[int, int]:
    return cell_len(call.mark), sum(map(cell_len, call.names))


def _newest(call: CallText, shown: Sequence[str], columns: int) -> float:
    """Return the height of the code or of the desk, whichever is lower."""
    code, arrow, mark = shape_of((call,)).shares(columns - 2)
    ends = 1 + code, 1 + code + arrow, 1 + code + arrow + mark
    is_drawn = bool(_blocks([each[1 : ends[0]] for each in shown]))
    if not is_drawn:
        return CAPITAL_PART
    of_code = _largest([each[1 : ends[0]] for each in shown], call.code)
    return min(of_code, _largest([each[ends[1] : ends[2]] for each in shown], call.mark))


def _name(call: CallText, shown: Sequence[str]) -> float | None:
    """Return the height of the desk's name below a drawn call, None where it has none."""
    blocks = _blocks(shown)
    if len(blocks) > 1:
        return _ink_rows(blocks[-1]) * _capital_part(" · ".join(call.names))
    is_written = any(any(word in row for word in call.names[0].split()) for row in shown)
    return CAPITAL_PART if is_written else None


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


def _text(line: Line) -> str:
    return "".join(text for text, _ in line)
