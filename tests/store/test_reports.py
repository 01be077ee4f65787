"""A day's figures, read from the file and compared with those computed by hand."""

from datetime import date
from pathlib import Path

from halls import (
    AT_KIOSK,
    BY_LINK,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    WORK,
    ToldClock,
    at_desk,
    called,
    enter,
    small_config,
)
from passes import giving_passes, sent_away
from several import AT_WORK, several_config
from zal.domain.clock import instant
from zal.domain.report import DayReport, Figures, day_report
from zal.domain.report_visits import LeftAfter, VisitFigures
from zal.hall.hall import Hall
from zal.hall.turn import HALL_ID
from zal.store.sqlite.reports import SqliteReports


def reported(path: Path, day: str = "2026-11-23") -> DayReport:
    norm_s = small_config().wait_norm_s
    stages = SqliteReports(path).stages_of_day(HALL_ID, day)
    return day_report(day, stages, lambda each: norm_s(each.service, each.category))


def work_a_day(hall: Hall, clock: ToldClock) -> None:
    """Let five visitors come; times are minutes after noon."""

    def at(minute: int) -> None:
        clock.at = NOON + minute * MINUTE

    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.desks.sign_in(at_desk("2", "sidorova"))
    for service in ("passport", "passport", "land"):
        hall.tickets.issue(AT_KIOSK, service)
    at(4)
    hall.tickets.call(at_desk("1"))  # Б101 waited 4
    at(5)
    hall.tickets.start(at_desk("1"))
    at(10)
    hall.tickets.transfer(at_desk("1"), service="land", to_desk="2")  # after a service of 5
    hall.tickets.call(at_desk("1"))  # Б102 waited 10
    hall.tickets.recall(at_desk("1"))
    at(11)
    hall.tickets.no_show(at_desk("1"), anyway=True)
    at(16)
    hall.tickets.call(at_desk("2"), code="Б101", reason="was sent here")  # waited 6 more
    at(17)
    hall.tickets.start(at_desk("2"))
    at(18)
    hall.tickets.hold(at_desk("2"))
    hall.tickets.release(OWNER, "Б101")
    at(20)
    # Б101 again: its last call counts, so it waited 10 after the transfer
    hall.tickets.call(at_desk("2"), code="Б101", reason="has copied it")
    hall.tickets.start(at_desk("2"))
    at(23)
    hall.tickets.finish(at_desk("2"))  # after a service of 3
    hall.tickets.call(at_desk("1"))  # Д101 waited 23, past the norm of 15
    hall.tickets.issue(AT_KIOSK, "pension")
    hall.tickets.cancel(OWNER, "П101")
    hall.tickets.issue(AT_KIOSK, "pension")


def test_a_day_is_as_computed_by_hand(hall: Hall, hall_path: Path, clock: ToldClock) -> None:
    work_a_day(hall, clock)
    found = reported(hall_path)
    assert found.total == Figures(
        visitors=5,
        stages=6,
        served=1,
        transferred=1,
        missed=1,
        cancelled=1,
        expired=0,
        waiting=1,
        in_progress=1,
        waits=4,
        within_norm=3,
        mean_wait_s=60 * (4 + 10 + 10 + 23) / 4,
        p90_wait_s=23 * 60,
        max_wait_s=23 * 60,
        mean_service_s=60 * (5 + 3) / 2,
        mean_walk_s=60 * (1 + 0) / 2,
        visits_served=1,
        people=5,
    )
    land, passport = found.by_service["land"], found.by_service["passport"]
    assert (land.visitors, land.served, land.waits, land.within_norm) == (2, 1, 2, 1)
    assert (passport.transferred, passport.missed, passport.mean_wait_s) == (1, 1, 7 * 60)
    assert found.by_service["pension"].waits == 0
    assert {desk: each.waits for desk, each in found.by_desk.items()} == {"1": 3, "2": 1}


