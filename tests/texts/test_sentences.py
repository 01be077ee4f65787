"""What staff and visitors are told when an act is refused, in Russian."""

import re
from collections.abc import Iterator
from string import Formatter

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor

from zal import texts
from zal.config import read
from zal.domain.appointments import AppointmentAct, AppointmentState
from zal.domain.errors import ConfigProblems, HallError, WrongMove
from zal.domain.sentences import ENGLISH
from zal.domain.states import Act, State

WRITTEN_AS_THEY_ARE = {
    *(
        "zal",
        "anyway",
        *("issue", "bundle"),
        *("iCalendar", "ics", "CSV", "csv", "UTF", "service", "date", "time", "name", "contact"),
        "init",
        "new",
        "queue",
        "appointments",
        "pin",
        "stdin",
        "kiosk",
        "sample",
        "demo",
        "Zal",
        "SQLite",
        "TOML",
        "IANA",
        "gives_tickets",
    ),
    *(
        "true",
        "false",
        "out_of_turn",
        "valid_from",
        "valid_to",
        "languages",
        "reserve",
        "zone",
        "services",
        "token",
        "http",
        "https",
        "address",
        "page_address",
        "toml",
        "file",
        "Europe",
        "Moscow",
        "ru",
        "en",
    ),
    *("WAV", "wav", "text", "events", "since", "follow"),
    *(
        "answers",
        "address",
        "profile",
        "width",
        "default",
        "CUPS",
        "Debian",
        "apt",
        "get",
        "install",
        "lp",
        "dialout",
    ),
    *("USB", "libusb", "apt", "install", "board", "console", "browser", "invite"),
    *("cancel", "sure", "appointment", "slots", "wait", "keep"),
    *("close", "day", "expire", "visits", "kill", "CONT", "wal", "shm", "carry_over", "hall"),
    *("clock", "accept", "forget", "config", "apply", "fix", "show", "status", "simulate"),
    *("ulimit", "n", "python", "escpos", "texts", "language", "check"),
}
"""Commands, keys of hall.toml and proper names: what is typed stays in Latin letters."""


class Variables(Visitor):
    """Gather the names of the values that a message shows."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - its name
        self.names.add(node.id.name)


def variables() -> dict[str, set[str]]:
    found = {}
    for each in FluentParser().parse(texts.source("zal.texts", "ru")).body:
        if isinstance(each, Message):
            visitor = Variables()
            visitor.visit(each)
            found[each.id.name] = visitor.names
    return found


def placeables(key: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(ENGLISH[key]) if name}


def said(key: str, **values: object) -> str:
    return texts.sentence(HallError(key, **values), "ru")


def test_every_sentence_stands_in_russian_with_the_same_values() -> None:
    russian = variables()
    assert {key: placeables(key) for key in ENGLISH} == {
        key.removeprefix("error-"): names
        for key, names in russian.items()
        if key.startswith("error-")
    }


def samples() -> Iterator[tuple[str, dict[str, object]]]:
    for key in ENGLISH:
        values: dict[str, object] = {name: f"‹{n}›" for n, name in enumerate(placeables(key))}
        if key == "config-last-ticket":
            values["day"] = "tue"  # a key of hall.toml, told as a word
        of_appointment = "booked" in values
        for state in State if "state" in values else (None,):
            for booked in AppointmentState if of_appointment else (None,):
                for act in (
                    (AppointmentAct if of_appointment else Act) if "act" in values else (None,)
                ):
                    yield key, values | {"state": state, "booked": booked, "act": act}


def test_a_russian_sentence_has_no_english_word_and_no_gap() -> None:
    for key, values in samples():
        sentence = said(key, **values)
        assert all(str(each) in sentence for each in values.values() if str(each).startswith("‹"))
        assert "{ " not in sentence
        words = set(re.findall(r"[A-Za-z_]+", sentence))
        assert words <= WRITTEN_AS_THEY_ARE, sentence


def test_a_wrong_move_is_told_in_whole_russian() -> None:
    error = WrongMove("wrong-move", act=Act.FINISH, code="Б105", state=State.CALLED)
    assert texts.sentence(error, "ru") == "Талон Б105 вызван: «завершить» сейчас невозможно."
    assert texts.sentence(error, "en") == str(error)
    assert texts.sentence(error, "kk") == str(error)


def test_what_is_not_possible_for_an_appointment_is_told_in_words() -> None:
    act, booked = AppointmentAct.MOVE, AppointmentState.CHECKED_IN
    error = WrongMove("appointment-move", act=act, booked=booked, day="2026-11-27", time="12:00")
    assert texts.sentence(error, "ru") == (
        "Запись на 27.11.2026, 12:00: посетитель уже пришёл. «перенести запись» сейчас нельзя."
    )
    assert texts.sentence(error, "en") == (
        "The appointment of 27.11.2026 at 12:00 is used, for its visitor has come: “move "
        "appointment” is not possible now."
    )


def test_each_problem_of_a_configuration_is_told() -> None:
    with pytest.raises(ConfigProblems) as caught:
        read("[hall]\nlangages = 1\n")
    russian = texts.sentence(caught.value, "ru").splitlines()
    assert len(russian) == len(str(caught.value).splitlines()) > 2
    assert (
        "hall.toml: параметр [hall]: langages здесь неизвестен. Может быть, languages?" in russian
    )


def test_the_command_line_has_every_text_in_every_language() -> None:
    assert texts.languages("zal.commands") == ("en", "ru")
    assert texts.keys("zal.commands", "ru") == texts.keys("zal.commands", "en")
