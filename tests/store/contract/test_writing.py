"""What a hall may expect of whoever keeps it when it writes, whichever engine that is."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from typing import ParamSpec

import pytest

from engines import PATIENCE_S, Place
from halls import AT_KIOSK, MINUTE, NOON, OWNER, ToldClock, enter_kept, hall_rev, write_first_rows
from zal.domain.errors import HallBusy, HallGone, StorageError
from zal.domain.events import DayClosed
from zal.hall.hall import Hall
from zal.hall.seen.open_tickets import open_tickets
from zal.store.engine import Engine, Reader, Transaction, Writer
from zal.store.queries.appointments import NEW_WISH

P = ParamSpec("P")
REV = "SELECT h.rev FROM hall h WHERE h.hall_id = 1"
SET_REV = "UPDATE hall SET rev = :rev WHERE hall_id = 1"
FOUNDED = 1
"""The hall's revision when it is made."""


def rev_of(tx: Transaction) -> int:
    row = tx.row(REV)
    assert row is not None
    return int(row["rev"])


def read_rev(reader: Reader) -> int:
    with reader.read() as tx:
        return rev_of(tx)


def test_a_committed_act_is_seen_by_whoever_looks_then(hall: Hall, engine: Engine) -> None:
    with closing(enter_kept(engine)) as other:
        assert other.see(open_tickets) == ()
        hall.tickets.issue(AT_KIOSK, "passport")
        assert [each.code for each in other.see(open_tickets)] == ["Б101"]


def test_what_was_written_is_counted_and_read_by_its_columns_names(writer: Writer) -> None:
    with writer.write() as tx:
        assert tx.run(SET_REV, {"rev": 7}) == 1
        assert tx.run("UPDATE hall SET rev = :rev WHERE hall_id = 2", {"rev": 9}) == 0
        (row,) = tx.rows("SELECT h.rev, h.day FROM hall h WHERE h.rev = :rev", {"rev": 7})
        assert (row["rev"], row["day"]) == tuple(row) == (7, "2026-11-23")
        assert tx.row("SELECT h.rev FROM hall h WHERE h.rev = 8") is None


def test_a_new_row_is_told_by_its_number_and_holds_what_it_was_given(writer: Writer) -> None:
    told = {"hall": 1, "service": "passport", "of_day": "2026-11-24", "at": 5, "contact": None}
    with writer.write() as tx:
        first = tx.new_id(NEW_WISH, {**told, "token": "t"})
        tx.run(SET_REV, {"rev": 7})
        second = tx.new_id(NEW_WISH, {**told, "token": "u"})
        found = tx.rows("SELECT w.wish_id, w.token FROM appointment_wish w ORDER BY w.token")
        assert [tuple(row) for row in found] == [(first, "t"), (second, "u")]


def test_an_exception_rolls_everything_back_and_the_next_turn_is_as_any(
    writer: Writer, reader: Reader
) -> None:
    def fail() -> None:
        with writer.write() as tx:
            tx.run(SET_REV, {"rev": 9})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert read_rev(reader) == FOUNDED
    with writer.write() as tx:
        assert rev_of(tx) == FOUNDED
        tx.run(SET_REV, {"rev": 2})
    assert read_rev(reader) == 2


def test_an_act_that_fails_leaves_no_line_in_the_log(hall: Hall) -> None:
    def fail() -> None:
        with hall.acts.turn(OWNER) as turn:
            turn.tell(DayClosed())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert hall.see(hall_rev) == FOUNDED


def test_a_statement_that_is_refused_is_a_storage_error_and_writes_nothing(
    writer: Writer, reader: Reader
) -> None:
    def fail() -> None:
        with writer.write() as tx:
            tx.run(SET_REV, {"rev": 9})
            tx.run("UPDATE no_such_table SET rev = 9")

    with pytest.raises(StorageError):
        fail()
    assert read_rev(reader) == FOUNDED


def in_line(
    place: Place,
    pool: ThreadPoolExecutor,
    ask: Callable[P, None],
    /,
    *args: P.args,
    **more: P.kwargs,
) -> "Future[None]":
    """Let a writer ask for its turn, and return when it waits for it."""
    before = place.count_waiting()
    asked = pool.submit(ask, *args, **more)
    place.wait_until_waiting(before + 1)
    return asked


def test_writers_take_turns_in_the_order_in_which_they_came(place: Place, writer: Writer) -> None:
    others = [place.engine.writer() for _ in range(3)]
    served: list[int] = []

    def ask(number: int) -> None:
        with others[number].write():
            served.append(number)

    with ThreadPoolExecutor() as pool:
        with writer.write():
            asked = [in_line(place, pool, ask, each) for each in (1, 2, 0)]
            assert served == []
        for each in asked:
            each.result(PATIENCE_S)
    assert served == [1, 2, 0]
    for opened in others:
        opened.close()


def test_a_turn_that_comes_too_late_is_not_taken(
    place: Place, writer: Writer, reader: Reader
) -> None:
    late = place.engine.writer()
    deadline = time.monotonic()

    def ask() -> None:
        with late.write(deadline) as tx:
            tx.run(SET_REV, {"rev": 9})

    with ThreadPoolExecutor() as pool:
        with writer.write():
            asked = in_line(place, pool, ask)
        with pytest.raises(HallBusy, match="try again"):
            asked.result(PATIENCE_S)
    assert read_rev(reader) == FOUNDED
    with late.write(time.monotonic() + PATIENCE_S) as tx:
        assert rev_of(tx) == FOUNDED
    late.close()


def test_what_time_it_is_is_asked_when_the_turn_has_come(
    place: Place, writer: Writer, clock: ToldClock
) -> None:
    other = place.engine.writer()
    told: list[int] = []

    def ask() -> None:
        with other.write() as tx:
            told.append(tx.now().wall_ms)

    with ThreadPoolExecutor() as pool:
        with writer.write() as tx:
            assert tx.now().wall_ms == NOON
            asked = in_line(place, pool, ask)
            clock.at += MINUTE
        asked.result(PATIENCE_S)
    assert told == [NOON + MINUTE]
    other.close()


def test_one_steward_holds_the_lock_until_it_lets_go(engine: Engine) -> None:
    first, second = engine.steward_lock(), engine.steward_lock()
    assert first.take()
    assert not second.take()
    first.close()
    assert second.take()
    second.close()


def test_a_hall_is_made_once_and_whole_or_not_at_all(place: Place, reader: Reader) -> None:
    place.engine.must_be_there()
    with pytest.raises(StorageError, match="left as it is"):
        place.engine.create(write_first_rows)
    assert read_rev(reader) == FOUNDED

    def fails(tx: Transaction) -> None:
        write_first_rows(tx)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        place.empty.create(fails)
    for act in (place.empty.must_be_there, place.empty.writer, place.empty.reader):
        with pytest.raises(HallGone):
            act()
    place.empty.create(write_first_rows)
    place.empty.must_be_there()
