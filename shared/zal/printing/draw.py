"""Draw a slip's blocks as a picture of black dots on white, exactly as wide as the paper."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from zal.printing import logo, qr, typeface
from zal.printing.blocks import (
    Block,
    Headline,
    Ink,
    Picture,
    QrSquare,
    Rule,
    Space,
    Text,
    Weight,
)

if TYPE_CHECKING:
    from PIL.Image import Image

WHITE, BLACK = 1, 0


class Drawn:
    """The ruler that measures what is drawn here."""

    def across(self, text: str, size: int, weight: Weight) -> int:
        """Return the width of a text."""
        left, right = typeface.span(text, size, weight)
        return right - left

    def ink(self, text: str, size: int, weight: Weight) -> tuple[int, int]:
        """Return width and height of a text's ink."""
        left, top, right, bottom = typeface.ink(text, size, weight)
        return right - left, bottom - top

    def qr_modules(self, address: str) -> int:
        """Return how many modules an address takes across."""
        return len(qr.modules(address))

    def picture(self, path: Path) -> tuple[int, int] | None:
        """Return width and height of a picture, None if it cannot be used."""
        return logo.size(path)


def draw(blocks: Sequence[Block], width: int) -> "Image":
    """Return the blocks one below the other in mode ``1``, ``width`` dots wide.

    Each is drawn on paper of its own: no ink strays into the next, whatever the letters.
    """
    sheet = _plain(width, sum(each.height for each in blocks), WHITE)
    top = 0
    for block in blocks:
        if not isinstance(block, Space):
            part = _drawn(block, width)
            sheet.paste(part, ((width - part.width) // 2, top))
        top += block.height
    return sheet


def _drawn(block: Ink, width: int) -> "Image":
    """Return a block's own picture, as wide as the paper or narrower."""
    match block:
        case Text():
            return _text(block, width)
        case Headline():
            return _headline(block)
        case QrSquare():
            return _qr(block)
        case Picture():
            return _picture(block)
        case Rule():
            return _plain(block.width, block.height, BLACK)


def _plain(width: int, height: int, colour: int) -> "Image":
    from PIL import Image

    return Image.new("1", (width, height), colour)


def _picture(block: Picture) -> "Image":
    found = logo.printed(block.path, block.width, block.height)
    return found or _plain(block.width, block.height, WHITE)


def _headline(block: Headline) -> "Image":
    from PIL import ImageDraw

    image = _plain(block.width, block.height, WHITE)
    left, top, _, _ = typeface.ink(block.word, block.size, Weight.BOLD)
    font = typeface.typeface(block.size, Weight.BOLD, block.word)
    ImageDraw.Draw(image).text((-left, -top), block.word, BLACK, font, anchor="ls")
    return image


def _text(block: Text, width: int) -> "Image":
    from PIL import ImageDraw

    image = _plain(width, block.height, WHITE)
    pen, base = ImageDraw.Draw(image), block.ascent
    for line in block.lines:
        font = typeface.typeface(block.size, block.weight, line)
        left, right = typeface.span(line, block.size, block.weight)
        pen.text(((width - right - left) // 2, base), line, BLACK, font, anchor="ls")
        base += block.pitch
    return image


def _qr(block: QrSquare) -> "Image":
    from PIL import Image

    rows = qr.modules(block.address)
    code = Image.new("1", (len(rows), len(rows)))
    code.putdata([0 if dark else 255 for row in rows for dark in row])
    side = len(rows) * block.module
    image = _plain(block.height, block.height, WHITE)
    large = code.resize((side, side), Image.Resampling.NEAREST)
    image.paste(large, ((block.height - side) // 2,) * 2)
    return image
