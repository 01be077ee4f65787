"""The commands on the hall's file as a whole."""

from argparse import ArgumentParser, Namespace

from zal.bootstrap import back_up_hall, check_hall
from zal.cli import Run
from zal.commands.opened import say_in
from zal.store.soundness import Soundness


def backup(parser: ArgumentParser) -> Run:
    """Copy the hall's file and prove the copy sound."""
    parser.add_argument("file", metavar="FILE", help="where the copy goes; nothing may be there")
    return lambda args: _said(back_up_hall(args.hall, args.file), args)


def check(parser: ArgumentParser) -> Run:
    """Prove a file sound; it is only read."""
    parser.add_argument("file", metavar="FILE", nargs="?", help="a copy; the hall itself if none")
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
