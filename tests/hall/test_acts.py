from halls import (
    AT_KIOSK,
    MINUTE,
    NOON,
    OWNER,
    ToldClock,
    asking,
    at_desk,
    hall_rev,
    refused,
    revs_are_whole,
)
from zal.domain.errors import UnknownName
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.log import logged_events


def test_a_ticket_goes_its_way_from_kiosk_to_desk(hall: Hall, desk: str, clock: ToldClock) -> None:
    issued = hall.tickets.issue(AT_KIOSK, "passport", language="en")
    assert (issued.code, issued.state, issued.ticket.ahead) == ("Б101", State.WAITING, 0)
    clock.at += 5 * MINUTE
    called = hall.tickets.call(at_desk(desk))
    assert called is not None
    assert (called.code, called.stage.desk, called.stage.operator) == ("Б101", "1", "ivanova")
    assert called.stage.called_at == NOON + 5 * MINUTE
    assert hall.tickets.recall(at_desk(desk)).stage.calls == 2
    assert hall.tickets.start(at_desk(desk)).state is State.SERVING
    assert hall.tickets.finish(at_desk(desk, stage=issued.stage.stage_id)).state is State.SERVED
    assert hall.tickets.call(at_desk(desk)) is None
    assert revs_are_whole(hall)


def test_the_same_request_gives_the_same_ticket(hall: Hall) -> None:
    first = hall.tickets.issue(asking(AT_KIOSK, "tap-1"), "passport")
    assert hall.tickets.issue(asking(AT_KIOSK, "tap-1"), "passport") == first
    assert hall.see(hall_rev) == 2


def test_a_call_records_why(hall: Hall, desk: str, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += MINUTE
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    hall.tickets.call(at_desk(desk))
    detail = hall.see(logged_events)[-1].detail
    assert detail is not None
    assert detail["rule"] == "out-of-turn"
    assert detail["runner_up"] == "Б101"
    assert detail["runner_up_score"] == 60.0


def test_a_named_call_needs_a_reason_and_names_where_a_ticket_is(hall: Hall, desk: str) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    with refused(hall, "Say why Б102"):
        hall.tickets.call(at_desk(desk), code="Б102")
    called = hall.tickets.call(at_desk(desk), code="б 102", reason="asked for this operator")
    assert called is not None
    assert called.code == "Б102"
    hall.desks.sign_in(at_desk("2", "petrov"))
    with refused(hall, "Ticket Б102 is already at desk 1. Next: Б101."):
        hall.tickets.call(at_desk("2"), code="Б102", reason="x")


def test_wrong_moves_are_refused_and_change_nothing(hall: Hall, desk: str) -> None:
    with refused(hall, "Nobody is signed in at desk 2"):
        hall.tickets.call(at_desk("2"))
    with refused(hall, "There is no visitor at desk 1"):
        hall.tickets.start(at_desk(desk))
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk(desk))
    with refused(hall, "Desk 1 has called ticket Б101"):
        hall.tickets.call(at_desk(desk))
    with refused(hall, "is not possible now"):
        hall.tickets.finish(at_desk(desk))
    other = hall.tickets.issue(AT_KIOSK, "passport")
    with refused(hall, "now has ticket Б101, not Б102"):
        hall.tickets.start(at_desk(desk, stage=other.stage.stage_id))
    with refused(hall, "still at desk 1"):
        hall.desks.sign_out(at_desk(desk))
    with refused(hall, "Did you mean passport", UnknownName):
        hall.tickets.issue(AT_KIOSK, "pasport")


def test_returning_keeps_the_place_also_after_a_no_show(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += MINUTE
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk(desk))
    assert hall.tickets.return_to_queue(at_desk(desk)).state is State.WAITING
    again = hall.tickets.call(at_desk(desk))
    assert again is not None
    assert again.code == "Б101"
    assert hall.tickets.no_show(at_desk(desk), anyway=True).state is State.MISSED
    hall.tickets.return_to_queue(OWNER, code="Б101")
    assert [each.code for each in hall.see(desk_view, desk).queue] == ["Б101", "Б102"]


def test_a_held_ticket_waits_again_when_released(hall: Hall, desk: str) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk(desk))
    hall.tickets.start(at_desk(desk))
    assert hall.tickets.hold(at_desk(desk), note="copy of page 2").state is State.HELD
    assert hall.see(desk_view, desk).held[0].note == "copy of page 2"
    assert hall.tickets.release(OWNER, "Б101").state is State.WAITING


