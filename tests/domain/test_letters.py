"""Two series of one hall are told apart by eye and by ear, in each of its languages."""

import itertools

import pytest

from zal.domain.letters import alike_by

BOTH = ("ru", "en")
SHARED = "АВЕКМНРСТУ"
"""Letters that Cyrillic and Latin readers see alike."""


@pytest.mark.parametrize(
    ("series", "other"),
    [("Б", "B"), ("В", "V"), ("Ц", "C"), ("Д", "D"), ("Л", "L"), ("Ф", "F"), ("Ю", "U")],
)
def test_letters_of_two_alphabets_that_are_told_alike_are_known(series: str, other: str) -> None:
    assert alike_by(series, other, BOTH) == alike_by(other, series, BOTH) == "sound"
    assert alike_by(f"А{series}", f"А{other}", BOTH) == "sound"


@pytest.mark.parametrize(
    ("series", "other"), [("А", "A"), ("Р", "P"), ("И", "Й"), ("Ш", "Щ"), ("Ъ", "Ь"), ("АБ", "АБ")]
)
def test_letters_that_look_alike_are_known_in_one_alphabet_and_in_two(
    series: str, other: str
) -> None:
    expected = None if series == other else "sight"
    assert alike_by(series, other, ()) == alike_by(other, series, ()) == expected


@pytest.mark.parametrize(("one", "other"), [("П", "Р"), ("Б", "В"), ("АП", "АР")])
def test_what_an_english_ear_confuses_matters_in_a_hall_that_speaks_english(
    one: str, other: str
) -> None:
    assert alike_by(one, other, BOTH) == "sound"
    assert alike_by(one, other, ("ru",)) is None


def test_a_letter_told_alike_in_russian_alone_matters_in_a_hall_that_speaks_russian() -> None:
    assert alike_by("В", "V", ("ru",)) == "sound"
    assert alike_by("В", "V", ("en",)) is None


def test_where_no_voice_speaks_nothing_sounds_alike() -> None:
    assert alike_by("Б", "B", ("de",)) is None


@pytest.mark.parametrize(
    "alphabet", ["АБВГДЕЁЖЗИКЛМНОПРСТУФХЦЧШЫЬЭЮЯ".replace("Ё", ""), "ABCDEFGHJKLMNPQRSTUVWXYZ"]
)
def test_within_an_alphabet_no_two_letters_are_told_alike_in_its_own_language(
    alphabet: str,
) -> None:
    language = "ru" if "Я" in alphabet else "en"
    for one, other in itertools.combinations(alphabet, 2):
        assert alike_by(one, other, (language,)) is None, (one, other)


def test_the_letters_that_both_alphabets_have_are_told_apart_in_both_languages() -> None:
    for one, other in itertools.combinations(SHARED, 2):
        assert alike_by(one, other, BOTH) is None, (one, other)


def test_a_series_of_two_letters_is_another_than_one() -> None:
    assert alike_by("Б", "ББ", BOTH) is None
    assert alike_by("W", "Д", BOTH) is None
