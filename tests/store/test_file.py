"""What may be wrong with the file at the hall's path."""

import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    BY_LINK,
    NOON,
    OWNER,
    ToldClock,
    any_settings,
    at_desk,
    enter,
    make_hall,
    printing_config,
)
from zal.bootstrap import back_up_hall, check_hall, create_hall, open_hall, open_looker
from zal.config import demo_text
from zal.domain.errors import HallGone, StorageError, UnknownName
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.hall.seen.browsers import paired_browser, paired_browsers
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.open_tickets import open_tickets
from zal.store.sqlite.check import prove
from zal.store.sqlite.connections import SqliteReader, SqliteWriter
from zal.store.sqlite.file import connect, create_file
from zal.store.sqlite.migrate import migrate
from zal.store.sqlite.schema import newest, scripts
from zal.system_clock import SYSTEM_CLOCK


def test_a_deleted_file_acknowledges_nothing(hall: Hall, hall_path: Path) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall_path.unlink()
    with pytest.raises(HallGone, match="Put it back; or, to restore"):
        hall.tickets.issue(AT_KIOSK, "passport")
    with pytest.raises(HallGone):
        hall.see(kiosk_view)
    assert not hall_path.exists()


def test_a_replaced_file_is_noticed_and_then_used(hall: Hall, hall_path: Path) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    other = make_hall(hall_path.with_name("other.db"))
    for each in hall_path.parent.glob("hall.db*"):
        each.unlink()
    other.rename(hall_path)
    with pytest.raises(HallGone):
        hall.tickets.issue(AT_KIOSK, "passport")
    assert hall.tickets.issue(AT_KIOSK, "land").code == "Д101"
    assert [each.code for each in hall.see(open_tickets)] == ["Д101"]


def test_a_deleted_log_acknowledges_nothing(hall: Hall, hall_path: Path) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall_path.with_name("hall.db-wal").unlink()
    with pytest.raises(HallGone):
        hall.tickets.issue(AT_KIOSK, "passport")


def test_a_copy_put_in_the_place_of_a_hall_at_work_is_refused_until_its_log_is_removed(
    tmp_path: Path,
) -> None:
    """SQLite would write what lies in the removed file's log over the copy's pages."""
    hall_path, copy = tmp_path / "hall.db", tmp_path / "copy.db"
    create_hall(hall_path, demo_text())
    hall = open_hall(hall_path)
    back_up_hall(hall_path, copy)
    hall.tickets.issue(AT_KIOSK, "passport")
    hall_path.unlink()
    shutil.copy(copy, hall_path)
    whole = hall_path.read_bytes()
    for _ in range(2):
        with pytest.raises(StorageError) as refusal:
            hall.tickets.issue(AT_KIOSK, "passport")
        assert refusal.value.key in ("hall-gone", "log-of-another")
    openings: tuple[Callable[[Path], object], ...] = (open_hall, check_hall, open_looker)
    for opening in openings:
        with pytest.raises(StorageError, match=r"Stop every Zal program.*move .*hall\.db-wal"):
            opening(hall_path)
    hall.close()
    assert hall_path.read_bytes() == whole

    for each in ("-wal", "-shm"):
        hall_path.with_name(hall_path.name + each).unlink()
    assert check_hall(hall_path).rev == check_hall(copy).rev
    with closing(open_hall(hall_path)) as again:
        assert again.tickets.issue(AT_KIOSK, "passport").code == "Р101"


@pytest.mark.parametrize("how", ["cp", "mv"])
def test_a_copy_over_a_hall_whose_programs_were_killed_is_refused_and_stays_whole(
    tmp_path: Path, how: str
) -> None:
    hall_path, copy = tmp_path / "hall.db", tmp_path / "copy.db"
    create_hall(hall_path, demo_text())
    back_up_hall(hall_path, copy)
    killed = open_hall(hall_path)
    for _ in range(3):
        killed.tickets.issue(AT_KIOSK, "passport")
    log = hall_path.with_name("hall.db-wal").read_bytes()
    killed.close()
    (shutil.copy if how == "cp" else shutil.move)(copy, hall_path)
    hall_path.with_name("hall.db-wal").write_bytes(log)
    whole = hall_path.read_bytes()
    with pytest.raises(StorageError, match="is a copy"):
        open_hall(hall_path)
    assert hall_path.read_bytes() == whole
    assert hall_path.with_name("hall.db-wal").read_bytes() == log  # for whoever looks into it


