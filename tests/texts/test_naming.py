"""On a screen a refusal names what the hall has; what it does not have keeps its code."""

from dataclasses import replace

import pytest

from halls import both, small_config
from zal.domain.errors import ConfigProblems, HallError, PinRefused, UnknownName, WrongMove
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Desk, Operator
from zal.domain.settings.services import Service
from zal.texts import sentence
from zal.texts.naming import named


def config() -> HallConfig:
    small = small_config()
    desks = (*small.desks, Desk("left", {"ru": "Касса", "en": "Cash desk"}))
    services = (Service("passport", {"ru": "Паспорт", "en": "Passport"}, "papers", "Б"),)
    return replace(small, desks=desks, services=(*services, *small.services[1:]))


def said(error: HallError, language: str = "ru") -> str:
    return sentence(named(error, config(), language), language)


def test_a_desk_whose_name_says_its_code_keeps_the_code_and_another_is_named() -> None:
    error = WrongMove("ticket-at-desk", code="Б101", desk="2", next="Б102")
    assert said(error) == "Талон Б101 уже у окна 2. Следующий: Б102."
    error = WrongMove("ticket-at-desk", code="Б101", desk="left", next="Б102")
    assert said(error) == "Талон Б101 уже у окна «Касса». Следующий: Б102."
    assert said(error, "en") == "Ticket Б101 is already at desk “Cash desk”. Next: Б102."


def test_services_categories_and_people_are_named_in_the_language_of_the_sentence() -> None:
    error = WrongMove("not-this-desk", code="Б101", desk="3", service="passport")
    assert "услугу «Паспорт», которую окно 3" in said(error)
    assert "waits for “Passport”, which desk 3" in said(error, "en")
    assert "Категория «ветеран»" in said(WrongMove("category-not-valid", category="veteran"))
    taken = WrongMove("desk-taken", desk="1", operator="ivanova")
    assert "За окном 1 работает Иванова А." in said(taken)


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


def test_a_refusal_without_codes_and_a_commands_argument_stay_as_they_are() -> None:
    wait = PinRefused("pin-wait", seconds=21)
    assert named(wait, config(), "ru") is wait
    assert "zal pin ivanova" in said(PinRefused("pin-unset", subject="ivanova"))
    problems = ConfigProblems("hall.toml", [])
    assert named(problems, config(), "ru") is problems


def test_a_name_from_outside_brings_no_control_characters() -> None:
    people = (Operator("ivanova", "Ива\x1b[2Jнова"),)
    error = WrongMove("desk-taken", desk="1", operator="ivanova")
    assert "\x1b" not in sentence(named(error, replace(config(), operators=people), "ru"), "ru")
    halls = replace(config(), services=(Service("passport", both("Пас\nпорт"), "papers", "Б"),))
    error = WrongMove("service-closed", service="passport")
    assert "\n" not in sentence(named(error, halls, "ru"), "ru")
