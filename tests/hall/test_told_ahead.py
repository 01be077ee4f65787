"""How many are ahead: one number on slip, page and command line, and it is what comes."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from halls import AT_KIOSK, MINUTE, OWNER, ToldClock, any_settings, at_desk, enter, make_hall
from visits_to_come import CATEGORIES, SEATS, SERVICES, VISITS, Coming, furnish
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets_and_ahead
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view
from zal.store.sqlite.check import prove


def told(hall: Hall, ticket: VisitStage) -> int | None:
    """Return how many are ahead as page, story and list say it alike."""
    seen = hall.see(visit_view, ticket.token)
    assert seen is not None
    assert hall.see(ticket_story, ticket.code).ahead == seen.ahead
    listed = hall.see(open_tickets_and_ahead).ahead
    assert listed.get(ticket.ticket.ticket_id) == seen.ahead
    return seen.ahead


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    visits=VISITS,
    seats=SEATS,
    postponed=st.sets(st.integers(0, 11), max_size=3),
    calls=st.integers(0, 2),
    rest=st.booleans(),
    asked=st.tuples(SERVICES, CATEGORIES, st.integers(0, 6)),
)
def test_a_slip_says_what_its_page_says_at_that_moment(
    visits: list[Coming],
    seats: tuple[tuple[str, str], ...],
    postponed: set[int],
    calls: int,
    asked: tuple[str, str, int],
    *,
    rest: bool,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock = ToldClock()
        hall = enter(make_hall(Path(folder) / "hall.db"), clock)
        for desk, operator in seats:
            hall.desks.sign_in(at_desk(desk, operator))
        furnish(hall, clock, visits, postponed)
        for desk, _ in seats[:calls]:
            hall.tickets.call(at_desk(desk))
        if rest and calls < len(seats):
            hall.desks.take_break(at_desk(seats[-1][0]), "tea")
        service, category, minutes = asked
        clock.at += MINUTE * minutes
        issued = hall.tickets.issue(AT_KIOSK, service, category=category)
        assert issued.ticket.ahead == told(hall, issued)
        assert issued.ticket.ahead is not None
        hall.close()


def test_who_is_told_that_six_are_ahead_is_called_seventh(hall: Hall, desk: str) -> None:
    for service in ("land", "pension", "passport", "land", "pension", "land"):
        hall.tickets.issue(AT_KIOSK, service)
    mine = hall.tickets.issue(AT_KIOSK, "passport")
    assert mine.ticket.ahead == 6
    for left in range(6, -1, -1):
        assert told(hall, mine) == left
        called = hall.tickets.call(at_desk(desk))
        assert called is not None
        assert (called.code == mine.code) == (left == 0)
        hall.tickets.start(at_desk(desk))
        hall.tickets.finish(at_desk(desk))


def test_with_no_desk_for_it_there_is_no_number_until_one_opens(
    hall: Hall, hall_path: Path
) -> None:
    first, mine = (hall.tickets.issue(AT_KIOSK, "passport") for _ in range(2))
    assert (first.ticket.ahead, mine.ticket.ahead, told(hall, mine)) == (None, None, None)
    hall.desks.sign_in(at_desk("3", "sidorova"))
    assert (hall.tickets.issue(AT_KIOSK, "passport").ticket.ahead, told(hall, mine)) == (None, None)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    assert told(hall, mine) == 1
    assert hall.see(ticket_story, mine.code).ticket.ticket.ahead is None
    event = next(e for e in hall.see(logged_events) if e.code == mine.code)
    assert event.detail is not None
    assert event.detail["ahead"] is None
    prove(hall_path, any_settings)


def test_a_break_of_the_only_desk_leaves_the_number_and_of_one_of_two_counts_the_other(
    hall: Hall, desk: str
) -> None:
    for service in ("land", "passport"):
        hall.tickets.issue(AT_KIOSK, service)
    mine = hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.take_break(at_desk(desk), "tea")
    assert told(hall, mine) == 2
    hall.desks.sign_in(at_desk("2", "petrov"))
    assert told(hall, mine) == 1


def test_whoever_waits_for_this_desk_alone_is_ahead_beside_all_others(
    hall: Hall, desk: str
) -> None:
    first, sent = (hall.tickets.issue(AT_KIOSK, "passport") for _ in range(2))
    with hall.acts.turn(OWNER) as turn:
        to_desk = {"stage_id": sent.stage.stage_id, "desk": desk}
        turn.run("UPDATE stage SET for_desk = :desk WHERE stage_id = :stage_id", **to_desk)
    mine = hall.tickets.issue(AT_KIOSK, "passport")
    assert (first.ticket.ahead, mine.ticket.ahead, told(hall, mine)) == (0, 2, 2)
