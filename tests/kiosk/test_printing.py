"""Save, then print: whatever the printer does, the ticket stands first and no slip comes twice."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from halls import AT_KIOSK, HOUR, OWNER, ToldClock, at_desk, enter, kiosks_of, small_config
from pilots import drawn, shows, until
from printers import Manner, NetworkPrinter
from variants import mostly_long
from visitor import SECOND, Visitor, visitor
from zal.domain.printing import JobState, PrinterState
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.printers import Connection, Printer
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets
from zal_kiosk import print_worker
from zal_kiosk.staff_sign import SLIP_SIGN_MS

P = ParamSpec("P")
R = TypeVar("R")
CODE = "4071"
FAULTS = {
    "paper out": (PrinterState.PAPER_OUT, Manner.PROMPT, PrinterState.PAPER_OUT, "Нет бумаги"),
    "cover open": (PrinterState.COVER_OPEN, Manner.PROMPT, PrinterState.COVER_OPEN, "крышка"),
    "fault": (PrinterState.FAULT, Manner.PROMPT, PrinterState.FAULT, "неисправен"),
    "refusing": (PrinterState.OK, Manner.REFUSING, PrinterState.UNKNOWN, "Принтер не отвечает"),
    "rubbish": (PrinterState.OK, Manner.RUBBISH, PrinterState.UNKNOWN, "Принтер не отвечает"),
    "half-closed": (
        PrinterState.OK,
        Manner.HALF_CLOSED,
        PrinterState.UNKNOWN,
        "Принтер не отвечает",
    ),
    "reset": (PrinterState.OK, Manner.RESET, PrinterState.UNKNOWN, "Принтер не отвечает"),
    "silent": (PrinterState.OK, Manner.SILENT, PrinterState.UNKNOWN, "Принтер не отвечает"),
}


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask a printer again at once, and do not wait the whole time for one that is silent."""
    monkeypatch.setattr(print_worker, "RETRY_S", 0.05)
    monkeypatch.setattr("zal.printing.sending.STATUS_S", 0.5)


@pytest.fixture
def printer() -> Iterator[NetworkPrinter]:
    with NetworkPrinter() as it:
        yield it


def with_printer(printer: Printer) -> HallConfig:
    config = small_config()
    return replace(config, kiosks=kiosks_of(printer))


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock, printer: NetworkPrinter) -> Iterator[Hall]:
    opened = enter(hall_path, clock, config=with_printer(printer.as_set()))
    opened.desks.sign_in(at_desk("1", "ivanova"))
    yield opened
    opened.close()


def jobs(hall: Hall) -> list[tuple[str, JobState]]:
    return [(each.code, each.state) for each in hall.see(kiosk_view, "kiosk-1").signs.slips]


async def takes_a_ticket(someone: Visitor) -> None:
    await someone.touches("ru", "passport", "ordinary")
    await someone.sees(":done")


@asynccontextmanager
async def without_paper(
    path: Path, clock: ToldClock, printer: NetworkPrinter
) -> AsyncIterator[Visitor]:
    """Bring a visitor who is asked to photograph the screen, as the printer has no paper."""
    printer.state = PrinterState.PAPER_OUT
    async with visitor(path, clock, config=with_printer(printer.as_set())) as someone:
        await takes_a_ticket(someone)
        await shows(someone.pilot, "сфотографируйте экран")
        yield someone


async def test_a_ticket_is_printed_once_and_the_visitor_told_to_take_it(
    hall_path: Path, clock: ToldClock, hall: Hall, printer: NetworkPrinter
) -> None:
    config = with_printer(printer.as_set())
    async with visitor(hall_path, clock, config=config) as someone:
        await takes_a_ticket(someone)
        await shows(someone.pilot, "Возьмите талон ниже")
        assert jobs(hall) == [("Б101", JobState.PRINTED)]
        assert len(printer.slips) == 1


@pytest.mark.parametrize("fault", mostly_long(FAULTS, short=["paper out", "refusing", "silent"]))
async def test_with_a_printer_down_the_ticket_stands_and_is_printed_once_when_it_is_back(
    fault: str, hall_path: Path, clock: ToldClock, hall: Hall, printer: NetworkPrinter
) -> None:
    state, manner, told, sign = FAULTS[fault]
    printer.state, printer.manner = state, manner
    async with visitor(hall_path, clock, config=with_printer(printer.as_set())) as someone:
        await takes_a_ticket(someone)
        await shows(someone.pilot, "не напечатан", "сфотографируйте экран", sign)

        def told_state() -> PrinterState | None:
            printers = hall.see(kiosk_view, "kiosk-1").signs.printers
            return printers[0].state if printers else None

        await until(someone.pilot, lambda: told_state() is told)
        assert [each.code for each in hall.see(open_tickets)] == ["Б101"]
        assert printer.slips == []
        printer.recover()
        await shows(someone.pilot, "Возьмите талон ниже")
        assert sign not in drawn(someone.app)
        assert (jobs(hall), len(printer.slips)) == ([("Б101", JobState.PRINTED)], 1)


