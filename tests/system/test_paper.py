"""The real kiosk and a printer that answers like one: what comes out is the ticket, and once."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageChops

from commands import PROGRAM, environment, wait_until_dead, zal
from halls import AT_KIOSK, at_desk
from printers import Manner, NetworkPrinter
from ttys import Tty, face_command, take_a_ticket, ttys
from zal import config
from zal.bootstrap import create_hall, open_hall, open_looker
from zal.domain.printing import JobState, PrinterState
from zal.hall.look import Looker
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.ticket import ticket_story
from zal.printing.image import slip_image

pytestmark = pytest.mark.timeout(240)

SIZE = (80, 24)
PRINTER = """
[[kiosk]]
code = "kiosk-1"
[kiosk.printer]
connection = "network"
address = "{}"
"""


@pytest.fixture
def printer() -> Iterator[NetworkPrinter]:
    with NetworkPrinter() as it:
        yield it


@pytest.fixture
def hall(tmp_path: Path, printer: NetworkPrinter) -> Path:
    path = tmp_path / "hall.db"
    page = 'page_address = "https://mfc.zal.test/t/{token}"\ndigits ='
    text = config.demo_text().replace("digits =", page)
    create_hall(path, text + PRINTER.format(printer.address))
    opened = open_hall(path)
    opened.desks.sign_in(at_desk("7", "vorontsova"))
    opened.close()
    return path


@pytest.fixture
def looker(hall: Path) -> Iterator[Looker]:
    opened = open_looker(hall)
    yield opened
    opened.close()


@pytest.fixture
def open_kiosk(hall: Path) -> Iterator[Callable[[], Tty]]:
    with ttys() as open_tty:
        yield lambda: open_tty(SIZE, *face_command(hall, "kiosk"))


def jobs(looker: Looker) -> list[JobState]:
    return [each.state for each in looker.see(kiosk_view, "kiosk-1").signs.slips]


def ticket_on(looker: Looker, paper: Image.Image) -> str:
    """Return the code of the ticket to whose page the QR code on a slip leads."""
    (read,) = zxingcpp.read_barcodes(paper)
    waiting = [looker.see(ticket_story, each.code)[0] for each in looker.see(open_tickets)]
    (code,) = (each.code for each in waiting if each.token in read.text)
    return code


def test_the_paper_is_what_was_drawn_and_its_qr_leads_to_the_ticket(
    open_kiosk: Callable[[], Tty], hall: Path, looker: Looker, printer: NetworkPrinter
) -> None:
    kiosk = open_kiosk()
    take_a_ticket(kiosk)
    kiosk.shows("Возьмите талон ниже")
    (slip,), (line,) = printer.slips, looker.see(open_tickets)
    ticket = looker.see(ticket_story, line.code)[0]
    settings = looker.see(hall_settings)
    drawn = slip_image(ticket, settings, "kiosk-1", hall.parent)
    paper = slip.image.crop((0, 0, *drawn.size))
    assert ImageChops.difference(paper.convert("L"), drawn.convert("L")).getbbox() is None
    (read,) = zxingcpp.read_barcodes(paper)
    assert read.text == settings.page_address.replace("{token}", ticket.token)


def test_a_kiosk_killed_while_it_prints_leaves_the_slip_to_a_person(
    open_kiosk: Callable[[], Tty], hall: Path, looker: Looker, printer: NetworkPrinter
) -> None:
    kiosk = open_kiosk()
    kiosk.shows("Welcome")
    printer.turns(after=6000, manner=Manner.NEVER_READS)
    take_a_ticket(kiosk)
    kiosk.until(lambda _: printer.manner is Manner.NEVER_READS)
    assert jobs(looker) == [JobState.SENDING]
    os.kill(kiosk.pid, signal.SIGKILL)
    wait_until_dead(kiosk.pid)
    (code,) = (each.code for each in looker.see(open_tickets))
    printer.recover()
    again = open_kiosk()
    again.until(lambda _: jobs(looker) == [JobState.UNKNOWN])
    take_a_ticket(again)
    again.shows("Возьмите талон ниже")
    assert jobs(looker) == [JobState.PRINTED, JobState.UNKNOWN]
    came_out = [ticket_on(looker, each.image) for each in printer.slips]
    assert came_out.count(code) <= 1  # what was in the cable may come out, nothing is sent again
    done = zal("slip", "print", code, "--hall", hall, "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["code"], told["outcome"]) == (0, code, "printed")
    assert [ticket_on(looker, each.image) for each in printer.slips] == [*came_out, code]


def test_a_slip_printed_by_hand_tells_what_is_wrong_and_what_to_do(
    hall: Path, looker: Looker, printer: NetworkPrinter
) -> None:
    opened = open_hall(hall, device="kiosk-1")
    code = opened.tickets.issue(AT_KIOSK, "passport").code
    opened.close()
    printer.state = PrinterState.PAPER_OUT
    failed = zal("slip", "print", code, "--hall", hall)
    assert failed.returncode == 1
    assert failed.stdout.startswith("The slip could not be printed at kiosk-1. ")
    assert "paper" in failed.stdout
    (told,) = looker.see(kiosk_view, "kiosk-1").signs.printers
    assert told is not None
    assert told.state is PrinterState.PAPER_OUT
    printer.recover()
    done = zal("--language", "ru", "slip", "print", code, "--hall", hall)
    assert (done.returncode, done.stdout) == (0, "Талон напечатан: kiosk-1.\n")
    assert len(printer.slips) == 1


def test_a_slip_whose_printing_by_hand_is_broken_off_is_unknown_at_once(
    hall: Path, looker: Looker, printer: NetworkPrinter
) -> None:
    opened = open_hall(hall, device="kiosk-1")
    code = opened.tickets.issue(AT_KIOSK, "passport").code
    opened.close()
    printer.manner = Manner.NEVER_READS
    command = [*PROGRAM, "slip", "print", code, "--hall", str(hall)]
    with subprocess.Popen(command, env=environment(), stderr=subprocess.DEVNULL) as process:
        while jobs(looker) != [JobState.SENDING]:
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
    assert jobs(looker) == [JobState.UNKNOWN]


def test_preview_and_print_take_each_their_own(hall: Path) -> None:
    lacking = zal("slip", "preview", "Р101", "--hall", hall)
    assert (lacking.returncode, "needs --png" in lacking.stderr) == (2, True)
    both = zal("slip", "print", "Р101", "--png", "x.png", "--hall", hall)
    assert (both.returncode, "for preview only" in both.stderr) == (2, True)
