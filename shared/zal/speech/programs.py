"""Other programs that speak or play: run without a shell, and never for longer than allowed."""

import os
import select
import signal
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import IO

from zal.domain.text import clean
from zal.speech.errors import Ended, VoiceError

PACKAGES: Mapping[str, str] = MappingProxyType(
    {"espeak-ng": "espeak-ng", "paplay": "pulseaudio-utils", "aplay": "alsa-utils"}
)
"""Programs that Zal knows, and the Debian package of each."""
_KEPT = 2_000
_SAID = 120
_BURIED_WITHIN_S = 1.0


def not_started(program: str, error: OSError) -> VoiceError:
    """Return why a program cannot be started: what to install, where that is known."""
    package = PACKAGES.get(program)
    if package is not None and isinstance(error, FileNotFoundError):
        return VoiceError("voice-not-installed", program=program, package=package)
    return VoiceError("voice-no-program", program=program, error=error)


class Programs:
    """Runs programs one after another, until another thread breaks them off or ends them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: subprocess.Popen[bytes] | None = None
        self._over = threading.Event()
        self._is_ended = False

    def run(
        self, words: Sequence[str], *, limit_s: float, typed: str = "", folder: Path | None = None
    ) -> None:
        """Run a program to its end, in a folder; ``typed`` is what it reads.

        ``VoiceError`` if it is missing, fails, or takes longer than ``limit_s`` seconds: then it
        is killed. ``Ended`` if it was ended from outside. Whatever it has started ends with it.
        """
        with tempfile.TemporaryFile() as told, tempfile.TemporaryFile() as given:
            given.write(typed.encode())  # a file: a program that does not read blocks nobody
            given.seek(0)
            program = self._started(words, given, told, folder)
            in_time = _ends_within(program, limit_s)
            self._finish(program)
            if not in_time:
                raise VoiceError("voice-slow", program=words[0], seconds=f"{limit_s:g}")
            if program.returncode:
                why = _last_line(told) or str(program.returncode)
                raise VoiceError("voice-failed", program=words[0], error=why)

    def rest(self, seconds: float) -> None:
        """Wait for what runs elsewhere and lasts so long; ``Ended`` if that was ended meanwhile."""
        if self._over.wait(seconds):
            raise Ended

    def end(self) -> None:
        """End what runs or is waited for now, from any thread; nothing runs after this."""
        self._is_ended = True
        self.break_off()

    def break_off(self) -> None:
        """End what runs or is waited for now, from any thread; nothing runs until ``go_on``."""
        with self._lock:
            self._over.set()
            if self._running is not None:
                _kill(self._running)

    def go_on(self) -> None:
        """Run programs again after they were broken off, unless they were ended."""
        with self._lock:
            if not self._is_ended:
                self._over.clear()

    def _started(
        self, words: Sequence[str], given: IO[bytes], told: IO[bytes], folder: Path | None
    ) -> "subprocess.Popen[bytes]":
        with self._lock:
            if self._over.is_set():
                raise Ended
            try:
                self._running = subprocess.Popen(  # noqa: S603 - the hall's own words, no shell
                    words,
                    stdin=given,
                    stdout=subprocess.DEVNULL,
                    stderr=told,
                    cwd=folder,
                    start_new_session=True,
                )
            except OSError as error:
                raise not_started(words[0], error) from error
            return self._running

    def _finish(self, program: "subprocess.Popen[bytes]") -> None:
        with self._lock:
            self._running = None
            _kill(program)
            if self._over.is_set():
                raise Ended


def _ends_within(program: "subprocess.Popen[bytes]", seconds: float) -> bool:
    """Wait for a program without asking how it ended: until then its number is nobody else's."""
    watched = os.pidfd_open(program.pid)
    try:
        return bool(select.select([watched], [], [], seconds)[0])
    finally:
        os.close(watched)


def _kill(program: "subprocess.Popen[bytes]") -> None:
    """Kill the program's session, and wait for the program itself unless that was done.

    Not for ever: one that waits for a sound card's driver does not even hear that it is killed.
    """
    if program.returncode is None:
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
        with suppress(subprocess.TimeoutExpired):
            program.wait(_BURIED_WITHIN_S)


def _last_line(told: IO[bytes]) -> str:
    told.seek(max(0, told.seek(0, os.SEEK_END) - _KEPT))
    lines = told.read().decode(errors="replace").strip().splitlines()
    return clean(lines[-1], _SAID) if lines else ""
