"""Every screen of the board can be read in every theme, also in a hall's own colour."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from contrasts import LOOKS, OWN_COLOURS, Screens, walk
from faces import place
from halls import AT_KIOSK, HOUR, OWNER, ToldClock, at_desk, both, enter, small_config
from pilots import drawn, shows, until
from zal.domain.errors import HallError
from zal.domain.settings.boards import BoardPolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Hours, Span
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal_board.app import Board
from zal_board.showing.shown_calls import BEAT_MS, BLINKS

MINIMUM_MS = 6000


def hall_config() -> HallConfig:
    hours = Hours(week=((Span(0, 1200),),) * 7)
    policy = BoardPolicy(minimum_s=MINIMUM_MS / 1000, message=both("Обед с 13 до 14"), distance_m=1)
    return replace(small_config(hours), board=policy)


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    opened = enter(hall_path, clock, config=hall_config())
    opened.desks.sign_in(at_desk("1", "ivanova"))
    opened.desks.sign_in(at_desk("2", "sidorova"))
    yield opened
    opened.close()


@dataclass
class Hallway:
    """Who looks at a board, and the hall behind it."""

    app: Board
    pilot: Pilot[None]
    hall: Hall
    clock: ToldClock
    steady: ToldClock

    def call(self, desk: str) -> None:
        self.hall.tickets.issue(AT_KIOSK, "passport")
        self.hall.tickets.call(at_desk(desk))

    async def wait(self, ms: int) -> None:
        self.steady.at += ms
        self.app._look()
        await self.pilot.pause()

    async def stand(self, count: int) -> None:
        def are_there() -> bool:
            showing = self.app.progress.showing
            return showing is not None and len(showing.rows) == count

        await until(self.pilot, are_there)


async def welcome(at: Hallway) -> None:
    await shows(at.pilot, "Обед с 13 до 14", "Паспорт")


async def lit(at: Hallway) -> None:
    at.call("1")
    await at.stand(1)


async def held(at: Hallway) -> None:
    await at.wait(BEAT_MS * BLINKS)


async def two_calls(at: Hallway) -> None:
    at.call("2")
    await at.stand(2)


async def being_served(at: Hallway) -> None:
    at.hall.tickets.start(at_desk("1"))
    await at.wait(MINIMUM_MS)
    await shows(at.pilot, "Б101  ·  Окно 1")


async def unheard(at: Hallway) -> None:
    at.app._announcer.fault = HallError("voice-broken")
    await at.wait(0)
    await shows(at.pilot, "нет звука")


async def leaving(at: Hallway) -> None:
    at.hall.pins.set(OWNER, KIOSK, "4711")
    at.app.refresh_view()
    await until(at.pilot, lambda: bool((view := at.app.progress.view) and view.has_staff_code))
    await at.pilot.press("f12", "1", "enter")
    await shows(at.pilot, "! Неверный код")


async def closed(at: Hallway) -> None:
    await at.pilot.press("escape")
    at.hall.tickets.no_show(at_desk("2"), anyway=True)
    at.hall.tickets.finish(at_desk("1"))
    at.clock.at += 9 * HOUR
    at.app.refresh_view()
    await until(at.pilot, lambda: at.app.screen.has_class("-notice"))


async def gone(at: Hallway) -> None:
    path = at.app.hall.acts.means.writer.path  # type: ignore[attr-defined]
    path.rename(path.with_name("aside.db"))
    at.app.refresh_view()
    await until(at.pilot, lambda: at.app.trouble is not None)
    assert set("▄▀█") & set(drawn(at.app))


SCREENS: Screens[Hallway] = (
    ("nobody was called", welcome),
    ("a call that blinks", lit),
    ("a call that holds", held),
    ("two calls", two_calls),
    ("being served", being_served),
    ("no sound", unheard),
    ("about to be left", leaving),
    ("closed", closed),
    ("trouble", gone),
)


async def test_every_screen_of_the_board_can_be_read_in_every_theme(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    steady = ToldClock(50_000)
    app = Board(place(hall_path, clock, "board-1", hall_config()), steady=steady)
    async with app.run_test(size=(120, 50)) as pilot:
        at = Hallway(app, pilot, hall, clock, steady)
        found = await walk(SCREENS, at, app, pilot, looks=(*LOOKS, *OWN_COLOURS))
    assert not found, "\n".join(found)
