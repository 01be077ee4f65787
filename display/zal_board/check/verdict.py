"""Whether each kind of text on a board can be read from where people sit, and what would do."""

from dataclasses import dataclass
from math import log

from zal.domain.legibility import FONT_PART, diagonal_inches, needed_mm, read_from_m
from zal.domain.settings.hall import HallConfig
from zal_board.check.letter_heights import LetterHeights, letter_heights
from zal_board.check.screen_size import ScreenSize

CALLS = ("newest", "name", "recent")
KINDS = (*CALLS, "rest")
FEWEST_ROWS, MOST_ROWS = 12, 150
"""Between these a tty's font is tried: with fewer rows there is no room for a board."""
_LEAST_PX = 6
"""Ttys have no smaller rows."""


@dataclass(frozen=True, slots=True)
class Font:
    """A tty font: how many rows it makes, how large it is beside the present one, its size
    in dots (0: unknown).
    """

    rows: int
    times: float
    pixels: float


@dataclass(frozen=True, slots=True)
class Fonts:
    """The smallest font that will do and the one nearest to the present; ``is_any``: all do."""

    smallest: Font
    nearest: Font
    is_any: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of text. What is None is unknown, or the text is not on a board of this size.

    ``part``: a capital letter in parts of the screen's height; ``capital_mm``: its height.
    ``fonts``: those that will do, None: none. ``inches``: the least screen that will do with
    the present font, ``least_inches``: with the best of all fonts.
    """

    name: str
    part: float | None
    capital_mm: float | None
    is_enough: bool | None
    read_from_m: float | None
    fonts: Fonts | None
    inches: float | None
    least_inches: float | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What ``zal board --check`` tells. ``fonts``: those for all texts of calls together.

    ``glass`` is the screen; programs that read the answer know it by that name.
    """

    distance_m: float
    needed_mm: float
    glass: ScreenSize
    kinds: tuple[Kind, ...]
    fonts: Fonts | None

    @property
    def is_enough(self) -> bool:
        """Return whether the code and the desk of a call are surely large enough."""
        return bool(self.kinds[0].is_enough)


Tried = dict[int, LetterHeights]


def judge(config: HallConfig, screen: ScreenSize) -> Verdict:
    """Return how each kind of text stands on this screen, and with which fonts it would do."""
    needed = needed_mm(config.board.distance_m)
    tty = screen.tty
    tried = _tried(config, screen)
    now = letter_heights(config, tty.columns, tty.rows)
    kinds = []
    for name in KINDS:
        parts = [_part(each, name, rows) for rows, each in tried.items()]
        best = max((each for each in parts if each is not None), default=None)
        part = _part(now, name, tty.rows)
        fonts = _fonts(screen, needed, tried, (name,))
        kinds.append(_kind(name, screen, part=part, best=best, needed=needed, fonts=fonts))
    together = _fonts(screen, needed, tried, CALLS)
    return Verdict(config.board.distance_m, needed, screen, tuple(kinds), together)


def _tried(config: HallConfig, screen: ScreenSize) -> Tried:
    """Return the letters of every font that a tty on this screen can have, by its rows."""
    tty = screen.tty
    most = tty.height_px // _LEAST_PX or MOST_ROWS
    shape = tty.columns / tty.rows
    return {
        rows: letter_heights(config, round(shape * rows), rows)
        for rows in range(FEWEST_ROWS, min(MOST_ROWS, most) + 1)
    }


def _part(found: LetterHeights, kind: str, rows: int) -> float | None:
    """Return the height of a capital letter in parts of the screen's."""
    height: float | None = getattr(found, kind)
    return None if height is None else height / rows


def _fonts(screen: ScreenSize, needed: float, tried: Tried, kinds: tuple[str, ...]) -> Fonts | None:
    """Return the fonts with which these texts stand there and are large enough, None: none."""
    will_do = [
        rows
        for rows, found in tried.items()
        if min(_part(found, each, rows) or 0.0 for each in kinds) * screen.height_mm >= needed
    ]
    if not will_do:
        return None
    now = screen.tty.rows
    nearest = min(will_do, key=lambda rows: abs(log(rows / now)))
    return Fonts(
        _font(max(will_do), screen), _font(nearest, screen), is_any=len(will_do) == len(tried)
    )


def _font(rows: int, screen: ScreenSize) -> Font:
    times = screen.tty.rows / rows
    return Font(rows, times, FONT_PART * screen.tty.cell_px * times)


def _kind(
    name: str,
    screen: ScreenSize,
    *,
    part: float | None,
    best: float | None,
    needed: float,
    fonts: Fonts | None,
) -> Kind:
    inches, least = (
        None if each is None else diagonal_inches(needed / each, screen.aspect)
        for each in (part, best)
    )
    if part is None or not screen.height_mm:
        return Kind(name, part, None, None, None, fonts, inches, least)
    capital = part * screen.height_mm
    is_enough = capital >= needed
    return Kind(name, part, capital, is_enough, read_from_m(capital), fonts, inches, least)
