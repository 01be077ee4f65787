"""The commands that run the faces which browsers show."""

import sys
from functools import partial
from pathlib import Path

from zal_web.terminal.routes import Command, Opening


def face_commands(hall_file: Path) -> Command:
    """Return what gives a face's command for a hall."""
    return partial(_words, hall_file)


def _words(hall_file: Path, opening: Opening) -> list[str]:
    zal = [sys.executable, "-m", "zal", opening.face, "--hall", str(hall_file)]
    own = {
        "kiosk": [],
        "board": ["--sound", "browser"],
        "console": ["--language", opening.language, *_on(opening.desk)],
    }
    return [*zal, *own[opening.face], "--name", opening.name]


def _on(desk: str | None) -> list[str]:
    return [] if desk is None else ["--desk", desk]
