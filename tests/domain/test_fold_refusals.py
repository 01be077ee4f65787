"""The log folded: what cannot have happened is refused by its revision."""

import json
from typing import Any

import pytest

from handmade_logs import DAY, NOON, Story, stage
from zal.domain import events as e
from zal.domain.errors import StorageError
from zal.domain.floor import Floor
from zal.domain.floor_dict import as_dict, from_dict
from zal.domain.fold import fold
from zal.domain.log import Event
from zal.domain.states import State

NEXT_DAY = "2026-11-24"

IMPOSSIBLE: dict[str, tuple[e.Payload, dict[str, object], str]] = {
    "a rev that is not the next": (e.DayClosed(), {"rev": 9}, "event 7 is missing"),
    "another day": (e.DayClosed(), {"day": "2026-11-22"}, "event 7 (close day) cannot"),
    "a second beginning": (e.Founded("h", "i", DAY, ""), {}, "with event 7 (found) no hall"),
    "a turn from another day": (e.DayTurned("2026-11-22", NEXT_DAY), {}, "event 7 (turn day)"),
    "a day that was not closed": (e.DayOpened(), {}, "event 7 (open day)"),
    "another floor": (e.DayTurned(DAY, NEXT_DAY, {"day": NEXT_DAY}), {}, "event 7 (turn day)"),
    "a floor that is none": (e.DayTurned(DAY, NEXT_DAY, {"visits": 3}), {}, "cannot be read"),
    "another incarnation": (e.Restored("x", "other"), {}, "event 7 (restore)"),
    "a configuration left out": (e.Configured(3, ""), {}, "event 7 (apply config)"),
    "an unknown ticket": (
        e.Started(),
        {"ticket_id": 9, "stage_id": 9, "code": "Б9"},
        "event 7 (start, ticket Б9)",
    ),
    "no ticket": (e.Started(), {}, "event 7 (start, ticket —)"),
    "a number given twice": (
        e.Issued("Б", 103, "ordinary", "ru"),
        {"ticket_id": 8, "stage_id": 8, "code": "Б103"},
        "event 7 (issue, ticket Б103)",
    ),
    "a rating of nobody": (e.Rated(waiting=1), {"ticket_id": 9, "code": "Б9"}, "event 7 (rate"),
    "a second shift at a desk": (
        e.SignedIn(3),
        {"desk": "1", "operator": "sidorova"},
        "event 7 (sign in) does not fit the shift of sidorova at desk 1",
    ),
    "a shift of somebody else": (
        e.SignedOut(1, "signed-out"),
        {"desk": "1", "operator": "petrov"},
        "event 7 (sign out)",
    ),
    "a break that was not begun": (
        e.BreakEnded(1),
        {"desk": "1", "operator": "ivanova"},
        "event 7 (resume)",
    ),
    "a slip that was not asked for": (
        e.SlipSent(5, "kiosk-1"),
        {"ticket_id": 101, "code": "Б101"},
        "event 7 (send slip) does not fit slip 5 of ticket Б101",
    ),
    "a browser that was not paired": (
        e.BrowserRevoked(5, "console"),
        {},
        "event 7 (revoke browser) does not fit browser 5",
    ),
    "an instant before the last": (e.DayClosed(), {"at": NOON}, "event 7 (close day) is older"),
    "a role that may not": (e.DayClosed(), {"role": "kiosk"}, "in the role of kiosk"),
    "a line without a role": (e.DayClosed(), {"role": None}, "in the role of —"),
    "a name where a role has none": (
        e.PrinterTold("kiosk-1", "ok"),
        {"role": "kiosk", "actor": "petrov"},
        "by petrov in the role of kiosk",
    ),
    "an operator without a name": (
        e.BreakBegun(1, "tea"),
        {"desk": "1", "operator": "ivanova", "role": "operator"},
        "by — in the role of operator",
    ),
    "a colleague's shift": (
        e.BreakBegun(1, "tea"),
        {"desk": "1", "operator": "ivanova", "role": "operator", "actor": "petrov"},
        "by petrov in the role of operator",
    ),
    "a desk where none can be": (e.DayClosed(), {"desk": "1"}, "event 7 (close day) names a"),
    "another service": (
        e.Cancelled(),
        {"ticket_id": 101, "stage_id": 101, "code": "Б101", "service": "land"},
        "event 7 (cancel, ticket Б101)",
    ),
    "a slip of another ticket": (
        e.SlipAsked(1, "kiosk-1"),
        {"ticket_id": 101, "code": "Б102"},
        "event 7 (ask slip, ticket Б102)",
    ),
    "a hand-over of nobody": (
        e.SignedIn(3, handed_over=101),
        {"desk": "3", "operator": "sidorova"},
        "event 7 (sign in, ticket —)",
    ),
}


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_what_cannot_have_happened_is_refused_by_its_revision(story: Story, case: str) -> None:
    said, columns, sentence = IMPOSSIBLE[case]
    assert story.floor.rev == 6
    with pytest.raises(StorageError) as refused:
        story.say(said, **columns)
    assert sentence in str(refused.value)


