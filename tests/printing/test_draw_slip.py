"""The drawn slip: as wide as the paper, nothing over its edge, its code readable by a phone."""

import itertools
import logging
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageOps

from halls import both, kiosks_of
from slips import TICKET, changed, hall
from variants import in_one_test
from zal.domain.codes import ticket_code
from zal.domain.settings.printers import Connection, Printer
from zal.domain.tickets import VisitStage
from zal.printing import qr, typeface
from zal.printing.blocks import Headline, QrSquare, Text, Weight
from zal.printing.draw import Drawn, draw
from zal.printing.image import slip_image
from zal.printing.layout import QUIET, lay_out, margin
from zal.printing.slip import slip_words

WIDTHS = (384, 512, 576)
HERE = Path()


def ink_of(image: Image.Image) -> tuple[int, int, int, int]:
    box = ImageOps.invert(image.convert("L")).getbbox()
    assert box is not None
    return box


@settings(max_examples=60)
@given(
    name=st.text(max_size=80),
    footer=st.text(max_size=200),
    number=st.integers(0, 9_999_999),
    digits=st.integers(1, 6),
    width=st.sampled_from(WIDTHS),
)
def test_whatever_is_said_the_slip_is_as_wide_as_the_paper_and_its_margins_are_white(
    name: str, footer: str, number: int, digits: int, width: int
) -> None:
    config = replace(hall(service=name, footer=footer), names=both(name))
    ticket = changed(code=ticket_code("Щ", number, digits))
    image = slip_image(ticket, config, "kiosk-1", HERE, width)
    assert (image.mode, image.width) == ("1", width)
    left, _, right, _ = ink_of(image)
    assert left >= margin(width)
    assert right <= width - margin(width)


@in_one_test("width", WIDTHS)
@in_one_test("word", ["Щ" * 80, "W" * 80, "Превысокомногорассмотрительствующий" * 2])
def test_one_endless_word_is_whole(word: str, width: int) -> None:
    slip = slip_words(TICKET, hall(service=word), HERE, typeface.draws)
    blocks = lay_out(slip, width, Drawn())
    found = (each.lines for each in blocks if isinstance(each, Text))
    (lines,) = (each for each in found if "".join(each) == word)
    assert len(lines) > 2


def codes() -> Iterator[str]:
    for series, digits in itertools.product(("Б", "Щ", "W", "ДЖ", "WW"), range(1, 7)):
        yield ticket_code(series, 8, digits)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_code_is_as_large_as_the_paper_lets_it_be(width: int) -> None:
    inner = width - 2 * margin(width)
    for code in codes():
        slip = replace(slip_words(TICKET, hall(), HERE, typeface.draws), code=code)
        blocks = lay_out(slip, width, Drawn())
        (headline,) = (each for each in blocks if isinstance(each, Headline))
        assert headline.width <= inner
        assert headline.height <= inner // 2
        larger = Drawn().ink(code, headline.size + 1, Weight.BOLD)
        assert larger[0] > inner or larger[1] > inner // 2
        drawn = ink_of(draw([headline], width))
        assert (drawn[2] - drawn[0], drawn[3] - drawn[1]) == (headline.width, headline.height)


def test_no_letter_is_cut_at_its_top_or_bottom() -> None:
    every = "".join(map(chr, (*range(0x21, 0x530), *range(0x1E00, 0x1F00))))
    some = "".join(each for each in every if typeface.draws(each) and each.isalnum())
    assert len(some) > 1000
    for weight in Weight:
        block = Text((some,), 34, weight)
        _, top, _, bottom = typeface.ink(some, 34, weight)
        assert -top <= block.ascent
        assert bottom <= block.height - block.ascent


