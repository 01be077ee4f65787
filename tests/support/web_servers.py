"""A real server of the small hall on a free port, and what its visitors' browsers do."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import uvicorn

from faces import place
from halls import ToldClock, enter
from web_clients import web_client
from zal.address import HallAddress
from zal.domain.settings.hall import HallConfig
from zal.presence import present
from zal_web.app import web_app
from zal_web.server.connections import Connections
from zal_web.server.http_server import BEAT_S, listener, settings
from zal_web.server.pages import HallSource
from zal_web.terminal.face_commands import face_commands
from zal_web.terminal.open_terminals import USUAL_MOST, OpenTerminals
from zal_web.terminal.routes import Command
from zal_web.visitor.pages import VisitorPages

PATIENCE_S = 20.0


@dataclass
class Server:
    """``address``: without a slash at its end. ``told_s``: the steady clock of the limits."""

    address: str
    pages: VisitorPages
    open_terminals: OpenTerminals
    told_s: list[float]
    connections: Connections

    def client(self, language: str = "en") -> httpx.Client:
        """Return a browser without scripts."""
        return web_client(self.address, language)

    def connected(self, timeout_s: float) -> socket.socket:
        """Return a connection without a browser; ``timeout_s``: how long it waits for an answer."""
        host, _, port = self.address.removeprefix("http://").rpartition(":")
        return socket.create_connection((host, int(port)), timeout_s)


@contextmanager
def serving(
    path: Path,
    clock: ToldClock,
    port: int = 0,
    *,
    beat_s: float = BEAT_S,
    command: Command | None = None,
    most_terminals: int = USUAL_MOST,
    config: HallConfig | None = None,
) -> Iterator[Server]:
    """Serve the hall on a thread; ends it on leaving. ``config`` None: the small hall's."""
    opened = place(path, clock, "web", config)
    told_s, connections = [0.0], Connections()
    app = web_app(
        HallSource(
            opened.hall,
            opened.open_looker,
            lambda: enter(path, clock, device="web"),
            lambda: told_s[0],
            connections,
            programs=lambda: present(HallAddress(path), time.time_ns() // 1_000_000),
        ),
        command or face_commands(HallAddress(path)),
        most_terminals=most_terminals,
    )
    listening = listener("127.0.0.1", port, connections)
    found = uvicorn.Server(settings(app, beat_s=beat_s))
    thread = threading.Thread(target=found.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    until(lambda: found.started)
    try:
        yield Server(
            f"http://127.0.0.1:{listening.getsockname()[1]}",
            app.state.parts.visitor_pages,
            app.state.parts.open_terminals,
            told_s,
            connections,
        )
    finally:
        found.should_exit = True
        thread.join(PATIENCE_S)
        listening.close()
        opened.hall.close()


def until(true: Callable[[], bool]) -> None:
    """Wait until something is true."""
    end = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < end, "it did not come true"
        time.sleep(0.01)
