"""Whoever has written hall.toml as it was before is told how to write it now, and goes on."""

import json
from pathlib import Path

import pytest

from commands import zal
from zal import config
from zal.bootstrap import create_hall

FORM = Path(__file__).parents[1] / "config" / "forms" / "written-cc1bc0b.toml"


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    toml = tmp_path / "hall.toml"
    toml.write_text(FORM.read_text("utf-8"), encoding="utf-8")
    return toml


def test_check_tells_it_in_the_language_of_the_command(toml: Path) -> None:
    done = zal("config", "check", toml, locale="ru_RU.UTF-8")
    assert (done.returncode, done.stderr) == (0, "")
    *warned, last = done.stdout.splitlines()
    warned = [each for each in warned if "page_address" not in each]
    begins = [
        "то, что общее для всех киосков, теперь пишут под [kiosks].",
        "принтер теперь стоит внутри своего киоска.",
        "то, что общее для всех табло, теперь пишут под [boards].",
    ]
    for line, begin in zip(warned, begins, strict=True):
        assert line.startswith(f"Внимание: {toml}: {begin}")
    assert last == f"{toml}: ошибок нет."


def test_apply_tells_it_and_the_hall_has_the_settings(toml: Path, tmp_path: Path) -> None:
    path = tmp_path / "hall.db"
    create_hall(path, config.SAMPLE)
    told = json.loads(zal("config", "apply", toml, "--hall", path, "--json").stdout)
    keys = ["[kiosk]", "[[kiosk.printer]]", "[board]"]
    warned = [each["key"] for each in told["warnings"]]
    assert warned == ["[hall]: page_address", *keys]
    assert "kiosks: idle_seconds" in [each["path"] for each in told["changes"]]
    exported = zal("config", "export", "--hall", path).stdout
    assert config.difference(exported, FORM.read_text("utf-8")) == ()
