"""Virtual visitors and operators in a real hall: whatever they do, they do through its acts.

A desk is one step taken again and again: look at the desk, do the next right thing, look again
when that is over. So whatever people do beside the crowd, it goes on from what it finds.
"""

import logging
import random
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import ParamSpec, TypeVar

from zal.domain.by import By, Expected, Role
from zal.domain.errors import HallError
from zal.domain.no_show import nobody_came
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.services import Service
from zal.domain.states import State
from zal.domain.tickets import Shift, VisitStage
from zal.hall.hall import Hall
from zal.hall.lookups import known
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.services import services_open
from zal.simulation import people
from zal.simulation.agenda import Agenda
from zal.simulation.looks import AtDoor, AtSeat, at_door, at_seat
from zal.simulation.people import MINUTE_MS, Visitor
from zal.simulation.seating import kept_free, seating, served

log = logging.getLogger(__name__)
P = ParamSpec("P")
R = TypeVar("R")

DEVICE = "simulation"
"""By what name its acts stand in the log."""
MORNING_MS = 35 * MINUTE_MS
"""How long before the desks the doors open: an agenda that begins so early finds a queue."""
_IDLE_MS = 0.25 * MINUTE_MS
_REFUSED_MS = 1 * MINUTE_MS
_ELSEWHERE_MS = 5 * MINUTE_MS
_HALF_A_DESK = 0.5
"""What a desk that is left to a person counts for when the load is set."""


@dataclass(slots=True)
class _Seat:
    """A desk, who sits there, and from when (virtual ms) a break is due."""

    desk: str
    operator: str
    break_at: float

    def by(self, ticket: VisitStage | None = None) -> By:
        """Return who acts, on the ticket that was seen at the desk."""
        expected = None if ticket is None else Expected(ticket.stage.stage_id)
        return By(Role.OPERATOR, self.operator, desk=self.desk, expected=expected)


