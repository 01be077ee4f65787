"""A hall's own texts go before Zal's, and what is wrong with them takes no face down."""

import os
from pathlib import Path

import pytest

from own_texts import lay
from zal import texts
from zal.domain.errors import HallError, WrongMove
from zal.texts.own import FILES, MOST_BYTES, OfThisHall


@pytest.fixture
def beside(tmp_path: Path, own_texts: OfThisHall) -> Path:
    own_texts.beside = tmp_path
    return tmp_path


def welcome(language: str) -> str:
    return texts.texts("zal_kiosk", language)("welcome")


def test_each_package_with_texts_has_a_file_of_its_own_to_lay(beside: Path) -> None:
    lay(beside, "de", **dict.fromkeys(FILES, "a-text = Da\n"))
    for package in FILES.values():
        assert texts.texts(package, "de")("a-text") == "Da"
        assert "de" in texts.languages(package)


def test_what_says_nothing_yet_or_cannot_be_shown_is_no_language(beside: Path) -> None:
    lay(beside, "fr", kiosk="# welcome = Welcome\n", page="### Texts\n")
    lay(beside, "he", kiosk="welcome = Hello\n", page="ticket = Ticket\n")
    lay(beside, "de", kiosk="welcome = Willkommen\n", page="= = =\n")
    assert texts.languages("zal_kiosk") == ("de", "en", "ru")
    assert texts.languages("zal_web") == ("en", "ru")


def test_a_missing_text_is_said_in_the_halls_next_language_and_then_in_english(
    beside: Path, own_texts: OfThisHall
) -> None:
    lay(beside, "de", kiosk="done = Fertig\n")
    assert texts.texts("zal_kiosk", "de")("done") == "Fertig"
    for languages, said in (
        (("de", "ru", "en"), "Добро пожаловать"),
        (("ru", "de"), "Добро пожаловать"),
        (("ru", "de", "en"), "Welcome"),
        (("de",), "Welcome"),
        ((), "Welcome"),
    ):
        own_texts.languages = languages
        assert welcome("de") == said


@pytest.mark.parametrize("blank", ['{ "" }', '{ "  " }', '{ "\\u00a0" }'])
def test_a_blank_text_is_as_good_as_missing(beside: Path, blank: str) -> None:
    lay(beside, "ru", kiosk=f"welcome = {blank}\n")
    assert welcome("ru") == "Добро пожаловать"


def test_a_refusal_falls_back_likewise_with_its_words(beside: Path, own_texts: OfThisHall) -> None:
    error = WrongMove("wrong-move", act="finish", code="B105", state="called")
    sentence = "error-wrong-move = Ticket { $code } ist { $state }: „{ $act }“ geht jetzt nicht.\n"
    lay(beside, "de", sentences=f"{sentence}state-called = aufgerufen\n")
    own_texts.languages = ("de", "ru")
    said = texts.sentence(error, "de")
    assert said == "Ticket B105 ist aufgerufen: „завершить“ geht jetzt nicht."
    other = HallError("hall-busy")
    assert texts.sentence(other, "de") == "Программа занята. Ничего не сделано; повторите."
    own_texts.languages = ("de", "en", "ru")
    assert texts.sentence(other, "de") == str(other)


def test_a_hall_may_say_a_text_of_zals_own_in_other_words(beside: Path) -> None:
    lay(beside, "en", kiosk="welcome = Good day\n", sentences="error-hall-busy = Wait.\n")
    assert welcome("en") == "Good day"
    assert texts.texts("zal_kiosk", "en")("done") == "Done"
    assert texts.sentence(HallError("hall-busy"), "en") == "Wait."
    assert welcome("ru") == "Добро пожаловать"


@pytest.mark.parametrize(
    "broken",
    [
        "welcome = { $x",
        "welcome = { $nobody }",
        "welcome = { FOO() }",
        "welcome = { other }",
        "welcome = { -term }",
        "welcome = " + "{ " * 3000,
        "welcome =",
        "= = =\n\x00",
        "welcome = { 1.5 ->\n    [1.50] x\n }",
    ],
)
def test_a_text_that_cannot_be_said_is_as_good_as_not_there(beside: Path, broken: str) -> None:
    lay(beside, "de", kiosk=f"done = Fertig\n{broken}\nback = Zurück\n")
    assert welcome("de") == "Welcome"
    assert texts.texts("zal_kiosk", "de")("done") == "Fertig"


def test_a_file_that_is_none_is_not_read_and_waits_for_nobody(beside: Path) -> None:
    folder = lay(beside, "de")
    (beside / "elsewhere.ftl").write_text("welcome = Willkommen\n", "utf-8")
    os.mkfifo(folder / "kiosk.ftl")
    (folder / "board.ftl").symlink_to(beside / "elsewhere.ftl")
    (folder / "console.ftl").mkdir()
    (folder / "page.ftl").write_bytes(b"ticket = \xff\n")
    (folder / "slip.ftl").write_text("look = Da\n" + "#" * MOST_BYTES, "utf-8")
    for package, key, english in (
        ("zal_kiosk", "welcome", "Welcome"),
        ("zal_board", "welcome", "Welcome"),
        ("zal_console", "loading", "Opening the hall…"),
        ("zal_web", "ticket", "Ticket"),
        ("zal.printing", "look", "Watch the\u00a0board"),
    ):
        assert texts.texts(package, "de")(key) == english


def test_a_folder_that_is_a_link_is_not_read(beside: Path) -> None:
    lay(beside / "other", "de", kiosk="welcome = Willkommen\n")
    (beside / "texts").symlink_to(beside / "other" / "texts")
    assert welcome("de") == "Welcome"
    assert "de" not in texts.languages("zal_kiosk")


def test_no_control_character_comes_from_a_text(beside: Path) -> None:
    lay(beside, "de", kiosk='welcome = A\x1b[2J{"\\u001B"}[31mB\u202e\n')
    assert welcome("de") == "A[2J[31mB"


def test_what_changes_while_a_face_runs_changes_nothing_for_it(beside: Path) -> None:
    folder = lay(beside, "de", kiosk="welcome = Willkommen\n")
    assert welcome("de") == "Willkommen"
    (folder / "kiosk.ftl").unlink()
    folder.rmdir()
    assert welcome("de") == "Willkommen"


def test_windows_files_are_read(beside: Path) -> None:
    folder = lay(beside, "de")
    (folder / "kiosk.ftl").write_bytes("\ufeffwelcome = Willkommen\r\ndone = Fertig\r\n".encode())
    assert welcome("de") == "Willkommen"
    assert texts.texts("zal_kiosk", "de")("done") == "Fertig"


def test_a_text_that_cannot_be_said_is_told_to_the_log_once(
    beside: Path, caplog: pytest.LogCaptureFixture
) -> None:
    lay(beside, "ru", kiosk="welcome = Привет, { $never-given-a }\n")
    lay(beside, "en", kiosk="welcome = Hello, { $never-given-b }\n")
    for _ in range(3):
        assert (welcome("ru"), welcome("en")) == ("Добро пожаловать", "Welcome")
        assert texts.texts("zal_kiosk", "ru")("no-such-text-1") == "no-such-text-1"
    told = [each.getMessage() for each in caplog.records]
    for fault in ("never-given-a", "never-given-b", "no-such-text-1"):
        assert len([each for each in told if fault in each]) == 1, told
