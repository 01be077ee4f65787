"""``zal check`` of a hall with appointments: what was added by hand, and what nights write down."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from booked_halls import SLOT, booked_config
from halls import AT_KIOSK, DAY, HOUR, NOON, OWNER, ToldClock, any_settings, enter
from zal.domain.errors import StorageError
from zal.domain.settings.appointments import Channel
from zal.hall.hall import Hall
from zal.store.sqlite.check import prove

_ONE_MORE = """
INSERT INTO appointment (hall_id, appointment_id, state, service, pool, channel, day, slot_at,
                         made_at)
SELECT hall_id, 77, 'expected', service, pool, channel, day, slot_at, made_at FROM appointment
WHERE appointment_id = 1"""
_ITS_PLACE = """
INSERT INTO appointment_place SELECT hall_id, pool, channel, slot_at, 2, capacity, 77
FROM appointment_place WHERE appointment_id = 1"""
_ONE_MORE_WISH = """
INSERT INTO appointment_wish (hall_id, wish_id, service, day, state, made_at, token)
VALUES (1, 88, 'passport', '2026-11-23', 'waiting', 1, 'x')"""


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """A hall that takes appointments."""
    opened = enter(hall_path, clock, config=booked_config(open_per_contact=0))
    yield opened
    opened.close()


def book(hall: Hall, at: int) -> str:
    """Return the token of an appointment."""
    held = hall.appointments.hold(OWNER, "passport", at, channel=Channel.PHONE)
    return hall.appointments.book(OWNER, held.token or "").token or ""


def by_hand(path: Path, *sql: str) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        for each in sql:
            file.execute(each)


def floors(path: Path) -> list[dict[str, Any] | None]:
    """Return the floor of each turn of the day, None: there was none."""
    with closing(sqlite3.connect(path)) as file:
        lines = file.execute("SELECT detail FROM event WHERE act = 'turn-day' ORDER BY rev")
        return [json.loads(detail).get("floor") for (detail,) in lines]


def coming(floor: dict[str, Any] | None) -> list[int]:
    """Return the ids of the appointments on a floor."""
    assert floor is not None
    told = floor["appointments"]
    return [row[told["of"].index("appointment_id")] for row in told["rows"]]


@pytest.mark.parametrize(
    ("sql", "named"),
    [
        ((_ONE_MORE, _ITS_PLACE), "appointment number 77"),
        ((_ONE_MORE_WISH,), "number 88"),
    ],
)
def test_what_was_added_by_hand_is_named(
    hall: Hall, hall_path: Path, sql: tuple[str, ...], named: str
) -> None:
    book(hall, SLOT)
    by_hand(hall_path, *sql)
    with pytest.raises(StorageError, match=named):
        prove(hall_path, any_settings)


def test_what_has_ended_and_is_free_again_is_carried_into_no_day(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    later = SLOT + 3 * DAY
    tokens = [book(hall, later) for _ in range(2)]
    hall.appointments.cancel(OWNER, token=tokens[0])
    hall.appointments.move(OWNER, later + HOUR, token=tokens[1])
    hall.appointments.hold(OWNER, "passport", later, channel=Channel.DESK)
    clock.at = NOON + DAY
    hall.acts.let_time_pass()
    assert coming(floors(hall_path)[0]) == [3]
    for quick in (False, True):
        prove(hall_path, any_settings, quick=quick)


def test_what_is_yet_to_come_is_written_anew_only_once_as_much_was_told_besides(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    for n in range(2):
        for hour in range(3):
            book(hall, SLOT + (5 + n) * DAY + hour * HOUR)
    for day in range(1, 5):
        clock.at = NOON + day * DAY
        hall.acts.let_time_pass()
        if day == 3:
            for _ in range(12):
                hall.tickets.issue(AT_KIOSK, "passport")
    assert [each is not None for each in floors(hall_path)] == [True, False, False, True]
    assert coming(floors(hall_path)[0]) == coming(floors(hall_path)[3]) == [1, 2, 3, 4, 5, 6]
    for quick in (False, True):
        prove(hall_path, any_settings, quick=quick)


def test_a_quick_proof_that_begins_days_ago_names_what_was_changed_since(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    for hour in range(3):
        book(hall, SLOT + 5 * DAY + hour * HOUR)
    for day in (1, 2):
        clock.at = NOON + day * DAY
        hall.acts.let_time_pass()
    assert floors(hall_path)[-1] is None
    token = book(hall, SLOT + 4 * DAY)
    hall.appointments.cancel(OWNER, token=token)
    prove(hall_path, any_settings, quick=True)
    by_hand(hall_path, "UPDATE appointment SET service = 'land' WHERE appointment_id = 2")
    with pytest.raises(StorageError, match="appointment number 2"):
        prove(hall_path, any_settings, quick=True)
