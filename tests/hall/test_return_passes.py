"""Whoever is sent away for papers comes again with a return pass: once, and in time."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest

from booked_halls import why
from halls import (
    AT_KIOSK,
    BY_LINK,
    DAY,
    MINUTE,
    NOON,
    OWNER,
    WORK,
    ToldClock,
    any_settings,
    at_desk,
    called,
    enter,
    printing_config,
    refused,
    small_config,
    told,
    with_settings,
)
from passes import giving_passes, pass_code, passes, sent_away
from zal.domain.errors import ConfigError, WrongMove
from zal.domain.return_passes import last_day
from zal.domain.settings.consoles import ConsolePolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.return_passes import ReturnPlace
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.visit import visit_view
from zal.store.sqlite.check import prove

Enter = Callable[[HallConfig], Hall]


@pytest.fixture
def entering(hall_path: Path, clock: ToldClock) -> Iterator[Enter]:
    """Enter halls where Ivanova is at desk 1; what is done there must fold."""
    opened: list[Hall] = []

    def enter_hall(config: HallConfig) -> Hall:
        hall = enter(hall_path, clock, config=config)
        hall.desks.sign_in(at_desk("1", "ivanova"))
        opened.append(hall)
        return hall

    yield enter_hall
    for each in opened:
        each.close()
    prove(hall_path, any_settings)


@pytest.fixture
def hall(entering: Enter) -> Hall:
    return entering(giving_passes(small_config()))


def again(hall: Hall, code: str) -> str:
    """Come again with a pass; return the code of the ticket."""
    return hall.appointments.check_in(AT_KIOSK, code=code).code


def test_a_pass_gives_one_ticket_for_the_same_service_and_category(
    hall: Hall, clock: ToldClock
) -> None:
    code = sent_away(hall, category="veteran")
    clock.at += DAY
    hall.desks.sign_in(at_desk("1", "ivanova"))
    given = hall.appointments.check_in(AT_KIOSK, code=code)
    assert (given.stage.service, given.stage.category) == ("passport", "veteran")
    assert again(hall, f"{code[:4]}-{code[4:8]} {code[8:]}") == given.code
    assert [each.used_ticket for each in passes(hall)] == [given.ticket.ticket_id]
    called(hall, "1")
    hall.tickets.start(at_desk("1"))
    hall.tickets.finish(at_desk("1"))
    assert why(hall, hall.appointments.check_in, AT_KIOSK, code=code) == "pass-used"


def test_only_an_outcome_that_says_so_gives_a_pass(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, "1")
    hall.tickets.start(at_desk("1"))
    hall.tickets.finish(at_desk("1"), outcome="done")
    assert not passes(hall)


def test_a_pass_is_good_up_to_its_day_and_no_longer(hall: Hall, clock: ToldClock) -> None:
    code = sent_away(hall)
    clock.at += 2 * DAY
    assert hall.appointments.recognise(AT_KIOSK, code=code).service == "passport"
    clock.at += DAY
    assert why(hall, hall.appointments.check_in, AT_KIOSK, code=code) == "pass-lapsed"


def test_days_on_which_the_service_is_closed_are_not_counted() -> None:
    config = giving_passes(small_config(WORK), days=2)
    saturday = date(2026, 11, 28)
    assert last_day(config, config.services[0], saturday) == date(2026, 12, 1)


def test_nobody_uses_a_pass_from_afar_or_while_the_hall_gives_no_tickets(hall: Hall) -> None:
    code = sent_away(hall)
    assert why(hall, hall.appointments.check_in, BY_LINK, code=code) == "role-may-not"
    hall.day.close_day(OWNER)
    assert why(hall, hall.appointments.check_in, AT_KIOSK, code=code) == "day-closed-opens"


def test_whoever_guesses_codes_has_to_wait(hall: Hall) -> None:
    code = sent_away(hall)
    keys = [why(hall, hall.appointments.check_in, AT_KIOSK, code=f"{n:013d}") for n in range(9)]
    assert keys[0] == "unknown-appointment"
    assert keys[-1] == "codes-wait"
    assert why(hall, hall.appointments.check_in, AT_KIOSK, code=code) == "codes-wait"


def test_two_who_type_one_code_at_one_instant_have_one_ticket(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    code, start = sent_away(hall), Barrier(4)

    def come(n: int) -> str:
        config = giving_passes(small_config())
        with closing(enter(hall_path, clock, config=config, device=f"kiosk-{n}")) as other:
            start.wait()
            return again(other, code)

    with ThreadPoolExecutor(4) as kiosks:
        assert {*kiosks.map(come, range(4))} == {"Б102"}


def test_a_finish_that_is_undone_takes_its_pass_back(hall: Hall) -> None:
    code = sent_away(hall)
    hall.tickets.reopen(at_desk("1"))
    assert not passes(hall)
    assert why(hall, hall.appointments.check_in, AT_KIOSK, code=code) == "unknown-appointment"
    hall.tickets.finish(at_desk("1"), outcome="papers")
    assert len(passes(hall)) == 1


def test_a_finish_whose_pass_was_used_is_not_undone(hall: Hall) -> None:
    again(hall, sent_away(hall))
    with refused(hall, "with the return pass of Б101 ticket Б102 was taken", WrongMove):
        hall.tickets.reopen(at_desk("1"))


def test_who_comes_again_waits_as_if_they_had_waited_today_as_long_as_the_first_time(
    hall: Hall, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += 10 * MINUTE
    called(hall, "1")
    hall.tickets.start(at_desk("1"))
    hall.tickets.finish(at_desk("1"), outcome="papers")
    clock.at += MINUTE
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
        clock.at += 4 * MINUTE
    given = hall.appointments.check_in(AT_KIOSK, code=pass_code(hall))
    assert given.stage.clock_at == clock.at - 10 * MINUTE
    assert given.stage.queued_at == clock.at
    assert given.ticket.ahead == 1
    assert [called(hall, "1").code, told(hall)[-1][1]] == ["Б102", "Б102"]


@pytest.mark.parametrize(
    ("place", "behind", "calls"),
    [("front", 1, [2, 5]), ("front", 2, [2, 3]), ("front", 0, [5, 2]), ("end", 1, [2, 3])],
)
def test_in_front_is_right_behind_the_first_few_and_at_the_end_is_behind_all(
    entering: Enter, clock: ToldClock, place: str, behind: int, calls: list[int]
) -> None:
    hall = entering(giving_passes(small_config(), place=ReturnPlace(place), behind=behind))
    code = sent_away(hall)
    for _ in range(3):
        clock.at += MINUTE
        hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += MINUTE
    assert again(hall, code) == "Б105"
    found = [called(hall, "1")]
    hall.tickets.no_show(at_desk("1"), anyway=True)
    found.append(called(hall, "1"))
    assert [each.code for each in found] == [f"Б10{n}" for n in calls]


def test_nobody_comes_again_before_those_who_go_first_by_law(
    entering: Enter, clock: ToldClock
) -> None:
    hall = entering(giving_passes(small_config(), place=ReturnPlace.FRONT, behind=0))
    code = sent_away(hall)
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    clock.at += MINUTE
    again(hall, code)
    assert called(hall, "1").code == "Б103"


def test_the_page_of_the_visit_shows_the_pass_until_it_is_used(
    hall: Hall, clock: ToldClock
) -> None:
    code = sent_away(hall)
    token = told_token(hall)
    clock.at += DAY
    seen = hall.see(visit_view, token)
    assert seen is not None
    assert (seen.pass_code, seen.pass_until, seen.is_expired) == (code, "2026-11-25", False)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    again(hall, code)
    used = hall.see(visit_view, token)
    assert used is not None
    assert used.pass_code == ""


def told_token(hall: Hall) -> str:
    (found,) = passes(hall)
    return hall.see(lambda look: look.visit(found.ticket_id).ticket.token)


def test_settings_keep_a_service_for_which_somebody_may_come_again(
    hall: Hall, clock: ToldClock
) -> None:
    sent_away(hall)
    clock.at = NOON + 5 * MINUTE

    def without_passports(found: HallConfig) -> HallConfig:
        return replace(found, services=tuple(e for e in found.services if e.code != "passport"))

    with_settings(hall, without_passports)
    with refused(hall, "visitors have return passes (1)", ConfigError):
        hall.day.apply_config(OWNER, "new")
    clock.at += 3 * DAY
    hall.day.apply_config(OWNER, "new")


def test_a_slip_of_the_pass_is_printed_where_it_is_asked_for_and_of_a_used_one_none(
    entering: Enter,
) -> None:
    hall = entering(giving_passes(printing_config()))
    code = sent_away(hall)
    hall.slips.ask(at_desk("1", "ivanova"), "Б101", kiosk="kiosk-2")
    slip = hall.slips.begin(AT_KIOSK, "kiosk-2")
    assert slip is not None
    assert slip.again is not None
    assert (slip.again.code, slip.ticket.code) == (code, "Б101")
    again(hall, code)
    with refused(hall, "Ticket Б101 is served. Its visit is over"):
        hall.slips.ask(at_desk("1", "ivanova"), "Б101", kiosk="kiosk-2")


def test_a_pass_whose_visit_ended_unserved_is_good_again(hall: Hall, clock: ToldClock) -> None:
    code = sent_away(hall)
    token = told_token(hall)
    clock.at += 3 * MINUTE
    assert again(hall, code) == "Б102"
    hall.tickets.cancel(OWNER, "Б102")
    seen = hall.see(visit_view, token)
    assert seen is not None
    assert seen.pass_code == code
    assert again(hall, code) == "Б103"
    assert again(hall, code) == "Б103"
    hall.day.close_day(OWNER)
    hall.day.expire_visits(OWNER, 1)
    clock.at += DAY
    hall.desks.sign_in(at_desk("1", "ivanova"))
    given = hall.appointments.check_in(AT_KIOSK, code=code)
    assert given.code == "Б101"
    assert [each.used_ticket for each in passes(hall)] == [given.ticket.ticket_id]
    called(hall, "1")
    hall.tickets.start(at_desk("1"))
    hall.tickets.finish(at_desk("1"))
    assert why(hall, hall.appointments.check_in, AT_KIOSK, code=code) == "pass-used"


def test_a_finish_whose_pass_is_good_again_is_undone(hall: Hall) -> None:
    code = sent_away(hall)
    again(hall, code)
    hall.tickets.cancel(OWNER, "Б102")
    assert hall.tickets.reopen(at_desk("1")).state is State.SERVING
    assert not passes(hall)


@pytest.mark.parametrize(("outcome", "next_at"), [("papers", None), ("done", NOON + 5_000)])
def test_nobody_is_called_by_itself_while_the_pass_is_told(
    entering: Enter, outcome: str, next_at: int | None
) -> None:
    hall = entering(giving_passes(replace(small_config(), console=ConsolePolicy(next_after_s=5))))
    for _ in range(2):
        hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, "1")
    hall.tickets.start(at_desk("1"))
    hall.tickets.finish(at_desk("1"), outcome=outcome)
    shift = hall.see(desk_view, "1").shift
    assert shift is not None
    assert shift.next_at == next_at


def test_a_pass_that_another_used_is_good_again_until_its_ticket_is_called(hall: Hall) -> None:
    code = sent_away(hall)
    undo, by = hall.appointments.undo_pass, at_desk("1", "ivanova")
    assert why(hall, undo, by, code) == "nothing-to-undo-pass"
    assert again(hall, code) == "Б102"
    assert why(hall, undo, AT_KIOSK, code) == "role-may-not"
    assert undo(by, code).state is State.CANCELLED
    assert why(hall, hall.tickets.reinstate, OWNER, "Б102") == "nothing-to-reinstate"
    assert again(hall, code) == "Б103"
    called(hall, "1")
    assert why(hall, undo, by, code) == "nothing-to-undo-pass"


def test_a_pass_is_no_appointment_and_that_is_said(hall: Hall) -> None:
    code = sent_away(hall)
    act = hall.appointments
    for refusal in (
        why(hall, act.cancel, OWNER, code=code),
        why(hall, act.undo, OWNER, code=code),
        why(hall, act.move, OWNER, NOON + DAY, code=code),
    ):
        assert refusal == "pass-no-appointment"
