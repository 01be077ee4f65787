"""What every face has in common, on a real file."""

import asyncio
import fcntl
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from textual.app import ComposeResult
from textual.widgets import Static

from faces import place
from halls import AT_KIOSK, MINUTE, OWNER, ToldClock, enter
from pilots import until
from zal.bootstrap import create_hall, open_hall, open_looker
from zal.config import demo_text, read
from zal.config.write import write
from zal.domain.errors import HallError
from zal.domain.views import KioskView
from zal.hall.look import Look
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.log import logged_events
from zal.store.sqlite.steward_lock import SqliteStewardLock
from zal.tui.face import Face, FaceSetup
from zal.tui.themes import DARK


class Counting(Face[KioskView]):
    """The least face: it keeps the views that it was given."""

    def on_mount(self) -> None:
        self.seen: list[KioskView] = []
        self.failures = 0

    def _fail(self, error: HallError) -> None:
        self.failures += 1
        super()._fail(error)

    def read_view(self, look: Look) -> KioskView:
        return kiosk_view(look)

    def receive_view(self, view: KioskView) -> None:
        self.seen.append(view)

    @property
    def waiting(self) -> int:
        return sum(each.waiting for each in self.seen[-1].groups) if self.seen else -1


async def test_own_acts_and_those_of_others_come_back_through_the_feed(
    hall_path: Path, clock: ToldClock
) -> None:
    app = Counting(place(hall_path, clock, "face-1"))
    other = enter(hall_path, clock)
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.waiting == 0)
        ticket = await app.act(app.hall.tickets.issue, AT_KIOSK, "passport")
        assert ticket.code == "Б101"
        await until(pilot, lambda: app.waiting == 1)
        other.tickets.issue(AT_KIOSK, "land")
        await until(pilot, lambda: app.waiting == 2)
        assert [each.moment.rev for each in app.seen] == sorted(
            {each.moment.rev for each in app.seen}
        )
    other.close()


async def test_a_file_that_goes_away_is_trouble_and_its_return_ends_it(
    hall_path: Path, clock: ToldClock, caplog: pytest.LogCaptureFixture
) -> None:
    app = Counting(place(hall_path, clock, "face-1"))
    aside = hall_path.with_name("aside.db")
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.waiting == 0)
        hall_path.rename(aside)
        app.refresh_view()
        await until(pilot, lambda: app.trouble is not None)
        with pytest.raises(HallError) as refusal:
            await app.act(app.hall.tickets.issue, AT_KIOSK, "passport")
        assert refusal.value.key in ("hall-gone", "cannot-open")
        tries = app.failures
        await until(pilot, lambda: app.failures >= tries + 2)
        told = [each for each in caplog.messages if each.startswith("cannot read the hall")]
        assert len(told) == 1
        aside.rename(hall_path)
        await until(pilot, lambda: app.trouble is None)
        await app.act(app.hall.tickets.issue, AT_KIOSK, "passport")
        await until(pilot, lambda: app.waiting == 1)


async def test_an_act_that_waits_for_its_turn_says_busy_and_does_not_freeze_the_screen(
    hall_path: Path, clock: ToldClock
) -> None:
    app = Counting(place(hall_path, clock, "face-1"))
    lock = hall_path.with_name(hall_path.name + "-lock").open("r+")
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.waiting == 0)
        fcntl.flock(lock, fcntl.LOCK_EX)
        act = asyncio.create_task(app.act(app.hall.tickets.issue, AT_KIOSK, "passport"))
        await until(pilot, lambda: app.busy)
        app.refresh_view()
        count = len(app.seen)
        await until(pilot, lambda: len(app.seen) > count)
        fcntl.flock(lock, fcntl.LOCK_UN)
        assert (await act).code == "Б101"
        assert not app.busy
    lock.close()


async def test_the_screens_clock_never_runs_behind_the_picture(
    hall_path: Path, clock: ToldClock
) -> None:
    app = Counting(place(hall_path, clock, "face-1"))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.waiting == 0)
        clock.at -= 3_600_000
        assert app.now() == app.seen[-1].moment.at


