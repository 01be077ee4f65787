"""The life of an appointment: its states, its code, and what a check-in is worth. No I/O."""

import re
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from zal.domain.blake2 import blake2b
from zal.domain.codes import check_number
from zal.domain.errors import WrongMove
from zal.domain.settings.appointments import AppointmentPolicy, Channel

MINUTE_MS = 60_000


class AppointmentState(StrEnum):
    """Where an appointment stands. ``held``: its places are kept while it is filled in."""

    HELD = "held"
    EXPECTED = "expected"
    CHECKED_IN = "checked-in"
    MOVED = "moved"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    DROPPED = "dropped"


class AppointmentAct(StrEnum):
    """What can be done to an appointment."""

    HOLD = "hold-slot"
    BOOK = "book-slot"
    DROP = "drop-slot"
    CHECK_IN = "check-in"
    UNDO_CHECK_IN = "undo-check-in"
    MOVE = "move-appointment"
    CANCEL = "cancel-appointment"
    REINSTATE = "reinstate-appointment"
    LAPSE = "lapse-appointment"


_S, _A = AppointmentState, AppointmentAct
APPOINTMENT_TRANSITIONS = MappingProxyType(
    {
        (None, _A.HOLD): _S.HELD,
        (_S.HELD, _A.BOOK): _S.EXPECTED,
        (_S.HELD, _A.DROP): _S.DROPPED,
        (_S.EXPECTED, _A.CHECK_IN): _S.CHECKED_IN,
        (_S.CHECKED_IN, _A.UNDO_CHECK_IN): _S.EXPECTED,
        (_S.EXPECTED, _A.MOVE): _S.MOVED,
        (_S.EXPECTED, _A.CANCEL): _S.CANCELLED,
        (_S.CANCELLED, _A.REINSTATE): _S.EXPECTED,
        (_S.EXPECTED, _A.LAPSE): _S.LAPSED,
    }
)
"""(state before, act) → state after. ``None`` is "there is no appointment yet"."""
OPEN_APPOINTMENTS = frozenset({_S.HELD, _S.EXPECTED})
"""An appointment in one of these has places and has not ended."""


class CancelledBy(StrEnum):
    """By whose word nobody comes: the visitor's own, what the visitor told staff, or the hall's."""

    VISITOR = "visitor"
    DESK = "desk"
    HALL = "hall"


class Appointment(NamedTuple):
    """A visit that is booked, or was; instants are epoch ms.

    ``day``: the business day of ``slot_at``, its first slot. ``due_at``: when time ends what it is:
    the hold, the wait for its visitor, or the time for which freed places are kept back.
    ``first_id``, ``sequence``: which appointment was moved here, and how often. ``wish_id``: it is
    offered to, or taken by, who waited for it. ``code`` and ``token`` go along when it is moved.
    ``contact``: a hash, see ``contact_hash``. ``sequence`` counts cancels too and their undoing.
    ``ended_by``: who cancelled it, a ``CancelledBy``, "": nobody, or it is not known. ``source``:
    by what an imported file knows it, a hash, ``source_sequence``: in which version.
    """

    appointment_id: int
    state: AppointmentState
    service: str
    pool: str
    channel: Channel
    day: str
    slot_at: int
    made_at: int
    due_at: int | None = None
    ended_at: int | None = None
    ticket_id: int | None = None
    first_id: int | None = None
    sequence: int = 0
    wish_id: int | None = None
    code: str | None = None
    token: str | None = None
    contact: str | None = None
    ended_by: str = ""
    source: str | None = None
    source_sequence: int = 0


class WishState(StrEnum):
    """Where somebody stands on a waiting list."""

    WAITING = "waiting"
    OFFERED = "offered"
    TAKEN = "taken"
    OVER = "over"


class Wish(NamedTuple):
    """Somebody who waits for a place that is given back, of a service and business day."""

    wish_id: int
    service: str
    day: str
    state: WishState
    made_at: int
    token: str
    contact: str | None = None


def appointment_after(
    state: AppointmentState | None, act: AppointmentAct, day: str, time: str
) -> AppointmentState:
    """Return the state that an act leads to; raises ``WrongMove`` where there is no such move."""
    found = APPOINTMENT_TRANSITIONS.get((state, act))
    if found is None:
        told = {"booked": state or "new", "day": day, "time": time}
        raise WrongMove("appointment-move", act=act, **told)
    return found


# --- codes ------------------------------------------------------------------------------------
_CODE_DIGITS = 13
CODE_BYTES = 8
"""So many random bytes make a code of 43 bits: digits alone, for a phone and a kiosk's keys."""
_GROUP = 4


def appointment_code(random: bytes) -> str:
    """Return random bytes as a code of 13 digits."""
    return f"{int.from_bytes(random) % 10**_CODE_DIGITS:0{_CODE_DIGITS}d}"


