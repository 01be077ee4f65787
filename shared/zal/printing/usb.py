"""python-escpos's USB driver, made to end in time, to find its own end points, and to count."""

import time
from contextlib import suppress
from typing import Any

import usb.core  # type: ignore[import-untyped]
import usb.util  # type: ignore[import-untyped]

from zal.domain.settings.printers import Printer
from zal.printing.addresses import vendor_and_product
from zal.printing.errors import PrinterTrouble
from zal.printing.escpos_library import Usb
from zal.printing.timed_connection import Timed, told

_BITE = 16_384
_REPLY = 16
_PRINTERS = 7
_LOOK_S = 0.01


class TimedUsb(Timed, Usb):  # type: ignore[misc] # the library is not typed
    """A printer on USB."""

    def __init__(self, printer: Printer, until: float) -> None:
        vendor, product = vendor_and_product(printer.address)
        super().__init__(vendor, product)
        self.until = until

    def open(self) -> None:
        """Find the printer and the end points that it talks through: they differ by maker."""
        try:
            with told("printer-gone"):
                Usb.open(self)
                self.out_ep, self.in_ep = _end_points(self.device)
        except PrinterTrouble as error:
            if isinstance(error.__cause__, usb.core.NoBackendError):
                raise PrinterTrouble("printer-no-libusb") from error
            raise

    def say(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            before, bite = self.taken, bytes(rest[:_BITE])
            self.taken += len(bite)  # all of it may have left, unless the driver knows better
            with told("printer-broke-off"):
                sent = self._sent(bite)
            self.taken = before + sent
            rest = rest[sent:]

    def hear(self, at_most_s: float | None = None) -> bytes:
        until = self.until
        if at_most_s is not None:
            until = min(until, time.monotonic() + at_most_s)
        while (left_s := until - time.monotonic()) > 0:
            try:
                with told("printer-broke-off"):
                    heard = bytes(self.device.read(self.in_ep, _REPLY, _milliseconds(left_s)))
            except PrinterTrouble as error:
                if isinstance(error.__cause__, usb.core.USBTimeoutError):
                    return b""
                raise
            if heard:
                return heard
            time.sleep(_LOOK_S)  # a printer with nothing to say may answer at once, with nothing
        return b""

    def close(self) -> None:
        """Give the printer back."""
        if self._device:
            with suppress(OSError, NotImplementedError):
                Usb.close(self)

    def _sent(self, bite: bytes) -> int:
        if not self.left_s():
            raise PrinterTrouble("printer-stalled")
        try:
            sent: int = self.device.write(self.out_ep, bite, _milliseconds(self.left_s()))
        except usb.core.USBTimeoutError as error:
            raise PrinterTrouble("printer-stalled") from error
        return sent


def _milliseconds(seconds: float) -> int:
    """Return a time-out for libusb, to which 0 means for ever."""
    return max(1, int(seconds * 1000))


def _end_points(device: Any) -> tuple[int, int]:
    """Return the addresses of the printer interface's bulk end points, out and in."""
    interfaces = sorted(
        device.get_active_configuration(), key=lambda each: each.bInterfaceClass != _PRINTERS
    )
    for interface in interfaces:
        bulk = [each for each in interface if _is_bulk(each)]
        out = [each.bEndpointAddress for each in bulk if not _is_inward(each)]
        inward = [each.bEndpointAddress for each in bulk if _is_inward(each)]
        if out and inward:
            return out[0], inward[0]
    raise PrinterTrouble("printer-gone")


def _is_bulk(point: Any) -> bool:
    return bool(usb.util.endpoint_type(point.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK)


def _is_inward(point: Any) -> bool:
    return bool(usb.util.endpoint_direction(point.bEndpointAddress) == usb.util.ENDPOINT_IN)