def test_a_transfer_keeps_the_issue_time_and_finds_its_desk(hall: Hall, desk: str) -> None:
    hall.desks.sign_in(at_desk("2", "sidorova"))
    issued = hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk(desk))
    moved = hall.tickets.transfer(
        at_desk(desk), service="land", to_desk="2", note="plan is missing"
    )
    assert (moved.stage.ordinal, moved.stage.clock_at, moved.stage.service) == (
        2,
        issued.ticket.issued_at,
        "land",
    )
    assert hall.tickets.call(at_desk(desk)) is None
    called = hall.tickets.call(at_desk("2"))
    assert called is not None
    assert (called.code, called.stage.note) == ("Б101", "plan is missing")


def test_what_was_sent_to_somebody_who_left_is_anybodys(hall: Hall, desk: str) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk(desk))
    hall.tickets.transfer(at_desk(desk), to_operator="sidorova", anyway=True)
    called = hall.tickets.call(at_desk(desk))
    assert called is not None
    assert called.stage.for_operator == "sidorova"


def test_a_finish_can_be_undone_for_two_minutes(hall: Hall, desk: str, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk(desk))
    hall.tickets.start(at_desk(desk))
    hall.tickets.finish(at_desk(desk))
    clock.at += 2 * MINUTE
    assert hall.tickets.reopen(at_desk(desk)).state is State.SERVING
    hall.tickets.finish(at_desk(desk))
    clock.at += 2 * MINUTE + 1
    with refused(hall, "nothing to reopen"):
        hall.tickets.reopen(at_desk(desk))


def test_before_a_finish_is_undone_whoever_was_called_since_goes_back_to_the_queue(
    hall: Hall, desk: str
) -> None:
    first, second = (hall.tickets.issue(AT_KIOSK, "passport").code for _ in range(2))
    hall.tickets.call(at_desk(desk))
    hall.tickets.start(at_desk(desk))
    hall.tickets.finish(at_desk(desk))
    hall.tickets.call(at_desk(desk))
    with refused(hall, f"Desk 1 has called ticket {second}. Return it to the queue first."):
        hall.tickets.reopen(at_desk(desk))
    hall.tickets.return_to_queue(at_desk(desk))
    back = hall.tickets.reopen(at_desk(desk))
    assert (back.code, back.state) == (first, State.SERVING)
    with refused(hall, f"Desk 1 has ticket {first} (being served). Finish it first."):
        hall.tickets.call(at_desk(desk))


def test_a_shift_is_resumed_taken_over_or_refused(hall: Hall, desk: str) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk(desk))
    first = hall.desks.sign_in(at_desk(desk, "ivanova"))
    assert first.shift_id == 1
    with refused(hall, "ivanova is signed in at desk 1"):
        hall.desks.sign_in(at_desk(desk, "sidorova"))
    hall.desks.sign_in(at_desk(desk, "sidorova"), take_over_reason="went home ill")
    seen = hall.see(desk_view, desk)
    assert seen.ticket is not None
    assert seen.ticket.stage.operator == "sidorova"
    with refused(hall, "serves none of the services"):
        hall.desks.sign_in(at_desk("3", "petrov"))


def test_a_break_pauses_calls(hall: Hall, desk: str) -> None:
    hall.desks.take_break(at_desk(desk), "lunch")
    with refused(hall, "on a break"):
        hall.tickets.call(at_desk(desk))
    hall.desks.resume(at_desk(desk))
    with refused(hall, "is not on a break"):
        hall.desks.resume(at_desk(desk))


def test_the_store_calls_in_exactly_the_order_of_the_pure_function(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    import random

    from zal.domain.choice import Candidate, choose

    rng = random.Random(7)
    policy = hall.see(hall_settings).choice
    waiting: list[Candidate] = []
    for arrival in range(1000):
        clock.at += rng.randrange(1, 20_000)
        category = rng.choice(["ordinary", "ordinary", "booked", "veteran"])
        service = rng.choice(["passport", "pension"])
        ticket = hall.tickets.issue(AT_KIOSK, service, category=category)
        waiting.append(Candidate(ticket.ticket.ticket_id, service, category, ticket.stage.clock_at))
        if arrival % 3 or arrival > 750:
            clock.at += rng.randrange(1, 10_000)
            choice = choose(waiting, policy, clock.at)
            assert choice is not None
            called = hall.tickets.call(at_desk(desk))
            assert called is not None
            assert called.ticket.ticket_id == choice.best.ticket_id
            waiting.remove(choice.best.candidate)
            hall.tickets.start(at_desk(desk))
            hall.tickets.finish(at_desk(desk))
    assert len(waiting) == hall.see(desk_view, desk).in_queue
