"""A board tells for some minutes who missed a call, by numbers alone, until they are back."""

from halls import AT_KIOSK, MINUTE, ToldClock, at_desk, called
from zal.hall.hall import Hall
from zal.hall.seen.board import MOST_MISSED, board_view

IVANOVA = at_desk("1", "ivanova")


def miss(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, "1")
    hall.tickets.no_show(IVANOVA, anyway=True)


def missed(hall: Hall) -> tuple[str, ...]:
    return hall.see(board_view, 0).missed


def test_the_last_stands_first_and_who_is_back_does_not(
    hall: Hall, desk: str, clock: ToldClock
) -> None:
    assert desk == "1"
    assert missed(hall) == ()
    miss(hall)
    clock.at += MINUTE
    miss(hall)
    assert missed(hall) == ("Б102", "Б101")
    hall.tickets.return_to_queue(AT_KIOSK, code="Б102")
    assert missed(hall) == ("Б101",)
    clock.at += 9 * MINUTE
    assert missed(hall) == ("Б101",)
    clock.at += 1
    assert missed(hall) == ()


def test_no_more_are_told_than_can_be_read(hall: Hall, desk: str) -> None:
    assert desk == "1"
    for _ in range(MOST_MISSED + 1):
        miss(hall)
    assert len(missed(hall)) == MOST_MISSED
