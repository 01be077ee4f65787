"""Other programs that speak or play: run without a shell, and never for longer than allowed."""

import os
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from typing import IO

from zal.domain.text import clean
from zal.speech.errors import VoiceError

_KEPT = 2_000
_SAID = 120


def run(words: Sequence[str], *, typed: str = "", limit_s: float) -> None:
    """Run a program to its end; ``typed`` is what it reads.

    ``VoiceError`` if it is missing, fails, or takes longer than ``limit_s`` seconds: then it
    is killed, with whatever it has started.
    """
    with tempfile.TemporaryFile() as told, tempfile.TemporaryFile() as given:
        given.write(
            typed.encode()
        )  # a file, not a pipe: a program that does not read blocks nobody
        given.seek(0)
        try:
            program = subprocess.Popen(  # noqa: S603 - words of the hall's own settings, no shell
                words,
                stdin=given,
                stdout=subprocess.DEVNULL,
                stderr=told,
                start_new_session=True,
            )
        except OSError as error:
            raise VoiceError("voice-no-program", program=words[0], error=error) from error
        try:
            code = program.wait(limit_s)
        except subprocess.TimeoutExpired as error:
            raise VoiceError("voice-slow", program=words[0], seconds=f"{limit_s:g}") from error
        finally:
            _end(program)
        if code:
            raise VoiceError("voice-failed", program=words[0], error=_last_line(told) or str(code))


def _end(program: subprocess.Popen[bytes]) -> None:
    """Kill the program's session if it is still there, and wait for the program itself."""
    if program.poll() is None:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()


def _last_line(told: IO[bytes]) -> str:
    told.seek(max(0, told.seek(0, os.SEEK_END) - _KEPT))
    lines = told.read().decode(errors="replace").strip().splitlines()
    return clean(lines[-1], _SAID) if lines else ""
