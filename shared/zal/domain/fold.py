"""The log folded: what each event does to the floor. This code does no I/O.

From the first event on, ``fold`` tells a hall again: the rows of its file are what comes of it, and
``zal check`` compares them. What cannot have happened is refused with its revision.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from zal.domain import events as e
from zal.domain.errors import StorageError
from zal.domain.floor import Floor, KeptConfig, KeptOverride
from zal.domain.floor_dict import from_dict
from zal.domain.fold_appointments import APPOINTMENTS
from zal.domain.fold_clock import agree, forget_clock, leap
from zal.domain.fold_lines import check_line
from zal.domain.fold_privacy import PRIVACY
from zal.domain.fold_ratings import RATINGS
from zal.domain.fold_refusals import impossible, unreadable
from zal.domain.fold_return_passes import RETURN_PASSES
from zal.domain.fold_several import SEVERAL
from zal.domain.fold_shifts_and_slips import THINGS
from zal.domain.fold_visits import VISITS
from zal.domain.log import Event, payload
from zal.domain.ratings import CHANGE_WITHIN_MS

_THAT_END = (
    *("configs", "counters", "overrides", "visits", "shifts", "slips", "browsers", "ratings"),
    *("appointments", "wishes"),
)
_SLIP_IS_OPEN = frozenset({"queued", "sending", "failed"})


def fold(floor: Floor, event: Event) -> Floor | None:
    """Bring a floor, in place, to what the hall is after its next event.

    An empty floor takes a beginning. Returns what has ended for good and left the floor, as a floor
    of its own whose ``day`` it was; None: nothing. That happens when the business day turns, or a
    wrong clock is forgotten, so a floor never holds more than a day. Raises ``StorageError``
    with the revision for an event that cannot be read or cannot have happened; then the floor is of
    no use any more.
    """
    said = payload(event)
    if floor.rev == 0:
        _begin(floor, event, said)
        check_line(floor, event)
        return None
    if event.rev != floor.rev + 1:
        raise StorageError("impossible-gap", rev=floor.rev + 1)
    if isinstance(said, e.DayTurned):
        check_line(floor, event)
        return _turn_day(floor, event, said)
    if isinstance(said, e.ClockForgotten):
        check_line(floor, event)
        return forget_clock(floor, event, said, lambda told: _floor_told(event, told))
    if event.day != floor.day:
        raise impossible("day", event, day=floor.day)
    check_line(floor, event)
    floor.rev, floor.at = event.rev, event.at
    try:
        _FOLDS[type(said)](floor, event, said)
    except (TypeError, ValueError) as error:  # a number where the payload has a text
        raise unreadable(event) from error
    return None


# --- where folding begins -------------------------------------------------------------------
def _begin(floor: Floor, event: Event, said: e.Payload) -> None:
    if isinstance(said, e.Founded) and event.rev == 1:
        config = KeptConfig(1, event.at, said.body)
        told = Floor(
            hall=said.hall, incarnation=said.incarnation, day=said.day, configs={1: config}
        )
    elif isinstance(said, e.Adopted):
        told = _floor_told(event, said.floor)
        told.hall, told.incarnation = said.hall, said.incarnation
    elif isinstance(said, e.DayTurned) and said.floor is not None:
        told = _floor_told(event, said.floor)
    else:
        raise impossible("beginning", event)
    if event.day != told.day:
        raise impossible("day", event, day=told.day)
    told.rev, told.at = event.rev, event.at
    for each in fields(Floor):
        setattr(floor, each.name, getattr(told, each.name))


def _floor_told(event: Event, said: dict[str, Any]) -> Floor:
    try:
        return from_dict(said)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise unreadable(event) from error


def _not_again(_: Floor, event: Event, __: e.Payload) -> None:
    raise impossible("beginning", event)


# --- the hall and its days --------------------------------------------------------------------
def _turn_day(floor: Floor, event: Event, said: e.DayTurned) -> Floor:
    if said.was != floor.day or said.to <= said.was or event.day != said.to:
        raise impossible("day", event, day=floor.day)
    floor.rev, floor.at = event.rev, event.at
    left = let_go(floor, said)
    floor.day, floor.closed_day = said.to, None
    for visit in floor.visits.values():
        visit.carried_to = said.to
    if said.floor is not None:
        told = _floor_told(event, said.floor)
        told.rev, told.at = event.rev, event.at
        if told != floor:
            raise impossible("hall", event)
    return left


def let_go(floor: Floor, said: e.DayTurned) -> Floor:
    """Remove from a floor what has ended for good when its day turns, and return that."""
    changed_last = floor.at - CHANGE_WITHIN_MS
    newest = max(floor.configs, default=0)
    left = Floor(
        rev=floor.rev,
        at=floor.at,
        hall=floor.hall,
        incarnation=floor.incarnation,
        day=floor.day,
        closed_day=floor.closed_day,
        clock_offset=floor.clock_offset,
        configs={key: each for key, each in floor.configs.items() if key != newest},
        counters=dict(floor.counters),
        overrides=dict(floor.overrides),
        visits={key: each for key, each in floor.visits.items() if not each.is_carried(said)},
        shifts={key: each for key, each in floor.shifts.items() if each.ended_at is not None},
        slips={key: each for key, each in floor.slips.items() if each.state not in _SLIP_IS_OPEN},
        browsers={key: each for key, each in floor.browsers.items() if each.revoked_at is not None},
        ratings={key: each for key, each in floor.ratings.items() if each.rated_at < changed_last},
        appointments={
            key: each
            for key, each in floor.appointments.items()
            if (each.day < said.to and each.due_at is None) or (said.without_gone and each.is_gone)
        },
        wishes={
            key: each
            for key, each in floor.wishes.items()
            if each.day < said.to or (said.without_gone and each.is_gone)
        },
    )
    for name in _THAT_END:
        kept = getattr(floor, name)
        for key in getattr(left, name):
            del kept[key]
    for appointment in left.appointments.values():
        floor.taken.difference_update(appointment.taken)
    return left


def _restore(floor: Floor, event: Event, said: e.Restored) -> None:
    if said.was != floor.incarnation:
        raise impossible("hall", event)
    floor.incarnation = said.incarnation


def _configure(floor: Floor, event: Event, said: e.Configured) -> None:
    if said.config != floor.config.version + 1:
        raise impossible("hall", event)
    former = said.former_categories
    floor.configs[said.config] = KeptConfig(said.config, event.at, said.body, former)


def _close_day(floor: Floor, event: Event, _: e.DayClosed) -> None:
    if floor.closed_day is not None:
        raise impossible("day", event, day=floor.day)
    floor.closed_day = event.day


def _open_day(floor: Floor, event: Event, _: e.DayOpened) -> None:
    if floor.closed_day is None:
        raise impossible("day", event, day=floor.day)
    floor.closed_day = None


def _told_alone(_: Floor, __: Event, ___: e.TicketDeclined) -> None:
    """Change nothing: what somebody did without is in its line alone."""


def _told_of_visits(floor: Floor, event: Event, _: e.VisitsExpired) -> None:
    """Each visit has a line of its own; their number is what was agreed to."""
    if floor.closed_day is None:
        raise impossible("day", event, day=floor.day)


def _open_service(floor: Floor, event: Event, said: e.ServiceOpened) -> None:
    service = event.service or ""
    if said.by_hours:
        floor.overrides.pop(service, None)
        return
    floor.overrides[service] = KeptOverride(service, is_open=True)


def _close_service(floor: Floor, event: Event, said: e.ServiceClosed) -> None:
    service = event.service or ""
    floor.overrides[service] = KeptOverride(service, is_open=False, reason=said.reason)


_FOLDS: Mapping[type[e.Payload], Callable[[Floor, Event, Any], None]] = MappingProxyType(
    {
        e.Founded: _not_again,
        e.Adopted: _not_again,
        e.Restored: _restore,
        e.Configured: _configure,
        e.DayClosed: _close_day,
        e.DayOpened: _open_day,
        e.VisitsExpired: _told_of_visits,
        e.TicketDeclined: _told_alone,
        e.ServiceOpened: _open_service,
        e.ServiceClosed: _close_service,
        e.ClockLeapt: leap,
        e.ClockAgrees: agree,
        e.ClockAccepted: agree,
        **VISITS,
        **SEVERAL,
        **RETURN_PASSES,
        **PRIVACY,
        **APPOINTMENTS,
        **RATINGS,
        **THINGS,
    }
)
"""The class of a payload → what it does to the floor."""
