"""``zal config fix-languages``: texts in the hall's languages, all else as it was written."""

import json
import tomllib
from pathlib import Path

import pytest

from commands import zal
from zal import config
from zal.config.fix_languages import fixed_languages
from zal.config.texts_by_language import KEYS
from zal.domain.errors import ConfigError, ConfigProblems

BOTH = 'languages = ["ru", "en"]'
RUSSIAN = "ru_RU.UTF-8"


def spoken(languages: str) -> str:
    """Return the sample with other languages."""
    return config.SAMPLE.replace(BOTH, f"languages = [{languages}]")


def comments(text: str) -> list[str]:
    return [line.partition("#")[2] for line in text.splitlines() if "#" in line]


def test_the_keys_that_have_languages_are_known() -> None:
    assert {"name", "footer", "message", "proof", "legal_basis"} == KEYS


@pytest.mark.parametrize(
    ("languages", "taken_out", "filled_in"),
    [
        ('"ru"', {"en": 44}, {}),
        ('"en"', {"ru": 44}, {}),
        ('"ru", "en", "kk"', {}, {"kk": 44}),
        ('"kk", "en"', {"ru": 44}, {"kk": 44}),
        ('"de"', {"ru": 44, "en": 44}, {"de": 44}),
    ],
)
def test_a_hall_with_other_languages_has_one_sentence_each_and_is_mended(
    languages: str, taken_out: dict[str, int], filled_in: dict[str, int]
) -> None:
    text = spoken(languages)
    with pytest.raises(ConfigProblems) as refused:
        config.read(text)
    assert len(refused.value.problems) == len(taken_out) + len(filled_in)
    assert all("zal config fix-languages" in str(each) for each in refused.value.problems)
    mended, changes = fixed_languages(text, "hall.toml")
    assert (changes.taken_out, changes.filled_in) == (taken_out, filled_in)
    hall = config.read(mended)
    assert {each for service in hall.services for each in service.names} == set(hall.languages)
    assert comments(mended) == comments(text)
    assert fixed_languages(mended, "hall.toml")[0] == mended


def test_texts_that_are_missing_stand_there_in_the_halls_first_language() -> None:
    mended, _ = fixed_languages(spoken('"kk", "en"'), "hall.toml")
    service = config.read(mended).services[0]
    assert service.names == {"en": "Passport replacement", "kk": "Passport replacement"}


WRITTEN = """\
\ufeff[hall]\r
languages = ["ru"]\r
name.ru = 'Зал' # как есть\r
name.en = "Hall"\r
[slip.footer]\r
'en' = "a # b"\r
# конец\r
[[desk]]\r
code = "1"\r
name = { en = "D} \\" 1", "ru" = 'Окно } 1' }   # первое\r
[[desk]]\r
code = "name"\r
name = "Окно"\r
hours = { mon = "08:00-20:00", tue = "name = { en = 1 }" }\r
"""
MENDED = """\
\ufeff[hall]\r
languages = ["ru"]\r
name.ru = 'Зал' # как есть\r
[slip.footer]\r
ru = "a # b"\r
# конец\r
[[desk]]\r
code = "1"\r
name = { ru = "Окно } 1" }   # первое\r
[[desk]]\r
code = "name"\r
name = "Окно"\r
hours = { mon = "08:00-20:00", tue = "name = { en = 1 }" }\r
"""


def test_texts_are_found_in_whatever_way_they_are_written() -> None:
    mended, changes = fixed_languages(WRITTEN, "hall.toml")
    assert mended.replace("\r\n", "\n") == MENDED.replace("\r\n", "\n")
    assert (changes.taken_out, changes.filled_in) == ({"en": 3}, {"ru": 1})
    tomllib.loads(mended.removeprefix("\ufeff"))


def test_what_only_a_person_can_change_is_said_so() -> None:
    text = '[hall]\nlanguages = ["ru"]\n[slip.footer]\nru = "a"\nen = """\nb\n"""\n'
    with pytest.raises(ConfigError, match="by hand"):
        fixed_languages(text, "hall.toml")


@pytest.mark.parametrize("text", ["[hall", "[hall]\nlanguages = 3\n", "", "[hall]\nlanguages = []"])
def test_where_the_languages_themselves_are_wrong_that_is_said(text: str) -> None:
    with pytest.raises(ConfigProblems):
        fixed_languages(text, "hall.toml")


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    path = tmp_path / "hall.toml"
    path.write_text(spoken('"ru"'), encoding="utf-8")
    path.chmod(0o640)
    return path


def test_it_is_told_before_it_is_done_and_the_file_as_it_was_is_kept(toml: Path) -> None:
    before = toml.read_bytes()
    asked = zal("config", "fix-languages", toml)
    assert asked.returncode == 0
    assert asked.stdout == (
        "Removed in “en”: 44 texts.\n"
        f"Nothing is changed yet. To do it: zal config fix-languages {toml} --sure\n"
    )
    assert toml.read_bytes() == before
    assert [each.name for each in toml.parent.iterdir()] == ["hall.toml"]
    done = zal("config", "fix-languages", toml, "--sure", locale=RUSSIAN)
    assert "Убрано на «en»: 44 текста." in done.stdout
    kept = toml.with_name("hall.toml.before-1")
    assert str(kept) in done.stdout
    assert (kept.read_bytes(), toml.stat().st_mode & 0o777) == (before, 0o640)
    assert zal("config", "check", toml).returncode == 0
    again = zal("config", "fix-languages", toml, "--sure")
    assert "every text is there in every language" in again.stdout
    assert sorted(each.name for each in toml.parent.iterdir()) == ["hall.toml", kept.name]


def test_what_else_is_wrong_is_told_and_a_file_once_kept_stays(toml: Path) -> None:
    toml.with_name("hall.toml.before-1").write_text("mine")
    toml.write_text(toml.read_text("utf-8").replace("digits = 3", "digits = 33"), encoding="utf-8")
    value = json.loads(zal("config", "fix-languages", toml, "--sure", "--json").stdout)
    assert value == {
        "taken_out": {"en": 44},
        "filled_in": {},
        "kept": str(toml.with_name("hall.toml.before-2")),
    }
    assert toml.with_name("hall.toml.before-1").read_text() == "mine"
    told = zal("config", "check", toml)
    assert (told.returncode, "digits" in told.stderr) == (1, True)


def test_sure_goes_with_it_alone_and_a_missing_file_is_said_so(toml: Path) -> None:
    assert zal("config", "check", toml, "--sure").returncode == 2
    missing = zal("config", "fix-languages", toml.with_name("no.toml"))
    assert (missing.returncode, "cannot be read" in missing.stderr) == (1, True)
