"""What the page says and shows, drawn from a visit by itself."""

import re
from dataclasses import replace

import pytest

from halls import both
from zal.tui.themes import DARK, LIGHT
from zal_web.drawing import accent_sheet, draw, sentence
from zal_web.files import content
from zal_web.visits import Stand, Visit

VISIT = Visit(1, "Б105", "ru", Stand.WAITING, both("Паспорт"), both("Зал"), ("ru", "en"), ahead=3)


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (0, "Вы следующий"),
        (1, "Перед вами 1 человек"),
        (3, "Перед вами 3 человека"),
        (12, "Перед вами 12 человек"),
    ],
)
def test_how_many_are_ahead_is_said_in_good_russian(ahead: int, said: str) -> None:
    assert sentence(replace(VISIT, ahead=ahead), "ru") == said


@pytest.mark.parametrize("stand", Stand)
def test_every_stand_has_its_sentence_in_both_languages(stand: Stand) -> None:
    called = stand in (Stand.CALLED, Stand.SERVING)
    waits = 2 if stand is Stand.WAITING else None
    visit = replace(VISIT, stand=stand, ahead=waits, desk=both("Окно 7") if called else None)
    for language in ("ru", "en"):
        said = sentence(visit, language)
        assert not said.startswith("stand-")
        assert ("Окно 7" in said) is called


def test_a_mark_changes_with_what_is_shown_and_with_nothing_else() -> None:
    mark = draw(VISIT, "x", "ru").mark
    assert draw(replace(VISIT, rev=99), "x", "ru").mark == mark
    assert draw(replace(VISIT, ahead=2), "x", "ru").mark != mark
    assert draw(replace(VISIT, calls=1), "x", "ru").mark != mark


def test_names_from_outside_are_never_markup() -> None:
    hostile = replace(VISIT, service=both("<script>alert(1)</script>[/x]"), code="<b>")
    html = draw(hostile, "x", "en").html
    assert "<script>" not in html
    assert "<b>" not in html


def test_rating_is_asked_once_only() -> None:
    served = replace(VISIT, stand=Stand.SERVED, ahead=None, may_rate=True)
    html = draw(served, "x", "en").html
    assert len(re.findall(r'type="radio"', html)) == 4 * 5
    rated = draw(replace(served, may_rate=False, rated=True), "x", "en").html
    assert 'type="radio"' not in rated
    assert "Thank you, your rating" in rated


def test_the_page_has_the_colours_of_the_screens() -> None:
    sheet = content("page.css").decode()
    light, dark = re.findall(r":root\{([^}]*)\}", sheet)
    for theme, found in ((LIGHT, light), (DARK, dark)):
        colours = dict(each.split(":") for each in found.split(";"))
        whole = {name: "#ffffff" if each == "#fff" else each for name, each in colours.items()}
        for name in ("calm", "on-calm", "called", "on-called", "good", "late", "on-late", "quiet"):
            assert whole[f"--{name}"] == theme.variables[name]
        assert whole["--text"] == theme.foreground


def test_the_halls_own_colour_takes_the_place_of_what_is_called() -> None:
    assert accent_sheet("") == ""
    assert "--called:#7a0019" in accent_sheet("#7a0019")
