"""A name is found however it is written in Latin letters, and no other name is."""

import pytest

from zal.domain.spelling import in_latin, is_named, latin, sounded


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("Петров", ["Petrov", "petrow", "Petroff"]),
        ("Щукин", ["Shchukin", "Schukin", "Shukin"]),
        ("Юлия", ["Yulia", "Yuliya", "Julija", "Iuliia"]),
        ("Хохлов", ["Khokhlov", "Hohlov"]),
        ("Цветаева", ["Tsvetaeva", "Cvetaeva", "Tzvetaeva"]),
        ("Ковалёв", ["Kovalev", "Kovalyov", "Kovaliov", "Kovaljov"]),
        ("Майя", ["Maya", "Maiia", "Maja"]),
        ("Александр", ["Aleksandr", "Alexandr"]),
        ("Жуков", ["Zhukov"]),
        ("Соловьёв", ["Solovyov", "Solovev", "Soloviev"]),
        ("Ильин", ["Ilin", "Ilyin", "Iljin"]),
        ("Грищенко", ["Grishchenko", "Grischenko"]),
    ],
)
def test_the_usual_transliterations_of_a_name_are_one(name: str, spellings: list[str]) -> None:
    assert {each: sounded(each) for each in spellings} == dict.fromkeys(spellings, sounded(name))
    assert all(is_named(each, f"{name} А. П.", "code") for each in [*spellings, name])


@pytest.mark.parametrize("typed", ["Petrova A", "пет", "ПЕТРОВА а. п.", "petrova-2", "PETR", "а п"])
def test_a_beginning_a_code_and_initials_name_somebody(typed: str) -> None:
    assert is_named(typed, "Петрова А. П.", "petrova-2")


@pytest.mark.parametrize("typed", ["Pavlov", "rov", "ова", "?", "petrova-3", "Петрова Б"])
def test_what_is_neither_names_nobody(typed: str) -> None:
    assert not is_named(typed, "Петрова А. П.", "petrova-2")


def test_a_latin_name_is_found_by_cyrillic_letters() -> None:
    assert is_named("Смирнов", "Smirnov A.", "smirnov")


def test_nothing_typed_names_everybody() -> None:
    assert is_named("  ", "Петров", "petrov")


def test_codes_are_written_in_small_latin_letters() -> None:
    assert latin("Щёкин Ы.") == "shchekin y."


def test_a_name_for_english_readers_keeps_its_capitals_and_signs() -> None:
    assert in_latin("Воронцова-Крамаренко Е. В.") == "Vorontsova-Kramarenko E. V."
    assert in_latin("Щукин Ю. Я.") == "Shchukin Yu. Ya."
    assert in_latin("Smith J.") == "Smith J."
