"""The slip's typeface: how much room its letters take, and which letters it lacks."""

import logging
from functools import lru_cache
from math import ceil, floor
from pathlib import Path
from typing import TYPE_CHECKING

from zal.domain.text import stands_apart
from zal.printing.blocks import Weight

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

log = logging.getLogger(__name__)

_FONTS = {
    Weight.REGULAR: "DejaVuSansCondensed.ttf",
    Weight.BOLD: "DejaVuSansCondensed-Bold.ttf",
}
_NO_LETTER = "\U0010ffff"
_PROBE_SIZE = 24


def typeface(size: int, weight: Weight, text: str) -> "FreeTypeFont":
    """Return the typeface that draws a text."""
    return _typeface(size, weight, stands_apart(text))


@lru_cache(maxsize=32)
def _typeface(size: int, weight: Weight, apart: bool) -> "FreeTypeFont":
    from PIL.ImageFont import Layout, truetype

    path = str(Path(__file__).parents[1] / "fonts" / _FONTS[weight])
    return truetype(path, size, layout_engine=Layout.BASIC if apart else None)


@lru_cache(maxsize=64)
def ink(word: str, size: int, weight: Weight) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of a word's ink, seen from where its base line begins."""
    mask, (left, top) = typeface(size, weight, word).getmask2(word, mode="1", anchor="ls")
    found = mask.getbbox() or (0, 0, 0, 0)
    return left + found[0], top + found[1], left + found[2], top + found[3]


@lru_cache(maxsize=1024)
def span(text: str, size: int, weight: Weight) -> tuple[int, int]:
    """Return where a text begins and ends: its ink, and the room that its letters ask for."""
    left, _, right, _ = typeface(size, weight, text).getbbox(text, mode="1", anchor="ls")
    return floor(left), ceil(right)


def lacking(text: str) -> str:
    """Return each character of a text that has no letter: an empty box is drawn for it."""
    return "".join(sorted(each for each in set(text) if not _is_drawn(each)))


class Lacking:
    """What tells whether texts are drawn, and keeps the ``letters`` that they lack."""

    def __init__(self) -> None:
        self.letters: set[str] = set()

    def draws(self, text: str) -> bool:
        """Return whether a text has a letter for each character."""
        missing = lacking(text)
        self.letters.update(missing)
        return not missing

    def __str__(self) -> str:
        return "".join(sorted(self.letters))


def draws(text: str) -> bool:
    """Return whether a text has a letter for each character; the log is told of others once."""
    missing = lacking(text)
    if missing:
        _tell(missing)
    return not missing


@lru_cache(maxsize=256)
def _tell(characters: str) -> None:
    log.warning("the slip's typeface has no letter for %s", characters)


@lru_cache(maxsize=4096)
def _is_drawn(character: str) -> bool:
    return all(_shape(character, each) != _shape(_NO_LETTER, each) for each in Weight)


def _shape(character: str, weight: Weight) -> tuple[tuple[int, int], bytes]:
    mask = typeface(_PROBE_SIZE, weight, "").getmask(character, mode="1")
    return mask.size, bytes(mask)
