"""What time brings: each at its own instant, and seen by everybody before it is written."""

import fcntl
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from halls import (
    AT_BOARD,
    AT_KIOSK,
    BY_LINK,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    ToldClock,
    any_settings,
    at_desk,
    enter,
    hall_rev,
    make_hall,
    printing_config,
    refused,
)
from zal.domain.errors import UnknownName
from zal.domain.events import DayTurned
from zal.domain.log import Event, payload
from zal.domain.now import Reading
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.domain.views import DeskView, KioskView
from zal.domain.visits import VisitView
from zal.hall.hall import Hall
from zal.hall.seen.board import board_view
from zal.hall.seen.desk import desk_view
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.sign_in import sign_in_view
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view
from zal.store.sqlite.check import prove

TURN = NOON + 16 * HOUR
"""04:00 of the next morning."""
EVENING = TURN - 4 * HOUR - 20 * MINUTE
"""23:40."""


def told(hall: Hall, since: int = 0) -> list[tuple[str, str | None, int]]:
    return [(each.act, each.code, each.at) for each in hall.see(logged_events, since)]


def without_rev(view: DeskView | KioskView | VisitView) -> DeskView | KioskView | VisitView:
    return replace(view, moment=replace(view.moment, rev=0))


def last(hall: Hall) -> Event:
    return hall.see(logged_events)[-1]


def called(hall: Hall, desk: str) -> VisitStage:
    ticket = hall.tickets.call(at_desk(desk))
    assert ticket is not None
    return ticket


@pytest.fixture
def over_night(hall: Hall, desk: str, clock: ToldClock) -> VisitStage:
    """A visitor who is still being served at 04:01, while another waits and a third is held."""
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("2", "sidorova"))
    visitor = called(hall, desk)
    hall.tickets.start(at_desk(desk))
    called(hall, "2")
    hall.tickets.hold(at_desk("2"))
    clock.at = TURN + MINUTE
    return visitor


def test_a_postponement_that_ended_with_nobody_there_bears_its_own_instant(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    clock.at = EVENING
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 10, code="Б101")
    rev = hall.see(hall_rev)
    clock.at = TURN + 4 * HOUR
    hall.desks.sign_in(at_desk("1", "ivanova"))
    assert told(hall, rev) == [
        ("release", "Б101", EVENING + 10 * MINUTE),
        ("expire", "Б101", TURN),
        ("sign-out", None, TURN),
        ("turn-day", None, TURN),
        ("sign-in", None, TURN + 4 * HOUR),
    ]


def test_days_that_turned_unseen_are_one_event(hall: Hall, hall_path: Path) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    later = enter(hall_path, ToldClock(NOON + 5 * DAY))
    later.tickets.issue(AT_KIOSK, "passport")
    turned = [each for each in later.see(logged_events) if each.act == "turn-day"]
    said = [(each.at, payload(each)) for each in turned]
    assert [(at, each.was, each.to) for at, each in said if isinstance(each, DayTurned)] == [
        (TURN, "2026-11-23", "2026-11-28")
    ]
    later.close()


def test_what_ends_at_one_instant_with_the_day_ends_before_it(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    clock.at = TURN - HOUR
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 60, code="Б101")
    rev = hall.see(hall_rev)
    clock.at = TURN
    hall.tickets.issue(AT_KIOSK, "land")
    assert [each[0] for each in told(hall, rev)[:2]] == ["release", "expire"]


def test_every_view_read_between_shows_what_the_acts_will_write(
    hall: Hall, over_night: VisitStage, hall_path: Path
) -> None:
    rev = hall.see(hall_rev)

    def seen() -> tuple[object, ...]:
        visit = hall.see(visit_view, over_night.token)
        assert visit is not None
        return (
            [without_rev(hall.see(desk_view, each)) for each in ("1", "2")],
            (without_rev(hall.see(kiosk_view)), without_rev(visit)),
            hall.see(open_tickets),
            hall.see(sign_in_view).open_desks,
            [replace(each, rev=0) for each in hall.see(board_view, 0).recent],
            hall.see(ticket_story, "Б101"),
        )

    before = seen()
    assert hall.see(hall_rev) == rev
    hall.day.save_cursor(AT_BOARD, "wall", 0)
    assert hall.see(hall_rev) > rev
    after = seen()
    assert before[:5] == after[:5]
    assert hall.see(desk_view, "1").ticket == hall.see(ticket_story, "Б101")[0]
    assert hall.see(sign_in_view).open_desks == {"1": "ivanova"}
    assert [each.code for each in hall.see(open_tickets)] == ["Б101"]
    prove(hall_path, any_settings)


