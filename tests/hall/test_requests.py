"""An act that is asked for once more under its request id is done once."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest

from asked_acts import CASES, IVANOVA, Case, act_of, being_sent, served, signed_in, token, waiting
from halls import (
    AT_KIOSK,
    BY_LINK,
    DAY,
    HOUR,
    OWNER,
    ToldClock,
    asking,
    at_desk,
    enter,
    hall_rev,
    printing_config,
    refused,
)
from zal.domain.by import Role
from zal.domain.dates import written_day
from zal.domain.errors import PinRefused, WrongMove
from zal.domain.printing import JobState
from zal.domain.roles import MAY
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.hall.seen.slips import newest_slips

TIMES_OWN = {act for act, roles in MAY.items() if roles == {Role.TIME}}
EACH_TIME_ANEW = {"verify-pin", "tell-personal-data", "see-name", "see-names"}
"""The looks at people among them: ``test_names.py``, ``test_privacy.py``."""
NOT_ASKED_FOR = {
    *("found", "restore", "reinstate-held", "reinstate-missed"),
    *("plan", "queue", "replan", "suspend", "go-on", "give-pass", "use-pass"),
}
ELSEWHERE = {"accept-clock", "forget-clock", "purge-personal-data"}
"""Tried in ``test_forget_clock.py``, where the clock is told to leap, and in ``test_privacy.py``,
where something is old enough."""
every_act = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    opened = enter(hall_path, clock, config=printing_config())
    yield opened
    opened.close()


def kept(path: Path) -> list[str]:
    """Return the ids of the requests that the hall remembers, oldest first."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT request_id FROM request ORDER BY at, request_id")
        return [each for (each,) in rows]


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_every_act_is_tried() -> None:
    assert {*map(act_of, CASES)} == set(
        MAY
    ) - TIMES_OWN - EACH_TIME_ANEW - NOT_ASKED_FOR - ELSEWHERE


