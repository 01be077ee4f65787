"""A visit by the link on its slip: its visitor's own, and nothing of anybody else's."""

import dataclasses

from halls import AT_KIOSK, BY_LINK, DAY, MINUTE, OWNER, ToldClock, at_desk, refused
from zal.domain.errors import UnknownName
from zal.domain.states import State
from zal.domain.visits import VisitView
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.hall.seen.visit import visit_view, visit_views


def seen(hall: Hall, token: str) -> VisitView:
    visit = hall.see(visit_view, token)
    assert visit is not None
    return visit


def test_a_visitor_sees_how_many_are_before_and_then_where_to_go(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    tokens = [hall.tickets.issue(AT_KIOSK, "passport").token for _ in range(3)]
    hall.tickets.issue(AT_KIOSK, "land")
    assert [seen(hall, each).ahead for each in tokens] == [0, 1, 2]
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    assert [seen(hall, each).ahead for each in tokens] == [1, 2, 3]
    hall.tickets.call(at_desk(desk), code="Б102", reason="is unwell")
    clock.at += MINUTE
    hall.tickets.recall(at_desk(desk))
    visit = seen(hall, tokens[1])
    assert (visit.state, visit.ahead, visit.calls) == (State.CALLED, None, 2)
    assert visit.desk == {"ru": "Окно 1", "en": "Окно 1"}
    assert visit.called_at == clock.at - MINUTE
    assert seen(hall, tokens[2]).ahead == 2


def test_many_pages_are_read_in_one_go_and_say_the_same(hall: Hall) -> None:
    tokens = [hall.tickets.issue(AT_KIOSK, each).token for each in ("passport", "land", "passport")]
    found = hall.see(visit_views, [*tokens, "no-such-link"])
    assert found == {each: seen(hall, each) for each in tokens}
    assert len({each.moment.rev for each in found.values()}) == 1


def test_nothing_of_another_ticket_is_on_a_page(hall: Hall, desk: str) -> None:
    mine, other = (hall.tickets.issue(AT_KIOSK, "passport") for _ in range(2))
    hall.tickets.call(at_desk(desk))
    told = str(dataclasses.asdict(seen(hall, other.token)))
    assert other.code in told
    for secret in (mine.code, mine.token, other.token, "ivanova", "Иванова"):
        assert secret not in told


def test_what_is_possible_and_why_not_is_what_the_acts_say(hall: Hall, desk: str) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    visit = seen(hall, token)
    assert (visit.may_cancel, visit.may_postpone, visit.may_rate) == (True, True, False)
    hall.tickets.postpone(BY_LINK, 10, token=token)
    visit = seen(hall, token)
    assert (visit.state, visit.postponed_until) == (State.HELD, visit.moment.at + 10 * MINUTE)
    assert (visit.may_cancel, visit.may_postpone) == (True, False)
    hall.tickets.release(OWNER, "Б101")
    hall.tickets.call(at_desk(desk))
    visit = seen(hall, token)
    assert (visit.may_cancel, visit.may_postpone) == (False, False)
    with refused(hall, str(visit.no_cancel)):
        hall.tickets.cancel(BY_LINK, token=token)
    with refused(hall, str(visit.no_postpone)):
        hall.tickets.postpone(BY_LINK, 10, token=token)


def test_why_something_is_not_possible_keeps_nothing_of_what_was_read_with_it(
    hall: Hall, desk: str
) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    hall.tickets.call(at_desk(desk))
    visit = seen(hall, token)
    for each in (visit.no_cancel, visit.no_postpone, visit.no_rate):
        assert each is not None
        assert (each.__traceback__, each.__context__) == (None, None)


def test_a_visitor_who_let_others_by_can_take_the_place_again_before_the_time(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    token, other = (hall.tickets.issue(AT_KIOSK, "passport").token for _ in range(2))
    hall.tickets.postpone(BY_LINK, 10, token=token)
    clock.at += MINUTE
    assert seen(hall, token).may_return
    assert (seen(hall, token).time_zone, seen(hall, other).ahead) == ("Europe/Moscow", 0)
    hall.tickets.release(BY_LINK, token=token)
    assert (seen(hall, token).ahead, seen(hall, other).ahead) == (0, 1)
    assert not seen(hall, token).may_return
    assert hall.see(logged_events)[-1].role == "visitor"


def test_what_staff_set_aside_the_visitor_cannot_release(hall: Hall, desk: str) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    hall.tickets.call(at_desk(desk))
    hall.tickets.hold(at_desk(desk))
    assert not seen(hall, token).may_return
    with refused(hall, "is set aside: “release” is not possible now"):
        hall.tickets.release(BY_LINK, token=token)
    assert hall.tickets.release(OWNER, "Б101").state is State.WAITING


def test_a_rating_is_shown_again_for_as_long_as_it_can_be_changed(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    hall.tickets.call(at_desk(desk))
    hall.tickets.start(at_desk(desk))
    hall.tickets.finish(at_desk(desk))
    assert seen(hall, token).rating is None
    given = hall.ratings.rate(BY_LINK, token, {"comfort": 4}, comment="тихо")
    assert seen(hall, token).rating == given
    clock.at += 11 * MINUTE
    assert (seen(hall, token).is_rated, seen(hall, token).rating) == (True, None)


def test_the_log_says_that_the_visitor_did_it(hall: Hall) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    hall.tickets.postpone(BY_LINK, 10, token=token)
    assert hall.tickets.cancel(BY_LINK, token=token).state is State.CANCELLED
    told = [(each.act, each.role) for each in hall.see(logged_events)[2:]]
    assert told == [("postpone", "visitor"), ("cancel", "visitor")]
    assert seen(hall, token).state is State.CANCELLED


def test_a_link_of_yesterday_has_expired_and_a_guessed_one_is_unknown(
    hall: Hall, clock: ToldClock
) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    clock.at += DAY
    visit = seen(hall, token)
    assert (visit.is_expired, visit.state, visit.ahead) == (True, State.EXPIRED, None)
    assert (visit.may_cancel, visit.may_postpone, visit.may_rate) == (False, False, False)
    with refused(hall, "no longer works: ticket Б101 was given on 23.11.2026"):
        hall.tickets.cancel(BY_LINK, token=token)
    assert hall.see(visit_view, "guessed") is None
    for act in (
        lambda: hall.tickets.cancel(BY_LINK, token=""),
        lambda: hall.ratings.rate(BY_LINK, "", {"comfort": 5}),
    ):
        with refused(hall, "belongs to no ticket", UnknownName):
            act()