def test_an_ended_postponement_is_in_every_view_before_it_is_written(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    for _ in range(2):
        hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, desk)
    hall.tickets.transfer(at_desk(desk), service="land", to_desk=desk)
    for code in ("Б101", "Б102"):
        hall.tickets.postpone(OWNER, 10, code=code)
    clock.at += 10 * MINUTE
    rev = hall.see(hall_rev)

    def seen() -> tuple[object, ...]:
        desks = [without_rev(hall.see(desk_view, each)) for each in ("1", "2")]
        groups = hall.see(kiosk_view).groups
        visit = hall.see(visit_view, token)
        assert visit is not None
        return desks, groups, hall.see(open_tickets), without_rev(visit)

    before = seen()
    assert hall.see(hall_rev) == rev
    hall.day.save_cursor(AT_BOARD, "wall", 0)
    assert before == seen()
    assert [each.code for each in hall.see(desk_view, "1").queue] == ["Б101", "Б102", "Б103"]


def test_whoever_is_at_a_desk_stays_and_so_does_the_shift(
    hall: Hall, over_night: VisitStage
) -> None:
    rev = hall.see(hall_rev)
    assert hall.tickets.finish(at_desk("1")).state is State.SERVED
    assert told(hall, rev) == [
        ("expire", "Б102", TURN),
        ("expire", "Б103", TURN),
        ("sign-out", None, TURN),
        ("turn-day", None, TURN),
        ("finish", "Б101", TURN + MINUTE),
        ("sign-out", None, TURN + MINUTE),
    ]
    assert last(hall).detail == {"shift": 1, "why": "day-end"}
    assert hall.see(sign_in_view).open_desks == {}


def test_a_call_before_the_turn_is_repeated_and_started_after_it(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    token = called(hall, desk).token
    clock.at = TURN + MINUTE
    assert hall.tickets.recall(at_desk(desk)).stage.calls == 2
    assert [each.code for each in hall.see(board_view, 0).fresh] == ["Б101"]
    assert hall.tickets.start(at_desk(desk)).state is State.SERVING
    visit = hall.see(visit_view, token)
    assert visit is not None
    assert (visit.state, visit.is_expired, visit.day) == (State.SERVING, False, "2026-11-23")
    with refused(hall, "Ticket Б101 is serving"):
        hall.tickets.cancel(BY_LINK, token=token)


WAYS_BACK: dict[str, Callable[[Hall], VisitStage]] = {
    "return": lambda hall: hall.tickets.return_to_queue(at_desk("1")),
    "hold": lambda hall: hall.tickets.hold(at_desk("1")),
}


@pytest.mark.parametrize("way", WAYS_BACK)
def test_a_visit_of_a_former_day_that_leaves_the_desk_goes_on_until_the_next_turn(
    hall: Hall, desk: str, clock: ToldClock, hall_path: Path, way: str
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, desk)
    clock.at = TURN + MINUTE
    left = WAYS_BACK[way](hall)
    assert left.state in (State.WAITING, State.HELD)
    assert [each.act for each in hall.see(logged_events)[-2:]] == [way, "sign-out"]
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б102"
    hall.desks.sign_in(at_desk(desk, "ivanova"))
    if left.state is State.HELD:
        assert [each.code for each in hall.see(desk_view, desk).held] == ["Б101"]
        hall.tickets.release(OWNER, "Б101")
    assert called(hall, desk).code == "Б101"
    assert hall.tickets.hold(at_desk(desk)).state is State.HELD
    assert hall.see(desk_view, desk).shift is not None
    prove(hall_path, any_settings)
    clock.at += DAY
    visit = hall.see(visit_view, left.token)
    assert visit is not None
    assert (visit.state, visit.is_expired) == (State.EXPIRED, True)
    hall.tickets.issue(AT_KIOSK, "passport")
    assert hall.see(ticket_story, "Б101")[0].ticket.day == "2026-11-25"
    prove(hall_path, any_settings)


@pytest.fixture
def missed_over_night(hall: Hall, desk: str, clock: ToldClock) -> VisitStage:
    """A visitor who was called before the day turned and was missed after it."""
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, desk)
    clock.at = TURN + MINUTE
    return hall.tickets.no_show(at_desk(desk))


def test_who_was_missed_after_the_turn_comes_back_the_same_business_day(
    hall: Hall, missed_over_night: VisitStage, hall_path: Path
) -> None:
    assert missed_over_night.state is State.MISSED
    assert hall.see(desk_view, "1").shift is None
    assert [each.code for each in hall.see(desk_view, "1").missed] == ["Б101"]
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б102"
    assert hall.tickets.return_to_queue(OWNER, code="Б101").state is State.WAITING
    hall.desks.sign_in(at_desk("1", "ivanova"))
    assert [each.code for each in hall.see(desk_view, "1").queue] == ["Б101", "Б102"]
    assert called(hall, "1").code == "Б101"
    assert hall.tickets.return_to_queue(at_desk("1")).state is State.WAITING
    prove(hall_path, any_settings)


