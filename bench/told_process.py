"""A process of the bench that does as it is told, a line of JSON at a time, and its other side."""

import asyncio
import json
import select
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from screen import PATIENCE_S

_LONGEST_LINE = 1 << 20
T = TypeVar("T")
Order = Callable[..., Awaitable[object]]


class Worker:
    """The side that tells; raises ``OSError`` with the process's last words if it has ended."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def ask(self, word: str, *values: object) -> Any:
        """Let the process do something, and return its answer once it is done."""
        self.tell(word, *values)
        return self.answer()

    def tell(self, word: str, *values: object) -> None:
        """Let the process begin something; ``answer`` waits until it is done."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([word, *values]) + "\n")
        self._process.stdin.flush()

    def has_answered(self) -> bool:
        """Return whether ``answer`` need not wait."""
        assert self._process.stdout is not None
        return bool(select.select([self._process.stdout], [], [], 0)[0])

    def answer(self) -> Any:
        """Return the next answer."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise OSError(f"{self._process.args!r} has ended")
        return json.loads(line)


@contextmanager
def worker(script: str) -> Iterator[Worker]:
    """Run one of the bench's scripts and end it on leaving."""
    command = [sys.executable, str(Path(__file__).with_name(script))]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield Worker(process)
    finally:
        process.kill()
        process.communicate()


async def obey(orders: Mapping[str, Order]) -> None:
    """Do what comes on the standard input, one after the other, until it ends."""
    lines = asyncio.StreamReader(limit=_LONGEST_LINE)
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    while line := await lines.readline():
        word, *values = json.loads(line)
        async with asyncio.timeout(PATIENCE_S):
            done = await orders[word](*values)
        print(json.dumps(done), flush=True)
