"""The board in every state of a hall, on a small tty and on a wall: what is read, and how often."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from halls import HOUR, NOON
from walls import LETTERS, SMALL, STILL, TOLD, WALLS, hall, picture
from zal.domain.clock import Opening
from zal.domain.errors import HallError
from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardView
from zal.texts import texts
from zal.texts.own import OfThisHall
from zal_board.drawing.call_text import PACKAGE
from zal_board.drawing.lines import Line
from zal_board.drawing.screen_content import ScreenContent, draw_areas
from zal_board.drawing.wall import Screen, room_of
from zal_board.showing.shown_calls import Rule, begin, take

SIZES = (*SMALL, *WALLS)
LANGUAGES = (("ru", "en"), ("en", "ru"), ("ru", "de"))
"""The last one has no texts here: what it lacks is said in the first one's words."""
SENTENCES = (
    *("welcome", "welcome-hint", "recent", "served", "no-more-tickets"),
    *("closed", "day-closed", "opens-unknown", "trouble", "trouble-hint"),
)
FOR_STAFF = ("Диск заполнен", "нет звука: причина в журнале табло")


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


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_sentence_stands_twice_on_a_board(size: tuple[int, int], own_texts: OfThisHall) -> None:
    twice = {}
    for languages in LANGUAGES:
        own_texts.languages = languages
        config = hall(*languages)
        said = {texts(PACKAGE, language)(key) for language in languages for key in SENTENCES}
        said |= {*config.names.values(), *config.board.message.values()}
        for state, now in states(config, size).items():
            lines = written(draw_areas(now, *size))
            assert len(lines) == size[1]
            shown = "\n".join(lines)
            if found := [each for each in said if shown.count(each) > 1]:
                twice[languages, state] = found
    assert twice == {}


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_on_a_wall_no_state_has_anything_for_visitors_in_the_ttys_own_letters(
    told: tuple[tuple[int, int], float | None], own_texts: OfThisHall
) -> None:
    size, mm = told
    written_small = {}
    for languages in LANGUAGES:
        own_texts.languages = languages
        keys = ("day-closed", "trouble")
        said = {texts(PACKAGE, language)(key) for language in languages for key in keys}
        for state, now in states(hall(*languages), size).items():
            shown = written(draw_areas(replace(now, screen_mm=mm), *size))
            found = [each.strip() for each in shown if LETTERS.search(each)]
            # On 24 rows three lines are too many to draw.
            if found and (size != (80, 24) or len(found) > 1 or not said.issuperset(found)):
                written_small[languages, state] = found
    assert written_small == {}


@pytest.mark.parametrize("size", WALLS, ids=str)
def test_on_a_wall_staff_alone_are_told_in_the_ttys_own_letters_what_to_see_to(
    size: tuple[int, int],
) -> None:
    told, expected = {}, {}
    for state, now in states(hall("ru", "en"), size).items():
        broken = replace(now, fault=HallError("disk-full"), unheard=HallError("voice-broken"))
        lines = [each for each in written(draw_areas(broken, *size)) if LETTERS.search(each)]
        told[state] = tuple(each in " ".join(lines) for each in FOR_STAFF)
        is_said = not (now.is_shut or now.is_troubled)  # then a sentence alone fills the screen
        expected[state] = (is_said, is_said)
    assert told == expected
