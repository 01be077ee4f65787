"""Texts that people read, in Fluent files beside the code that shows them.

A file ``<language>.ftl`` stands in a package's ``texts`` folder for each language. Codes and
names are passed as strings; a number chooses the plural.
"""

import errno
import logging
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from zal.domain import sentences
from zal.domain.dates import written_day
from zal.domain.errors import ConfigProblems, HallError
from zal.domain.text import quoted

if TYPE_CHECKING:
    from zal.texts.patterns import Patterns

log = logging.getLogger(__name__)
Say = Callable[..., str]
"""``say("key", name=value)`` → the text in the language it was made for."""

FALLBACK = "en"
_SENTENCES = "zal.texts"


def texts(package: str, language: str) -> Say:
    """Return the function that says a package's texts in a language, English where it lacks one."""

    def say(key: str, /, **values: object) -> str:
        for each in (language, FALLBACK):
            text = _format(package, each, key, values)
            if text is not None:
                return text
        log.error("text %s of %s is missing", key, package)
        return key

    return say


def sentence(error: HallError, language: str) -> str:
    """Return what went wrong, in a language."""
    if language == FALLBACK:
        return str(error)
    if isinstance(error, ConfigProblems):
        return "\n".join(sentence(each, language) for each in error.problems)
    values = {name: _word(name, each, language) for name, each in error.args_by_name.items()}
    text = _format(_SENTENCES, language, f"error-{error.key}", values)
    return str(error) if text is None else text


def _word(name: str, value: object, language: str) -> object:
    """Return the value of a name as it stands in a sentence.

    A state, an act, a role or a weekday is its word, an error its reason, a day is written out.
    Several refusals are sentences, told one after the other.
    """
    if isinstance(value, tuple):
        return " ".join(sentence(each, language) for each in value)
    if isinstance(value, Exception):
        return reason(value, language)
    if name in ("state", "act", "role", "weekday"):
        return _format(_SENTENCES, language, f"{name}-{value}", {}) or quoted(value)
    return quoted(written_day(str(value))) if name in sentences.DAYS else quoted(value)


def reason(error: Exception, language: str) -> str:
    """Return what an operating system's error means; one that is not usual in quotes, as it is."""
    if language == FALLBACK:
        return str(sentences.reason(error))
    key, text = "", str(error)
    if isinstance(error, UnicodeDecodeError):
        key = "not-text"
    elif isinstance(error, OSError):
        key = errno.errorcode.get(error.errno or 0, "")
        text = error.strerror or text
    known = _format(_SENTENCES, language, f"fault-{key}", {}) if key else None
    return f"«{quoted(text)}»" if known is None else known


def languages(package: str) -> tuple[str, ...]:
    """Return the languages in which a package's texts stand."""
    names = (each.name for each in _folder(package).iterdir())
    return tuple(sorted(name.removesuffix(".ftl") for name in names if name.endswith(".ftl")))


def keys(package: str, language: str) -> frozenset[str]:
    """Return the keys that a package has in a language."""
    return _patterns(package, language).keys


def _folder(package: str) -> Path:
    """Return where a package's texts stand: importlib.resources would load zipfile for it."""
    folder = Path(next(iter(import_module(package).__path__)))
    return folder if package.endswith(".texts") else folder / "texts"


def _source(package: str, language: str) -> str:
    return _folder(package).joinpath(f"{language}.ftl").read_text(encoding="utf-8")


@lru_cache(maxsize=32)
def _patterns(package: str, language: str) -> "Patterns":
    from zal.texts.patterns import Patterns

    return Patterns(_source(package, language), language)


def _format(package: str, language: str, key: str, values: dict[str, object]) -> str | None:
    try:
        patterns = _patterns(package, language)
    except FileNotFoundError:
        return None
    simple = {name: v if isinstance(v, int) else str(v) for name, v in values.items()}
    try:
        return patterns.say(key, simple)
    except LookupError as error:
        log.error("text %s of %s in %s: %s", key, package, language, error)  # noqa: TRY400
        return None
