"""Offering freed places to whoever waits for one: by an act, or as a look finds it unwritten."""

import heapq
from collections.abc import Collection, Iterator
from datetime import date
from itertools import count
from typing import NamedTuple

from zal.domain.appointments import AppointmentState
from zal.domain.offers import Offer
from zal.domain.settings.appointments import Channel, SlotPool
from zal.domain.slots import MINUTE_MS, Wanted
from zal.hall.act_or_look import Sees, SeesSlots
from zal.hall.slots import free_in
from zal.store import rows
from zal.store.engine import Row
from zal.store.queries import appointments as a


class Freed(NamedTuple):
    """Slots of a pool, by their instants, in which a channel has a place again."""

    pool: str
    channel: Channel
    day: str
    slots: frozenset[int]


def offers(
    seen: SeesSlots, pool: SlotPool, wanted: Wanted, freed: Collection[int] | None = None
) -> Iterator[Offer]:
    """Give what is free in a pool to those who wait for it, whoever came first, first.

    ``freed``: of these slots alone, by their instants. Whoever asks holds each before they ask for
    the next one.
    """
    offered = {each.wish.wish_id for each in seen.offered}
    waiting = seen.rows(a.WAITING_LIST, of_day=wanted.day.isoformat(), service=wanted.service)
    for wish in map(rows.wish, waiting):
        if wish.wish_id in offered:
            continue
        found = free_in(seen, pool, wanted)
        fits = (e for e in found if freed is None or any(s.at in freed for s in e.slots))
        booking = next(fits, None)
        if booking is None:
            return
        most = seen.now + seen.config.appointments.offer_min * MINUTE_MS
        yield Offer(wish, wanted, pool, booking, min(most, booking.at))


def offers_of_freed(seen: SeesSlots, freed: Freed) -> Iterator[Offer]:
    """Give what was freed to those who wait on that day for any of its pool's services."""
    pool = seen.config.slots_by_code.get(freed.pool)
    if pool is None:
        return
    for service in (each for each in seen.config.service_by_code if pool.serves(each)):
        wanted = Wanted(service, freed.channel, date.fromisoformat(freed.day))
        yield from offers(seen, pool, wanted, freed.slots)


class _Then:
    """A hall at an instant that a look has passed: the rows as they are, and what time did."""

    def __init__(self, look: Sees) -> None:
        self.config = look.config
        self.closed_day = look.closed_day
        self.now = look.now
        self.offered: tuple[Offer, ...] = ()
        self._look = look

    def row(self, sql: str, **params: object) -> Row | None:
        return self._look.row(sql, **{"at": self.now} | params)

    def rows(self, sql: str, **params: object) -> list[Row]:
        return self._look.rows(sql, **{"at": self.now} | params)


def offered_by_time(look: Sees) -> tuple[Offer, ...]:
    """Return what time has offered up to a look and nobody has written yet, in order.

    Those that have ended again are among them. A look asks that is at ``look.now`` already.
    """
    then, order = _Then(look), count()
    due: list[tuple[int, int, Freed]] = []
    for each in map(rows.appointment, look.rows(a.DUE)):
        if each.due_at is not None and each.state is not AppointmentState.EXPECTED:
            told = look.rows(a.PLACES, appointment_id=each.appointment_id)
            slots = frozenset(row["slot_at"] for row in told)
            due.append((each.due_at, next(order), Freed(each.pool, each.channel, each.day, slots)))
    while due:
        then.now, _, freed = heapq.heappop(due)
        for offer in offers_of_freed(then, freed):
            then.offered = (*then.offered, offer)
            if offer.until <= look.now:
                heapq.heappush(due, (offer.until, next(order), _freed_again(offer)))
    return then.offered


def _freed_again(offer: Offer) -> Freed:
    slots = frozenset(slot.at for slot in offer.booking.slots)
    return Freed(offer.pool.code, offer.wanted.channel, offer.wanted.day.isoformat(), slots)