def test_a_text_is_drawn_as_its_typeface_draws_it() -> None:
    block = Text(("Перед вами", "jЙ11 человек"), 40, Weight.BOLD)
    drawn = draw([block], 384)
    expected = Image.new("1", drawn.size, 1)
    for n, line in enumerate(block.lines):
        font = typeface.typeface(40, Weight.BOLD, line)
        left, right = typeface.span(line, 40, Weight.BOLD)
        at = ((384 - left - right) // 2, block.ascent + n * block.pitch)
        ImageDraw.Draw(expected).text(at, line, 0, font, anchor="ls")
    assert not ImageChops.difference(drawn.convert("L"), expected.convert("L")).getbbox()
    assert ink_of(drawn)[3] <= block.height


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("longer", [0, 150])
def test_a_phone_reads_the_tickets_page_and_nothing_else(width: int, longer: int) -> None:
    config = replace(hall(), page_address="https://mfc.zal.test/" + "x" * longer + "/{token}")
    image = slip_image(TICKET, config, "kiosk-1", HERE, width)
    [found] = zxingcpp.read_barcodes(image.convert("L"))
    assert found.text == config.page_address.replace("{token}", TICKET.token)
    assert found.ec_level == "M"


@settings(max_examples=20)
@given(st.text("ABCxyz019-_", min_size=22, max_size=22), st.sampled_from(WIDTHS))
def test_every_token_is_read_back(token: str, width: int) -> None:
    image = slip_image(changed(token=token), hall(), "kiosk-1", HERE, width)
    [found] = zxingcpp.read_barcodes(image.convert("L"))
    assert found.text == f"https://mfc.zal.test/t/{token}"


@pytest.mark.parametrize("width", WIDTHS)
def test_the_qr_code_is_in_whole_dots_with_its_margin_and_large_enough(width: int) -> None:
    blocks = lay_out(slip_words(TICKET, hall(), HERE, typeface.draws), width, Drawn())
    (square,) = (each for each in blocks if isinstance(each, QrSquare))
    drawn = draw([square], width)
    code = qr.modules(square.address)
    side, whole = len(code) * square.module, square.height
    assert square.module >= 4
    assert 240 <= side <= 320  # 30 to 40 mm
    left, top = (width - whole) // 2 + QUIET * square.module, QUIET * square.module
    assert ink_of(drawn) == (left, top, left + side, top + side)
    for y, x in itertools.product(range(len(code)), repeat=2):
        corner = (left + x * square.module, top + y * square.module)
        box = (*corner, corner[0] + square.module, corner[1] + square.module)
        assert drawn.crop(box).getcolors() == [(square.module**2, 0 if code[y][x] else 255)]


def test_a_kiosks_printer_says_how_wide_its_slips_are() -> None:
    config = hall()
    narrow = Printer("kiosk-1", Connection.NONE, width=384)
    config = replace(config, kiosks=kiosks_of(narrow))
    assert slip_image(TICKET, config, "kiosk-1", HERE).width == 384
    assert slip_image(TICKET, config, "kiosk-2", HERE).width == 576


def test_a_letter_that_is_lacking_is_a_box_and_the_log_says_so_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    config = hall(service="漢字")
    boxes = slip_image(TICKET, config, "kiosk-1", HERE)
    slip_image(TICKET, config, "kiosk-1", HERE)
    without = slip_image(TICKET, hall(service=" "), "kiosk-1", HERE)
    assert boxes.height > without.height
    told = [each.message for each in caplog.records if each.levelno == logging.WARNING]
    assert told == ["the slip's typeface has no letter for 字漢"]


def test_marks_that_climb_do_not_reach_the_next_block() -> None:
    climbing = "a" + "\u0301" * 40
    block = Text((climbing,), 40, Weight.REGULAR)
    both_blocks = draw([Text(("б",), 40, Weight.REGULAR), block], 384)
    alone = draw([Text(("б",), 40, Weight.REGULAR)], 384)
    above = both_blocks.crop((0, 0, 384, alone.height))
    assert above.tobytes() == alone.tobytes()


def test_whoever_has_drawn_nothing_has_loaded_nothing() -> None:
    code = (
        "import sys; import zal.printing.image; "
        "print(sorted({'PIL', 'qrcode', 'escpos', 'textual'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_tickets_of_one_hall_differ_only_where_they_should() -> None:
    def slip(ticket: VisitStage) -> Image.Image:
        return slip_image(ticket, hall(), "kiosk-1", HERE)

    first, again = slip(TICKET), slip(TICKET)
    assert first.tobytes() == again.tobytes()
    other = slip(changed(token="A" * 22))
    differ = ImageChops.difference(first.convert("L"), other.convert("L")).getbbox()
    assert differ is not None
    assert differ[3] - differ[1] <= 300
