"""``zal check``: from where on a hall is proved: an adoption, a turn of the day, a copy."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from checks import change, proved, rev_of
from halls import (
    AT_BOARD,
    AT_KIOSK,
    DAY,
    HOUR,
    NOON,
    ToldClock,
    at_desk,
    enter,
    printing_config,
)
from zal.bootstrap import open_hall
from zal.domain.errors import StorageError
from zal.domain.now import VirtualClock


def test_a_quick_proof_begins_with_the_newest_turn_that_holds_the_floor(path: Path) -> None:
    whole = proved(path)
    found = proved(path, quick=True)
    assert found.is_quick
    assert (found.rev, found.tickets) == (whole.rev, whole.tickets)
    change(path, "UPDATE stage SET calls = 7 WHERE day = '2026-11-23'")
    proved(path, quick=True)
    change(path, "UPDATE stage SET calls = 7 WHERE state = 'called'")
    with pytest.raises(StorageError, match="the calls of ticket Б105"):
        proved(path, quick=True)


def test_a_quick_proof_finds_a_ticket_of_the_day_that_the_log_does_not_tell_of(path: Path) -> None:
    change(
        path,
        "INSERT INTO ticket (hall_id, day, series, number, code, category, language, issued_at,"
        " ahead, request_id, token)"
        " SELECT 1, day, 'Я', 7, 'Я7', 'ordinary', 'ru', 1, 0, 'r', 't' FROM hall",
    )
    with pytest.raises(StorageError, match=r"says nothing of ticket Я7 of 24\.11\.2026"):
        proved(path, quick=True)


OLD_HALL = Path(__file__).parent / "old" / "hall-schema-5.db.gz"
LAST_ACT_OF_IT = 1_795_588_071_000


@pytest.fixture
def adopted(tmp_path: Path) -> Path:
    """A hall of schema 5 that was brought up and worked on."""
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(OLD_HALL.read_bytes()))
    hall = open_hall(path, clock=VirtualClock(lambda: LAST_ACT_OF_IT + 1_000))
    hall.tickets.start(at_desk("8"))
    hall.tickets.finish(at_desk("8"))
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()
    return path


def test_an_old_copy_is_proved_without_what_its_log_does_not_tell(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(OLD_HALL.read_bytes()))
    found = proved(path)
    assert (found.schema, found.told_from, found.unproven) == (5, None, found.tickets)


def test_what_lies_before_the_adoption_of_a_hall_is_told_as_not_provable(adopted: Path) -> None:
    found = proved(adopted)
    assert found.told_from == rev_of(adopted, "adopt")
    with closing(sqlite3.connect(adopted)) as connection:
        ((role,),) = connection.execute("SELECT role FROM event WHERE act = 'adopt'")
        assert role == "time"  # nobody asked for it
        ((past,),) = connection.execute(
            "SELECT COUNT(*) FROM ticket t JOIN hall h WHERE t.day <> h.day"
        )
    assert (found.unproven, found.tickets) == (past, 37)
    assert 0 < past < 36


ADOPTED = {
    "the calls of ticket": "UPDATE stage SET calls = 9 WHERE day = (SELECT day FROM hall)",
    "has 37 rows, and by the log there should be 38": "DELETE FROM stage WHERE ticket_id = 1",
    "table rating has": "DELETE FROM rating WHERE ticket_id = (SELECT MIN(ticket_id) FROM rating)",
    "the hall's own hall": "UPDATE hall SET code = ''",
}


@pytest.mark.parametrize("sentence", ADOPTED)
def test_what_was_changed_in_an_adopted_hall_is_told(adopted: Path, sentence: str) -> None:
    change(adopted, ADOPTED[sentence])
    with pytest.raises(StorageError) as refused:
        proved(adopted)
    assert sentence in str(refused.value)


def passed_over(path: Path, clock: ToldClock) -> None:
    """Let time bring what it does, and nobody act."""
    hall = enter(path, clock, config=printing_config())
    hall.day.save_cursor(AT_BOARD, "hall", 1)
    hall.close()


def test_an_anchor_may_be_later_than_what_time_brought_until_it_brings_more(path: Path) -> None:
    passed_over(path, ToldClock(NOON + 3 * DAY))
    proved(path)
    change(path, f"UPDATE hall SET anchor_at = anchor_at + {15 * HOUR}")
    proved(path)
    change(path, f"UPDATE hall SET anchor_at = anchor_at + {HOUR}")
    with pytest.raises(StorageError, match="the hall's own at"):
        proved(path)


def test_a_copy_that_lives_on_without_an_act_is_sound(path: Path) -> None:
    change(path, "UPDATE hall SET is_copy = 1")
    passed_over(path, ToldClock(NOON + DAY + HOUR))
    assert proved(path).rev == rev_of(path, "restore")


def test_an_anchor_after_an_act_is_that_act_s(path: Path) -> None:
    change(path, "UPDATE hall SET anchor_at = anchor_at + 1")
    with pytest.raises(StorageError, match="the hall's own at"):
        proved(path)
