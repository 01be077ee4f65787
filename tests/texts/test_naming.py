"""On a screen a refusal names what the hall has; what it does not have keeps its code."""

from dataclasses import replace

import pytest

from halls import both, small_config
from zal.domain.errors import (
    ConfigError,
    ConfigProblems,
    HallError,
    PinRefused,
    StorageError,
    UnknownName,
    WrongMove,
)
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Desk, Operator
from zal.domain.settings.services import Service
from zal.texts.naming import Naming, codes_in


def config() -> HallConfig:
    small = small_config()
    desks = (*small.desks, Desk("left", {"ru": "Касса", "en": "Cash desk"}))
    services = (Service("passport", {"ru": "Паспорт", "en": "Passport"}, "papers", "Б"),)
    return replace(small, desks=desks, services=(*services, *small.services[1:]))


def said(error: HallError, language: str = "ru") -> str:
    return Naming(language, config().names_of).sentence(error)


def test_a_desk_whose_name_says_its_code_keeps_the_code_and_another_is_named() -> None:
    error = WrongMove("ticket-at-desk", code="Б101", desk="2", next="Б102")
    assert said(error) == "Талон Б101 уже у окна 2. Следующий: Б102."
    error = WrongMove("ticket-at-desk", code="Б101", desk="left", next="Б102")
    assert said(error) == "Талон Б101 уже у окна «Касса». Следующий: Б102."
    assert said(error, "en") == "Ticket Б101 is already at desk “Cash desk”. Next: Б102."


def test_services_categories_and_people_are_named_in_the_language_of_the_sentence() -> None:
    error = WrongMove("not-this-desk", code="Б101", desk="3", service="passport")
    assert "на услугу «Паспорт», а окно 3" in said(error)
    assert "waits for “Passport”, which desk 3" in said(error, "en")
    assert "Категория «ветеран»" in said(WrongMove("category-not-valid", category="veteran"))
    taken = WrongMove("desk-taken", desk="1", operator="ivanova")
    assert "В окне 1 работает Иванова А." in said(taken)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (UnknownName("unknown-desk", code="9", known="1, left"), "Окна 9 нет. Есть: 1, «Касса»."),
        (UnknownName("unknown-desk-near", code="lef", near="left"), "Может быть, «Касса»?"),
        (UnknownName("unknown-operator-near", code="ivan", near="ivanova"), "Иванова А.?"),
        (UnknownName("unknown-service", code="x", known="passport, y"), "«Паспорт», y."),
        (UnknownName("unknown-category-near", code="vet", near="veteran"), "«ветеран»?"),
    ],
    ids=lambda given: given.key if isinstance(given, HallError) else None,
)
def test_what_is_unknown_keeps_its_code_and_what_is_known_is_named(
    error: HallError, words: str
) -> None:
    assert words in said(error)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (UnknownName("unknown-desk", code="9", known="1, left"), "Known: 1, “Cash desk” (left)."),
        (UnknownName("unknown-operator-near", code="ivan", near="ivanova"), "Иванова А. (ivanova)"),
        (
            WrongMove("which-service", code="Б101", service="passport, birth"),
            "“Passport” (passport), birth",
        ),
        (ConfigError("config-shift-in-use", operator="ivanova", desk="left"), "А. (ivanova) is"),
        (WrongMove("ticket-at-desk", code="Б101", desk="left", next="Б102"), "at desk “Cash desk”"),
    ],
    ids=lambda given: given.key if isinstance(given, HallError) else None,
)
def test_who_types_codes_reads_those_that_are_to_be_typed_beside_the_names(
    error: HallError, words: str
) -> None:
    assert words in Naming("en", config().names_of, has_codes=True).sentence(error)


def test_a_refusal_without_codes_and_a_commands_argument_stay_as_they_are() -> None:
    assert not list(codes_in(PinRefused("pin-wait", seconds=21)))
    unset = said(PinRefused("pin-unset", operator="ivanova", subject="ivanova"))
    assert unset == "У оператора Иванова А. ещё нет ПИН-кода. Задайте его: zal pin ivanova"
    assert said(ConfigProblems("hall.toml", [])) == ""


def test_what_is_wrong_with_a_file_is_told_in_the_files_own_words() -> None:
    twin = {"path": "[[service]] land: series", "got": "Б", "other": "Б", "service": "passport"}
    assert "услуги passport" in said(ConfigError("config-series-sound", file="hall.toml", **twin))
    unsound = StorageError("unsound-service", path="hall.db", service="passport", day="2026-11-26")
    assert "услугу passport открывали или закрывали вручную 26.11.2026" in said(unsound)


def test_a_name_from_outside_brings_no_control_characters() -> None:
    people = (Operator("ivanova", "Ива\x1b[2Jнова"),)
    error = WrongMove("desk-taken", desk="1", operator="ivanova")
    assert "\x1b" not in Naming("ru", replace(config(), operators=people).names_of).sentence(error)
    halls = replace(config(), services=(Service("passport", both("Пас\nпорт"), "papers", "Б"),))
    error = WrongMove("service-closed", service="passport")
    assert "\n" not in Naming("ru", halls.names_of).sentence(error)
