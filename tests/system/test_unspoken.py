"""A hall may speak a language that its screens have no words in; whoever sets it up is told."""

import json
import re
from pathlib import Path

import pytest

from commands import zal
from zal import config
from zal.texts import languages

WHOLE = (
    config.SAMPLE.replace("# page_address", "page_address")
    .replace("hall.example", "hall.mfc.test")
    .replace('# legal_basis = "…"', 'legal_basis = "закон, статья"')
)
"""The sample with what only the hall's people know."""
KAZAKH = re.sub(r"([,\n]) *en = ", r'\1kk = "Атауы"\1en = ', WHOLE).replace(
    '["ru", "en"]', '["ru", "en", "kk"]'
)


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    toml = tmp_path / "hall.toml"
    toml.write_text(KAZAKH, encoding="utf-8")
    return toml


def test_check_init_and_apply_warn_and_go_on(toml: Path, tmp_path: Path) -> None:
    path = tmp_path / "hall.db"
    for command in (("config", "check"), ("init",), ("config", "apply")):
        done = zal(*command, toml, "--hall", path)
        assert (done.returncode, done.stderr) == (0, "")
        warning, unsaid, last = done.stdout.splitlines()
        assert warning.startswith(f"Warning: {toml}: [hall]: languages has “kk”")
        assert "everything else in “ru”" in warning
        assert warning.endswith("zal config texts --language kk")
        assert unsaid.startswith(f"Warning: {toml}: no voice speaks “kk”")
        assert not last.startswith("Warning")
    russian = zal("config", "check", toml, locale="ru_RU.UTF-8").stdout
    assert russian.startswith(f"Внимание: {toml}: в [hall]: languages есть «kk»")


def test_programs_are_warned_too(toml: Path, tmp_path: Path) -> None:
    hall = ("--hall", tmp_path / "hall.db", "--json")
    for command in (("config", "check"), ("init",), ("config", "apply")):
        warned = json.loads(zal(*command, toml, *hall).stdout)["warnings"]
        assert [each["warning"] for each in warned] == ["language-unspoken", "language-unsaid"]
        assert {each["language"] for each in warned} == {"kk"}
        assert {(each["file"], each["key"]) for each in warned} == {
            (str(toml), "[hall]: languages")
        }


def test_the_sample_says_what_is_missing_in_it(tmp_path: Path) -> None:
    toml = tmp_path / "hall.toml"
    toml.write_text(config.SAMPLE, encoding="utf-8")
    for command in (("config", "check"), ("init",)):
        done = zal(*command, toml, "--hall", tmp_path / "hall.db", "--json")
        warned = json.loads(done.stdout)["warnings"]
        assert [each["warning"] for each in warned] == ["no-page-address", "no-legal-basis"]
    assert "(hero), “Disability, group I or II” (disability), " in warned[1]["message"]


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]", "0.0.0.0:8080"])
def test_an_address_of_pages_that_leads_a_phone_to_itself_is_doubted(
    tmp_path: Path, host: str
) -> None:
    toml = tmp_path / "hall.toml"
    toml.write_text(WHOLE.replace("https://hall.mfc.test/t/", f"http://{host}/t/"), "utf-8")
    (warning,) = json.loads(zal("config", "check", toml, "--json").stdout)["warnings"]
    assert warning["warning"] == "page-address-of-itself"


def test_a_ceiling_for_those_whom_the_law_lets_go_first_is_doubted(tmp_path: Path) -> None:
    toml = tmp_path / "hall.toml"
    toml.write_text(WHOLE.replace("# out_of_turn_at_most", "out_of_turn_at_most"), "utf-8")
    (warning,) = json.loads(zal("config", "check", toml, "--json").stdout)["warnings"]
    assert (warning["warning"], warning["key"]) == (
        "law-may-not-allow",
        "[choice]: out_of_turn_at_most",
    )


def test_a_whole_hall_needs_no_warning_and_every_face_speaks_what_is_said_to_be_spoken(
    tmp_path: Path,
) -> None:
    toml = tmp_path / "hall.toml"
    toml.write_text(WHOLE, encoding="utf-8")
    assert zal("config", "check", toml).stdout == f"{toml} is sound.\n"
    for face in ("zal_kiosk", "zal_console", "zal_board"):
        assert languages(face) == languages("zal.tui")


def test_letters_that_no_slip_can_show_are_told_where_slips_are_printed(tmp_path: Path) -> None:
    toml = tmp_path / "hall.toml"
    chinese = KAZAKH.replace('"kk"', '"zh"').replace('kk = "Атауы"', 'zh = "护照"')
    printer = '[[kiosk]]\ncode = "k"\nprinter = { connection = "network", address = "printer" }\n'
    unspoken = ["language-unspoken", "language-unsaid"]
    for text, warned in ((chinese, unspoken), (chinese + printer, None)):
        toml.write_text(text, encoding="utf-8")
        done = zal("config", "check", toml, "--json")
        found = json.loads(done.stdout)["warnings"]
        assert warned in (None, [each["warning"] for each in found])
    assert [each["warning"] for each in found] == [*unspoken, "language-undrawn"]
    assert "护 照" in found[2]["message"]


def test_init_names_the_file_that_it_was_given(tmp_path: Path) -> None:
    toml = tmp_path / "bad.toml"
    toml.write_text(config.SAMPLE.replace("digits = 3", "digits = true"), encoding="utf-8")
    refused = zal("init", toml, "--hall", tmp_path / "hall.db")
    assert refused.returncode != 0
    assert f"{toml}: [hall]: digits" in refused.stderr
    assert "hall.toml" not in refused.stderr


@pytest.mark.parametrize("turns_at", ["04:00", "00:00"])
def test_a_hall_that_is_open_when_the_day_turns_is_told_of_carrying_over(
    tmp_path: Path, turns_at: str
) -> None:
    toml = tmp_path / "hall.toml"
    night = WHOLE.replace('day_turns_at = "04:00"', f'day_turns_at = "{turns_at}"')
    night = re.sub(r'(sat|sun) = "0\d:00-\d\d:00"', r'\1 = "00:00-24:00"', night, count=2)
    toml.write_text(night, "utf-8")
    (warning,) = json.loads(zal("config", "check", toml, "--json").stdout)["warnings"]
    assert (warning["warning"], warning["key"]) == ("open-at-turn", "[hall]: carry_over")
    assert turns_at in warning["message"]
    toml.write_text(night.replace("[hall]\n", "[hall]\ncarry_over = true\n"), "utf-8")
    assert json.loads(zal("config", "check", toml, "--json").stdout)["warnings"] == []


@pytest.mark.parametrize("language", ["he", "ar"])
@pytest.mark.parametrize("what", ["texts", "check"])
def test_a_language_that_no_screen_can_show_is_not_begun(
    tmp_path: Path, what: str, language: str
) -> None:
    toml = tmp_path / "hall.toml"
    toml.write_text(config.SAMPLE, "utf-8")
    refused = zal("config", what, toml, "--language", language, "--hall", tmp_path / "hall.db")
    assert refused.returncode == 1
    assert f"The language {language} is written from right to left" in refused.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["hall.toml"]
