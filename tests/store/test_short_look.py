"""A short look at a hall's pages finds damage, ends in time, and leaves all as it is."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from halls import AT_KIOSK, enter, make_hall
from zal.address import HallAddress
from zal.bootstrap import short_look_at_hall
from zal.domain.errors import HallGone

LONG_S = 600.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A hall at rest, with some hundred tickets."""
    path = make_hall(tmp_path / "hall.db")
    hall = enter(path)
    for _ in range(300):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()
    return path


def spoil(path: Path, name: str) -> None:
    """Overwrite what a page of a table or an index holds, not its first bytes: as a disk may."""
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT s.rootpage FROM sqlite_schema s WHERE s.name = ?"
        (page,) = connection.execute(sql, (name,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size + 16)
        file.write(b"\xa5" * (size - 16))


def test_a_sound_hall_is_whole_and_stays_as_it_is(path: Path) -> None:
    before = {each: each.read_bytes() for each in path.parent.iterdir()}
    found = short_look_at_hall(path, LONG_S)
    assert found.damage is None
    assert found.seen == found.tables > 10
    assert {each: each.read_bytes() for each in path.parent.iterdir()} == before


@pytest.mark.parametrize("name", ["ticket", "event", "hall", "ticket_number"])
def test_damage_within_a_page_is_found(name: str, path: Path) -> None:
    spoil(path, name)
    assert short_look_at_hall(path, LONG_S).damage


def test_a_hall_at_work_is_looked_at_as_its_programs_see_it(path: Path) -> None:
    hall = enter(path)
    hall.tickets.issue(AT_KIOSK, "passport")
    found = short_look_at_hall(path, LONG_S)
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()
    assert (found.damage, found.seen) == (None, found.tables)


def test_an_empty_log_that_a_look_left_there_hinders_nobody(path: Path) -> None:
    path.with_name("hall.db-wal").touch()
    before = {each: each.read_bytes() for each in path.parent.iterdir()}
    found = short_look_at_hall(path, LONG_S)
    assert (found.damage, found.seen) == (None, found.tables)
    assert {each: each.read_bytes() for each in path.parent.iterdir()} == before
    hall = enter(path)
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()
    assert short_look_at_hall(path, LONG_S).damage is None


def test_without_time_nothing_is_seen_and_nothing_is_wrong(path: Path) -> None:
    spoil(path, "ticket")
    found = short_look_at_hall(path, 0)
    assert (found.damage, found.seen) == (None, 0)


def test_the_log_is_looked_at_last(path: Path) -> None:
    spoil(path, "event")
    found = short_look_at_hall(path, LONG_S)
    assert found.seen == found.tables - 1


def test_where_no_hall_is_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(HallGone):
        short_look_at_hall(HallAddress.parse(tmp_path / "no.db"), LONG_S)
