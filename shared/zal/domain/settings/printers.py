"""The printer of a kiosk: how it is reached and what it can do."""

import re
from enum import StrEnum

from zal.domain.dataclass import dataclass

USUAL_PORT = 9100
"""Where a printer in the network listens unless its address says otherwise."""


class Connection(StrEnum):
    """How a printer is reached."""

    NONE = "none"
    NETWORK = "network"
    USB = "usb"
    SERIAL = "serial"
    FILE = "file"


class Cut(StrEnum):
    """How the paper is cut after a slip."""

    FULL = "full"
    PART = "part"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Printer:
    """The printer of one kiosk; ``code`` is the kiosk's, such as ``kiosk-1``.

    ``address`` by ``connection``: ``network`` a host or ``host:port`` (9100 if left out), ``usb``
    vendor and product ``04b8:0e15``, ``serial`` and ``file`` the path of a device or a file.
    ``profile``: a printer's name in python-escpos. ``width``: dots across the paper.
    ``baud``: speed of a serial line. ``answers``: it tells its state when asked; one that never
    does is trusted to print whatever it took whole.
    """

    code: str
    connection: Connection
    address: str = ""
    profile: str = "default"
    width: int = 576
    cut: Cut = Cut.FULL
    baud: int = 9600
    answers: bool = True

    @property
    def place(self) -> str:
        """Return the address so that two of one printer are the same, however they are written."""
        if self.connection is Connection.USB:
            return self.address.lower()
        if self.connection is not Connection.NETWORK:
            return self.address
        has_port = re.search(r":[0-9]+$", self.address)
        return (self.address if has_port else f"{self.address}:{USUAL_PORT}").lower()
