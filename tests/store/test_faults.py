"""Faults of the disk: each is a sentence, nothing is half written, and the hall goes on after."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from halls import AT_KIOSK, ToldClock, enter, make_hall, revs_are_whole
from zal.domain.errors import StorageError
from zal.hall.hall import Hall
from zal.hall.seen.open_tickets import open_tickets
from zal.store.sqlite.connections import SqliteReader, SqliteWriter
from zal.store.sqlite.faults import fault


def writer_of(hall: Hall) -> SqliteWriter:
    writer = hall.acts.means.writer
    assert isinstance(writer, SqliteWriter)
    return writer


def page_limit(hall: Hall, pages: int) -> None:
    """Let the file grow to so many pages at most: SQLite then reports a full disk."""
    connection = writer_of(hall)._connection
    assert connection is not None
    connection.execute(f"PRAGMA max_page_count = {pages}").fetchone()


def issue_until_refused(hall: Hall) -> tuple[list[str], StorageError]:
    codes: list[str] = []
    while True:
        try:
            codes.append(hall.tickets.issue(AT_KIOSK, "passport").code)
        except StorageError as refusal:
            return codes, refusal


def test_a_full_disk_refuses_with_a_sentence_and_room_heals_it(hall: Hall) -> None:
    page_limit(hall, 1)  # SQLite raises it to the pages that the file has
    codes, refusal = issue_until_refused(hall)
    assert refusal.key == "disk-full"
    assert "Free some space" in str(refusal)
    assert [each.code for each in hall.see(open_tickets)] == codes
    page_limit(hall, 1_000_000)
    assert hall.tickets.issue(AT_KIOSK, "passport").code == f"Б{101 + len(codes)}"
    assert revs_are_whole(hall)


LIMITED = """
import resource, signal, sys
from pathlib import Path
from halls import AT_KIOSK, enter
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
hall = enter(Path(sys.argv[1]))
limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    while True:
        print(hall.tickets.issue(AT_KIOSK, "passport").code, flush=True)
except Exception as error:
    print(type(error).__name__, str(error), flush=True)
"""


def run(code: str, *args: object) -> list[str]:
    env = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[1] / "support"), *sys.path])
    }
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, args)],
        capture_output=True,
        text=True,
        env=env,
        check=False,
    )
    return (done.stdout + done.stderr).splitlines()


def test_a_write_that_the_system_refuses_midway_loses_nothing_acknowledged(
    hall_path: Path,
) -> None:
    hall = enter(hall_path)
    hall.tickets.issue(AT_KIOSK, "passport")
    wal = hall_path.with_name("hall.db-wal").stat().st_size
    *codes, last = run(LIMITED, hall_path, wal + 200_000)
    assert last.startswith("StorageError")
    assert codes
    assert [each.code for each in hall.see(open_tickets)] == ["Б101", *codes]
    assert hall.tickets.issue(AT_KIOSK, "passport").code == f"Б{102 + len(codes)}"
    assert revs_are_whole(hall)
    hall.close()


READING = """
import os, sys
from pathlib import Path
from halls import AT_KIOSK, enter
from zal.domain.errors import StorageError
if os.getuid() == 0:
    os.setuid(65534)
try:
    enter(Path(sys.argv[1])).tickets.issue(AT_KIOSK, "passport")
except StorageError as error:
    print(error)
"""


def test_a_file_without_the_right_to_write_is_said_so() -> None:
    with TemporaryDirectory() as folder:
        path = make_hall(Path(folder) / "hall.db")
        for each in Path(folder).iterdir():
            each.chmod(0o444)
        Path(folder).chmod(0o555)
        lines = run(READING, path)
        Path(folder).chmod(0o755)
    assert lines == [f"{path} cannot be written. Check the rights of the file and its folder."]


def test_a_folder_alone_without_the_right_to_write_is_said_so() -> None:
    with TemporaryDirectory() as folder:
        path = make_hall(Path(folder) / "hall.db")
        for each in Path(folder).iterdir():
            each.unlink() if each != path else each.chmod(0o666)
        Path(folder).chmod(0o555)
        lines = run(READING, path)
        Path(folder).chmod(0o755)
    (line,) = lines
    assert line.startswith(f"The folder {folder} cannot be written, and {path} needs files beside")
    assert "Let this program's user write into the folder" in line


def test_no_room_for_what_sqlite_lays_beside_the_file_is_a_full_disk(tmp_path: Path) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    assert fault(error, tmp_path / "hall.db").key == "disk-full"


def test_a_read_error_is_told_also_when_sqlite_has_ended_the_read_itself(hall_path: Path) -> None:
    reader = SqliteReader(hall_path, ToldClock())
    broken = sqlite3.OperationalError("disk I/O error")

    def read_badly() -> None:
        with reader.read():
            assert reader._connection is not None
            reader._connection.execute("ROLLBACK")  # as SQLite does after such an error
            raise broken

    with pytest.raises(StorageError) as refusal:
        read_badly()
    assert refusal.value.args_by_name["error"] is broken
    with reader.read() as tx:
        assert tx.row("SELECT 1 AS n") is not None
    reader.close()
