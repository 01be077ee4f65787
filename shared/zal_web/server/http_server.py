"""The server as a process: its socket, its certificate, its log."""

import resource
import signal
import socket
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

import uvicorn
from fastapi import FastAPI

from zal.address import HallAddress
from zal.logs import FORM, log_to_file
from zal_web.server.connections import Connections
from zal_web.server.listener import Listener
from zal_web.server.log_redaction import RedactedFormatter
from zal_web.server.protocols import MOST_HEAD, BoundedHttp, BoundedSocket

MOST_FRAME = 16_384
"""Bytes of one message from a terminal's browser: a long paste fits."""
_UNHEARD_MS = 60_000
"""A browser that acknowledges nothing for that long has vanished."""
BEAT_S = 10.0
"""A terminal's browser that does not answer within that long has vanished."""
_MOST_AT_ONCE = 3000
_MOST_DESCRIPTORS = 8192
_GRACE_S = 3
_BACKLOG = 1024
_TOLD_BY = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Server(uvicorn.Server):
    """A server that is not hurried by a second Ctrl+C: it would leave the faces behind."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to end; what is told again changes nothing."""
        if not self.should_exit:
            super().handle_exit(sig, frame)


def serve(config: uvicorn.Config, sockets: Sequence[socket.socket]) -> None:
    """Serve until told to end, and hear nothing more after that.

    Raises what the signal raises that ended it: ``KeyboardInterrupt``, ``SystemExit``.
    """
    server = Server(config)

    def hang_up(_number: int, frame: FrameType | None) -> None:
        server.handle_exit(signal.SIGTERM, frame)

    signal.signal(signal.SIGHUP, hang_up)
    try:
        server.run(sockets=list(sockets))
    finally:
        for each in _TOLD_BY:
            signal.signal(each, signal.SIG_IGN)  # what was opened is being closed


def listener(host: str, port: int, connections: Connections | None = None) -> Listener:
    """Return the socket to serve on; raises ``OSError`` if it cannot be had.

    ``connections``: where those that it accepts are counted, None: nowhere else.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    found = Listener(family, Connections() if connections is None else connections)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if hasattr(socket, "TCP_USER_TIMEOUT"):  # what is accepted inherits it
        found.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _UNHEARD_MS)
    try:
        found.bind((host, port))
        found.listen(_BACKLOG)  # whoever is told of the address may come before all is set up
    except OSError:
        found.close()
        raise
    return found


def allow_descriptors() -> None:
    """Let this process have as many connections open as it may; a shell's usual limit is 1024."""
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _MOST_DESCRIPTORS if most == resource.RLIM_INFINITY else min(_MOST_DESCRIPTORS, most)
    if now != resource.RLIM_INFINITY and now < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


def settings(
    app: FastAPI,
    certificate: Path | None = None,
    key: Path | None = None,
    *,
    beat_s: float = BEAT_S,
) -> uvicorn.Config:
    """Return how uvicorn serves: it writes no addresses down, and says nothing about itself."""
    return uvicorn.Config(
        app,
        access_log=False,
        log_config=None,
        log_level="warning",  # else a line for each socket, with what its sender wrote
        server_header=False,
        date_header=False,
        lifespan="on",
        loop="zal_web.server.event_loop:Loop",
        http=BoundedHttp,
        h11_max_incomplete_event_size=MOST_HEAD,
        ws=BoundedSocket,
        ws_max_size=MOST_FRAME,
        ws_ping_interval=beat_s,
        ws_ping_timeout=beat_s,
        ws_per_message_deflate=False,
        timeout_keep_alive=10,
        timeout_graceful_shutdown=_GRACE_S,
        limit_concurrency=_MOST_AT_ONCE,
        ssl_certfile=certificate,
        ssl_keyfile=key,
    )


def log_without_links(hall: HallAddress) -> Path:
    """Log to the hall's ``web`` file, without any visitor's link."""
    return log_to_file(hall, "web", RedactedFormatter(FORM))
