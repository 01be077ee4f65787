"""``zal web`` as a process, browsers paired with it, and terminals opened without a browser."""

import json
import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from ssl import SSLContext
from urllib.parse import urlsplit

import httpx
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from commands import PROGRAM, environment
from web_clients import web_client
from zal.demo.demo_hall import Demo, make
from zal_web.terminal.pairing import COOKIE

PATIENCE_S = 20.0
ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[@-Z\\-_])")


@dataclass
class WebProcess:
    """A running ``zal web``. ``address``: without a slash at its end."""

    address: str
    made: Demo
    process: subprocess.Popen[str]

    @property
    def port(self) -> int:
        """Return where it listens."""
        return int(self.address.rpartition(":")[2])

    @property
    def children(self) -> list[int]:
        """Return the processes of the faces that it runs."""
        found = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(each) for each in found.read_text("ascii").split()]

    def client(self, language: str = "en") -> httpx.Client:
        """Return a browser without scripts."""
        return web_client(self.address, language)

    def pair(self, terminal: str) -> str:
        """Pair a browser as a terminal and return its cookie's secret."""
        with self.client() as client:
            form = {"to": terminal, "code": self.made.staff_code}
            answer = client.post("/pair", data=form)
        assert answer.status_code == 303, answer.text
        return answer.cookies[COOKIE]


def hall_of(folder: Path) -> Demo:
    """Return a hall that is always open, with its PINs."""
    return make(folder / "hall.db")


@contextmanager
def web_process(made: Demo, *options: str, port: int = 0) -> Iterator[WebProcess]:
    """Serve a hall by a process of its own; end it on leaving if it has not ended."""
    words = [*PROGRAM, "web", "--hall", str(made.hall), "--port", str(port), *options]
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment()
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        found = re.search(r"https?://127\.0\.0\.1:\d+", line)
        assert found is not None, line + process.stdout.read()
        yield WebProcess(found[0], made, process)
    finally:
        if process.poll() is None:
            os.kill(process.pid, signal.SIGTERM)
        process.communicate(timeout=PATIENCE_S)


class Screen:
    """A terminal that a browser without a screen has opened: what was written on it so far."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.written = ""
        self.told: list[list[object]] = []

    def send(self, *said: object) -> None:
        """Send a message as the page's script does."""
        self.connection.send(json.dumps(list(said)))

    def type(self, text: str) -> None:
        """Press keys."""
        self.send("stdin", text)

    def until(self, text: str) -> None:
        """Read until a text has been written; what stood before it is forgotten."""
        end = time.monotonic() + PATIENCE_S
        while text not in self.written:
            assert time.monotonic() < end, f"{text!r} is not in {self.written!r}"
            self._read(end)
        self.written = self.written.partition(text)[2]

    def sees(self, text: str, patience_s: float = 4.0) -> bool:
        """Return whether a text is written before long."""
        end = time.monotonic() + patience_s
        with suppress(TimeoutError):
            while text not in self.written and time.monotonic() < end:
                self._read(end)
        return text in self.written

    def close_code(self) -> int:
        """Read until the server closes the connection and return why."""
        end = time.monotonic() + PATIENCE_S
        try:
            while True:
                self._read(end)
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else 1006

    def _read(self, end: float) -> None:
        message = self.connection.recv(timeout=max(0.1, end - time.monotonic()))
        if isinstance(message, str):
            self.told.append(json.loads(message))
        else:
            self.written += ESCAPES.sub("", message.decode())


@contextmanager
def terminal(
    address: str,
    code: str,
    secret: str = "",
    *,
    origin: str | None = None,
    query: str = "",
    trust: SSLContext | None = None,
    host: str = "127.0.0.1",
) -> Iterator[Screen]:
    """Open a terminal's socket as its page does. ``origin`` None: the server's own.

    ``trust``: the certificates that its browser trusts, where it speaks TLS. ``host``: the address
    of this machine that the browser has.
    """
    port = urlsplit(address).port
    opened = socket.create_connection(("127.0.0.1", port or 80), source_address=(host, 0))
    headers = {"Accept-Language": "en"} | ({"Cookie": f"{COOKIE}={secret}"} if secret else {})
    with connect(
        f"{address.replace('http', 'ws', 1)}/{code}/ws?width=100&height=30{query}",
        origin=Origin(address if origin is None else origin),
        additional_headers=headers,
        ssl=trust,
        sock=opened,
        proxy=None,
        compression=None,
        close_timeout=0.5,
    ) as connection:
        yield Screen(connection)
