"""A name is found however it is written in Latin letters, and no other name is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variants import in_one_test
from zal.domain.spelling import Named, Person, best_named, in_latin, latin, named, sounded

IVANOVA = Person("ivanova", "Иванова Анна Петровна")
PETROV = Person("petrov", "Петров С. В.")
PETROVA = Person("petrova-2", "Петрова А. П.")


@in_one_test(
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
    person = Person("code", f"{name} А. П.")
    assert {named(each, person) for each in [*spellings, name]} == {Named.SURNAME}


@pytest.mark.parametrize("typed", ["Petrova A", "пет", "ПЕТРОВА а. п.", "petrova-2", "PETR", "а п"])
def test_a_beginning_a_code_and_initials_name_somebody(typed: str) -> None:
    assert named(typed, PETROVA) is not None


@pytest.mark.parametrize("typed", ["Pavlov", "rov", "ова", "?", "petrova-3", "Петрова Б"])
def test_what_is_neither_names_nobody(typed: str) -> None:
    assert named(typed, PETROVA) is None


@pytest.mark.parametrize(
    ("typed", "rank"),
    [
        ("PETROVA-2", Named.CODE),
        ("Petrova", Named.SURNAME),
        ("петрова а. п.", Named.SURNAME),
        ("Петров", Named.BEGINNING),
        ("petrova-", Named.SURNAME),
        ("а", Named.WORD),
    ],
)
def test_a_code_is_before_a_surname_a_beginning_and_another_word(typed: str, rank: Named) -> None:
    assert named(typed, PETROVA) is rank


@pytest.mark.parametrize("typed", ["PETROV", "petrov", "Петров", "Petroff", "Петр", "petr"])
def test_a_surname_is_meant_before_somebody_elses_fathers_name(typed: str) -> None:
    assert best_named(typed, (IVANOVA, PETROV)) == (PETROV,)


def test_a_whole_surname_is_meant_before_a_longer_one() -> None:
    assert best_named("Петров", (PETROVA, PETROV)) == (PETROV,)
    assert best_named("Петр", (PETROVA, PETROV)) == (PETROVA, PETROV)
    assert best_named("Анна", (IVANOVA, PETROV)) == (IVANOVA,)
    assert best_named("Smith", (IVANOVA, PETROV)) == ()


codes = st.from_regex(r"[a-z0-9][a-z0-9-]{0,5}", fullmatch=True)
people = st.lists(
    st.builds(Person, codes, st.text("абв ешщabcx-. ").filter(str.strip) | codes),
    min_size=1,
    unique_by=lambda each: each.code,
)


@given(people, st.data())
def test_an_exact_code_always_means_its_own_person(
    found: list[Person], data: st.DataObject
) -> None:
    meant = data.draw(st.sampled_from(found))
    typed = data.draw(st.sampled_from([meant.code, meant.code.upper(), f" {meant.code} "]))
    assert best_named(typed, found) == (meant,)


def test_a_latin_name_is_found_by_cyrillic_letters() -> None:
    assert named("Смирнов", Person("1", "Smirnov A.")) is Named.SURNAME


def test_nothing_typed_names_everybody() -> None:
    assert named("  ", PETROV) is not None


def test_codes_are_written_in_small_latin_letters() -> None:
    assert latin("Щёкин Ы.") == "shchekin y."


def test_a_name_for_english_readers_keeps_its_capitals_and_signs() -> None:
    assert in_latin("Воронцова-Крамаренко Е. В.") == "Vorontsova-Kramarenko E. V."
    assert in_latin("Щукин Ю. Я.") == "Shchukin Yu. Ya."
    assert in_latin("Smith J.") == "Smith J."
