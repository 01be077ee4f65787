"""``hall.toml`` → ``HallConfig``."""

import re
import tomllib
from collections.abc import Collection
from functools import lru_cache
from typing import Any

from zal.config.check import check
from zal.config.old_forms import Former, renew
from zal.config.problems import Problems
from zal.config.rows.all_rows import FILE
from zal.config.table import Table
from zal.config.texts_by_language import told_together
from zal.domain.errors import ConfigError, ConfigProblems
from zal.domain.settings.hall import HallConfig

_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$| \(at end of document\)$")


def read(text: str, file: str = "hall.toml", kept: Collection[str] = ()) -> HallConfig:
    """Return the configuration that ``text`` holds, read whole and checked whole.

    ``file`` is named in what is refused; ``kept`` are the series of the hall that it is for, which
    that may go on with. Raises ``ConfigProblems`` with every problem.
    """
    config, problems = _read(text, file)
    check(config, problems, kept)
    if problems.found:
        raise ConfigProblems(file, told_together(problems.found))
    return config


def read_after(text: str, before: HallConfig) -> HallConfig:
    """Return the configuration that is to follow another in a hall, checked as ``read`` does."""
    return read(text, kept=before.series)


@lru_cache(maxsize=2)  # a process reads the same one for its acts and for each of its threads
def read_stored(text: str, file: str = "hall.toml") -> HallConfig:
    """Return the configuration of a hall's own file, which was checked when it was stored.

    What a later version of Zal would no longer let in is still what this hall runs with. Raises
    ``ConfigProblems`` only for what no value can be made of.
    """
    config, problems = _read(text, file)
    barring = [each for each in problems.found if each.key not in _LET_BE]
    if barring:
        raise ConfigProblems(file, barring)
    return config


def formers(text: str, file: str = "hall.toml") -> tuple[Former, ...]:
    """Return what of a text is written in a way of before, which is still read."""
    return renew(parsed(text, file)).formers


_LET_BE = frozenset(
    {
        "config-unknown-key",
        "config-unknown-key-near",
        "config-empty",
        "config-too-long",
        "config-range",
        "config-not-positive",
        "config-want-one-of",
        "config-code",
        "config-listed-twice",
        "config-list-empty",
        "config-printer-address",
        "config-voice-command",
        "config-address",
        "config-colour",
        "config-language-right-to-left",
        "config-right-to-left",
    }
)
"""Problems of a value that is there all the same, or of one that the hall can do without."""


def _read(text: str, file: str) -> tuple[HallConfig, Problems]:
    renewed = renew(parsed(text, file))
    problems = Problems(file, renewed.place)
    config: HallConfig = FILE.read(Table(problems, renewed.values))
    return config, problems


def parsed(text: str, file: str) -> dict[str, Any]:
    """Return the values of a text as TOML; ``ConfigProblems`` if it is none."""
    text = text.removeprefix("\ufeff")  # Windows' Notepad puts it there
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ConfigProblems(file, [ConfigError("config-too-deep", file=file)]) from None
    except ValueError as error:  # also numbers of thousands of digits
        said = str(error)
        match = _AT_LINE.search(said)
        line = match[1] if match and match[1] else str(text.count("\n") + 1)
        said = _AT_LINE.sub("", said)
        problem = ConfigError("config-syntax", file=file, line=line, error=said)
        raise ConfigProblems(file, [problem]) from error
