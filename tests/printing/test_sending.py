"""A slip on its way: what the printer did, what became of the slip, and always in time."""

import fcntl
import os
import select
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image

from printers import FakePrinter, Manner, NetworkPrinter, SerialPrinter
from zal.domain.printing import JobState, PrinterState, Sent
from zal.domain.sentences import ENGLISH
from zal.domain.settings.printers import Connection, Cut, Printer
from zal.printing import raster, sending

OK, LOW, UNKNOWN = PrinterState.OK, PrinterState.PAPER_LOW, PrinterState.UNKNOWN
FAULTS = (PrinterState.PAPER_OUT, PrinterState.COVER_OPEN, PrinterState.FAULT)
SLIP = Image.effect_noise((576, 300), 200).convert("1")
LONG = Image.new("1", (576, 50_000), 0)
"""3.6 MB: more than all the buffers between here and a printer that does not read."""


@contextmanager
def in_a_hurry() -> Iterator[None]:
    """Let whoever waits for a printer give it up soon."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sending, "STATUS_S", 0.4)
        patch.setattr(sending, "JOB_S", 0.8)
        yield


@pytest.fixture
def fake() -> Iterator[NetworkPrinter]:
    with NetworkPrinter() as fake:
        yield fake


def prints_again(fake: FakePrinter, printer: Printer) -> bool:
    """Return whether a printer that has recovered prints the next slip, and that one only once."""
    fake.recover()
    before = len(fake.slips)
    return (
        sending.send(printer, SLIP) == Sent(JobState.PRINTED, OK)
        and len(fake.slips) == before + 1
        and fake.slips[-1].image.tobytes() == SLIP.tobytes()
    )


@pytest.mark.parametrize("state", [OK, LOW])
def test_a_slip_is_printed_and_is_exactly_what_was_drawn(
    fake: NetworkPrinter, state: PrinterState
) -> None:
    fake.state = state
    assert sending.send(fake.as_set(), SLIP) == Sent(JobState.PRINTED, state)
    assert [each.image.tobytes() for each in fake.slips] == [SLIP.tobytes()]
    checked = sending.check(fake.as_set())
    assert (checked.kiosk, checked.state) == ("kiosk-1", state)
    assert checked.detail == ("" if state is OK else "printer-paper-low")
    assert fake.connections == 2


@pytest.mark.parametrize("state", FAULTS)
def test_a_printer_in_trouble_gets_no_byte_and_its_trouble_is_named(
    fake: NetworkPrinter, state: PrinterState
) -> None:
    fake.state = state
    assert sending.check(fake.as_set()).state is state
    assert sending.send(fake.as_set(), SLIP) == Sent(JobState.FAILED, state, f"printer-{state}")
    assert fake.paper.commands == []
    assert f"printer-{state}" in ENGLISH
    assert prints_again(fake, fake.as_set())


@pytest.mark.parametrize("state", FAULTS)
def test_trouble_amid_a_slip_leaves_it_unknown_and_the_printer_may_print_it_later(
    fake: NetworkPrinter, state: PrinterState
) -> None:
    fake.turns(5_000, state)
    assert sending.send(fake.as_set(), SLIP) == Sent(JobState.UNKNOWN, state, f"printer-{state}")
    assert fake.slips == []
    fake.recover()
    assert len(fake.slips) == 1  # out of its buffer: so nobody but a person asks for it again


@pytest.mark.parametrize(
    ("manner", "detail"),
    [
        (Manner.SILENT, "printer-silent"),
        (Manner.NEVER_READS, "printer-silent"),
        (Manner.RUBBISH, "printer-rubbish"),
        (Manner.HALF_CLOSED, "printer-broke-off"),
        (Manner.RESET, "printer-broke-off"),
        (Manner.REFUSING, "printer-refused"),
    ],
)
def test_who_is_not_sure_to_be_a_good_printer_gets_no_byte(
    fake: NetworkPrinter, manner: Manner, detail: str
) -> None:
    fake.manner = manner
    with in_a_hurry():
        status = sending.check(fake.as_set())
        sent = sending.send(fake.as_set(), SLIP)
    assert (status.state, status.detail) == (UNKNOWN, detail)
    assert sent == Sent(JobState.FAILED, UNKNOWN, detail)
    assert fake.paper.commands == []
    assert prints_again(fake, fake.as_set())


@pytest.mark.parametrize("rubbish", [b"\x00", b"\xff", b"\x12\x12", b"HTTP/1.1 400\r\n", b"\x13"])
def test_rubbish_is_never_taken_for_a_good_printer(fake: NetworkPrinter, rubbish: bytes) -> None:
    fake.manner, fake.rubbish = Manner.RUBBISH, rubbish
    status = sending.check(fake.as_set())
    assert (status.state, status.detail) == (UNKNOWN, "printer-rubbish")


@pytest.mark.parametrize("after", [1, 500, 20_000])
@pytest.mark.parametrize(
    ("manner", "detail"),
    [
        (Manner.SILENT, "printer-silent"),
        (Manner.RUBBISH, "printer-rubbish"),
        (Manner.HALF_CLOSED, "printer-broke-off"),
        (Manner.RESET, "printer-broke-off"),
    ],
)
def test_whoever_breaks_down_amid_a_slip_leaves_it_unknown(
    fake: NetworkPrinter, manner: Manner, detail: str, after: int
) -> None:
    fake.turns(12 + after, manner=manner)  # the four questions before it are 12 bytes
    with in_a_hurry():
        sent = sending.send(fake.as_set(), SLIP)
    assert sent == Sent(JobState.UNKNOWN, UNKNOWN, detail)
    assert prints_again(fake, fake.as_set())


def test_a_printer_that_stops_reading_amid_a_slip_is_given_up_in_time(
    fake: NetworkPrinter,
) -> None:
    fake.turns(20_000, manner=Manner.NEVER_READS)
    with in_a_hurry():
        sent = sending.send(fake.as_set(), LONG)
    assert sent == Sent(JobState.UNKNOWN, UNKNOWN, "printer-stalled")


def test_a_slow_printer_is_waited_for(fake: NetworkPrinter) -> None:
    fake.manner = Manner.SLOW
    assert sending.send(fake.as_set(), SLIP) == Sent(JobState.PRINTED, OK)
    assert fake.slips[0].image.tobytes() == SLIP.tobytes()


def test_a_printer_that_also_answers_to_bytes_of_the_picture_is_understood(
    fake: NetworkPrinter,
) -> None:
    picture = Image.frombytes("1", (576, 8), bytes.fromhex("effbfe") * 192)  # DLE EOT 1, inverted
    assert raster.job(picture, fake.as_set()).count(b"\x10\x04\x01") == 192
    fake.paper.overhears = True
    assert sending.send(fake.as_set(), picture) == Sent(JobState.PRINTED, OK)
    fake.turns(50, PrinterState.PAPER_OUT)
    sent = sending.send(fake.as_set(), picture)
    assert sent == Sent(JobState.UNKNOWN, PrinterState.PAPER_OUT, "printer-paper-out")


def test_one_that_never_tells_its_state_prints_what_it_takes_whole(fake: NetworkPrinter) -> None:
    fake.manner = Manner.SILENT
    printer = fake.as_set(answers=False, cut=Cut.NONE)
    status = sending.check(printer)
    assert (status.state, status.detail) == (UNKNOWN, "printer-mute")
    assert sending.send(printer, SLIP) == Sent(JobState.PRINTED, UNKNOWN)
    _until(lambda: len(fake.slips) == 1)
    fake.turns(5_000, manner=Manner.RESET)
    sent = sending.send(printer, SLIP)
    assert (sent.outcome, sent.detail) == (JobState.UNKNOWN, "printer-broke-off")
    fake.manner = Manner.NEVER_READS
    with in_a_hurry():
        sent = sending.send(printer, LONG)
    assert (sent.outcome, sent.detail) == (JobState.UNKNOWN, "printer-stalled")
    fake.manner = Manner.REFUSING
    sent = sending.send(printer, SLIP)
    assert sent == Sent(JobState.FAILED, UNKNOWN, "printer-refused")


@pytest.mark.parametrize(
    ("address", "detail"),
    [
        ("no-such-printer.invalid", "printer-unreachable"),
        ("two..dots", "printer-unreachable"),
        ("127.0.0.1:0", "printer-address"),
        ("127.0.0.1:70000", "printer-address"),
        ("", "printer-address"),
    ],
)
def test_an_address_where_no_printer_is_fails_in_time(address: str, detail: str) -> None:
    printer = Printer("kiosk-1", Connection.NETWORK, address)
    sent = sending.send(printer, SLIP)
    assert sent == Sent(JobState.FAILED, UNKNOWN, detail)
    assert sending.check(printer).state is UNKNOWN


def test_a_printer_that_does_not_even_accept_is_given_up_in_time() -> None:
    with socket.socket() as listener, socket.socket() as waiting:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)  # one may wait to be accepted: whoever comes after it hears nothing
        waiting.connect(listener.getsockname())
        address = f"127.0.0.1:{listener.getsockname()[1]}"
        with in_a_hurry():
            sent = sending.send(Printer("kiosk-1", Connection.NETWORK, address), SLIP)
    assert sent == Sent(JobState.FAILED, UNKNOWN, "printer-unreachable")


def test_a_kiosk_without_a_printer_says_so() -> None:
    printer = Printer("kiosk-1", Connection.NONE)
    assert sending.send(printer, SLIP) == Sent(JobState.FAILED, UNKNOWN, "printer-none")
    assert sending.check(printer).detail == "printer-none"


@pytest.mark.parametrize("when", ["STATUS_S", "JOB_S"])
def test_whatever_else_breaks_is_told_and_never_raised(
    when: str, fake: NetworkPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = fake.as_set()
    monkeypatch.setattr(sending, when, "soon")
    is_early = when == "STATUS_S"
    expected = JobState.FAILED if is_early else JobState.UNKNOWN
    broken = Sent(expected, PrinterState.UNKNOWN, "printer-broken-down")
    assert sending.send(printer, SLIP) == broken
    assert (sending.check(printer).detail == "printer-broken-down") is is_early


def test_what_cannot_be_printed_as_it_is_set_does_not_even_connect(fake: NetworkPrinter) -> None:
    sent = sending.send(fake.as_set(profile="no-such"), SLIP)
    assert sent == Sent(JobState.FAILED, UNKNOWN, "printer-no-profile")
    status = sending.check(fake.as_set(profile="TM-T88V"))
    assert (status.state, status.detail) == (UNKNOWN, "printer-too-wide")
    assert fake.connections == 0


def test_a_serial_printer_prints_and_tells_its_state() -> None:
    slip = SLIP.crop((0, 0, 384, 300))
    with SerialPrinter() as fake:
        assert sending.send(fake.as_set(), slip) == Sent(JobState.PRINTED, OK)
        assert fake.slips[0].image.tobytes() == slip.tobytes()
        fake.state = PrinterState.COVER_OPEN
        assert sending.check(fake.as_set()).state is PrinterState.COVER_OPEN
        fake.recover()
        fake.turns(5_000, PrinterState.PAPER_OUT)
        sent = sending.send(fake.as_set(), slip)
        assert (sent.outcome, sent.printer) == (JobState.UNKNOWN, PrinterState.PAPER_OUT)
        fake.manner = Manner.SILENT
        with in_a_hurry():
            assert sending.check(fake.as_set()).detail == "printer-silent"
        assert sending.send(fake.as_set(answers=False), slip).outcome is JobState.PRINTED


def test_a_serial_line_that_another_program_has_is_left_to_it() -> None:
    with SerialPrinter() as fake:
        printer = fake.as_set(width=576)
        other = os.open(fake.path, os.O_RDWR | os.O_NOCTTY)
        fcntl.flock(other, fcntl.LOCK_EX)
        assert sending.send(printer, SLIP) == Sent(JobState.FAILED, UNKNOWN, "printer-busy")
        os.close(other)
        assert sending.send(printer, SLIP) == Sent(JobState.PRINTED, OK)
        assert len(fake.slips) == 1


def test_a_serial_printer_that_takes_nothing_is_given_up_and_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sending, "_serial_s", lambda *_: 0.0)
    with SerialPrinter() as fake:
        fake.turns(6_000, manner=Manner.NEVER_READS)
        with in_a_hurry():
            sent = sending.send(fake.as_set(), Image.new("1", (384, 4000), 0))
        assert sent == Sent(JobState.UNKNOWN, UNKNOWN, "printer-stalled")


def test_a_serial_port_that_is_none_or_gone_fails(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "none", tmp_path / "file"):
        printer = Printer("kiosk-1", Connection.SERIAL, str(path))
        assert sending.send(printer, SLIP) == Sent(JobState.FAILED, UNKNOWN, "printer-gone")
        assert sending.check(printer).detail == "printer-gone"


def test_a_serial_line_has_the_time_that_its_bytes_take() -> None:
    printer = Printer("kiosk-1", Connection.SERIAL, "/dev/ttyUSB0", baud=9600)
    assert sending._serial_s(printer, bytes(9600)) == 10.0


def test_a_file_holds_the_last_slip(tmp_path: Path) -> None:
    path = tmp_path / "slip.bin"
    printer = Printer("kiosk-1", Connection.FILE, str(path))
    assert sending.check(printer).detail == "printer-mute"
    assert not path.exists()
    for _ in range(2):
        assert sending.send(printer, SLIP) == Sent(JobState.PRINTED, UNKNOWN)
        assert path.read_bytes() == raster.job(SLIP, printer)


def test_a_file_that_holds_anything_but_a_slip_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "hall.db"
    path.write_bytes(b"SQLite format 3")
    printer = Printer("kiosk-1", Connection.FILE, str(path))
    assert sending.send(printer, SLIP) == Sent(JobState.FAILED, UNKNOWN, "printer-address")
    assert sending.check(printer).detail == "printer-address"
    assert path.read_bytes() == b"SQLite format 3"


@pytest.mark.parametrize(
    ("path", "detail"),
    [
        ("/dev/no-such-printer", "printer-gone"),
        ("/nowhere/slip.bin", "printer-gone"),
        ("/tmp", "printer-address"),
    ],
)
def test_a_device_that_is_gone_fails_and_is_not_made_a_file(path: str, detail: str) -> None:
    printer = Printer("kiosk-1", Connection.FILE, path)
    assert sending.send(printer, SLIP) == Sent(JobState.FAILED, UNKNOWN, detail)
    assert sending.check(printer).detail == detail
    assert not Path("/dev/no-such-printer").exists()


def test_a_full_disk_took_nothing() -> None:
    sent = sending.send(Printer("kiosk-1", Connection.FILE, "/dev/full"), SLIP)
    assert sent == Sent(JobState.FAILED, UNKNOWN, "printer-full")


def test_a_fifo_is_never_waited_for_and_reaches_whoever_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "fifo"
    os.mkfifo(path)
    printer = Printer("kiosk-1", Connection.FILE, str(path))
    assert sending.send(printer, SLIP) == Sent(JobState.FAILED, UNKNOWN, "printer-no-reader")
    heard: list[bytes] = []
    reader = threading.Thread(target=lambda: heard.append(path.read_bytes()))
    reader.start()
    _until(lambda: sending.send(printer, SLIP).outcome is JobState.PRINTED)
    reader.join()
    assert heard == [raster.job(SLIP, printer)]


def test_a_reader_that_stops_or_leaves_amid_a_slip_leaves_it_unknown(tmp_path: Path) -> None:
    path = tmp_path / "fifo"
    os.mkfifo(path)
    printer = Printer("kiosk-1", Connection.FILE, str(path))
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    slip = Image.new("1", (576, 2_000), 0)
    with in_a_hurry():
        sent = sending.send(printer, slip)
    assert sent == Sent(JobState.UNKNOWN, UNKNOWN, "printer-stalled")
    leaving: threading.Thread = threading.Timer(0.3, os.close, [reader])
    leaving.start()
    sent = sending.send(printer, slip)
    leaving.join()
    assert sent == Sent(JobState.FAILED, UNKNOWN, "printer-broke-off")  # its pipe was full before
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    leaving = threading.Thread(target=_read_some_and_leave, args=(reader,))
    leaving.start()
    assert sending.send(printer, slip) == Sent(JobState.UNKNOWN, UNKNOWN, "printer-broke-off")
    leaving.join()


def _read_some_and_leave(reader: int) -> None:
    select.select([reader], [], [])
    os.read(reader, 1000)
    os.close(reader)


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)
