"""Two series that are taken for one another: refused in a new hall, told where they stand."""

import json
from pathlib import Path

import pytest

from chains import hall_founded_with
from commands import zal
from zal import config
from zal.config.fix_languages import fixed_languages

ALIKE = [("П", "sound", "sound"), ("P", "sight", "look"), ("R", "sound", "sound")]
"""A series beside «Р», and how the two are alike."""


def beside(series: str) -> str:
    """Return the sample with another series for one of its services."""
    return config.SAMPLE.replace('series = "К"', f'series = "{series}"')


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    return tmp_path / "hall.toml"


@pytest.mark.parametrize(("series", "key", "word"), ALIKE)
def test_a_new_hall_is_refused_two_of_them(toml: Path, series: str, key: str, word: str) -> None:
    del word
    toml.write_text(beside(series), "utf-8")
    checked = zal("config", "check", toml, "--json")
    assert checked.returncode == 1
    assert [each["problem"] for each in json.loads(checked.stdout)["problems"]] == [
        f"config-series-{key}"
    ]
    hall = toml.with_name("hall.db")
    assert zal("init", toml, "--hall", hall).returncode == 1
    assert not hall.exists()


@pytest.mark.parametrize(("series", "key", "word"), ALIKE)
def test_a_hall_that_has_them_goes_on_and_is_told(
    toml: Path, series: str, key: str, word: str
) -> None:
    hall = toml.with_name("hall.db")
    hall_founded_with(hall, beside(series))
    for act in ("open-service", "issue"):  # whatever the hour is
        assert zal(act, "address", "--hall", hall).returncode == 0
    toml.write_text(beside(series).replace("digits = 3", "digits = 4"), "utf-8")
    applied = zal("config", "apply", toml, "--hall", hall)
    assert applied.returncode == 0
    assert f"“Р” and “{series}” {word} alike" in applied.stdout
    assert f"“Р” and “{series}” {word} alike" in zal("status", "--hall", hall).stdout
    toml.write_text(beside(series).replace('series = "М"', 'series = "E"'), "utf-8")
    refused = zal("config", "apply", toml, "--hall", hall)
    assert refused.returncode == 1
    assert "looks like" in refused.stderr


def test_what_a_hall_keeps_is_kept_by_every_command_on_its_settings(toml: Path) -> None:
    hall = toml.with_name("hall.db")
    letters = config.SAMPLE.replace('series = "Р"', 'series = "Б"').replace('"К"', '"В"')
    russian = letters.replace('["ru", "en"]', '["ru"]')
    hall_founded_with(hall, fixed_languages(russian, "hall.toml")[0])
    toml.write_text(letters, "utf-8")
    at = ("--hall", hall)
    assert zal("config", "check", toml).returncode == 1  # no hall has them
    checked = zal("config", "check", toml, *at)
    assert "“Б” and “В” sound alike" in checked.stdout
    assert checked.returncode == 0
    mended = zal("config", "fix-languages", toml, "--sure", *at)
    assert (mended.returncode, "sound" in mended.stdout) == (0, False)
    assert zal("config", "apply", toml, *at).returncode == 0


def test_a_hall_without_an_english_voice_keeps_letters_that_only_an_english_ear_confuses(
    toml: Path,
) -> None:
    russian = beside("П").replace('languages = ["ru", "en"]', 'languages = ["ru"]')
    toml.write_text(russian, "utf-8")
    told = zal("config", "check", toml, "--json").stdout
    assert not [each for each in json.loads(told)["problems"] if "series" in each["problem"]]
