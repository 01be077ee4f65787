"""Which terminals are open: one process each, so many at once, one browser at a time for each."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import IntEnum

MOST_SEATS = 24


class Close(IntEnum):
    """Why a terminal's connection is closed, as its browser is told; RFC 6455 leaves these free."""

    LEFT = 4000
    """Somebody left the face."""
    ELSEWHERE = 4001
    """The same terminal was opened in another window."""
    FULL = 4002
    """So many terminals are open already."""
    UNPAIRED = 4003
    """The device has been revoked."""
    BROKEN = 4004
    """The face has ended by itself; it is opened anew."""
    REFUSED = 4005
    """The browser sent what no page of ours sends."""


class FullError(Exception):
    """No more terminals can be open."""


@dataclass(eq=False, slots=True)
class Seat:
    """An open terminal. ``device``: the number of the paired one; ``why`` it is to leave."""

    device: int | None
    why: Close | None = None
    leave: asyncio.Event = field(default_factory=asyncio.Event)
    left: asyncio.Event = field(default_factory=asyncio.Event)

    def ask_to_leave(self, why: Close) -> None:
        """Let its browser be told why, and its process end."""
        self.why = self.why or why
        self.leave.set()


class Seats:
    """The terminals that are open. Lives on one event loop."""

    def __init__(self, most: int = MOST_SEATS) -> None:
        self._most = most
        self._taken: dict[str, Seat] = {}

    def __len__(self) -> int:
        return len(self._taken)

    @asynccontextmanager
    async def take(self, key: str, device: int | None) -> AsyncIterator[Seat]:
        """Hold the seat of a terminal; who held it has left before. Raises ``FullError``."""
        while (before := self._taken.get(key)) is not None:
            before.ask_to_leave(Close.ELSEWHERE)
            await before.left.wait()
        if len(self._taken) >= self._most:
            raise FullError
        seat = self._taken[key] = Seat(device)
        try:
            yield seat
        finally:
            del self._taken[key]
            seat.left.set()

    def keep(self, devices: frozenset[int]) -> None:
        """Ask all to leave whose device is not among those that are paired."""
        for seat in self._taken.values():
            if seat.device is not None and seat.device not in devices:
                seat.ask_to_leave(Close.UNPAIRED)

    async def close(self) -> None:
        """Ask all to leave, and wait until they have: the server ends."""
        for seat in self._taken.values():
            seat.ask_to_leave(Close.BROKEN)
        await asyncio.gather(*(each.left.wait() for each in self._taken.values()))
