"""Calls that hardly fit beside each other or across the wall are read all the same."""

from dataclasses import replace

import pytest

from halls import NOON
from variants import in_one_test
from walls import LETTERS, hall, pages, picture, reads, shown_as
from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardCall, BoardView
from zal_board.drawing.call_text import CallText, call_text
from zal_board.drawing.large_calls import cell
from zal_board.drawing.lines import CALL, DESK, LIT, QUIET, drawn
from zal_board.drawing.screen_content import draw_areas
from zal_board.drawing.sight import READABLE_ROWS, sight_of
from zal_board.drawing.wall_share import GAP, Boxes, Shape
from zoned_halls import SECOND, zoned_config

SMALL = (80, 24)


def called(config: HallConfig, *calls: tuple[str, str]) -> BoardView:
    """Return what a board shows when these are called, the newest first: code and desk."""
    view = picture(config, len(calls), waits=True)
    fresh = tuple(
        replace(each, code=code, desk=desk)
        for each, (code, desk) in zip(view.recent, calls, strict=True)
    )
    return replace(view, fresh=fresh[::-1], recent=fresh)


@pytest.mark.parametrize(
    "calls",
    [
        (("М107", "3"),),
        (("М107", "3"), ("А102", "5")),
        (("А102", "36"), ("М107", "3"), ("А103", "4")),
        (("Р101", "32"), ("М107", "3")),
    ],
    ids=str,
)
def test_a_wide_ticket_makes_no_call_small_that_fits_by_itself(
    calls: tuple[tuple[str, str], ...],
) -> None:
    config = hall("ru", "en")
    view, seen = called(config, *calls), set()
    for now in pages(config, view, SMALL):
        lines = draw_areas(now, *SMALL)["calls"]
        codes, desks = shown_as(lines, CALL, LIT), shown_as(lines, DESK, LIT)
        assert not LETTERS.search(codes)
        for row in now.showing.on_screen():
            said = call_text(row.call, config)
            own = Shape(said.code, said.mark)
            assert reads(said.code, codes, own)
            assert reads(said.mark, desks, own)
            seen.add(said.code)
    assert seen == {code for code, _ in calls}


def test_the_arrow_gives_up_a_column_before_a_call_is_written_small() -> None:
    config = hall("ru", "en")
    [now] = pages(config, called(config, ("Р101", "32")), SMALL)
    codes = shown_as(draw_areas(now, *SMALL)["calls"], CALL, LIT)
    assert reads("Р101", codes)
    assert any(line.rstrip().endswith("██▀") for line in codes.splitlines())


@in_one_test("code", ["А110", "А108", "Р109", "А106"])
@in_one_test("width", [160, 162, 170])
def test_an_arrow_that_has_little_room_is_no_part_of_the_code(code: str, width: int) -> None:
    shape, sight = Shape("А000", "00"), sight_of((width, 45), 5, None)
    box = Boxes(2, width // 2, READABLE_ROWS + GAP)
    said = CallText(code, "40", ("Окно 40",))
    code_width, _ = shape.columns(READABLE_ROWS)
    assert shape.letters(width, 2) == READABLE_ROWS
    for line in cell(said, shape, sight, box, CALL):
        row = "".join(text for text, _ in line)
        assert row[1 + code_width] == " "


@pytest.mark.parametrize("calls", [(("М107", "36"),), (("М107", "36"), ("М108", "37"))], ids=str)
def test_where_a_call_is_wider_than_the_wall_staff_are_told_to_choose_a_smaller_font(
    calls: tuple[tuple[str, str], ...],
) -> None:
    config = hall("ru", "en")
    now, *_ = pages(config, called(config, *calls), SMALL)
    [*_, last] = draw_areas(now, *SMALL)["message"]
    told = "".join(text for text, _ in last)
    assert "нужен шрифт помельче" in told
    assert "нужно ещё одно табло" not in told


@in_one_test("size", [(160, 41), (160, 45), (200, 60), (240, 70)])
@in_one_test("count", [12, 40])
def test_a_rule_stands_between_a_desk_and_the_code_beside_it_and_none_at_the_edge(
    size: tuple[int, int], count: int
) -> None:
    config = hall("ru", "en")
    numbers = [(f"Р{101 + n}", str(n % 31 + 10)) for n in range(count)]
    ruled = 0
    for now in pages(config, called(config, *numbers), size):
        for line in draw_areas(now, *size)["calls"]:
            row = "".join(text for text, _ in line)
            assert row[-1] == " "
            before, *others = row.split("│")
            assert all(each[0] == " " for each in others)
            assert not others or before[-1] == " "
            assert [what for text, what in line if "│" in text] == [QUIET] * len(others)
            ruled += bool(others)
    assert ruled >= 7


def test_with_a_rule_between_them_as_many_stand_beside_each_other_as_before() -> None:
    shape = Shape("Р100", "00")
    assert shape.letters(160, 2) == 7
    assert shape.letters(156, 2) == 0


def test_on_a_wall_the_zone_of_a_call_is_drawn_where_both_languages_do_not_fit() -> None:
    config, size = zoned_config(), (200, 60)
    call = BoardCall(1, NOON, 1, "Д101", "3", "land", "ru", recall=False, stands=True)
    sight = sight_of(size, config.board.distance_m, None)
    for zone, told in (("", "2 этаж · Окно 3"), (SECOND, "Окно 3 · Desk 3")):
        said = call_text(call, config, zone)
        lines = cell(said, Shape(said.code, said.mark), sight, Boxes(1, size[0], 34), CALL)
        texts = ["".join(piece for piece, _ in line) for line in lines]
        assert any(
            large is not None and all(any(row in text for text in texts) for row in large)
            for rows in range(sight.least, 20)
            for large in [drawn(told, size[0] - 4, rows)]
        )
