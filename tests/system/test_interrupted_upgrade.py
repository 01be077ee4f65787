"""A hall of an earlier Zal whose upgrade is cut short is as it was, and a second start does it."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from old_halls import SCHEMA_THEN, brought_up, content, unpacked
from zal.bootstrap import check_hall, open_hall
from zal.domain.errors import StorageError
from zal.store.versions import SCHEMA

PROGRAM = Path(__file__).parents[1] / "support" / "upgraded.py"
COPY = f"hall.db.before-schema-{SCHEMA}"


@pytest.fixture
def old_hall(tmp_path: Path) -> Path:
    return unpacked(tmp_path / "hall.db")


def copies(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir() if "before-schema" in each.name)


def program(path: Path, *words: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, str(PROGRAM), str(path), *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sqlite_schema",
        "PRAGMA writable_schema = RESET",
        "CREATE INDEX stage_head",
        "CREATE TABLE request",
        "PRAGMA user_version = ",
        "COMMIT",
    ],
)
def test_killed_anywhere_it_leaves_the_hall_as_it_was(old_hall: Path, statement: str) -> None:
    before = content(old_hall)
    with program(old_hall, statement) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "reached\n"
        process.kill()
        assert process.wait() == -signal.SIGKILL
    assert content(old_hall) == before
    assert copies(old_hall) == [COPY]
    brought_up(old_hall)
    assert check_hall(old_hall).schema == SCHEMA
    assert copies(old_hall) == [COPY]
    assert content(old_hall.with_name(COPY)) == before


def test_killed_in_the_middle_of_the_copy_it_leaves_nothing_for_long(old_hall: Path) -> None:
    before = content(old_hall)
    with program(old_hall, "--limit", old_hall.stat().st_size // 2) as process:
        process.wait()
        assert process.returncode == -signal.SIGXFSZ
    assert content(old_hall) == before
    (draft,) = copies(old_hall)
    assert draft.startswith(f".{COPY}-")
    brought_up(old_hall)
    assert copies(old_hall) == [COPY]


def test_of_many_that_start_at_once_one_brings_it_up(old_hall: Path) -> None:
    before = content(old_hall)
    processes = [program(old_hall, "--limit", 10**9) for _ in range(4)]
    assert [each.communicate()[0] for each in processes] == [""] * 4
    assert [each.returncode for each in processes] == [0] * 4
    assert copies(old_hall) == [COPY]
    assert content(old_hall.with_name(COPY)) == before
    assert check_hall(old_hall).schema == SCHEMA


def test_without_room_for_the_copy_it_says_so_and_touches_nothing(old_hall: Path) -> None:
    before = content(old_hall)
    with program(old_hall, "--refuse", "--limit", old_hall.stat().st_size // 2) as process:
        said, _ = process.communicate()
        assert said.startswith(
            f"no-copy-before-upgrade {old_hall} was made by an earlier version of Zal. "
        )
        assert "Free 1 MB" in said
    assert content(old_hall) == before
    assert copies(old_hall) == []


def test_the_copy_is_the_hall_as_it_was_in_the_hands_of_the_same(old_hall: Path) -> None:
    old_hall.chmod(0o640)
    before = content(old_hall)
    brought_up(old_hall)
    copy = old_hall.with_name(COPY)
    assert content(copy) == before
    assert copy.stat().st_mode & 0o777 == 0o640
    assert (copy.stat().st_uid, copy.stat().st_gid) == (
        old_hall.stat().st_uid,
        old_hall.stat().st_gid,
    )
    assert check_hall(copy).schema == SCHEMA_THEN


def test_a_copy_put_back_and_worked_on_gets_a_copy_of_its_own(old_hall: Path) -> None:
    brought_up(old_hall)
    first = content(old_hall.with_name(COPY))
    shutil.copy(old_hall.with_name(COPY), old_hall)
    with closing(sqlite3.connect(old_hall)) as connection, connection:
        connection.execute("UPDATE hall SET last_at = last_at + 1")
    brought_up(old_hall)
    assert copies(old_hall) == [COPY, f"{COPY}-2"]
    assert content(old_hall.with_name(COPY)) == first


def test_what_lies_at_the_copys_name_is_left(old_hall: Path) -> None:
    old_hall.with_name(COPY).write_text("a note")
    brought_up(old_hall)
    assert copies(old_hall) == [COPY, f"{COPY}-2"]
    assert old_hall.with_name(COPY).read_text() == "a note"


def test_a_new_hall_and_one_of_today_get_no_copy(hall_path: Path) -> None:
    open_hall(hall_path).close()
    assert copies(hall_path) == []


def test_a_damaged_hall_is_not_brought_up(old_hall: Path) -> None:
    with closing(sqlite3.connect(old_hall)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'rating'"
        ).fetchone()
    with old_hall.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\x0d" + b"\xff" * 400)
    before = old_hall.read_bytes()
    with pytest.raises(StorageError, match="damaged"):
        open_hall(old_hall)
    assert old_hall.read_bytes() == before
    assert copies(old_hall) == []
