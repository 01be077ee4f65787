"""``zal board``."""

from argparse import Namespace
from functools import partial
from typing import TYPE_CHECKING

from zal.command_line.answers import Done, Run
from zal.command_line.parser import Parser
from zal.domain.colours import DARK
from zal.domain.legibility import read_inches, sides_mm
from zal.tui.face_arguments import face_arguments
from zal.tui.held_tty import Holder, hold
from zal.tui.tty import is_in_browser

if TYPE_CHECKING:
    from zal.speech.speaker import Speaker
    from zal.tui.face import FaceSetup
    from zal_board.app import Board

HERE, BROWSER = "here", "browser"


def board(parser: Parser) -> Run:
    """Open a board in this tty."""
    face_arguments(parser, None, DARK)
    parser.take("--desk", about="board-desk", word="desk")
    parser.take("--mute", about="board-mute", action="store_true")
    parser.take("--speak", about="board-speak", action="store_true")
    parser.take("--sound", about="board-sound", choices=(HERE, BROWSER), default=HERE)
    parser.take("--check", about="board-check", action="store_true")
    parser.take("--screen", about="board-screen", word="inches")
    parser.epilog = parser.say("help-board-leaving")

    def run(args: Namespace) -> Done | None:
        if args.screen is not None:
            args.screen = read_inches(args.screen)
        if args.check:
            from zal_board.check.report import check  # a board that starts does not need it

            return check(args)
        if args.speak and args.desk is None:
            parser.error(parser.say("board-speak-alone"))
        if args.sound == BROWSER and not is_in_browser():
            parser.error(parser.say("board-sound-nowhere"))
        hold(args, _run)
        return None

    return run


def _run(args: Namespace, holder: Holder | None) -> None:
    from zal.tui.run_face import run_face

    name = args.name or name_at(args.desk)
    run_face(args.hall, "board", name, partial(_board, args), holder, speaks=args.speak)


def name_at(desk: str | None) -> str:
    """Return the name of a board that was given none: each desk's sign has its own."""
    return "board-1" if desk is None else f"sign-{desk}"


def _board(args: Namespace, setup: "FaceSetup") -> "Board":
    from zal_board.announcing.announcer import Announcer, speaker_of
    from zal_board.app import Board

    folder = args.hall.folder

    def speaker() -> "Speaker":
        if args.sound == HERE:
            return speaker_of(folder)
        from zal_board.announcing.browser_sound import BrowserSound

        return speaker_of(folder, BrowserSound(opened))

    is_mute = args.mute if args.desk is None else not args.speak
    opened = Board(
        setup,
        args.theme,
        announcer=Announcer(None if is_mute else speaker, setup.clock),
        screen_mm=_height_mm(args.screen),
        desk=args.desk,
    )
    return opened


def _height_mm(inches: float | None) -> float | None:
    """Return how high a screen of a diagonal is, None: nobody has told it.

    A browser tells nothing of its screen's proportion.
    """
    if inches is None:
        return None
    from zal_board.check.screen_size import USUAL_ASPECT, aspect_of, this_tty

    _, height = sides_mm(inches, USUAL_ASPECT if is_in_browser() else aspect_of(this_tty()))
    return height
