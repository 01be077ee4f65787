"""People who book and come, or do not, and staff who close something: a year beside its crowd."""

import random
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from zal.domain.appointments import Appointment
from zal.domain.by import By, Role
from zal.domain.errors import HallError
from zal.domain.settings.appointments import AppointmentPolicy, Channel, SlotPool
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Hours, Span
from zal.domain.settings.visits import After, Bundle, Order, Outcome
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.rest_of_day import rest_of
from zal.hall.seen.appointments import bookable_services, free_on
from zal.simulation.agenda import Agenda

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
_AT_KIOSK, _BY_LINK = By(Role.KIOSK), By(Role.VISITOR)
STAFF, _MANAGER = By(Role.OPERATOR, "vorontsova"), By(Role.MANAGER, "vorontsova")
BOOKED = "licence"
"""A service that can be booked on each day."""
_A_DAY = 45
_IN_DAYS = (0, 1, 1, 2, 3, 5, 7)
FURTHEST_DAYS = max(_IN_DAYS)
_FATES = ("comes", "moves", "cancels", "thinks better", "never comes", "lets go")
_OF_HUNDRED = (74, 7, 6, 2, 6, 5)
_CLOSED_EVERY, _EVENING_OFF_EVERY = 7, 30
_FROM_NINE = Hours(week=((Span(9 * 60, 17 * 60),),) * 7)


def with_all_kinds_of_visits(config: HallConfig) -> HallConfig:
    """Return a hall that has appointments, bundles and outcomes as well."""
    ended = {"extract": {"ownership": After.ENDED}}
    homes = ("ownership", "extract")
    return replace(
        config,
        slots=(SlotPool("all", minutes=20, hours=_FROM_NINE, public=3, phone=1, desk=1),),
        appointments=AppointmentPolicy(open_per_contact=0, public_page=True),
        bundles=(
            Bundle("move", _both("Moving"), "passport", ("address", "passport", "collect")),
            Bundle("home", _both("A home"), "property", homes, Order.FREE, ended),
        ),
        outcomes=(
            Outcome("done", _both("Done")),
            Outcome("papers", _both("No papers"), is_done=False),
        ),
    )


def _both(text: str) -> dict[str, str]:
    return {"ru": text, "en": text}


class Bookers:
    """Who books on a day comes on that or on a later one; ``begin`` each day anew."""

    def __init__(self, hall: Hall, seed: int) -> None:
        self._hall = hall
        self._rng = random.Random(seed)
        self._coming: dict[date, list[Appointment]] = defaultdict(list)
        self._agenda, self._day, self._days = Agenda(), date.min, 0
        self._tells: Callable[[], int] = int

    def begin(self, agenda: Agenda, tells: Callable[[], int], day: date) -> None:
        """Put down what they do on a day. ``tells``: what time it is, epoch ms."""
        self._agenda, self._tells, self._day = agenda, tells, day
        for each in self._coming.pop(day, ()):
            self._comes_later(each)
        for _ in range(_A_DAY):
            self._after(self._rng.uniform(0, 10 * HOUR_MS), self._book)
        self._days += 1
        if self._days % _CLOSED_EVERY == 0:
            self._after(5 * HOUR_MS, self._close_a_service)
        if self._days % _EVENING_OFF_EVERY == 0:
            self._after(10 * HOUR_MS, partial(self._hall.day.close_day, _MANAGER))
            self._after(11 * HOUR_MS, self._send_all_home)

    def _after(self, delay_ms: float, step: Callable[[], object]) -> None:
        """Put down a step; what the hall refuses is not done."""

        def taken() -> None:
            with suppress(HallError):
                step()

        self._agenda.after(delay_ms, taken)

    def _book(self) -> None:
        channel = self._rng.choice((Channel.PUBLIC, Channel.PUBLIC, Channel.PHONE))
        by = _BY_LINK if channel is Channel.PUBLIC else STAFF
        service = self._rng.choice(self._hall.see(bookable_services, channel))
        day = self._day + timedelta(days=self._rng.choice(_IN_DAYS))
        slot_at = self._free(service, channel, day)
        if slot_at is None:
            self._hall.waiting_lists.join(by, service, day, self._person().contact)
            return
        held = self._hall.appointments.hold(by, service, slot_at, channel=channel)
        fate = self._rng.choices(_FATES, _OF_HUNDRED)[0]
        if fate != "lets go":
            self._after(3 * MINUTE_MS, partial(self._fill_in, by, held, fate))

    def _free(self, service: str, channel: Channel, day: date) -> int | None:
        found = self._hall.see(free_on, service, channel, day)
        return self._rng.choice(found).booking.at if found else None

    def _person(self) -> Person:
        number = self._rng.randrange(10**6)
        return Person(f"{number}@example.org", "Анна" if number % 3 else "")

    def _fill_in(self, by: By, held: Appointment, fate: str) -> None:
        booked = self._hall.appointments.book(by, held.token or "", self._person())
        soon_ms = self._rng.uniform(10, 90) * MINUTE_MS
        if fate == "moves":
            self._after(soon_ms, partial(self._move, booked))
        elif fate in ("cancels", "thinks better"):
            self._after(soon_ms, partial(self._cancel, booked, fate))
        elif fate == "comes":
            self._expect(booked)

    def _move(self, booked: Appointment) -> None:
        day = self._day + timedelta(days=self._rng.choice(_IN_DAYS))
        slot_at = self._free(booked.service, booked.channel, day)
        if slot_at is not None:
            self._expect(self._hall.appointments.move(_BY_LINK, slot_at, token=booked.token))

    def _cancel(self, booked: Appointment, fate: str) -> None:
        self._hall.appointments.cancel(_BY_LINK, token=booked.token)
        if fate == "thinks better":
            self._after(MINUTE_MS, partial(self._take_back, booked))

    def _take_back(self, booked: Appointment) -> None:
        self._expect(self._hall.appointments.reinstate(_BY_LINK, token=booked.token))

    def _expect(self, booked: Appointment) -> None:
        day = date.fromisoformat(booked.day)
        if day == self._day:
            self._comes_later(booked)
        else:
            self._coming[day].append(booked)

    def _comes_later(self, booked: Appointment) -> None:
        early_ms = self._rng.triangular(-20, 28, 8) * MINUTE_MS
        come = partial(self._hall.appointments.check_in, _AT_KIOSK, code=booked.code)
        self._after(booked.slot_at - early_ms - self._tells(), come)

    def _close_a_service(self) -> None:
        self._hall.day.close_service(_MANAGER, "school", "x")
        self._after(2 * HOUR_MS, partial(self._hall.day.open_service, _MANAGER, "school"))

    def _send_all_home(self) -> None:
        rest = {each.ticket.ticket_id for each in self._hall.see(rest_of)}
        self._hall.day.expire_visits(_MANAGER, len(rest))
