"""The log folded: what each event does to the floor."""

import json
from dataclasses import replace
from functools import partial

import pytest

from handmade_logs import DAY, MINUTE, NOON, Story, stage
from zal.domain import events as e
from zal.domain.choice import choose, heads, next_heads
from zal.domain.eligible import eligible
from zal.domain.errors import StorageError
from zal.domain.floor import Floor, KeptBreak, KeptPin, KeptPrinter
from zal.domain.floor_dict import as_dict, from_dict
from zal.domain.floor_for_choice import present, waiting
from zal.domain.fold import fold
from zal.domain.log import PAYLOADS, Event
from zal.domain.settings.choice import ChoicePolicy
from zal.domain.states import State

NEXT_DAY = "2026-11-24"


def facts(of: object, *names: str) -> list[object]:
    return [getattr(of, each) for each in names]


def test_a_hall_begins_with_its_code_and_its_first_configuration() -> None:
    floor = Story().floor
    assert (floor.hall, floor.incarnation, floor.day, floor.rev) == ("hall", "first", DAY, 1)
    assert (floor.config.version, floor.config.body, floor.config.applied_at) == (1, "body", NOON)


def test_a_ticket_keeps_what_the_log_says_of_it(story: Story) -> None:
    visit = story.floor.visits[101]
    assert (visit.code, visit.series, visit.number, visit.link) == ("Б101", "Б", 101, 7)
    assert visit.device == "kiosk-1"
    assert stage(story, 101).clock_at == stage(story, 101).queued_at == visit.issued_at
    assert story.floor.counters == {"Б": 103}


def test_a_visit_is_called_served_and_reopened(story: Story) -> None:
    story.call(101)
    story.move(e.Recalled(), 101)
    recalled = story.floor.rev
    story.move(e.Started(), 101)
    story.move(e.Finished(), 101)
    served = stage(story, 101)
    assert (served.state, served.calls, served.call_rev) == (State.SERVED, 2, recalled)
    assert served.called_at is not None
    assert served.started_at == served.called_at + 2 * MINUTE
    assert served.ended_at == served.started_at + MINUTE
    assert story.floor.desks == {}
    story.move(e.Reopened(), 101)
    assert facts(served, "state", "ended_at", "desk") == [State.SERVING, None, "1"]
    assert story.floor.desks["1"].ticket_id == 101


def test_who_is_returned_waits_as_if_never_called_but_for_the_count(story: Story) -> None:
    story.call(101)
    story.move(e.Missed(), 101)
    story.move(e.Returned(), 101)
    found = stage(story, 101)
    assert (found.called_at, found.ended_at, found.desk, found.operator) == (None,) * 4
    assert (found.calls, found.state) == (1, State.WAITING)


def test_who_is_of_another_category_waits_in_the_old_place(story: Story) -> None:
    story.call(101)
    came_at = stage(story, 101).clock_at
    story.move(e.CategoryChanged("veteran", "ordinary", "showed the paper"), 101)
    found = stage(story, 101)
    assert facts(found, "state", "category", "clock_at", "called_at", "desk", "operator") == [
        State.WAITING,
        "veteran",
        came_at,
        None,
        None,
        None,
    ]
    assert story.floor.desks == {}
    story.move(e.CategoryChanged("ordinary", "veteran", why="undone"), 101)
    assert facts(found, "state", "category") == [State.WAITING, "ordinary"]
    assert story.floor.visits[101].category == "ordinary"


def test_who_is_set_aside_keeps_the_desk_and_the_newest_note(story: Story) -> None:
    story.call(101)
    story.move(e.Held(has_note=True, seal="x"), 101)
    assert (stage(story, 101).desk, stage(story, 101).has_note) == ("1", True)
    story.move(e.Released(), 101)
    story.call(101)
    story.move(e.Held(has_note=True, seal="y"), 101)
    assert stage(story, 101).seal == "y"


