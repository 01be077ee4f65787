"""The commands on the hall's file as a whole."""

from argparse import Namespace

from zal.bootstrap import back_up_hall, check_hall
from zal.cli import Run
from zal.commands.opened import say_in
from zal.commands.parser import Parser
from zal.store.sqlite.check import Soundness


def backup(parser: Parser) -> Run:
    """Copy the hall's file and prove the copy sound."""
    parser.take("file", about="backup-file", word="file")
    return lambda args: _said(back_up_hall(args.hall, args.file), args)


def check(parser: Parser) -> Run:
    """Prove a file sound; it is only read."""
    parser.take("file", about="check-file", word="file", nargs="?")
    return lambda args: _said(check_hall(args.file or args.hall), args)


def _said(sound: Soundness, args: Namespace) -> object:
    if args.json:
        return sound
    say = say_in(args)
    return [
        say("sound", path=sound.path),
        "  " + say("sound-file", schema=str(sound.schema)),
        "  " + say("sound-log", events=sound.events),
        "  " + say("sound-tickets", tickets=sound.tickets, days=sound.days, stages=sound.stages),
        "  " + say("sound-config", version=str(sound.config_version)),
    ]
