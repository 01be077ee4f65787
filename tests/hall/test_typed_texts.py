"""What staff type as a reason stands apart from the log, until it is destroyed."""

import sqlite3
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    BY_LINK,
    DAY,
    MINUTE,
    OWNER,
    ToldClock,
    any_settings,
    at_desk,
    enter,
)
from wrong_clocks import fill, led_astray, put_right
from zal.domain.errors import StorageError, WrongMove
from zal.domain.log import PAYLOADS, TYPED_ACTS
from zal.hall.hall import Hall
from zal.hall.purging import Purged
from zal.hall.seen.log import logged_events
from zal.hall.seen.ticket import story_of_late
from zal.store.queries.privacy import TYPED_IN_LOG
from zal.store.sqlite.check import prove

DESK = at_desk("1", "ivanova")
TOLD_TO_ALL = {"break", "close-service"}
"""Why a desk pauses, one of the settings' list, and why a service is closed, told to visitors."""
WORDS = ("бабушка болеет", "удостоверение 4071", "ушла к сестре", "дочь заболела")


@pytest.fixture
def typed(hall_path: Path, clock: ToldClock) -> Hall:
    """A hall in which each kind of reason was typed."""
    hall = enter(hall_path, clock)
    hall.desks.sign_in(DESK)
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(DESK, code="Б102", reason=WORDS[0])
    hall.categories.change(OWNER, "veteran", code="Б103", reason=WORDS[1])
    hall.tickets.cancel(OWNER, "Б101", reason=WORDS[2])
    hall.tickets.start(DESK)
    hall.tickets.finish(DESK)
    hall.desks.sign_in(at_desk("1", "sidorova"), take_over_reason=WORDS[3])
    return hall


def log_of(path: Path) -> str:
    """Return all that the log's lines hold."""
    with closing(sqlite3.connect(path)) as file:
        return str(file.execute("SELECT * FROM event").fetchall())


def reasons(hall: Hall) -> list[object]:
    """Return the reasons that the log is told with, None: it is destroyed."""
    told = (each.detail for each in hall.see(logged_events) if each.act in TYPED_ACTS)
    return [each.get("reason") for each in told if each and each.keys() & {"seal", "reason"}]


def pass_days(hall: Hall, clock: ToldClock, days: int) -> None:
    clock.at += days * DAY
    hall.acts.let_time_pass()


def test_each_payload_with_a_reason_keeps_it_apart_or_tells_it_to_all() -> None:
    with_reason = {
        act
        for (act, _), kind in PAYLOADS.items()
        if "reason" in {each.name for each in fields(kind)}  # type: ignore[arg-type]
    }
    assert with_reason - TYPED_ACTS == TOLD_TO_ALL
    sealed = (kind for kind in PAYLOADS.values() if kind.IS_TYPED)
    assert all({"reason", "seal"} <= set(kind.__slots__) for kind in sealed)


def test_the_log_holds_no_word_of_it_and_is_told_with_it(typed: Hall, hall_path: Path) -> None:
    assert not any(word in log_of(hall_path) for word in WORDS)
    assert reasons(typed) == [*WORDS[:3], WORDS[3], WORDS[3]]
    story = typed.see(story_of_late, "Б102")
    called = next(each for each in story.events if each.act == "call")
    assert called.detail is not None
    assert (called.detail["rule"], called.detail["reason"]) == ("named", WORDS[0])
    prove(hall_path, any_settings)


def test_it_is_destroyed_when_its_days_are_over_and_the_log_still_proves_the_hall(
    typed: Hall, hall_path: Path, clock: ToldClock
) -> None:
    pass_days(typed, clock, 1)
    assert WORDS[0] in reasons(typed)
    pass_days(typed, clock, 1)
    assert reasons(typed) == [None] * 5
    assert not any(word.encode() in hall_path.read_bytes() for word in WORDS)
    (purge,) = (e for e in typed.see(logged_events) if e.act == "purge-personal-data")
    assert purge.detail is not None
    assert purge.detail["texts"] == 5
    typed.desks.sign_in(DESK)
    typed.tickets.issue(AT_KIOSK, "passport")
    typed.tickets.call(DESK, code="Б101", reason="с ребёнком")
    prove(hall_path, any_settings)
    prove(hall_path, any_settings, quick=True)


