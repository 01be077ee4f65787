from dataclasses import replace

from zal.domain.report import day_report, figures, percentile
from zal.domain.stage_record import StageRecord
from zal.domain.states import State


def stage(number: int, wait_s: int | None, category: str = "ordinary") -> StageRecord:
    called = None if wait_s is None else wait_s * 1000
    state = State.WAITING if wait_s is None else State.CALLED
    return StageRecord(number, "passport", category, state, 0, called, None, None, None)


def test_a_percentile_is_the_nearest_rank() -> None:
    assert percentile([], 0.9) is None
    assert percentile([7.0], 0.9) == 7.0
    assert percentile([float(n) for n in range(1, 11)], 0.9) == 9.0
    assert percentile([float(n) for n in range(1, 12)], 0.9) == 10.0


def test_the_norm_is_each_visitors_own_and_holds_to_the_second() -> None:
    waits = [stage(1, 900), stage(2, 901), stage(3, 300, "booked"), stage(4, 301, "booked")]
    total = day_report(
        "2026-11-23", waits, lambda each: 300 if each.category == "booked" else 900
    ).total
    assert (total.within_norm, total.waits) == (2, 4)


def test_who_was_not_called_yet_is_in_no_wait() -> None:
    total = day_report("2026-11-23", [stage(1, 60), stage(2, None)], lambda _: 900).total
    assert (total.waits, total.waiting, total.mean_wait_s) == (1, 1, 60.0)


def test_who_was_checked_in_by_mistake_never_came() -> None:
    left = replace(stage(2, None), state=State.CANCELLED)
    undone = replace(left, ticket_id=3, is_undone=True, services=2, channel="desk")
    found = day_report("2026-11-23", [stage(1, 60), left, undone], lambda _: 900)
    assert (found.total.visitors, found.total.cancelled) == (2, 1)
    assert (found.by_service["passport"].visitors, found.visits.visits) == (2, 0)
    assert "desk" not in found.by_channel


def test_a_day_without_visitors_has_no_times() -> None:
    found = day_report("2026-11-23", [], lambda _: 900)
    assert (found.total.visitors, found.total.waits, found.total.max_wait_s) == (0, 0, None)
    assert (found.by_service, found.by_desk) == ({}, {})


def test_a_walk_begins_with_the_announcement_or_the_call_where_no_board_told_of_one() -> None:
    called = StageRecord(1, "passport", "ordinary", "served", 0, 60_000, 100_000, 200_000, "1")
    announced = replace(called, ticket_id=2, announced_at=90_000)
    never = replace(called, ticket_id=3, state="missed", started_at=None)
    assert figures([called, announced, never], lambda _: 900).mean_walk_s == 25
    assert figures([never], lambda _: 900).mean_walk_s is None
