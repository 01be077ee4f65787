"""The hall's file in trouble: the visitor is told calmly, and the kiosk recovers by itself."""

import fcntl
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from halls import AT_KIOSK, OWNER, ToldClock, at_desk
from pilots import drawn, shows, until
from visitor import Visitor, visitor
from zal.bootstrap import create_hall, open_hall, open_looker
from zal.config import demo_text, read
from zal.config.write import write
from zal.domain.errors import StorageError
from zal.hall.hall import Hall
from zal.hall.seen.open_tickets import open_tickets
from zal.store.sqlite.connections import SqliteWriter
from zal.tui.face import FaceSetup
from zal_kiosk.app import KioskApp

LANGUAGES = {":language-ru", ":language-en"}


@pytest.fixture
def served(hall: Hall) -> Hall:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    return hall


@contextmanager
def turn_taken(hall_path: Path) -> Iterator[None]:
    """Hold the hall's lock as a slow writer does."""
    with hall_path.with_name(hall_path.name + "-lock").open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


async def test_a_busy_hall_is_waited_for_and_gives_one_ticket(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", "passport")
        await someone.sees("ordinary")
        with turn_taken(hall_path):
            await someone.touches("ordinary")
            await shows(someone.pilot, "Ещё немного", "Ещё раз нажимать не нужно")
            assert set(someone.targets()) == LANGUAGES
            await someone.waits(120)
            await shows(someone.pilot, "Ещё немного")
        await shows(someone.pilot, "Ваш талон")
        assert len(served.see(open_tickets)) == 1


def let_grow(someone: Visitor, pages: int) -> None:
    """Let the kiosk's connection make so many pages."""
    writer = someone.app.hall.acts.means.writer
    assert isinstance(writer, SqliteWriter)
    assert writer._connection is not None
    writer._connection.execute(f"PRAGMA max_page_count = {pages}").fetchone()


def grow(someone: Visitor) -> None:
    """Leave room again."""
    let_grow(someone, 1_000_000)


async def fill_the_disk(someone: Visitor) -> None:
    """Leave the kiosk's connection no page to grow by."""
    let_grow(someone, 1)
    app = someone.app
    with pytest.raises(StorageError, match="disk is full"):  # noqa: PT012 - how many is unknown
        while True:
            await app.hall_thread.run(app.hall.tickets.issue, AT_KIOSK, "land")


async def test_a_full_disk_is_told_calmly_and_asking_again_gives_the_ticket(
    hall_path: Path, clock: ToldClock, served: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    async with visitor(hall_path, clock) as someone:
        await fill_the_disk(someone)
        before = len(served.see(open_tickets))
        with caplog.at_level(logging.WARNING):
            await someone.touches("ru", "passport", "ordinary")
            await shows(someone.pilot, "Талон пока не получен", "Талон даст сотрудник зала")
        assert "disk is full" in caplog.text
        assert len(served.see(open_tickets)) == before
        request_id = someone.app.request.request_id
        grow(someone)
        await someone.touches(":again")
        await shows(someone.pilot, "Ваш талон")
        assert someone.app.request.request_id == request_id
        assert len(served.see(open_tickets)) == before + 1


async def test_a_full_disk_is_told_whoever_comes_next_and_room_ends_it(
    hall_path: Path, clock: ToldClock, served: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = [0]
    monkeypatch.setattr(SqliteWriter, "room", lambda _: room[0])
    monkeypatch.setattr("zal.tui.face.WRITABLE_S", 0.05)
    async with visitor(hall_path, clock) as someone:
        await someone.sees("ru")  # hardly any room, and yet everything can be written
        await fill_the_disk(someone)
        await someone.touches("ru", "passport", "ordinary")
        await shows(someone.pilot, "Талон пока не получен", "Диск заполнен")
        await someone.touches(":home")
        await shows(someone.pilot, "Талон даст сотрудник зала", "staff will give you a ticket")
        await shows(someone.pilot, "Диск заполнен")
        assert set(someone.targets()) == LANGUAGES
        grow(someone)
        room[0] = 2**30
        await someone.touches("ru", "passport", "ordinary")
        await shows(someone.pilot, "Ваш талон")
        assert "Диск" not in drawn(someone.app)


async def test_a_language_that_is_chosen_while_a_ticket_is_made_is_the_ticket_pages(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", "passport")
        await someone.sees("ordinary")
        with turn_taken(hall_path):
            await someone.touches("ordinary")
            await shows(someone.pilot, "Ещё немного")
            await someone.touches(":language-en")
            await shows(someone.pilot, "✓ English")
        await shows(someone.pilot, "Your ticket")


async def test_a_file_that_is_gone_is_told_in_each_language_and_its_return_ends_it(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    aside = hall_path.with_name("aside.db")
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        hall_path.rename(aside)
        someone.app.refresh_view()
        await shows(someone.pilot, "не выдаёт талоны")
        assert set(someone.targets()) == LANGUAGES
        await someone.touches(":language-en")
        await shows(someone.pilot, "not giving out tickets")
        await someone.touches(":language-ru")
        aside.rename(hall_path)
        await someone.sees("passport")
        await someone.touches("passport", "ordinary")
        await shows(someone.pilot, "Ваш талон")
        assert len(served.see(open_tickets)) == 1


async def test_a_ticket_stays_on_the_screen_while_the_file_is_gone(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", "passport", "ordinary")
        await someone.sees(":done")
        hall_path.rename(hall_path.with_name("aside.db"))
        someone.app.refresh_view()
        await until(someone.pilot, lambda: someone.app.trouble is not None)
        await shows(someone.pilot, "Ваш талон")
        await someone.touches(":done")
        await shows(someone.pilot, "not giving out tickets")


async def test_a_service_that_closes_under_the_finger_is_refused_with_its_reason(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("en", "passport")
        await someone.sees("ordinary")
        served.day.close_service(OWNER, "passport", "no paper")
        await someone.touches("ordinary")
        await shows(someone.pilot, "No tickets for this service now", "no paper")
        await someone.touches(":back")
        await someone.sees("land")
        assert served.see(open_tickets) == ()


async def test_a_clock_behind_the_log_is_logged_once_for_staff(
    hall_path: Path, clock: ToldClock, served: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    clock.at -= 3_600_000
    with caplog.at_level(logging.WARNING):
        async with visitor(hall_path, clock) as someone:
            served.tickets.issue(AT_KIOSK, "land")
            await someone.touches("ru")
            await shows(someone.pilot, "ждёт 1")
    told = [each for each in caplog.records if "ahead of this clock" in each.getMessage()]
    assert len(told) == 1


async def test_a_new_configuration_is_shown_without_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "hall.db"
    create_hall(path, demo_text())
    other = open_hall(path)
    place = FaceSetup(open_hall(path, device="kiosk-1"), partial(open_looker, path), "kiosk-1")
    app = KioskApp(place)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.kiosk_view is not None)
        renamed = write(read(demo_text())).replace("МФЦ района Пресненский", "Новый зал")
        other.day.apply_config(OWNER, renamed)
        await shows(pilot, "Новый зал")
    other.close()
