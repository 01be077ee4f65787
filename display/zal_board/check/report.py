"""``zal board --check``: whether a board on this screen can be read from where people sit."""

from argparse import Namespace
from math import ceil, floor

from zal.command_line.answers import Done, language_of
from zal.command_line.common import opened
from zal.hall.seen.hall import hall_settings
from zal.texts import Say, texts
from zal_board.check.screen_size import (
    ScreenSize,
    Source,
    screen_size,
    size_from_edid,
    this_tty,
)
from zal_board.check.verdict import Font, Fonts, Kind, Verdict, judge

_POINTS_PER_PIXEL = 0.75


def check(args: Namespace) -> Done:
    """Tell how large every kind of text is, and with which font it would do; 1: too small.

    Raises ``StorageError`` without a hall, ``WrongMove`` without a tty.
    """
    tty = this_tty()
    with opened(args) as hall:
        config = hall.see(hall_settings)
    verdict = judge(config, screen_size(tty, args.screen, size_from_edid()))
    say = texts("zal_board", language_of(args))
    return Done(
        "\n".join(report_lines(verdict, say)), verdict, exit_code=int(not verdict.is_enough)
    )


def report_lines(verdict: Verdict, say: Say) -> list[str]:
    """Return a verdict in sentences."""
    distance, needed = f"{verdict.distance_m:g}", _up(verdict.needed_mm)
    lines = [
        say("check-distance", distance=_number(distance, say), needed=_number(needed, say)),
        *_screen(verdict.glass, say),
        "",
        *(_kind(each, say) for each in verdict.kinds),
        "",
    ]
    if not verdict.glass.height_mm:
        return [*lines, say("check-type")]
    lines.append(
        say(
            "check-enough" if verdict.is_enough else "check-small",
            distance=_number(distance, say),
        )
    )
    if verdict.fonts is None:
        return [*lines, say("check-together-none")]
    return [*lines, say("check-together", fonts=_fonts(verdict.fonts, say))]


def _screen(screen: ScreenSize, say: Say) -> list[str]:
    cells = {"columns": str(screen.tty.columns), "rows": str(screen.tty.rows)}
    if screen.source is Source.UNKNOWN:
        lines = [say("check-unknown", **cells)]
    else:
        size = {"width": f"{screen.width_mm:.0f}", "height": f"{screen.height_mm:.0f}"}
        row = _number(_down(screen.row_mm), say)
        lines = [say("check-screen", source=str(screen.source), row=row, **size, **cells)]
    lines.append(say("check-assumed"))
    return [*lines, say("check-usual")] if screen.is_usual else lines


def _kind(kind: Kind, say: Say) -> str:
    what = say(f"check-{kind.name}")
    if kind.part is None:
        return f"{say('check-absent', what=what)} {_what_would_do(kind, say)}"
    if kind.capital_mm is None or kind.read_from_m is None or kind.inches is None:
        part, least = _number(_down(100 * kind.part), say), str(ceil(kind.inches or 0))
        return say("check-part", what=what, part=part, inches=least)
    sizes = {"mm": _down(kind.capital_mm), "far": _down(kind.read_from_m)}
    key = "check-can" if kind.is_enough else "check-cannot"
    line = say(key, what=what, **{name: _number(each, say) for name, each in sizes.items()})
    return f"{line} {_what_would_do(kind, say)}"


def _what_would_do(kind: Kind, say: Say) -> str:
    if kind.fonts is not None:
        return _fonts(kind.fonts, say)
    if kind.least_inches is None:
        return say("check-no-font")
    return say("check-larger-screen", inches=str(ceil(kind.least_inches)))


def _fonts(fonts: Fonts, say: Say) -> str:
    if fonts.is_any:
        return say("check-any-font", font=_font(fonts.smallest, say))
    line = say("check-font", font=_font(fonts.smallest, say))
    if fonts.nearest.rows == fonts.smallest.rows or fonts.nearest.times == 1:
        return line
    return f"{line} {say('check-nearest', font=_font(fonts.nearest, say))}"


def _font(font: Font, say: Say) -> str:
    sizes = {"rows": str(font.rows), "times": _number(f"{font.times:.2f}", say)}
    if not font.pixels:
        return say("check-rows", **sizes)
    points = f"{font.pixels * _POINTS_PER_PIXEL:.0f}"
    return say("check-pixels", pixels=f"{font.pixels:.0f}", points=points, **sizes)


def _down(value: float) -> str:
    """Return what was measured, never more than it is."""
    return f"{floor(10 * value) / 10:g}"


def _up(value: float) -> str:
    """Return what is needed, never less than it is."""
    return f"{ceil(10 * value) / 10:g}"


def _number(text: str, say: Say) -> str:
    return text.replace(".", say("decimal-mark"))
