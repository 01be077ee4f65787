"""Cards read back from their files, as a person and a phone read them."""

import io
import re
from pathlib import Path

import zxingcpp
from PIL import Image, ImageOps

from zal.printing import typeface
from zal.printing.blocks import Weight

_SAMPLE = (24, 36)
_TIFF_WIDTH, _TIFF_HEIGHT = 256, 257


def qr_of(picture: Image.Image) -> list[str]:
    """Return what the QR codes of a picture hold, in their order of reading."""
    found = zxingcpp.read_barcodes(picture.convert("L"))
    return [each.text for each in sorted(found, key=lambda each: (_top(each), _left(each)))]


def _top(code: zxingcpp.Barcode) -> int:
    return code.position.top_left.y // 100


def _left(code: zxingcpp.Barcode) -> int:
    return code.position.top_left.x


def pin_of(picture: Path | Image.Image) -> str:
    """Return the digits that are the largest letters of a card, each told by its shape."""
    image = Image.open(picture) if isinstance(picture, Path) else picture
    ink = ImageOps.invert(image.convert("L"))
    rows = _runs(
        [ink.crop((0, y, ink.width, y + 1)).getbbox() is not None for y in _to(ink.height)]
    )
    top, bottom = max(rows, key=lambda run: run[1] - run[0])
    line = ink.crop((0, top, ink.width, bottom))
    columns = _runs(
        [line.crop((x, 0, x + 1, line.height)).getbbox() is not None for x in _to(line.width)]
    )
    shapes = {digit: _shape(_drawn(digit)) for digit in "0123456789"}
    return "".join(
        min(
            shapes,
            key=lambda digit: _apart(
                shapes[digit], _shape(line.crop((left, 0, right, line.height)))
            ),
        )
        for left, right in columns
    )


def _to(count: int) -> range:
    return range(count)


def _runs(has_ink: list[bool]) -> list[tuple[int, int]]:
    """Return where ink begins and ends, line by line or letter by letter."""
    found, begun = [], None
    for at, is_ink in enumerate([*has_ink, False]):
        if is_ink and begun is None:
            begun = at
        elif not is_ink and begun is not None:
            found.append((begun, at))
            begun = None
    return found


def _drawn(digit: str) -> Image.Image:
    font = typeface.typeface(100, Weight.BOLD, digit)
    mask = font.getmask(digit, mode="L")
    image = Image.new("L", mask.size)
    image.putdata(list(mask))
    return image


def _shape(image: Image.Image) -> bytes:
    box = image.getbbox()
    return image.crop(box).resize(_SAMPLE).tobytes()


def _apart(one: bytes, other: bytes) -> int:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))


def sheets_of(pdf: Path) -> list[Image.Image]:
    """Return the pictures of a PDF's pages: each is one, packed as a fax is (CCITT group 4)."""
    content = pdf.read_bytes()
    found = re.finditer(
        rb"<<([^<>]*/Subtype /Image(?:[^<>]|<<[^<>]*>>)*)>>stream\n(.*?)\nendstream",
        content,
        re.DOTALL,
    )
    return [_sheet(each[1], each[2]) for each in found]


def _sheet(told: bytes, packed: bytes) -> Image.Image:
    """Return a packed picture, read as the TIFF that it would be in."""
    width, height = (
        int(re.findall(rb"/%s (\d+)" % name, told)[0]) for name in (b"Width", b"Height")
    )
    is_black = b"/BlackIs1 true" in told
    tags = {256: width, 257: height, 258: 1, 259: 4, 262: int(is_black), 273: 8, 278: height}
    tags[279] = len(packed)
    directory = len(tags).to_bytes(2, "little")
    for tag, value in sorted(tags.items()):
        entry = (tag, 4, 1, value)
        sizes = (2, 2, 4, 4)
        directory += b"".join(
            n.to_bytes(size, "little") for n, size in zip(entry, sizes, strict=True)
        )
    at = 8 + len(packed)
    file = b"II*\0" + at.to_bytes(4, "little") + packed + directory + bytes(4)
    return Image.open(io.BytesIO(file)).convert("1")