@pytest.mark.parametrize(
    ("minutes", "late", "counted"), [(10, 3, 4 * MINUTE), (1, 3, MINUTE)], ids=["early", "late"]
)
def test_the_time_for_which_others_were_let_by_is_counted_once(
    story: Story, minutes: int, late: int, counted: int
) -> None:
    since = story.at
    story.move(e.Postponed(minutes, since + minutes * MINUTE), 101)
    assert (stage(story, 101).postponed_at, stage(story, 101).postponed_ms) == (since, 0)
    story.at += late * MINUTE
    story.move(e.Released("postponed" if minutes < late else ""), 101)
    found = stage(story, 101)
    assert (found.postponed_ms, found.postponed_times, found.postponed_min) == (counted, 1, minutes)
    assert (found.postponed_at, found.postponed_until) == (None, None)
    story.move(e.Postponed(2, story.at + 2 * MINUTE), 101)
    story.move(e.Cancelled(), 101)
    assert (found.postponed_ms, found.postponed_times) == (counted + MINUTE, 2)


def test_a_transfer_ends_a_stage_and_bears_another(story: Story) -> None:
    story.call(101)
    clock_at = stage(story, 101).clock_at
    story.move(e.Transferred(900, 2, "land", "booked", clock_at, to_desk="2"), 101)
    new = stage(story, 101, 900)
    assert stage(story, 101).state is State.TRANSFERRED
    assert (new.service, new.category, new.for_desk, new.has_note) == ("land", "booked", "2", False)
    assert (new.clock_at, new.queued_at) == (clock_at, story.at - MINUTE)
    story.call(101, "2", "petrov", stage_id=900)
    assert story.floor.desks["2"].at_desk is new


def test_a_shift_has_its_breaks_and_ends_with_the_one_that_lasts(story: Story) -> None:
    here = {"desk": "1", "operator": "ivanova"}
    story.say(e.BreakBegun(1, "lunch"), **here)
    begun = story.at - MINUTE
    assert story.floor.shifts[1].shift.break_since == begun
    story.say(e.BreakEnded(1), **here)
    story.say(e.BreakBegun(1, "tea"), **here)
    story.say(e.SignedOut(1, "signed-out"), **here)
    shift = story.floor.shifts[1]
    assert shift.breaks[0] == KeptBreak(begun, "lunch", begun + MINUTE)
    assert shift.ended_at == shift.breaks[1].ended_at == story.at - MINUTE
    assert [each.shift_id for each in story.floor.at_work.values()] == [2]


def test_who_takes_a_desk_over_takes_its_visitor(story: Story) -> None:
    story.call(101)
    story.say(e.SignedOut(1, "taken-over", "ill"), desk="1", operator="ivanova")
    story.sign_in("1", "sidorova", 3, taken_over_from="ivanova", handed_over=101)
    assert stage(story, 101).operator == "sidorova"
    story.sign_in("1", "sidorova", 3, why="resumed")
    assert story.floor.shifts[3].started_at == story.at - 2 * MINUTE


def test_the_hall_itself_changes(story: Story) -> None:
    story.say(e.Configured(2, "other"))
    story.say(e.ServiceClosed("no forms"), service="land")
    story.say(e.ServiceOpened(), service="pension")
    story.say(e.ServiceClosed(), service="passport")
    story.say(e.ServiceOpened(by_hours=True), service="passport")
    story.say(e.Restored("second", "first"))
    story.say(e.ClockLeapt(1, 2, 500))
    floor = story.floor
    assert (floor.config.body, floor.incarnation, floor.clock_offset) == ("other", "second", 500)
    said = [(each.service, each.is_open, each.reason) for each in floor.overrides.values()]
    assert said == [("land", False, "no forms"), ("pension", True, "")]
    story.say(e.DayClosed())
    assert floor.closed_day == DAY
    story.say(e.DayOpened())
    story.say(e.ClockAgrees())
    assert facts(floor, "closed_day", "clock_offset") == [None, None]


