"""Drawn letters are told apart: by dots here, by a reader of print below."""

from functools import cache
from itertools import combinations

import pytest

from zal.domain.codes import ALIKE_IN_PRINT
from zal.tui.drawn_letters import (
    SMALLEST_BODY,
    SMALLEST_LINE_ROWS,
    SMALLEST_ROWS,
    close_cut,
    close_cut_size,
    page,
    size_of,
)
from zal.tui.large_text import draw_wrapped
from zal.tui.large_type import draw

FEWEST_DOTS = 3
TALLEST_ALIKE = 60
"""Dots of a body; taller letters differ more, never less."""
WIDEST = 100
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
LATIN = "abcdefghijklmnopqrstuvwxyz"
ALPHABETS = [each + each.upper() + "0123456789" for each in (RUSSIAN, LATIN)]
BODIES = range(SMALLEST_BODY, TALLEST_ALIKE)
SIZES = sorted({size_of(each) for each in BODIES})


@cache
def dots_of(letter: str, size: int) -> tuple[tuple[bool, ...], ...]:
    """Return the dots of a letter row by row, all letters on the same base line."""
    body = next(each for each in BODIES if size_of(each) == size)
    image = page((letter,), body)
    left, _, right, _ = image.getbbox() or (0, 0, 1, 1)
    ink, across = image.tobytes(), image.width
    return tuple(
        tuple(each > 0 for each in ink[across * y + left : across * y + right])
        for y in range(image.height)
    )


@cache
def as_number(letter: str, size: int) -> int:
    """Return the dots as bits; a row ends in free ones, so that it can be shifted."""
    rows = ("".join("01"[each] for each in row) for row in dots_of(letter, size))
    return int("".join(each.ljust(WIDEST, "0") for each in rows), 2)


def distance(one: str, other: str, size: int) -> int:
    """Return how many dots differ, laid on each other as well as a dot left or right allows."""
    middle, moved = as_number(one, size) << 1, as_number(other, size)
    return min((middle ^ (moved << by)).bit_count() for by in (0, 1, 2))


def are_alike_in_print(pair: tuple[str, str]) -> bool:
    return any(set(pair) == set(each) for each in ALIKE_IN_PRINT)


@pytest.mark.parametrize("alphabet", ALPHABETS, ids=["ru", "en"])
def test_no_two_letters_of_an_alphabet_differ_by_fewer_than_three_dots(alphabet: str) -> None:
    near = [
        (size, one, other)
        for size in SIZES
        for one, other in combinations(alphabet, 2)
        if not are_alike_in_print((one, other)) and distance(one, other, size) < FEWEST_DOTS
    ]
    assert not near


@pytest.mark.parametrize("body", [14, 15, 17, 20, 40])
def test_no_letter_leaves_its_body(body: int) -> None:
    """Below each line another begins: the accent of Й and the tail of щ are whole in both."""
    whole = {close_cut(each, size_of(body)).height for each in "Йщ"}
    drawn = page(("Йщ", "Йщ"), body)
    first, second = (drawn.crop((0, top, drawn.width, top + body)) for top in (0, body))
    assert first.tobytes() == second.tobytes()
    box = first.getbbox()
    assert box is not None
    assert box[3] - box[1] > max(whole)


def test_dotted_letters_keep_two_rows_free_below_the_dot() -> None:
    for size in SIZES:
        for letter in "iі":
            rows = [any(each) for each in dots_of(letter, size)]
            begin = rows.index(True)
            free = rows.index(False, begin)
            assert not any(rows[free : free + 2])


def test_letters_smaller_than_can_be_read_are_never_drawn() -> None:
    assert draw_wrapped("Паспорт", 240, SMALLEST_LINE_ROWS - 1) is None
    assert draw("Б105", 240, SMALLEST_ROWS - 1) == ("Б105",)
    whole = draw_wrapped("Паспорт", 240, SMALLEST_LINE_ROWS)
    assert whole is not None
    narrow = draw_wrapped("Паспорт", len(whole[0]) - 1, 40)
    assert narrow is None
    for columns in range(10, 80):
        lines = draw("H105", columns, 40)
        assert len(lines) == 1 or len(lines) >= SMALLEST_ROWS


@pytest.mark.parametrize("text", ["Б101", "Окно №5 Й", "Ёщ", "ії ₽", "1 1", "قائمة 5", " "])
def test_how_large_a_line_would_be_is_told_without_drawing_it(text: str) -> None:
    for size in (14, 15, 23, 77):
        assert close_cut_size(text, size) == close_cut(text, size).size
