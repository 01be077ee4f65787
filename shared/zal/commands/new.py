"""``zal new``: a hall from a few answers, asked for or given as options."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from zal import config as settings
from zal.address import HallAddress
from zal.bootstrap import create_hall
from zal.command_line.answers import Done, Run
from zal.command_line.common import say_in
from zal.command_line.ending import leave_when_told
from zal.command_line.parser import Parser
from zal.commands.new_hall.hall_text import hall_text
from zal.commands.new_hall.questions import asked, hall_from, without_asking
from zal.commands.new_hall.templates import KINDS
from zal.commands.settings import write_settings
from zal.domain.errors import HallError
from zal.domain.settings.hall import HallConfig
from zal.texts import Say

_ABOUT = {
    "name": "name",
    "languages": "list",
    "services": "list",
    "desks": "number",
    "people": "list",
    "hours": "hours",
    "time-zone": "zone",
}


def new(parser: Parser) -> Run:
    """Make a hall and its ``hall.toml``, where there is neither."""
    parser.take("--template", about="new-template", choices=KINDS)
    for option, word in _ABOUT.items():
        parser.take(f"--{option}", about=f"new-{option}", word=word)
    parser.take("--file", about="new-file", word="file", default="hall.toml")

    def run(args: Namespace) -> Done:
        say, path = say_in(args), Path(args.file)
        must_be_free(args.hall, path)
        if not args.json and sys.stdin.isatty() and sys.stdout.isatty():
            typed = asked(args, say)
        else:
            typed, open_questions = without_asking(args, say)
            if open_questions:
                options = ", ".join(f"--{each}" for each in open_questions)
                parser.error(say("new-unanswered", options=options))
        text = hall_text(hall_from(typed), say)
        made = settings.read(text, args.file)
        leave_when_told()
        write_settings(path, text)
        try:
            create_hall(args.hall, text)
        except BaseException:
            path.unlink(missing_ok=True)  # written a moment ago, by us
            raise
        return Done(_told(args, made, say), _value(args, made))

    return run


def must_be_free(hall: HallAddress, config_file: Path) -> None:
    """Refuse to begin where a hall or its settings are."""
    for each in (hall.file, config_file):
        if os.path.lexists(each):
            raise HallError("new-is-there", path=each)


def _told(args: Namespace, made: HallConfig, say: Say) -> str:
    at = "" if str(args.hall) == "hall.db" else f" --hall {args.hall}"
    pins = [f"  zal pin {each.code}{at}" for each in made.operators]
    lines = [
        say("new-made", hall=str(args.hall), file=args.file),
        say("new-pins"),
        *pins,
        f"  zal pin --kiosk{at}",
        say("new-next"),
        *(f"  {f'zal {each}{at}':<14}  {say(f'new-{each}')}" for each in _FACES),
    ]
    return "\n".join(lines)


_FACES = ("kiosk", "console", "board")


def _value(args: Namespace, made: HallConfig) -> dict[str, object]:
    return {
        "hall": str(args.hall),
        "config": args.file,
        "state": "ready",
        "operators": [each.code for each in made.operators],
    }
