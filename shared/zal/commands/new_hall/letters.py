"""Letters that a new hall writes: the series of its tickets, and codes out of names."""

import re
from collections.abc import Iterable, Iterator

from zal.config.texts import CODE_LIMIT
from zal.domain.spelling import latin

_SERIES = "АТМУКСЕРВН"
"""Letters that Russian and Latin readers see alike, so each reads them as one of their own.

Those come last that a loudspeaker brings near to one before them.
"""


def series_letters(count: int) -> tuple[str, ...]:
    """Return so many letters for series; past the tenth they come again, and are shared."""
    return tuple(_SERIES[each % len(_SERIES)] for each in range(count))


def codes(names: Iterable[str], otherwise: str) -> Iterator[str]:
    """Give a code for each name, all different: its letters in Latin, else ``otherwise``."""
    given: set[str] = set()
    for name in names:
        latin = _latin(name) or otherwise
        code = next(each for each in _numbered(latin) if each not in given)
        given.add(code)
        yield code


def _numbered(code: str) -> Iterator[str]:
    yield code
    number = 2
    while True:
        yield f"{code}-{number}"
        number += 1


def _latin(name: str) -> str:
    whole = re.sub(r"[^a-z0-9]+", "-", latin(name)).strip("-")
    return whole[: CODE_LIMIT - 4].rstrip("-")
