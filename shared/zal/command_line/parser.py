"""The command line's parser: argparse, saying everything in the language that was chosen."""

import argparse
import json
import re
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NoReturn

from zal.domain.text import quoted
from zal.texts import Say

ARGPARSE: Mapping[str, str] = MappingProxyType(
    {
        "usage: ": "usage",
        "positional arguments": "positionals",
        "options": "options",
        "show this help message and exit": "help",
        "%(prog)s: error: %(message)s\n": "error",
        "argument %(argument_name)s: %(message)s": "argument",
        "unrecognized arguments: %s": "unrecognized",
        "not allowed with argument %s": "not-with",
        "ignored explicit argument %r": "no-value",
        "the following arguments are required: %s": "required",
        "one of the arguments %s is required": "one-required",
        "expected one argument": "one-value",
        "expected at most one argument": "at-most-one",
        "expected at least one argument": "at-least-one",
        "expected %s argument": "values",
        "ambiguous option: %(option)s could match %(matches)s": "ambiguous",
        "unexpected option string: %s": "unexpected",
        "invalid %(type)s value: %(value)r": "invalid",
        "invalid choice: %(value)r (choose from %(choices)s)": "choice",
    }
)
"""What argparse says to people, and the keys of our texts for it, after ``argparse-``."""


_FILLED = re.compile(r"%(?:\(\w+\))?.?")
"""What argparse fills in."""
_PATHS = ("file", "folder")
"""What stands for the value of an argument that names a path."""


class Parser(argparse.ArgumentParser):
    """A parser whose help, usage and errors are said by ``say``, the errors as JSON if asked."""

    def __init__(self, say: Say, *, as_json: bool, **options: Any) -> None:
        _speak(say)
        super().__init__(**options)
        self.say = say
        self._as_json = as_json

    def take(self, *flags: str, about: str, word: str = "", group: Any = None, **more: Any) -> None:
        """Add an argument: ``about`` is its help's key, ``word`` that of what stands for its value.

        ``group``: to one of the parser's groups.
        """
        if word:
            more["metavar"] = self.say(f"word-{word}")
        if word in _PATHS:
            more["type"] = _path(self.say, more.get("type", str))
        about_it = self.say(f"help-{about}").replace("%", "%%")  # argparse would fill it in
        (group or self).add_argument(*flags, help=about_it, **more)

    def parsed(self, words: list[str]) -> argparse.Namespace:
        """Return what was typed, options and other words in any order."""
        head = self.say("argparse-usage")
        # argparse would cut its own word's length
        self.usage = self.format_usage().removeprefix(head).strip()
        return self.parse_intermixed_args(words)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with what was typed and exit 2."""
        message = str(quoted(message))
        if self._as_json:
            told = {"error": "usage", "message": message}
            print(json.dumps(told, ensure_ascii=False), file=sys.stderr)
            raise SystemExit(2)
        super().error(message)


def _path(say: Say, make: Callable[[str], object]) -> Callable[[str], object]:
    """Return what reads a path: one without a name, or that no text can name, is refused."""

    def read(text: str) -> object:
        if not text:
            raise argparse.ArgumentTypeError(say("path-empty"))
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise argparse.ArgumentTypeError(say("path-not-utf8", path=quoted(text))) from error
        return make(text)

    return read


def _filled_alike(said: str, message: str) -> str:
    """Return what argparse can fill in as it fills its own message; else that, as it is."""
    wanted, found = (set(_FILLED.findall(each)) for each in (message, said))
    return said if found <= wanted and bool(found) == bool(wanted) else message


def _speak(say: Say) -> None:
    """Let argparse speak: it asks gettext, under these two names, for each of its words."""

    def one(message: str) -> str:
        key, blank = ARGPARSE.get(message), message[len(message.rstrip(" ")) :]
        return message if key is None else _filled_alike(say(f"argparse-{key}"), message) + blank

    def many(singular: str, plural: str, count: int) -> str:
        key = ARGPARSE.get(singular)
        known = singular if count == 1 else plural
        return known if key is None else _filled_alike(say(f"argparse-{key}", count=count), known)

    vars(argparse).update(_=one, ngettext=many)
