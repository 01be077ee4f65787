"""A reader of print reads drawn letters: at each size, and on every screen."""

import re

import pytest

from every_screen import EVERY_SCREEN
from letters_page import PAGE, bodies, digest
from reading import (
    LETTERS_LEAST,
    TRAINED,
    WORDS,
    WORDS_LEAST,
    drawn_page,
    in_lines,
    letters_read,
    measured,
    own_words,
    random_words,
    read,
    words_read,
)
from variants import mostly_long
from zal.tui.drawn_letters import SMALLEST_BODY

FEW_BODIES = (SMALLEST_BODY, 17, 24)
"""The smallest, the largest of the wide face, and a common one of the condensed."""


@pytest.mark.parametrize("language", mostly_long(TRAINED, short=["ru"]))
def test_words_and_random_letters_are_read(language: str) -> None:
    """Six pictures a language."""
    words = in_lines(own_words(language)[:WORDS])
    letters = in_lines(random_words(language, WORDS // 2))
    texts = [each for _ in FEW_BODIES for each in (words, letters)]
    sizes = [each for each in FEW_BODIES for _ in (words, letters)]
    seen = read([drawn_page(*each) for each in zip(texts, sizes, strict=True)], language)
    for body, as_words, as_letters in zip(FEW_BODIES, seen[::2], seen[1::2], strict=True):
        assert words_read(" ".join(words), as_words) >= WORDS_LEAST, (body, as_words)
        assert letters_read(" ".join(letters), as_letters) >= LETTERS_LEAST, (body, as_letters)


def test_the_page_tells_of_the_letters_that_are_drawn_and_each_size_passes() -> None:
    told = PAGE.read_text(encoding="utf-8")
    assert f"`{digest()}`" in told, "letters have changed: make letters"
    lines = re.findall(r"^\| \d.*$", told, re.MULTILINE)
    rows = [each.strip("| ").split(" | ") for each in lines]
    assert [int(row[0]) for row in rows] == bodies()
    for _, _, _, *shares in rows:
        for words, letters in (shares[:2], shares[3:5]):
            assert float(words) >= WORDS_LEAST
            assert float(letters) >= LETTERS_LEAST


def test_the_page_tells_of_every_screen_and_each_passes() -> None:
    told = PAGE.read_text(encoding="utf-8")
    lines = re.findall(r"^\| [a-z]+ \| \d.*$", told, re.MULTILINE)
    rows = [each.strip("| ").split(" | ") for each in lines]
    assert [tuple(row[:2]) for row in rows] == [
        (face, f"{columns} × {height}") for face, (columns, height) in EVERY_SCREEN
    ]
    for row in rows:
        for least in (row[3], row[6]):
            assert least == "–" or float(least) >= WORDS_LEAST


@pytest.mark.long
@pytest.mark.parametrize("body", bodies())
@pytest.mark.parametrize("language", TRAINED)
def test_each_size_is_read(language: str, body: int) -> None:
    shares = measured(language, body)
    assert shares.words >= WORDS_LEAST
    assert shares.letters >= LETTERS_LEAST
