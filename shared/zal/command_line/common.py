"""What several commands need: the hall that the command line names, its language, a PIN."""

import getpass
import os
import sys
import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache

from zal.address import HallAddress
from zal.bootstrap import glance_at_hall, open_hall
from zal.command_line.answers import language_of
from zal.command_line.parser import Parser
from zal.domain.by import By, Role
from zal.domain.errors import HallError, PinRefused
from zal.domain.names import Kind, Names
from zal.domain.pins import check_form, check_own
from zal.hall.hall import Hall
from zal.hall.look import Looker
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.names import names_of
from zal.texts import Say, reason, texts
from zal.texts.naming import Naming

_SILENT_S = 2.0


def say_in(args: Namespace) -> Say:
    """Return the function that says the command line's texts in the language to answer in."""
    return texts("zal.commands", language_of(args))


def series_of(hall: HallAddress) -> frozenset[str]:
    """Return the series that a hall has already, none where there is no hall to look at."""
    with suppress(HallError):
        looker = glance_at_hall(hall)
        try:
            return looker.see(hall_settings).series
        finally:
            looker.close()
    return frozenset()


def naming_in(args: Namespace, looker: Looker) -> Naming:
    """Return what is called how in the language to answer in, also what the settings let go of.

    A name is read when it is first asked for, so the look must be open until then.
    """

    @cache
    def of(kind: Kind, code: str) -> Names:
        return looker.see(names_of, kind, code)

    return Naming(language_of(args), of, has_codes=True)


def naming_before(args: Namespace, hall: Hall) -> Naming:
    """Return the same as the settings have it, read before an act: what is done is then told."""
    return Naming(language_of(args), hall.see(hall_settings).names_of, has_codes=True)


@contextmanager
def opened(args: Namespace) -> Iterator[Hall]:
    """Open the hall of ``--hall`` and close it on leaving.

    Every act is over in milliseconds unless it waits for its turn; who waits long is told so.
    """
    words = say_in(args)("waits")
    notice = threading.Timer(_SILENT_S, print, [f"zal: {words}"], {"file": sys.stderr})
    notice.daemon = True
    if not args.json:  # a program waits without being told, and reads nothing but JSON
        notice.start()
    try:
        hall = open_hall(args.hall, device="command-line")
        try:
            yield hall
        finally:
            hall.close()
    finally:
        notice.cancel()


def cannot_listen(parser: Parser, args: Namespace, host: str, error: Exception) -> str:
    """Return why nothing can be served at an address."""
    why = reason(error, language_of(args))
    address = host if args.port is None else f"{host}:{args.port}"
    return parser.say("web-cannot-listen", address=address, error=why)


def ask_pin(args: Namespace) -> str:
    """Return a PIN typed unseen at the tty, else the next line of standard input."""
    return _unseen(args, "ask-pin") if sys.stdin.isatty() else pin_from_stdin()


def ask_new_pin(args: Namespace, question: str = "ask-new-pin") -> str:
    """Return new digits typed unseen at the tty, twice the same: what was mistyped is refused.

    ``question``: the text that asks for them.
    """
    if not sys.stdin.isatty():
        raise PinRefused("pin-unasked")
    typed = _unseen(args, question)
    check_form(typed)
    if _unseen(args, "ask-new-pin-again") != typed:
        raise PinRefused("pin-differs")
    return typed


def ask_own_pin(args: Namespace, pin: str, refusal: PinRefused) -> str:
    """Return the PIN that an operator chooses in place of one that is good once.

    A script gives it in the next line of standard input; without one there is the ``refusal``.
    """
    if sys.stdin.isatty():
        print(say_in(args)("pin-choose"))
        own = ask_new_pin(args)
    else:
        own = sys.stdin.readline().strip()
        if not own:
            raise refusal
    check_own(own, pin)
    return own


def pin_from_stdin() -> str:
    """Return the next line of standard input, which must be there."""
    return _given(sys.stdin.readline())


def _unseen(args: Namespace, key: str) -> str:
    try:
        return _given(getpass.getpass(say_in(args)(key)))
    except EOFError:
        return _given("")


def _given(typed: str) -> str:
    if not typed.strip():
        raise PinRefused("pin-none")
    return typed.strip()


def owner(args: Namespace) -> By:
    """Return who acts at the command line: the system's user."""
    return By(Role.OWNER, system_user(), request_id=vars(args).get("request_id"))


def owner_at_desk(args: Namespace) -> By:
    """Return who acts at the desk that a command names, in place of whom it says."""
    return replace(owner(args), desk=args.desk, in_place_of=args.operator)


def system_user() -> str:
    """Return the name of the user whose process this is, its number if it has none.

    The process's own, not what the environment says: the log names who did it.
    """
    import pwd

    number = os.getuid()
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)