def test_a_slip_goes_its_way_and_a_printer_tells_since_when(story: Story) -> None:
    story.issue(104, slip=1)
    of = {"ticket_id": 104, "code": "Б104"}
    story.say(e.SlipSent(1, "kiosk-1"), **of)
    story.say(e.SlipEnded(1, "kiosk-1", "failed", "printer-silent"), **of)
    story.say(e.SlipAsked(2, "kiosk-2"), **of)
    first, second = story.floor.slips.values()
    assert (first.state, first.why, first.is_reprint) == ("failed", "printer-silent", False)
    assert (second.state, second.kiosk, second.is_reprint) == ("queued", "kiosk-2", True)
    since = story.at
    story.say(e.PrinterTold("kiosk-1", "fault", "printer-silent"))
    story.say(e.PrinterTold("kiosk-1", "fault", "printer-fault"))
    assert story.floor.printers["kiosk-1"] == KeptPrinter(
        "kiosk-1", "fault", since, "printer-fault"
    )


def test_browsers_ratings_and_pins_are_kept(story: Story) -> None:
    story.say(e.BrowserPaired(1, "console", "x"))
    story.say(e.BrowserRevoked(1, "console"))
    story.say(e.PinSet("kiosk", "x"))
    browser = story.floor.browsers[1]
    assert browser.revoked_at == browser.paired_at + MINUTE
    assert story.floor.pins == {"kiosk": KeptPin("kiosk", "x")}
    story.serve(101)
    story.rate(e.Rated(waiting=2), 101)
    story.rate(e.Rated(comfort=5, has_comment=True, seal="x"), 101)
    rating = story.floor.ratings[101]
    assert (rating.waiting, rating.comfort, rating.has_comment) == (None, 5, True)
    assert rating.changed_at == rating.rated_at + MINUTE
    assert rating.day == DAY


@pytest.mark.parametrize(("served", "rated"), [((201,), 201), ((201, 101), 201), ((101,), 101)])
def test_a_rating_of_another_stage_than_was_served_last_or_before_that_is_refused(
    story: Story, served: tuple[int, ...], rated: int
) -> None:
    visit = story.floor.visits[101]
    visit.stages[201] = replace(visit.stages[101], stage_id=201, ordinal=2, service="land")
    for each in served:
        story.serve(101, each)
    with pytest.raises(StorageError, match="rate"):
        story.rate(e.Rated(waiting=2), 101, rated)


def test_a_rating_is_of_the_stage_that_was_served_last(story: Story) -> None:
    visit = story.floor.visits[101]
    visit.stages[201] = replace(visit.stages[101], stage_id=201, ordinal=2, service="land")
    story.serve(101, 201)
    story.serve(101)
    story.rate(e.Rated(waiting=2), 101)
    assert story.floor.ratings[101].waiting == 2


def test_a_day_that_turns_lets_go_of_what_is_over_and_keeps_what_is_not(story: Story) -> None:
    story.call(101)
    story.say(e.Configured(2, "other"))
    story.issue(104, slip=1)
    story.move(e.Cancelled(), 104)
    story.say(e.SlipSent(1, "kiosk-1"), ticket_id=104, code="Б104")
    story.move(e.Expired(), 102)
    story.move(e.Expired(), 103)
    story.say(e.SignedOut(2, "day-end"), desk="2", operator="petrov")
    left = story.say(e.DayTurned(DAY, NEXT_DAY))
    assert left is not None
    assert (left.day, set(left.visits), set(left.shifts)) == (DAY, {102, 103, 104}, {2})
    assert (left.counters, set(left.configs)) == ({"Б": 104}, {1})
    floor = story.floor
    assert (floor.day, set(floor.visits), set(floor.shifts)) == (NEXT_DAY, {101}, {1})
    assert (floor.counters, set(floor.configs), set(floor.slips)) == ({}, {2}, {1})
    assert floor.desks["1"].ticket_id == 101
    assert floor.visits[101].carried_to == NEXT_DAY
    story.move(e.Missed(), 101)
    left = story.say(e.DayTurned(NEXT_DAY, "2026-11-30"))
    assert left is not None
    assert (set(left.visits), floor.visits) == ({101}, {})


