"""``zal board``."""

from argparse import Namespace
from functools import partial
from pathlib import Path

from zal.cli import Run
from zal.commands.parser import Parser
from zal.tui.face import Place
from zal.tui.run import face_arguments, run_face
from zal.tui.themes import DARK
from zal_board.announcer import Announcer, speaker_of
from zal_board.app import Board


def board(parser: Parser) -> Run:
    """Open a board in this terminal."""
    face_arguments(parser, "board-1", DARK.name)
    parser.take("--mute", about="board-mute", action="store_true")
    parser.epilog = parser.say("help-board-leaving")

    def run(args: Namespace) -> None:
        speaks = None if args.mute else partial(speaker_of, Path(args.hall).absolute().parent)

        def make(place: Place) -> Board:
            return Board(place, args.theme, announcer=Announcer(speaks, place.clock))

        run_face(args.hall, args.name, make)

    return run