def test_a_copy_that_goes_on_and_is_killed_after_its_first_act_keeps_that_act(
    tmp_path: Path,
) -> None:
    hall_path, copy = tmp_path / "hall.db", tmp_path / "copy.db"
    create_hall(hall_path, demo_text())
    back_up_hall(hall_path, copy)
    first = open_hall(copy)
    code = first.tickets.issue(AT_KIOSK, "passport").code
    assert copy.with_name("copy.db-wal").stat().st_size
    again = open_hall(copy)
    assert [each.code for each in again.see(open_tickets)] == [code]
    for each in (first, again):
        each.close()


def test_a_hall_s_own_log_is_read_wherever_both_are_copied_to(
    hall: Hall, hall_path: Path, tmp_path: Path
) -> None:
    code = hall.tickets.issue(AT_KIOSK, "passport").code
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for each in ("-wal", ""):  # the log comes first, and so is the older file
        shutil.copy(hall_path.with_name(hall_path.name + each), elsewhere)
    moved = enter(elsewhere / hall_path.name)
    assert [each.code for each in moved.see(open_tickets)] == [code]
    moved.close()


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "books.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE book (title TEXT)")
    with pytest.raises(StorageError, match="is not a Zal hall"):
        SqliteWriter(path, SYSTEM_CLOCK)


def test_a_text_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "note.db"
    path.write_text("not a database, only words " * 100)
    with pytest.raises(StorageError, match="is not a Zal hall"):
        SqliteReader(path, SYSTEM_CLOCK)


def test_a_missing_file_is_never_made(tmp_path: Path) -> None:
    with pytest.raises(HallGone):
        SqliteWriter(tmp_path / "nowhere.db", SYSTEM_CLOCK)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_never_overwritten(hall_path: Path) -> None:
    with pytest.raises(StorageError, match="left as it is"):
        create_file(hall_path)


HOW_SURELY = """
import sys
from pathlib import Path
from zal.store.sqlite.file import connect
print(*connect(Path(sys.argv[1])).execute("PRAGMA synchronous").fetchone())
"""


