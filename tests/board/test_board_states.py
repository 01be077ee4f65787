"""The board in every state of a hall, on a small tty and on a wall: what is read, and how often."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import product

import pytest

from halls import HOUR, NOON
from walls import LETTERS, SMALL, STILL, TOLD, WALLS, hall, picture
from zal.domain.clock import Opening
from zal.domain.errors import HallError
from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardView
from zal.texts import texts
from zal.texts.own import OfThisHall
from zal_board.drawing.lines import Line
from zal_board.drawing.screen_content import PACKAGE, ScreenContent, draw_areas
from zal_board.drawing.wall import Screen, room_of
from zal_board.showing.shown_calls import Rule, begin, take

SIZES = (*SMALL, *WALLS)
LANGUAGES = (("ru", "en"), ("en", "ru"), ("ru", "de"))
"""The last one has no texts here: what it lacks is said in the first one's words."""
SENTENCES = (
    *("welcome", "welcome-hint", "recent", "served", "no-more-tickets"),
    *("closed", "day-closed", "opens-unknown", "trouble", "trouble-hint"),
)


def closed(view: BoardView, *, opens_at: int | None, by_hand: bool = False) -> BoardView:
    opening = Opening(is_open=False, opens_at=opens_at)
    return replace(view, moment=replace(view.moment, opening=opening, is_day_closed=by_hand))


def states(config: HallConfig, size: tuple[int, int]) -> Mapping[str, ScreenContent]:
    """Return a board of a size in each state.

    Nobody waits where visitors are told of nothing else.
    """
    quiet, busy = picture(config, 0, waits=False), picture(config, 5, waits=True)
    served = tuple(replace(each, stands=False, serving=True) for each in busy.recent)
    blank = ScreenContent(config, None, begin(0), NOON, STILL)
    shut = replace(blank, is_shut=True)
    return {
        "nothing is read yet": blank,
        "nobody was called": replace(blank, view=quiet),
        "some wait": replace(blank, view=picture(config, 0, waits=True)),
        "some are called": called(blank, busy, size),
        "some are served": replace(blank, view=replace(busy, recent=served)),
        "the day is served out": called(blank, closed(busy, opens_at=None, by_hand=True), size),
        "night": replace(shut, view=closed(quiet, opens_at=NOON + 20 * HOUR)),
        "closed for good": replace(shut, view=closed(quiet, opens_at=None)),
        "closed by hand": replace(
            shut, view=closed(quiet, opens_at=NOON + 20 * HOUR, by_hand=True)
        ),
        "connection lost": replace(blank, view=quiet, is_troubled=True),
    }


def called(blank: ScreenContent, view: BoardView, size: tuple[int, int]) -> ScreenContent:
    """Return a board on which a picture's calls hold still."""
    rule = Rule(6000, 180_000, room_of(blank.config, view, Screen(*size)))
    return replace(blank, view=view, showing=take(begin(0), view, 0, rule))


def written(areas: Mapping[str, tuple[Line, ...]]) -> list[str]:
    return ["".join(text for text, _ in line) for lines in areas.values() for line in lines]


STATES = tuple(states(hall("ru", "en"), (80, 24)))
ALL = [*product(SIZES, LANGUAGES, STATES)]


@pytest.mark.parametrize(("size", "languages", "state"), ALL)
def test_no_sentence_stands_twice_on_a_board(
    size: tuple[int, int], languages: tuple[str, ...], state: str, own_texts: OfThisHall
) -> None:
    own_texts.languages = languages
    config = hall(*languages)
    lines = written(draw_areas(states(config, size)[state], *size))
    assert len(lines) == size[1]
    said = {texts(PACKAGE, language)(key) for language in languages for key in SENTENCES}
    said |= {*config.names.values(), *config.board.message.values()}
    shown = "\n".join(lines)
    assert {each: shown.count(each) for each in said if shown.count(each) > 1} == {}


@pytest.mark.parametrize(("told", "languages", "state"), [*product(TOLD, LANGUAGES, STATES)])
def test_on_a_wall_no_state_has_anything_for_visitors_in_the_ttys_own_letters(
    told: tuple[tuple[int, int], float | None],
    languages: tuple[str, ...],
    state: str,
    own_texts: OfThisHall,
) -> None:
    own_texts.languages = languages
    size, mm = told
    now = replace(states(hall(*languages), size)[state], screen_mm=mm)
    shown = draw_areas(now, *size)
    found = [each.strip() for each in written(shown) if LETTERS.search(each)]
    said = {texts(PACKAGE, each)(key) for each in languages for key in ("day-closed", "trouble")}
    if size == (80, 24) and set(found) <= said:  # three lines: too many to draw in 24 rows
        assert len(found) <= 1
    else:
        assert found == []


@pytest.mark.parametrize(("size", "state"), [*product(WALLS, STATES)])
def test_on_a_wall_staff_alone_are_told_in_the_ttys_own_letters_what_to_see_to(
    size: tuple[int, int], state: str
) -> None:
    now = states(hall("ru", "en"), size)[state]
    broken = replace(now, fault=HallError("disk-full"), unheard=HallError("voice-broken"))
    told = " ".join(each for each in written(draw_areas(broken, *size)) if LETTERS.search(each))
    is_said = not (now.is_shut or now.is_troubled)  # then a sentence alone fills the screen
    assert ("Диск заполнен" in told) is is_said
    assert ("нет звука: причина в журнале табло" in told) is is_said
