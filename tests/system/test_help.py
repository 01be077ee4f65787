"""Help, usage and what was typed wrong are told in the chosen language, in whole."""

import argparse
import inspect
import json
import re
from importlib import import_module
from pathlib import Path

import pytest

from commands import zal
from variants import in_one_test
from zal import config
from zal.bootstrap import create_hall
from zal.cli import COMMANDS, main
from zal.command_line.answers import SPOKEN
from zal.command_line.parser import ARGPARSE, Parser
from zal.texts import languages, texts

TO_PROGRAMMERS = {
    *(".__call__() not defined", "conflicting subparser: %s", "conflicting subparser alias: %s"),
    *("unknown parser %(parser_name)r (choices: %(choices)s)", 'argument "-" with mode %r'),
    *("can't open '%(filename)s': %(error)s", "cannot have multiple subparser arguments"),
    *("cannot merge actions - two groups are named %r", "dest= is required for options like %r"),
    *("'required' is an invalid argument for positionals", "invalid conflict_resolution value: %r"),
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    *("mutually exclusive arguments must be optional", "%r is not callable"),
    *("conflicting option string: %s", "subcommands", "show program's version number and exit"),
    *("option '%(option)s' is deprecated", "argument '%(argument_name)s' is deprecated"),
    *("command '%(parser_name)s' is deprecated", "%(prog)s: warning: %(message)s\n"),
    *(" (default: %(default)s)", "%(heading)s:"),
}
"""What argparse, older or newer, says of our own mistakes and of what we do not use: subparsers,
files, outdated options, defaults in help, its own help of --version."""
TYPED_AS_IT_IS = re.compile(
    r"(?<!\w)--?[a-z-]+|\{[^}]*\}|zal( [a-z-]+)*|hall\.toml"
    r"|Europe/Moscow|ru en|http://[0-9.:]+|page_address|fix-languages"
    r"|ru/семь\.wav|JSON|CSV|PNG|SIGTERM|F12|Ctrl\+C|export|issue|slip|voice|close-day|expire-visits"
    r"|\.(?:ics|csv)|\[privacy\] keep_days"
    r"|(?<![\w-])(?:slots|book|move|cancel|undo|check-in|wait|take|list|check|import)(?![\w-])"
    r"|(?<![\w-])(?:public|phone|desk|apply|purge)(?![\w-])"
)


def test_everything_that_argparse_says_to_people_is_known() -> None:
    source = inspect.getsource(argparse)
    quoted = r"""\(\s*(?P<quote>['"])(?P<text>(?:\\.|(?!(?P=quote)).)*)(?P=quote)"""
    found = re.finditer(r"(?<![\w.])(?:_|ngettext)" + quoted, source)
    said = {each["text"].replace("\\n", "\n").replace("\\'", "'") for each in found}
    assert said - TO_PROGRAMMERS - {"invalid option string %(option)r: "} <= set(ARGPARSE)
    assert "the following arguments are required: %s" in said


@pytest.mark.parametrize("language", SPOKEN)
def test_what_argparse_fills_in_is_what_it_would_fill_in(language: str) -> None:
    say = texts("zal.commands", language)
    for message, key in ARGPARSE.items():
        ours = set(re.findall(r"%(?:\(\w+\))?[sr]", say(f"argparse-{key}", count=2)))
        assert ours <= set(re.findall(r"%(?:\(\w+\))?[sr]", message))
        if message.count("%") == 1:
            assert ours


def parser_of(name: str, language: str) -> Parser:
    module, function = COMMANDS[name].split(":")
    parser = Parser(texts("zal.commands", language), as_json=False, prog=f"zal {name}")
    getattr(import_module(module), function)(parser)
    return parser


@in_one_test("name", sorted(COMMANDS))
def test_every_argument_of_every_command_is_explained_in_each_language(name: str) -> None:
    english, russian = (parser_of(name, each)._actions for each in ("en", "ru"))
    for ours, theirs in zip(english, russian, strict=True):
        assert ours.help
        assert theirs.help
        assert ours.help != theirs.help
        assert re.search("[А-Яа-я]", theirs.help)


@in_one_test("name", ["", *sorted(COMMANDS)])
def test_russian_help_has_no_english_word(name: str) -> None:
    words = (name, "--help") if name else ("--help",)
    told = zal(*words, locale="ru_RU.UTF-8").stdout
    assert told.startswith("использование: zal")
    rest = TYPED_AS_IT_IS.sub("", " ".join(told.split()))
    known = set(COMMANDS) if not name else set()
    assert set(re.findall(r"[A-Za-z-]{2,}", rest)) <= known


def test_a_command_and_an_argument_that_are_not_there_are_told_in_both_languages() -> None:
    english, russian = (zal("ishue", locale=f"{each}.UTF-8") for each in ("en_US", "ru_RU"))
    assert english.returncode == russian.returncode == 2
    assert "there is no command ishue. Did you mean issue?" in english.stderr
    assert russian.stderr.startswith("использование: zal ")
    assert "zal: ошибка: команды ishue нет. Может быть, issue?" in russian.stderr
    missing = zal("call", "--language", "ru")
    assert missing.returncode == 2
    assert "zal call: ошибка: не хватает: --desk" in missing.stderr
    choice = zal("--language", "ru", "config", "chek").stderr
    assert "(выберите из 'check', 'fix-languages', 'export', 'apply', 'texts')" in choice
    assert "нужно число больше 0" in zal("--language=ru", "simulate", "--speed", "0").stderr


def test_the_language_of_a_ticket_is_not_the_language_of_the_answer(tmp_path: Path) -> None:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    ticket = json.loads(
        zal("--json", "--hall", path, "issue", "passport", "--language", "en").stdout
    )
    assert ticket["language"] == "en"
    unknown = ("issue", "no-such", "--language", "en", "--hall", path)
    assert zal(*unknown, locale="ru_RU.UTF-8").stderr.startswith("zal: Услуги no-such нет.")
    assert zal("--language", "ru", *unknown).stderr.startswith("zal: Услуги no-such нет.")
    kazakh = zal("--language", "ru", "issue", "passport", "--language", "kk", "--hall", path)
    assert kazakh.stderr.startswith("zal: Языка kk в этом зале нет.")
    english = zal("--language", "en", *unknown, locale="ru_RU.UTF-8").stderr
    assert english.startswith("zal: There is no service no-such.")


def test_what_stands_after_the_command_has_the_last_word(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--hall", "a.db", "queue", "--hall", "b.db", "--language", "ru"]) == 1
    assert capsys.readouterr().err == "zal: Зала b.db нет. Создайте его: zal new\n"


def test_the_languages_to_answer_in_are_those_of_the_texts() -> None:
    assert languages("zal.commands") == languages("zal.tui") == SPOKEN


def test_options_and_other_words_come_in_any_order(tmp_path: Path) -> None:
    toml, path = tmp_path / "hall.toml", tmp_path / "hall.db"
    assert zal("init", "--hall", path, "--sample", toml).returncode == 0
    assert zal("config", "check", "--json", toml).returncode == 0
    assert zal("config", "--hall", path, "apply", "--json", toml).returncode == 0
    assert zal("pin", "--stdin", "--hall", path, "ivanova", typed="2580\n").returncode == 0
    for words in (("pin",), ("pin", "ivanova", "--kiosk")):
        done = zal(*words, "--hall", path, locale="ru_RU.UTF-8")
        assert done.returncode == 2
        assert done.stderr.startswith("использование: zal pin [-h]")
        assert "укажите либо оператора, либо --kiosk" in done.stderr
