"""Ask a printer how it is, and send it a slip: always an answer, always in time.

One connection for each. What is not surely printed is told apart: ``FAILED`` when surely no byte
of the slip left, ``UNKNOWN`` when some may have. Nothing that a printer does raises.
"""

import logging
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from zal.domain.printing import MUTE, JobState, PrinterState, PrinterStatus, Sent
from zal.domain.settings.printers import Connection, Printer
from zal.printing import status
from zal.printing.errors import PrinterTrouble

if TYPE_CHECKING:
    from PIL.Image import Image

    from zal.printing.timed_connection import Timed

log = logging.getLogger(__name__)

STATUS_S = 5.0
"""No longer than that it takes to connect and to ask."""
JOB_S = 20.0
"""No longer than that it takes to send a slip and to ask again; a serial line adds its own time."""

_BROKEN_DOWN = "printer-broken-down"
_BITS_PER_BYTE = 10
_ASKS_IN_PICTURE = re.compile(rb"\x10\x04[\x01-\x08]", re.DOTALL)
_ROUNDS = 3
_QUIET_S = 0.1


def check(printer: Printer) -> PrinterStatus:
    """Return how a printer is, ``since`` left 0: asked if it answers, else whether it is there."""
    try:
        state, detail = _checked(printer)
    except PrinterTrouble as trouble:
        state, detail = PrinterState.UNKNOWN, trouble.key
    except Exception:  # drivers and the system raise anything; the press must go on
        log.exception("the printer of %s cannot be asked", printer.code)
        state, detail = PrinterState.UNKNOWN, _BROKEN_DOWN
    return PrinterStatus(printer.code, state, detail)


def _checked(printer: Printer) -> tuple[PrinterState, str]:
    from zal.printing import raster
    from zal.printing.drivers import look_at

    if printer.connection is not Connection.NONE:
        raster.fitting(printer)
    if printer.connection is Connection.FILE:
        look_at(printer.address)
        return PrinterState.UNKNOWN, MUTE
    with _opened(printer) as driver:
        return _asked(driver) if printer.answers else (PrinterState.UNKNOWN, MUTE)


def send(printer: Printer, image: "Image") -> Sent:
    """Print an image of mode "1" and return what became of it.

    A printer that never tells its state is trusted to print what it took whole.
    """
    from zal.printing import raster

    outcome = JobState.FAILED
    try:
        data = raster.job(image, printer)
        with _opened(printer) as driver:
            outcome = JobState.UNKNOWN
            return _sent(driver, printer, data)
    except PrinterTrouble as trouble:  # before anything was sent: afterwards it is told below
        return Sent(JobState.FAILED, PrinterState.UNKNOWN, trouble.key)
    except Exception:  # as above; how far it came is not known once the printer was open
        log.exception("nothing can be sent to the printer of %s", printer.code)
        return Sent(outcome, PrinterState.UNKNOWN, _BROKEN_DOWN)


def _sent(driver: "Timed", printer: Printer, data: bytes) -> Sent:
    tells = printer.answers and printer.connection is not Connection.FILE
    if tells:
        state, detail = _asked(driver)
        if not state.prints:
            return Sent(JobState.FAILED, state, detail)
    driver.until = time.monotonic() + JOB_S + _serial_s(printer, data)
    before = driver.taken
    try:
        driver.say(data)
        if not tells:
            driver.drain()
            return Sent(JobState.PRINTED, PrinterState.UNKNOWN)
    except PrinterTrouble as trouble:
        log.info("printer of %s: %s", printer.code, trouble)
        outcome = JobState.FAILED if driver.taken == before else JobState.UNKNOWN
        return Sent(outcome, PrinterState.UNKNOWN, trouble.key)
    state, detail = _asked(driver, talks_back=bool(_ASKS_IN_PICTURE.search(data)))
    if state.prints:
        return Sent(JobState.PRINTED, state)
    return Sent(JobState.UNKNOWN, state, detail)


def _serial_s(printer: Printer, data: bytes) -> float:
    """Return how long the bytes take on a serial line, 0 on any other."""
    is_serial = printer.connection is Connection.SERIAL
    return len(data) * _BITS_PER_BYTE / printer.baud if is_serial else 0.0


def _asked(driver: "Timed", *, talks_back: bool = False) -> tuple[PrinterState, str]:
    """Return what a printer tells of itself, and the sentence to it, "" if all is well.

    ``talks_back``: bytes of the picture looked like a question, and printers that listen to
    everything have answered it; then an answer counts only when nothing comes after it.
    """
    try:
        for _ in range(_ROUNDS if talks_back else 1):
            while talks_back and driver.hear(_QUIET_S):
                pass
            replies = _replies(driver)
            if not (talks_back and driver.hear(_QUIET_S)):
                break
        else:
            return PrinterState.UNKNOWN, "printer-rubbish"
    except PrinterTrouble as trouble:
        return PrinterState.UNKNOWN, trouble.key
    state = status.state(replies)
    if state is PrinterState.UNKNOWN:
        return state, "printer-rubbish" if replies[-1] else "printer-silent"
    return state, "" if state is PrinterState.OK else f"printer-{state}"


def _replies(driver: "Timed") -> list[bytes]:
    """Return a reply to each question, up to the first that gets none: it took all the time."""
    replies: list[bytes] = []
    for question in status.QUESTIONS:
        driver.say(question)
        replies.append(driver.hear())
        if not replies[-1]:
            break
    return replies


@contextmanager
def _opened(printer: Printer) -> Iterator["Timed"]:
    """Open a printer and close it on leaving; ``PrinterTrouble`` if it cannot be opened."""
    driver = _driver(printer, time.monotonic() + STATUS_S)
    try:
        driver.open()
        yield driver
    finally:
        driver.close()


def _driver(printer: Printer, until: float) -> "Timed":
    if printer.connection is Connection.NONE:
        raise PrinterTrouble("printer-none")
    if printer.connection is Connection.USB:
        from zal.printing.usb import TimedUsb

        return TimedUsb(printer, until)
    from zal.printing.drivers import TimedFile, TimedNetwork, TimedSerial

    if printer.connection is Connection.NETWORK:
        return TimedNetwork(printer, until)
    if printer.connection is Connection.SERIAL:
        return TimedSerial(printer, until)
    return TimedFile(printer, until)
