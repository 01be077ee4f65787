"""Two series of one hall are told apart by ear."""

import itertools

import pytest

from zal.domain.letters import nearly_alike, sound_alike


@pytest.mark.parametrize(
    ("series", "other"),
    [
        ("Б", "B"),
        ("В", "V"),
        ("Ц", "C"),
        ("Д", "D"),
        ("Л", "L"),
        ("Ф", "F"),
        ("Ю", "U"),
        ("АБ", "АB"),
        ("А", "A"),
    ],
)
def test_letters_of_two_alphabets_that_are_told_alike_are_known(series: str, other: str) -> None:
    assert sound_alike(series, other)
    assert sound_alike(other, series)


@pytest.mark.parametrize("alphabet", ["АБВГДЕЁЖИЙКЛМНПРСТУФХЦШЩЪЫЬЮЯ", "ABCDEFGHJKLMNPQRSTUVWXYZ"])
def test_within_an_alphabet_no_two_letters_are_told_alike(alphabet: str) -> None:
    for one, other in itertools.combinations(alphabet, 2):
        assert not sound_alike(one, other), (one, other)


def test_a_series_of_two_letters_is_another_than_one() -> None:
    assert not sound_alike("Б", "ББ")
    assert not sound_alike("W", "Д")


@pytest.mark.parametrize(("one", "other"), [("П", "Р"), ("Б", "В"), ("Д", "D"), ("АП", "АР")])
def test_letters_that_an_english_ear_may_confuse_are_known(one: str, other: str) -> None:
    assert nearly_alike(one, other) == nearly_alike(other, one) == (not sound_alike(one, other))


def test_letters_that_are_well_told_apart_are_not_warned_of() -> None:
    assert not nearly_alike("П", "Б")
    assert not nearly_alike("П", "П")
    assert not nearly_alike("К", "П")