def test_who_was_missed_after_the_turn_can_cancel_and_not_a_day_later(
    hall: Hall, missed_over_night: VisitStage, clock: ToldClock, hall_path: Path
) -> None:
    clock.at += DAY
    with refused(hall, "has expired"):
        hall.tickets.cancel(BY_LINK, token=missed_over_night.token)
    with refused(hall, "There is no ticket Б101", UnknownName):
        hall.tickets.return_to_queue(OWNER, code="Б101")
    assert hall.see(desk_view, "1").missed == ()
    clock.at -= DAY
    assert hall.tickets.cancel(BY_LINK, token=missed_over_night.token).state is State.CANCELLED
    prove(hall_path, any_settings)


def test_a_finish_over_night_is_undone_by_a_colleague_whose_shift_goes_on(
    hall: Hall, over_night: VisitStage, hall_path: Path
) -> None:
    hall.desks.sign_in(at_desk("1", "sidorova"), take_over_reason="went home")
    hall.tickets.finish(at_desk("1"))
    offered = hall.see(desk_view, "1").reopenable
    assert offered is not None
    assert hall.tickets.reopen(at_desk("1")).code == offered.code == "Б101"
    prove(hall_path, any_settings)


def test_a_finish_that_ends_a_former_days_shift_is_not_offered_to_be_undone(
    hall: Hall, over_night: VisitStage, clock: ToldClock
) -> None:
    hall.tickets.finish(at_desk("1"))
    assert hall.see(desk_view, "1").reopenable is None
    clock.at += 1000
    hall.desks.sign_in(at_desk("1", "ivanova"))
    assert hall.see(desk_view, "1").reopenable is None
    with refused(hall, "Desk 1 has nothing to reopen"):
        hall.tickets.reopen(at_desk("1"))


