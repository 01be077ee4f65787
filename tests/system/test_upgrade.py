"""A hall's file from before the core was redrawn, and an old program that is still open on it."""

import os
import re
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from halls import AT_KIOSK, OWNER, at_desk, hall_rev
from old_halls import AT, unpacked
from zal.bootstrap import check_hall, look_at_hall, open_hall
from zal.domain.errors import HallError, WrongMove
from zal.domain.now import VirtualClock
from zal.domain.states import State
from zal.hall.seen.browsers import paired_browsers
from zal.hall.seen.desk import desk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.ticket import ticket_story
from zal.texts import sentence

ROOT = Path(__file__).parents[2]
OLD_CODE = "cc1bc0b"
CODE_WITHOUT_DIGESTS = "9ec497a"
PROGRAM = ROOT / "tests" / "support" / "old_program.py"


@pytest.fixture
def old_hall(tmp_path: Path) -> Path:
    return unpacked(tmp_path / "hall.db")


@pytest.fixture
def old_code(tmp_path: Path) -> Path:
    return code_of(OLD_CODE, tmp_path)


def code_of(commit: str, tmp_path: Path) -> Path:
    """Return a folder with the code of an older Zal, from this repository's own history."""
    archive = tmp_path / "old.tar"
    words = ["git", "-C", str(ROOT), "archive", "-o", str(archive), commit, "shared"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:  # a copy of the tree, or a clone without history
        refuse = pytest.fail if os.environ.get("CI") else pytest.skip
        refuse(f"this checkout lacks the history with commit {commit}")
    with tarfile.open(archive) as packed:
        packed.extractall(tmp_path / "old", filter="data")
    return tmp_path / "old" / "shared"


class OldProgram:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def asked(self, line: str) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()


@contextmanager
def open_in(code: Path, hall: Path) -> Iterator[OldProgram]:
    process = subprocess.Popen(
        [sys.executable, str(PROGRAM), str(hall)],
        env=os.environ | {"PYTHONPATH": str(code)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield OldProgram(process)
    finally:
        process.kill()
        process.communicate()


def test_an_old_hall_is_opened_brought_up_and_goes_on(old_hall: Path) -> None:
    hall = open_hall(old_hall, clock=VirtualClock(lambda: AT))
    try:
        called = hall.see(desk_view, "8").ticket
        assert called is not None
        assert (called.code, called.state) == ("А101", State.CALLED)
        assert hall.tickets.start(at_desk("8")).code == "А101"
        assert hall.tickets.finish(at_desk("7")).code == "П101"
        assert hall.tickets.issue(AT_KIOSK, "passport").code == "Б102"
        assert hall.see(ticket_story, "Г103")[0].stage.postponed_times == 1
    finally:
        hall.close()
    assert check_hall(old_hall).schema > 5


def test_who_has_a_category_that_old_settings_let_go_of_is_called(old_hall: Path) -> None:
    with closing(sqlite3.connect(old_hall)) as connection:
        (body,) = connection.execute("SELECT body FROM config WHERE version = 2").fetchone()
        without = re.sub(r"\[\[category\]\]\ncode = \"booked\"\n(?:[^\[\n].*\n|\n)*", "", body)
        assert without != body
        connection.execute("INSERT INTO config VALUES (1, 3, ?, ?)", (AT, without))
        connection.execute("UPDATE hall SET config_version = 3")
        connection.commit()
    hall = open_hall(old_hall, clock=VirtualClock(lambda: AT))
    try:
        hall.tickets.start(at_desk("8"))
        hall.tickets.finish(at_desk("8"))
        called = hall.tickets.call(at_desk("8"))
        assert called is not None
        assert called.stage.category == "booked"
    finally:
        hall.close()
    check_hall(old_hall)


def test_an_old_hall_keeps_its_browsers_and_its_log_the_words_of_its_day(old_hall: Path) -> None:
    hall = open_hall(old_hall, clock=VirtualClock(lambda: AT))
    try:
        known = hall.see(paired_browsers)
        assert [each.revoked_at is None for each in known] == [True, False]
        assert hall.browsers.revoke(OWNER, known[0].number).revoked_at == AT
        acts = [each.act for each in hall.see(logged_events, 0, 10_000)]
    finally:
        hall.close()
    said = [each for each in acts if each.endswith(("-device", "-browser"))]
    assert said == ["pair-device", "pair-device", "revoke-device", "revoke-browser"]
    for act in said:
        assert "браузер" in sentence(WrongMove("role-may-not", role="board", act=act), "ru")


def test_who_only_looks_brings_an_old_hall_up_too(old_hall: Path) -> None:
    looker = look_at_hall(old_hall)
    try:
        called = looker.see(desk_view, "8").ticket
        assert called is not None
        assert called.code == "А101"
    finally:
        looker.close()
    assert check_hall(old_hall).schema > 5


def test_an_old_program_over_a_hall_that_was_brought_up_stops_in_a_sentence(
    old_hall: Path, old_code: Path
) -> None:
    with open_in(old_code, old_hall) as old:
        assert old.asked("look 7").startswith("done")
        hall = open_hall(old_hall)
        try:
            rev = hall.see(hall_rev)
            for line in ("look 7", "call 7", "look 1"):
                answer = old.asked(line)
                assert answer.startswith("refused: StorageError: The hall's file"), answer
                assert "Nothing was done." in answer
            assert hall.see(hall_rev) == rev
        finally:
            hall.close()


def test_a_program_that_writes_no_digests_stops_when_the_log_is_chained(tmp_path: Path) -> None:
    code, path = code_of(CODE_WITHOUT_DIGESTS, tmp_path), tmp_path / "hall.db"
    words = [sys.executable, "-m", "zal", "--hall", str(path), "init", "--sample"]
    env = os.environ | {"PYTHONPATH": str(code)}
    subprocess.run(words, cwd=tmp_path, env=env, check=True, capture_output=True)
    with open_in(code, path) as old:
        assert old.asked("open passport").startswith("done")
        hall = open_hall(path)
        try:
            rev = hall.see(hall_rev)
            answer = old.asked("open passport")
            assert answer.startswith("refused: StorageError: The hall"), answer
            assert "newer Zal" in answer
            assert hall.see(hall_rev) == rev
            hall.day.close_service(OWNER, "passport")
        finally:
            hall.close()
    assert check_hall(path).chained_from == rev + 1


def test_a_program_goes_on_beside_a_newer_one_until_it_is_too_old(old_hall: Path) -> None:
    hall = open_hall(old_hall, clock=VirtualClock(lambda: AT))
    try:
        raise_schema(hall.acts.means.writer, schema=999, oldest_writer=0)
        assert hall.tickets.start(at_desk("8")).code == "А101"
        assert hall.see(desk_view, "8").ticket is not None
        raise_schema(hall.acts.means.writer, schema=999, oldest_writer=999)
        with pytest.raises(HallError, match="newer version of Zal"):
            hall.tickets.finish(at_desk("8"))
        with pytest.raises(HallError, match="newer version of Zal"):
            hall.see(desk_view, "8")
    finally:
        hall.close()
    with pytest.raises(HallError, match="newer version of Zal"):
        open_hall(old_hall)


def raise_schema(writer: object, *, schema: int, oldest_writer: int) -> None:
    """Do to the file what a newer program's migration does."""
    from zal.store.engine import Writer

    open_writer: Writer = writer  # type: ignore[assignment]
    with open_writer.write() as tx:
        tx.run(
            "UPDATE hall SET schema = :schema, oldest_writer = :oldest",
            {"schema": schema, "oldest": oldest_writer},
        )
        tx.run(f"PRAGMA user_version = {schema}")
