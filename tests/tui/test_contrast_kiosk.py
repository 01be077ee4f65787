"""Every screen of the kiosk can be read in every theme."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from contrasts import Screens, walk
from halls import AT_KIOSK, HOUR, OWNER, ToldClock, at_desk, both, enter, kiosks_of, small_config
from pilots import shows, until
from printers import NetworkPrinter
from visitor import Visitor, visitor
from zal.domain.printing import PrinterState
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Hours, Span
from zal.domain.settings.printers import Printer
from zal.domain.settings.services import ServiceGroup
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal_kiosk.question import HERE
from zal_kiosk.still_here import StillHere

CODE = "4071"
MORNING = Hours(week=((Span(0, 1200),),) * 7)


def two_groups(printer: Printer) -> HallConfig:
    """Return a hall with two groups of services and a printer, open until eight in the evening."""
    config = small_config(MORNING)
    passport, *rest = config.services
    return replace(
        config,
        groups=(*config.groups, ServiceGroup("else", both("Прочее"))),
        services=(replace(passport, group="else"), *rest),
        kiosks=kiosks_of(printer),
        categories=tuple(replace(each, proof=both("удостоверение")) for each in config.categories),
    )


@pytest.fixture
def printer() -> Iterator[NetworkPrinter]:
    with NetworkPrinter() as it:
        it.state = PrinterState.PAPER_OUT
        yield it


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock, printer: NetworkPrinter) -> Iterator[Hall]:
    opened = enter(hall_path, clock, config=two_groups(printer.as_set()))
    opened.desks.sign_in(at_desk("1", "petrov"))  # who serves nothing but passports
    opened.pins.set(OWNER, KIOSK, CODE)
    opened.tickets.issue(AT_KIOSK, "passport")
    opened.day.close_service(OWNER, "land", "нет связи")
    yield opened
    opened.close()


async def languages(someone: Visitor) -> None:
    await someone.sees("ru", "en")


async def groups(someone: Visitor) -> None:
    await someone.touches("ru")
    await someone.sees("papers", "else")


async def services(someone: Visitor) -> None:
    await someone.touches("papers")
    await shows(someone.pilot, "Пенсия", "сегодня талонов нет", "сейчас нет приёма")


async def closed_service(someone: Visitor) -> None:
    await someone.touches("land")
    await shows(someone.pilot, "нет связи")


async def unserved_service(someone: Visitor) -> None:
    await someone.touches(":back", "pension")
    await shows(someone.pilot, "услуге нет приёма")


async def larger(someone: Visitor) -> None:
    await someone.touches(":larger")


async def categories(someone: Visitor) -> None:
    await someone.touches(":larger", ":home", "ru", "else", "passport")
    await shows(someone.pilot, "ветеран", "удостоверение")


async def by_key(someone: Visitor) -> None:
    await someone.pilot.press("tab", "tab")
    await until(someone.pilot, lambda: someone.app.focused is not None)


async def still_here(someone: Visitor) -> None:
    await someone.waits(someone.app.config.kiosk.idle_s)
    await until(someone.pilot, lambda: isinstance(someone.app.screen, StillHere))


async def ticket(someone: Visitor) -> None:
    await someone.touches(HERE, "veteran")
    await shows(someone.pilot, "Ваш талон", "Вне очереди", "Следите с телефона")
    await shows(someone.pilot, "сфотографируйте экран", "! Нет бумаги")


async def staff_code(someone: Visitor) -> None:
    await someone.pilot.press("f12")
    await someone.sees("enter")
    await someone.pilot.press(*"123")
    await shows(someone.pilot, "●●●")


async def wrong_code(someone: Visitor) -> None:
    await someone.pilot.press("4", "enter")
    await shows(someone.pilot, "Неверный")


async def staff_menu(someone: Visitor) -> None:
    await someone.pilot.press(*CODE, "enter")
    await shows(someone.pilot, "Киоск kiosk-1")


async def slips(someone: Visitor) -> None:
    await someone.touches("slips")
    await shows(someone.pilot, "Б102 · ")


async def closed(someone: Visitor) -> None:
    await someone.touches("back")
    await someone.pilot.press("escape")
    await someone.touches(":done")
    someone.app.setup.clock.at += 9 * HOUR  # type: ignore[attr-defined]
    someone.app.refresh_view()
    await shows(someone.pilot, "завтра в 00:00")


async def gone(someone: Visitor) -> None:
    path = someone.app.hall.acts.means.writer.path  # type: ignore[attr-defined]
    path.rename(path.with_name("aside.db"))
    someone.app.refresh_view()
    await shows(someone.pilot, "not giving out tickets")


SCREENS: Screens[Visitor] = (
    ("languages", languages),
    ("groups", groups),
    ("services", services),
    ("a service that is closed", closed_service),
    ("a service that nobody serves", unserved_service),
    ("large letters", larger),
    ("categories", categories),
    ("chosen by key", by_key),
    ("still here?", still_here),
    ("ticket", ticket),
    ("staff code", staff_code),
    ("wrong staff code", wrong_code),
    ("staff menu", staff_menu),
    ("slips of today", slips),
    ("closed", closed),
    ("trouble", gone),
)


@pytest.mark.lengthy
async def test_every_screen_of_the_kiosk_can_be_read_in_every_theme(
    hall_path: Path, clock: ToldClock, hall: Hall, printer: NetworkPrinter
) -> None:
    config = two_groups(printer.as_set())
    async with visitor(hall_path, clock, config=config) as someone:
        found = await walk(SCREENS, someone, someone.app, someone.pilot)
    assert not found, "\n".join(found)
