"""What a board tells the hall of its calls: when they are seen, and when they are done."""

from zal.domain.views import BoardCall
from zal_board.showing.announcements import Announcements
from zal_board.showing.pages import Row

NOW = 1_000_000


def row(rev: int, shown_at: int | None, *, is_over: bool = False) -> Row:
    call = BoardCall(rev, 900_000, rev, f"Б{rev}", "1", "s", "ru", recall=False, stands=True)
    return Row(call, 0, 0, 0, 0, is_over=is_over, shown_at=shown_at)


def test_a_call_is_told_when_it_is_seen_and_once_more_when_it_has_had_its_time() -> None:
    board = Announcements(lambda _rev: False)
    rows = [row(5, shown_at=2_000)]
    (seen,) = board.news(rows, cursor=4, steady=8_000, now=NOW)
    assert (seen.at, seen.called_at, seen.is_done) == (NOW - 6_000, 900_000, False)
    board.keep([seen], rows)
    assert board.news(rows, cursor=4, steady=9_000, now=NOW + 1_000) == ()
    (done,) = board.news(rows, cursor=5, steady=9_000, now=NOW + 1_000)
    assert done.is_done
    board.keep([done], rows)
    assert board.news(rows, cursor=5, steady=9_000, now=NOW + 1_000) == ()


def test_what_could_not_be_told_is_told_again() -> None:
    board = Announcements(lambda _rev: False)
    rows = [row(5, shown_at=0)]
    assert board.news(rows, 5, 0, NOW) == board.news(rows, 5, 0, NOW) != ()


def test_a_call_that_was_not_heard_is_never_done() -> None:
    board = Announcements(lambda rev: rev == 5)
    (seen,) = board.news([row(5, shown_at=0)], cursor=9, steady=0, now=NOW)
    assert not seen.is_done


def test_a_call_that_waits_for_its_page_or_is_over_is_not_told() -> None:
    board = Announcements(lambda _rev: False)
    rows = [row(5, shown_at=None), row(6, shown_at=0, is_over=True)]
    assert board.news(rows, cursor=9, steady=0, now=NOW) == ()
