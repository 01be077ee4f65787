"""Many phones in one process, each listening to a ticket's page from an address of its own."""

import asyncio
import re
from functools import partial
from time import perf_counter

from told_process import obey

AT_ONCE = 20
"""So many connect at a time."""
_REQUEST = (
    "GET /t/{token}/live HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n"
    "Accept-Language: {language}\r\n\r\n"
)
_STAND = re.compile(rb'"stand": "([a-z]+)"')
_MOST_KEPT = 64
"""Bytes of a message that is still coming in; what is looked for does not end later than that."""


class Phone(asyncio.Protocol):
    """One connection. ``called``: when it first heard of its call, ``told``: when of anything last.

    It parses no more than it must: the crowd shares the machine with what is measured.
    """

    def __init__(self, token: str, language: str) -> None:
        self._request = _REQUEST.format(token=token, language=language).encode()
        self._rest = b""
        self.transport: asyncio.BaseTransport | None = None
        self.heard = asyncio.Event()
        self.news = 0
        self.called: float | None = None
        self.told: float | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the page's changes."""
        assert isinstance(transport, asyncio.WriteTransport)
        self.transport = transport
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        """Note when the visit's stand was told."""
        seen = self._rest + data
        found = list(_STAND.finditer(seen))
        self._rest = seen[found[-1].end() if found else 0 :][-_MOST_KEPT:]
        if found:
            self.news += len(found)
            self.told = perf_counter()
            if found[-1][1] == b"called":
                self.called = self.called or self.told
            self.heard.set()

    def connection_lost(self, _: Exception | None) -> None:
        """Remember that there is none."""
        self.transport = None


class Crowd:
    """All phones that listen now."""

    def __init__(self) -> None:
        self._phones: list[Phone] = []

    async def join(self, port: int, visits: list[tuple[str, str]]) -> int:
        """Open a phone for each link and language, and wait until each has been told something."""
        few = asyncio.Semaphore(AT_ONCE)
        phones = (self._open(few, port, n, *visit) for n, visit in enumerate(visits))
        self._phones = await asyncio.gather(*phones)
        return len(self._phones)

    async def _open(
        self, few: asyncio.Semaphore, port: int, number: int, token: str, language: str
    ) -> Phone:
        loop = asyncio.get_running_loop()
        own = f"127.0.{1 + number // 250}.{1 + number % 250}"
        async with few:
            make = partial(Phone, token, language)
            _, phone = await loop.create_connection(make, "127.0.0.1", port, local_addr=(own, 0))
            await phone.heard.wait()
            return phone

    async def forget(self) -> int:
        """Ask only for what is told from now on; return how many still listen."""
        for each in self._phones:
            each.called, each.told, each.news = None, None, 0
        return sum(each.transport is not None for each in self._phones)

    async def told(self) -> list[tuple[float | None, float | None]]:
        """Return when each phone first heard of its call and last of anything.

        By the clock that all processes of a machine share.
        """
        return [(each.called, each.told) for each in self._phones]

    async def news(self) -> int:
        """Return how many news were heard in all."""
        return sum(each.news for each in self._phones)

    async def leave(self) -> int:
        """Hang up; return how many had still listened."""
        listening = [each.transport for each in self._phones if each.transport is not None]
        for transport in listening:
            transport.close()
        self._phones = []
        return len(listening)


if __name__ == "__main__":
    crowd = Crowd()
    asyncio.run(
        obey(
            {
                each.__name__: each
                for each in (crowd.join, crowd.forget, crowd.told, crowd.news, crowd.leave)
            }
        )
    )