def code_shown(code: str) -> str:
    """Return a code in groups, as people read it."""
    return "-".join((code[:_GROUP], code[_GROUP : 2 * _GROUP], code[2 * _GROUP :]))


def code_end(code: str | None) -> str:
    """Return how a code ends, enough to tell it from others of a day; "": there is none."""
    return (code or "")[-_GROUP:]


def code_typed(text: str) -> str | None:
    """Return the code that was typed, with any blanks and dashes; None if it is none."""
    compact = re.sub(r"[\s\-–—_.]", "", text)
    is_code = len(compact) == _CODE_DIGITS and compact.isdecimal()
    return "".join(str(int(each)) for each in compact) if is_code else None


def appointment_link(code: str | None, token: str | None) -> int:
    """Return what the log keeps of a code and a token, 0 of one that was moved and has neither."""
    return 0 if code is None and token is None else check_number(f"{code} {token}")


# --- contacts -----------------------------------------------------------------------------------
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LEAST_DIGITS, _MOST_DIGITS = 7, 15
_HOME_DIGITS = 11
CONTACT_KEY_BYTES = 32


def contact_meant(text: str) -> str | None:
    """Return a phone number or an address of mail in one way of writing; None if it is neither.

    A Russian number that begins with 8 is the one that begins with +7.
    """
    text = text.strip()
    if "@" in text:
        return text.casefold() if _MAIL.fullmatch(text) else None
    digits = re.sub(r"[\s()\-–—.+]", "", text)
    if not digits.isdecimal() or not _LEAST_DIGITS <= len(digits) <= _MOST_DIGITS:
        return None
    digits = "".join(str(int(each)) for each in digits)
    is_home = len(digits) == _HOME_DIGITS and digits[0] == "8" and "+" not in text
    return f"+7{digits[1:]}" if is_home else f"+{digits}"


def contact_hash(contact: str, key: bytes) -> str:
    """Return what is kept of a contact: enough to count its appointments. BLAKE2b with a key."""
    return blake2b(contact.encode(), key=key, digest_size=16).hexdigest()


# --- windows ------------------------------------------------------------------------------------
class Arrival(StrEnum):
    """When somebody comes, seen from the slot."""

    TOO_EARLY = "too-early"
    EARLY = "early"
    ON_TIME = "on-time"
    LATE = "late"
    TOO_LATE = "too-late"


def check_in_from(policy: AppointmentPolicy, slot_at: int) -> int:
    """Return from when on one can check in for a slot; epoch ms."""
    return slot_at - policy.check_in_before_min * MINUTE_MS


def lapses_at(policy: AppointmentPolicy, slot_at: int) -> int:
    """Return the instant at which nobody is expected for a slot any more; epoch ms."""
    return slot_at + policy.lapses_after_min * MINUTE_MS


def moves_again_at(policy: AppointmentPolicy, moved: Appointment) -> int:
    """Return from when on what was moved here may be moved on by its visitor, 0: it never was.

    That is when the place left is back for all, at the latest; epoch ms.
    """
    if moved.first_id is None:
        return 0
    return moved.made_at + max(policy.returns_after_min, policy.returns_before_min) * MINUTE_MS


def arrival(
    policy: AppointmentPolicy, slot_at: int, now: int, due_at: int | None = None
) -> Arrival:
    """Return when somebody comes who checks in at ``now`` (epoch ms).

    ``due_at``: when their appointment lapses, as it was booked; None: as the settings say now.
    """
    if now < check_in_from(policy, slot_at):
        return Arrival.TOO_EARLY
    if now < slot_at:
        return Arrival.EARLY
    if now <= slot_at + policy.on_time_min * MINUTE_MS:
        return Arrival.ON_TIME
    due_at = lapses_at(policy, slot_at) if due_at is None else due_at
    return Arrival.LATE if now < due_at else Arrival.TOO_LATE


class CheckedIn(NamedTuple):
    """What a check-in is worth. ``clock_at``: from when the waiting counts, epoch ms.

    ``booked_for``: the slot, None: the mark has fallen. ``until``: the stage is held until then,
    None: it waits at once.
    """

    clock_at: int
    booked_for: int | None
    until: int | None


def checked_in(
    policy: AppointmentPolicy,
    slot_at: int,
    now: int,
    due_at: int | None = None,
    *,
    out_of_turn: bool,
) -> CheckedIn | None:
    """Return what a check-in at ``now`` is worth, None outside the windows.

    Who comes early is held until the slot. Who is late waits as anybody does. Whom the law lets go
    first waits from the check-in on, booked or not. ``due_at``: as in ``arrival``.
    """
    when = arrival(policy, slot_at, now, due_at)
    if when in (Arrival.TOO_EARLY, Arrival.TOO_LATE):
        return None
    booked_for = slot_at if when is not Arrival.LATE else None
    if out_of_turn or when is not Arrival.EARLY:
        return CheckedIn(now, booked_for, None)
    return CheckedIn(slot_at, booked_for, slot_at)
