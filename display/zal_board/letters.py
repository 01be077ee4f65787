"""How high the letters of each kind of text stand on a board, in rows of its terminal.

Measured on what the board itself paints there, with the hall's longest code and desk.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from rich.cells import cell_len

from zal.domain.clock import Opening
from zal.domain.codes import ticket_code
from zal.domain.config import HallConfig
from zal.domain.legibility import CAPITAL_PART
from zal.domain.views import BoardCall, BoardView, Moment
from zal.tui.large_type import typeface
from zal_board.lines import Line
from zal_board.scene import Scene, paint, places_of
from zal_board.showing import Rule, begin, take
from zal_board.stage import grid
from zal_board.words import Spoken, spoken

_INK = frozenset("▄▀█")
_MEASURED_AT = 100


@dataclass(frozen=True, slots=True)
class Letters:
    """Heights of a capital letter in rows: the newest call's code and desk, the desk's name below
    it, the calls listed, everything else. None: it is not on a board of this size.
    """

    newest: float
    name: float | None
    recent: float | None
    rest: float = CAPITAL_PART


def letters(config: HallConfig, columns: int, rows: int) -> Letters:
    """Return how high the letters are on a board of this size while one call is shown."""
    scene = _scene(config, columns, rows)
    call = spoken(scene.showing.rows[0].call, config)
    areas = paint(scene, columns, rows)
    stage = [_text(each) for each in areas["stage"]]
    listed = [_text(each)[: columns // 2] for each in areas["recent"][1:]]
    return Letters(
        newest=_newest(call, stage, columns),
        name=_name(call, stage),
        recent=_largest(listed, call.code) if any(map(str.strip, listed)) else None,
    )


def _scene(config: HallConfig, columns: int, rows: int) -> Scene:
    """Return the board when the newest call is shown and as many as it lists are listed."""
    code = max(
        (ticket_code(each.series, config.first_number, config.digits) for each in config.services),
        key=cell_len,
    )
    calls = [
        BoardCall(1, 0, code, each.code, config.services[0].code, config.languages[0], False, True)
        for each in config.desks
    ]
    newest = max(calls, key=lambda each: _length(spoken(each, config)))
    others = tuple(
        BoardCall(
            1, 0, f"{code[:-2]}{n:02}", newest.desk, newest.service, newest.language, False, True
        )
        for n in range(2, 2 + config.board.recent)
    )
    view = BoardView(Moment(1, 0, "", Opening(is_open=True)), (newest,), (newest, *others), ())
    showing = take(begin(0), view, 0, Rule(0, places_of(config, columns, rows)))
    return Scene(config, view, showing, 0, 0)


def _length(call: Spoken) -> tuple[int, int]:
    return cell_len(call.mark), sum(map(cell_len, call.names))


def _newest(call: Spoken, stage: Sequence[str], columns: int) -> float:
    """Return the height of the code or of the desk, whichever is lower."""
    boxes = grid((call,), columns, len(stage))
    code, arrow, mark = boxes.shape.shares(boxes.width - 2)
    ends = 1 + code, 1 + code + arrow, 1 + code + arrow + mark
    is_drawn = bool(_blocks([each[1 : ends[0]] for each in stage]))
    if not is_drawn:
        return CAPITAL_PART
    of_code = _largest([each[1 : ends[0]] for each in stage], call.code)
    return min(of_code, _largest([each[ends[1] : ends[2]] for each in stage], call.mark))


def _name(call: Spoken, stage: Sequence[str]) -> float | None:
    """Return the height of the desk's name below a drawn call, None where it has none."""
    blocks = _blocks(stage)
    if len(blocks) > 1:
        return _ink_rows(blocks[-1]) * _capital_part(" · ".join(call.names))
    is_written = any(any(word in row for word in call.names[0].split()) for row in stage)
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
