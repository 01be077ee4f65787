"""The browsers of a hall's terminals, without their screens: they answer and note each frame."""

import asyncio
import json
import re
from time import perf_counter

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from screen import ASKS_FOR_FRAMES, FRAME_ENDS, HAS_FRAMES
from told_process import obey
from zal_web.terminal.pairing import COOKIE

_CONTROL = re.compile(r"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|.)")

_AGAIN_S = 0.8
Opened = tuple[str, str, list[tuple[str, str]]]
"""A terminal's path, its browser's secret, and what to type once it shows what."""


class Terminal:
    """One terminal. ``framed``: when a whole frame first came since it was last asked."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._text, self._typed = "", ""
        self._is_read = True
        self._written = asyncio.Event()
        self.framed: float | None = None
        self.reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        async for message in self._connection:
            if isinstance(message, str):
                continue
            if FRAME_ENDS in message and self.framed is None:
                self.framed = perf_counter()
            if ASKS_FOR_FRAMES in message:
                await self.type(HAS_FRAMES.decode())
            if self._is_read:
                self._text += _CONTROL.sub("", message.decode(errors="replace"))
                self._written.set()

    async def type(self, text: str) -> None:
        """Send what was typed."""
        self._typed = text
        await self._connection.send(json.dumps(["stdin", text]))

    async def shows(self, text: str) -> None:
        """Wait until a text was written; what stood before it is forgotten.

        An Enter that was typed last is repeated: faces do not believe one that comes too soon.
        """
        while text not in self._text:
            self._written.clear()
            try:
                async with asyncio.timeout(_AGAIN_S):
                    await self._written.wait()
            except TimeoutError:
                if self._typed.endswith("\r"):
                    await self.type("\r")
        self._text = ""

    def look_away(self) -> None:
        """Note frames only: what they show is not read any more."""
        self._is_read = False


class Terminals:
    """All that are open."""

    def __init__(self) -> None:
        self._open: list[Terminal] = []

    async def open(self, address: str, paired: list[Opened]) -> int:
        """Open terminals, one after the other."""
        for path, secret, steps in paired:
            connection = await connect(
                address.replace("http", "ws", 1) + path,
                origin=Origin(address),
                additional_headers={"Cookie": f"{COOKIE}={secret}"},
                proxy=None,
                compression=None,
            )
            terminal = Terminal(connection)
            self._open.append(terminal)
            for shown, typed in steps:
                await terminal.shows(shown)
                await terminal.type(typed)
            terminal.look_away()
        return len(self._open)

    async def forget(self) -> int:
        """Ask only for frames from now on; return how many are open."""
        for each in self._open:
            each.framed = None
        return sum(not each.reading.done() for each in self._open)

    async def framed(self) -> list[float | None]:
        """Return when each terminal first had a whole frame, by the clock of all processes."""
        return [each.framed for each in self._open]


if __name__ == "__main__":
    terminals = Terminals()
    asyncio.run(
        obey({each.__name__: each for each in (terminals.open, terminals.forget, terminals.framed)})
    )
