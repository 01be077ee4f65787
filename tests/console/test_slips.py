"""Staff see what ails the hall's paper, and have a slip printed once more."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from consoles import Console, call, console_config, opened, serve, state
from halls import AT_KIOSK, MINUTE, OWNER, ToldClock, at_desk, enter, hall_rev, kiosks_of
from pilots import until
from zal.domain.printing import MUTE, JobState, PrinterState, PrinterStatus
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.printers import Connection, Printer
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.kiosk import kiosk_view
from zal_console.operator_at_desk import OperatorAtDesk
from zal_console.paper_panel import LISTED, ORDER, paper_lines
from zal_console.words import Words

NARROW = 35
"""Cells that the right side has on 80 columns."""
LONG = "kiosk-north-entrance-second-floor-left-1"


def config(*kiosks: str) -> HallConfig:
    printers = tuple(Printer(each, Connection.FILE, "/dev/null") for each in kiosks)
    return replace(console_config(), kiosks=kiosks_of(*printers))


@asynccontextmanager
async def seated(
    path: Path, clock: ToldClock, hall: Hall, settings: HallConfig, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Console]:
    """Open a console at which Ivanova sits already."""
    hall.desks.sign_in(at_desk("1", "ivanova"))
    async with opened(path, clock, config=settings, size=size) as console:
        console.app.begin(OperatorAtDesk("ivanova", "1"))
        await console.at_work()
        yield console


def lose(hall: Hall, kiosk: str, outcome: JobState = JobState.UNKNOWN) -> str:
    """Issue a ticket whose slip may not have been printed; return its code."""
    job = hall.slips.ask(AT_KIOSK, hall.tickets.issue(AT_KIOSK, "passport").code, kiosk=kiosk)
    hall.slips.begin(AT_KIOSK, kiosk, job_id=job.job_id)
    hall.slips.end(AT_KIOSK, job.job_id, outcome)
    return job.code


def slips(hall: Hall, kiosk: str) -> list[tuple[str, str, bool]]:
    """Return a kiosk's slips, newest first: code, state, whether a person asked."""
    return [(e.code, e.state, e.is_reprint) for e in hall.see(kiosk_view, kiosk).signs.slips]


def told(
    hall: Hall, *printers: PrinterStatus, width: int = NARROW, language: str = "ru", room: int = 6
) -> list[str]:
    view = hall.see(desk_view, "1")
    view = replace(view, signs=replace(view.signs, printers=printers))
    words = Words(console_config(), language)
    return [text for text, _ in paper_lines(view, words, width, room)]


# --- what ails the paper --------------------------------------------------------------------
async def test_a_fault_stands_on_the_screen_while_it_lasts_and_takes_no_key(
    hall_path: Path, clock: ToldClock
) -> None:
    settings = config("kiosk-1", "kiosk-2")
    hall = enter(hall_path, clock, config=settings)
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.slips.tell(AT_KIOSK, "kiosk-1", PrinterState.PAPER_OUT)
    async with seated(hall_path, clock, hall, settings) as console:
        await console.shows("! Принтер киоска 1: нет бумаги.", "Вставьте", "рулон.", " Ctrl+P ")
        await serve(console, "Б101")
        hall.slips.tell(AT_KIOSK, "kiosk-2", PrinterState.PAPER_LOW)
        await console.shows(" Принтер киоска 2: бумаги мало.")
        assert "! Принтер киоска 2" not in console.drawn
        for each in ("kiosk-1", "kiosk-2"):
            hall.slips.tell(AT_KIOSK, each, PrinterState.OK)
        await until(console.pilot, lambda: "Принтер" not in console.drawn)
    assert state(hall, "Б101") == "serving"
    hall.close()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_printer_that_is_not_well_is_told_the_worst_first(hall: Hall, language: str) -> None:
    faults = [PrinterStatus(f"kiosk-{n}", each) for n, each in enumerate(reversed(ORDER), start=1)]
    assert {*ORDER, PrinterState.OK} == {*PrinterState}
    lines = told(hall, *faults, width=120, language=language)
    assert [line.split(":")[0].split()[-1] for line in lines] == ["5", "4", "3", "2", "1"]
    assert [line[:2] == "! " for line in lines] == [True] * 4 + [False]
    assert not any("printer-" in line for line in lines)


def test_several_kiosks_are_told_in_one_sentence_and_a_mute_printer_is_no_news(hall: Hall) -> None:
    out = [PrinterStatus(f"kiosk-{n}", PrinterState.PAPER_OUT) for n in (1, 2, 3)]
    mute = PrinterStatus("kiosk-4", PrinterState.UNKNOWN, MUTE)
    assert told(hall, *out, mute, width=80) == [
        "! Принтеры киосков 1, 2, 3: нет бумаги. Вставьте рулон."
    ]


