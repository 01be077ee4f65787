"""What a hall may expect of whoever keeps it when it looks, whichever engine that is."""

import threading

import pytest

from halls import AT_KIOSK
from zal.domain.errors import StorageError
from zal.hall.hall import Hall
from zal.store.engine import Engine, Reader, Transaction, Writer

LONG_S = 30.0
COUNT = "SELECT COUNT(*) AS given FROM ticket t WHERE t.hall_id = 1"


def given(tx: Transaction) -> int:
    row = tx.row(COUNT)
    assert row is not None
    return int(row["given"])


def test_readers_cannot_write(reader: Reader) -> None:
    with pytest.raises(StorageError), reader.read() as tx:
        tx.run("UPDATE hall SET rev = 9")
    with reader.read() as tx:
        assert tx.row("SELECT h.rev FROM hall h WHERE h.rev = 9") is None


def test_a_look_is_one_picture_while_others_commit(hall: Hall, reader: Reader) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    with reader.read() as tx:
        assert given(tx) == 1
        hall.tickets.issue(AT_KIOSK, "passport")
        hall.tickets.issue(AT_KIOSK, "land")
        assert given(tx) == 1
        assert tx.row("SELECT t.code FROM ticket t WHERE t.number > 101") is None
    with reader.read() as tx:
        assert given(tx) == 3


def test_a_look_neither_waits_for_a_turn_nor_sees_what_is_not_committed(
    writer: Writer, reader: Reader
) -> None:
    with writer.write() as tx:
        tx.run("UPDATE hall SET rev = 9 WHERE hall_id = 1")
        with reader.read() as look:
            assert look.row("SELECT h.rev FROM hall h WHERE h.rev = 9") is None


def test_a_look_that_fails_ends_and_the_next_one_is_as_any(reader: Reader) -> None:
    with pytest.raises(ZeroDivisionError), reader.read():
        raise ZeroDivisionError
    with reader.read() as tx:
        assert given(tx) == 0


def test_a_commit_is_a_change_once_and_a_look_is_none(hall: Hall, reader: Reader) -> None:
    assert reader.changed()
    assert not reader.changed()
    hall.tickets.issue(AT_KIOSK, "passport")
    assert reader.changed()
    assert not reader.changed()
    with reader.read() as tx:
        assert given(tx) == 1
    assert not reader.changed()


def test_what_was_rolled_back_is_no_change(writer: Writer, reader: Reader) -> None:
    reader.changed()

    def fail() -> None:
        with writer.write() as tx:
            tx.run("UPDATE hall SET rev = 9 WHERE hall_id = 1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not reader.changed()


def test_a_commit_ends_the_wait_for_one(hall: Hall, reader: Reader) -> None:
    notice = reader.notice()
    assert not notice.is_blind
    assert not notice.wait(0)
    hall.tickets.issue(AT_KIOSK, "passport")
    assert notice.wait(LONG_S)
    notice.close()


def test_another_thread_can_end_the_wait(reader: Reader) -> None:
    notice = reader.notice()
    waker = threading.Thread(target=notice.wake)
    waker.start()
    assert notice.wait(LONG_S)
    waker.join()
    notice.close()
    notice.wake()


def test_what_was_opened_once_counts_as_one_hall(engine: Engine) -> None:
    writer, reader = engine.writer(), engine.reader()
    with writer.write(), reader.read():
        pass
    assert (writer.opened, reader.opened) == (1, 1)
    writer.close()
    reader.close()
