"""Texts that people read, in Fluent files beside the code that shows them.

A file ``<language>.ftl`` stands in a package's ``texts`` folder for each language; what a hall
lays beside its own file (``own.py``) goes before it. Codes and names are passed as strings; a
number chooses the plural.
"""

import errno
import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from zal.domain import sentences
from zal.domain.dates import WEEKDAYS, written_day
from zal.domain.errors import ConfigProblems, HallError
from zal.domain.text import printable, quoted
from zal.texts.own import OF_THIS_HALL, own_languages, own_source

if TYPE_CHECKING:
    from zal.texts.patterns import Patterns

log = logging.getLogger(__name__)
_MOST_TOLD = 1_000
Say = Callable[..., str]
"""``say("key", name=value)`` → the text in the language it was made for."""

FALLBACK = "en"
_SENTENCES = "zal.texts"
_MARKS = MappingProxyType(
    {
        "«»": " ru be uk kk ky tt ba uz tg hy az fr es it pt el no nb nn ",
        "„“": " de cs sk sl et lt lv bg is sq ka hr sr mk ",
    }
)
"""Quotation marks that open and close, and the languages that have them; others “these”."""


def texts(package: str, language: str) -> Say:
    """Return the function that says a package's texts in a language.

    Where it lacks one the hall's next language has the word, and English the last.
    """

    def say(key: str, /, **values: object) -> str:
        for each in OF_THIS_HALL.in_turn(language, FALLBACK):
            text = _format(package, each, key, values)
            if text is not None:
                return text
        _tell_once(key, package, "it is missing")
        return key

    return say


def sentence(error: HallError, language: str) -> str:
    """Return what went wrong, in a language, or in the one that it falls back to."""
    if isinstance(error, ConfigProblems):
        return "\n".join(sentence(each, language) for each in error.problems)
    for each in _before_english(language):
        values = {name: _word(name, said, each) for name, said in error.args_by_name.items()}
        text = _format(_SENTENCES, each, f"error-{error.key}", values)
        if text is not None:
            return text
    return str(error)


def _before_english(language: str) -> Iterator[str]:
    """Yield a language and those it falls back to, up to English, which stands in the code.

    English itself is the last: a hall may lay words of its own before it.
    """
    for each in OF_THIS_HALL.in_turn(language, FALLBACK):
        yield each
        if each == FALLBACK:
            return


def _part(key: str, language: str) -> str | None:
    """Return a word that stands in sentences, None if English has to do."""
    said = (_format(_SENTENCES, each, key, {}) for each in _before_english(language))
    return next((each for each in said if each is not None), None)


def _word(name: str, value: object, language: str) -> object:
    """Return the value of a name as it stands in a sentence.

    A state, of an appointment too, an act, a role or a weekday is its word, an error its reason, a
    day is written out.
    Several refusals are sentences, told one after the other.
    """
    if isinstance(value, tuple):
        return " ".join(sentence(each, language) for each in value)
    if isinstance(value, Exception):
        return reason(value, language)
    if name in ("state", "booked", "act", "role", "weekday"):
        said = _part(f"{name}-{value}", language)
        return sentences.told(name, value) if said is None else said
    return quoted(written_day(str(value))) if name in sentences.DAYS else quoted(value)


def weekday(day: date, language: str) -> str:
    """Return what a date's day of the week is called."""
    return str(_word("weekday", WEEKDAYS[day.weekday()], language))


def reason(error: Exception, language: str) -> str:
    """Return what an operating system's error means; one that is not usual in quotes, as it is."""
    key, text = "", str(error)
    if isinstance(error, UnicodeDecodeError):
        key = "not-text"
    elif isinstance(error, OSError):
        key = errno.errorcode.get(error.errno or 0, "")
        text = error.strerror or text
    known = _part(f"fault-{key}", language) if key else None
    if known is not None:
        return known
    if key == "not-text" or (isinstance(error, OSError) and error.errno in sentences.FAULTS):
        return str(sentences.reason(error))
    return in_quotes(str(quoted(text)), language)


def in_quotes(text: str, language: str) -> str:
    """Return a text in a language's own quotation marks."""
    marks = next((each for each, of in _MARKS.items() if f" {language} " in of), "“”")
    return f"{marks[0]}{text}{marks[1]}"


def languages(package: str) -> tuple[str, ...]:
    """Return the languages in which a package has texts, the hall's own among them.

    A file of which no text is translated yet makes no language.
    """
    return _languages(OF_THIS_HALL.beside, package)


@lru_cache(maxsize=32)
def _languages(beside: Path | None, package: str) -> tuple[str, ...]:
    names = (each.name for each in _folder(package).iterdir())
    ours = (name.removesuffix(".ftl") for name in names if name.endswith(".ftl"))
    own = own_languages(beside, package)
    said = (each for each in own if _own_keys(beside, package, each))
    return tuple(sorted({*ours, *said}))


def _own_keys(beside: Path | None, package: str, language: str) -> frozenset[str]:
    own = None if beside is None else _own_patterns(beside, package, language)
    return frozenset() if own is None else own.keys


def keys(package: str, language: str) -> frozenset[str]:
    """Return the keys that a package has in a language of Zal's own."""
    return _patterns(package, language).keys


def _folder(package: str) -> Path:
    """Return where a package's texts stand: importlib.resources would load zipfile for it."""
    folder = Path(next(iter(import_module(package).__path__)))
    return folder if package.endswith(".texts") else folder / "texts"


def source(package: str, language: str) -> str:
    """Return the text of a package's file in a language of Zal's own."""
    return _folder(package).joinpath(f"{language}.ftl").read_text(encoding="utf-8")


@lru_cache(maxsize=64)
def _patterns(package: str, language: str) -> "Patterns":
    from zal.texts.patterns import Patterns

    return Patterns(source(package, language), language)


@lru_cache(maxsize=64)
def _own_patterns(beside: Path, package: str, language: str) -> "Patterns | None":
    """Return what a hall's own file says; it is read once, and whoever changes it starts anew."""
    from zal.texts.patterns import Patterns

    own = own_source(beside, package, language)
    return None if own is None else Patterns(own, language)


def _format(package: str, language: str, key: str, values: dict[str, object]) -> str | None:
    simple = {name: v if isinstance(v, int) else str(v) for name, v in values.items()}
    beside = OF_THIS_HALL.beside
    if beside is not None:
        own = _own_patterns(beside, package, language)
        said = None if own is None else _said(own, f"own {package} in {language}", key, simple)
        if said is not None and (shown := printable(said)).strip():  # a blank one is none
            return shown
    try:
        patterns = _patterns(package, language)
    except FileNotFoundError:
        return None
    return _said(patterns, f"{package} in {language}", key, simple)


def _said(patterns: "Patterns", whose: str, key: str, values: Mapping[str, object]) -> str | None:
    try:
        return patterns.say(key, values)
    except LookupError as error:
        _tell_once(key, whose, str(error))
        return None


@lru_cache(maxsize=_MOST_TOLD)
def _tell_once(key: str, whose: str, fault: str) -> None:
    """Tell the log of a text that cannot be said, once: a screen says it again and again."""
    log.error("text %s of %s: %s", key, whose, fault)
