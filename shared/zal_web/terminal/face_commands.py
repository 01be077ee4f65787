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
    on = [] if opening.asked.desk is None else ["--desk", opening.asked.desk]
    screen = [] if opening.asked.screen is None else ["--screen", f"{opening.asked.screen:g}"]
    own = {
        "kiosk": [],
        "board": ["--sound", "browser", *on, *screen],
        "console": ["--language", opening.language, *on],
    }
    return [*zal, *own[opening.face], "--name", opening.name]
