"""``zal board``."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path

from zal.cli import Done, Run
from zal.commands.parser import Parser
from zal.texts import Say
from zal.tui.face import Place
from zal.tui.run import face_arguments, run_face
from zal.tui.themes import DARK
from zal_board.announcer import Announcer, speaker_of
from zal_board.app import Board

LEAST_INCHES, MOST_INCHES = 5, 300


def board(parser: Parser) -> Run:
    """Open a board in this terminal."""
    face_arguments(parser, "board-1", DARK.name)
    parser.take("--mute", about="board-mute", action="store_true")
    parser.take("--check", about="board-check", action="store_true")
    parser.take("--screen", about="board-screen", word="inches", type=_inches(parser.say))
    parser.epilog = parser.say("help-board-leaving")

    def run(args: Namespace) -> Done | None:
        if args.check:
            from zal_board.check import check  # a board that starts does not need it

            return check(args)
        if args.screen is not None:
            parser.error(parser.say("board-screen-alone"))
        speaks = None if args.mute else partial(speaker_of, Path(args.hall).absolute().parent)

        def make(place: Place) -> Board:
            return Board(place, args.theme, announcer=Announcer(speaks, place.clock))

        run_face(args.hall, args.name, make)
        return None

    return run


def _inches(say: Say) -> Callable[[str], float]:
    """Return what reads a screen's diagonal."""

    def read(text: str) -> float:
        try:
            found = float(text.replace(",", "."))
        except ValueError:
            found = 0.0
        if not LEAST_INCHES <= found <= MOST_INCHES:
            told = {"least": str(LEAST_INCHES), "most": str(MOST_INCHES)}
            raise ArgumentTypeError(say("screen-range", **told))
        return found

    return read
