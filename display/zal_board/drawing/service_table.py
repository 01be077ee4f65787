"""How many wait for each service and how long the longest of them has."""

from rich.cells import cell_len

from zal.domain.names import name_in
from zal.domain.views import Availability, ServiceStatus
from zal.texts import Say
from zal.tui.shortened import shortened
from zal_board.drawing.call_text import waited
from zal_board.drawing.lines import PLAIN, QUIET, Line, left, right
from zal_board.drawing.screen_areas import COLUMNS

_DIGITS = 3
"""As many wait for a service at most where a name is given all the room that is left."""
_LONGEST = 13
_GAP = 2
_NARROWEST = 36
"""Columns of the tty below which no name of a service is told from another."""

Voice = tuple[str, Say]
"""A language and the function that says the board's texts in it."""


def service_table(
    statuses: tuple[ServiceStatus, ...], now: int, voice: Voice, width: int, height: int
) -> tuple[Line, ...]:
    """Return the table in one language, as many services as fit.

    They stand in the configuration's order, their names so that no two look alike. Where not all
    fit, the busiest do, and the last place tells how many more there are and how many wait for
    them.
    """
    columns = COLUMNS if width >= COLUMNS * _NARROWEST else 1
    wide = width // columns
    room = columns * (height - 1)
    if room <= 0:
        return ()
    shown = _busiest(statuses, room if len(statuses) <= room else room - 1)
    language, say = voice
    names = tuple(name_in(each.names, language) for each in statuses)
    rows = [_row(each, names, now, voice, wide) for each in shown]
    others = [each for each in statuses if each not in shown]
    if others:
        name = say("services-more", count=len(others))
        rows.append(_cells(name, str(sum(each.waiting for each in others)), "", wide))
    heading = _cells(say("service"), say("waiting"), say("longest"), wide)
    rest = " " * (width - columns * wide)
    lines: list[Line] = [((heading * columns + rest, QUIET),)]
    deep = height - 1
    rows += [" " * wide] * (room - len(rows))
    lines += [(("".join(rows[n::deep]) + rest, PLAIN),) for n in range(deep)]
    return tuple(lines)


def _busiest(statuses: tuple[ServiceStatus, ...], room: int) -> tuple[ServiceStatus, ...]:
    """Return those for which most people wait, in the order given."""
    busiest = sorted(statuses, key=lambda each: -each.waiting)[: max(0, room)]
    return tuple(each for each in statuses if each in busiest)


def _row(status: ServiceStatus, names: tuple[str, ...], now: int, voice: Voice, width: int) -> str:
    language, say = voice
    name = shortened(name_in(status.names, language), names, _room(width) - _DIGITS - _GAP)
    if status.waiting == 0 and status.availability is Availability.CLOSED:
        return _cells(name, "", say("service-closed"), width)
    return _cells(name, str(status.waiting), waited(status.longest_since, now, say), width)


def _room(width: int) -> int:
    """Return how many columns name and count share."""
    return width - _GAP - 1 - _LONGEST


def _cells(name: str, count: str, longest: str, width: int) -> str:
    named = left(name, _room(width) - cell_len(count) - 1)
    return left(f"{' ' * _GAP}{named} {count}{right(longest, _LONGEST)}", width)
