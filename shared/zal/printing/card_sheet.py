"""Cards on sheets of A4, with lines to cut along, and the sheets as one PDF."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from zal.printing.card import DOTS_PER_INCH, HEIGHT, WIDTH
from zal.printing.draw import BLACK, WHITE

if TYPE_CHECKING:
    from PIL.Image import Image

_ACROSS, _DOWN = 2, 4
_SHEET = (2480, 3508)
"""A4 at ``DOTS_PER_INCH``."""
LEFT = (_SHEET[0] - _ACROSS * WIDTH) // 2
TOP = (_SHEET[1] - _DOWN * HEIGHT) // 2
"""Where the first card begins."""
_CUT = 2


def as_pdf(cards: Sequence["Image"], title: str) -> bytes:
    """Return cards as a PDF to print, of one sheet or more."""
    first, *others = _sheets(cards)
    file = BytesIO()
    first.save(
        file, "PDF", save_all=True, append_images=others, resolution=DOTS_PER_INCH, title=title
    )
    return file.getvalue()


def as_png(card: "Image") -> bytes:
    """Return one card as a picture."""
    file = BytesIO()
    card.save(file, "PNG", dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
    return file.getvalue()


def _sheets(cards: Sequence["Image"]) -> Iterator["Image"]:
    from PIL import Image, ImageDraw

    for at in range(0, len(cards), _ACROSS * _DOWN):
        sheet = Image.new("1", _SHEET, WHITE)
        pen = ImageDraw.Draw(sheet)
        for number, card in enumerate(cards[at : at + _ACROSS * _DOWN]):
            left = LEFT + number % _ACROSS * WIDTH
            top = TOP + number // _ACROSS * HEIGHT
            sheet.paste(card, (left, top))
            pen.rectangle((left, top, left + WIDTH, top + HEIGHT), outline=BLACK, width=_CUT)
        yield sheet
