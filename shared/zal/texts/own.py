"""A hall's own texts, laid beside its file: ``texts/de/kiosk.ftl`` for the kiosk in German.

A process shows one hall: where its texts lie and in which order it speaks its languages is told
once to ``OF_THIS_HALL``, and every face, page, slip and command then reads them by
``zal.texts.texts``. What cannot be read is told to the log and is as good as not there.
"""

import errno
import logging
import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType

from zal.domain.errors import ConfigError
from zal.domain.text import RIGHT_TO_LEFT, printable

log = logging.getLogger(__name__)

FOLDER = "texts"
MOST_BYTES = 512 * 1024
"""Of one file: five times the largest of Zal's own."""
_MOST_NAMES = 1000
"""Of a folder: so many are looked at."""
LANGUAGE = re.compile(r"[a-z]{2,3}")

FILES: Mapping[str, str] = MappingProxyType(
    {
        "kiosk": "zal_kiosk",
        "board": "zal_board",
        "console": "zal_console",
        "page": "zal_web",
        "slip": "zal.printing",
        "screens": "zal.tui",
        "sentences": "zal.texts",
        "commands": "zal.commands",
    }
)
"""Names of files, without ``.ftl``, and whose texts stand in them."""
_NAMES: Mapping[str, str] = MappingProxyType({package: name for name, package in FILES.items()})


class OfThisHall:
    """Where the texts of this process's hall lie, None before it is known, and its languages."""

    def __init__(self) -> None:
        self.beside: Path | None = None
        self.languages: tuple[str, ...] = ()

    def in_turn(self, language: str, last: str) -> tuple[str, ...]:
        """Return a language and those to fall back to: the hall's next ones, then ``last``."""
        at = self.languages.index(language) + 1 if language in self.languages else 0
        nexts = self.languages[at:] + self.languages[:at]
        return tuple(dict.fromkeys((language, *nexts, last)))


OF_THIS_HALL = OfThisHall()


def own_source(beside: Path, package: str, language: str) -> str | None:
    """Return what a hall's own file says in a package's place, None if it has none to use."""
    name = _NAMES.get(package)
    if name is None or not LANGUAGE.fullmatch(language):
        return None
    try:
        return read(beside, language, f"{name}.ftl")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError, ConfigError) as error:
        log.error("own text %s/%s.ftl: %s", language, name, error)  # noqa: TRY400 - no bug of ours
        return None


def own_languages(beside: Path | None, package: str) -> tuple[str, ...]:
    """Return the languages in which a hall has a file of its own in a package's place.

    One that screens cannot show is none of them.
    """
    name = _NAMES.get(package)
    if beside is None or name is None:
        return ()
    found = (each for each in languages_beside(beside) if each not in RIGHT_TO_LEFT)
    return tuple(each for each in found if f"{name}.ftl" in files_of(beside, each))


def languages_beside(beside: Path) -> tuple[str, ...]:
    """Return the languages that have a folder among the texts beside a hall."""
    found = _names_in(beside, ())
    return tuple(sorted(each for each in found if LANGUAGE.fullmatch(each)))


def files_of(beside: Path, language: str) -> tuple[str, ...]:
    """Return the names of what ends in ``.ftl`` in a language's folder."""
    return tuple(each for each in _names_in(beside, (language,)) if each.endswith(".ftl"))


def _names_in(beside: Path, inside: tuple[str, ...]) -> list[str]:
    with suppress(OSError), folder(beside, *inside) as number:
        return sorted(os.listdir(number))[:_MOST_NAMES]  # noqa: PTH208 - Path takes no number
    return []


def must_be_no_link(beside: Path, language: str) -> None:
    """Refuse a folder of texts that is a link: nothing is read or written through one."""
    for each in (beside / FOLDER, beside / FOLDER / language):
        if each.is_symlink():
            raise ConfigError("texts-link", folder=each)


@contextmanager
def folder(beside: Path, *inside: str) -> Iterator[int]:
    """Open the folder of texts, or one in it, none of them a link. Raises ``OSError``."""
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
    number = os.open(beside, flags)
    try:
        for each in (FOLDER, *inside):
            deeper = os.open(each, flags | os.O_NOFOLLOW, dir_fd=number)
            os.close(number)
            number = deeper
        yield number
    finally:
        os.close(number)


def read(beside: Path, language: str, file: str) -> str:
    """Return a text file: a plain one and not larger than any is, and no link.

    Raises ``ConfigError`` for another, ``OSError`` and ``UnicodeDecodeError``.
    """
    path = beside / FOLDER / language / file
    with folder(beside, language) as inside:
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC  # a pipe would wait
        try:
            number = os.open(file, flags, dir_fd=inside)
        except OSError as error:
            if error.errno != errno.ELOOP:
                raise
            raise ConfigError("no-plain-file", file=path) from error  # it is a link
    with os.fdopen(number, "rb") as opened:
        if not stat.S_ISREG(os.fstat(number).st_mode):
            raise ConfigError("no-plain-file", file=path)
        found = opened.read(MOST_BYTES + 1)
    if len(found) > MOST_BYTES:
        raise ConfigError("texts-too-large", file=path, limit=str(MOST_BYTES // 1024))
    text = found.decode().removeprefix("\ufeff")  # Windows' Notepad puts it there
    return printable(text.replace("\r\n", "\n"))
