"""A printer on a USB bus of its own: pyusb asks it as it would ask libusb."""

import errno
import time
from array import array
from collections.abc import Iterator
from types import SimpleNamespace, TracebackType
from typing import Any, Self

import pytest
import usb.backend.libusb0  # type: ignore[import-untyped]
import usb.backend.libusb1  # type: ignore[import-untyped]
import usb.backend.openusb  # type: ignore[import-untyped]
from usb.backend import IBackend
from usb.core import USBError, USBTimeoutError  # type: ignore[import-untyped]

from printers import FakePrinter, Manner
from zal.domain.printing import PrinterState
from zal.domain.settings.printers import Connection, Printer

VENDOR, PRODUCT = 0x04B8, 0x0E15
_OUT, _IN, _INTERRUPTS = 0x03, 0x81, 0x84
_TIMED_OUT = -7, errno.ETIMEDOUT
_UNPLUGGED = -4, errno.ENODEV
_FORBIDDEN = -3, errno.EACCES
_BULK, _INTERRUPT = 2, 3
_AT_ONCE = 4096
_POINTS = ((_INTERRUPTS, _INTERRUPT), (_OUT, _BULK), (_IN, _BULK))
_BACKENDS = (usb.backend.libusb1, usb.backend.openusb, usb.backend.libusb0)


class UsbPrinter(FakePrinter):
    """A printer that takes 4 kB at a time, at end points that are not the library's guess.

    ``is_forbidden``: the system lets nobody but root use it.
    """

    def __init__(
        self, state: PrinterState = PrinterState.OK, manner: Manner = Manner.PROMPT
    ) -> None:
        super().__init__(state, manner)
        self.is_forbidden = False
        self.is_open = False
        self._said = b""
        self._patch = pytest.MonkeyPatch()

    def as_set(self, *, answers: bool = True) -> Printer:
        """Return the settings of a kiosk that has this printer."""
        address = f"{VENDOR:04x}:{PRODUCT:04x}"
        return Printer("kiosk-1", Connection.USB, address, answers=answers)

    def __enter__(self) -> Self:
        _offer(self._patch, _Bus(self))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._patch.undo()

    def write(self, data: bytes, timeout_ms: int) -> int:
        """Take some of the data and return how much."""
        if self.manner is Manner.RESET:
            raise USBError("unplugged", *_UNPLUGGED)
        if self.manner is Manner.NEVER_READS:
            time.sleep(timeout_ms / 1000)
            raise USBTimeoutError("timed out", *_TIMED_OUT)
        self._said += self.hear(data[:_AT_ONCE])
        return len(data[:_AT_ONCE])

    def read(self, timeout_ms: int) -> bytes:
        """Return what it has to say."""
        if self.manner is Manner.RESET:
            raise USBError("unplugged", *_UNPLUGGED)
        if not self._said:
            time.sleep(timeout_ms / 1000)
            raise USBTimeoutError("timed out", *_TIMED_OUT)
        said, self._said = self._said, b""
        return said


def no_library(patch: pytest.MonkeyPatch) -> None:
    """Let no libusb be found."""
    _offer(patch, None)


def _offer(patch: pytest.MonkeyPatch, backend: object) -> None:
    for each in _BACKENDS:
        patch.setattr(each, "get_backend", lambda: backend)


class _Bus(IBackend):  # type: ignore[misc] # pyusb is not typed
    """What libusb would tell of the printer and do with it."""

    def __init__(self, printer: UsbPrinter) -> None:
        self._printer = printer

    def enumerate_devices(self) -> Iterator[str]:
        yield "printer"

    def get_device_descriptor(self, dev: object) -> SimpleNamespace:
        ids = {"idVendor": VENDOR, "idProduct": PRODUCT, "bNumConfigurations": 1}
        zeros = ("bcdUSB", "bDeviceClass", "bDeviceSubClass", "bDeviceProtocol", "bcdDevice")
        places = ("address", "bus", "port_number", "speed", "iManufacturer", "iProduct")
        others = dict.fromkeys((*zeros, *places, "iSerialNumber", "bMaxPacketSize0"), 0)
        return _described(18, 1, port_numbers=(1,), **ids, **others)

    def get_configuration_descriptor(self, dev: object, config: int) -> SimpleNamespace:
        if config:
            raise IndexError
        more = dict.fromkeys(("wTotalLength", "iConfiguration", "bmAttributes", "bMaxPower"), 0)
        return _described(9, 2, bNumInterfaces=1, bConfigurationValue=1, **more)

    def get_interface_descriptor(
        self, dev: object, intf: int, alt: int, config: int
    ) -> SimpleNamespace:
        if intf or alt:
            raise IndexError
        zeros = ("bInterfaceNumber", "bAlternateSetting", "iInterface")
        more = dict.fromkeys((*zeros, "bInterfaceSubClass", "bInterfaceProtocol"), 0)
        return _described(9, 4, bNumEndpoints=len(_POINTS), bInterfaceClass=7, **more)

    def get_endpoint_descriptor(
        self, dev: object, ep: int, intf: int, alt: int, config: int
    ) -> SimpleNamespace:
        address, kind = _POINTS[ep]
        more = dict.fromkeys(("bInterval", "bRefresh", "bSynchAddress"), 0)
        point = {"bEndpointAddress": address, "bmAttributes": kind, "wMaxPacketSize": 64}
        return _described(7, 5, **point, **more)

    def open_device(self, dev: object) -> str:
        if self._printer.is_forbidden:
            raise USBError("forbidden", *_FORBIDDEN)
        self._printer.connections += 1
        self._printer.is_open = True
        return "handle"

    def close_device(self, dev_handle: object) -> None:
        self._printer.is_open = False

    def set_configuration(self, dev_handle: object, config_value: int) -> None:
        pass

    def get_configuration(self, dev_handle: object) -> int:
        return 1

    def claim_interface(self, dev_handle: object, intf: int) -> None:
        pass

    def release_interface(self, dev_handle: object, intf: int) -> None:
        pass

    def reset_device(self, dev_handle: object) -> None:
        pass

    def bulk_write(
        self, dev_handle: object, ep: int, intf: int, data: "array[int]", timeout: int
    ) -> int:
        assert ep == _OUT
        return self._printer.write(data.tobytes(), timeout)

    def bulk_read(
        self, dev_handle: object, ep: int, intf: int, buff: "array[int]", timeout: int
    ) -> int:
        assert ep == _IN
        said = self._printer.read(timeout)
        buff[: len(said)] = array("B", said)
        return len(said)


def _described(length: int, kind: int, **fields: Any) -> SimpleNamespace:
    return SimpleNamespace(bLength=length, bDescriptorType=kind, extra_descriptors=[], **fields)
