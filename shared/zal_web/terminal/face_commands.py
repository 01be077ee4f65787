"""The commands that run the faces which browsers show."""

import sys
from functools import partial

from zal.address import HallAddress
from zal_web.terminal.routes import Command, Opening


def face_commands(hall: HallAddress) -> Command:
    """Return what gives a face's command for a hall."""
    return partial(_words, hall)


def _words(hall: HallAddress, opening: Opening) -> list[str]:
    zal = [sys.executable, "-m", "zal", opening.face, "--hall", hall.argument]
    own = {
        "kiosk": [],
        "board": ["--sound", "browser", *_on(opening.desk)],
        "console": ["--language", opening.language, *_on(opening.desk)],
    }
    return [*zal, *own[opening.face], "--name", opening.name]


def _on(desk: str | None) -> list[str]:
    return [] if desk is None else ["--desk", desk]
