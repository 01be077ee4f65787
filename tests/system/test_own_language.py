"""A language laid beside a hall, by the command line alone: begun, checked, spoken."""

import json
import re
from pathlib import Path

import pytest

from commands import zal
from own_texts import TRANSLATED, english_in, lay, lay_examples
from variants import in_one_test
from zal import config
from zal.bootstrap import create_hall
from zal.cli import COMMANDS, main
from zal.texts.own import FILES

FAULTS = """\
done = Fertig
back = { $where
ahead = Vor Ihnen: { $n }
waiting = { $count ->
   *[other] { $count } warten
 }
closes = schließt gleich
welcome = 漢
minute = שלום
done = Schon fertig
nowhere-said = Da
"""
TOLD = (
    (2, "back cannot be read"),
    (3, "ahead uses $n, which is not one of its values. They are: $count"),
    (3, "ahead lacks { $count }"),
    (4, "waiting lacks plural forms of $count: [one]"),
    (7, "closes lacks { $seconds }"),
    (8, "welcome has letters that Zal cannot draw: 漢"),
    (9, "minute has letters that run from right to left"),
    (10, "done appears twice"),
    (11, "there is no text nowhere-said"),
)
MESSAGES = (
    *(("issue", "passport"), ("issue", "nothing"), ("queue",), ("show", "P101"), ("show", "Z9")),
    *(("call", "--desk", "1"), ("status",), ("report",), ("events",), ("clock",), ("check",)),
    *(("config", "check", "hall.toml"), ("pin", "nobody"), ("call",), ("config", "nothing")),
    *(("voice", "say", "P101", "1", "--wav", "/nowhere/call.wav"), ("cancel", "P101"), ("ishue",)),
)
each_language = pytest.mark.parametrize("language", TRANSLATED)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    return path


def test_texts_are_begun_and_what_is_missing_is_counted(path: Path) -> None:
    begun = zal("config", "texts", "--language", "de", "--hall", path)
    assert (begun.returncode, begun.stderr) == (0, "")
    folder = path.parent / "texts" / "de"
    assert {each.name for each in folder.iterdir()} == {f"{each}.ftl" for each in FILES}
    checked = zal("config", "check", "--language", "de", "--hall", path)
    assert (checked.returncode, checked.stderr) == (0, "")
    lines = checked.stdout.splitlines()
    assert len(lines) == len(FILES)
    kiosk = folder / "kiosk.ftl"
    english = kiosk.read_text("utf-8")
    count = len(re.findall(r"(?m)^# [a-z-]+ =", english))
    assert f"{kiosk}: {count} of {count} texts are missing" in checked.stdout
    kiosk.write_text(english.replace("# done = Done", "done = Fertig"), encoding="utf-8")
    told = json.loads(zal("config", "check", "--language", "de", "--hall", path, "--json").stdout)
    assert len(told["missing"]["kiosk.ftl"]) == count - 1
    assert told["problems"] == []
    again = zal("config", "texts", "--language", "de", "--hall", path)
    assert again.returncode == 1
    assert kiosk.read_text("utf-8").count("Fertig") == 1


def test_each_fault_is_told_with_its_file_line_and_text(path: Path) -> None:
    file = lay(path.parent, "de", kiosk=FAULTS) / "kiosk.ftl"
    done = zal("config", "check", "--language", "de", "--hall", path)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    for number, told in TOLD:
        assert [each for each in lines if each.startswith(f"{file}, line {number}: {told}")], told
    assert len([each for each in lines if each.startswith(f"{file}, line ")]) == len(TOLD)
    value = json.loads(zal("config", "check", "--language", "de", "--hall", path, "--json").stdout)
    assert len(value["problems"]) == len(TOLD)


def test_texts_are_neither_read_nor_written_through_a_link(path: Path) -> None:
    elsewhere = path.parent / "elsewhere"
    elsewhere.mkdir()
    texts = path.parent / "texts"
    for link in (texts, texts / "de"):
        link.parent.mkdir(exist_ok=True)
        link.symlink_to(elsewhere)
        for what in ("texts", "check"):
            done = zal("config", what, "--language", "de", "--hall", path)
            assert done.returncode == 1
            assert f"{link} is a link, and no text is read or written through one" in done.stderr
        assert not list(elsewhere.iterdir())
        link.unlink()
    file = lay(path.parent, "de", board="") / "kiosk.ftl"
    file.symlink_to(lay(elsewhere, "de", kiosk="done = Fertig") / "kiosk.ftl")
    done = zal("config", "check", "--language", "de", "--hall", path)
    assert f"{file} is not a plain file" in done.stdout


def test_a_false_code_is_a_warning_with_its_file_line_and_text(path: Path) -> None:
    file = lay(path.parent, "de", kiosk="done = Fertig\nwelcome = Ticket A12\n") / "kiosk.ftl"
    command = ("config", "check", "--language", "de", "--hall", path)
    done = zal(*command)
    assert done.returncode == 0
    assert done.stdout.startswith(f"Warning: {file}, line 2: visitors take “A12” in welcome")
    value = json.loads(zal(*command, "--json").stdout)
    assert value["problems"] == []
    [warned] = value["warnings"]
    assert (warned["file"], warned["key"], warned["problem"]) == (
        *(str(file), "welcome"),
        "texts-code",
    )
    russian = zal(*command, locale="ru_RU.UTF-8").stdout
    assert "строка 2: «A12» в тексте welcome посетители примут за номер талона" in russian


def test_a_language_from_right_to_left_is_refused_and_one_without_a_voice_is_told(
    tmp_path: Path,
) -> None:
    toml = tmp_path / "hall.toml"
    for language, code in (("ar", 1), ("de", 0)):
        text = re.sub(r"([,\n]) *en = ", rf'\1{language} = "Name"\1en = ', config.SAMPLE)
        toml.write_text(text.replace('["ru", "en"]', f'["ru", "en", "{language}"]'), "utf-8")
        done = zal("config", "check", toml)
        assert done.returncode == code
        assert ("right to left" in done.stderr) is (language == "ar")
        assert ("no voice speaks “de”" in done.stdout) is (language == "de")


def untranslated(told: str, language: str) -> set[str]:
    """Return the English of an answer that has a translation; what people type has none."""
    typed = "|".join(sorted(COMMANDS, key=len, reverse=True))
    shown = re.sub(
        rf"(?<![\w-])(?:--?[a-z-]+|(?:{typed})(?![\w-]))|\{{[^}}]*\}}|'[^']*'", " ", told
    )
    return english_in(shown, language)


@pytest.fixture
def hall_with_examples(tmp_path: Path) -> Path:
    lay_examples(tmp_path)
    return tmp_path / "hall.db"


@each_language
@in_one_test("name", ["", *COMMANDS])
def test_the_help_of_every_command_has_no_english_word_that_is_translated(
    hall_with_examples: Path, language: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command = [name] if name else []
    with pytest.raises(SystemExit) as ended:
        main(["--language", language, "--hall", str(hall_with_examples), *command, "--help"])
    assert ended.value.code == 0
    assert untranslated(capsys.readouterr().out, language) == set()


@each_language
def test_what_commands_answer_has_no_english_word_that_is_translated(
    path: Path, language: str
) -> None:
    lay_examples(path.parent)
    found = {}
    for words in MESSAGES:
        done = zal("--language", language, "--hall", path, *words)
        told = done.stdout + done.stderr
        assert told, words
        found[words] = untranslated(told, language)
    assert {words: each for words, each in found.items() if each} == {}
