"""``zal COMMAND``: a table of commands, each imported only when it is asked for."""

import argparse
import difflib
import gc
import importlib
import json
import logging
import os
import signal
import sys
from collections.abc import Callable, Mapping
from io import TextIOWrapper
from types import MappingProxyType

from zal import __version__
from zal.address import HallAddress
from zal.command_line.answers import (
    Done,
    Run,
    UnwrittenError,
    answering,
    language_of,
    show,
    spoken,
)
from zal.command_line.closed_streams import stand_in
from zal.command_line.parser import Parser
from zal.command_line.refusals import in_words, refusal
from zal.command_line.wrapped import wrapped
from zal.domain.errors import HallError, StorageError, WrongMove
from zal.domain.text import printable
from zal.open_files import is_for_lack, too_few
from zal.texts import Say, reason, texts
from zal.texts.own import OF_THIS_HALL

UNWRITTEN = 3
_USUAL_HALL = "hall.db"
Configure = Callable[[Parser], Run]
_INTERRUPTED = 128 + signal.SIGINT

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "new": "zal.commands.new:new",
        "init": "zal.commands.admin:init",
        "config": "zal.commands.settings:config",
        "pin": "zal.commands.admin:pin",
        "cards": "zal.commands.cards:cards",
        "open-service": "zal.commands.day:open_service",
        "close-service": "zal.commands.day:close_service",
        "close-day": "zal.commands.day:close_day",
        "open-day": "zal.commands.day:open_day",
        "expire-visits": "zal.commands.day:expire_visits",
        "status": "zal.commands.status:status",
        "clock": "zal.commands.clock:clock",
        "issue": "zal.commands.tickets:issue",
        "call": "zal.commands.tickets:call",
        "recall": "zal.commands.tickets:recall",
        "start": "zal.commands.tickets:start",
        "finish": "zal.commands.tickets:finish",
        "record": "zal.commands.tickets:record",
        "unrecord": "zal.commands.tickets:unrecord",
        "reopen": "zal.commands.tickets:reopen",
        "no-show": "zal.commands.tickets:no_show",
        "return": "zal.commands.tickets:return_to_queue",
        "hold": "zal.commands.tickets:hold",
        "postpone": "zal.commands.tickets:postpone",
        "release": "zal.commands.tickets:release",
        "wait-in-turn": "zal.commands.categories:wait_in_turn",
        "change-category": "zal.commands.categories:change_category",
        "transfer": "zal.commands.tickets:transfer",
        "add": "zal.commands.visits:add",
        "skip": "zal.commands.visits:skip",
        "people": "zal.commands.visits:people",
        "cancel": "zal.commands.tickets:cancel",
        "reinstate": "zal.commands.tickets:reinstate",
        "appointment": "zal.commands.appointment:appointment",
        "sign-in": "zal.commands.desks:sign_in",
        "sign-out": "zal.commands.desks:sign_out",
        "break": "zal.commands.desks:take_break",
        "resume": "zal.commands.desks:resume",
        "stop-next": "zal.commands.desks:stop_next",
        "queue": "zal.commands.queue_and_events:queue",
        "show": "zal.commands.show:show",
        "demo": "zal_web.demo.command:demo",
        "simulate": "zal.commands.simulate:simulate",
        "kiosk": "zal_kiosk.command:kiosk",
        "console": "zal_console.command:console",
        "board": "zal_board.command:board",
        "web": "zal_web.command:web",
        "steward": "zal.commands.steward:steward",
        "browser": "zal.commands.browser:browser",
        "printer": "zal.commands.printer:printer",
        "slip": "zal.commands.slip:slip",
        "voice": "zal.commands.voice:voice",
        "report": "zal.commands.report:report",
        "privacy": "zal.commands.privacy:privacy",
        "backup": "zal.commands.backup_and_check:backup",
        "check": "zal.commands.backup_and_check:check",
        "events": "zal.commands.queue_and_events:events",
    }
)
"""Where each command stands; what it does is said by the text ``command-NAME``."""

FORMER: Mapping[str, str] = MappingProxyType({"device": "browser"})
"""Names that commands had before, which are still understood."""
ALSO: Mapping[str, str] = MappingProxyType({"doctor": "status"})
"""Other names of commands, for whoever knows them so from other programs."""

_WITH_OWN_LANGUAGE = frozenset({"issue", "slip", "voice"})
"""Commands whose ``--language`` is the visitors': the one to answer in stands before them only."""
_TAKES_LANGUAGE = _WITH_OWN_LANGUAGE | {"config"}
"""Commands that take ``--language`` themselves: ``config`` answers in the one that it checks."""


_NOWHERE = logging.NullHandler()
"""Where the log of a program goes that has none: what a person is told is its answer alone."""


def main(argv: list[str] | None = None) -> int:
    """Run one command.

    Returns 0, 1 for a refusal (its sentence on standard error), 2 for usage, 3 for what was done
    but could not be answered, 130 for Ctrl+C. Where standard output is closed nothing is begun: a
    script would take an act that it is not told of for none, and try again.
    """
    logging.getLogger().addHandler(_NOWHERE)
    is_mute = stand_in()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # what was done must be told somehow
    try:
        return _main(sys.argv[1:] if argv is None else argv, is_mute=is_mute)
    except KeyboardInterrupt:  # also while waiting for the turn: then nothing was written
        return _INTERRUPTED


