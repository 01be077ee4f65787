"""``zal board``."""

from argparse import Namespace

from zal.cli import Run
from zal.commands.parser import Parser
from zal.tui.run import face_arguments, run_face
from zal.tui.themes import DARK
from zal_board.app import Board


def board(parser: Parser) -> Run:
    """Open a board in this terminal."""
    face_arguments(parser, "board-1", DARK.name)
    parser.epilog = parser.say("help-board-leaving")

    def run(args: Namespace) -> None:
        run_face(args.hall, args.name, lambda place: Board(place, args.theme))

    return run
