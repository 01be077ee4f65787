"""Which slots there are, and which of them are free. This code does no I/O.

A slot is told by the instant at which it begins. A wall time that no clock shows, since the clocks
are put forward over it, makes no slot; one that comes twice makes one, the first time. A slot
belongs to the business day of its start.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from zal.domain.clock import business_day, instant, local
from zal.domain.settings.appointments import Channel, SlotPool
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Span, common_spans
from zal.domain.settings.services import Service

MINUTE_MS = 60_000


class Slot(NamedTuple):
    """A stretch of time that can be booked in a pool; epoch ms, half-open."""

    pool: str
    at: int
    ends_at: int


Taken = Mapping[int, Collection[int]]
"""The instant of a slot → the numbers of its places that somebody has, of one pool and channel."""


Run = tuple[Slot, ...]
"""Slots that follow on one another, as many as a service takes."""


class Wanted(NamedTuple):
    """What somebody wants to book: a service on a business day, by a channel."""

    service: str
    channel: Channel
    day: date


class Booking(NamedTuple):
    """What one visit takes: a place in each of some slots that follow on one another."""

    slots: Run
    places: tuple[int, ...]

    @property
    def at(self) -> int:
        """The instant of its first slot, epoch ms."""
        return self.slots[0].at


def slots_of_day(config: HallConfig, pool: SlotPool, day: date) -> list[Slot]:
    """Return a pool's slots of a business day, in order."""
    if day in config.appointments.closed_dates:
        return []
    dates = (day, day + timedelta(days=1))  # a business day ends after midnight
    found = (slot for each in dates for slot in _slots_on(config, pool, each))
    return [each for each in found if business_day(each.at, config) == day]


def _slots_on(config: HallConfig, pool: SlotPool, day: date) -> Iterator[Slot]:
    """Give a pool's slots of a date of the calendar, in order and none within another.

    They stand on the raster of the pool's own hours, also where the hall's cut these short.
    """
    hours = config.hours if pool.hours is None else pool.hours
    length, ended_at = pool.minutes * MINUTE_MS, 0
    for own in hours.spans(day):
        open_ = common_spans((own,), config.hours.spans(day))
        for minute in range(own.opens_min, own.closes_min, pool.minutes):
            at = instant(day, minute, config.time_zone)
            slot = Slot(pool.code, at, at + length)
            is_open = any(_lies_in(slot, each, config) for each in open_)
            if is_open and at >= ended_at and _is_shown(at, day, minute, config):
                ended_at = slot.ends_at
                yield slot


def _lies_in(slot: Slot, span: Span, config: HallConfig) -> bool:
    """Return whether a slot lies in a stretch of its date, by clock and by time."""
    wall = local(slot.at, config.time_zone)
    closes = instant(wall.date(), span.closes_min, config.time_zone)
    minute = 60 * wall.hour + wall.minute
    return span.opens_min <= minute < span.closes_min and slot.ends_at <= closes


def _is_shown(at: int, day: date, minute: int, config: HallConfig) -> bool:
    """Return whether a clock shows a wall time at an instant that was worked out from it."""
    wall = local(at, config.time_zone)
    return (wall.date(), 60 * wall.hour + wall.minute) == (day, minute)


def slots_served(config: HallConfig, pool: SlotPool, service: Service, day: date) -> list[Slot]:
    """Return those of a pool's slots of a business day in which a service is given, in order."""
    return [each for each in slots_of_day(config, pool, day) if _is_served(each, service, config)]


def _is_served(slot: Slot, service: Service, config: HallConfig) -> bool:
    """Return whether a slot is within a service's own hours, and tickets are given at its start."""
    wall = local(slot.at, config.time_zone)
    day, minute, last = wall.date(), 60 * wall.hour + wall.minute, service.last_ticket_min
    spans = (service.hours or config.hours).spans(day)
    within = [each for each in spans if _lies_in(slot, each, config)]
    too_late = last is not None and any(each.holds(last) and last <= minute for each in within)
    return bool(within) and not too_late


def slots_needed(pool: SlotPool, service: Service) -> int:
    """Return how many slots of a pool a service takes."""
    return -(-service.service_min // pool.minutes)


def bookable(config: HallConfig, pool: SlotPool, wanted: Wanted, now: int) -> list[Run]:
    """Return what could be booked at ``now`` (epoch ms), were nothing taken.

    Each is as many slots as the service takes, one after another.
    """
    policy, service = config.appointments, config.service_by_code[wanted.service]
    today = business_day(now, config)
    if not today <= wanted.day <= today + timedelta(days=policy.horizon_days):
        return []
    lead = 0 if wanted.channel is Channel.DESK else policy.closes_before_min * MINUTE_MS
    many = slots_needed(pool, service)
    slots = slots_served(config, pool, service, wanted.day)
    runs = (tuple(slots[n : n + many]) for n in range(len(slots) - many + 1))
    return [each for each in runs if each[0].at >= now + lead and _follow_on(each)]


def _follow_on(run: Run) -> bool:
    return all(first.ends_at == then.at for first, then in pairwise(run))


def booking(run: Run, capacity: int, taken: Taken) -> Booking | None:
    """Return the lowest free place in each of some slots, None unless all of them have one."""
    places = []
    for slot in run:
        gone = taken.get(slot.at, ())
        free = next((n for n in range(1, capacity + 1) if n not in gone), None)
        if free is None:
            return None
        places.append(free)
    return Booking(run, tuple(places))


def pools_for(config: HallConfig, service: str, channel: Channel) -> list[SlotPool]:
    """Return the pools that have places of a channel for a service."""
    return [each for each in config.slots if each.serves(service) and each.capacity(channel)]
