"""``zal kiosk``."""

from argparse import Namespace
from functools import partial

from zal.command_line.answers import Run
from zal.command_line.parser import Parser
from zal.domain.colours import LIGHT
from zal.tui.face_arguments import face_arguments
from zal.tui.held_tty import Holder, hold


def kiosk(parser: Parser) -> Run:
    """Open a kiosk in this tty; staff leave it with F12 and their code."""
    face_arguments(parser, "kiosk-1", LIGHT)
    return partial(hold, run=_run)


def _run(args: Namespace, holder: Holder | None) -> None:
    from zal.tui.run_face import run_face
    from zal_kiosk.app import KioskApp

    folder = args.hall.folder
    make = partial(KioskApp, theme=args.theme, folder=folder)
    run_face(args.hall, "kiosk", args.name, make, holder)
