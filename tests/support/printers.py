"""A printer that answers like one, on a TCP port of this machine or behind a serial line.

It may be told to be in any state and to behave in any bad manner, at once or after so many bytes,
and it keeps what came out of it: ``with NetworkPrinter() as it: … it.slips``.
"""

import contextlib
import os
import select
import socket
import struct
import threading
import tty
from dataclasses import dataclass
from enum import Enum, auto
from types import TracebackType
from typing import Self

from paper import Paper, Slip
from zal.domain.printing import PrinterState
from zal.domain.settings.printers import Connection, Cut, Printer

_BITE = 4096
_SIP, _SIP_S = 512, 0.002
_PATIENCE_S = 20.0
_RESET = struct.pack("ii", 1, 0)


class Manner(Enum):
    """How a printer behaves towards whoever connects."""

    PROMPT = auto()
    SLOW = auto()
    """Reads a little at a time, some 200 kB/s."""
    SILENT = auto()
    """Accepts and takes everything, and never says a word."""
    NEVER_READS = auto()
    """Accepts the connection and leaves it lying: buffers fill up."""
    RUBBISH = auto()
    """Answers each question with the bytes of ``rubbish``."""
    HALF_CLOSED = auto()
    """Closes its own side and goes on reading."""
    RESET = auto()
    """Breaks the connection off with a reset."""
    REFUSING = auto()
    """Nothing listens on the port."""


@dataclass(frozen=True)
class _Turn:
    after: int
    state: PrinterState | None
    manner: Manner | None


class FakePrinter:
    """The printer itself, however it is connected: its paper, its state and its manners.

    ``rubbish``: what it says in the manner of that name. ``taken``: bytes that it has read.
    """

    def __init__(
        self, state: PrinterState = PrinterState.OK, manner: Manner = Manner.PROMPT
    ) -> None:
        self.paper = Paper(state)
        self.rubbish = b"\xff"
        self.taken = 0
        self.connections = 0
        self._manner = manner
        self._turn: _Turn | None = None
        self._over = threading.Event()
        self._lock = threading.RLock()

    @property
    def slips(self) -> list[Slip]:
        """The slips that came out whole, in their order."""
        with self._lock:
            return list(self.paper.slips)

    @property
    def manner(self) -> Manner:
        """How it behaves now."""
        return self._manner

    @manner.setter
    def manner(self, manner: Manner) -> None:
        self._manner = manner

    @property
    def state(self) -> PrinterState:
        """The state that it tells now."""
        return self.paper.state

    @state.setter
    def state(self, state: PrinterState) -> None:
        with self._lock:
            self.paper.become(state)

    def turns(
        self, after: int, state: PrinterState | None = None, manner: Manner | None = None
    ) -> None:
        """Be in another state or manner once that many more bytes have come."""
        with self._lock:
            self._turn = _Turn(self.taken + after, state, manner)

    def recover(self) -> None:
        """Be a good printer again; what its buffer holds comes out."""
        self.manner = Manner.PROMPT
        self.state = PrinterState.OK

    def hear(self, data: bytes) -> bytes:
        """Take bytes that came and return what it says to them."""
        with self._lock:
            turn = self._turn
            if turn is not None and self.taken + len(data) >= turn.after:
                self._turn = None
                before = data[: turn.after - self.taken]
                said = self._take(before)
                self._change(turn)
                return said + self._take(data[len(before) :])
            return self._take(data)

    def _change(self, turn: _Turn) -> None:
        if turn.state is not None:
            self.state = turn.state
        if turn.manner is not None:
            self.manner = turn.manner

    def _take(self, data: bytes) -> bytes:
        if self._manner is Manner.RESET:
            return b""  # what comes after the turn is lost
        self.taken += len(data)
        said = self.paper.take(data)
        if self._manner in (Manner.SILENT, Manner.HALF_CLOSED):
            return b""
        return self.rubbish * len(said) if self._manner is Manner.RUBBISH else said


