"""What the acts on the hall's clock do to the floor; see ``zal.domain.fold``. No I/O."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from zal.domain import events as e
from zal.domain.astray import Astray, is_brought_back, is_expected_again, set_right
from zal.domain.floor import Floor
from zal.domain.fold_refusals import impossible
from zal.domain.log import Event

BY_ID = (
    *("configs", "visits", "shifts", "slips", "printers", "browsers", "ratings", "invitations"),
    *("appointments", "wishes"),
)
"""A floor's fields of which each thing stays the same, or leaves it, when a clock is forgotten."""


def leap(floor: Floor, _: Event, said: e.ClockLeapt) -> None:
    """Let the machine's clock be believed no more."""
    floor.clock_offset = said.offset


def agree(floor: Floor, _: Event, __: e.ClockAgrees | e.ClockAccepted) -> None:
    """Let the machine's clock be believed."""
    floor.clock_offset = None


def astray_of(event: Event, said: e.ClockForgotten) -> Astray:
    """Return the stretch that an event takes back."""
    return Astray(said.since, said.first, said.last, said.ahead, event.day)


def forget_clock(
    floor: Floor, event: Event, said: e.ClockForgotten, read: Callable[[dict[str, Any]], Floor]
) -> Floor:
    """Take back a stretch, in place, and return what is then on the floor no more.

    ``read``: gives the floor that the event tells.
    """
    astray = astray_of(event, said)
    if not (0 < said.since <= event.rev and said.last <= event.at < said.first and said.ahead > 0):
        raise impossible("instant", event)
    if event.day > floor.day:
        raise impossible("day", event, day=floor.day)
    set_right(floor, astray, said.twice)
    told = read(said.floor)
    is_same = told.day == event.day and told.clock_offset is None and told.pins == floor.pins
    if not is_same or (told.hall, told.incarnation) != (floor.hall, floor.incarnation):
        raise impossible("hall", event)
    left = Floor(rev=event.rev, at=event.at, day=floor.day)
    for name in BY_ID:
        setattr(left, name, _left(event, name, getattr(floor, name), getattr(told, name)))
    told.rev, told.at = event.rev, event.at
    for each in fields(Floor):
        setattr(floor, each.name, getattr(told, each.name))
    return left


def _left(event: Event, name: str, was: dict[Any, Any], told: dict[Any, Any]) -> dict[Any, Any]:
    """Return what is not told any more; refuse what is told otherwise than it was."""
    for key in was.keys() & told.keys():
        if not is_as_told(name, was[key], told[key]):
            raise impossible("hall", event)
    return {key: each for key, each in was.items() if key not in told}


def is_as_told(name: str, was: Any, told: Any) -> bool:
    """Return whether a thing of a floor's field is what ``ClockForgotten`` tells of it."""
    if name == "visits":
        return is_brought_back(was, told)
    if name == "appointments":
        return is_expected_again(was, told)
    return bool(was == told)
