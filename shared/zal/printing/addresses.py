"""Where a printer is, as ``hall.toml`` says it, and never longer looked for than allowed."""

import queue
import socket
import threading
from dataclasses import dataclass
from typing import Any

from zal.domain.settings.printers import USUAL_PORT
from zal.printing.errors import PrinterTrouble

_LAST_PORT = 65_535


@dataclass(frozen=True, slots=True)
class Found:
    """An address as a socket of its ``family`` connects to it."""

    family: int
    where: tuple[Any, ...]


def host_and_port(address: str) -> tuple[str, int]:
    """Return the two of ``host``, ``host:port`` or ``[host]:port``, the usual port if none."""
    host, colon, port = address.rpartition(":")
    if not colon or address.endswith("]"):
        host, port = address, str(USUAL_PORT)
    host = host.removeprefix("[").removesuffix("]")
    if not (host and port.isdecimal() and 0 < int(port) <= _LAST_PORT):
        raise PrinterTrouble("printer-address")
    return host, int(port)


def vendor_and_product(address: str) -> tuple[int, int]:
    """Return the two numbers of ``04b8:0e15``."""
    try:
        vendor, product = (int(each, 16) for each in address.split(":"))
    except ValueError as error:
        raise PrinterTrouble("printer-address") from error
    return vendor, product


def resolved(host: str, port: int, within_s: float) -> list[Found]:
    """Return the addresses of a host, in the order to try; none if they are not known in time.

    Asked in a thread: the system's resolver has no time-out of ours. It sends the printer nothing,
    so it may end whenever it likes.
    """
    answers: queue.SimpleQueue[list[Found]] = queue.SimpleQueue()

    def ask() -> None:
        try:
            known = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            known = []
        answers.put([Found(family, where) for family, _, _, _, where in known])

    threading.Thread(target=ask, name=f"resolving {host}", daemon=True).start()
    try:
        return answers.get(timeout=within_s)
    except queue.Empty:
        return []
