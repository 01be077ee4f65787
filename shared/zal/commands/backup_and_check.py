"""``zal backup`` and ``zal check``: the hall's file as a whole."""

from argparse import Namespace

from zal.bootstrap import back_up_hall, check_hall
from zal.command_line.answers import Run
from zal.command_line.common import say_in
from zal.command_line.ending import leave_when_told
from zal.command_line.parser import Parser
from zal.command_line.progress import proving
from zal.store.soundness import Soundness
from zal.texts import Say


def backup(parser: Parser) -> Run:
    """Copy the hall's file and prove the copy sound."""
    parser.take("file", about="backup-file", word="file")
    parser.take("--quick", about="backup-quick", action="store_true")
    return _backup


def _backup(args: Namespace) -> object:
    leave_when_told()
    with proving(say_in(args)) as progress:
        sound = back_up_hall(args.hall, args.file, quick=args.quick, progress=progress)
    return _said(sound, args)


def check(parser: Parser) -> Run:
    """Prove a file sound; it is only read."""
    parser.take("file", about="check-file", word="file", nargs="?")
    return _check


def _check(args: Namespace) -> object:
    with proving(say_in(args)) as progress:
        sound = check_hall(args.hall if args.file is None else args.file, progress=progress)
    return _said(sound, args)


def _said(sound: Soundness, args: Namespace) -> object:
    if args.json:
        return sound
    say = say_in(args)
    return [
        say("sound", path=sound.path),
        "  " + say(_FILE[sound.is_quick], schema=str(sound.schema)),
        "  " + say("sound-log", events=sound.events),
        "  " + say("sound-tickets", tickets=sound.tickets, days=sound.days, stages=sound.stages),
        *("  " + each for each in _told(sound, say)),
        "  " + say("sound-config", version=str(sound.config_version)),
        *("  " + each for each in _clock(sound, say)),
    ]


_FILE = {False: "sound-file", True: "sound-file-day"}


def _told(sound: Soundness, say: Say) -> list[str]:
    """Return from where on the rows were compared with the log, and what could not be."""
    if sound.told_from is None:
        return [say("sound-untold")]
    told = "sound-told-day" if sound.is_quick else "sound-told"
    lines = [say(told, rev=str(sound.told_from))]
    if sound.unproven and not sound.is_quick:
        lines.append(say("sound-unproven", tickets=sound.unproven))
    if sound.chained_from is None:
        lines.append(say("sound-unchained"))
    else:
        rev = str(sound.chained_from)
        lines.append(say("sound-chained", rev=rev, digest=sound.digest or ""))
    return [*lines, say("sound-beyond")]


def _clock(sound: Soundness, say: Say) -> list[str]:
    """Return by how much the hall's time is apart from a clock that it does not believe."""
    offset_ms = sound.clock_offset_ms
    if offset_ms is None:
        return []
    which = "sound-clock-ahead" if offset_ms < 0 else "sound-clock-behind"
    return [say(which, minutes=abs(offset_ms) // 60_000)]
