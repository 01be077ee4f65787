"""Two series of one hall are told apart by eye and by ear, in each of its languages."""

import itertools

import pytest

from zal import config
from zal.commands.new_hall.letters import series_letters
from zal.commands.new_hall.templates import templates
from zal.domain.letters import alike_by, nearly_alike

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


def near(letters: str, language: str) -> set[str]:
    """Return the pairs of letters that a loudspeaker makes one."""
    pairs = itertools.combinations(letters, 2)
    return {one + other for one, other in pairs if nearly_alike(one, other, (language,))}


def test_a_loudspeaker_makes_letters_one_that_are_told_apart_close_by() -> None:
    assert near("АБВГДЕЖИКЛМНПРСТУФХЦШЩЫЮЯ", "ru") == {"БП", "ВТ", "ДТ", "ЖШ", "МН", "СФ"}
    english = {"BD", "BP", "BT", "DP", "DT", "PT", "FS", "MN"}
    assert near("ABCDEFGHJKLMNPQRSTUVWXYZ", "en") == english
    assert nearly_alike("Р", "Т", ("en",))  # read as P
    assert nearly_alike("П", "D", ("en",))
    assert not nearly_alike("Р", "Т", ("ru",))
    assert nearly_alike("АП", "АБ", ("ru",))
    assert not nearly_alike("П", "ПП", ("ru",))
    assert not nearly_alike("Б", "П", ("de",))


@pytest.mark.parametrize("alphabet", ["АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЫЬЭЮЯ", "ABCDEFGHJKLMNPQRSTUVWXYZ"])
def test_within_an_alphabet_no_two_letters_are_one_close_by_so_none_is_refused(
    alphabet: str,
) -> None:
    language = "ru" if "Я" in alphabet else "en"
    for one, other in itertools.combinations(alphabet, 2):
        assert alike_by(one, other, (language,)) is None, (one, other)


def test_of_the_letters_that_both_alphabets_have_the_near_ones_are_known() -> None:
    for one, other in itertools.combinations(SHARED, 2):
        assert alike_by(one, other, BOTH) is None, (one, other)
    assert near(SHARED, "ru") == {"ВТ", "МН"}
    assert near(SHARED, "en") == {"ВР", "ВТ", "РТ"}  # Н is read as H


@pytest.mark.parametrize("count", range(1, 8))
def test_the_letters_of_a_new_hall_of_seven_services_are_told_apart_through_a_loudspeaker(
    count: int,
) -> None:
    letters = "".join(series_letters(count))
    assert near(letters, "ru") == near(letters, "en") == set()


def test_so_are_those_of_the_sample_and_of_every_ready_list() -> None:
    found = [[each.series for each in config.read(config.SAMPLE).services]]
    found += [[each.series for each in kind.services] for kind in templates().values()]
    for series in found:
        assert near("".join(series), "ru") == near("".join(series), "en") == set()


def test_a_series_of_two_letters_is_another_than_one() -> None:
    assert alike_by("Б", "ББ", BOTH) is None
    assert alike_by("W", "Д", BOTH) is None
