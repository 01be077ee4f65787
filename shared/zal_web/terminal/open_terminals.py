"""Which terminals are open: one process each, so many at once, one browser at a time for each."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import IntEnum

USUAL_MOST = 24
"""Each is a process of its own: more than a small computer holds must not be opened by pages."""


class Close(IntEnum):
    """Why a terminal's connection is closed, as its browser is told; RFC 6455 leaves these free."""

    LEFT = 4000
    """Somebody left the face."""
    ELSEWHERE = 4001
    """The same terminal was opened in another window."""
    FULL = 4002
    """So many terminals are open already."""
    UNPAIRED = 4003
    """The browser has been revoked."""
    BROKEN = 4004
    """The face has ended by itself; it is opened anew."""
    REFUSED = 4005
    """The browser sent what no page of ours sends."""


class FullError(Exception):
    """No more terminals can be open."""


@dataclass(eq=False, slots=True)
class OpenTerminal:
    """An open terminal. ``browser``: the number of the paired one; ``why`` it is to leave."""

    browser: int | None
    why: Close | None = None
    leave: asyncio.Event = field(default_factory=asyncio.Event)
    left: asyncio.Event = field(default_factory=asyncio.Event)

    def ask_to_leave(self, why: Close) -> None:
        """Let its browser be told why, and its process end."""
        self.why = self.why or why
        self.leave.set()


class OpenTerminals:
    """The terminals that are open. Lives on one event loop."""

    def __init__(self, most: int = USUAL_MOST) -> None:
        self._most = most
        self._taken: dict[str, OpenTerminal] = {}

    def __len__(self) -> int:
        return len(self._taken)

    @asynccontextmanager
    async def take(self, key: str, browser: int | None) -> AsyncIterator[OpenTerminal]:
        """Hold a terminal open; whoever had it open leaves first. Raises ``FullError``."""
        while (before := self._taken.get(key)) is not None:
            before.ask_to_leave(Close.ELSEWHERE)
            await before.left.wait()
        if len(self._taken) >= self._most:
            raise FullError
        opened = self._taken[key] = OpenTerminal(browser)
        try:
            yield opened
        finally:
            del self._taken[key]
            opened.left.set()

    def keep(self, browsers: frozenset[int]) -> None:
        """Ask all to leave whose browser is not among those that are paired."""
        for opened in self._taken.values():
            if opened.browser is not None and opened.browser not in browsers:
                opened.ask_to_leave(Close.UNPAIRED)

    async def close(self) -> None:
        """Ask all to leave, and wait until they have: the server ends."""
        for opened in self._taken.values():
            opened.ask_to_leave(Close.BROKEN)
        await asyncio.gather(*(each.left.wait() for each in self._taken.values()))
