"""What stands on the board at each size: nothing overflows, no code and no desk is cut."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from math import ceil

import pytest
from rich.cells import cell_len

from halls import MINUTE, NOON, both, small_config
from large_codes import stands
from variants import in_one_test
from zal.config.read import read
from zal.config.sample import sample_text
from zal.domain.clock import Opening
from zal.domain.settings.boards import BoardPolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Desk
from zal.domain.views import Availability, BoardCall, BoardView, Moment, ServiceStatus
from zal.texts import texts
from zal_board.drawing.arrow import arrow
from zal_board.drawing.call_text import CallText, call_text
from zal_board.drawing.large_calls import cell, listed_calls
from zal_board.drawing.lines import CALL, LIT, Line, drawn
from zal_board.drawing.screen_content import LANGUAGE_MS, ScreenContent, draw_areas
from zal_board.drawing.service_table import service_table
from zal_board.drawing.sight import Sight
from zal_board.drawing.wall import Screen, Wall, called_in, room_of, wall
from zal_board.drawing.wall_share import LIST_MS, Boxes, Shape, divided
from zal_board.showing.pages import ROUND_MS
from zal_board.showing.shown_calls import Rule, begin, take

SMALL = [(80, 24), (100, 30)]
WALLS = [(120, 40), (160, 41), (182, 40), (160, 45), (200, 60), (240, 70)]
SIZES = [*SMALL, *WALLS]
ALONE = Rule(6000, 180_000, lambda _large, _listed: 9)
LONG = "Окно 12, второй этаж"
NAMES = ("Окно 7", LONG, "Окно для посетителей с детьми и маломобильных граждан")


@cache
def hall() -> HallConfig:
    desks = tuple(
        Desk(str(n), {"ru": NAMES[n % 3], "en": NAMES[n % 3].replace("Окно", "Desk")})
        for n in range(60)
    )
    config = replace(read(sample_text(), "sample.toml"), desks=desks)
    message = {"ru": "Обед без перерыва. " * 3, "en": "Open through lunch. " * 3}
    return replace(config, board=replace(config.board, message=message))


def calls(count: int) -> tuple[BoardCall, ...]:
    return tuple(
        BoardCall(
            n + 1,
            NOON,
            n + 1,
            f"АБ12{n:02}",
            str(n),
            "passport",
            ("ru", "en")[n % 2],
            False,
            n % 4 > 0,
        )
        for n in range(count)
    )


def view(config: HallConfig, fresh: tuple[BoardCall, ...], *, recent: int = 0) -> BoardView:
    services = tuple(
        ServiceStatus(each.code, each.names, each.group, n, NOON - n * MINUTE, Availability.OPEN)
        for n, each in enumerate(config.services)
    )
    standing = tuple(
        replace(each, code=f"П3{each.rev:02}", rev=each.rev + 100, stands=False, serving=True)
        for each in calls(recent)
    )
    return BoardView(
        Moment(999, NOON, "d", Opening(is_open=True)), fresh, fresh + standing, services
    )


def content(config: HallConfig, count: int, recent: int, size: tuple[int, int]) -> ScreenContent:
    picture = view(
        config, tuple(replace(each, stands=True) for each in calls(count)), recent=recent
    )
    rule = Rule(6000, 180_000, room_of(config, picture, Screen(*size)))
    showing = take(begin(0), picture, 0, rule)
    return ScreenContent(config, picture, showing, NOON, 0)


def contents() -> Iterator[tuple[ScreenContent, tuple[int, int]]]:
    config = hall()
    for size in [*SIZES, (40, 12), (20, 6)]:
        for count in (0, 1, 2, 3, 5, 8, 13, 20, 30):
            yield content(config, count, recent=12, size=size), size
            for turn in (0, 1):
                base = content(config, count, 3, size)
                yield replace(base, started=-turn * LANGUAGE_MS, is_troubled=True), size
                yield replace(base, started=-turn * LANGUAGE_MS, is_shut=True), size


def text(line: Line) -> str:
    return "".join(piece for piece, _ in line)


def test_every_area_fills_its_rows_exactly_and_all_together_the_screen() -> None:
    for each, (width, height) in contents():
        areas = draw_areas(each, width, height)
        assert all(cell_len(text(line)) == width for lines in areas.values() for line in lines)
        assert sum(map(len, areas.values())) == height


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_call_is_drawn_whole_or_written_whole(size: tuple[int, int]) -> None:
    for count in (1, 2, 3, 4, 5, 8, 13, 20, 30):
        now = content(hall(), count, 0, size)
        rows = now.showing.on_screen()
        height = len(draw_areas(now, *size)["calls"])
        shown = wall(now.config, called_in(now.view, now.large, 0), Screen(*size))
        boxes = divided(shown.shape, len(rows), (size[0], height, size[1]), shown.sight)
        for number, row in enumerate(rows):
            is_whole(call_text(row.call, now.config), shown.shape, shown.sight, boxes[number > 0])


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_which_of_several_services_it_is_is_drawn_to_be_read_or_left_out(
    size: tuple[int, int],
) -> None:
    config = hall()
    several = replace(calls(1)[0], code="Р101", place=2, services=3, stands=True)
    picture = view(config, (several,))
    rule = Rule(6000, 180_000, room_of(config, picture, Screen(*size)))
    one = ScreenContent(config, picture, take(begin(0), picture, 0, rule), NOON, 0)
    shown = wall(config, called_in(picture, one.large, 0), Screen(*size))
    height = len(draw_areas(one, *size)["calls"])
    box, _ = divided(shown.shape, 1, (size[0], height, size[1]), shown.sight)
    (call,) = one.large
    said = replace(call_text(call, one.config), names=("Окно 7", "Desk 7"), step="2 из 3")
    lines = [text(line) for line in cell(said, shown.shape, shown.sight, box, CALL)]
    whole = "\n".join(lines)
    ways = ("Окно 7 · Desk 7 · 2 из 3", "Окно 7 · 2 из 3", "2 из 3")
    drawings = (drawn(each, size[0] - 3, rows) for each in ways for rows in range(7, 30))
    is_drawn = any(rows and all(each.strip() in whole for each in rows) for rows in drawings)
    assert is_drawn or (size in SMALL and "2 из 3" in whole)


def is_whole(said: CallText, shape: Shape, sight: Sight, box: Boxes) -> None:
    rows = [text(line) for line in cell(said, shape, sight, box, CALL)]
    written = "".join("".join(rows).split())
    names = ["".join(name.split()) for name in said.names]
    assert is_drawn(said.code, shape, rows) or f"{said.code}➜" in written
    assert (
        is_drawn(said.mark, shape, rows)
        or f"{said.code}➜{said.mark}" in written
        or any(name in written for name in names)
    )
    assert "…" not in written


def is_drawn(word: str, shape: Shape, shown: list[str]) -> bool:
    """Return whether a code or a desk stands in drawn letters as high as some of the rows."""
    screen = "\n".join(shown)
    sizes = (
        drawn(word, columns, rows)
        for rows in range(7, len(shown) + 1)
        for columns in shape.columns(rows)
    )
    return any(lines and all(each.strip() in screen for each in lines) for lines in sizes)


def ink(lines: list[str]) -> tuple[int, int]:
    """Return how many columns and rows of lines are drawn on."""
    drawn_rows = [each for each in lines if set(each) & set("▄▀█")]
    left = min(len(each) - len(each.lstrip()) for each in drawn_rows)
    return max(map(len, map(str.rstrip, drawn_rows))) - left, len(drawn_rows)


@in_one_test("size", SIZES)
@in_one_test("count", [1, 5])
def test_the_newest_is_a_third_of_the_screen_high_or_as_wide_as_it(
    size: tuple[int, int], count: int
) -> None:
    config = replace(small_config(), board=BoardPolicy(message=both("")))
    called = (replace(each, code=each.code[1:5], desk="1", stands=True) for each in calls(count))
    picture = view(config, tuple(called))
    rule = Rule(6000, 180_000, room_of(config, picture, Screen(*size)))
    now = ScreenContent(config, picture, take(begin(0), picture, 0, rule), NOON, 0)
    shown = [text(line) for line in draw_areas(now, *size)["calls"]]
    first = shown[next(n for n, line in enumerate(shown) if line.strip()) :]
    newest = first[: next((n for n, line in enumerate(first) if not line.strip()), len(first))]
    columns, rows = ink(newest)
    assert rows >= size[1] / 3 or columns >= size[0] * 0.85


@pytest.mark.parametrize("size", SMALL)
def test_who_is_served_stands_below_with_the_desk_whole(size: tuple[int, int]) -> None:
    now = content(hall(), 1, 12, size)
    assert now.view is not None
    lines = [text(line) for line in draw_areas(now, *size)["recent"]]
    assert "Обслуживаются · Being served" in lines[0]
    assert "Вызваны" not in "\n".join(lines)
    half = size[0] // 2
    listed = [each for line in lines for each in (line[:half].rstrip(), line[half:].rstrip())]
    for number, each in enumerate(now.view.recent[1:]):
        said = call_text(each, now.config)
        written = [line.split()[2:] for line in listed if line.lstrip().startswith(said.code)]
        if number >= now.config.board.recent:
            assert not written
        else:
            assert written in ([said.names[0].split()], [[said.mark]])


@pytest.mark.parametrize("size", SMALL)
def test_services_tell_how_many_wait_and_how_long_and_sum_up_what_does_not_fit(
    size: tuple[int, int],
) -> None:
    now = content(hall(), 1, 12, size)
    rows = [text(line) for line in draw_areas(now, *size)["services"]]
    table = "\n".join(rows)
    assert now.view is not None
    assert len(re.findall(r"Ждут {2,}Дольше всех(?!\S)", table)) == 2
    busiest = max(now.view.services, key=lambda each: each.waiting)
    assert re.search(rf" {busiest.waiting} +{busiest.waiting} мин", table)
    assert ("и ещё 3 услуги" in table) is (size == (80, 24))


ALIKE = ("жительства взрослого", "жительства ребёнка", "пребывания взрослого", "пребывания ребёнка")


@pytest.mark.parametrize("columns", [72, 80, 100])
def test_no_two_services_look_alike_in_the_table(columns: int) -> None:
    config = hall()
    named = [
        replace(config.services[0], names=both(f"Регистрация по месту {each}")) for each in ALIKE
    ]
    services = tuple(
        ServiceStatus(str(n), each.names, each.group, 1, NOON, Availability.OPEN)
        for n, each in enumerate(named)
    )
    rows = service_table(services, NOON, ("ru", texts("zal_board", "ru")), columns, 5)
    half = columns // 2
    cells = [part for row in map(text, rows[1:]) for part in (row[:half], row[half:])]
    written = [re.sub(r" +1 +0 мин *$", "", each).strip() for each in cells if each.strip()]
    assert len(set(written)) == len(services)
    assert all(each.startswith("Рег") and "…" in each for each in written)


def test_a_service_closed_today_says_so_when_nobody_waits() -> None:
    config = small_config()
    picture = view(config, ())
    shut = replace(picture.services[0], availability=Availability.CLOSED)
    now = ScreenContent(config, replace(picture, services=(shut,)), begin(0), NOON, 0)
    assert any("закрыта" in text(line) for line in draw_areas(now, 80, 24)["services"])


def test_a_call_that_blinks_is_inverted_as_a_whole_and_holds_after_that() -> None:
    now = content(hall(), 1, 0, (80, 24))
    meanings = {what for line in draw_areas(now, 80, 24)["calls"] for _, what in line}
    assert LIT in meanings
    assert CALL not in meanings
    held = draw_areas(replace(now, steady=500), 80, 24)["calls"]
    assert LIT not in {what for line in held for _, what in line}
    assert [text(line) for line in held] == [
        text(line) for line in draw_areas(now, 80, 24)["calls"]
    ]


def test_the_halls_message_leaves_no_room_for_a_call_to_be_hidden() -> None:
    config = replace(small_config(), board=BoardPolicy(message=both("м" * 300)))
    now = content(config, 0, 0, (80, 24))
    assert len(draw_areas(now, 80, 24)["message"]) == 1


@in_one_test("size", SIZES)
def test_whoever_is_called_for_long_is_listed_page_by_page(size: tuple[int, int]) -> None:
    config = small_config()
    old = tuple(
        BoardCall(n, NOON, n, f"Б{n}", "1", "passport", "ru", recall=False, stands=True)
        for n in range(101, 161)
    )
    newest = replace(old[0], rev=500, at=NOON + 20 * MINUTE, ticket_id=999, code="Б999")
    opening = Opening(is_open=True)
    picture = BoardView(Moment(999, NOON + 20 * MINUTE, "d", opening), (), (newest, *old), ())
    rule = Rule(6000, 900_000, room_of(config, picture, Screen(*size)))
    now = ScreenContent(config, picture, take(begin(999), picture, 0, rule), NOON, 0)
    assert [row.call.code for row in now.showing.on_screen()] == ["Б999"]
    places = list_of(now, size).listed.places
    seen: set[str] = set()
    for ms in range(0, ceil(len(old) / places) * LIST_MS, LIST_MS):
        areas = draw_areas(replace(now, steady=ms), *size)
        listed = list(map(text, areas["recent"]))
        page = {each.code for each in old if stands(listed, listed_alone(now, each, size))}
        assert 0 < len(page) <= places
        seen |= page
        assert size in SMALL or not set(map(str.isalnum, "".join(listed))) & {True}
        assert ("нужно ещё одно табло" in text(areas["message"][-1])) is (size not in SMALL)
        assert ms < ROUND_MS or size not in SMALL
    assert seen == {each.code for each in old}


def list_of(now: ScreenContent, size: tuple[int, int]) -> Wall:
    """Return the wall on which the list stands."""
    return wall(now.config, called_in(now.view, now.large, len(now.listed)), Screen(*size))


def listed_alone(now: ScreenContent, call: BoardCall, size: tuple[int, int]) -> list[str]:
    """Return the rows that a call has in the list: its code, the arrow and the desk."""
    shown = list_of(now, size)
    place = size[0], shown.areas.recent, shown.listed.places
    rows = listed_calls("", (call_text(call, now.config),), shown.shape, shown.sight, place)
    return [each for each in map(text, rows) if each.strip()]


@in_one_test("columns", range(2, 40))
def test_an_arrow_of_any_width_is_widest_at_its_head_and_points_right(columns: int) -> None:
    dots = [
        [(block in "▀█" if half == 0 else block in "▄█") for block in line]
        for line in arrow(columns, 9)
        for half in (0, 1)
    ]
    heights = [sum(row[x] for row in dots) for x in range(len(dots[0]))]
    head = heights.index(max(heights))
    assert heights[-1] == 1
    assert all(after < before for before, after in pairwise(heights[head:]))
    assert head == 0 or columns >= 6
