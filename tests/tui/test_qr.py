"""The QR code: its half blocks, drawn as dots, are read back."""

import zxingcpp
from PIL import Image
from textual.app import App, ComposeResult

from zal.tui.qr import QrCode, qr_lines

ADDRESS = "https://zal.invalid/t/Qm3vX9_rT7aLk2bNc5dWpA"
UPPER, LOWER = set("▀█"), set("▄█")


def read(lines: tuple[str, ...]) -> str:
    """Decode the lines as a camera would see them, dark blocks on white."""
    image = Image.new("L", (len(lines[0]), 2 * len(lines)), 255)
    for y, line in enumerate(lines):
        for x, block in enumerate(line):
            if block in UPPER:
                image.putpixel((x, 2 * y), 0)
            if block in LOWER:
                image.putpixel((x, 2 * y + 1), 0)
    [found] = zxingcpp.read_barcodes(image.resize((8 * image.width, 8 * image.height)))
    return str(found.text)


def test_an_address_is_read_back() -> None:
    assert read(qr_lines(ADDRESS)) == ADDRESS


def test_a_page_address_leaves_room_for_the_code_on_the_smallest_screen() -> None:
    lines = qr_lines(ADDRESS)
    assert len(lines[0]) <= 40
    assert len(lines) <= 20


class Page(App[None]):
    def compose(self) -> ComposeResult:
        yield QrCode()


async def test_the_widget_is_as_large_as_its_code_and_black_on_white_in_every_theme() -> None:
    app = Page()
    async with app.run_test(size=(80, 24)) as pilot:
        widget = app.query_one(QrCode)
        assert widget.size.area == 0
        widget.address = ADDRESS
        await pilot.pause()
        for theme in ("textual-light", "textual-dark"):
            app.theme = theme
            await pilot.pause()
            lines = tuple(widget.render_line(y).text for y in range(widget.size.height))
            assert read(lines) == ADDRESS
            for segment in widget.render_line(3):
                assert segment.style is not None
                assert str(segment.style) == "#000000 on #ffffff"
