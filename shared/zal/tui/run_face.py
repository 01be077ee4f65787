"""Open a face on a hall and run it in this tty."""

import gc
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from zal.address import HallAddress
from zal.bootstrap import open_hall, open_looker, open_steward
from zal.command_line.parser import Parser
from zal.logs import log_to_file
from zal.tui.face import Face, FaceSetup, Picture
from zal.tui.hangup import end_with_tty
from zal.tui.themes import THEMES
from zal.tui.tty import require_tty

V = TypeVar("V", bound=Picture)


def face_arguments(parser: Parser, name: str, theme: str) -> None:
    """Add the arguments that every face takes; ``name`` and ``theme`` are the defaults."""
    parser.take("--name", about="face-name", word="name", default=name)
    parser.take("--theme", about="face-theme", default=theme, choices=tuple(THEMES))


def run_face(address: HallAddress, name: str, make: Callable[[FaceSetup], Face[V]]) -> None:
    """Open the hall, run the face until it ends, close the hall.

    Raises ``WrongMove`` without a tty, ``StorageError`` if the hall cannot be opened to begin
    with, ``SystemExit`` with the face's own code if it broke down, for whoever starts it anew.
    """
    require_tty()
    gc.disable()  # until the face stands: looking for garbage is a tenth of a start
    hall = open_hall(address, device=name)
    log_to_file(address, name)
    end_with_tty()
    steward = partial(open_steward, address, name)
    setup = FaceSetup(hall, partial(open_looker, address), name, make_steward=steward)
    face = make(setup)
    face.run()
    if face.return_code:
        raise SystemExit(face.return_code)
