"""Text as large as a box allows, in any script, drawn with block characters from a real font."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from zal.domain.text import stands_apart

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

FONT = "DejaVuSansCondensed-Bold.ttf"
SMALLEST_ROWS = 4
"""Below eight half-rows a drawn letter is harder to read than the tty's own."""

_BLOCKS = " ▄▀█"
_INK = 112
_GAP_PART = 14
"""Letters stand apart by an extra fourteenth of their height: small bold ones run together."""


@lru_cache(maxsize=64)
def draw(text: str, columns: int, rows: int) -> tuple[str, ...]:
    """Return ``text`` as lines of block characters that fill the box as far as they can.

    Each cell shows two square pixels, one above the other. Lines have equal length, at most
    ``columns``; there are at most ``rows``. Where the box is too small for drawn letters the
    text comes back as one plain line, cut to the box.
    """
    text = text.strip()
    if not text or columns < 1 or rows < 1:
        return ()
    image = _fitting(text, columns, 2 * rows) if rows >= SMALLEST_ROWS else None
    if image is None:
        return (text[:columns],)
    return as_lines(image)


def _fitting(text: str, width: int, height: int) -> "Image | None":
    """Return the largest image of ``text`` within the box, None if letters would be too small."""
    low, high = 2 * SMALLEST_ROWS, 4 * height
    best: Image | None = None
    while low <= high:
        size = (low + high) // 2
        image = _image(text, size)
        if image.width <= width and image.height <= height:
            best, low = image, size + 1
        else:
            high = size - 1
    return best


def _image(text: str, size: int) -> "Image":
    from PIL import Image, ImageDraw

    font = typeface(size, text)
    left, top, right, bottom = (int(each) for each in font.getbbox(text))
    runs = _runs(text)
    gap = max(1, size // _GAP_PART)
    width = right - left + gap * len(runs)
    image = Image.new("L", (max(1, width), max(1, bottom - top)), 0)
    pen, at = ImageDraw.Draw(image), float(-left)
    for run in runs:
        pen.text((round(at), -top), run, fill=255, font=font)
        at += font.getlength(run) + gap
    dots = ink(image)
    box = dots.getbbox()
    return dots if box is None else dots.crop(box)


def ink(image: "Image") -> "Image":
    """Return a drawing in grey as dots that are either there or not."""
    return image.point(lambda level: 255 if level >= _INK else 0)


def _runs(text: str) -> list[str]:
    """Return what is set apart: letter by letter where no letter touches or marks another."""
    return list(text) if stands_apart(text) else [text]


def typeface(size: int, text: str) -> "FreeTypeFont":
    """Return the typeface that draws a text at a size in dots."""
    return _typeface(size, stands_apart(text))


@lru_cache(maxsize=16)
def _typeface(size: int, apart: bool) -> "FreeTypeFont":
    from PIL.ImageFont import Layout, truetype

    # By its path: from memory each size would keep a copy of the whole file, 0.7 MB. The layout
    # engine for letters that join is three times as slow and takes 1 MB.
    path = str(Path(__file__).parents[1] / "fonts" / FONT)
    return truetype(path, size, layout_engine=Layout.BASIC if apart else None)


def as_lines(image: "Image") -> tuple[str, ...]:
    """Return dots as lines of block characters, two rows of dots a line."""
    width, height = image.size
    dots = image.tobytes()
    blank = bytes(width)
    lines = []
    for top in range(0, height, 2):
        upper = dots[top * width : (top + 1) * width]
        lower = dots[(top + 1) * width : (top + 2) * width] or blank
        lines.append(
            "".join(_BLOCKS[2 * (u > 0) + (v > 0)] for u, v in zip(upper, lower, strict=True))
        )
    return tuple(lines)


class LargeType(Widget):
    """A text as large as the widget's own box, in its colour, centred or as ``text-align`` says.

    ``text`` is what is shown; it is never markup.
    """

    DEFAULT_CSS = """
    LargeType { width: 1fr; height: 1fr; text-align: center; }
    """

    text: reactive[str] = reactive("")

    def __init__(
        self, text: str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(LargeType.text, text)

    def render_line(self, y: int) -> Strip:
        """Return one row of the drawing."""
        width, height = self.size
        lines = draw(self.text, width, height)
        style = self.rich_style
        row = y - (height - len(lines)) // 2
        line = lines[row] if 0 <= row < len(lines) else ""
        left = {"left": 0, "start": 0, "right": width - len(line), "end": width - len(line)}.get(
            self.styles.text_align, (width - len(line)) // 2
        )
        return Strip([Segment((" " * left + line).ljust(width)[:width], style)], width).crop(
            0, width
        )
