"""A hall in plain Python: the rules as one would tell them, for the machine test to believe.

Of the project's own code only the pure choice is used. Everything else is said again here, in
lists and dictionaries without a store, so that a mistake would have to be made twice.
"""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Self, TypeVar

from zal.domain.choice import Candidate, Choice, choose, order
from zal.domain.settings.choice import ChoicePolicy

SERIES = {"passport": "Б", "land": "Д", "pension": "Б"}
LAST_TICKET_MIN = {"land": 19 * 60}
AT_DESK = {"1": set(SERIES), "2": set(SERIES), "3": {"land"}}
SKILLS = {"ivanova": set(SERIES), "petrov": {"passport"}, "sidorova": set(SERIES)}
POLICY = ChoicePolicy(
    rates={"ordinary": 1.0, "booked": 3.0, "veteran": 1.0},
    tiers={"ordinary": 1, "booked": 1, "veteran": 0},
)
LANGUAGES = ("ru", "en")
OPEN = ("waiting", "called", "serving", "held")
MOVES = {
    ("called", "recall"): "called",
    ("called", "start"): "serving",
    ("serving", "finish"): "served",
    ("called", "no-show"): "missed",
    ("called", "return"): "waiting",
    ("missed", "return"): "waiting",
    ("called", "hold"): "held",
    ("serving", "hold"): "held",
    ("waiting", "postpone"): "held",
    ("held", "release"): "waiting",
    ("called", "transfer"): "transferred",
    ("serving", "transfer"): "transferred",
    ("waiting", "change-category"): "waiting",
    ("called", "change-category"): "waiting",
    ("held", "change-category"): "held",
    ("missed", "change-category"): "missed",
    ("waiting", "cancel"): "cancelled",
    ("held", "cancel"): "cancelled",
    ("missed", "cancel"): "cancelled",
}
MOSCOW = timedelta(hours=3)
DAY_TURNS_AT = timedelta(hours=4)
UNDO_WITHIN_MS = 120_000
NOT_BACK_MS = 180_000
HALF_A_MINUTE_MS = 30_000

T = TypeVar("T")
Line = tuple[str, str | None, str | None, str | None, str | None, int]
"""What the log should say: act, code, desk, state before, state after, instant."""


class Refused(Exception):
    """The hall must refuse with this key and change nothing."""


class _OfPlainValues:
    """What holds nothing that can change within itself: a deep copy is a copy."""

    def __deepcopy__(self, _: dict[int, object]) -> Self:
        return copy.copy(self)


@dataclass
class Visit(_OfPlainValues):
    """A visitor's ticket with its newest stage; instants are epoch ms.

    ``day``: the ticket's. ``carried_to``: into which day a turn carried it last.
    ``ahead``: how many were ahead when it was issued. ``was``: what it was before it was cancelled
    or ended with a closed day (state, until when it let others by, when it had ended), ``was_on``:
    on which day the latter.
    ``called``: when it was called to its desk and recalled.
    ``former``: its category before the newest change, and until when that can be taken back.
    """

    number: int
    stage: int
    day: date
    code: str
    service: str
    category: str
    issued_at: int
    queued_at: int
    carried_to: date | None = None
    state: str = "waiting"
    called_at: int | None = None
    started_at: int | None = None
    ended_at: int | None = None
    desk: str | None = None
    operator: str | None = None
    for_desk: str | None = None
    for_operator: str | None = None
    note: str = ""
    calls: int = 0
    called: tuple[int, ...] = ()
    ordinal: int = 1
    postponed_until: int | None = None
    postponed_min: tuple[int, ...] = ()
    ahead: int | None = None
    was: tuple[str, int | None, int | None] | None = None
    was_on: date | None = None
    former: str | None = None
    former_until: int = 0


@dataclass
class Seat(_OfPlainValues):
    """An operator at a desk; ``number`` counts the hall's shifts.

    ``sent``: the stage that was sent on since the last call there, and when.
    """

    number: int
    desk: str
    operator: str
    started_at: int
    day: date
    break_since: int | None = None
    sent: tuple[int, int] | None = None


