"""Close connections whose request headers come too slowly: uvicorn itself would wait for ever."""

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_S = 10.0
"""From the connection, or from the first byte after an answer, to the end of the headers."""


class HeaderTimeout(H11Protocol):
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

    def _mind(self) -> None:
        is_ours = self.transport.get_protocol() is self  # a socket's own protocol minds itself
        if is_ours and (self.cycle is None or self.cycle.response_complete):
            if self._deadline is None:
                self._deadline = self.loop.call_later(HEAD_S, self.transport.close)
        else:
            self._forget()

    def _forget(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