def test_a_visit_is_rated_after_its_day_and_the_mark_can_change_over_the_turn(story: Story) -> None:
    for number in (101, 102, 103):
        story.serve(number)
    story.rate(e.Rated(waiting=2), 101)
    story.at += 11 * MINUTE
    story.rate(e.Rated(waiting=3), 102)
    left = story.say(e.DayTurned(DAY, NEXT_DAY))
    assert left is not None
    assert (set(left.ratings), set(story.floor.ratings)) == ({101}, {102})
    story.say(e.Rated(waiting=4, of_day=DAY), ticket_id=102, code="Б102")
    story.say(e.Rated(waiting=1, of_day=DAY), ticket_id=103, code="Б103")
    assert {each.day for each in story.floor.ratings.values()} == {DAY}


def test_a_call_is_told_again_from_the_floor(story: Story) -> None:
    story.call(102, "2", "petrov")
    shift = story.floor.shifts[1].shift
    offered = eligible(
        waiting(story.floor),
        shift,
        frozenset({"passport"}),
        present(story.floor, [], story.floor.at),
    )
    choice = choose(heads(offered), ChoicePolicy({}, {}), story.at, partial(next_heads, offered))
    assert choice is not None
    assert choice.best.candidate.code == "Б101"
    assert choice.runner_up is not None
    assert (choice.runner_up.candidate.code, choice.considered) == ("Б103", 2)
    assert present(story.floor, [], story.floor.at).desks == {"1", "2"}
    assert present(story.floor, [], story.floor.at).at_desk == {102}


def test_folding_begins_again_at_a_turned_day_and_comes_to_the_same(story: Story) -> None:
    story.call(101)
    story.move(e.Expired(), 102)
    story.move(e.Expired(), 103)
    ahead = from_dict(json.loads(json.dumps(as_dict(story.floor))))
    fold(ahead, story.event(e.DayTurned(DAY, NEXT_DAY)))
    story.say(e.DayTurned(DAY, NEXT_DAY, as_dict(ahead)))
    assert story.floor == ahead
    story.move(e.Started(), 101)
    again = Floor()
    for event in story.events[-2:]:
        assert fold(again, event) is None
    assert again == story.floor


def test_folding_begins_at_an_adopted_hall(story: Story) -> None:
    adopted = e.Adopted("new", "third", as_dict(story.floor), {"ticket": 9})
    event = Event(57, story.at, "adopt", day=DAY, version=1, detail=vars_of(adopted))
    floor = Floor()
    fold(floor, event)
    assert (floor.rev, floor.hall, floor.incarnation) == (57, "new", "third")
    assert floor.visits == story.floor.visits


def vars_of(said: e.Adopted) -> dict[str, object]:
    return {name: getattr(said, name) for name in ("hall", "incarnation", "floor", "rows")}


def test_every_payload_can_be_folded() -> None:
    from zal.domain import fold as module

    folded = set(module._FOLDS) | {e.DayTurned, e.ClockForgotten}
    assert folded == set(PAYLOADS.values())


def test_a_colleague_may_return_whom_somebody_else_has_missed(story: Story) -> None:
    story.call(101)
    story.move(e.Missed(), 101, role="operator", actor="ivanova")
    story.move(e.Returned(), 101, role="operator", actor="petrov")
    assert stage(story, 101).state is State.WAITING


def test_a_floor_that_was_told_with_a_list_of_pins_is_read() -> None:
    assert from_dict({"pins": ["kiosk"]}).pins == {"kiosk": KeptPin("kiosk")}
    assert from_dict({"pins": {"kiosk": "x"}}).pins == {"kiosk": KeptPin("kiosk", "x")}
