"""Lay a slip out: which block stands where, how large, and how its text is broken into lines.

Pure: what drawing would take is asked of a ruler, and nothing is drawn.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from zal.printing.blocks import (
    Block,
    Headline,
    Picture,
    QrSquare,
    Rule,
    Space,
    Text,
    Weight,
)
from zal.printing.slip import SlipWords
from zal.printing.wrapping import wrap

QUIET = 4
"""The white margin round a QR code that ISO/IEC 18004 asks for, in modules."""

_QR_DOTS = 300
"""37 mm: a phone sees it whole at arm's length."""
_LEAST_MODULE = 4
_FIRST_TRY = 100
_ROUNDED = 2
"""Letters are rounded to whole dots: the largest that fits may be a little larger than reckoned."""


class Ruler(Protocol):
    """What tells how many dots something would take."""

    def across(self, text: str, size: int, weight: Weight) -> int:
        """Return the width of a text; words and spaces are as wide together as one by one."""

    def ink(self, text: str, size: int, weight: Weight) -> tuple[int, int]:
        """Return width and height of a text's ink."""

    def qr_modules(self, address: str) -> int:
        """Return how many modules the QR code of an address has across, without its margin."""

    def picture(self, path: Path) -> tuple[int, int] | None:
        """Return width and height of a picture, None if it cannot be used."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of letters, in dots of 1/8 mm: capitals are 0.73 as high, so 34 makes 3.1 mm."""

    hall: int
    service: int
    body: int
    ahead: int
    footer: int


NARROW = Sizes(hall=30, service=36, body=34, ahead=40, footer=26)
WIDE = Sizes(hall=36, service=44, body=38, ahead=50, footer=30)
_WIDE_FROM = 480


def lay_out(slip: SlipWords, width: int, ruler: Ruler) -> tuple[Block, ...]:
    """Return the blocks of a slip on paper of ``width`` dots, from top to bottom.

    Nothing that must be read stands below the QR code: paper is torn there.
    """
    inner = width - 2 * margin(width)
    sizes = WIDE if width >= _WIDE_FROM else NARROW
    text = partial(_text, inner=inner, ruler=ruler)
    bold = Weight.BOLD
    return (
        *_picture(slip.logo, inner, ruler),
        *text(slip.hall, sizes.hall),
        Space(sizes.body // 2),
        *_headline(slip.code, inner, ruler),
        Space(sizes.body // 2),
        *text(slip.service, sizes.service, weight=bold),
        *text(slip.issued, sizes.body),
        Space(sizes.body // 3),
        Rule(inner, 3),
        *text(slip.ahead, sizes.ahead, weight=bold),
        *text(slip.where, sizes.service, weight=bold),
        *text(slip.right, sizes.body),
        *text(slip.look, sizes.body),
        *text(slip.follow, sizes.body),
        *_qr(slip.address, width, ruler),
        *text(slip.footer, sizes.footer),
        Space(sizes.footer),
    )


def margin(width: int) -> int:
    """Return how much of the paper stays white at each side."""
    return width // 32


def _text(
    words: str, size: int, *, inner: int, ruler: Ruler, weight: Weight = Weight.REGULAR
) -> Iterator[Text]:
    lines = wrap(words, inner, partial(ruler.across, size=size, weight=weight))
    if lines:
        yield Text(lines, size, weight)


def _headline(word: str, inner: int, ruler: Ruler) -> Iterator[Headline]:
    """Return a word in the largest letters whose ink fits the paper, half as high as wide."""
    width, height = ruler.ink(word, _FIRST_TRY, Weight.BOLD)
    if not width:
        return
    size = min(_FIRST_TRY * inner // width, _FIRST_TRY * inner // 2 // height) + _ROUNDED
    width, height = ruler.ink(word, size, Weight.BOLD)
    while size > 1 and (width > inner or height > inner // 2):
        size -= 1
        width, height = ruler.ink(word, size, Weight.BOLD)
    yield Headline(word, size, width, height)


def _picture(path: Path | None, inner: int, ruler: Ruler) -> Iterator[Picture]:
    """Return a picture no wider than two thirds of the paper and no higher than a quarter of it."""
    found = None if path is None else ruler.picture(path)
    if path is None or found is None:
        return
    width, height = found
    scale = min(1.0, inner * 2 / 3 / width, inner / 4 / height)
    yield Picture(path, max(1, int(width * scale)), max(1, int(height * scale)))


def _qr(address: str, width: int, ruler: Ruler) -> Iterator[QrSquare]:
    """Return the code in whole dots: half a millimetre a module, and more for few of them."""
    if not address:
        return
    modules = ruler.qr_modules(address)
    whole = modules + 2 * QUIET
    module = max(1, min(width // whole, max(_LEAST_MODULE, _QR_DOTS // modules)))
    yield QrSquare(address, module, module * whole)