def test_on_a_small_screen_what_to_do_goes_first_and_long_names_next(hall: Hall) -> None:
    names = [LONG, LONG.replace("north", "south"), LONG.replace("north", "west")]
    states = (PrinterState.PAPER_OUT, PrinterState.FAULT, PrinterState.PAPER_LOW)
    three = [PrinterStatus(*each) for each in zip(names, states, strict=True)]
    lines = told(hall, *three)
    assert len(lines) == 6
    assert " ".join(each.strip() for each in lines).count("entrance-second-") == 3
    assert "Вставьте" not in "".join(lines)
    six = [PrinterStatus(each, PrinterState.PAPER_OUT) for each in (*names, *names)]
    assert told(hall, *six) == ["! Принтеры, 6: нет бумаги."]
    assert max(len(line) for line in lines) <= NARROW


def test_more_lost_slips_than_a_picture_lists_are_told_as_more(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock, config=config("kiosk-1"))
    codes = [lose(hall, "kiosk-1") for _ in range(LISTED - 1)]
    assert told(hall) == [f"Возможно, не напечатаны: {len(codes)}"]
    for _ in range(2):
        lose(hall, "kiosk-1")
    assert told(hall) == [f"Возможно, не напечатаны: {LISTED}+"]
    hall.close()


# --- once more ------------------------------------------------------------------------------
async def asked_again(console: Console, key: str = "ctrl+p") -> None:
    await console.press(key)
    await console.asked("Какой талон напечатать ещё раз?")


async def test_the_visitor_in_front_and_a_lost_slip_are_printed_again_where_the_person_wants(
    hall_path: Path, clock: ToldClock
) -> None:
    settings = config("kiosk-1", "kiosk-2")
    hall = enter(hall_path, clock, config=settings)
    hall.tickets.issue(AT_KIOSK, "passport")
    codes = [lose(hall, "kiosk-2", each) for each in (JobState.UNKNOWN, JobState.FAILED)]
    clock.at += 3 * MINUTE
    async with seated(hall_path, clock, hall, settings, (120, 40)) as console:
        await console.shows("Возможно, не напечатаны: 2")
        await call(console, "Б101")
        await asked_again(console)
        await console.shows("Б103  не напечатан вовремя · 12:00 · киоск 2", "Б102  неизвестно")
        await console.press("enter")
        await console.asked("Где напечатать Б101?")
        await console.press("enter")
        await console.shows("Талон Б101: печатается на киоске 1.")
        assert slips(hall, "kiosk-1") == [("Б101", "queued", True)]
        hall.slips.tell(AT_KIOSK, "kiosk-2", PrinterState.COVER_OPEN)
        await console.shows("! Принтер киоска 2")
        await asked_again(console, "ctrl+з")  # the same key in a Russian layout
        await console.press("down", "enter")
        await console.asked("Киоск 2  ! открыта крышка")
        await console.press("3", "enter")
        await console.shows("Б103: напечатается на киоске 2, если", "Сейчас: открыта крышка.")
        assert slips(hall, "kiosk-2")[0] == (codes[1], "queued", True)
        await console.shows("Возможно, не напечатаны: 1")
    hall.close()


async def test_with_one_printer_nothing_more_is_asked_and_refusals_say_why(
    hall_path: Path, clock: ToldClock
) -> None:
    settings = config("kiosk-1")
    hall = enter(hall_path, clock, config=settings)
    hall.tickets.issue(AT_KIOSK, "passport")
    async with seated(hall_path, clock, hall, settings) as console:
        for sentence in ("Талон Б101: печатается на киоске 1.", "! Талон Б101 уже печатается"):
            await asked_again(console)
            await console.write("б101")
            await console.press("enter")
            await console.shows(sentence)
        hall.tickets.cancel(OWNER, "Б101")
        rev = hall.see(hall_rev)
        await asked_again(console)
        await console.write("б101")
        await console.press("enter")
        await console.shows("Визит окончен")
        assert hall.see(hall_rev) == rev
        await console.press("question_mark", "question_mark")
        await console.asked("напечатать талон ещё раз")
    hall.close()


async def test_a_hall_without_printers_says_so_when_the_key_is_pressed(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with seated(hall_path, clock, hall, console_config()) as console:
        await console.press("ctrl+p")
        await console.shows("! Ни у одного киоска зала нет принтера.")
        assert "Ctrl+P" not in console.drawn
