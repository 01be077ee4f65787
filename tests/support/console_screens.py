"""Every state of a console in which something may be drawn."""

from pathlib import Path

from consoles import opened
from drawn_texts import DrawnTexts, ScreenSize, Size
from halls import AT_KIOSK, ToldClock, at_desk, enter, make_hall
from pilots import settled, until
from zal.domain.settings.hall import HallConfig
from zal_console.lock_screen import LockScreen
from zal_console.visitor_panel import VisitorPanel

DESK, OPERATOR = "1", "Иванова"


async def look_at_console(
    texts: DrawnTexts, folder: Path, config: HallConfig, _opens_at: int, size: Size
) -> None:
    """Look at each state of a console of a size."""
    clock = ToldClock()
    path = make_hall(folder / "console.db")
    hall = enter(path, clock, config=config)

    async def look(state: str) -> None:
        await settled(console.pilot)
        texts.look(ScreenSize("console", state, *size), console.drawn)

    async def look_once(state: str) -> None:
        panel = console.app.screen.query_one(VisitorPanel)
        await until(console.pilot, lambda: panel.has_class(f"-{state}"))
        await look(state)

    async with opened(
        path, clock, config=config, size=size, language=config.languages[0], desk=DESK
    ) as console:
        await console.shows(OPERATOR)
        await look("sign-in")
        await console.sign_in(OPERATOR, None)
        await look_once("idle")
        hall.tickets.issue(AT_KIOSK, config.services[0].code)
        hall.tickets.call(at_desk(DESK))
        await look_once("called")
        hall.tickets.start(at_desk(DESK))
        await look_once("serving")
        hall.tickets.finish(at_desk(DESK))
        hall.desks.take_break(at_desk(DESK), config.console.break_reasons[0].code)
        await look_once("break")
        await console.press("f12")
        await until(console.pilot, lambda: isinstance(console.app.screen, LockScreen))
        await look("locked")
    hall.close()
