"""Work at a console as an operator does, on a small hall's file."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from textual.pilot import Pilot

from faces import place
from halls import OWNER, ToldClock, both, enter, small_config
from pilots import drawn, shows, until
from zal.domain.settings.consoles import BreakReason, ConsolePolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.no_show import NoShowPolicy
from zal.domain.views import DeskView, SignInView
from zal.hall.hall import Hall
from zal.hall.pins import of_operator
from zal.hall.seen.ticket import ticket_story
from zal_console.app import ConsoleApp
from zal_console.operator_at_desk import OperatorAtDesk
from zal_console.work_screen import WorkScreen

PIN = "2580"


class RungConsole(ConsoleApp):
    """A console that counts how often it rang and whose feed can be held back."""

    rings = 0
    is_held_back = False

    def bell(self) -> None:
        """Count."""
        self.rings += 1

    def receive_view(self, view: SignInView | DeskView) -> None:
        """Show a picture, unless the feed is held back."""
        if not self.is_held_back:
            super().receive_view(view)


@dataclass
class Console:
    """A console in a test's hands; keys are pressed as slowly as people press them."""

    app: RungConsole
    pilot: Pilot[None]
    steady: ToldClock

    async def press(self, *keys: str) -> None:
        """Press keys, each a second after the one before."""
        for each in keys:
            self.steady.at += 1000
            await self.pilot.press(each)

    async def write(self, text: str) -> None:
        """Type a text."""
        await self.pilot.press(*text)

    async def shows(self, *texts: str) -> None:
        """Wait until the texts stand on the screen."""
        await shows(self.pilot, *texts)

    async def asked(self, text: str) -> None:
        """Wait for a question."""
        await until(
            self.pilot, lambda: not isinstance(self.app.screen, WorkScreen) and text in self.drawn
        )

    async def at_work(self) -> None:
        """Wait for the work screen, and until it knows that it is in front: keys mean it anew."""
        await until(self.pilot, lambda: isinstance(self.app.screen, WorkScreen))
        await self.pilot.pause()

    async def sign_in(self, name: str, desk: str | None) -> None:
        """Sign in by the first letters of a name; ``desk`` None: the console has a fixed one."""
        await self.shows(name)
        await self.write(name)
        await self.press("enter")
        await until(self.pilot, lambda: "PIN" in self.drawn or "ПИН" in self.drawn)
        await self.write(PIN)
        await self.press("enter")
        if desk is not None:
            await self.shows(f"Окно {desk}")
            await self.write(desk)
            await self.press("enter")
        await self.at_work()

    @property
    def drawn(self) -> str:
        """What stands on the screen."""
        return drawn(self.app)


def console_config() -> HallConfig:
    """Return the small hall's configuration with two break reasons; a call is missed at once."""
    reasons = (
        BreakReason("lunch", {"ru": "Обед", "en": "Lunch"}),
        BreakReason("technical", both("Технический")),
    )
    at_once = NoShowPolicy(calls=1, apart_s=0, after_min=0)
    return replace(small_config(), console=ConsolePolicy(300, reasons), no_show=at_once)


@asynccontextmanager
async def opened(
    path: Path,
    clock: ToldClock,
    *,
    config: HallConfig | None = None,
    size: tuple[int, int] = (80, 24),
    language: str = "ru",
    desk: str | None = None,
) -> AsyncIterator[Console]:
    """Open a console; everybody but Petrov has a PIN."""
    settings = config or console_config()
    hall = enter(path, clock, config=settings, random_bytes=bytes)  # one salt: hashed once
    for each in settings.operators:
        if each.code != "petrov":
            hall.pins.set(OWNER, of_operator(each.code), PIN)
    hall.close()
    steady = ToldClock(0)
    app = RungConsole(
        place(path, clock, "console-1", settings), desk=desk, language=language, steady=steady
    )
    async with app.run_test(size=size) as pilot:
        yield Console(app, pilot, steady)


@asynccontextmanager
async def at_desk_1(
    path: Path,
    clock: ToldClock,
    *,
    config: HallConfig | None = None,
    size: tuple[int, int] = (80, 24),
    language: str = "ru",
) -> AsyncIterator[Console]:
    """Open a console at which Ivanova works at desk 1, as if she had answered what is asked."""
    async with opened(path, clock, config=config, size=size, language=language) as console:
        at_work = OperatorAtDesk("ivanova", "1")
        await console.app.act(console.app.hall.desks.sign_in, at_work.by)
        console.app.begin(at_work)
        await console.at_work()
        yield console


def state(hall: Hall, code: str) -> str:
    """Return the state of a ticket in the store."""
    return str(hall.see(ticket_story, code)[0].state)


def acts(hall: Hall, code: str) -> list[str]:
    """Return what the log has of a ticket."""
    return [each.act for each in hall.see(ticket_story, code)[2]]


async def reaches(console: Console, hall: Hall, code: str, wanted: str) -> None:
    """Wait until the store has a ticket in a state."""
    await until(console.pilot, lambda: state(hall, code) == wanted)


async def call(console: Console, code: str) -> None:
    """Call the next visitor, who has that code."""
    await console.press("enter")
    await console.shows("ВЫЗВАН", "Пришёл: начать")
    assert console.app.screen.query_one("#code").text == code  # type: ignore[attr-defined]


async def serve(console: Console, code: str) -> None:
    """Call and start serving."""
    await call(console, code)
    await console.press("enter")
    await console.shows("ОБСЛУЖИВАНИЕ", "Завершить")


async def choose(console: Console, name: str) -> None:
    """Choose an operator by the first letters of a name."""
    await console.shows("Кто вы?", name)
    await console.write(name)
    await console.press("enter")
    await console.shows("ПИН-код")


async def give(console: Console, pin: str) -> None:
    """Type a PIN and Enter."""
    await console.write(pin)
    await console.press("enter")
