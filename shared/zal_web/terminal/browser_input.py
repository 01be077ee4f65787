"""What a browser may send to the terminal that it shows. Pure.

What is typed goes on through the sieve of every face (``zal.tui.sieve``).
"""

import json
from dataclasses import dataclass

from zal.tui.sieve import MOST_COLUMNS, MOST_ROWS

COLUMNS, ROWS = range(20, MOST_COLUMNS + 1), range(5, MOST_ROWS + 1)


class BadInputError(ValueError):
    """A message that no page of ours sends."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, touched or pasted, as a terminal sends it: still to be sifted."""

    text: str


@dataclass(frozen=True, slots=True)
class Sized:
    """How many cells the browser has room for."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Pinged:
    """The browser asks whether somebody is there, and wants this back."""

    mark: str


@dataclass(frozen=True, slots=True)
class Focused:
    """The browser's window has come to the front, or left it."""

    is_front: bool


Sent = Typed | Sized | Pinged | Focused


def read(frame: str) -> Sent:
    """Return what a message says; raises ``BadInputError``."""
    try:
        said = json.loads(frame)
    except (ValueError, RecursionError) as error:
        raise BadInputError from error
    match said:
        case ["stdin", str(text)]:
            return Typed(text)
        case ["resize", {"width": width, "height": height}]:
            return sized(width, height)
        case ["ping", str(mark)] if len(mark) <= 32:  # noqa: PLR2004
            return Pinged(mark)
        case ["focus" | "blur" as which]:
            return Focused(which == "focus")
    raise BadInputError


def sized(width: object, height: object) -> Sized:
    """Return a size that a screen can have, the nearest one; raises ``BadInputError``."""
    if type(width) is not int or type(height) is not int:
        raise BadInputError
    return Sized(_within(width, COLUMNS), _within(height, ROWS))


def _within(value: int, bounds: range) -> int:
    return min(max(value, bounds[0]), bounds[-1])
