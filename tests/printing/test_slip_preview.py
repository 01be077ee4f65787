"""``zal slip preview`` writes what would be printed for a ticket."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from commands import zal
from halls import AT_KIOSK, kiosks_of
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.cli import main
from zal.config.write import write
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.printers import Connection, Printer
from zal.domain.settings.slips import SlipPolicy
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_settings
from zal.printing.image import slip_image

NARROW = Printer("kiosk-1", Connection.NONE, width=384)


def demo(path: Path, change: Callable[[HallConfig], HallConfig]) -> Path:
    """Make the demonstration's hall with some settings of its own."""
    create_hall(path, write(change(config.read(config.demo_text()))))
    return path


def shown(png: Path) -> Image.Image:
    with Image.open(png) as picture:
        return picture.copy()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    def narrow(hall: HallConfig) -> HallConfig:
        address = "https://mfc.zal.test/t/{token}"
        return replace(hall, kiosks=kiosks_of(NARROW), page_address=address)

    return demo(tmp_path / "hall.db", narrow)


@pytest.fixture
def hall(path: Path) -> Iterator[Hall]:
    opened = open_hall(path, device="kiosk-1")
    yield opened
    opened.close()


def test_the_picture_is_what_would_be_printed_on_the_paper_of_its_kiosk(
    path: Path, hall: Hall, tmp_path: Path
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport", language="ru")
    png = tmp_path / "slip.png"
    typed = ticket.code.lower()
    done = zal("--hall", path, "slip", "preview", typed, "--png", png)
    picture = shown(png)
    told = f"The slip of {ticket.code} is in {png}: 384 × {picture.height} dots.\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, told, "")
    settings = hall.see(hall_settings)
    printed = slip_image(ticket, settings, "kiosk-1", tmp_path)
    assert (picture.mode, picture.size) == ("1", printed.size)
    assert picture.tobytes() == printed.tobytes()
    [found] = zxingcpp.read_barcodes(picture.convert("L"))
    assert found.text == settings.page_address.replace("{token}", ticket.token)


def test_width_and_language_can_be_chosen_and_an_older_picture_is_written_over(
    path: Path, hall: Hall, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport", language="ru")
    png = tmp_path / "slip.png"
    words = ["--hall", str(path), "slip", "preview", ticket.code, "--png", str(png)]
    for width in (384, 512, 576):
        assert main([*words, "--width", str(width), "--language", "en", "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        english = replace(ticket, ticket=ticket.ticket._replace(language="en"))
        printed = slip_image(english, hall.see(hall_settings), "", tmp_path, width)
        assert shown(png).tobytes() == printed.tobytes()
        size = {"width": width, "height": printed.height}
        rest = {"logo": False, "lacking": ""}
        assert told == {"code": ticket.code, "png": str(png), **size, **rest}
    assert sorted(tmp_path.glob("slip*")) == [png]


def test_a_ticket_of_no_kiosk_is_shown_on_wide_paper(path: Path, tmp_path: Path) -> None:
    by_hand = open_hall(path, device="command-line")
    code = by_hand.tickets.issue(AT_KIOSK, "passport").code
    by_hand.close()
    png = tmp_path / "slip.png"
    assert main(["slip", "preview", code, "--hall", str(path), "--png", str(png)]) == 0
    assert shown(png).width == 576


@pytest.mark.parametrize(
    "case",
    [
        (("Ю999", "--png", "new.png"), "unknown-ticket", "Талона Ю999 сегодня нет."),
        (("CODE", "--png", "hall.db"), "file-exists", "уже существует и оставлен без изменений"),
        (("CODE", "--png", "."), "file-exists", "уже существует и оставлен без изменений"),
        (("CODE", "--png", "gone/new.png"), "file-unwritable", "нет такого файла"),
        (("CODE", "--png", "new.png", "--language", "kk"), "unknown-language", "Языка kk"),
    ],
)
def test_what_cannot_be_shown_is_told_and_nothing_is_written(
    path: Path,
    hall: Hall,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    case: tuple[tuple[str, ...], str, str],
) -> None:
    words, key, russian = case
    code = hall.tickets.issue(AT_KIOSK, "passport").code
    monkeypatch.chdir(path.parent)
    before = sorted(path.parent.iterdir())
    typed = [each.replace("CODE", code) for each in words]
    assert main(["--language", "ru", "slip", "preview", *typed]) == 1
    assert russian in capsys.readouterr().err
    assert main(["slip", "preview", *typed, "--json"]) == 1
    assert json.loads(capsys.readouterr().err)["error"] == key
    assert sorted(path.parent.iterdir()) == before
    assert path.read_bytes().startswith(b"SQLite")


@pytest.mark.parametrize("words", [("Б101",), ("Б101", "--png", "a.png", "--width", "400")])
def test_a_picture_must_be_named_and_a_width_be_one_of_papers(words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["slip", "preview", *words])


def test_a_logo_and_letters_that_are_lacking_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {"ru": "МФЦ 大厅", "en": "Service Centre"}
    slip = SlipPolicy(logo="logo.png")
    path = demo(tmp_path / "hall.db", lambda hall: replace(hall, names=names, slip=slip))
    hall = open_hall(path)
    code = hall.tickets.issue(AT_KIOSK, "passport", language="ru").code
    hall.close()
    words = ["slip", "preview", code, "--hall", str(path), "--png", str(tmp_path / "slip.png")]
    assert main(["--language", "ru", *words]) == 0
    out, err = capsys.readouterr()
    first, second, third = out.splitlines()
    assert first.startswith(f"Талон {code} записан в {tmp_path / 'slip.png'}: 576 × ")
    assert second.startswith(f"На нём нет логотипа: {tmp_path / 'logo.png'} не подходит.")
    assert third.startswith("Букв 厅大 в шрифте нет: название дано на другом языке")
    assert err == ""
    Image.new("L", (80, 40), 0).save(tmp_path / "logo.png")
    assert main([*words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["logo"], told["lacking"]) == (True, "厅大")
