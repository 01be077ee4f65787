"""What a command answers, to people or to programs, and in which language."""

import argparse
import dataclasses
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

from zal.domain.text import printable
from zal.domain.tickets import VisitStage
from zal.texts import FALLBACK, languages

Run = Callable[[argparse.Namespace], object]
SPOKEN = ("en", "ru")
"""Languages that Zal itself answers in."""


@dataclasses.dataclass(frozen=True, slots=True)
class Done:
    """What was done: words for people, "" for none, and a value for programs.

    ``file``: what is written as it is, in place of words.
    """

    text: str
    value: object
    exit_code: int = 0
    file: bytes = b""


class UnwrittenError(Exception):
    """An answer could not be written, because of ``why``; what was asked for is done."""

    def __init__(self, why: OSError) -> None:
        super().__init__(str(why))
        self.why = why


@contextmanager
def answering() -> Iterator[None]:
    """Write an answer inside; raises ``UnwrittenError`` if that fails."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnwrittenError(error) from error


def spoken() -> tuple[str, ...]:
    """Return the languages to answer in: Zal's, and those that a hall has words of its own for."""
    return tuple(dict.fromkeys((*SPOKEN, *languages("zal.commands"))))


def language_of(args: argparse.Namespace) -> str:
    """Return the language to answer in: the one asked for, else the environment's."""
    if args.language in spoken():
        return str(args.language)
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((os.environ[each] for each in names if os.environ.get(each)), "")
    language = re.split(r"[_.@]", locale)[0]
    return language if language in spoken() else FALLBACK


def show(result: object, *, as_json: bool) -> None:
    """Print what a command returned: a text or lines as they are, values as JSON."""
    if as_json:
        print(json.dumps(plain(result), ensure_ascii=False))
    elif isinstance(result, str):
        print(printable(result))
    else:
        assert isinstance(result, list)
        for each in result:
            show(each, as_json=False)


_UNTOLD = frozenset(
    ["postponed_at", "postponed_times", "postponed_min", "postponed_ms", "elsewhere_ms", "token"]
)
"""What a stage keeps for its reports, and nobody asks of a ticket; the token opens its page."""


def plain(value: object) -> object:
    """Return a value as JSON can write it; a stage and its ticket are one line of fields."""
    if isinstance(value, VisitStage):
        of_ticket, of_stage = plain(value.ticket), plain(value.stage)
        assert isinstance(of_ticket, dict)
        assert isinstance(of_stage, dict)
        line = of_stage | of_ticket | {"category": value.stage.category}
        return {key: each for key, each in line.items() if key not in _UNTOLD}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):  # a named one
        return plain(value._asdict())
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, str | int | float | None):
        return value
    assert isinstance(value, Iterable)
    return [plain(each) for each in value]