@pytest.mark.parametrize(
    "by_hand",
    [
        "UPDATE typed_text SET text = 'иначе' WHERE text = 'бабушка болеет'",
        "DELETE FROM typed_text WHERE text = 'бабушка болеет'",
        "UPDATE typed_text SET ticket_id = NULL WHERE text = 'бабушка болеет'",
        "INSERT INTO typed_text VALUES (1, 3, NULL, x'00', 'из ниоткуда')",
    ],
)
def test_one_that_is_changed_by_hand_is_named(typed: Hall, hall_path: Path, by_hand: str) -> None:
    typed.close()
    with closing(sqlite3.connect(hall_path)) as file, file:
        file.execute(by_hand)
    with pytest.raises(StorageError, match="was typed for event"):
        prove(hall_path, any_settings)


def test_a_comment_is_destroyed_later_and_its_marks_stay(
    typed: Hall, hall_path: Path, clock: ToldClock
) -> None:
    token = typed.see(story_of_late, "Б102").ticket.ticket.token
    typed.ratings.rate(BY_LINK, token, {"comfort": 4}, comment="спасибо Ивановой")
    for days in (1, 1, 88):
        pass_days(typed, clock, days)
    assert _comments(hall_path) == ["спасибо Ивановой"]
    pass_days(typed, clock, 1)
    assert _comments(hall_path) == [""]
    with closing(sqlite3.connect(hall_path)) as file:
        assert file.execute("SELECT comfort FROM rating").fetchall() == [(4,)]
    told = [e.detail for e in typed.see(logged_events) if e.act == "purge-personal-data"]
    assert [each and each.get("comments", 0) for each in told] == [0, 1]
    prove(hall_path, any_settings)


def _comments(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as file:
        return [each for (each,) in file.execute("SELECT comment FROM rating")]


def test_what_a_wrong_clock_destroyed_and_what_came_after_it_is_told_apart(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock)
    fill(hall, clock)
    hall.tickets.hold(DESK, note="за копией")
    hall.tickets.cancel(OWNER, "Б104", reason=WORDS[0])
    hall.tickets.call(DESK, code="Б103", reason=WORDS[1])
    hall.tickets.start(DESK)
    hall.tickets.hold(DESK, note="позвонить дочери")
    hall.tickets.cancel(OWNER, "Б103", reason=WORDS[2])
    for days in (20, 2):  # the second turn of the day finds all of it old
        led_astray(hall, clock, days * DAY)
    put_right(clock, 22 * DAY)
    with pytest.raises(WrongMove) as asked:
        hall.clock.forget(OWNER, None)
    hall.clock.forget(OWNER, int(str(asked.value.args_by_name["visits"])))
    assert reasons(hall) == [None] * 3
    hall.desks.sign_in(DESK)
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.cancel(OWNER, "Б105", reason=WORDS[3])
    assert reasons(hall) == [None] * 3 + [WORDS[3]]
    prove(hall_path, any_settings)
    for _ in range(2):
        pass_days(hall, clock, 1)
    assert reasons(hall) == [None] * 4
    prove(hall_path, any_settings)


def test_what_stands_in_lines_from_before_is_counted(typed: Hall, hall_path: Path) -> None:
    typed.close()
    with closing(sqlite3.connect(hall_path)) as file:
        assert file.execute(TYPED_IN_LOG, {"hall": 1}).fetchone() == (0,)
        file.execute("""UPDATE event SET detail = '{"reason": "ушёл"}' WHERE act = 'cancel'""")
        assert file.execute(TYPED_IN_LOG, {"hall": 1}).fetchone() == (1,)


def test_a_purge_by_hand_says_how_much_was_destroyed(typed: Hall, clock: ToldClock) -> None:
    assert typed.privacy.purge(OWNER) == Purged()
    clock.at += DAY
    typed.acts.let_time_pass()
    clock.at += 60 * MINUTE
    assert typed.privacy.purge(OWNER).texts == 5