def local(now: int) -> datetime:
    """Return an instant as the wall clock in Moscow shows it."""
    return datetime.fromtimestamp(now / 1000, UTC) + MOSCOW


def _instant(day: date) -> int:
    """Return when a business day begins."""
    begins = datetime(day.year, day.month, day.day, tzinfo=UTC) + DAY_TURNS_AT - MOSCOW
    return int(begins.timestamp() * 1000)


def refuse_unless(condition: object, key: str) -> None:
    if not condition:
        raise Refused(key)


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
            turns_at = _instant(self.day + timedelta(days=1))
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

    def left_alone(self, leaving: list[Seat], coming: Seat | None = None) -> list[Visit]:
        """Return who waits, or is set aside, whom only those who leave can serve."""
        there = [each for each in self.visits if each.state in ("waiting", "held")]
        own = [each for each in there if any(self._can_call(seat, each) for seat in leaving)]
        seats = self.seats
        self.seats = {desk: seat for desk, seat in seats.items() if seat not in leaving}
        if coming is not None:
            self.seats[coming.desk] = coming
        others = self.seats.values()
        left = [each for each in own if not any(self._can_call(e, each) for e in others)]
        self.seats = seats
        return left

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

    # --- order -----------------------------------------------------------------------------
    def waiting(self) -> list[str]:
        """Return the codes of all who wait, in the rule's order."""
        visits = [each for each in self.visits if each.state == "waiting"]
        return [each.candidate.code for each in order(map(_candidate, visits), POLICY, self.now)]

    def callable_from(self, desk: str) -> list[Candidate]:
        """Return who can be called to a desk where somebody sits."""
        seat = self.seats[desk]
        return [
            _candidate(each)
            for each in self.visits
            if each.state == "waiting" and self._can_call(seat, each)
        ]

    def _can_call(self, seat: Seat, visit: Visit) -> bool:
        return self.may_have(seat, visit) and not self._goes_on(seat, visit)

    def _goes_on(self, seat: Seat, visit: Visit) -> bool:
        """Return whether somebody was just sent on from here, and another can serve them."""
        stage, at = seat.sent or (None, 0)
        others = [e for e in self.seats.values() if e.desk != seat.desk and e.break_since is None]
        is_recent = stage == visit.stage and self.now - at < NOT_BACK_MS
        return is_recent and any(self.may_have(each, visit) for each in others)

    def may_have(self, seat: Seat, visit: Visit) -> bool:
        """Return whether a visitor may be called there, at least by name."""
        if seat.desk == visit.for_desk or seat.operator == visit.for_operator:
            return True  # sent here on purpose, whatever the skills
        present = {each.operator for each in self.seats.values()}
        if visit.for_desk in self.seats or visit.for_operator in present:
            return False  # sent to somebody else, who is here
        return visit.service in AT_DESK[seat.desk] & SKILLS[seat.operator]

    def queue(self, desk: str) -> list[str]:
        """Return the codes that a desk would call, in order."""
        ranked = order(self.callable_from(desk), POLICY, self.now)
        return [each.candidate.code for each in ranked]

    def ahead(self, visit: Visit) -> int | None:
        """Return how many are called before who waits, where that is soonest.

        Desks on a break are asked only if there is no other.
        """
        asked = [each for each in self.seats.values() if self._can_call(each, visit)]
        at_work = [each for each in asked if each.break_since is None]
        return min((self.queue(e.desk).index(visit.code) for e in at_work or asked), default=None)

    def next_at(self, desk: str) -> Choice | None:
        """Return whom the rule gives a desk, and why."""
        return choose(self.callable_from(desk), POLICY, self.now)

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


def _candidate(visit: Visit) -> Candidate:
    return Candidate(visit.number, visit.service, visit.category, visit.issued_at, code=visit.code)
