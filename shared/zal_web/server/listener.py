"""A listening socket that counts the connections which it accepts for as long as they are open.

Here, and not where requests are read: what says nothing at all, or never ends the beginning of
TLS, holds a descriptor too.
"""

import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from zal_web.server.connections import Connections


class Listener(socket.socket):
    """A listening socket of TCP; named so, or asyncio would delay what is sent."""

    def __init__(self, family: int, connections: Connections) -> None:
        super().__init__(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        self._connections = connections

    def accept(self) -> tuple[socket.socket, Any]:
        """Accept the next connection."""
        plain, address = super().accept()
        peer = (str(address[0]), int(address[1]))
        accepted = _Accepted(plain, lambda: self._connections.left(peer))
        self._connections.came(peer, accepted.hang_up)
        return accepted, address


class _Accepted(socket.socket):
    """A connection that tells when it is closed."""

    def __init__(self, plain: socket.socket, left: Callable[[], None]) -> None:
        super().__init__(fileno=plain.detach())
        self._left = left

    def hang_up(self) -> None:
        """End it: whoever reads from it finds its end, and closes it."""
        with suppress(OSError):
            self.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close it and be counted no more."""
        if self.fileno() != -1:
            self._left()
        super().close()
