"""The QR code: its half blocks, drawn as dots, are read back."""

import itertools

import pytest
import zxingcpp
from PIL import Image
from textual.app import App, ComposeResult

from zal.tui.qr import QrCode, fitting, qr_lines

ADDRESS = "https://hall.example/t/Qm3vX9_rT7aLk2bNc5dWpA"
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


@pytest.mark.parametrize(("scale", "quiet"), [(1, 4), (2, 4), (3, 2), (1, 2)])
def test_a_larger_code_is_read_back_too(scale: int, quiet: int) -> None:
    assert read(qr_lines(ADDRESS, quiet, scale)) == ADDRESS


def test_a_code_takes_the_largest_scale_that_fits_and_its_margin_gives_way_first() -> None:
    for columns, rows in itertools.product(range(30, 140, 7), range(14, 60, 3)):
        found = fitting(ADDRESS, columns, rows)
        if found is None:
            assert min(columns, 2 * rows) < len(qr_lines(ADDRESS, 2)[0])
            continue
        lines = qr_lines(ADDRESS, found[1], found[0])
        assert len(lines[0]) <= columns
        assert len(lines) <= rows
    assert fitting(ADDRESS, 80, 40) == (2, 4)
