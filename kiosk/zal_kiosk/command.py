"""``zal kiosk``."""

from argparse import Namespace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from zal.command_line.answers import Run
from zal.command_line.parser import Parser
from zal.domain.colours import LIGHT
from zal.tui.face_arguments import face_arguments
from zal.tui.held_tty import Holder, hold

if TYPE_CHECKING:
    from zal.speech.speaker import Speaker


def kiosk(parser: Parser) -> Run:
    """Open a kiosk in this tty; staff leave it with F12 and their code."""
    face_arguments(parser, "kiosk-1", LIGHT)
    parser.take("--speak", about="kiosk-speak", action="store_true")
    return partial(hold, run=_run)


def _run(args: Namespace, holder: Holder | None) -> None:
    from zal.tui.run_face import run_face
    from zal_kiosk.app import KioskApp

    folder = args.hall.folder
    speaker = partial(_speaker, folder) if args.speak else None
    make = partial(KioskApp, theme=args.theme, folder=folder, speaker=speaker)
    run_face(args.hall, "kiosk", args.name, make, holder, speaks=args.speak)


def _speaker(folder: Path) -> "Speaker":
    """Return who speaks by this machine's loudspeaker. This loads large modules."""
    from zal.speech.speaker import Speaker

    return Speaker(folder)
