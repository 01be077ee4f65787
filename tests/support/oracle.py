"""A hall in plain Python: the rules as one would tell them, for the machine test to believe.

Of the project's own code only the pure choice is used. Everything else is said again here, in
lists and dictionaries without a store, so that a mistake would have to be made twice.
"""

import copy
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from oracle_values import (
    AT_DESK,
    DAY_MS,
    DAY_TURNS_AT,
    HALF_A_MINUTE_MS,
    LAST_TICKET_MIN,
    OPEN,
    UNDO_WITHIN_MS,
    Line,
    Refused,
    Seat,
    Visit,
    instant,
    local,
    refuse_unless,
)

T = TypeVar("T")


class Hall:
    """What there is: visits in the order of their coming, who sits where, what is closed."""

    def __init__(self, now: int, *, carry_over: bool = False) -> None:
        self.now = now
        self.carry_over = carry_over
        self.day = (local(now) - DAY_TURNS_AT).date()
        self.day_closed = False
        self.visits: list[Visit] = []
        self.seats: dict[str, Seat] = {}
        self.last_number: dict[str, int] = {}
        self.by_hand: dict[str, bool] = {}
        self.requests: dict[str, tuple[Visit, tuple[str | None, ...]]] = {}
        self.left_desk: list[Visit] = []
        self.former_notes: list[int] = []
        self.typed: list[int] = []
        self.expired: list[Visit] = []
        self.stages = self.shifts = 0
        self.offset_ms = 0
        self.log: list[Line] = []

    # --- time ------------------------------------------------------------------------------
    def perform(self, now: int, wall_ms: int, act: Callable[["Hall"], T]) -> T:
        """Do an act at an instant; what is refused leaves everything as it was.

        ``wall_ms``: what the wall clock shows; the log tells when it is wrong, and when no more.
        """
        before = copy.deepcopy(self.__dict__)
        self.log = []
        try:
            self._reach(now)
            if self.offset_ms != now - wall_ms:
                self.offset_ms = now - wall_ms
                self.write("clock-leapt" if self.offset_ms else "clock-agrees")
            done = act(self)
        except Refused:
            self.__dict__ = before
            raise
        if not self.log:
            self.now = before["now"]  # only what is in the log has happened
        return done

    def seen_at(self, now: int) -> "Hall":
        """Return the hall as screens show it: a new day is new before anybody has acted."""
        seen = copy.deepcopy(self)
        seen._reach(now)
        return seen

    def _reach(self, now: int) -> None:
        """Let what comes by itself come at its own instant, one after the other."""
        assert now >= self.now, "the hall's time ran back"
        while True:
            postponed = [each for each in self.visits if each.postponed_until is not None]
            until, _, first = min(
                ((each.postponed_until or 0, each.stage, each) for each in postponed),
                default=(now + 1, 0, None),
            )
            turns_at = instant(self.day + timedelta(days=1))
            if min(until, turns_at) > now:
                break
            self.now = max(self.now, min(until, turns_at))
            if first is not None and until <= turns_at:
                self.move(first, "release", "waiting")
            else:
                self._turn_day((local(now) - DAY_TURNS_AT).date())
        self.now = now

    def _turn_day(self, to: date) -> None:
        """Whoever is at a desk stays, and so does whoever sits there; or all stay."""
        if not self.carry_over:
            self._end_but_at_desks()
        self.write("turn-day")
        for visit in self.visits:
            may_return = visit.state == "missed" and visit.day == self.day
            if visit.state in OPEN or (self.carry_over and may_return):
                visit.carried_to = to
        self.day, self.day_closed = to, False
        self.last_number, self.by_hand = {}, {}
        self.left_desk = [each for each in self.left_desk if each.carried_to == to]
        self._destroy_words(self.now - DAY_MS)

    def type_reason(self, *reasons: str) -> None:
        """Keep that staff gave reasons just now."""
        self.typed += [self.now for each in reasons if each.strip()]

    def _destroy_words(self, before: int) -> None:
        """Let there be no notes of what ended a day ago: of former stages, and of whole visits.

        And no reasons that were typed before that.
        """
        over = [e for e in self.visits if e.state not in OPEN and (e.ended_at or before) < before]
        noted = [each for each in over if each.note]
        kept = [each for each in self.former_notes if each >= before]
        typed = [each for each in self.typed if each >= before]
        if noted or len(kept) < len(self.former_notes) or len(typed) < len(self.typed):
            self.write("purge-personal-data")
        self.former_notes, self.typed = kept, typed
        for each in noted:
            each.note = ""

    def _end_but_at_desks(self) -> None:
        for visit in sorted(self.visits, key=lambda each: each.stage):
            if visit.state in ("waiting", "held"):
                self._expire(visit)
        for seat in sorted(self.seats.values(), key=lambda each: each.number):
            if self.visit_at(seat.desk) is None:
                self._send_home(seat)

    def rest(self) -> list[Visit]:
        """Return the visits that are at no desk and may yet be called today."""
        visits = sorted(self.visits, key=lambda each: each.stage)
        missed = [e for e in visits if e.state == "missed" and self.day in (e.day, e.carried_to)]
        return [each for each in visits if each.state in ("waiting", "held")] + missed

    def expire_rest(self) -> None:
        """Let the rest of the day expire."""
        for visit in self.rest():
            missed_at = visit.ended_at if visit.state == "missed" else None
            visit.was, visit.was_on = (visit.state, visit.postponed_until, missed_at), self.day
            self._expire(visit)
            self.expired.append(visit)

    def reinstate_rest(self) -> int:
        """Undo that, as far as it was today."""
        gone = [each for each in self.expired if each.was and each.was_on == self.day]
        self.expired = []
        for visit in gone:
            self.reinstate(visit)
        return len(gone)

    def reinstate(self, visit: Visit) -> None:
        """Let a visit stand as it did before it was ended by hand."""
        assert visit.was is not None
        state, until, ended_at = visit.was
        self.move(visit, "reinstate" if state == "waiting" else f"reinstate-{state}", state)
        visit.postponed_until, visit.ended_at, visit.was = until, ended_at, None

    def after_leaving(self, desk: str | None) -> None:
        """Let a former day's shift at a desk end, now that its visitor has left it."""
        if not self.carry_over and desk in self.seats and self.seats[desk].day != self.day:
            self._send_home(self.seats[desk])

    def _expire(self, visit: Visit) -> None:
        self.move(visit, "expire", "expired")
        visit.ended_at = self.now

    def _send_home(self, seat: Seat) -> None:
        self.write("sign-out", desk=seat.desk)
        del self.seats[seat.desk]

    # --- the log ---------------------------------------------------------------------------
    def write(self, act: str, *, desk: str | None = None) -> None:
        self.log.append((act, None, desk, None, None, self.now))

    def move(self, visit: Visit, act: str, state: str, *, desk: str | None = None) -> None:
        self.log.append((act, visit.code, desk or visit.desk, visit.state, state, self.now))
        visit.state = state
        visit.postponed_until = None

    # --- finding ---------------------------------------------------------------------------
    def visit(self, code: str) -> Visit:
        """Return the visit of a code that is known today; no two have the same."""
        today = [each for each in self.visits if each.day == self.day]
        found = [each for each in today + self.carried() if each.code == code]
        refuse_unless(found, "unknown-ticket")
        (visit,) = found
        return visit

    def carried(self) -> list[Visit]:
        """Return the visits of former days that a turn carried into today."""
        return [each for each in self.visits if each.carried_to == self.day]

    def visit_at(self, desk: str) -> Visit | None:
        """Return who is called to a desk or served there."""
        found = [v for v in self.visits if v.desk == desk and v.state in ("called", "serving")]
        return found[0] if found else None

    def seat(self, desk: str, operator: str | None, *, working: bool = True) -> Seat:
        """Return who sits at a desk; somebody else acts there no more, and nobody on a break."""
        refuse_unless(desk in AT_DESK, "unknown-desk")
        refuse_unless(desk in self.seats, "desk-closed")
        seat = self.seats[desk]
        refuse_unless(operator in (None, seat.operator), "desk-taken-over")
        refuse_unless(not working or seat.break_since is None, "on-break")
        return seat

    def reopenable(self, desk: str) -> Visit | None:
        """Return the last one finished or missed at a desk, if in this shift and lately."""
        seat = self.seats[desk]
        ended = [e for e in self.left_desk if e.desk == desk and e.state in ("served", "missed")]
        if not ended:
            return None
        ended_at = ended[-1].ended_at
        assert ended_at is not None
        is_mine = ended[-1].operator == seat.operator and ended_at >= seat.started_at
        return ended[-1] if is_mine and self.now - ended_at <= UNDO_WITHIN_MS else None

    def leaves_desk(self, visit: Visit) -> None:
        """Remember who was finished or missed last."""
        self.left_desk = [each for each in self.left_desk if each is not visit] + [visit]

    def has_missed(self, visit: Visit) -> bool:
        """Return whether three calls, half a minute apart and for three minutes, found nobody."""
        counted = list(visit.called[:1])
        for at in visit.called[1:]:
            if at - counted[-1] >= HALF_A_MINUTE_MS:
                counted.append(at)
        is_long_ago = self.now - counted[0] >= 6 * HALF_A_MINUTE_MS
        return is_long_ago and len(counted) >= 3 and self.now - visit.called[-1] >= HALF_A_MINUTE_MS

    def gives(self, service: str) -> bool:
        """Return whether tickets are given for a service now."""
        if self.day_closed:
            return False
        if service in self.by_hand:
            return self.by_hand[service]
        moment = local(self.now)
        return moment.hour * 60 + moment.minute < LAST_TICKET_MIN.get(service, 24 * 60)
