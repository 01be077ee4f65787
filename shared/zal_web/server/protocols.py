"""HTTP and sockets within bounds: what comes too slowly, or is no request, ends its connection.

uvicorn itself would wait for ever for a request's headers, and would neither answer nor close a
socket that it has taken over with a request line too long for it.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from zal.domain.pairing import is_terminal

HEAD_S = 10.0
"""From the connection, or from the first byte after an answer, to the end of the headers; and from
the wish for a socket to its being open."""
MOST_HEAD = 16_384
"""Bytes of a request's line and headers together: the largest cookies that pages of ours have are
a hundredth of it."""
MOST_LINE = 4096
MOST_LINES = 64
_SOCKET = "/ws"


class BoundedHttp(H11Protocol):
    """HTTP whose connections end when a request's headers do not come in time.

    So does what still dribbles in after the answer. Bodies are read by ``answers.read_form`` with a
    limit of their own; whoever says nothing at all after an answer is uvicorn's to cut off.
    """

    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self._mind()

    def data_received(self, data: bytes) -> None:
        """Take in what came, and wait no longer once it is a request."""
        super().data_received(data)
        self._mind()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        super().connection_lost(exc)
        self._forget()

    def shutdown(self) -> None:
        """End with the server: what is told as it changes has no end of its own."""
        super().shutdown()
        if self.cycle is not None and self.cycle.response_started:
            self.transport.close()

    def _should_upgrade(self) -> bool:
        """Return whether a socket is asked for, where there is one: else it is a page's request."""
        path, asks = self.scope["path"], self.scope["method"] == "GET"  # RFC 6455, 4.1
        is_ours = path.endswith(_SOCKET) and is_terminal(path[1 : -len(_SOCKET)])
        return asks and is_ours and fits(self.scope) and super()._should_upgrade()

    def _mind(self) -> None:
        is_ours = self.transport.get_protocol() is self  # a socket's own protocol minds itself
        if is_ours and (self.cycle is None or self.cycle.response_complete):
            if self._deadline is None:
                self._deadline = self.loop.call_later(HEAD_S, self.transport.abort)
        else:
            self._forget()

    def _forget(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


class BoundedSocket(WebSocketsSansIOProtocol):
    """A socket whose connection ends when it is not open in time, or was asked for wrongly."""

    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait."""
        super().connection_made(transport)
        self._deadline = self.loop.call_later(HEAD_S, self._end_unless_open)

    def data_received(self, data: bytes) -> None:
        """Take in what came; what is no wish for a socket is answered and ends it."""
        super().data_received(data)
        if self.conn.handshake_exc is not None and not self.transport.is_closing():
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        super().connection_lost(exc)
        if self._deadline is not None:
            self._deadline.cancel()

    def _end_unless_open(self) -> None:
        if not self.handshake_complete:
            self.transport.abort()


def fits(scope: Mapping[str, Any]) -> bool:
    """Return whether a request's line and headers are such as browsers send."""
    headers = scope["headers"]
    asked = len(scope["raw_path"]) + len(scope["query_string"])
    is_short = all(len(name) + len(value) < MOST_LINE for name, value in headers)
    return is_short and len(headers) <= MOST_LINES and asked < MOST_LINE
