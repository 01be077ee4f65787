"""The logo: any picture in black and white, and a slip without it when it is of no use."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from slips import TICKET, hall
from zal.printing import logo
from zal.printing.image import slip_image


@pytest.fixture(autouse=True)
def _forgotten() -> None:
    logo._grey.cache_clear()
    logo._printed.cache_clear()


def slip(folder: Path, name: str = "logo.png") -> Image.Image:
    return slip_image(TICKET, hall(logo=name), "kiosk-1", folder)


def without() -> Image.Image:
    return slip_image(TICKET, hall(), "kiosk-1", Path())


def drawing(size: tuple[int, int] = (400, 100)) -> Image.Image:
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).ellipse((10, 10, size[0] - 10, size[1] - 10), fill="#102040")
    return image


def test_a_drawing_is_clear_cut_and_stands_in_the_middle_at_the_top(tmp_path: Path) -> None:
    drawing().save(tmp_path / "logo.png")
    image = slip(tmp_path)
    assert image.height == without().height + 90  # 360 dots wide: two thirds of 540
    rows = [image.crop((0, y, 576, y + 1)).convert("L").tobytes() for y in range(90)]
    middle = rows[45]
    assert middle.count(0) == middle.rindex(0) - middle.index(0) + 1  # whole, no dots missing
    assert abs(middle.index(0) - (575 - middle.rindex(0))) <= 1


def test_a_photograph_is_made_of_dots(tmp_path: Path) -> None:
    grey = Image.linear_gradient("L").resize((200, 100))
    grey.convert("RGB").save(tmp_path / "logo.jpg", quality=95)
    rows = slip(tmp_path, "logo.jpg").crop((188, 0, 388, 100)).convert("L")
    assert rows.histogram()[0] == pytest.approx(200 * 100 / 2, rel=0.05)


def test_what_shines_through_is_paper(tmp_path: Path) -> None:
    image = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((40, 40, 59, 59), fill="black")
    image.save(tmp_path / "logo.png")
    printed = slip(tmp_path).crop((0, 0, 576, 100)).convert("L")
    assert printed.histogram()[0] == 400


def _noise(path: Path) -> None:
    path.write_bytes(random.Random(7).randbytes(5000))


def _cut_short(path: Path) -> None:
    Image.effect_noise((300, 300), 90).save(path, "PNG")
    os.truncate(path, 9000)


def _huge(path: Path) -> None:
    Image.new("1", (5_100, 5_100)).save(path, "PNG")


def _long(path: Path) -> None:
    Image.new("1", (10_001, 2)).save(path, "PNG")


def _high(path: Path) -> None:
    Image.new("1", (2, 10_001)).save(path, "PNG")


def _white(path: Path) -> None:
    Image.new("LA", (50, 50), (255, 255)).save(path, "PNG")


def _unknown_kind(path: Path) -> None:
    drawing().save(path, "EPS")


def _broken_png(path: Path) -> None:
    drawing().save(path, "PNG")
    path.write_bytes(path.read_bytes().replace(b"IDAT", b"IDAx"))


@pytest.mark.parametrize(
    "make",
    [
        _noise,
        _cut_short,
        _huge,
        _long,
        _high,
        _white,
        _unknown_kind,
        _broken_png,
        Path.mkdir,
        os.mkfifo,
        Path.touch,
    ],
)
def test_one_of_no_use_is_left_out_and_the_log_says_why_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "logo.png")
    first, second = slip(tmp_path), slip(tmp_path)
    assert first.tobytes() == second.tobytes() == without().tobytes()
    (told,) = (each.message for each in caplog.records)
    assert told.startswith(f"slips are printed without the logo {tmp_path / 'logo.png'}: ")


def test_one_that_is_missing_is_left_out_and_one_that_comes_is_taken(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert slip(tmp_path).height == without().height
    assert "there is no such file" in caplog.text
    drawing().save(tmp_path / "logo.png")
    assert slip(tmp_path).height == without().height + 90
    drawing((100, 50)).save(tmp_path / "logo.png")
    assert slip(tmp_path).height == without().height + 50
