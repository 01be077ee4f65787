"""What a browser may send to the terminal that it shows. Pure.

Only what a keyboard, a finger and a clipboard give goes through, each whole: Textual's parser
reads far more, such as a new size from within the input, and a key with an impossible number ends
its reading for good.
"""

import json
import re
from dataclasses import dataclass

COLUMNS, ROWS = range(20, 501), range(5, 201)
"""A face draws every cell: a size without bounds would be work and memory without bounds."""
_ESCAPE, _AS_KEY = "\x1b", "\x1b[27u"
"""A lone escape could begin anything that follows; the other form is complete."""
_TOKEN = re.compile(
    r"\x1b\[200~(?P<pasted>.*?)\x1b\[201~"
    r"|(?P<key>\x1b\[[0-9]{0,2}(?:;[0-9]{1,2})?[~ABCDEFHPQSZ]|\x1b\[[IO]|\x1bO[A-DFHPQRS])"
    r"|(?P<mouse>\x1b\[<[0-9]{1,3};[0-9]{1,4};[0-9]{1,4}[Mm])"
    r"|(?P<answer>\x1b\[\?2026;[0-4]\$y)"
    r"|(?P<text>[^\x1b]+)",
    re.DOTALL,
)
_CONTROL = frozenset(map(chr, [*range(1, 27), 127]))


class BadInputError(ValueError):
    """A message that no page of ours sends."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, touched or pasted, as a terminal sends it."""

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
            return Typed(cleaned(text))
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


def cleaned(text: str) -> str:
    """Return what of the input goes through to a face."""
    if text == _ESCAPE:
        return _AS_KEY
    return "".join(map(_passed, _TOKEN.finditer(text)))


def _passed(token: re.Match[str]) -> str:
    if token["text"] is not None:
        return _typed(token["text"])
    if token["pasted"] is not None:
        return f"\x1b[200~{_typed(token['pasted'])}\x1b[201~"
    return token[0]


def _typed(text: str) -> str:
    return "".join(each for each in text if each.isprintable() or each in _CONTROL)


def _within(value: int, bounds: range) -> int:
    return min(max(value, bounds[0]), bounds[-1])