class Crowd:
    """People who live by ``agenda``; its instant 0 is when the desks open.

    ``left``: desks where nobody of the crowd sits; ``UnknownName`` if one of them is no desk.
    The same seed over the same hall does the same.
    """

    def __init__(
        self, hall: Hall, agenda: Agenda, *, seed: int, left: Collection[str] = ()
    ) -> None:
        self._hall = hall
        self._agenda = agenda
        self._rng = random.Random(seed)
        config = hall.see(hall_settings)
        for desk in left:
            known("desk", desk, config.desk_by_code)
        seats = seating(config, left)
        self._kept = kept_free(config, left)
        self._wanted = served(config, seats, left)
        self._desks = len(seats) + _HALF_A_DESK * len(left)
        self._visitors: dict[int, tuple[Visitor, int]] = {}
        self._on_break: set[str] = set()
        self._away = 0
        for desk, operator in seats.items():
            seat = _Seat(desk, operator, people.work_ms(self._rng))
            opens_ms = -agenda.now + self._rng.uniform(0, 1) * MINUTE_MS
            agenda.after(opens_ms, partial(self._look, seat))
        agenda.after(0, self._door)

    # The visitors

    def _door(self) -> None:
        """Somebody stands at the door, comes in or not, and another one follows."""
        gap_ms: float = _ELSEWHERE_MS
        try:
            seen = self._hall.see(at_door)
            if wanted := [e for e in seen.config.waited_for if e.code in self._wanted]:
                gap_ms = people.gap_ms(self._rng, self._desks, wanted)
                self._come(wanted, seen)
        except HallError as error:
            log.info("refused: %s", error)
        self._agenda.after(gap_ms, self._door)

    def _come(self, wanted: list[Service], seen: AtDoor) -> None:
        if not people.comes_in(self._rng, self._agenda.now, seen.waiting, self._desks):
            return
        is_open = self._hall.see(services_open)
        if given := [each for each in wanted if each.code in is_open]:
            who = people.visitor(self._rng, seen.config, given)
            issue = partial(self._hall.tickets.issue, By(Role.KIOSK))
            who_asks = partial(issue, category=who.category, language=who.language, anyway=True)
            asked = {"bundle": who.bundle} if who.bundle else {"service": who.service}
            self._remember(_do(who_asks, **asked), who)

    def _remember(self, ticket: VisitStage, who: Visitor) -> None:
        self._visitors[ticket.ticket.ticket_id] = (who, self._agenda.now + who.stays_ms)

    def _answers(self, ticket: VisitStage) -> bool:
        """Return whether the visitor comes to the desk; one who is no virtual one always does."""
        who, leaves_at = self._visitors.get(ticket.ticket.ticket_id, (None, 0))
        return who is None or (self._agenda.now < leaves_at and ticket.stage.calls >= who.hears)

    # The operators

    def _look(self, seat: _Seat) -> None:
        """Do the next right thing at a desk and put down the next look."""
        try:
            delay_ms = self._step(seat, self._hall.see(at_seat, seat.desk))
        except HallError as error:
            log.info("refused at desk %s: %s", seat.desk, error)
            delay_ms = _REFUSED_MS
        self._agenda.after(delay_ms, partial(self._look, seat))

    def _step(self, seat: _Seat, seen: AtSeat) -> float:
        self._on_break.discard(seat.desk)
        if seen.shift is None:
            return self._sit_down(seat, seen)
        if seen.shift.operator != seat.operator:
            return _ELSEWHERE_MS  # a person has taken the desk over
        if seen.shift.break_since is not None:
            _do(self._hall.desks.resume, seat.by())
            return people.tidying_ms(self._rng)
        if seen.ticket is None:
            return self._free(seat, seen)
        if seen.ticket.state is State.CALLED:
            return self._called(seat, seen.ticket, seen)
        return self._serving(seat, seen.ticket, seen.config)

    def _sit_down(self, seat: _Seat, seen: AtSeat) -> float:
        operator = self._operator_for(seat, seen)
        if operator is None or not seen.is_open:
            return _ELSEWHERE_MS
        _do(self._hall.desks.sign_in, By(Role.OPERATOR, operator, desk=seat.desk))
        seat.operator = operator
        return people.tidying_ms(self._rng)

    def _operator_for(self, seat: _Seat, seen: AtSeat) -> str | None:
        """Return who can sit down: the desk's own operator, or another who is free."""
        config = seen.config
        if seat.desk not in config.desk_by_code:
            return None
        others = (each.code for each in config.operators if each.code not in self._kept)
        away = set(seen.open_desks.values())
        free = (
            each
            for each in (seat.operator, *others)
            if each in config.operator_by_code and each not in away
        )
        return next((each for each in free if config.skills(seat.desk, each)), None)

    def _free(self, seat: _Seat, seen: AtSeat) -> float:
        reasons = seen.config.console.break_reasons
        if seen.is_open and reasons and seat.break_at <= self._agenda.now and not self._on_break:
            _do(self._hall.desks.take_break, seat.by(), self._rng.choice(reasons).code)
            self._on_break.add(seat.desk)
            length_ms = people.break_ms(self._rng)
            seat.break_at = self._agenda.now + length_ms + people.work_ms(self._rng)
            return length_ms
        if _do(self._hall.tickets.call, seat.by()) is not None:
            return people.walk_ms(self._rng)
        if seen.is_open or self._away:
            return _IDLE_MS
        _do(self._hall.desks.sign_out, seat.by(), reason="the hall is closed")
        return _ELSEWHERE_MS

    def _called(self, seat: _Seat, ticket: VisitStage, seen: AtSeat) -> float:
        by, config = seat.by(ticket), seen.config
        if self._answers(ticket):
            _do(self._hall.tickets.start, by)
            service = config.service_by_code[ticket.stage.service]
            return people.service_ms(self._rng, service.service_min)
        came = nobody_came(config.no_show, seen.calls, seen.at)
        if not came.is_missed:
            if not came.wait_ms:
                _do(self._hall.tickets.recall, by)
            return people.walk_ms(self._rng)
        _do(self._hall.tickets.no_show, by)
        if people.comes_back(self._rng):
            self._later(ticket, partial(self._hall.tickets.return_to_queue, by, code=ticket.code))
        return people.tidying_ms(self._rng)

    def _serving(self, seat: _Seat, ticket: VisitStage, config: HallConfig) -> float:
        by = seat.by(ticket)
        elsewhere = sorted(self._wanted - {ticket.stage.service})
        match people.visit_ends(self._rng):
            case "hold":
                _do(self._hall.tickets.hold, by)
                self._later(ticket, partial(self._hall.tickets.release, by, ticket.code))
            case "transfer" if elsewhere:
                service = self._rng.choice(elsewhere)
                _do(self._hall.tickets.transfer, by, service=service)
                self._renew(ticket)
            case _:
                _do(self._hall.tickets.finish, by, outcome=people.outcome(self._rng, config))
                self._goes_on_or_leaves(ticket)
        return people.tidying_ms(self._rng)

    def _goes_on_or_leaves(self, ticket: VisitStage) -> None:
        if ticket.ticket.services > 1:
            self._renew(ticket)
        else:
            self._visitors.pop(ticket.ticket.ticket_id, None)

    def _later(self, ticket: VisitStage, back: Callable[[], VisitStage]) -> None:
        """Let a visitor who is away come back after an errand; they find operators there."""
        self._away += 1

        def return_() -> None:
            self._away -= 1
            try:
                _do(back)
            except HallError as error:  # a person was quicker, or the day has ended
                log.info("refused: %s", error)
            else:
                self._renew(ticket)

        self._agenda.after(people.errand_ms(self._rng), return_)

    def _renew(self, ticket: VisitStage) -> None:
        if ticket.ticket.ticket_id in self._visitors:
            who, _ = self._visitors[ticket.ticket.ticket_id]
            self._remember(ticket, people.once_more(self._rng, who))


def _do(act: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
    result = act(*args, **kwargs)
    log.debug("%s", _told(result))
    return result


def _told(result: object) -> str:
    """Return what an act made, in a line without the visitor's page token."""
    match result:
        case VisitStage():
            stage = result.stage
            return f"{result.code} {stage.state}: {stage.service}, desk {stage.desk or '—'}"
        case Shift():
            break_ = f", on a break: {result.break_reason}" if result.break_since else ""
            return f"desk {result.desk}: {result.operator}{break_}"
        case _:
            return "signed out"