def _main(words: list[str], *, is_mute: bool) -> int:
    before, named = _halves(words)
    name = named[0] if named else ""
    OF_THIS_HALL.beside = _asked_hall(words).folder
    ours = before if name in _WITH_OWN_LANGUAGE else words
    say = texts("zal.commands", _asked_language(ours))
    as_json = "--json" in words
    if is_mute:
        told = argparse.Namespace(json=as_json, language=_asked_language(ours))
        _refuse(WrongMove("stdout-closed"), told)
        return 1
    name = ALSO.get(name) or _of_today(name, say, as_json=as_json)
    general: dict[str, object] = {}
    if before or name not in COMMANDS:
        parser = _head(say, as_json=as_json)
        general = vars(parser.parse_args(before))
        if not name:
            return _bare(general, say, as_json=as_json)
        if name not in COMMANDS:
            parser.error(_unknown(name, say))
    return _run(name, named[1:], general, Parser(say, as_json=as_json, prog=f"zal {name}"))


def _bare(general: dict[str, object], say: Say, *, as_json: bool) -> int:
    """Tell how the hall here stands; to a person where there is none, how to begin."""
    if "hall" not in general and not as_json and not os.path.lexists(_USUAL_HALL):
        print(say("how-to-begin"))
        return 0
    return _run("status", [], general, Parser(say, as_json=as_json, prog="zal status"))


def _of_today(name: str, say: Say, *, as_json: bool) -> str:
    """Return a command's name, with a hint to whoever typed it as it was before."""
    if name in FORMER and not as_json:
        hint = say("former-command", former=name, now=FORMER[name])
        print(say("warning", message=hint), file=sys.stderr)
    return FORMER.get(name, name)


def _halves(words: list[str]) -> tuple[list[str], list[str]]:
    """Return what stands before the command's name, and the name with what follows."""
    at = 0
    while at < len(words) and words[at].startswith("-"):
        at += 2 if words[at] in ("--hall", "--language") else 1
    return words[:at], words[at:]


def _head(say: Say, *, as_json: bool) -> Parser:
    """Return the parser of what may stand before the command."""
    lines = (f"  {name:<14} {say(f'command-{name}')}" for name in COMMANDS)
    parser = Parser(
        say,
        as_json=as_json,
        prog="zal",
        usage=say("usage-zal"),
        epilog="\n".join([say("commands"), *lines]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        argument_default=argparse.SUPPRESS,
        allow_abbrev=False,
    )
    _general(parser, with_language=True)
    parser.take("--version", about="version", action="version", version=__version__)
    return parser


def _general(parser: Parser, *, with_language: bool) -> None:
    parser.take("--hall", about="hall", word="file", type=HallAddress.parse)
    parser.take("--json", about="json", action="store_true")
    if with_language:
        parser.take("--language", about="language", choices=spoken())


def _unknown(name: str, say: Say) -> str:
    near = difflib.get_close_matches(name, COMMANDS, n=1)
    if near:
        return say("unknown-command-near", name=name, near=near[0])
    return say("unknown-command", name=name)


def _run(name: str, rest: list[str], general: dict[str, object], parser: Parser) -> int:
    module, function = COMMANDS[name].split(":")
    parser.description = parser.say(f"command-{name}")
    parser.set_defaults(hall=_USUAL_HALL, json=False, language=None)
    _general(parser, with_language=name not in _TAKES_LANGUAGE)
    gc.disable()  # what is loaded stays: looking for garbage in it only takes time
    try:
        configure: Configure = getattr(importlib.import_module(module), function)
    finally:
        gc.enable()
    run = configure(parser)
    parser.set_defaults(**general)
    args = parser.parsed(rest)
    try:
        result = run(args)
        with answering():
            return _show_what(result, name, args)
    except HallError as error:
        _refuse(error, args)
        return 1
    except BrokenPipeError:  # whoever read has seen enough
        _write_no_more()
    except OSError as error:
        if not is_for_lack(error) and error.filename is None:
            raise
        _refuse(too_few() if is_for_lack(error) else _unusable(error), args)
        return 1
    except UnwrittenError as error:
        _write_no_more()
        told = parser.say("unwritten", error=reason(error.why, language_of(args)))
        print(f"zal: {told}", file=sys.stderr)
        return UNWRITTEN
    return 0


def _unusable(error: OSError) -> StorageError:
    """Return the refusal for a file that no command had reckoned to be refused."""
    return StorageError("file-refused", file=os.fsdecode(error.filename), error=error)


def _write_no_more() -> None:
    """Let Python's last flush of what could not be written complain no more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _show_what(result: object, name: str, args: argparse.Namespace) -> int:
    """Print what a command returned and return its exit code; run had its say about args.json."""
    done = result if isinstance(result, Done) else None
    if result is None:
        done = Done("", {"done": name})
    if done is None:
        show(result, as_json=args.json)
    elif args.json:
        show(done.value, as_json=True)
    elif done.file:
        sys.stdout.flush()
        sys.stdout.buffer.write(done.file)
    elif done.text:
        show(wrapped(printable(done.text)), as_json=False)
    sys.stdout.flush()
    return 0 if done is None else done.exit_code


def _refuse(error: HallError, args: argparse.Namespace) -> None:
    if args.json:
        print(json.dumps(refusal(error, args), ensure_ascii=False), file=sys.stderr)
    else:
        told = wrapped(f"zal: {in_words(error, args)}", sys.stderr)
        print(told, file=sys.stderr)


def _asked_hall(words: list[str]) -> HallAddress:
    """Return the hall that is meant while the words are not parsed yet: texts lie beside it."""
    finder = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    finder.add_argument("--hall", nargs="?")
    return HallAddress.parse(finder.parse_known_args(words)[0].hall or _USUAL_HALL)


def _asked_language(words: list[str]) -> str:
    """Return the language to speak while the words are not parsed yet."""
    finder = argparse.ArgumentParser(add_help=False)
    finder.add_argument("--language", nargs="?")
    return language_of(finder.parse_known_args(words)[0])
