"""Letters made of dots: which face draws them at which size, and the smallest that can be read.

A row of the tty shows two rows of dots. The *body* of drawn letters is what a line of them takes,
from the accent of Й to the tail of у. docs/LETTERS.md says how well each size was read.
"""

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from zal.domain.text import stands_apart

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

SMALLEST_BODY = 14
"""Dots. Below it one word in five is misread, so the tty's own letters are used instead."""
SMALLEST_LINE_ROWS = SMALLEST_BODY // 2
"""Fewest rows of a line of words."""
SMALLEST_ROWS = 5
"""Fewest rows of capitals and digits, which have neither accents nor tails."""

_WIDE, _CONDENSED = "DejaVuSans-Bold.ttf", "DejaVuSansCondensed-Bold.ttf"
_CONDENSED_FROM = 15
"""Below this size condensed letters are misread, from it on they are read as well as wide ones."""
_HIGH, _LOW = "ЙЁÄÖÜ", "щцурфgjpqy"
"""Letters that reach from top to bottom of a body."""
_WIDE_INK, _CONDENSED_INK = 116, 112
"""From which grey on a dot is there: with these either face was read best."""
_GAP_PART = 14
"""Letters stand apart by an extra fourteenth of their size: small bold ones run together."""
_DOTTED = frozenset("iі")
_BLOCKS = " ▄▀█"
_AS_UPPER, _AS_LOWER = (bytes([0, *[each] * 255]) for each in (2, 1))
"""What a dot that is there counts in the number of its block."""


@lru_cache(maxsize=256)
def size_of(body: int) -> int:
    """Return the largest size of letters whose body has at most so many dots."""
    size = body
    while size > 1 and _above(size) + _below(size) > body:
        size -= 1
    return size


@lru_cache(maxsize=256)
def _above(size: int) -> int:
    """Return how many dots letters reach above their base line."""
    return -min(top for _, top, _, _ in (_box(each, size) for each in _HIGH))


@lru_cache(maxsize=256)
def _below(size: int) -> int:
    return max(bottom for _, _, _, bottom in (_box(each, size) for each in _LOW))


