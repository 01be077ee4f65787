"""``zal COMMAND``: a table of commands, each imported only when it is asked for."""

import argparse
import dataclasses
import difflib
import gc
import importlib
import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from zal import __version__
from zal.domain.errors import HallError
from zal.texts import FALLBACK, sentence

Run = Callable[[argparse.Namespace], object]
SPOKEN = ("en", "ru")
_INTERRUPTED = 128 + signal.SIGINT
Configure = Callable[[argparse.ArgumentParser], Run]

COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "init": ("zal.commands.admin:init", "make a hall from a configuration"),
        "config": ("zal.commands.admin:config", "check, export or apply a configuration"),
        "pin": ("zal.commands.admin:pin", "set a PIN"),
        "open-service": ("zal.commands.admin:open_service", "give tickets for a service today"),
        "close-service": (
            "zal.commands.admin:close_service",
            "give no more tickets for a service today",
        ),
        "close-day": ("zal.commands.admin:close_day", "end today's work"),
        "open-day": ("zal.commands.admin:open_day", "undo close-day: give tickets again"),
        "issue": ("zal.commands.tickets:issue", "give a ticket"),
        "call": ("zal.commands.tickets:call", "call the next visitor to a desk, or a named one"),
        "recall": ("zal.commands.tickets:recall", "announce the called ticket once more"),
        "start": ("zal.commands.tickets:start", "begin serving"),
        "finish": ("zal.commands.tickets:finish", "end serving"),
        "reopen": ("zal.commands.tickets:reopen", "undo a finish within two minutes"),
        "no-show": ("zal.commands.tickets:no_show", "set the called ticket aside as missed"),
        "return": ("zal.commands.tickets:return_to_queue", "put a ticket back in its old place"),
        "hold": ("zal.commands.tickets:hold", "set the desk's visitor aside"),
        "release": ("zal.commands.tickets:release", "let a held ticket wait again"),
        "transfer": ("zal.commands.tickets:transfer", "send the desk's visitor on"),
        "cancel": ("zal.commands.tickets:cancel", "end a waiting, held or missed visit"),
        "sign-in": ("zal.commands.desks:sign_in", "open or resume a shift"),
        "sign-out": ("zal.commands.desks:sign_out", "end a shift"),
        "break": ("zal.commands.desks:take_break", "pause a shift"),
        "resume": ("zal.commands.desks:resume", "end a break"),
        "queue": ("zal.commands.views:queue", "list today's open tickets"),
        "show": ("zal.commands.views:show", "tell a ticket's story and why it was called"),
        "demo": ("zal.commands.demo:demo", "open a throw-away hall with its three screens"),
        "simulate": (
            "zal.commands.simulate:simulate",
            "let virtual visitors and operators live in a hall",
        ),
        "kiosk": ("zal_kiosk.command:kiosk", "open a kiosk in this terminal"),
        "console": ("zal_console.command:console", "open an operator's console in this terminal"),
        "board": ("zal_board.command:board", "open a hall board in this terminal"),
        "report": ("zal.commands.report:report", "tell a day's figures by service and by desk"),
        "backup": ("zal.commands.files:backup", "copy the hall's file while everything runs"),
        "check": ("zal.commands.files:check", "prove a hall's file or a copy of it sound"),
        "events": ("zal.commands.views:events", "list the hall's log as JSON lines"),
    }
)


def main(argv: list[str] | None = None) -> int:
    """Run one command.

    Returns 0, 1 for a refusal (its sentence on standard error), 2 for usage, 130 for Ctrl+C.
    """
    try:
        return _main(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:  # also while waiting for the turn: then nothing was written
        return _INTERRUPTED


def _main(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--help"):
        _overview()
        return 0
    if words[0] == "--version":
        print(__version__)
        return 0
    name, rest = words[0], words[1:]
    if name not in COMMANDS:
        near = difflib.get_close_matches(name, COMMANDS, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        print(f"zal: there is no command {name}.{hint} See: zal --help", file=sys.stderr)
        return 2
    return _run(name, rest)


def _run(name: str, rest: list[str]) -> int:
    target, summary = COMMANDS[name]
    module, function = target.split(":")
    parser = argparse.ArgumentParser(
        prog=f"zal {name}",
        description=summary,
        conflict_handler="resolve",  # a command's own --language says more than this one
    )
    parser.add_argument("--hall", default="hall.db", metavar="FILE", help="the hall's file")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--language", choices=SPOKEN, help="the language to answer in")
    gc.disable()  # what is loaded stays: looking for garbage in it only takes time
    try:
        configure: Configure = getattr(importlib.import_module(module), function)
    finally:
        gc.enable()
    run = configure(parser)
    args = parser.parse_args(rest)
    try:
        show(run(args), as_json=args.json)  # run may have its own say about args.json
        sys.stdout.flush()
    except HallError as error:
        print(f"zal: {sentence(error, language_of(args))}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read has seen enough; nor may Python's last flush complain
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def language_of(args: argparse.Namespace) -> str:
    """Return the language to answer in: the one asked for, else the environment's."""
    if args.language in SPOKEN:
        return str(args.language)
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((os.environ[each] for each in names if os.environ.get(each)), "")
    return next((each for each in SPOKEN if locale.startswith(each)), FALLBACK)


def show(result: object, *, as_json: bool) -> None:
    """Print what a command returned: text as it is, values as fields or JSON, None as nothing."""
    if as_json:
        print(json.dumps(plain(result), ensure_ascii=False))
    elif isinstance(result, str):
        print(result)
    elif isinstance(result, list | tuple):
        for each in result:
            show(each, as_json=False)
    elif result is not None:
        fields = plain(result)
        assert isinstance(fields, dict)
        print("  ".join(f"{k}={v}" for k, v in fields.items() if v not in (None, "")))


def plain(value: object) -> object:
    """Return a value as JSON can write it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, str | int | float | None):
        return value
    assert isinstance(value, Iterable)
    return [plain(each) for each in value]


def _overview() -> None:
    print("usage: zal COMMAND [options]; zal COMMAND --help tells more\n")
    for name, (_, summary) in COMMANDS.items():
        print(f"  {name:<14} {summary}")
