"""A hall's own colour is refused where codes in it could not be read."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from halls import small_config
from zal.config.check import check
from zal.config.problems import Problems
from zal.domain import colours
from zal.domain.colours import CALLED, GROUNDS, contrast, least, shade
from zal.domain.errors import ConfigError
from zal.texts import sentence
from zal.tui.themes import themes

ANY = st.integers(0, 0xFFFFFF).map(lambda each: f"#{each:06x}")


def refusals(accent: str) -> list[ConfigError]:
    problems = Problems("hall.toml")
    check(replace(small_config(), accent=accent), problems)
    return problems.found


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#FFFFFF", 4.54),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
        ("#00ff00", "#000000", 15.3),
        ("#123456", "#123456", 1.0),
    ],
)
def test_contrast_is_measured_as_wcag_says(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("accent", ["", "#1b5495", "#ffcc00", "#003399", "#000000", "#FFFFFF"])
def test_a_colour_that_is_read_on_light_or_on_dark_screens_will_do(accent: str) -> None:
    assert refusals(accent) == []


def test_another_is_refused_with_what_was_measured_what_is_needed_and_the_nearest_shade() -> None:
    (error,) = refusals("#e30613")
    assert sentence(error, "en") == (
        'hall.toml: [hall]: accent is "#e30613". Codes in it would be hard to read across the '
        "hall: its contrast with light screens is 4.5:1, with dark ones 3.4:1, and one of the two "
        'must be 7:1. The nearest shade that will do: "#ab050e"'
    )
    assert sentence(error, "ru") == (
        'hall.toml: [hall]: accent имеет значение "#e30613". Номера в этом цвете трудно прочесть '
        "через зал: контраст со светлыми экранами — 4.5:1, с тёмными — 3.4:1, а хотя бы с одними "
        'нужен 7:1. Ближайший подходящий оттенок: "#ab050e"'
    )


def test_what_just_fails_is_not_told_as_just_enough() -> None:
    (error,) = refusals("#105598")
    assert error.args_by_name["light"] == "6.9"
    assert 6.95 < least("#105598", GROUNDS[colours.LIGHT]) < CALLED


@settings(deadline=None)  # a busy machine is no failure
@given(accent=ANY)
def test_what_is_advised_is_taken_and_every_theme_shows_codes_that_can_be_read(accent: str) -> None:
    for error in refusals(accent):
        (advised,) = re.findall("#[0-9a-f]{6}", str(error.args_by_name["near"]))
        assert refusals(advised) == []
    for theme in themes(accent):
        called, on_called = theme.variables["called"], theme.variables["on-called"]
        assert least(called, GROUNDS[theme.name]) >= CALLED
        assert contrast(called, on_called) >= CALLED


@settings(deadline=None)  # a busy machine is no failure
@given(accent=ANY)
def test_a_shade_is_the_colour_itself_where_that_is_enough(accent: str) -> None:
    for grounds in GROUNDS.values():
        is_enough = least(accent, grounds) >= CALLED
        assert (shade(accent, grounds) == accent) == is_enough


def test_no_colour_is_taken_for_one() -> None:
    told = ["#12345", "#1234567", "123456", "#12345g", "red", "", "#123456\n", "#１２３４５６"]
    assert not [each for each in told if colours.is_colour(each)]
