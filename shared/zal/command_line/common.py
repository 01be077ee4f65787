"""What several commands need: the hall that the command line names, its language, a PIN."""

import getpass
import sys
import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from zal.bootstrap import open_hall
from zal.command_line.answers import language_of
from zal.domain.errors import PinRefused
from zal.hall.hall import Hall
from zal.texts import Say, texts

_SILENT_S = 2.0


def say_in(args: Namespace) -> Say:
    """Return the function that says the command line's texts in the language to answer in."""
    return texts("zal.commands", language_of(args))


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


def ask_pin(args: Namespace, key: str) -> str:
    """Return a PIN typed unseen at the terminal, else the next line of standard input."""
    try:
        at_terminal = sys.stdin.isatty()
        typed = getpass.getpass(say_in(args)(key)) if at_terminal else sys.stdin.readline()
    except EOFError:
        typed = ""
    if not typed.strip():
        raise PinRefused("pin-none")
    return typed.strip()