async def test_both_threads_end_with_the_face(hall_path: Path, clock: ToldClock) -> None:
    app = Counting(place(hall_path, clock, "face-1"))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.waiting == 0)
        await app.act(app.hall.tickets.issue, AT_KIOSK, "passport")
    assert not [each for each in threading.enumerate() if each.name.startswith("zal-")]


async def test_leaving_keys_of_textual_are_dead(hall_path: Path, clock: ToldClock) -> None:
    app = Counting(place(hall_path, clock, "face-1"))
    async with app.run_test() as pilot:
        for key in ("ctrl+c", "ctrl+q", "ctrl+p", "ctrl+z", "escape"):
            await pilot.press(key)
        assert app.is_running
        await app.act(app.hall.tickets.issue, AT_KIOSK, "passport")
        await until(pilot, lambda: app.waiting == 1)


async def test_a_feed_that_breaks_down_says_so_and_begins_anew(
    hall_path: Path, clock: ToldClock, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Counting):
        breaks = True

        def read_view(self, look: Look) -> KioskView:
            if self.breaks:
                raise ValueError("no such thing")
            return kiosk_view(look)

    app = Broken(place(hall_path, clock, "face-1"))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.trouble is not None)
        assert "no such thing" in caplog.text
        app.breaks = False
        await until(pilot, lambda: app.waiting == 0)
        assert app.trouble is None


class Coloured(Counting):
    """A face with a code on it."""

    CSS = "#code { color: $called; }"

    def compose(self) -> ComposeResult:
        yield Static("Б101", id="code")

    @property
    def colour(self) -> str:
        return self.query_one("#code").styles.color.hex.lower()


async def test_the_halls_own_colour_is_shown_and_a_new_one_without_a_restart(
    tmp_path: Path,
) -> None:
    path, text = tmp_path / "hall.db", demo_text()
    create_hall(path, write(replace(read(text), accent="#7a0019")))
    other = open_hall(path)
    app = Coloured(FaceSetup(open_hall(path), partial(open_looker, path), "face-1"))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.waiting == 0)
        assert app.colour == "#7a0019"
        other.day.apply_config(OWNER, write(replace(read(text), accent="#ffcc00")))
        await until(pilot, lambda: app.colour == "#655100")  # a shade that is read on white
        app.theme = DARK.name
        await until(pilot, lambda: app.colour == "#ffcc00")
        other.day.apply_config(OWNER, text)
        await until(pilot, lambda: app.colour == DARK.variables["called"])
    other.close()


async def test_a_face_lets_time_pass_and_leaves_it_to_the_next_when_it_ends(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock)
    hall.tickets.issue(AT_KIOSK, "passport")

    def app(name: str) -> Counting:
        lock = partial(SqliteStewardLock, hall_path)
        return Counting(replace(place(hall_path, clock, name), open_steward_lock=lock))

    def last_device() -> str | None:
        return hall.see(logged_events)[-1].device

    for name in ("face-1", "face-2"):
        hall.tickets.postpone(OWNER, 10, code="Б101")
        clock.at += 10 * MINUTE
        async with app(name).run_test() as pilot:
            while last_device() != name:
                await pilot.pause(0.01)
    assert [each.act for each in hall.see(logged_events)].count("release") == 2
    hall.close()


async def test_a_face_that_breaks_down_says_so_by_its_code_and_in_its_log(
    hall_path: Path, clock: ToldClock, caplog: pytest.LogCaptureFixture
) -> None:
    app = Counting(place(hall_path, clock, "face-1"))

    def break_down() -> None:
        raise ZeroDivisionError("broken on purpose")

    async def run() -> None:
        async with app.run_test() as pilot:
            await until(pilot, lambda: app.waiting == 0)
            app.call_later(break_down)
            await pilot.pause()

    with pytest.raises(ZeroDivisionError):
        await run()
    assert app.return_code == 1
    assert not app._exit_renderables  # nothing for the visitors' screen
    (told,) = [each for each in caplog.records if each.message == "the face broke down"]
    assert told.exc_info is not None
    assert "broken on purpose" in caplog.text
