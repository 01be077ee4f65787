"""A slip on its way through USB: end points of any maker, partial writes, a cable pulled."""

import pytest
from PIL import Image

from printers import Manner
from usb_printers import UsbPrinter, no_library
from zal.domain.printing import JobState, PrinterState, Sent
from zal.domain.sentences import ENGLISH
from zal.domain.settings.printers import Connection, Printer
from zal.printing import sending

SLIP = Image.effect_noise((576, 300), 200).convert("1")
UNKNOWN = PrinterState.UNKNOWN


def in_a_hurry(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sending, "STATUS_S", 0.3)
    patch.setattr(sending, "JOB_S", 0.3)


def test_a_printer_on_usb_prints_and_tells_its_state() -> None:
    with UsbPrinter() as fake:
        assert sending.send(fake.as_set(), SLIP) == Sent(JobState.PRINTED, PrinterState.OK)
        assert [each.image.tobytes() for each in fake.slips] == [SLIP.tobytes()]
        assert sending.send(fake.as_set(answers=False), SLIP).outcome is JobState.PRINTED
        assert len(fake.slips) == 2
        fake.state = PrinterState.COVER_OPEN
        assert sending.check(fake.as_set()).state is PrinterState.COVER_OPEN
        assert not fake.is_open


@pytest.mark.parametrize(
    ("manner", "detail"),
    [
        (Manner.SILENT, "printer-silent"),
        (Manner.NEVER_READS, "printer-stalled"),
        (Manner.RUBBISH, "printer-rubbish"),
        (Manner.RESET, "printer-gone"),
    ],
)
def test_whatever_it_does_the_outcome_is_right_and_comes_in_time(
    manner: Manner, detail: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with UsbPrinter() as fake:
        in_a_hurry(monkeypatch)
        fake.turns(12_000, manner=manner)
        assert sending.send(fake.as_set(), SLIP) == Sent(JobState.UNKNOWN, UNKNOWN, detail)
        assert sending.send(fake.as_set(), SLIP) == Sent(JobState.FAILED, UNKNOWN, detail)
        assert sending.check(fake.as_set()).detail == detail
        assert not fake.is_open


def test_what_keeps_one_from_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with UsbPrinter() as fake:
        other = Printer("kiosk-1", Connection.USB, "1fc9:2016")
        assert sending.send(other, SLIP) == Sent(JobState.FAILED, UNKNOWN, "printer-gone")
        fake.is_forbidden = True
        assert sending.check(fake.as_set()).detail == "printer-forbidden"
        unread = Printer("kiosk-1", Connection.USB, "lp0")
        assert sending.check(unread).detail == "printer-address"
        no_library(monkeypatch)
        sent = sending.send(fake.as_set(), SLIP)
        assert sent == Sent(JobState.FAILED, UNKNOWN, "printer-no-libusb")
        assert "apt install libusb-1.0-0" in ENGLISH[sent.detail]


def test_this_machines_own_usb_has_no_such_printer() -> None:
    sent = sending.send(Printer("kiosk-1", Connection.USB, "dead:beef"), SLIP)
    assert sent.outcome is JobState.FAILED
    assert sent.detail in {"printer-gone", "printer-no-libusb"}
