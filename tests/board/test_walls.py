"""1, 5, 12, 20 and 40 called at once: in letters that are read from afar, everybody in turn."""

import re
from dataclasses import replace
from itertools import groupby, product

import pytest

from variants import mostly_long
from walls import LETTERS, SMALL, TOLD, WALLS, hall, pages, picture, reads, shown_as
from zal.domain.legibility import CAPITAL_PART, needed_mm, sides_mm
from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardView
from zal_board.app import LEAST_CELLS
from zal_board.drawing.call_text import call_text
from zal_board.drawing.desk_sign import Sign, desk_sign
from zal_board.drawing.large_calls import cell
from zal_board.drawing.lines import CALL, DESK, LIT
from zal_board.drawing.screen_content import AREAS, draw_areas
from zal_board.drawing.sight import READABLE_ROWS, Sight, sight_of
from zal_board.drawing.wall import Screen, Wall, called_in, wall
from zal_board.drawing.wall_share import EDGE, GAP, Boxes
from zal_board.showing.pages import lasts_ms, pages_of

COUNTS = (1, 5, 12, 20, 40)
SHOWN = ((False, ("ru", "en")), (True, ("ru", "en")), (True, ("en", "ru")))
ALL = [(*each, *how) for each in product((*SMALL, *WALLS), COUNTS) for how in SHOWN]
SHORT = [each for each in ALL if each[1] == 12 or each[2:] == SHOWN[1]]


def stands(config: HallConfig, view: BoardView, size: tuple[int, int], called: int) -> Wall:
    return wall(config, called_in(view, view.recent[:called], 0), Screen(*size))


@pytest.mark.parametrize("shown", mostly_long(ALL, short=SHORT), ids=str)
def test_whoever_is_called_is_read_from_afar_within_a_round(
    shown: tuple[tuple[int, int], int, bool, tuple[str, ...]],
) -> None:
    size, count, waits, languages = shown
    config = hall(*languages)
    view = picture(config, count, waits=waits)
    newest, seen = call_text(view.recent[0], config), set()
    shape = stands(config, view, size, count).shape
    for number, now in enumerate(pages(config, view, size)):
        areas = draw_areas(now, *size)
        assert [*areas] == [*AREAS]
        assert sum(map(len, areas.values())) == size[1]
        calls = areas["calls"]
        codes, desks = shown_as(calls, CALL, LIT), shown_as(calls, DESK, LIT)
        is_led = len(now.showing.on_screen()) > 3  # else who is new shares its place, page by page
        assert reads(newest.code, codes, shape) or (number and not is_led)
        assert not LETTERS.search(codes)
        for row in now.showing.on_screen():
            said = call_text(row.call, config)
            assert reads(said.code, codes, shape)
            assert reads(said.mark, desks, shape)
            seen.add(said.code)
    assert seen == {each.code for each in view.recent}


@pytest.mark.parametrize("size", [*SMALL, *WALLS])
def test_between_code_and_desk_there_is_room_for_an_arrow_half_as_wide_as_letters_are_high(
    size: tuple[int, int],
) -> None:
    config = hall("ru", "en")
    shape = stands(config, picture(config, 1, waits=True), size, 1).shape
    rows = shape.letters(size[0])
    assert rows >= READABLE_ROWS
    assert 2 * (size[0] - EDGE - sum(shape.columns(rows))) >= rows


