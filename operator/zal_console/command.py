"""``zal console``: open an operator's console in this tty."""

from argparse import Namespace

from zal.command_line.answers import Run
from zal.command_line.parser import Parser
from zal.tui.face import FaceSetup
from zal.tui.run_face import face_arguments, run_face
from zal.tui.themes import LIGHT
from zal_console.app import ConsoleApp


def console(parser: Parser) -> Run:
    """Open the console; ``--desk`` names the desk that it stands on."""
    face_arguments(parser, "console-1", LIGHT.name)
    parser.take("--desk", about="console-desk", word="desk")

    def run(args: Namespace) -> None:
        def make(setup: FaceSetup) -> ConsoleApp:
            return ConsoleApp(setup, theme=args.theme, desk=args.desk, language=args.language)

        run_face(args.hall, args.name, make)

    return run