def test_a_transfer_over_night_waits_in_the_new_day_and_is_found(
    hall: Hall, desk: str, clock: ToldClock, hall_path: Path
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    token = called(hall, desk).token
    hall.tickets.start(at_desk(desk))
    clock.at = TURN + MINUTE
    assert hall.tickets.transfer(at_desk(desk), service="land").state is State.WAITING
    assert hall.see(ticket_story, "б-101")[0].stage.service == "land"
    assert hall.tickets.postpone(BY_LINK, 5, token=token).state is State.HELD
    assert hall.tickets.release(OWNER, "Б101").state is State.WAITING
    hall.desks.sign_in(at_desk(desk, "ivanova"))
    assert called(hall, desk).code == "Б101"
    hall.tickets.no_show(at_desk(desk))
    assert [each.code for each in hall.see(desk_view, desk).missed] == ["Б101"]
    assert hall.tickets.return_to_queue(OWNER, code="Б101").state is State.WAITING
    clock.at += DAY
    visit = hall.see(visit_view, token)
    assert visit is not None
    assert (visit.state, visit.is_expired) == (State.EXPIRED, True)
    hall.tickets.issue(AT_KIOSK, "land")
    with refused(hall, "has expired"):
        hall.tickets.cancel(BY_LINK, token=token)
    prove(hall_path, any_settings)


def test_a_number_is_skipped_while_a_visitor_still_has_it(
    hall: Hall, over_night: VisitStage
) -> None:
    assert over_night.code == "Б101"
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б102"
    assert hall.see(ticket_story, "Б101")[0].ticket.day == "2026-11-23"
    hall.tickets.finish(at_desk("1"))
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б103"


def test_over_two_nights_too_the_visitor_stays(
    hall: Hall, over_night: VisitStage, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "land")
    clock.at += DAY
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б102"
    assert hall.see(desk_view, "1").ticket == hall.see(ticket_story, "Б101")[0]
    assert hall.tickets.finish(at_desk("1")).state is State.SERVED


def test_a_colleague_who_takes_the_desk_over_stays_when_the_visitor_goes(
    hall: Hall, over_night: VisitStage
) -> None:
    hall.desks.sign_in(at_desk("1", "sidorova"), take_over_reason="went home")
    hall.tickets.finish(at_desk("1"))
    assert hall.see(sign_in_view).open_desks == {"1": "sidorova"}


def test_closing_the_day_by_hand_ends_the_former_day_too(
    hall: Hall, over_night: VisitStage
) -> None:
    hall.day.close_day(OWNER)
    assert hall.see(sign_in_view).open_desks == {}
    assert hall.see(open_tickets) == ()


def test_slips_that_wait_are_given_up_at_the_turn_itself(tmp_path: Path) -> None:
    clock = ToldClock()
    hall = enter(make_hall(tmp_path / "h.db"), clock, config=printing_config())
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at = TURN + HOUR
    hall.day.save_cursor(AT_BOARD, "wall", 0)
    ended = [each for each in hall.see(logged_events) if each.act == "end-slip"]
    assert [each.at for each in ended] == [TURN]
    hall.close()


def test_a_slip_asked_for_over_night_is_of_the_tickets_own_day(tmp_path: Path) -> None:
    clock = ToldClock()
    path = make_hall(tmp_path / "h.db")
    hall = enter(path, clock, config=printing_config())
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    called(hall, "1")
    clock.at = TURN + MINUTE
    asked = hall.slips.ask(AT_KIOSK, "Б101", kiosk="kiosk-2")
    assert hall.slips.begin(AT_KIOSK, "kiosk-2", job_id=asked.job_id) is not None
    prove(path, any_settings)
    hall.close()


def test_nothing_due_and_nothing_done_writes_nothing(hall: Hall, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    rev = hall.see(hall_rev)
    clock.at += HOUR
    hall.day.save_cursor(AT_BOARD, "wall", 0)
    assert hall.see(hall_rev) == rev


# --- the clock ------------------------------------------------------------------------------
class Watchful(ToldClock):
    """A clock that looks whether the hall's turn is taken whenever it is read."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.taken: list[bool] = []
        self._lock = path.with_name(f"{path.name}-lock")

    def read(self) -> Reading:
        with self._lock.open("r+b") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self.taken.append(True)
            else:
                self.taken.append(False)
        return super().read()


def test_an_acts_time_is_read_when_it_has_its_turn_not_when_it_begins_to_wait(
    hall_path: Path,
) -> None:
    clock = Watchful(hall_path)
    hall = enter(hall_path, clock)
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 10, code="Б101")
    assert clock.taken
    assert all(clock.taken)
    hall.close()


def test_a_leap_is_one_event_whoever_acts_and_ends_with_one(
    hall: Hall, desk: str, hall_path: Path, clock: ToldClock
) -> None:
    other = enter(hall_path, clock, device="other")
    clock.at += MINUTE
    clock.set_wall(NOON + 400 * DAY)
    rev = hall.see(hall_rev)
    assert hall.see(kiosk_view).moment.at == NOON + MINUTE
    assert hall.see(hall_rev) == rev
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += MINUTE
    other.tickets.issue(AT_KIOSK, "passport")
    clock.set_wall(NOON + 3 * MINUTE)
    assert hall.see(kiosk_view).moment.at == NOON + 3 * MINUTE
    other.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    assert told(hall, rev) == [
        ("clock-leapt", None, NOON + MINUTE),
        ("issue", "Б101", NOON + MINUTE),
        ("issue", "Б102", NOON + 2 * MINUTE),
        ("clock-agrees", None, NOON + 3 * MINUTE),
        ("issue", "Б103", NOON + 3 * MINUTE),
        ("issue", "Б104", NOON + 3 * MINUTE),
    ]
    leap = next(each for each in hall.see(logged_events) if each.act == "clock-leapt")
    assert leap.detail == {
        "wall": NOON + 400 * DAY,
        "expected": NOON + MINUTE,
        "offset": MINUTE - 400 * DAY,
    }
    other.close()


def test_nothing_ends_by_the_claim_of_a_clock_that_leapt(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.postpone(OWNER, 10, code="Б101")
    clock.set_wall(NOON + 3 * DAY)
    hall.tickets.issue(AT_KIOSK, "passport")
    assert [each.state for each in hall.see(open_tickets)] == [State.WAITING, State.HELD]
    clock.at += 10 * MINUTE
    assert called(hall, desk).code == "Б101"
    assert hall.see(kiosk_view).moment.day == "2026-11-23"


def test_what_is_refused_tells_of_no_leap(hall: Hall, clock: ToldClock) -> None:
    clock.set_wall(NOON - HOUR)
    with refused(hall, "Nobody is signed in"):
        hall.tickets.call(at_desk("1"))
    assert hall.see(kiosk_view).moment.clock_ahead_s == 3600


def test_a_machine_that_starts_in_1970_goes_on_from_the_last_act(
    hall: Hall, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.start_anew()
    clock.set_wall(0)
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += MINUTE
    hall.tickets.issue(AT_KIOSK, "passport")
    assert [each[2] for each in told(hall)] == [NOON, NOON, NOON, NOON, NOON + MINUTE]
    clock.start_anew()
    clock.set_wall(NOON + DAY)
    hall.tickets.issue(AT_KIOSK, "passport")
    acts = [each.act for each in hall.see(logged_events)]
    assert acts.count("clock-leapt") == acts.count("clock-agrees") == 1
    assert hall.see(kiosk_view).moment.day == "2026-11-24"
