"""``zal printer check`` says how the printers are, what to do next, and prints a test slip."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from printers import Manner, NetworkPrinter
from zal import config
from zal.bootstrap import create_hall
from zal.cli import main
from zal.domain.printing import PrinterState
from zal.printing import sending

PRINTER = """
[[kiosk]]
code = "{}"
[kiosk.printer]
connection = "{}"
address = "{}"
width = 384
"""
NONE = """
[[kiosk]]
code = "kiosk-2"
[kiosk.printer]
connection = "none"
"""


@pytest.fixture
def fake() -> Iterator[NetworkPrinter]:
    with NetworkPrinter() as fake:
        yield fake


def hall_with(folder: Path, *printers: str) -> Path:
    path = folder / "hall.db"
    create_hall(path, config.demo_text() + "".join(printers))
    return path


@pytest.fixture
def hall(tmp_path: Path, fake: NetworkPrinter) -> str:
    return str(hall_with(tmp_path, PRINTER.format("kiosk-1", "network", fake.address), NONE))


def test_a_good_printer_prints_a_test_slip_from_edge_to_edge(
    fake: NetworkPrinter, hall: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["printer", "check", "--hall", hall, "--language", "ru"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Принтер киоска kiosk-1: готов, бумага есть."
    assert told[1].startswith("  Напечатан пробный талон: ")
    assert told[2] == (
        "Принтер киоска kiosk-2: по настройкам у этого киоска нет принтера: талон показывает экран."
    )
    (slip,) = fake.slips
    assert slip.image.width == 384
    assert black(slip.image, 0) >= 60 <= black(slip.image, 383)
    assert slip.cut == 0


def black(image: Image.Image, column: int) -> int:
    """Return how many dots of a column are black."""
    return sum(image.getpixel((column, y)) == 0 for y in range(image.height))


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (PrinterState.PAPER_OUT, ("нет бумаги. Вставьте новый рулон.", "there is no paper. Put")),
        (PrinterState.COVER_OPEN, ("открыта крышка. Закройте её.", "the cover is open. Close it.")),
        (PrinterState.FAULT, ("принтер сообщает о неисправности.", "the printer reports a fault.")),
    ],
    ids=lambda each: str(each) if isinstance(each, PrinterState) else "",
)
def test_a_printer_that_cannot_print_is_told_with_what_to_do(
    fake: NetworkPrinter,
    hall: str,
    capsys: pytest.CaptureFixture[str],
    state: PrinterState,
    told: tuple[str, str],
) -> None:
    fake.state = state
    words = ["printer", "check", "--kiosk", "kiosk-1", "--hall", hall]
    assert main([*words, "--language", "ru"]) == 1
    assert capsys.readouterr().out.startswith(f"Принтер киоска kiosk-1: {told[0]}")
    assert main([*words, "--language", "en"]) == 1
    assert capsys.readouterr().out.startswith(f"Printer of kiosk-1: {told[1]}")
    assert fake.paper.commands == []


def test_a_test_slip_whose_fate_is_not_known_is_told_so(
    fake: NetworkPrinter, hall: str, capsys: pytest.CaptureFixture[str]
) -> None:
    fake.turns(10_000, PrinterState.PAPER_OUT)
    assert main(["printer", "check", "--hall", hall, "--language", "en"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Printer of kiosk-1: ready, there is paper."
    assert told[1].endswith(
        "not known whether it was printed. There is no paper. Put in a new roll."
    )


def test_nothing_is_printed_when_asked_so_and_programs_are_told_all(
    fake: NetworkPrinter, hall: str, capsys: pytest.CaptureFixture[str]
) -> None:
    fake.state = PrinterState.PAPER_LOW
    assert main(["printer", "check", "--no-test-slip", "--json", "--hall", hall]) == 0
    first, second = json.loads(capsys.readouterr().out)["printers"]
    assert first == {
        "kiosk": "kiosk-1",
        "connection": "network",
        "state": "paper-low",
        "detail": "printer-paper-low",
        "message": "The paper is running out. Have a new roll ready.",
        "prints": True,
        "test_slip": None,
        "test_slip_detail": "",
    }
    assert (second["detail"], second["prints"]) == ("printer-none", False)
    assert fake.paper.commands == []


def test_a_silent_printer_is_told_as_such_in_time(
    fake: NetworkPrinter,
    hall: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sending, "STATUS_S", 0.3)
    fake.manner = Manner.SILENT
    assert main(["printer", "check", "--kiosk", "kiosk-1", "--hall", hall]) == 1
    assert "does not answer. Switch it off and on" in capsys.readouterr().out


def test_a_file_is_written_and_said_to_never_tell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    receipt = tmp_path / "receipt.bin"
    hall = hall_with(tmp_path, PRINTER.format("kiosk-1", "file", receipt))
    assert main(["printer", "check", "--hall", str(hall)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("Printer of kiosk-1: this printer never reports its state.")
    assert told[1].startswith("  A test slip was printed")
    assert receipt.read_bytes().startswith(b"\x1b@\x1dv0")


def test_a_kiosk_without_printer_and_a_hall_without_any_are_told(
    hall: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["printer", "check", "--kiosk", "kiosk-2", "--hall", hall]) == 1
    assert "is set to have no printer" in capsys.readouterr().out
    assert main(["printer", "check", "--kiosk", "kiosk-3", "--hall", hall]) == 1
    assert "no printer at kiosk-3" in capsys.readouterr().err
    (tmp_path / "bare").mkdir()
    bare = hall_with(tmp_path / "bare")
    assert main(["printer", "check", "--hall", str(bare)]) == 1
    assert "No kiosk of this hall has a printer." in capsys.readouterr().err
