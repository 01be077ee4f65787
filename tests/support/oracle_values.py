"""What the oracle knows of the small hall, and what it remembers of visits and shifts."""

import copy
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Self

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
    ("serving", "unrecord"): "cancelled",
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
DAY_MS = 86_400_000
UNDO_WITHIN_MS = 120_000
NOT_BACK_MS = 180_000
HALF_A_MINUTE_MS = 30_000

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
    ``clock_at``: from when it has waited, without its time at desks.
    ``ahead``: how many were ahead when it was issued. ``was``: what it was before it was cancelled
    or ended with a closed day (state, until when it let others by, when it had ended), ``was_on``:
    on which day the latter.
    ``called``: when it was called to its desk and recalled.
    ``former``: its category before the newest change, and until when that can be taken back.
    ``clock_at``: from when its waiting counts; ``returns``: how often this stage came back after a
    missed call. ``is_recorded``: served without a ticket.
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
    clock_at: int = 0
    returns: int = 0
    is_recorded: bool = False


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


def instant(day: date) -> int:
    """Return when a business day begins."""
    begins = datetime(day.year, day.month, day.day, tzinfo=UTC) + DAY_TURNS_AT - MOSCOW
    return int(begins.timestamp() * 1000)


def refuse_unless(condition: object, key: str) -> None:
    if not condition:
        raise Refused(key)
