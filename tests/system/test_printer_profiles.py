"""A printer that cannot print a slip is told before it is set."""

import json
from pathlib import Path

import pytest

from commands import zal
from zal import config

PRINTER = """
[[kiosk]]
code = "kiosk-9"
[kiosk.printer]
connection = "network"
address = "192.0.2.10"
"""


def written(folder: Path, lines: str) -> Path:
    path = folder / "hall.toml"
    path.write_text(config.demo_text() + PRINTER + lines, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            'profile = "TM-T88VI"',
            'printer.profile is "TM-T88VI", which python-escpos does not know. The nearest is ',
        ),
        (
            'profile = "OCD-300"',
            'printer.profile is "OCD-300". A printer of this profile prints no pictures',
        ),
        (
            'profile = "POS-5890"\nwidth = 576',
            'printer.width is 576, and a printer of the profile "POS-5890" prints 384 dots',
        ),
    ],
)
def test_it_is_refused_by_check_apply_and_init(tmp_path: Path, lines: str, said: str) -> None:
    path, hall = written(tmp_path, lines), tmp_path / "hall.db"
    refused = zal("config", "check", path)
    assert refused.returncode == 1
    assert f'[[kiosk]] "kiosk-9": {said}' in refused.stderr
    assert zal("init", path, "--hall", hall).stderr == refused.stderr
    assert not hall.exists()
    told = json.loads(zal("config", "check", path, "--json").stdout)
    assert len(told["problems"]) == 1


def test_a_printer_that_prints_a_slip_is_sound(tmp_path: Path) -> None:
    path = written(tmp_path, 'profile = "POS-5890"\nwidth = 384')
    assert zal("config", "check", path).returncode == 0
