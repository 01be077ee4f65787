"""Which stage of a visit an act is done to: the one that the caller saw, or the only one there is.

The visits have two stages in one state, which no act makes yet: see ``test_two_stages``.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest

from halls import AT_KIOSK, BY_LINK, MINUTE, OWNER, ToldClock, at_desk, refused
from zal.domain.by import By, Expected
from zal.domain.errors import UnknownName
from zal.domain.states import State
from zal.domain.tickets import Stage, VisitStage
from zal.hall.hall import Hall
from zal.hall.issue import new_stage
from zal.hall.seen.desk import desk_view
from zal.hall.seen.ticket import ticket_story

PASSPORTS, LAND, BOTH = "2", "3", "1"
"""Petrov is skilled in passports only; desk 3 serves land only; desk 1 serves both."""
ASK = "Ticket Б101 is for several services: passport, land. Say which one is meant."


def saw(by: By, stage_id: int, state: State | None = None) -> By:
    """Return who acts, on a stage that they saw."""
    return replace(by, expected=Expected(stage_id, state))


def stages(hall: Hall, code: str = "Б101") -> list[Stage]:
    return [each.stage for each in hall.see(ticket_story, code)[1]]


def states(hall: Hall) -> list[State]:
    return [each.state for each in stages(hall)]


@pytest.fixture
def waiting(hall: Hall, clock: ToldClock) -> Hall:
    """A visitor waits for a passport and for land, and another for a passport."""
    hall.desks.sign_in(at_desk(PASSPORTS, "petrov"))
    hall.desks.sign_in(at_desk(LAND, "sidorova"))
    hall.desks.sign_in(at_desk(BOTH, "ivanova"))
    issued = hall.tickets.issue(AT_KIOSK, "passport")
    with hall.acts.turn(OWNER) as turn:
        ticket_id, clock_at = issued.ticket.ticket_id, issued.stage.clock_at
        new_stage(turn, ticket_id, 2, "land", "ordinary", clock_at=clock_at)
    clock.at += MINUTE
    hall.tickets.issue(AT_KIOSK, "passport")
    return hall


@pytest.fixture
def held(waiting: Hall) -> Hall:
    """Both of their stages were set aside by staff."""
    for desk in (PASSPORTS, LAND):
        waiting.tickets.call(at_desk(desk))
        waiting.tickets.hold(at_desk(desk))
    return waiting


@pytest.fixture
def missed(waiting: Hall) -> Hall:
    """They missed both of their calls."""
    for desk in (PASSPORTS, LAND):
        waiting.tickets.call(at_desk(desk))
        waiting.tickets.no_show(at_desk(desk), anyway=True)
    return waiting


BY_CODE: dict[str, Callable[..., VisitStage | None]] = {
    "waiting": lambda hall, by, **which: hall.tickets.call(by, code="Б101", reason="asks", **which),
    "held": lambda hall, by, **which: hall.tickets.release(by, "Б101", **which),
    "missed": lambda hall, by, **which: hall.tickets.return_to_queue(by, code="Б101", **which),
}
AFTER = {"waiting": State.CALLED, "held": State.WAITING, "missed": State.WAITING}
each_act = pytest.mark.parametrize("standing", BY_CODE)


@pytest.fixture
def two(standing: str, request: pytest.FixtureRequest) -> Hall:
    """A hall in which both stages of a visit stand alike."""
    hall: Hall = request.getfixturevalue(standing)
    assert states(hall) == [State(standing)] * 2
    return hall


@each_act
def test_of_two_that_it_could_be_none_is_guessed_and_the_services_are_named(
    two: Hall, standing: str
) -> None:
    with refused(two, ASK):
        BY_CODE[standing](two, at_desk(BOTH))


@each_act
@pytest.mark.parametrize("which", [0, 1])
def test_the_stage_that_was_shown_is_meant(two: Hall, standing: str, which: int) -> None:
    wanted = stages(two)[which]
    done = BY_CODE[standing](two, saw(at_desk(BOTH), wanted.stage_id, wanted.state))
    assert done is not None
    assert (done.stage.stage_id, done.state) == (wanted.stage_id, AFTER[standing])
    assert stages(two)[1 - which].state == standing


@each_act
@pytest.mark.parametrize("service", ["passport", "land"])
def test_a_service_chooses(two: Hall, standing: str, service: str) -> None:
    done = BY_CODE[standing](two, at_desk(BOTH), service=service)
    assert done is not None
    assert (done.stage.service, done.state) == (service, AFTER[standing])


@each_act
def test_a_service_that_it_is_not_for_or_that_there_is_not_is_refused(
    two: Hall, standing: str
) -> None:
    with refused(two, "Ticket Б101 is not for pension"):
        BY_CODE[standing](two, at_desk(BOTH), service="pension")
    with refused(two, "Did you mean land?", UnknownName):
        BY_CODE[standing](two, at_desk(BOTH), service="lnd")


@each_act
def test_a_stage_of_another_visit_is_refused(two: Hall, standing: str) -> None:
    (other,) = stages(two, "Б102")
    with refused(two, "What was chosen does not belong to ticket Б101"):
        BY_CODE[standing](two, saw(at_desk(BOTH), other.stage_id))


@each_act
def test_a_stage_that_has_moved_since_it_was_seen_is_refused_and_the_other_is_left_alone(
    two: Hall, standing: str
) -> None:
    seen = stages(two)[0]
    BY_CODE[standing](two, at_desk(BOTH), service="passport")
    if standing == "waiting":
        two.tickets.start(at_desk(BOTH))
        two.tickets.finish(at_desk(BOTH))
    moved = stages(two)[0].state
    with refused(two, f"Ticket Б101 is {moved} now (passport)"):
        BY_CODE[standing](two, saw(at_desk(BOTH), seen.stage_id, seen.state))
    with refused(two, "Ticket Б101 "):
        BY_CODE[standing](two, saw(at_desk(BOTH), seen.stage_id))
    assert stages(two)[1].state == standing


def test_a_desk_needs_no_choice_where_it_can_call_one_only(waiting: Hall) -> None:
    called = waiting.tickets.call(at_desk(LAND), code="Б101", reason="asks")
    assert called is not None
    assert called.stage.service == "land"


def test_a_shown_stage_whose_visitor_is_at_another_desk_by_now_is_said_to_be_there(
    waiting: Hall,
) -> None:
    shown = waiting.see(desk_view, LAND).queue[0]
    waiting.tickets.call(at_desk(PASSPORTS))
    with refused(waiting, "Ticket Б101 is already at desk 2"):
        waiting.tickets.call(saw(at_desk(LAND), shown.stage_id), code="Б101", reason="asks")


def test_of_several_for_one_service_the_first_is_meant(held: Hall) -> None:
    first = stages(held)[0]
    with held.acts.turn(OWNER) as turn:
        turn.run("UPDATE stage SET service = 'passport' WHERE state = 'held'")
    assert held.tickets.release(OWNER, "Б101").stage.stage_id == first.stage_id


def test_who_lets_others_by_is_back_for_all_that_they_came_for(waiting: Hall) -> None:
    waiting.tickets.postpone(OWNER, 10, code="Б101")
    waiting.tickets.release(OWNER, "Б101")
    assert states(waiting) == [State.WAITING] * 2


def test_who_is_set_aside_and_lets_others_by_is_asked_about(waiting: Hall) -> None:
    waiting.tickets.call(at_desk(LAND))
    waiting.tickets.hold(at_desk(LAND))
    waiting.tickets.postpone(OWNER, 10, code="Б101")
    with refused(waiting, ASK):
        waiting.tickets.release(OWNER, "Б101")
    waiting.tickets.release(OWNER, "Б101", service="land")
    assert states(waiting) == [State.HELD, State.WAITING]


def test_every_line_of_a_console_says_which_stage_it_shows_and_how_it_stands(
    held: Hall,
) -> None:
    seen = held.see(desk_view, BOTH)
    assert [each.stage_id for each in seen.queue] == [stages(held, "Б102")[0].stage_id]
    assert [(each.stage_id, each.state) for each in seen.held] == [
        (each.stage_id, State.HELD) for each in stages(held)
    ]


# --- acts on the whole visit ---------------------------------------------------------------
def test_a_visit_is_ended_if_what_was_shown_of_it_stands_as_it_did(held: Hall) -> None:
    shown = stages(held)[1]
    held.tickets.cancel(saw(OWNER, shown.stage_id, State.HELD), "Б101")
    assert states(held) == [State.CANCELLED] * 2


def test_a_visitor_whom_a_colleague_has_brought_back_is_not_ended(held: Hall) -> None:
    shown = stages(held)[0]
    held.tickets.release(OWNER, "Б101", service="passport")
    with refused(held, "Ticket Б101 is waiting now (passport)"):
        held.tickets.cancel(saw(OWNER, shown.stage_id, State.HELD), "Б101")
    (other,) = stages(held, "Б102")
    with refused(held, "What was chosen does not belong to ticket Б101"):
        held.tickets.cancel(saw(OWNER, other.stage_id), "Б101")


def test_others_are_let_by_only_if_what_was_shown_still_waits(waiting: Hall) -> None:
    shown = stages(waiting)[1]
    waiting.tickets.call(at_desk(LAND))
    waiting.tickets.hold(at_desk(LAND))
    with refused(waiting, "Ticket Б101 is set aside: “postpone” is not possible now."):
        waiting.tickets.postpone(saw(OWNER, shown.stage_id), 10, code="Б101")
    token = waiting.see(ticket_story, "Б101")[0].token
    waiting.tickets.postpone(saw(BY_LINK, stages(waiting)[0].stage_id), 10, token=token)
    assert states(waiting) == [State.HELD] * 2


# --- two consoles at one desk ------------------------------------------------------------------
def test_a_key_that_is_one_look_behind_means_the_same_visitor_whoever_recalled_or_started(
    waiting: Hall,
) -> None:
    waiting.tickets.call(at_desk(BOTH))
    shown = waiting.see(desk_view, BOTH).ticket
    assert shown is not None
    late = saw(at_desk(BOTH, "ivanova"), shown.stage.stage_id)
    waiting.tickets.recall(at_desk(BOTH, "ivanova"))
    assert waiting.tickets.recall(late).stage.calls == 3
    assert waiting.tickets.start(late).state is State.SERVING
    with refused(waiting, "Ticket Б101 is being served: “start” is not possible now."):
        waiting.tickets.start(late)
    assert waiting.tickets.hold(late).state is State.HELD


def test_a_key_that_is_late_does_nothing_to_another_visitor_at_the_desk(waiting: Hall) -> None:
    waiting.tickets.call(at_desk(BOTH))
    shown = waiting.see(desk_view, BOTH).ticket
    assert shown is not None
    late = saw(at_desk(BOTH, "ivanova"), shown.stage.stage_id)
    waiting.tickets.no_show(at_desk(BOTH), anyway=True)
    with refused(waiting, "There is no visitor at desk 1"):
        waiting.tickets.start(late)
    waiting.tickets.call(at_desk(BOTH), code="Б102", reason="asks")
    for act in (waiting.tickets.recall, waiting.tickets.start, waiting.tickets.no_show):
        with refused(waiting, "Desk 1 now has ticket Б102, not Б101. Nothing was done."):
            act(late)


def test_only_the_finish_that_was_shown_is_undone(waiting: Hall) -> None:
    for _ in range(2):
        waiting.tickets.call(at_desk(PASSPORTS))
        waiting.tickets.start(at_desk(PASSPORTS))
        waiting.tickets.finish(at_desk(PASSPORTS))
    first, last = stages(waiting)[0], stages(waiting, "Б102")[0]
    with refused(waiting, "The last ticket at desk 2 was Б102, not Б101. Nothing was done."):
        waiting.tickets.reopen(saw(at_desk(PASSPORTS), first.stage_id))
    undone = waiting.tickets.reopen(saw(at_desk(PASSPORTS), last.stage_id))
    assert undone.state is State.SERVING
