"""What a slip is made of, from top to bottom. All lengths are in the printer's dots."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Weight(StrEnum):
    """How bold letters are."""

    REGULAR = "regular"
    BOLD = "bold"


@dataclass(frozen=True, slots=True)
class Space:
    """White paper."""

    height: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the paper between its margins."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """The hall's logo at the size at which it is printed."""

    path: Path
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Headline:
    """One word as large as the paper: the code. ``width`` and ``height`` are those of its ink."""

    word: str
    size: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Text:
    """Lines in the middle of the paper, wrapped already. ``size``: of the letters' em square."""

    lines: tuple[str, ...]
    size: int
    weight: Weight

    @property
    def ascent(self) -> int:
        """Return how far the first line's letters may rise: to the two accents of ``Ẳ``."""
        return -(-self.size * 9 // 8)

    @property
    def pitch(self) -> int:
        """Return the distance from line to line."""
        return -(-self.size * 5 // 4)

    @property
    def height(self) -> int:
        """Return the height with the tails of the last line."""
        tails = -(-self.size * 2 // 7)
        return self.ascent + self.pitch * (len(self.lines) - 1) + tails


@dataclass(frozen=True, slots=True)
class QrSquare:
    """A QR code with its white margin. ``module``: one of its squares."""

    address: str
    module: int
    height: int


Ink = Rule | Picture | Headline | Text | QrSquare
Block = Space | Ink
