"""Attacks on the server's doors, and what honest visitors find meanwhile. All on loopback."""

import socket
import statistics
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from web_clients import web_client
from web_servers import Server

WIFI = "127.0.0.2"
"""The one address behind which a hall's Wi-Fi puts everybody; 127.0.0.1 is a proxy's."""
UPGRADE = (
    "Host: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
)
MANY = "X: y\r\n" * 150
MALFORMED = (
    f"GET /x/ws?{'A' * 9000} HTTP/1.1\r\n{UPGRADE}\r\n",
    f"GET /console/ws?{'A' * 9000} HTTP/1.1\r\n{UPGRADE}\r\n",
    f"GET /x/ws HTTP/1.1\r\n{UPGRADE}{MANY}\r\n",
    f"GET /board/board-1/ws HTTP/1.1\r\n{UPGRADE}{MANY}\r\n",
    f"GET /console/ws HTTP/1.1\r\n{UPGRADE}X: {'y' * 9000}\r\n\r\n",
    f"GET /console/ws HTTP/1.1\r\n{UPGRADE.replace('13', '99')}\r\n",
    f"GET /console/ws HTTP/1.1\r\n{UPGRADE.partition('Sec-')[0]}\r\n",
    f"GET /console/ws HTTP/1.1\r\n{UPGRADE}\r\n",
)
"""Wishes for a socket that nobody may have."""
FACE = "import os, sys\nos.write(1, b'__GANGLION__\\n')\nos.write(1, b'D\\0\\0\\0\\5READY')\n"
STAYS = FACE + "while os.read(0, 4096): pass\n"
"""A program that stands for a face: it draws a word and ends with its browser."""


@dataclass
class Figures:
    """What honest visitors found: how long each page took, and what was not answered by 200."""

    took_s: list[float] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)

    def told(self, what: str, rss_mib: float = 0.0) -> str:
        """Return them in a line."""
        p50 = 1000 * statistics.median(self.took_s)
        worst = 1000 * max(self.took_s)
        memory = f", server {rss_mib:.0f} MiB" if rss_mib else ""
        pages = len(self.took_s)
        return f"{what}: {pages} pages answered, p50 {p50:.0f} ms, worst {worst:.0f} ms{memory}"

    def look(self, client: httpx.Client, path: str) -> None:
        """Open a page as an honest visitor does."""
        began = time.monotonic()
        answer = client.get(path)
        self.took_s.append(time.monotonic() - began)
        if answer.status_code != httpx.codes.OK:
            self.refused.append(answer.status_code)


def client_at(address: str, host: str = WIFI) -> httpx.Client:
    """Return a browser without scripts at an address of this machine."""
    return web_client(address, host=host, patience_s=30)


def connected(port: int, host: str = WIFI, timeout_s: float = 30.0) -> socket.socket:
    """Return a connection from an address of this machine to a port of it."""
    return socket.create_connection(("127.0.0.1", port), timeout_s, source_address=(host, 0))


def port_of(server: Server) -> int:
    """Return where a server listens."""
    return int(server.address.rpartition(":")[2])


@contextmanager
def held(port: int, said: Iterable[str], host: str = WIFI) -> Iterator[Sequence[socket.socket]]:
    """Open a connection for each of what is said, say it, and hold them all."""
    with ExitStack() as stack:
        opened = []
        for each in said:
            one = stack.enter_context(connected(port, host))
            with suppress(ConnectionError):
                one.sendall(each.encode())
            opened.append(one)
        yield opened


def answer_to_the_end(connection: socket.socket) -> bytes:
    """Return what comes until the server ends the connection; raises ``TimeoutError``."""
    answer = b""
    with suppress(ConnectionError):
        while part := connection.recv(65536):
            answer += part
    return answer


def rss_mib(pid: int) -> float:
    """Return how much memory a process holds."""
    for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
