"""``zal kiosk``."""

from argparse import Namespace

from zal.command_line.answers import Run
from zal.command_line.parser import Parser
from zal.tui.run_face import face_arguments, run_face
from zal.tui.themes import LIGHT
from zal_kiosk.app import KioskApp


def kiosk(parser: Parser) -> Run:
    """Open a kiosk in this tty; staff leave it with F12 and their code."""
    face_arguments(parser, "kiosk-1", LIGHT.name)

    def run(args: Namespace) -> None:
        folder = args.hall.folder
        run_face(args.hall, args.name, lambda setup: KioskApp(setup, args.theme, folder=folder))

    return run
