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
    face_arguments(parser, None, LIGHT)
    parser.take("--desk", about="console-desk", word="desk")
    return partial(hold, run=_run)


def _run(args: Namespace, holder: Holder | None) -> None:
    from zal.tui.run_face import run_face
    from zal_console.app import ConsoleApp

    make = partial(ConsoleApp, theme=args.theme, desk=args.desk, language=args.language)
    run_face(args.hall, "console", args.name or device_at(args.desk), make, holder)


def device_at(desk: str | None) -> str:
    """Return the name of a console that was given none: wrong PINs count by it.

    So those on several desks have several, also on one PC.
    """
    return f"console-{desk or 1}"
