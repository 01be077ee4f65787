"""The demo's listening sockets: on this machine for everything, on its network for phones."""

import errno
import socket
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address

from zal.domain.hosts import is_loopback
from zal_web.server.connections import Connections
from zal_web.server.http_server import listener

USUAL_PORT = 8080
_LOOPBACKS = ("127.0.0.1", "::1")
"""Both that ``localhost`` may mean. That name is used, not the number: a browser keeps a terminal's
cookie for a host whatever the port, and a real hall's on this machine would be lost."""
_FAR = ("192.0.2.1", "10.255.255.255", "172.31.255.255", "192.168.255.255")
"""Nobody's address, and one of each private network."""
_NO_IPV6 = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Listeners:
    """Sockets that listen, on one ``port``. ``outside``: the host that phones ask, "" for none.

    ``connections``: those that they have accepted.
    """

    sockets: tuple[socket.socket, ...]
    port: int
    outside: str
    connections: Connections

    @property
    def inside_address(self) -> str:
        """Return where this machine's browser finds everything, without a slash at its end."""
        return f"http://localhost:{self.port}"

    @property
    def visitor_address(self) -> str:
        """Return where visitors' pages are found, by phones if they can."""
        host = f"[{self.outside}]" if ":" in self.outside else self.outside
        return f"http://{host}:{self.port}" if host else self.inside_address

    def close(self) -> None:
        """Listen no more."""
        for each in self.sockets:
            each.close()


def open_listeners(host: str | None = None, port: int | None = None) -> Listeners:
    """Listen; ``host``: the outer address, None: the one that is found, of a private network only.

    ``port``: None: the usual one, if it is free, else any. Raises ``OSError``.
    """
    outside = network_address() if host is None else host
    if is_loopback(outside):
        outside = ""
    ports = (USUAL_PORT, *(0,) * _TRIES) if port is None else (port,) * _TRIES
    hosts = (*_LOOPBACKS, *((outside,) if outside else ()))
    failed: OSError | None = None
    for each in ports:
        try:
            connections = Connections()
            sockets = _all_at(hosts, each, connections)
        except OSError as error:
            failed = error
        else:
            return Listeners(sockets, sockets[0].getsockname()[1], outside, connections)
    assert failed is not None
    raise failed


def network_address() -> str:
    """Return this machine's address on a private network, "" if it has none.

    A datagram socket that is connected learns its own address; nothing is sent by that.
    """
    for far in _FAR:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
            probe.connect((far, 9))
            found = str(probe.getsockname()[0])
            if not ip_address(found).is_global and not is_loopback(found):
                return found
    return ""


def _all_at(
    hosts: tuple[str, ...], port: int, connections: Connections
) -> tuple[socket.socket, ...]:
    """Return sockets that listen on all the hosts at one port; raises ``OSError``."""
    opened: list[socket.socket] = []
    try:
        for host in hosts:
            try:
                found = opened[0].getsockname()[1] if opened else port
                opened.append(listener(host, found, connections))
            except OSError as error:
                if host != "::1" or error.errno not in _NO_IPV6:
                    raise
        for each in opened:
            each.listen()
    except OSError:
        for each in opened:
            each.close()
        raise
    return tuple(opened)
