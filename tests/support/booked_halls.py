"""A small hall that takes appointments, in slots of twenty minutes."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from halls import AT_KIOSK, MINUTE, NOON, OWNER, hall_rev, small_config
from zal import config
from zal.bootstrap import create_hall
from zal.domain.errors import HallError
from zal.domain.settings.appointments import AppointmentPolicy, Channel, SlotPool
from zal.domain.settings.hall import HallConfig
from zal.domain.slots import Wanted
from zal.hall.contacts import NOBODY, Person
from zal.hall.hall import Hall
from zal.hall.imported_appointments import Imported
from zal.hall.slots import free_slots

POOL = SlotPool("papers", frozenset({"passport"}), 20, public=2, phone=2, desk=2)
SLOT = NOON + 120 * MINUTE
"""14:00, when the small hall is at noon."""
PHONE = "+7 916 123-45-67"


def booked_config(pool: SlotPool = POOL, **policy: object) -> HallConfig:
    """Return the small hall with slots; all the desks' time may be booked unless told otherwise."""
    return taking_appointments(small_config(), pool, **policy)


def taking_appointments(config: HallConfig, pool: SlotPool = POOL, **policy: object) -> HallConfig:
    """Return a hall's settings with slots."""
    values = {"booked_share_at_most": 1.0, "public_page": True, **policy}
    appointments = replace(AppointmentPolicy(), **values)  # type: ignore[arg-type]
    return replace(config, slots=(pool,), appointments=appointments)


def day_of(at: int) -> date:
    """Return the date of an instant that lies in the small hall's daytime."""
    return datetime.fromtimestamp(at / 1000, UTC).date()


def why(hall: Hall, act: Callable[..., object], *given: object, **named: object) -> str:
    """Return the key of the sentence with which an act is refused that then has written nothing."""
    hall.acts.let_time_pass()
    before = hall.see(hall_rev)
    with pytest.raises(HallError) as refusal:
        act(*given, **named)
    assert hall.see(hall_rev) == before
    return refusal.value.key


def fill(hall: Hall, day: date) -> dict[int, str]:
    """Book every place that the public has on a day; return the tokens by their slots."""
    tokens: dict[int, str] = {}
    while True:
        found = hall.see(free_slots, Wanted("passport", Channel.PUBLIC, day))
        if not found:
            return tokens
        at = found[0].booking.at
        held = hall.appointments.hold(OWNER, "passport", at)
        person = Person(f"{at}@example.org")
        tokens[at] = hall.appointments.book(OWNER, held.token or "", person).token or ""


def book_some(hall: Hall) -> None:
    """Let appointments be made, moved, cancelled and come for, and somebody wait for one.

    So it is for a hall that has no more desk time for the public; no slot of it is full.
    """
    now = hall.see(lambda look: look.now)
    soon = now - now % (20 * MINUTE) + 80 * MINUTE
    books, tokens = hall.appointments, []
    for n in range(3):
        at = soon + n * 20 * MINUTE
        held = books.hold(OWNER, "passport", at, channel=Channel.PHONE)
        person = Person(f"{n}@example.org", "Анна", PHONE)
        tokens.append(books.book(OWNER, held.token or "", person).token)
    books.move(OWNER, soon + 80 * MINUTE, token=tokens[0])
    books.cancel(OWNER, token=tokens[1])
    books.hold(OWNER, "passport", soon, channel=Channel.DESK)
    held = books.hold(OWNER, "passport", soon - 60 * MINUTE, channel=Channel.DESK)
    books.book(OWNER, held.token or "")
    books.check_in(AT_KIOSK, code=held.code)
    books.undo(OWNER, code=held.code)
    books.check_in(AT_KIOSK, code=held.code)
    books.move(OWNER, soon + 100 * MINUTE, token=tokens[2])
    books.undo(OWNER, token=tokens[2])
    books.cancel(OWNER, token=tokens[2])
    books.undo(OWNER, token=tokens[2])
    for at, sequence in ((soon, 0), (soon + 20 * MINUTE, 1)):
        asked = Imported("uid 7@other", "passport", at, Channel.DESK, sequence)
        hall.imported_appointments.take_in(OWNER, asked, NOBODY)
    hall.waiting_lists.join(OWNER, "passport", day_of(soon), PHONE)


_ALL_DAY = 'code = "papers"\nservices = ["passport"]\nminutes = 30\ndesk = 1\n'
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def always_open(path: Path) -> Path:
    """Make a hall that is always open and has one place at a desk in each half hour."""
    create_hall(path, f"{_open_text()}\n[[slots]]\n{_ALL_DAY}")
    return path


def one_place_a_day(path: Path) -> Path:
    """Make a hall with one place a day, for the public, which is free again at once."""
    hours = ", ".join(f'{day} = "12:00-12:30"' for day in _DAYS)
    once = _ALL_DAY.replace("desk", "public") + f"hours = {{ {hours} }}\n"
    page = 'page_address = "https://hall.test/t/{token}"'
    text = _open_text().replace("[hall]\n", f"[hall]\n{page}\n", 1)
    text = re.sub(r"(?m)^(returns_(?:after|before)_minutes) = .*$", r"\1 = 0", text)
    create_hall(path, f"{text}\n[[slots]]\n{once}")
    return path


def _open_text() -> str:
    """Return the demo's settings for a hall that never closes."""
    text = config.demo_text()
    hours = "".join(f'{day} = "00:00-24:00"\n' for day in _DAYS)
    text = re.sub(r"(?ms)^\[hours\]\n.*?(?=^\[)", f"[hours]\n{hours}\n", text)
    return re.sub(r"(?m)^(last_ticket|hours) = .*\n", "", text)


EXACT = replace(POOL, minutes=5, public=1, phone=1, desk=0)
"""Many slots, of each of which there is one place a channel."""