@pytest.mark.parametrize("cells", [(80, 24), (150, 44), (190, 54), (200, 60)])
async def test_without_paper_the_code_is_largest_and_what_to_do_stands_below_it_at_any_size(
    cells: tuple[int, int], hall_path: Path, clock: ToldClock, hall: Hall, printer: NetworkPrinter
) -> None:
    printer.state = PrinterState.PAPER_OUT
    config = with_printer(printer.as_set())
    async with visitor(hall_path, clock, config=config, cells=cells) as someone:
        await takes_a_ticket(someone)
        page = someone.app.query_one("#ticket")
        words, code = page.query_one("#ticket-next"), page.query_one("#ticket-code")
        await until(someone.pilot, lambda: words.has_class("-missing") and words.size.area > 0)
        room = page.content_region
        assert all(room.contains_region(each.region) for each in (words, code))
        assert code.size.height >= max(4, room.height // 5)


async def test_a_slip_that_may_have_left_is_never_repeated_by_itself(
    hall_path: Path, clock: ToldClock, hall: Hall, printer: NetworkPrinter
) -> None:
    printer.turns(after=4000, manner=Manner.RESET)
    async with visitor(hall_path, clock, config=with_printer(printer.as_set())) as someone:
        await takes_a_ticket(someone)
        await shows(someone.pilot, "не напечатан", "сфотографируйте экран")
        assert jobs(hall) == [("Б101", JobState.UNKNOWN)]
        printer.recover()
        await until(someone.pilot, lambda: told_state(hall) is PrinterState.OK)
        await shows(someone.pilot, "! Проверьте талон")
        await someone.touches(":done")
        await takes_a_ticket(someone)
        await shows(someone.pilot, "Возьмите талон ниже")
        assert jobs(hall) == [("Б102", JobState.PRINTED), ("Б101", JobState.UNKNOWN)]
        assert len(printer.slips) == 1
        clock.at += SLIP_SIGN_MS
        someone.app.refresh_view()
        await until(someone.pilot, lambda: "Проверьте талон" not in drawn(someone.app))


async def test_paper_that_runs_low_hides_nothing_worse_in_the_first_line(
    hall_path: Path, clock: ToldClock, hall: Hall, printer: NetworkPrinter
) -> None:
    printer.state = PrinterState.PAPER_LOW
    async with visitor(hall_path, clock, config=with_printer(printer.as_set())) as someone:
        await takes_a_ticket(someone)
        await shows(someone.pilot, "! Бумага кончается")
        clock.set_wall(clock.at + HOUR)
        someone.app.refresh_view()
        await shows(someone.pilot, "! Часы сбились")


def told_state(hall: Hall) -> PrinterState | None:
    (told,) = hall.see(kiosk_view, "kiosk-1").signs.printers
    return None if told is None else told.state


async def test_a_slip_whose_visitor_has_gone_is_not_spat_out_later(
    hall_path: Path, clock: ToldClock, hall: Hall, printer: NetworkPrinter
) -> None:
    async with without_paper(hall_path, clock, printer) as someone:
        clock.at += (small_config().slip.keep_s + 1) * SECOND
        printer.recover()
        await until(someone.pilot, lambda: jobs(hall) == [("Б101", JobState.ABANDONED)])
        assert printer.slips == []


async def test_a_ticket_that_was_printed_goes_twenty_seconds_after_that(
    hall_path: Path, clock: ToldClock, hall: Hall, printer: NetworkPrinter
) -> None:
    async with without_paper(hall_path, clock, printer) as someone:
        await someone.waits(50)
        printer.recover()
        await shows(someone.pilot, "Возьмите талон ниже", "через 20 с")
        await someone.waits(18)
        await shows(someone.pilot, "через 2 с")
        await someone.pilot.click("#ticket-code")
        await shows(someone.pilot, "через 20 с")
        await someone.touches(":minute")
        await shows(someone.pilot, "через 60 с")
        await someone.waits(60)
        await someone.sees("ru")


async def test_a_screen_to_be_photographed_stays_longer_and_is_asked_after(
    hall_path: Path, clock: ToldClock, hall: Hall, printer: NetworkPrinter
) -> None:
    async with without_paper(hall_path, clock, printer) as someone:
        await someone.waits(59)
        assert "сфотографируйте экран" in drawn(someone.app)
        await someone.waits(2)
        await someone.sees(":here")
        await someone.waits(20)
        await someone.sees("ru")


async def test_staff_print_a_slip_again_behind_their_code(
    hall_path: Path, clock: ToldClock, hall: Hall, printer: NetworkPrinter
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    printer.turns(after=4000, manner=Manner.RESET)
    async with visitor(hall_path, clock, config=with_printer(printer.as_set())) as someone:
        await takes_a_ticket(someone)
        await shows(someone.pilot, "сфотографируйте экран")
        printer.recover()
        await someone.pilot.press("f12")
        await someone.sees("enter")
        await someone.pilot.press(*CODE, "enter")
        await someone.touches("slips")
        await shows(someone.pilot, "Б101 · 12:00 · неизвестно, напечатан ли")
        await someone.touches("Б101")
        await shows(someone.pilot, "Б101: печатаем ещё раз", "Б101 · 12:00 · напечатан")
        assert [state for _, state in jobs(hall)] == [JobState.PRINTED, JobState.UNKNOWN]
        assert len(printer.slips) == 1
        await someone.touches("back")
        await someone.sees(":done")


async def test_a_kiosk_without_a_printer_says_to_photograph_and_offers_staff_no_slips(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    bare = with_printer(Printer("kiosk-1", Connection.NONE))
    async with visitor(hall_path, clock, config=bare) as someone:
        await takes_a_ticket(someone)
        await shows(someone.pilot, "Сфотографируйте экран и следите за")
        await someone.pilot.press("f12")
        await someone.sees("enter")
        await someone.pilot.press(*CODE, "enter")
        await someone.sees("stay", "close")
        assert "slips" not in someone.targets()


async def test_a_kiosk_that_died_while_it_printed_does_not_print_that_slip_again(
    hall_path: Path, clock: ToldClock, hall: Hall, printer: NetworkPrinter
) -> None:
    config = with_printer(printer.as_set())
    dead = enter(hall_path, clock, config=config, device="kiosk-1")
    dead.tickets.issue(AT_KIOSK, "passport")
    assert dead.slips.begin(AT_KIOSK, "kiosk-1")
    dead.close()
    async with visitor(hall_path, clock, config=config) as someone:
        await takes_a_ticket(someone)
        await shows(someone.pilot, "Возьмите талон ниже")
        assert jobs(hall) == [("Б102", JobState.PRINTED), ("Б101", JobState.UNKNOWN)]
        assert len(printer.slips) == 1


async def test_the_press_outlives_what_breaks_and_repeats_nothing_that_it_had_begun(
    hall: Hall, printer: NetworkPrinter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(print_worker, "REST_S", 0.05)
    for _ in range(2):
        hall.slips.ask(AT_KIOSK, hall.tickets.issue(AT_KIOSK, "passport").code, kiosk="kiosk-1")
    broken: list[object] = []

    async def act(method: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        result = method(*args, **kwargs)
        if method == hall.slips.begin and not broken:
            broken.append(result)
            raise RuntimeError("the answer was lost")
        return result

    its = print_worker.PrintWorker(
        "kiosk-1", hall.slips, act, lambda: with_printer(printer.as_set()), tmp_path
    )
    running = asyncio.create_task(its.run())
    while len(printer.slips) < 1 or jobs(hall)[0][1] is not JobState.PRINTED:
        await asyncio.wait({running}, timeout=0.02)
        assert not running.done()
    running.cancel()
    assert jobs(hall) == [("Б102", JobState.PRINTED), ("Б101", JobState.UNKNOWN)]


async def test_one_that_never_tells_its_state_is_tried_again_but_not_called_well_before_it_prints(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    printer = Printer("kiosk-1", Connection.FILE, "/dev/full")
    async with visitor(hall_path, clock, config=with_printer(printer)) as someone:
        await takes_a_ticket(someone)
        await shows(someone.pilot, "сфотографируйте экран")
        await until(someone.pilot, lambda: acts(hall).count("end-slip") > 3)
        assert acts(hall).count("printer") == 2
        assert "сфотографируйте экран" in drawn(someone.app)


def acts(hall: Hall) -> list[str]:
    return [each.act for each in hall.see(logged_events)]