@pytest.mark.parametrize("places", [[[NOON, 2, 2]], [[NOON + 1, 1, 2], [NOON + 1, 1, 2]]])
def test_a_place_of_a_slot_is_one_appointment_s_until_it_is_free(
    story: Story, places: list[list[int]]
) -> None:
    held = held_slot(1, [NOON, 1, 2], [NOON, 2, 2])
    story.say(held, service="passport")
    story.say(e.SlotDropped(1))
    story.say(held_slot(2, [NOON, 2, 2]), service="passport")
    with pytest.raises(StorageError, match=r"event 10 \(hold slot\)"):
        story.say(held_slot(3, *places), service="passport")


def held_slot(number: int, *places: list[int]) -> e.SlotHeld:
    slot_at = places[0][0]
    return e.SlotHeld(number, "papers", "desk", DAY, slot_at, [*places], NOON, link=number)


def test_a_move_that_the_table_does_not_have_is_refused(story: Story) -> None:
    with pytest.raises(StorageError, match="at event 7 ticket Б101 was waiting"):
        story.move(e.Finished(), 101, state_after=State.SERVED)


@pytest.mark.parametrize("column", [{"state_before": "held"}, {"state_after": "held"}])
def test_an_event_that_says_another_state_is_refused(story: Story, column: dict[str, str]) -> None:
    with pytest.raises(StorageError, match="at event 7 ticket Б101 was waiting"):
        story.move(e.Cancelled(), 101, None, **column)


def test_an_event_with_another_ticket_s_code_is_refused(story: Story) -> None:
    with pytest.raises(StorageError, match="event 7"):
        story.move(e.Cancelled(), 101, code="Б102")


def test_a_change_from_a_category_that_a_stage_has_not_is_refused(story: Story) -> None:
    with pytest.raises(StorageError, match="event 7"):
        story.move(e.CategoryChanged("ordinary", "veteran"), 101)


def test_a_second_visitor_at_a_desk_is_refused(story: Story) -> None:
    story.call(101)
    with pytest.raises(StorageError, match="with event 8 ticket Б102 came to desk 1"):
        story.call(102)


def test_a_call_to_a_desk_where_its_operator_is_not_is_refused(story: Story) -> None:
    with pytest.raises(StorageError, match="does not fit the shift of petrov at desk 1"):
        story.call(101, "1", "petrov")


@pytest.mark.parametrize("column", [{"desk": "2"}, {"operator": "petrov"}])
def test_a_move_at_another_desk_or_of_another_operator_is_refused(
    story: Story, column: dict[str, Any]
) -> None:
    story.call(101)
    with pytest.raises(StorageError, match=r"event 8 .start. names a ticket"):
        story.move(e.Started(), 101, **column)


def test_a_move_at_a_colleague_s_desk_is_refused(story: Story) -> None:
    story.call(101)
    with pytest.raises(StorageError, match=r"event 8 .start. cannot have been done by petrov"):
        story.move(e.Started(), 101, role="operator", actor="petrov")
    assert stage(story, 101).state is State.CALLED


def test_a_turned_day_that_tells_another_seal_is_refused(story: Story) -> None:
    story.say(e.PinSet("kiosk", "one"))
    ahead = from_dict(json.loads(json.dumps(as_dict(story.floor))))
    fold(ahead, story.event(e.DayTurned(DAY, NEXT_DAY)))
    ahead.pins["kiosk"].seal = "two"
    with pytest.raises(StorageError, match="turn day"):
        story.say(e.DayTurned(DAY, NEXT_DAY, as_dict(ahead)))


@pytest.mark.parametrize(
    ("is_once", "actor"), [(False, "petrov"), (True, "ivanova"), (None, "petrov")]
)
def test_only_whose_pin_was_good_once_replaces_it(
    story: Story, is_once: bool | None, actor: str
) -> None:
    if is_once is not None:
        story.say(e.PinSet("operator:petrov", "one", is_once=is_once))
    with pytest.raises(StorageError, match="replace pin"):
        story.say(e.PinReplaced("operator:petrov", "two"), role="operator", actor=actor)


def test_a_visitor_at_two_desks_is_refused(story: Story) -> None:
    story.call(101)
    story.floor.visits[101].stages[102] = stage(story, 102)
    with pytest.raises(StorageError, match="with event 8 ticket Б101 came to desk 2"):
        story.call(101, "2", "petrov", stage_id=102)


def test_a_hall_begins_with_nothing_else() -> None:
    with pytest.raises(StorageError, match="with event 1"):
        fold(Floor(), Event(1, NOON, "close-day", day=DAY, version=1))
    with pytest.raises(StorageError, match="with event 5"):
        fold(Floor(), Event(5, NOON, "turn-day", version=1, detail={"was": DAY, "to": NEXT_DAY}))
