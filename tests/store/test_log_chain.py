"""What was done to the log by hand is found by its chain, and the right line is named."""

import gzip
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from chains import chain_anew
from checks import change, proved
from halls import AT_KIOSK, DAY, HOUR, NOON, ToldClock, any_settings, enter, printing_config
from zal.domain.errors import StorageError
from zal.store.sqlite.backup import copy
from zal.store.sqlite.chained_log import ChainedLog
from zal.store.sqlite.check import prove
from zal.store.versions import SCHEMA

ALL_DIGESTS_AWAY = "UPDATE event SET digest = NULL; UPDATE hall SET digest = NULL"
CUT_SHORT = Path(__file__).parents[1] / "support" / "cut_short.py"
OLD_HALL = Path(__file__).parent / "old" / "hall-schema-8.db.gz"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A hall of schema 8, whose lines have no digests."""
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(OLD_HALL.read_bytes()))
    return path


def newest(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        ((rev,),) = connection.execute("SELECT rev FROM hall")
        return int(rev)


def act_of(path: Path, rev: int) -> str:
    with closing(sqlite3.connect(path)) as connection:
        ((act,),) = connection.execute("SELECT act FROM event WHERE rev = ?", (rev,))
        return str(act)


def go_on(path: Path) -> None:
    """Act on a hall a day later."""
    hall = enter(path, ToldClock(NOON + DAY + HOUR), config=printing_config())
    hall.tickets.issue(AT_KIOSK, "land")
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()


def remove(rev: int) -> str:
    """Return what takes a line out and gives its number to the next, and so on."""
    return f"""
DELETE FROM event WHERE rev = {rev};
UPDATE event SET rev = -rev WHERE rev > {rev}; UPDATE event SET rev = -rev - 1 WHERE rev < 0;
UPDATE hall SET rev = rev - 1"""


def refusal(path: Path) -> StorageError:
    with pytest.raises(StorageError) as refused:
        proved(path)
    return refused.value


def test_a_sound_log_is_chained_from_its_first_line_on(path: Path) -> None:
    found = proved(path)
    assert found.chained_from == 1
    assert proved(path, quick=True).digest == found.digest
    assert len(bytes.fromhex(found.digest or "")) == 16


def test_a_line_that_was_removed_is_named_where_the_next_took_its_place(path: Path) -> None:
    last = newest(path)
    for rev in (1, 2, last // 2, last - 1):
        changed = Path(shutil.copy(path, path.with_name("changed.db")))
        change(changed, remove(rev))
        said = refusal(changed)
        assert (said.key, said.args_by_name["rev"]) == ("impossible-line", rev)


def test_the_newest_lines_removed_are_missed(path: Path) -> None:
    for _ in range(3):
        change(path, remove(newest(path)))
        said = refusal(path)
        assert (said.key, said.args_by_name["rev"]) == ("unsound-newest", newest(path))


def test_newest_lines_that_were_added_are_named(path: Path) -> None:
    rev = newest(path)
    change(
        path,
        f"""
