"""Every screen of a kiosk: each page, in each state in which it says something else."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from drawn_texts import DrawnTexts, ScreenSize, Size
from faces import place
from halls import AT_KIOSK, NOON, ToldClock, enter, make_hall
from pilots import drawn, settled, until
from zal.domain.appointments import Appointment, AppointmentState
from zal.domain.errors import HallBusy, UnknownName, WrongMove
from zal.domain.printing import JobState, PrinterState, PrinterStatus, PrintJob
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.kiosks import Kiosk
from zal.domain.settings.printers import Connection, Printer
from zal.domain.settings.services import Purpose, with_purpose
from zal.domain.views import Availability, KioskView, Signs
from zal.hall.hall import Hall
from zal.hall.seen.kiosk import kiosk_view
from zal.texts import texts
from zal.texts.naming import Naming
from zal_kiosk import app
from zal_kiosk.app import KioskApp
from zal_kiosk.hall_screen import HallScreen
from zal_kiosk.question import LISTEN, Option
from zal_kiosk.screen_content import ScreenContent
from zal_kiosk.staff_screens import StaffCode, StaffMenu
from zal_kiosk.staff_slips import StaffSlips
from zal_kiosk.still_here import StillHere
from zal_kiosk.ticket_request import Offer, Step, TicketRequest

KIOSK = "kiosk-1"


class ShownKiosk(KioskApp):
    """A kiosk that shows what a test tells it, whatever the hall's picture says meanwhile."""

    CSS_PATH = str(Path(app.__file__).with_name("kiosk.tcss"))

    def _draw(self) -> None:
        if self.kiosk_view is None:
            super()._draw()


def contents(config: HallConfig, hall: Hall, opens_at: int) -> Iterator[tuple[str, ScreenContent]]:
    """Return by name what a kiosk can show to a visitor of the hall's first language.

    ``opens_at``: when the hall opens next where it is closed, epoch ms.
    """
    view = hall.see(kiosk_view)
    service = view.groups[0].services[0]
    ticket = hall.tickets.issue(AT_KIOSK, service.code)
    by_right = hall.tickets.issue(AT_KIOSK, service.code, category="war-veteran")
    at = TicketRequest(config.languages[0], Step.LANGUAGE, service.group, service.code)
    first = ScreenContent(at, view, config, NOON, (0, 0), kiosk=KIOSK)

    def on(step: Step, **more: Any) -> ScreenContent:
        return replace(first, request=replace(at, step=step, **more))

    yield "languages", first
    yield "groups", on(Step.GROUP)
    yield "services", on(Step.SERVICE)
    yield "purposes", _purposes(on(Step.PURPOSE), view)
    yield "unserved", on(Step.NOTICE)
    yield "list", on(Step.LIST, also=(view.groups[-1].services[-1].code,))
    yield "rights", on(Step.CATEGORY)
    yield "people", on(Step.PEOPLE)
    late = WrongMove("may-close-first", service=service.code, ahead=23, closes="20:00")
    yield "late", on(Step.CLOSING, refusal=late)
    offer = Offer(opens_at, "late")
    yield "late, a slot is free", on(Step.CLOSING, refusal=late, offer=offer)
    yield "booking", on(Step.ISSUING, offer=offer, wants_slot=True)
    made = Appointment(
        *(1, AppointmentState.EXPECTED, service.code, "pool", Channel.PUBLIC),
        *("2026-11-24", opens_at, NOON),
        code="4965083174492",
    )
    yield "appointment", on(Step.TICKET, made=made)
    yield "refused, busy", on(Step.REFUSED, refusal=HallBusy("busy"))
    yield "refused, gone", on(Step.REFUSED, refusal=UnknownName("unknown-service"))
    yield "issuing", on(Step.ISSUING)
    yield "issuing, busy", replace(on(Step.ISSUING), busy=True)
    yield "ticket by right", on(Step.TICKET, ticket=by_right)
    yield from _slips(on(Step.TICKET, ticket=ticket), view)
    for name, each in (
        ("groups", on(Step.GROUP)),
        ("rights", on(Step.CATEGORY)),
        ("ticket", on(Step.TICKET, ticket=ticket)),
        ("closed", replace(first, view=next(_closed(view, opens_at))[1])),
    ):
        yield from _read_aloud(name, each)
    yield "starting", replace(first, view=None)
    yield "trouble", replace(first, in_trouble=True)
    for name, closed in _closed(view, opens_at):
        yield name, replace(first, view=closed)


ENDS = {
    "submit": ("Подать документы", "Hand in documents"),
    "ask": ("Узнать о готовности", "Ask how far it is"),
    "correct": ("Исправить ошибку в документе", "Correct a mistake in a document"),
    "collect": ("Получить готовый документ", "Collect a document"),
    "advice": ("Получить консультацию специалиста", "Ask a specialist for advice"),
    "withdraw": ("Отозвать заявление", "Withdraw an application"),
}