@pytest.mark.parametrize("size", [(182, 40), (200, 60), (240, 70), (300, 90)], ids=str)
def test_between_a_desk_and_the_next_call_beside_it_is_the_more_room_the_larger_letters_are(
    size: tuple[int, int],
) -> None:
    config = hall("ru", "en")
    view = picture(config, 20, waits=False)
    shape, sight = stands(config, view, size, 20).shape, sight_of(size, 5, None)
    rows = shape.letters(size[0], 2)
    assert rows >= READABLE_ROWS
    for each in view.recent:
        lines = cell(
            call_text(each, config), shape, sight, Boxes(2, size[0] // 2, rows + GAP), CALL
        )
        shown = ["".join(text for text, _ in line) for line in lines]
        first = min(len(each) - len(each.lstrip()) for each in shown if each.strip())
        last = min(len(each) - len(each.rstrip()) for each in shown)
        assert first + last >= 2 + 2 * (rows - READABLE_ROWS) // 3
    assert size[0] < 240 or first + last >= 4


@pytest.mark.parametrize("size", [(120, 35), *WALLS], ids=str)
@pytest.mark.parametrize(("code", "word"), [("А101", "Проходите"), ("", "Свободно")])
@pytest.mark.parametrize("number", [0, 1])
def test_a_desks_sign_has_no_small_letters_on_a_large_screen(
    size: tuple[int, int], code: str, word: str, number: int
) -> None:
    told = (["Окно 1", "Desk 1"], [word, "Please come"])
    parts = desk_sign(Sign(code, "desk-called", bool(code)), told, number, size, is_lit=False)
    lines = [line for part in parts for line in part]
    assert len(lines) == size[1]
    assert not LETTERS.search("".join(text for line in lines for text, _ in line))


def test_in_a_small_window_each_service_is_told_by_its_name() -> None:
    config = hall("ru", "en")
    [now] = pages(config, picture(config, 1, waits=True), LEAST_CELLS)
    lines = draw_areas(now, *LEAST_CELLS)["services"]
    rows = ["".join(text for text, _ in line) for line in lines]
    assert rows[0].split() == ["Услуга", "Ждут", "Дольше", "всех"]
    named = [re.split(" {2,}", each.strip())[0] for each in rows[1:]]
    assert named == ["Пенсия: н…, справки", "Социальна… и льготы", "и ещё 12 услуг"]


@pytest.mark.parametrize("size", [LEAST_CELLS, (60, 16)], ids=str)
@pytest.mark.parametrize("waits", [True, False])
@pytest.mark.parametrize("count", COUNTS)
def test_in_a_small_window_whoever_is_called_stands_with_the_desk_within_a_round(
    size: tuple[int, int], count: int, *, waits: bool
) -> None:
    config = hall("ru", "en")
    view, seen = picture(config, count, waits=waits), set()
    for now in pages(config, view, size):
        lines = [line for area in draw_areas(now, *size).values() for line in area]
        rows = ["".join(text for text, _ in line) for line in lines]
        assert len(rows) == size[1]
        for row in now.showing.on_screen():
            said = call_text(row.call, config)
            assert any(said.code in each and f"Окно {row.call.desk} " in each for each in rows)
            seen.add(said.code)
    assert seen == {each.code for each in view.recent}


@pytest.mark.parametrize("size", [*SMALL, *WALLS], ids=str)
def test_the_newest_is_larger_than_all_others_unless_they_could_not_be_read_then(
    size: tuple[int, int],
) -> None:
    config = hall("ru", "en")
    for count in (2, 3, 5, 12, 40):
        view = picture(config, count, waits=True)
        now, *_ = pages(config, view, size)
        codes = shown_as(draw_areas(now, *size)["calls"], CALL).splitlines()
        drawn_on = groupby(bool(set(each) & set("▄▀█")) for each in codes)
        newest, *others = [len([*lines]) for is_inked, lines in drawn_on if is_inked]
        assert len(now.showing.on_screen()) == 1 or others, count
        assert all(each < newest or each == newest == 7 for each in others), count


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_on_a_wall_only_staff_are_told_anything_in_the_ttys_own_letters(
    told: tuple[tuple[int, int], float | None],
) -> None:
    config = hall("ru", "en")
    size, mm = told
    for called in product((0, *COUNTS), (False, True)):
        count, waits = called
        now, *_ = pages(config, picture(config, count, waits=waits), size, mm)
        areas = draw_areas(now, *size)
        texts = ["".join(text for text, _ in line) for lines in areas.values() for line in lines]
        *visitors, staff = texts
        assert not [each for each in visitors if LETTERS.search(each)], called
        assert staff.strip() in {"", "нужно ещё одно табло"}, called


@pytest.mark.parametrize(("size", "count"), [*product(WALLS, (0, 1))])
def test_beneath_it_is_told_for_what_people_wait_unless_nobody_does(
    size: tuple[int, int], count: int
) -> None:
    config = hall("ru", "en")
    for waits in (False, True):
        now, *_ = pages(config, picture(config, count, waits=waits), size)
        lines = "\n".join(
            "".join(t for t, _ in line) for line in draw_areas(now, *size)["services"]
        )
        assert reads("Ждут", lines) is waits
        assert reads("Р 7", lines) is waits


@pytest.mark.parametrize("size", [*SMALL, *WALLS])
def test_staff_are_told_to_add_a_board_when_a_round_lasts_longer_than_half_a_minute(
    size: tuple[int, int],
) -> None:
    config = hall("ru", "en")
    told = set()
    for count in range(1, 41):
        view = picture(config, count, waits=True)
        shared = stands(config, view, size, count).share
        pages_needed = pages_of(count, shared.places)
        is_soon = pages_needed == 1 or pages_needed * lasts_ms(shared.places) <= 30_000
        assert shared.is_readable is (is_soon and (shared.places > 1 or count == 1))
        told.add(shared.is_readable)
    assert told == {True, False}


def test_what_is_read_from_the_declared_distance_is_known_where_the_screen_is() -> None:
    assert sight_of((160, 45), 5, 400) == Sight(7, writes_calls=False, writes_rest=False)
    assert sight_of((240, 70), 5, 400) == Sight(11, writes_calls=False, writes_rest=False)
    assert sight_of((80, 24), 1, 685) == Sight(7, writes_calls=True, writes_rest=True)
    assert sight_of((80, 24), 5, 685) == Sight(7, writes_calls=False, writes_rest=False)


@pytest.mark.parametrize("size", SMALL)
def test_a_tty_that_may_be_a_window_on_a_desk_writes_what_is_not_called(
    size: tuple[int, int],
) -> None:
    assert sight_of(size, 5, None) == Sight(7, writes_calls=False, writes_rest=True)


@pytest.mark.parametrize("size", WALLS)
def test_where_nobody_has_told_the_screen_only_what_the_largest_shows_well_is_written(
    size: tuple[int, int],
) -> None:
    _, largest = sides_mm(100, 16 / 9)
    far, near = (CAPITAL_PART * largest / size[1] / needed_mm(1) * part for part in (1.01, 0.99))
    assert not sight_of(size, far, None).writes_rest
    assert sight_of(size, near, None).writes_rest
    assert not sight_of(size, near, None).writes_calls
    assert not sight_of(size, 5, None).writes_rest


def test_drawn_letters_that_the_largest_screen_does_not_show_well_enough_are_not_drawn() -> None:
    assert [sight_of((240, 70), metres, None).least for metres in (5, 10, 20)] == [7, 7, 14]


def test_letters_are_larger_the_farther_away_they_are_read() -> None:
    config = hall("ru", "en")
    far = replace(config, board=replace(config.board, distance_m=8))
    view = picture(config, 12, waits=False)
    near_by, far_away = (
        wall(each, called_in(view, view.recent, 0), Screen(240, 70, 500)).share.places
        for each in (config, far)
    )
    assert near_by > far_away > 1