def test_what_is_acknowledged_outlives_a_power_cut(hall_path: Path) -> None:
    """In a process of its own: in those of tests nothing waits for the disk."""
    command = [sys.executable, "-c", HOW_SURELY, str(hall_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    full = 2
    assert int(done.stdout) == full


def make_newer(connection: sqlite3.Connection) -> None:
    """Do to a file what a newer program does that no program of today may write beside."""
    connection.execute("UPDATE hall SET oldest_writer = :newer", {"newer": newest() + 1})
    connection.execute(f"PRAGMA user_version = {newest() + 1}")


def test_a_newer_schema_is_refused(hall_path: Path) -> None:
    with closing(connect(hall_path)) as connection:
        make_newer(connection)
    with pytest.raises(StorageError, match="newer version of Zal"):
        enter(hall_path)


def test_a_damaged_file_says_so(hall: Hall, hall_path: Path) -> None:
    for _ in range(50):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()
    size = hall_path.stat().st_size
    with hall_path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with pytest.raises(StorageError, match="damaged"):
        enter(hall_path).tickets.issue(AT_KIOSK, "passport")


def test_many_may_migrate_at_once(tmp_path: Path) -> None:
    path = tmp_path / "hall.db"
    create_file(path)
    writers = [SqliteWriter(path, SYSTEM_CLOCK) for _ in range(6)]
    threads = [threading.Thread(target=migrate, args=(each,)) for each in writers]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    with writers[0].write() as tx:
        row = tx.row("PRAGMA user_version")
        assert row is not None
        assert tuple(row) == (newest(),)
    for writer in writers:
        writer.close()


def test_another_hall_in_the_files_place_is_entered_by_its_own_configuration(
    tmp_path: Path,
) -> None:
    path, other = tmp_path / "hall.db", tmp_path / "other.db"
    create_hall(path, demo_text())
    renamed = demo_text().replace('"extract"', '"abstract"')
    create_hall(other, renamed)
    hall = open_hall(path)
    hall.tickets.issue(AT_KIOSK, "extract")
    assert "extract" in hall.see(hall_settings).service_by_code
    for each in tmp_path.glob("hall.db-[ws]*"):
        each.unlink()
    other.replace(path)
    with pytest.raises(HallGone):
        hall.tickets.issue(AT_KIOSK, "extract")
    with pytest.raises(UnknownName):
        hall.tickets.issue(AT_KIOSK, "extract")
    assert hall.tickets.issue(AT_KIOSK, "abstract").code.endswith("101")
    assert "extract" not in hall.see(hall_settings).service_by_code
    hall.close()


def put_in_place_of(path: Path, other: Path) -> None:
    for each in path.parent.glob(f"{path.name}-[ws]*"):
        each.unlink()
    other.replace(path)


def schema(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        return int(version)


def test_a_newer_file_in_the_halls_place_is_refused_by_both_sides(tmp_path: Path) -> None:
    path, other = make_hall(tmp_path / "hall.db"), make_hall(tmp_path / "other.db")
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        make_newer(connection)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    hall = enter(path)
    put_in_place_of(path, other)
    with pytest.raises(HallGone):
        hall.tickets.issue(AT_KIOSK, "passport")
    for _ in range(2):
        with pytest.raises(StorageError, match="newer"):
            hall.tickets.issue(AT_KIOSK, "passport")
        with pytest.raises(StorageError, match="newer"):
            hall.see(kiosk_view)
    hall.close()


def make_older(path: Path, version: int) -> Path:
    """Make a hall as a former Zal made it."""
    create_file(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for script in scripts()[:version]:
            connection.executescript(script)
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute(
            "INSERT INTO hall (hall_id, rev, last_at, day, config_version) VALUES (1, 0, ?, ?, 1)",
            (NOON, "2026-11-23"),
        )
        connection.execute("INSERT INTO config VALUES (1, 1, ?, 'small')", (NOON,))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert schema(path) == version < newest()
    return path


def give_a_ticket(connection: sqlite3.Connection) -> None:
    """Write a waiting ticket as the first Zal did."""
    connection.execute("INSERT INTO series_counter VALUES (1, '2026-11-23', 'Б', 101)")
    connection.execute(
        "INSERT INTO ticket VALUES (1, 1, '2026-11-23', 'Б', 101, 'Б101', 'ordinary', 'ru',"
        " 1, 0, 'r', 'token', 'test')"
    )
    connection.execute(
        "INSERT INTO stage (hall_id, stage_id, ticket_id, ordinal, day, service, state,"
        " clock_at, queued_at) VALUES (1, 1, 1, 1, '2026-11-23', 'passport', 'waiting', 1, 1)"
    )
    connection.execute(
        "INSERT INTO event (hall_id, rev, at, day, act, ticket_id, stage_id, state_after)"
        " VALUES (1, 1, 1, '2026-11-23', 'issue', 1, 1, 'waiting')"
    )
    connection.execute("UPDATE hall SET rev = 1")
    connection.commit()


def test_a_hall_from_before_there_were_slips_prints_those_of_its_tickets(tmp_path: Path) -> None:
    path = make_older(tmp_path / "hall.db", 2)
    with closing(sqlite3.connect(path)) as connection:
        give_a_ticket(connection)
    assert prove(path, any_settings).schema == 2
    hall = enter(path, ToldClock(), config=printing_config())
    assert schema(path) == newest()
    hall.slips.ask(AT_KIOSK, "Б101")
    slip = hall.slips.begin(AT_KIOSK, "test")
    assert slip is not None
    assert slip.ticket.token == "token"
    hall.close()
    assert prove(path, any_settings).schema == newest()


def test_visitors_of_a_hall_from_before_there_were_pages_let_others_by_and_rate(
    tmp_path: Path,
) -> None:
    path = make_older(tmp_path / "hall.db", 3)
    with closing(sqlite3.connect(path)) as connection:
        give_a_ticket(connection)
    assert prove(path, any_settings).schema == 3
    hall = enter(path, ToldClock())
    hall.tickets.postpone(BY_LINK, 10, token="token")
    hall.tickets.release(OWNER, "Б101")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    for act in (hall.tickets.call, hall.tickets.start, hall.tickets.finish):
        act(at_desk("1"))
    assert hall.ratings.rate(BY_LINK, "token", {"comfort": 5}).marks == {"comfort": 5}
    hall.close()
    assert prove(path, any_settings).schema == newest()


def test_browsers_are_paired_in_a_hall_from_before_they_were(tmp_path: Path) -> None:
    path = make_older(tmp_path / "hall.db", 4)
    with closing(sqlite3.connect(path)) as connection:
        give_a_ticket(connection)
    assert prove(path, any_settings).schema == 4
    hall = enter(path, ToldClock())
    assert hall.see(paired_browsers) == ()
    hall.pins.set(OWNER, KIOSK, "4071")
    browser, secret = hall.browsers.pair(AT_KIOSK, "4071", "console")
    assert hall.see(paired_browser, secret) == browser
    hall.close()
    assert prove(path, any_settings).schema == newest()


def test_an_older_file_in_the_halls_place_is_brought_up_to_date(tmp_path: Path) -> None:
    path, other = make_hall(tmp_path / "hall.db"), make_older(tmp_path / "other.db", 1)
    hall = enter(path)
    put_in_place_of(path, other)
    with pytest.raises(HallGone):
        hall.tickets.issue(AT_KIOSK, "passport")
    assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б101"
    hall.close()
    assert schema(path) == newest()