def _purposes(asked: ScreenContent, view: KioskView) -> ScreenContent:
    """Return the question for the purpose, where the first service has as many as can be."""
    group, *groups = view.groups
    whole, *services = group.services
    purposes = tuple(Purpose(each, {"ru": ru, "en": en}) for each, (ru, en) in ENDS.items())
    apart = tuple(replace(whole, code=with_purpose(whole.code, each)) for each in ENDS)
    shown = replace(group, services=(replace(whole, purposes=apart), *services))
    return replace(
        asked,
        view=replace(view, groups=(shown, *groups)),
        config=replace(asked.config, purposes=purposes),
    )


def _read_aloud(name: str, silent: ScreenContent) -> Iterator[tuple[str, ScreenContent]]:
    """Return a screen with the key that has it read, in each of the key's states."""
    for state in ("begin", "pause", "go-on"):
        listens = state != "begin"
        note = f"F2 · F3\xa0{silent.say('listen-quieter')}" if listens else "F2"
        key = Option(LISTEN, silent.say(f"listen-{state}"), note)
        yield f"{name}, key to {state}", replace(silent, listen=key, listens=listens)


def _slips(ticket: ScreenContent, view: KioskView) -> Iterator[tuple[str, ScreenContent]]:
    """Return a ticket without and with a printer, and with one that has no paper."""
    printer = Printer(KIOSK, Connection.FILE, "/dev/null")
    printing = replace(
        ticket, config=replace(ticket.config, kiosks=(Kiosk(KIOSK, printer=printer),))
    )
    out = Signs((PrinterStatus(KIOSK, PrinterState.PAPER_OUT),))
    yield "ticket", ticket
    yield "ticket, printing", printing
    yield "ticket, no paper", replace(printing, view=replace(view, signs=out))


def _closed(view: KioskView, opens_at: int) -> Iterator[tuple[str, KioskView]]:
    """Return a hall that gives no tickets, for each reason why."""

    def closed(waiting: int, **more: Any) -> KioskView:
        shut = {"availability": Availability.CLOSED, "waiting": waiting, **more}
        groups = (
            replace(group, services=tuple(replace(each, **shut) for each in group.services))
            for group in view.groups
        )
        return replace(view, groups=tuple(groups))

    over = replace(view.moment, is_day_closed=True)
    yield "closed", closed(0, opens_at=opens_at)
    yield "closed for today", closed(0)
    yield "day closed", replace(closed(0, opens_at=opens_at), moment=over)
    yield "day closed, some wait", replace(closed(3, opens_at=opens_at), moment=over)


async def look_at_kiosk(
    drawings: DrawnTexts, folder: Path, config: HallConfig, opens_at: int, size: Size
) -> None:
    """Look at each screen of a kiosk of a size."""
    clock = ToldClock()
    path = make_hall(folder / "kiosk.db")
    kiosk = ShownKiosk(place(path, clock, KIOSK, config), steady=clock)
    with closing(enter(path, clock, config=config)) as hall:
        told = list(contents(config, hall, opens_at))
    async with kiosk.run_test(size=size) as pilot:
        await until(pilot, lambda: kiosk.kiosk_view is not None)
        front = kiosk.screen
        assert isinstance(front, HallScreen)
        for name, each in told:
            front.content = replace(each, cells=size)
            await settled(pilot)
            assert front.content.request is each.request
            drawings.look(ScreenSize("kiosk", name, *size), drawn(kiosk))
        await is_left_alone(pilot, kiosk, clock)
        drawings.look(ScreenSize("kiosk", "still here", *size), drawn(kiosk))
        kiosk.idle.touch()
        await until(pilot, lambda: kiosk.screen is front)
        for name, screen in staffs(config):
            await kiosk.push_screen(screen)
            await settled(pilot)
            drawings.look(ScreenSize("kiosk", name, *size), drawn(kiosk))
            await kiosk.pop_screen()


def staffs(config: HallConfig) -> Iterator[tuple[str, Screen[Any]]]:
    """Return what staff see at a kiosk, in the hall's first language."""
    language = config.languages[0]
    say, naming = texts("zal_kiosk", language), Naming(language, config.names_of)
    yield "staff's code", StaffCode(say, naming, _nobody_proves)
    yield "staff's menu", StaffMenu(say, KIOSK, say("staff-well"), prints=True)
    slips = StaffSlips(say, naming, config.time_zone, _nobody_asks)
    jobs = (PrintJob(n, n, f"Б10{n}", KIOSK, each, NOON, NOON) for n, each in enumerate(JobState))
    slips.set_reactive(StaffSlips.slips, tuple(jobs))
    yield "staff's slips", slips


async def _nobody_proves(_code: str) -> None:
    """Take any code."""


async def _nobody_asks(code: str) -> PrintJob:
    raise UnknownName("unknown-ticket", code=code)


async def is_left_alone(pilot: Pilot[None], kiosk: KioskApp, clock: ToldClock) -> None:
    """Let a visitor go away who has begun to choose, until the kiosk asks whether they have."""
    kiosk.request = replace(kiosk.request, step=Step.GROUP)
    kiosk.idle.touch()
    clock.at += kiosk.config.kiosk.idle_s * 1000
    kiosk.idle.tick()
    await until(pilot, lambda: isinstance(kiosk.screen, StillHere))
    await settled(pilot)
