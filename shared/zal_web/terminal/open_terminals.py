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


class NotOpenedError(Exception):
    """A terminal is not opened, ``why`` is what its browser is told."""

    def __init__(self, why: Close) -> None:
        super().__init__(why)
        self.why = why


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
    """The terminals that are open, and who waits for one to be left. Lives on one event loop.

    One browser waits for each at most: a newer one takes its place, and it is told so.
    """

    def __init__(self, most: int = USUAL_MOST) -> None:
        self._most = most
        self._taken: dict[str, OpenTerminal] = {}
        self._waiting: dict[str, OpenTerminal] = {}

    def __len__(self) -> int:
        return len(self._taken)

    @property
    def waiting(self) -> int:
        """Return how many wait for a terminal to be left."""
        return len(self._waiting)

    @asynccontextmanager
    async def take(
        self, key: str, browser: int | None, gone: asyncio.Event
    ) -> AsyncIterator[OpenTerminal]:
        """Hold a terminal open; whoever had it open leaves first. Raises ``NotOpenedError``.

        ``gone``: set when the browser that wants it is no longer there.
        """
        opened = OpenTerminal(browser)
        if key in self._taken:
            await self._wait(key, opened, gone)
        if opened.why is not None or gone.is_set() or key in self._taken:
            raise NotOpenedError(opened.why or Close.ELSEWHERE)
        if len(self._taken) >= self._most:
            raise NotOpenedError(Close.FULL)
        self._taken[key] = opened
        try:
            yield opened
        finally:
            del self._taken[key]
            opened.left.set()

    async def _wait(self, key: str, opened: OpenTerminal, gone: asyncio.Event) -> None:
        """Wait until a terminal is left, unless a newer browser comes or this one goes."""
        if (other := self._waiting.get(key)) is not None:
            other.ask_to_leave(Close.ELSEWHERE)
        self._waiting[key] = opened
        before = self._taken[key]
        before.ask_to_leave(Close.ELSEWHERE)
        waits = [asyncio.create_task(each.wait()) for each in (before.left, opened.leave, gone)]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in waits:
                each.cancel()
            if self._waiting.get(key) is opened:
                del self._waiting[key]

    def keep(self, browsers: frozenset[int]) -> None:
        """Ask all to leave whose browser is not among those that are paired."""
        for opened in (*self._taken.values(), *self._waiting.values()):
            if opened.browser is not None and opened.browser not in browsers:
                opened.ask_to_leave(Close.UNPAIRED)

    async def close(self) -> None:
        """Ask all to leave, and wait until they have: the server ends."""
        for opened in (*self._waiting.values(), *self._taken.values()):
            opened.ask_to_leave(Close.BROKEN)
        await asyncio.gather(*(each.left.wait() for each in self._taken.values()))
