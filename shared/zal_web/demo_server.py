"""The demo's server: it ends once, however often and in whatever way it is told to."""

import signal
from collections.abc import Sequence
from socket import socket
from types import FrameType

import uvicorn
from fastapi import FastAPI

from zal_web.server import settings

_TOLD_BY = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class DemoServer(uvicorn.Server):
    """A server that is not hurried by a second Ctrl+C: it would leave the faces behind."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to end; what is told again changes nothing."""
        if not self.should_exit:
            super().handle_exit(sig, frame)


def serve(app: FastAPI, sockets: Sequence[socket]) -> None:
    """Serve until told to end, and hear nothing more after that.

    Raises what the signal raises that ended it: ``KeyboardInterrupt``, ``SystemExit``.
    """
    server = DemoServer(settings(app))

    def hang_up(_number: int, frame: FrameType | None) -> None:
        server.handle_exit(signal.SIGTERM, frame)

    signal.signal(signal.SIGHUP, hang_up)
    try:
        server.run(sockets=list(sockets))
    finally:
        for each in _TOLD_BY:
            signal.signal(each, signal.SIG_IGN)  # what was made is being cleared away
