"""The QR code on the kiosk's smallest screen, read from a picture as a phone would."""

from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from halls import ToldClock, at_desk, small_config
from missing_programs import need
from pictures import as_png
from pilots import drawn, shows, until
from variants import mostly_long
from visitor import visitor
from zal.hall.hall import Hall
from zal.hall.seen.open_tickets import open_tickets
from zal.tui.qr import QrCode
from zal.tui.themes import THEMES

pytestmark = pytest.mark.timeout(120)


@pytest.mark.parametrize("cells", [(80, 24), (64, 19)], ids=str)
@pytest.mark.parametrize("theme", mostly_long(sorted(THEMES), short=["zal-dark"]))
async def test_a_phone_reads_the_tickets_page_from_the_screen(
    hall_path: Path, clock: ToldClock, hall: Hall, theme: str, cells: tuple[int, int]
) -> None:
    need("chromium-headless-shell")
    need("DejaVuSansMono.ttf")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    async with visitor(hall_path, clock, cells=cells, theme=theme) as someone:
        await someone.touches("ru", "passport", "ordinary")
        await until(someone.pilot, lambda: someone.app.query_one(QrCode).size.area > 0)
        svg = someone.app.export_screenshot()
        address = someone.app.config.page_address
    picture = hall_path.with_name("kiosk.png")
    as_png(svg, picture)
    [ticket] = hall.see(open_tickets)
    [found] = zxingcpp.read_barcodes(Image.open(picture))
    assert found.text == address.replace("{token}", ticket.token)


@pytest.mark.parametrize("address", ["", "https://zal.invalid/t/{token}"])
async def test_where_tickets_have_no_pages_the_screen_has_no_code_and_no_word_of_phones(
    hall_path: Path, clock: ToldClock, hall: Hall, address: str
) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    config = replace(small_config(), page_address=address)
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru", "passport", "ordinary")
        await shows(someone.pilot, "Готово")
        assert not someone.app.query_one(QrCode).size.area
        assert "телефон" not in drawn(someone.app)