@every_act
def test_an_act_that_is_asked_for_again_is_answered_and_writes_nothing(
    case: Case, hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    case.before(hall)
    by = asking(case.by, "tap-1")
    first = case.act(hall, by)
    assert kept(hall_path) == ["tap-1"]
    after = dump(hall_path)
    clock.at += 1000
    if case is CASES["pair-browser"]:
        with refused(hall, "its secret is shown only once"):
            case.act(hall, by)
    elif case is CASES["invite-browser"]:
        with refused(hall, "and it is shown only once. Ask for another"):
            case.act(hall, by)
    elif case is CASES["recover-slips"]:
        assert case.act(hall, by) == ()
    else:
        assert case.act(hall, by) == first
    assert dump(hall_path) == after


@every_act
def test_another_wish_under_a_known_request_is_refused(case: Case, hall: Hall) -> None:
    case.before(hall)
    case.act(hall, asking(case.by, "tap-1"))
    with refused(hall, "Under the request tap-1 something else was asked for before"):
        case.act(hall, asking(replace(case.by, desk="2"), "tap-1"))
    with refused(hall, "Under the request tap-1 something else was asked for before"):
        hall.day.open_service(asking(OWNER, "tap-1"), "pension")


@every_act
def test_an_act_without_a_request_id_leaves_no_request(
    case: Case, hall: Hall, hall_path: Path
) -> None:
    case.before(hall)
    case.act(hall, case.by)
    assert kept(hall_path) == []


def test_the_same_request_with_other_words_is_another_wish(hall: Hall) -> None:
    served(hall)
    hall.tickets.issue(asking(AT_KIOSK, "tap"), "passport")
    hall.ratings.rate(asking(BY_LINK, "stars"), token(hall), {"comfort": 5}, comment="quiet")
    for again in (
        lambda: hall.tickets.issue(asking(AT_KIOSK, "tap"), "land"),
        lambda: hall.tickets.issue(asking(AT_KIOSK, "tap"), "passport", category="veteran"),
        lambda: hall.ratings.rate(asking(BY_LINK, "stars"), token(hall), {"comfort": 4}),
        lambda: hall.tickets.issue(asking(OWNER, "tap"), "passport"),
    ):
        with refused(hall, "something else was asked for"):
            again()


def test_what_was_refused_is_done_anew_under_the_same_request(hall: Hall, hall_path: Path) -> None:
    call = asking(IVANOVA, "call-1")
    hall.tickets.issue(AT_KIOSK, "passport")
    with refused(hall, "Nobody is signed in"):
        hall.tickets.call(call)
    signed_in(hall)
    assert kept(hall_path) == []
    done = hall.tickets.call(call)
    assert done is not None
    assert (done.code, kept(hall_path)) == ("Б101", ["call-1"])


def test_a_call_that_found_nobody_may_find_somebody_when_it_is_asked_for_again(hall: Hall) -> None:
    call = asking(IVANOVA, "call-1")
    signed_in(hall)
    assert hall.tickets.call(call) is None
    hall.tickets.issue(AT_KIOSK, "passport")
    assert hall.tickets.call(call) is not None


def test_a_repeated_request_tells_its_ticket_and_stage_as_they_stand_now(hall: Hall) -> None:
    waiting(hall)
    hall.tickets.call(asking(IVANOVA, "call-1"))
    hall.tickets.start(IVANOVA)
    hall.desks.sign_in(at_desk("2", "sidorova"))
    moved = hall.tickets.transfer(asking(IVANOVA, "on-1"), service="land", to_desk="2")
    hall.tickets.call(at_desk("2", "sidorova"))
    first = hall.tickets.call(asking(IVANOVA, "call-1"))
    assert first is not None
    assert (first.stage.ordinal, first.state) == (1, State.TRANSFERRED)
    second = hall.tickets.transfer(asking(IVANOVA, "on-1"), service="land", to_desk="2")
    assert (second.stage.stage_id, second.state) == (moved.stage.stage_id, State.CALLED)


def test_a_repeated_sign_in_is_never_answered_with_a_colleagues_shift(hall: Hall) -> None:
    hall.desks.sign_in(asking(IVANOVA, "in-1"))
    hall.desks.sign_in(at_desk("1", "petrov"), take_over_reason="she went home")
    with refused(hall, "petrov has taken over desk 1"):
        hall.desks.sign_in(asking(IVANOVA, "in-1"))
    hall.desks.sign_out(at_desk("1", "petrov"))
    with refused(hall, "Nobody is signed in at desk 1"):
        hall.desks.sign_in(asking(IVANOVA, "in-1"))


def test_nor_is_a_repeated_break_of_whoever_was_there_when_an_owner_asked(hall: Hall) -> None:
    pause = asking(at_desk("1"), "tea-1")
    hall.desks.sign_in(IVANOVA)
    assert hall.desks.take_break(pause, "tea") == hall.desks.take_break(pause, "tea")
    hall.desks.sign_in(at_desk("1", "petrov"), take_over_reason="she went home")
    with refused(hall, "petrov has taken over desk 1"):
        hall.desks.take_break(pause, "tea")


def test_slips_that_were_called_unknown_are_told_once_and_newer_ones_are_left_alone(
    hall: Hall,
) -> None:
    being_sent(hall)
    start = asking(AT_KIOSK, "start")
    (lost,) = hall.slips.recover(start, "test")
    hall.tickets.issue(AT_KIOSK, "passport")
    assert hall.slips.begin(AT_KIOSK, "test") is not None
    assert hall.slips.recover(start, "test") == ()
    slips = hall.see(newest_slips, "test")
    assert [each.state for each in slips] == [JobState.SENDING, JobState.UNKNOWN]
    assert slips[-1] == lost


def test_a_slip_that_was_ended_is_not_given_again_to_whoever_claimed_it(hall: Hall) -> None:
    waiting(hall)
    claim = asking(AT_KIOSK, "claim")
    slip = hall.slips.begin(claim, "test")
    assert slip is not None
    assert hall.slips.begin(claim, "test") == slip
    hall.slips.end(AT_KIOSK, slip.job.job_id, JobState.FAILED)
    assert hall.slips.begin(claim, "test") is None


def test_a_slip_that_was_asked_for_is_told_again_and_no_newer_one(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    first = hall.slips.ask(asking(AT_KIOSK, "a-1"), "Б101", kiosk="kiosk-2")
    second = hall.slips.ask(asking(AT_KIOSK, "a-2"), "Б101", kiosk="test")
    assert first.job_id != second.job_id
    again = hall.slips.ask(asking(AT_KIOSK, "a-1"), "Б101", kiosk="kiosk-2")
    assert (again.job_id, again.state) == (first.job_id, JobState.ABANDONED)
    assert hall.slips.ask(asking(AT_KIOSK, "a-2"), "Б101", kiosk="test") == second


def test_a_pin_is_proven_each_time_whatever_the_request(hall: Hall) -> None:
    hall.pins.set(asking(OWNER, "set"), "kiosk", "2580")
    proof = asking(AT_KIOSK, "proof")
    hall.pins.verify(proof, "kiosk", "2580")
    with pytest.raises(PinRefused, match="wrong"):
        hall.pins.verify(proof, "kiosk", "0852")
    with refused(hall, "something else was asked for"):
        hall.pins.set(asking(OWNER, "set"), "kiosk", "0852")


def test_a_request_id_is_short_and_printable(hall: Hall) -> None:
    for bad in ("", "x" * 65, "a\nb", "\x1b[2J"):
        with refused(hall, "A request id is 1–64 printable characters"):
            hall.tickets.issue(asking(AT_KIOSK, bad), "passport")


def test_a_request_is_known_for_seven_days_and_old_ones_go_a_few_at_a_time(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    for n in range(10):
        hall.day.open_service(asking(OWNER, f"old-{n}"), "land")
    clock.at += 7 * DAY
    rev = hall.see(hall_rev)
    hall.day.open_service(asking(OWNER, "old-0"), "land")
    hall.day.open_service(asking(OWNER, "new-0"), "land")
    assert len(kept(hall_path)) == 11  # seven days are not over for any
    clock.at += 1
    sizes = []
    for n in range(1, 5):
        hall.day.open_service(asking(OWNER, f"new-{n}"), "land")
        sizes.append(len(kept(hall_path)))
    assert sizes == [8, 5, 4, 5]
    assert not any(each.startswith("old") for each in kept(hall_path))
    with refused(hall, "something else was asked for"):
        hall.day.open_service(asking(OWNER, "new-0"), "pension")
    hall.day.open_service(asking(OWNER, "old-0"), "pension")
    assert hall.see(hall_rev) > rev


def test_a_request_that_is_too_old_is_new_also_while_nothing_has_swept_it(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    old = asking(OWNER, "old")
    hall.day.open_service(old, "land")
    clock.at += 7 * DAY
    with refused(hall, "something else was asked for"):
        hall.day.open_service(old, "pension")
    clock.at += 1
    for each in range(10):  # of many that are as old, a few are swept by each
        with hall.acts.turn(OWNER) as turn:
            turn.run(
                "INSERT INTO request (hall_id, request_id, act, digest, rev, at)"
                " VALUES (:hall, :request_id, 'open-service', '', 1, :of)",
                request_id=f"older-{each}",
                of=each,
            )
    rev = hall.see(hall_rev)
    hall.day.open_service(old, "pension")
    assert hall.see(hall_rev) == rev + 1
    assert kept(hall_path)[-1] == "old"
    hall.day.open_service(old, "pension")
    assert hall.see(hall_rev) == rev + 1
    with refused(hall, "something else was asked for"):
        hall.day.open_service(old, "land")


def test_a_ticket_is_never_given_twice_for_one_request_however_late(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    tap = asking(AT_KIOSK, "tap")
    first = hall.tickets.issue(tap, "passport")
    clock.at += 8 * DAY + HOUR
    hall.tickets.issue(asking(AT_KIOSK, "another"), "passport")
    assert kept(hall_path) == ["another"]
    with refused(
        hall,
        f"was given ticket {first.code} on {written_day(first.ticket.day)}, and that visit is over",
    ):
        hall.tickets.issue(tap, "passport")
    with refused(hall, "something else was asked for"):
        hall.tickets.issue(tap, "land")


def test_many_who_send_one_request_at_once_get_one_ticket_and_one_call(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    signed_in(hall)
    senders, at_once = 6, Barrier(6)

    def send(_: int) -> tuple[VisitStage, VisitStage | None]:
        own = enter(hall_path, clock, config=printing_config())
        try:
            at_once.wait()
            ticket = own.tickets.issue(asking(AT_KIOSK, "tap"), "passport")
            at_once.wait()
            return ticket, own.tickets.call(asking(IVANOVA, "call"))
        finally:
            own.close()

    with ThreadPoolExecutor(senders) as pool:
        answers = list(pool.map(send, range(senders)))
    assert {ticket.code for ticket, _ in answers} == {"Б101"}
    assert {call.code for _, call in answers if call} == {"Б101"}
    assert None not in [call for _, call in answers]
    acts = [each.act for each in hall.see(logged_events)]
    assert (acts.count("issue"), acts.count("call")) == (1, 1)


def test_a_repeated_request_passes_the_check_of_roles_first(hall: Hall) -> None:
    hall.tickets.issue(asking(AT_KIOSK, "tap"), "passport")
    with pytest.raises(WrongMove, match="This may not be done in the role of visitor"):
        hall.tickets.issue(asking(BY_LINK, "tap"), "passport")
