"""What virtual people look at: much less than a screen shows, so it costs a small part of that."""

from collections.abc import Mapping
from typing import NamedTuple

from zal.domain.settings.hall import HallConfig
from zal.domain.tickets import Shift, VisitStage
from zal.hall.look import Look
from zal.hall.lookups import calls_at
from zal.hall.seen.services import waiting_in_hall


class AtDoor(NamedTuple):
    """What somebody at the door sees: how many wait in the hall."""

    config: HallConfig
    waiting: int


class AtSeat(NamedTuple):
    """What an operator at a desk goes by.

    ``ticket``: who is there, called and recalled at the instants ``calls``; ``open_desks``: desk →
    operator of every open shift; ``at``: the hall's time, epoch ms.
    """

    config: HallConfig
    at: int
    is_open: bool
    shift: Shift | None
    ticket: VisitStage | None
    calls: tuple[int, ...]
    open_desks: Mapping[str, str]


def at_door(look: Look) -> AtDoor:
    """Return what somebody at the door sees."""
    waits = waiting_in_hall(look)
    return AtDoor(look.config, 0 if waits is None else waits.waiting)


def at_seat(look: Look, desk: str) -> AtSeat:
    """Return what the operator at a desk goes by."""
    shifts = look.shifts()
    ticket, calls = calls_at(look, desk) or (None, ())
    return AtSeat(
        config=look.config,
        at=look.now,
        is_open=look.opening().is_open,
        shift=next((each for each in shifts if each.desk == desk), None),
        ticket=ticket,
        calls=calls,
        open_desks={each.desk: each.operator for each in shifts},
    )
