"""One address that asks for guessed links as fast as it is answered."""

import asyncio
import secrets
from collections import Counter

from told_process import obey

_FROM = "127.0.9.9"
_CONNECTIONS = 4


async def flood(port: int, requests: int) -> dict[str, int]:
    """Send so many bad requests and return how often each status came back."""
    told: Counter[str] = Counter()
    share = requests // _CONNECTIONS
    await asyncio.gather(*(_ask(port, share, told) for _ in range(_CONNECTIONS)))
    return dict(told)


async def _ask(port: int, requests: int, told: Counter[str]) -> None:
    left = requests
    while left:  # the server may end a connection
        reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=(_FROM, 0))
        try:
            while left:
                guessed = secrets.token_urlsafe(16)
                writer.write(f"GET /t/{guessed} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
                told[await _status(reader)] += 1
                left -= 1
        except (asyncio.IncompleteReadError, ConnectionError):
            continue
        finally:
            writer.close()


async def _status(reader: asyncio.StreamReader) -> str:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    lines = head.lower().split("\r\n")
    if "transfer-encoding: chunked" in lines:
        await reader.readuntil(b"0\r\n\r\n")
    else:
        [length] = (each.partition(": ")[2] for each in lines if each.startswith("content-length"))
        await reader.readexactly(int(length))
    return head.split()[1]


if __name__ == "__main__":
    asyncio.run(obey({"flood": flood}))
