"""The commands that make a hall and set its PINs."""

import os
from argparse import Namespace
from pathlib import Path

from zal import config as settings
from zal.bootstrap import create_hall
from zal.command_line.answers import Done, Run, language_of
from zal.command_line.common import (
    ask_new_pin,
    naming_before,
    opened,
    owner,
    pin_from_stdin,
    say_in,
)
from zal.command_line.ending import leave_when_told
from zal.command_line.parser import Parser
from zal.commands.output_files import write_settings
from zal.commands.settings import text_of
from zal.commands.warnings import lines, warnings
from zal.domain.pins import pin_good_once
from zal.hall.lookups import known
from zal.hall.pins import KIOSK, of_operator
from zal.hall.seen.hall import hall_settings


def init(parser: Parser) -> Run:
    """Make a hall file from ``hall.toml`` or from the sample."""
    parser.take("file", about="init-file", word="file", nargs="?", default="hall.toml")
    parser.take("--sample", about="init-sample", action="store_true")

    def run(args: Namespace) -> Done:
        path = Path(args.file)
        if args.sample:
            write_settings(path, settings.SAMPLE)
        text, say = text_of(path), say_in(args)
        leave_when_told()
        try:
            warned = warnings(text, args.file, language_of(args))
            create_hall(args.hall, text)
        except BaseException:
            if args.sample:
                path.unlink(missing_ok=True)  # written a moment ago, by us
            raise
        ready = [say("hall-ready", path=str(args.hall), file=args.file)]
        if args.sample:
            ready.append(say("sample-written", file=args.file))
        value = {"hall": str(args.hall), "config": args.file, "state": "ready", "warnings": warned}
        return Done("\n".join([*lines(warned, say), *ready]), value)

    return run


def pin(parser: Parser) -> Run:
    """Set an operator's PIN or the kiosk's staff code; it is never an argument.

    One that is good once is drawn and told.
    """
    parser.take("operator", about="pin-operator", word="operator", nargs="?")
    parser.take("--kiosk", about="pin-kiosk", action="store_true")
    given = parser.add_mutually_exclusive_group()
    parser.take("--stdin", about="pin-stdin", action="store_true", group=given)
    parser.take("--once", about="pin-once", action="store_true", group=given)

    def run(args: Namespace) -> Done:
        if args.kiosk == bool(args.operator):
            parser.error(parser.say("pin-whose"))
        subject = KIOSK if args.kiosk else of_operator(args.operator)
        with opened(args) as hall:  # what is not there is told before anything is asked for
            operators = hall.see(hall_settings).operator_by_code
        if args.operator:
            known("operator", args.operator, operators)
        new = _new_pin(args)
        with opened(args) as hall:
            name = naming_before(args, hall).name("operator", args.operator or "")
            hall.pins.set(owner(args), subject, new, is_once=args.once)
        whose: dict[str, object] = {"kiosk": True} if args.kiosk else {"operator": args.operator}
        if args.once:
            shown = say_in(args)("pin-set-once", operator=name, pin=new)
            return Done(shown, {**whose, "pin": "set", "once": new})
        said = say_in(args)("pin-set-kiosk" if args.kiosk else "pin-set", operator=name)
        return Done(said, {**whose, "pin": "set"})

    return run


def _new_pin(args: Namespace) -> str:
    if args.once:
        return pin_good_once(os.urandom)
    whose = "ask-new-staff-code" if args.kiosk else "ask-new-pin"
    return pin_from_stdin() if args.stdin else ask_new_pin(args, whose)