def gap(size: int) -> int:
    """Return how many dots stand between two letters besides what their face has there."""
    return max(1, size // _GAP_PART)


def typeface(size: int, text: str) -> "FreeTypeFont":
    """Return the typeface that draws a text at a size in dots."""
    return _typeface(size, stands_apart(text))


@lru_cache(maxsize=16)
def _typeface(size: int, apart: bool) -> "FreeTypeFont":
    from PIL.ImageFont import Layout, truetype

    # By its path: from memory each size would keep a copy of the whole file, 0.7 MB. The layout
    # engine for letters that join is three times as slow and takes 1 MB.
    name = _WIDE if size < _CONDENSED_FROM else _CONDENSED
    path = str(Path(__file__).parents[1] / "fonts" / name)
    return truetype(path, size, layout_engine=Layout.BASIC if apart else None)


def width(line: str, size: int) -> int:
    """Return how many dots a line of letters takes across."""
    return sum(_advance(each, size) + gap(size) for each in _runs(line))


@lru_cache(maxsize=4096)
def _advance(run: str, size: int) -> int:
    return round(typeface(size, run).getlength(run))


def _runs(text: str) -> list[str]:
    """Return what is set apart: letter by letter where no letter touches or marks another."""
    return list(text) if stands_apart(text) else [text]


def page(lines: tuple[str, ...], body: int) -> "Image":
    """Return lines one under the other, each ``body`` dots high, as dots that are there or not."""
    from PIL import Image

    size = size_of(body)
    found = Image.new("L", (max(1, *(width(each, size) for each in lines)), body * len(lines)), 0)
    for n, line in enumerate(lines):
        _write(found, line, size, (0, body * n + _above(size)))
    return found


def close_cut(text: str, size: int) -> "Image":
    """Return one line without the empty rows and columns around its ink."""
    from PIL import Image

    margin = size
    found = Image.new("L", (width(text, size) + 2 * margin, 3 * margin), 0)
    _write(found, text, size, (margin, 2 * margin))
    return found.crop(found.getbbox())


def close_cut_size(text: str, size: int) -> tuple[int, int]:
    """Return how wide and high ``close_cut`` would be, which need not be drawn for it."""
    left, inked = 0, list[tuple[int, int, int, int]]()
    for run in _runs(text):
        ink = _ink(run, size)
        if ink is not None:
            inked.append((left + ink[0], ink[1], left + ink[2], ink[3]))
        left += _advance(run, size) + gap(size)
    if not inked:
        return left + 2 * size, 3 * size
    lefts, tops, rights, bottoms = zip(*inked, strict=True)
    return max(rights) - min(lefts), max(bottoms) - min(tops)


@lru_cache(maxsize=4096)
def _ink(run: str, size: int) -> tuple[int, int, int, int] | None:
    """Return how far the dots of what is set apart reach, seen from its base line; None: none."""
    letter, (dx, dy) = _letter(run, size)
    box = letter.getbbox()
    return None if box is None else (box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy)


def _write(on: "Image", line: str, size: int, at: tuple[int, int]) -> None:
    left, base = at
    for run in _runs(line):
        letter, (dx, dy) = _letter(run, size)
        on.paste(255, (left + dx, base + dy), letter)
        left += _advance(run, size) + gap(size)


def _box(run: str, size: int) -> tuple[int, int, int, int]:
    """Return how far what is set apart reaches: left, top, right, bottom of its base line."""
    left, top, right, bottom = typeface(size, run).getbbox(run, anchor="ls")
    return int(left), int(top), int(right), int(bottom)


@lru_cache(maxsize=1024)
def _letter(run: str, size: int) -> "tuple[Image, tuple[int, int]]":
    """Return the dots of what is set apart, and where they begin, seen from its base line."""
    from PIL import Image, ImageDraw

    face = typeface(size, run)
    left, top, right, bottom = _box(run, size)
    grey = Image.new("L", (max(1, right - left), max(1, bottom - top)), 0)
    ImageDraw.Draw(grey).text((-left, -top), run, fill=255, font=face, anchor="ls")
    least = _WIDE_INK if size < _CONDENSED_FROM else _CONDENSED_INK
    dots = Image.frombytes("L", grey.size, grey.tobytes().translate(_inked(least)))
    if run in _DOTTED:
        _part_the_dot(dots)
    return dots, (left, top)


@cache
def _inked(least: int) -> bytes:
    """Return what makes of each of the 256 levels of grey a dot that is there or not.

    As bytes: ``Image.point`` would go through all levels for each letter, twice.
    """
    return bytes(255 if level >= least else 0 for level in range(256))


def _part_the_dot(letter: "Image") -> None:
    """Leave two rows free below the dot of i: one row alone makes it an l."""
    across = letter.width
    is_empty = [letter.crop((0, y, across, y + 1)).getbbox() is None for y in range(letter.height)]
    dot = is_empty.index(False)
    if True in is_empty[dot:]:
        first = is_empty.index(True, dot)
        letter.paste(0, (0, first, across, first + 2))


def as_lines(image: "Image") -> tuple[str, ...]:
    """Return dots as lines of block characters, two rows of dots a line."""
    across, height = image.size
    dots = image.tobytes() + bytes(across * (height % 2))
    blocks = _BLOCKS.__getitem__
    lines = []
    for top in range(0, len(dots), 2 * across):
        upper, lower = dots[top : top + across], dots[top + across : top + 2 * across]
        both = _added(upper.translate(_AS_UPPER), lower.translate(_AS_LOWER))
        lines.append("".join(map(blocks, both)))
    return tuple(lines)


def _added(one: bytes, other: bytes) -> bytes:
    """Return the sums of bytes that are together less than 256, a line of dots at a time."""
    return (int.from_bytes(one) + int.from_bytes(other)).to_bytes(len(one))