CREATE TEMP TABLE added AS SELECT * FROM event WHERE rev = {rev};
UPDATE added SET rev = rev + 1;
INSERT INTO event SELECT * FROM added;
UPDATE hall SET rev = rev + 1""",
    )
    assert refusal(path).args_by_name == {"rev": rev + 1, "act": act_of(path, rev)}


def test_two_lines_that_changed_places_are_named_by_the_first(path: Path) -> None:
    for rev in range(1, newest(path)):
        swapped = Path(shutil.copy(path, path.with_name("swapped.db")))
        change(
            swapped,
            f"UPDATE event SET rev = -rev WHERE rev IN ({rev}, {rev + 1});"
            f"UPDATE event SET rev = {2 * rev + 1} + rev WHERE rev < 0",
        )
        said = refusal(swapped)
        assert (said.key, said.args_by_name["rev"]) == ("impossible-line", rev)


def test_digests_that_were_taken_away_are_missed(path: Path) -> None:
    change(path, "UPDATE event SET digest = NULL WHERE rev <= 5")
    assert refusal(path).args_by_name["rev"] == 1
    change(path, ALL_DIGESTS_AWAY)
    said = refusal(path)
    assert (said.key, said.args_by_name) == ("impossible-line", {"rev": 1, "act": "found"})
    with pytest.raises(StorageError, match="not as it was written"):
        proved(path, quick=True)


def test_digests_of_a_hall_from_before_the_chain_that_were_taken_away_are_missed(old: Path) -> None:
    rev = newest(old)
    go_on(old)
    change(old, ALL_DIGESTS_AWAY)
    assert refusal(old).args_by_name["rev"] == rev + 1


def test_another_beginning_of_the_chain_is_named(path: Path, old: Path) -> None:
    rev = newest(old)
    go_on(old)
    for file, begins, named in (
        (path, 0, "chained_from"),
        (path, newest(path) + 2, "chained_from"),
        (path, newest(path) + 1, 1),
        (path, 2, 1),
        (old, rev, rev),
        (old, rev + 2, rev + 1),
    ):
        change(file, f"UPDATE hall SET chained_from = {begins}")
        said = refusal(file).args_by_name
        assert named in (said.get("rev"), said.get("what")), (file.name, begins)


def test_a_chain_that_was_made_anew_has_another_newest_digest(path: Path) -> None:
    before = proved(path).digest
    chain_anew(path)
    assert proved(path).digest == before
    change(path, "UPDATE event SET device = 'elsewhere' WHERE act = 'recall'")
    chain_anew(path)
    assert proved(path).digest not in (None, before)


def test_a_quick_proof_names_what_was_changed_since_the_newest_turn(path: Path) -> None:
    change(path, "UPDATE event SET device = 'elsewhere' WHERE act = 'recall'")
    with pytest.raises(StorageError, match="not as it was written"):
        proved(path, quick=True)


PURGED = {
    "stage": "note = ''",
    "rating": "comment = ''",
    "browser": "label = ''",
    "ticket": "token = 'gone-' || ticket_id, request_id = 'gone-' || ticket_id",
    "pin": "salt = x'', hash = x''",
}
"""Notes, comments, labels and what gives a way in; none of it stands in the log."""


def test_the_log_stays_as_it_was_written_when_what_it_only_seals_is_emptied(path: Path) -> None:
    before = proved(path).digest
    for table, emptied in PURGED.items():
        change(path, f"UPDATE {table} SET {emptied}")
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        log = ChainedLog(connection, 1, SCHEMA, path)
        assert len([*log.lines(1, quick=False)]) == newest(path)
        log.must_end_here()
    assert log.chain.digest == bytes.fromhex(before or "")


@pytest.mark.parametrize("sign", ["restore", "issue"])
def test_a_copy_goes_on_along_the_chain_of_the_hall(path: Path, sign: str) -> None:
    target = path.with_name("copy.db")
    sound = copy(path, target, lambda draft: prove(draft, any_settings))
    assert sound.digest == proved(path).digest
    go_on(target)
    assert proved(target).chained_from == 1
    change(target, f"UPDATE event SET device = 'elsewhere' WHERE act = '{sign}'")
    assert refusal(target).key == "impossible-line"


def test_an_act_that_was_killed_leaves_the_chain_as_it_was(path: Path) -> None:
    before = proved(path)
    process = subprocess.Popen(
        [sys.executable, str(CUT_SHORT), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"
        process.kill()
        assert process.wait() == -signal.SIGKILL
    assert proved(path).digest == before.digest
    go_on(path)
    assert proved(path).rev == before.rev + 2


def test_an_act_that_is_refused_leaves_the_chain_as_it_was(path: Path) -> None:
    before = proved(path)
    hall = enter(path, ToldClock(NOON + DAY + HOUR), config=printing_config())

    def told_and_refused() -> None:
        with hall.acts.turn(AT_KIOSK) as turn:
            turn.begin_day(turn.day)
            turn.tell_of_clock()
            raise StorageError("state-changed")

    with pytest.raises(StorageError):
        told_and_refused()
    hall.tickets.issue(AT_KIOSK, "land")
    hall.close()
    assert proved(path).rev == before.rev + 1


# --- halls from before the chain ----------------------------------------------------------------
@pytest.mark.parametrize("quick", [False, True], ids=["whole", "quick"])
def test_a_file_from_before_the_chain_is_proved_by_its_rows_alone(old: Path, quick: bool) -> None:
    found = proved(old, quick=quick)
    assert (found.schema, found.is_quick, found.told_from == 1) == (8, quick, not quick)
    assert (found.chained_from, found.digest) == (None, None)


def test_a_hall_from_before_the_chain_is_chained_from_its_next_line_on(old: Path) -> None:
    rev = newest(old)
    enter(old, ToldClock(NOON + DAY + HOUR), config=printing_config()).close()
    assert proved(old).chained_from is None
    go_on(old)
    assert proved(old).chained_from == rev + 1


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        (lambda rev: f"UPDATE event SET device = 'x' WHERE rev = {rev + 1}", 1),
        (lambda rev: f"UPDATE event SET digest = NULL WHERE rev = {rev + 1}", 1),
        (lambda rev: f"UPDATE event SET digest = zeroblob(16) WHERE rev = {rev}", 0),
        (lambda rev: remove(rev + 1), 1),
    ],
    ids=["changed", "without digest", "with a digest too soon", "removed"],
)
def test_what_was_done_to_the_first_lines_of_a_chain_is_named(
    old: Path, changed: Callable[[int], str], named: int
) -> None:
    rev = newest(old)
    go_on(old)
    change(old, changed(rev))
    assert refusal(old).args_by_name["rev"] == rev + named


def test_lines_of_before_an_adoption_have_no_digests(tmp_path: Path) -> None:
    path = tmp_path / "adopted.db"
    path.write_bytes(gzip.decompress((OLD_HALL.parent / "hall-schema-5.db.gz").read_bytes()))
    enter(path, ToldClock(NOON + 3 * DAY)).close()
    found = proved(path)
    assert found.chained_from == found.told_from
    change(path, "UPDATE hall SET chained_from = 7")
    assert refusal(path).args_by_name["rev"] == 7
    change(path, f"UPDATE hall SET chained_from = {found.chained_from}")
    change(path, "UPDATE event SET digest = zeroblob(16) WHERE rev = 7")
    assert refusal(path).args_by_name["rev"] == 7
