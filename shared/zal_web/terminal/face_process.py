"""One face's process, shown in one browser."""

import asyncio
import base64
import json
import logging
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path

from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from zal_web.terminal.browser_input import Focused, Sized, Typed

log = logging.getLogger(__name__)

_ENDS_WITHIN_S = 3.0
"""For the act that is under way; a face that hangs must not hold up its terminal for longer."""
_DRAINS_WITHIN_S = 0.5
_LONGEST_LINE = 4096
"""Read in pieces: a process that writes no line's end must not fill the server's memory."""


class FaceProcess(AppService):
    """A face that runs for as long as its browser looks.

    ``words``: its command. ``show_bytes`` and ``show_text`` send to the browser, wait while it is
    slow, and raise nothing once it is gone: a process that nobody reads could not end.
    ``ended`` is set when the process has left its screen or died.
    """

    def __init__(
        self,
        words: Sequence[str],
        *,
        show_bytes: Callable[[bytes], Awaitable[None]],
        show_text: Callable[[str], Awaitable[None]],
    ) -> None:
        self._words = words
        self._show_text = show_text
        self.ended = asyncio.Event()
        self._is_left = False
        self._errors: asyncio.Task[None] | None = None
        super().__init__(
            "",
            write_bytes=show_bytes,
            write_str=show_text,
            close=self._left,
            download_manager=DownloadManager(),
        )

    @property
    def pid(self) -> int | None:
        """Return the process's number, None before it has one."""
        return None if self._process is None else self._process.pid

    @property
    def is_left(self) -> bool:
        """Return whether somebody left the face, once it has ended: it had not broken down."""
        return self._is_left and self._process is not None and self._process.returncode == 0

    async def send(self, said: Typed | Sized | Focused) -> None:
        """Pass on what the browser sends. Nothing typed is not sent: it would end the reading."""
        match said:
            case Typed(text) if text:
                await self.send_bytes(text.encode())
            case Sized(width, height):
                await self.set_terminal_size(width, height)
            case Focused(is_front):
                await (self.focus() if is_front else self.blur())

    async def run(self) -> None:
        """Show what the process draws until it ends. ``start`` calls this."""
        try:
            await super().run()
        finally:
            self.ended.set()

    async def stop(self) -> None:
        """End the process, by force if it does not end by itself, and wait until it has."""
        if self._task is None or self._process is None:
            return
        self.remote_write_bytes = _nowhere
        with suppress(TimeoutError):
            async with asyncio.timeout(_ENDS_WITHIN_S):
                await self.send_meta({"type": "quit"})
                await self._process.wait()
        if self._process.returncode is None:
            log.warning("%s did not end when told to", self._words[-1])
            self._process.kill()
            await self._process.wait()
        await asyncio.wait((self._task,), timeout=_DRAINS_WITHIN_S)
        self._task.cancel()  # a browser that takes nothing holds it up
        await asyncio.wait((self._task,))
        self._task = None
        if self._errors is not None:
            await self._errors

    async def on_meta(self, data: bytes) -> None:
        """Take in what the process tells besides its screen: its end, a sound, larger letters."""
        match json.loads(data):
            case {"type": "exit"}:
                self._is_left = True
                await self.remote_close()
            case {"type": "play", "path": str(path)}:
                await self._play(Path(path))
            case {"type": "letters", "size": str(size)}:
                await self._show_text(json.dumps(["letters", size]))

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the face, without a shell in between, deaf to the Ctrl+C of the server."""
        process = await asyncio.create_subprocess_exec(
            *self._words,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
            start_new_session=True,
        )
        assert process.stdin is not None
        assert process.stderr is not None
        self._process, self._stdin = process, process.stdin
        self._errors = asyncio.create_task(_to_log(process.stderr, process.pid))
        process.stderr = asyncio.StreamReader()  # else all of it would be kept in memory
        process.stderr.feed_eof()
        return process

    async def _left(self) -> None:
        self.ended.set()

    async def _play(self, path: Path) -> None:
        try:
            wav = await asyncio.to_thread(path.read_bytes)
        except OSError as error:
            log.warning("a sound cannot be read: %s", error)
            return
        await self._show_text(json.dumps(["play", base64.b64encode(wav).decode()]))


async def _nowhere(_: bytes) -> None:
    """Show nothing more: the browser is gone."""


async def _to_log(errors: asyncio.StreamReader, pid: int) -> None:
    while line := await errors.read(_LONGEST_LINE):
        log.warning("[%s] %s", pid, line.decode(errors="replace").rstrip())
