"""When a call was announced: of several boards the first counts, and what is done is told apart."""

from zal.domain.announcements import Announced, Announcement, announced

CALL = Announced(rev=7, ticket_id=1, desk="1", called_at=0, at=0, is_done=False)


def test_of_several_boards_the_first_that_showed_a_call_counts() -> None:
    by_one = announced(None, CALL, 2_000)
    assert by_one == Announcement(2_000)
    assert announced(by_one, CALL, 5_000) == by_one
    assert announced(by_one, CALL, 1_000) == Announcement(1_000)


def test_a_recall_that_is_done_keeps_the_instant_of_the_first_announcement() -> None:
    done = announced(None, CALL._replace(is_done=True), 2_000)
    assert done == Announcement(2_000, 7, 2_000)
    recalled = CALL._replace(rev=9)
    assert announced(done, recalled, 40_000) == done, "it was shown and not yet said"
    assert announced(done, recalled._replace(is_done=True), 40_000) == Announcement(
        2_000, 9, 40_000
    )


def test_a_board_that_tells_of_a_former_call_takes_nothing_back() -> None:
    done = Announcement(2_000, 9, 40_000)
    assert announced(done, CALL._replace(is_done=True), 41_000) == done