class NetworkPrinter(FakePrinter):
    """A printer on a free port of this machine, from entering its context until leaving it."""

    def __init__(
        self, state: PrinterState = PrinterState.OK, manner: Manner = Manner.PROMPT
    ) -> None:
        super().__init__(state, manner)
        self._listener: socket.socket | None = _listening(0)
        self._port: int = self._listener.getsockname()[1]
        self._threads: list[threading.Thread] = []

    @property
    def address(self) -> str:
        """Where it is to be reached, as ``hall.toml`` has it."""
        return f"127.0.0.1:{self._port}"

    def as_set(
        self,
        code: str = "kiosk-1",
        profile: str = "default",
        width: int = 576,
        cut: Cut = Cut.FULL,
        *,
        answers: bool = True,
    ) -> Printer:
        """Return the settings of a kiosk that has this printer."""
        return Printer(code, Connection.NETWORK, self.address, profile, width, cut, answers=answers)

    @property
    def manner(self) -> Manner:
        """How it behaves now."""
        return self._manner

    @manner.setter
    def manner(self, manner: Manner) -> None:
        with self._lock:
            self._manner = manner
            if manner is Manner.REFUSING:
                self._stop_listening()
            elif self._listener is None:
                self._listener = _listening(self._port)
                self._serve(self._listener)

    def __enter__(self) -> Self:
        if self._manner is Manner.REFUSING:
            self._stop_listening()
        elif self._listener is not None:
            self._serve(self._listener)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        with self._lock:
            self._stop_listening()
        for each in self._threads:
            each.join(_PATIENCE_S)

    def _stop_listening(self) -> None:
        if self._listener is not None:
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes whoever accepts
            self._listener.close()
            self._listener = None

    def _serve(self, listener: socket.socket) -> None:
        thread = threading.Thread(target=self._accept, args=(listener,))
        self._threads.append(thread)
        thread.start()

    def _accept(self, listener: socket.socket) -> None:
        """Serve one after another, as printers do: who does not hang up stalls all others."""
        while not self._over.is_set():
            try:
                line, _ = listener.accept()
            except OSError:
                return
            self.connections += 1
            # a printer does not mind when the other side has hung up
            with line, contextlib.suppress(OSError):
                self._listen_to(line)
            with self._lock:
                self.paper.hang_up()

    def _listen_to(self, line: socket.socket) -> None:
        half_closed = False
        while not self._over.is_set():
            if self._manner is Manner.RESET:
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
                return
            if self._manner is Manner.HALF_CLOSED and not half_closed:
                line.shutdown(socket.SHUT_WR)
                half_closed = True
            if self._manner is Manner.NEVER_READS:
                self._over.wait(0.01)
            elif select.select([line], [], [], 0.05)[0]:
                data = line.recv(self._bite())
                if not data:
                    return
                line.sendall(self.hear(data))

    def _bite(self) -> int:
        if self._manner is Manner.SLOW:
            self._over.wait(_SIP_S)
            return _SIP
        return _BITE


class SerialPrinter(FakePrinter):
    """A printer behind a serial line: the other end of a pseudo-terminal at ``path``."""

    def __enter__(self) -> Self:
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        self.path = os.ttyname(self._theirs)
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join(_PATIENCE_S)
        os.close(self._theirs)
        os.close(self._ours)

    def as_set(self, code: str = "kiosk-1", width: int = 384, *, answers: bool = True) -> Printer:
        """Return the settings of a kiosk that has this printer."""
        return Printer(
            code, Connection.SERIAL, self.path, width=width, baud=115_200, answers=answers
        )

    def _listen(self) -> None:
        while not self._over.is_set():
            if self._manner is Manner.NEVER_READS:
                self._over.wait(0.01)
            elif select.select([self._ours], [], [], 0.05)[0]:
                os.write(self._ours, self.hear(os.read(self._ours, _BITE)))


def _listening(port: int) -> socket.socket:
    """Return a listener with the small buffers of a printer, so that a full one is felt."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _BITE)
    listener.bind(("127.0.0.1", port))
    listener.listen()
    return listener
