"""What boards tell of the calls that they announced is kept, and is in the log with the answer."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from halls import AT_BOARD, AT_KIOSK, MINUTE, NOON, ToldClock, any_settings, at_desk
from zal.domain.announcements import Announced
from zal.domain.events import Missed, Started
from zal.domain.log import payload
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.hall.seen.ticket import ticket_story
from zal.store.sqlite.check import prove

IVANOVA = at_desk("1", "ivanova")
CODE = "Б101"
SECOND = 1_000


@pytest.fixture
def ours(hall: Hall, desk: str, hall_path: Path) -> Iterator[Hall]:
    """Return a hall where a visitor is called to Ivanova's desk 1, which is proved in the end."""
    assert desk == "1"
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(IVANOVA)
    yield hall
    prove(hall_path, any_settings)


def tell(hall: Hall, at: int, *, called_at: int = NOON, board: str = "wall") -> None:
    """Let a board tell that it has shown the newest call of the visitor at desk 1."""
    found = hall.see(ticket_story, CODE).ticket
    rev = found.stage.call_rev or 0
    told = Announced(rev, found.ticket.ticket_id, "1", called_at, at, is_done=True)
    hall.day.save_cursor(AT_BOARD, board, rev, [told])


def announced_at(hall: Hall) -> int | None:
    return hall.see(ticket_story, CODE).ticket.stage.announced_at


def test_a_start_says_when_the_first_board_had_shown_the_call(ours: Hall, clock: ToldClock) -> None:
    clock.at += 20 * SECOND
    tell(ours, NOON + 8 * SECOND)
    tell(ours, NOON + 3 * SECOND, board="other")
    before = len(ours.see(logged_events))
    ours.tickets.start(IVANOVA)
    (said,) = map(payload, ours.see(logged_events)[before:])
    assert said == Started(NOON + 3 * SECOND)
    assert announced_at(ours) == NOON + 3 * SECOND


def test_what_a_board_tells_is_no_line_of_the_log(ours: Hall) -> None:
    before = ours.see(logged_events)
    tell(ours, NOON)
    assert ours.see(logged_events) == before


def test_without_a_board_nothing_was_announced(ours: Hall, clock: ToldClock) -> None:
    clock.at += 20 * SECOND
    ours.tickets.start(IVANOVA)
    assert announced_at(ours) is None


def test_what_was_told_of_a_former_call_does_not_count_for_the_next(
    ours: Hall, clock: ToldClock
) -> None:
    tell(ours, NOON)
    ours.tickets.return_to_queue(IVANOVA)
    clock.at += MINUTE
    ours.tickets.call(IVANOVA)
    tell(ours, NOON, called_at=NOON)
    ours.tickets.start(IVANOVA)
    assert announced_at(ours) is None


def test_a_call_is_not_announced_before_it_was_made_nor_later_than_now(
    ours: Hall, clock: ToldClock
) -> None:
    tell(ours, NOON - MINUTE)
    clock.at += 5 * SECOND
    ours.tickets.start(IVANOVA)
    assert announced_at(ours) == NOON


def test_an_undone_no_show_is_announced_as_before_and_says_so_again(
    ours: Hall, clock: ToldClock
) -> None:
    tell(ours, NOON)
    ours.tickets.no_show(IVANOVA, anyway=True)
    assert announced_at(ours) == NOON
    ours.tickets.reopen(IVANOVA)
    assert announced_at(ours) is None, "the log tells it with the answer"
    clock.at += 10 * SECOND
    ours.tickets.start(IVANOVA)
    said = [payload(each) for each in ours.see(logged_events)]
    assert Missed(is_early=True, announced_at=NOON) in said
    assert said[-1] == Started(NOON)


def test_a_board_may_tell_it_twice_under_one_request(ours: Hall) -> None:
    told = Announced(1, 1, "1", NOON, NOON, is_done=False)
    by = replace(AT_BOARD, request_id="again")
    ours.day.save_cursor(by, "wall", 3, [told])
    ours.day.save_cursor(by, "wall", 3, [told])
