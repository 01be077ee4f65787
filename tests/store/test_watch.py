"""The kernel's notice of writes, and how the feed asks after it and without it."""

import os
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from halls import AT_BOARD, AT_KIOSK, ToldClock, enter, hall_rev, make_hall, small_config
from zal.hall.hall import Hall
from zal.hall.look import Looker
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.threads import POLL_S, REST_S, Feed, Pace, give_way
from zal.store.sqlite.connections import SqliteReader
from zal.store.sqlite.watch import Watch

LONG_S = 30.0


def test_a_commit_ends_the_wait(hall: Hall, hall_path: Path) -> None:
    watch = Watch(hall_path)
    hall.tickets.issue(AT_KIOSK, "passport")
    assert not watch.is_blind
    assert watch.wait(LONG_S)
    assert not watch.wait(0.01)
    watch.close()


def test_a_file_that_is_moved_away_ends_the_wait(hall_path: Path) -> None:
    watch = Watch(hall_path)
    hall_path.rename(hall_path.with_name("aside.db"))
    assert watch.wait(LONG_S)
    watch.close()


def test_a_look_is_no_sign_of_a_commit(hall: Hall, hall_path: Path) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    watch = Watch(hall_path)
    hall.see(kiosk_view)
    assert not watch.wait(0.01)
    watch.close()


def test_waking_ends_the_wait_from_another_thread_and_harms_nobody_later(hall_path: Path) -> None:
    watch = Watch(hall_path)
    threading.Timer(0.05, watch.wake).start()
    assert watch.wait(LONG_S)
    for _ in range(100_000):  # more than the pipe holds
        watch.wake()
    assert watch.wait(0)
    watch.close()
    watch.wake()
    watch.close()


def test_a_watch_that_the_kernel_refuses_is_blind_but_can_be_woken(tmp_path: Path) -> None:
    watch = Watch(tmp_path / "no such folder" / "hall.db")
    assert watch.is_blind
    assert not watch.wait(0.01)
    watch.wake()
    assert watch.wait(LONG_S)
    watch.close()


def test_after_a_sign_the_questions_come_quickly_and_then_ever_more_calmly() -> None:
    pace = Pace(is_blind=False)
    assert pace.wait_s(0) == REST_S
    pace.waited(10.0, signed=True)
    waits, now = [], 10.0
    while now < 10.2:
        waits.append(pace.wait_s(now))
        now += waits[-1]
        pace.waited(now, signed=False)
    assert waits == sorted(waits)
    assert waits[0] < POLL_S / 5
    assert waits[-1] == POLL_S
    assert pace.wait_s(11.5) == REST_S


def test_without_notice_the_questions_never_become_rare() -> None:
    pace = Pace(is_blind=True)
    for now in range(5):
        assert pace.wait_s(now) <= POLL_S
        pace.waited(now, signed=False)


class Counted(Looker):
    """A looker that counts how often it was asked."""

    asked = 0

    def changed(self) -> bool:
        self.asked += 1
        return super().changed()


class Watched(Looker):
    """A looker of a feed of which a test knows when it has asked again."""

    def __init__(self, path: Path, clock: ToldClock) -> None:
        super().__init__(SqliteReader(path, clock), lambda _: small_config())
        self._asked = 0
        self._has_asked = threading.Condition()

    def changed(self) -> bool:
        """Ask, and tell whoever waits for it."""
        answer = super().changed()
        with self._has_asked:
            self._asked += 1
            self._has_asked.notify_all()
        return answer

    def is_asked_again(self) -> None:
        """Wait until a question that was put after this call is answered and acted on."""
        with self._has_asked:
            end = self._asked + 3  # one may be under way, one is it, with the next it is acted on
            assert self._has_asked.wait_for(lambda: self._asked >= end, LONG_S)


def test_a_feed_at_rest_asks_seldom_and_still_sees_the_next_commit(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    looker = Counted(SqliteReader(hall_path, clock), lambda _: small_config())
    seen: list[int] = []
    came = threading.Event()

    def shown(rev: int) -> None:
        seen.append(rev)
        came.set()

    feed = Feed(lambda: looker, hall_rev, shown, lambda _: None)
    feed.start()
    assert came.wait(LONG_S)
    before = looker.asked
    time.sleep(1.0)
    assert looker.asked - before <= 1.0 / REST_S + 2
    came.clear()
    other = enter(hall_path, clock)
    other.tickets.issue(AT_KIOSK, "passport")
    assert came.wait(LONG_S)
    assert seen[-1] == other.see(hall_rev)
    other.close()
    feed.close()


def test_what_is_written_without_an_act_makes_no_picture_and_an_act_makes_one(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    looker = Watched(hall_path, clock)
    seen: list[int] = []
    feed = Feed(lambda: looker, hall_rev, seen.append, lambda _: None)
    feed.start()
    looker.is_asked_again()
    for each in range(10):
        hall.day.save_cursor(AT_BOARD, "wall", each)
        looker.is_asked_again()
    assert seen == [1]
    hall.tickets.issue(AT_KIOSK, "passport")
    looker.is_asked_again()
    assert seen == [1, 2]
    feed.close()


def test_another_hall_at_the_place_is_a_change_even_at_the_same_revision(
    hall_path: Path, clock: ToldClock, tmp_path: Path
) -> None:
    looker = Looker(SqliteReader(hall_path, clock), lambda _: small_config())
    assert looker.see(hall_rev) == 1
    looker.changed()
    make_hall(tmp_path / "other.db").replace(hall_path)
    assert looker.changed()
    assert looker.see(hall_rev) == 1
    assert not looker.changed()
    looker.close()


def test_many_commits_make_few_pictures_and_the_last_one_is_shown(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    looker = Looker(SqliteReader(hall_path, clock), lambda _: small_config())
    seen: list[int] = []
    feed = Feed(lambda: looker, hall_rev, seen.append, lambda _: None)
    feed.start()
    begun = time.monotonic()
    for _ in range(100):
        hall.tickets.issue(AT_KIOSK, "passport")
    took = time.monotonic() - begun
    end = time.monotonic() + LONG_S
    while not seen or seen[-1] != hall.see(hall_rev):
        assert time.monotonic() < end
        time.sleep(0.01)
    assert len(seen) <= took / POLL_S + 5
    feed.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows it for a thread")
def test_a_thread_that_gives_way_is_behind_all_others_of_its_process() -> None:
    def niceness() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    with ThreadPoolExecutor(1, initializer=give_way) as last, ThreadPoolExecutor(1) as usual:
        assert usual.submit(niceness).result() < last.submit(niceness).result()
