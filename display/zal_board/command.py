"""``zal board``."""

from argparse import ArgumentParser, Namespace

from zal.cli import Run
from zal.tui.run import face_arguments, run_face
from zal.tui.themes import DARK
from zal_board.app import Board

LEAVING = """
The board needs no keyboard. To end it press F12 twice within three seconds, or send it SIGTERM.
Started again under the same name it goes on where it was."""


def board(parser: ArgumentParser) -> Run:
    """Open a board in this terminal."""
    face_arguments(parser, "board-1", DARK.name)
    parser.epilog = LEAVING

    def run(args: Namespace) -> None:
        run_face(args.hall, args.name, lambda place: Board(place, args.theme))

    return run