def test_a_business_day_ends_where_the_next_begins(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    turn = instant(date(2026, 11, 24), 240, "Europe/Moscow")
    clock.at = turn - 1
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at = turn
    hall.tickets.issue(AT_KIOSK, "passport")
    before, after = (reported(hall_path, f"2026-11-{day}").total for day in (23, 24))
    assert (before.visitors, before.expired, before.waiting) == (1, 1, 0)
    assert (after.visitors, after.expired, after.waiting) == (1, 0, 1)


def test_of_those_left_at_the_end_it_is_counted_who_was_told_before(
    hall_path: Path, clock: ToldClock
) -> None:
    closing = NOON + 8 * HOUR
    clock.at = closing - 10 * MINUTE
    hall = enter(hall_path, clock, WORK)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    for _ in range(4):  # the first is likely to be served, with nobody ahead
        hall.tickets.issue(AT_KIOSK, "passport", anyway=True)
    for _ in range(2):
        called(hall, "1")
        hall.tickets.start(at_desk("1", "ivanova"))
        hall.tickets.finish(at_desk("1", "ivanova"))
    hall.tickets.cancel(OWNER, "Б103")
    hall.tickets.issue(AT_KIOSK, "passport", anyway=True)
    hall.tickets.call(at_desk("1", "ivanova"), code="Б105", reason="has a train")
    hall.tickets.hold(at_desk("1", "ivanova"))  # and never comes back
    now = reported(hall_path).total
    assert (now.served, now.cancelled, now.waiting, now.in_progress) == (2, 1, 1, 1)
    assert (now.shut_out, now.left) == (0, 0)
    clock.at = NOON + 17 * HOUR
    hall.acts.let_time_pass()
    ended = reported(hall_path, "2026-11-23").total
    assert (ended.served, ended.cancelled, ended.expired) == (2, 1, 2)
    assert (ended.shut_out, ended.shut_out_told, ended.left) == (1, 1, 1)


def test_who_let_others_by_did_not_wait_meanwhile(
    hall: Hall, hall_path: Path, desk: str, clock: ToldClock
) -> None:
    tokens = [hall.tickets.issue(AT_KIOSK, "passport").token for _ in range(2)]
    for token in tokens:
        hall.tickets.postpone(BY_LINK, 10, token=token)
    clock.at += 4 * MINUTE
    hall.tickets.release(BY_LINK, token=tokens[0])
    clock.at += 8 * MINUTE
    for _ in tokens:
        hall.tickets.call(at_desk(desk))
        hall.tickets.no_show(at_desk(desk), anyway=True)
    report = reported(hall_path)
    assert report.total.waits == 2
    assert (report.total.max_wait_s, report.total.mean_wait_s) == (8 * 60, 5 * 60)


def test_visits_for_several_services_are_told_apart_and_no_wait_counts_what_was_none(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock, config=several_config())
    for desk, operator in AT_WORK.items():
        hall.desks.sign_in(at_desk(desk, operator))
    given = hall.tickets.issue(AT_KIOSK, bundle="free")
    hall.tickets.issue(AT_KIOSK, bundle="fixed")
    hall.tickets.issue(AT_KIOSK, "passport")

    def serve(at: int, desk: str, code: str, outcome: str) -> None:
        """Call at a minute after noon and serve for ten minutes."""
        clock.at = NOON + at * MINUTE
        hall.tickets.call(at_desk(desk), code=code, reason="x")
        hall.tickets.start(at_desk(desk))
        clock.at += 10 * MINUTE
        hall.tickets.finish(at_desk(desk), outcome=outcome)

    serve(20, "3", "Б101", "done")  # waited 20, past the norm of 15
    serve(32, "2", "Б101", "done")  # waited 20 and 2, not the 10 at desk 3
    serve(50, "2", "Б102", "papers")  # waited 50, and the two others are left out
    hall.tickets.cancel(BY_LINK, token=given.token)
    hall.close()
    found = reported(hall_path)
    assert found.visits == VisitFigures(
        visits=2,
        whole=1,
        left=(LeftAfter(2, 3, 1),),
        skipped=2,
        waits=2,
        first_within_norm=0,
        mean_first_wait_s=60 * (20 + 50) / 2,
        mean_total_wait_s=60 * ((20 + 22) + 50) / 2,
    )
    assert (found.total.stages, found.total.served, found.total.cancelled) == (5, 3, 1)
    assert found.by_service["pension"].stages == 1


def test_who_came_again_with_a_return_pass_is_counted_of_those_served(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock, config=giving_passes(small_config()))
    hall.desks.sign_in(at_desk("1", "ivanova"))
    code = sent_away(hall)
    sent_away(hall, "land")
    hall.appointments.check_in(AT_KIOSK, code=code)
    assert reported(hall_path).total.repeats == 0
    called(hall, "1")
    hall.tickets.start(at_desk("1"))
    hall.tickets.finish(at_desk("1"), outcome="done")
    found = reported(hall_path)
    assert (found.total.visits_served, found.total.repeats) == (3, 1)
    by_service = {c: (e.visits_served, e.repeats) for c, e in found.by_service.items()}
    assert by_service == {"passport": (2, 1), "land": (1, 0)}
