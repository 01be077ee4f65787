"""``zal console``: open an operator's console in this tty."""

from argparse import Namespace
from functools import partial

from zal.command_line.answers import Run
from zal.command_line.parser import Parser
from zal.domain.colours import LIGHT
from zal.tui.face_arguments import face_arguments
from zal.tui.held_tty import Holder, hold


def console(parser: Parser) -> Run:
    """Open the console; ``--desk`` names the desk that it stands on."""
    face_arguments(parser, "console-1", LIGHT)
    parser.take("--desk", about="console-desk", word="desk")
    return partial(hold, run=_run)


def _run(args: Namespace, holder: Holder | None) -> None:
    from zal.tui.run_face import run_face
    from zal_console.app import ConsoleApp

    make = partial(ConsoleApp, theme=args.theme, desk=args.desk, language=args.language)
    run_face(args.hall, args.name, make, holder)
