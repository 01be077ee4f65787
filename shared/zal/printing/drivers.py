"""python-escpos's drivers for a network, a serial line and a file, each opened safely."""

import errno
import os
import socket
import stat
import termios
from contextlib import suppress
from pathlib import Path

from zal.domain.settings.printers import Printer
from zal.printing.addresses import host_and_port, resolved
from zal.printing.errors import PrinterTrouble
from zal.printing.escpos_library import File, Network, Serial
from zal.printing.timed_connection import Described, told, trouble

_HEARD_AT_LAST, _BITE = 8, 16_384
_SHORTEST_S = 0.01
_DEVICES = "/dev/"
_SLIP_BEGINS = b"\x1b@"


class TimedNetwork(Described, Network):  # type: ignore[misc] # the library is not typed
    """A printer on the network."""

    def __init__(self, printer: Printer, until: float) -> None:
        host, port = host_and_port(printer.address)
        super().__init__(host, port)
        self.until = until

    def open(self) -> None:
        """Connect to the first of the host's addresses that accepts."""
        failed = PrinterTrouble("printer-unreachable")
        for address in resolved(self.host, self.port, self.left_s()):
            line = socket.socket(address.family, socket.SOCK_STREAM)
            try:
                line.settimeout(max(self.left_s(), _SHORTEST_S))
                line.connect(address.where)
            except OSError as error:
                line.close()
                failed = trouble(error, "printer-unreachable")
            else:
                line.setblocking(False)
                self.device = line
                return
        raise failed

    def fileno(self) -> int:
        return int(self.device.fileno())

    def check(self) -> None:
        number = self.device.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if number:
            raise OSError(number, os.strerror(number))

    def close(self) -> None:
        """End the connection; what was said unheard is heard, or the line would be cut short."""
        if self._device:
            with suppress(OSError):
                for _ in range(_HEARD_AT_LAST):
                    self._device.recv(_BITE)
        with suppress(OSError):
            Network.close(self)


class TimedSerial(Described, Serial):  # type: ignore[misc]
    """A printer on a serial line of 8 bits, no parity.

    XON/XOFF is heeded: no reply looks like one of the two.
    """

    def __init__(self, printer: Printer, until: float) -> None:
        super().__init__(printer.address, printer.baud, timeout=0, xonxoff=True)
        self.until = until

    def open(self) -> None:
        """Open the port for oneself; what it has said to nobody is forgotten."""
        with told("printer-gone"):
            Serial.open(self)
            try:
                self.device.exclusive = True
            except OSError:
                self.device.close()  # and nothing flushed: it is what another one sends
                self._device = False
                raise
            self.device.reset_input_buffer()

    def fileno(self) -> int:
        return int(self.device.fileno())

    def close(self) -> None:
        """Close the port without waiting for a printer that takes nothing."""
        if self._device:
            with suppress(OSError, termios.error):
                self._device.reset_output_buffer()
                self._device.close()
            self._device = False


class TimedFile(Described, File):  # type: ignore[misc]
    """A device such as ``/dev/usb/lp0``, a FIFO, or a file that is made if it is not there."""

    def __init__(self, printer: Printer, until: float) -> None:
        super().__init__(printer.address)
        self.until = until

    def open(self) -> None:
        """Open it without waiting; ``PrinterTrouble`` also for a FIFO that nobody reads."""
        flags = os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
        if not self.devfile.startswith(_DEVICES):  # a device that is gone must not become a file
            flags |= os.O_CREAT | os.O_TRUNC
        _must_hold_no_other(Path(self.devfile))
        try:
            number = os.open(self.devfile, flags, 0o644)
        except OSError as error:
            raise _unopened(self.devfile, error) from error
        self.device = os.fdopen(number, "wb", buffering=0)

    def fileno(self) -> int:
        return int(self.device.fileno())

    def close(self) -> None:
        """Close it."""
        with suppress(OSError):
            File.close(self)


def _must_hold_no_other(path: Path) -> None:
    """Raise ``PrinterTrouble`` for a file that holds no slip: a slip would be written over it."""
    with told("printer-gone"):
        if path.is_file() and path.stat().st_size:
            with path.open("rb") as file:
                if file.read(len(_SLIP_BEGINS)) != _SLIP_BEGINS:
                    raise PrinterTrouble("printer-address")


def _unopened(path: str, error: OSError) -> PrinterTrouble:
    with suppress(OSError):
        if error.errno == errno.ENXIO and stat.S_ISFIFO(Path(path).stat().st_mode):
            return PrinterTrouble("printer-no-reader")
    return trouble(error, "printer-gone")


def look_at(path: str) -> None:
    """Raise ``PrinterTrouble`` if nothing can be written to a file or device.

    It is not opened: whoever reads a FIFO would take that for an empty slip.
    """
    target = Path(path)
    with told("printer-gone"):
        if target.is_dir():
            raise PrinterTrouble("printer-address")
        is_there = target.exists()
        if not is_there and (path.startswith(_DEVICES) or not target.parent.is_dir()):
            raise PrinterTrouble("printer-gone")
        if not os.access(target if is_there else target.parent, os.W_OK):
            raise PrinterTrouble("printer-forbidden")
    _must_hold_no_other(target)
