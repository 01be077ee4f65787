"""What stands on the board at each size: nothing overflows, no code and no desk is cut."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from rich.cells import cell_len

import large_codes
from halls import MINUTE, NOON, both, small_config
from zal.config.read import read
from zal.config.sample import sample_text
from zal.domain.clock import Opening
from zal.domain.settings.boards import BoardPolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Desk
from zal.domain.views import Availability, BoardCall, BoardView, Moment, ServiceStatus
from zal_board.drawing.call_text import CallText, call_text
from zal_board.drawing.large_calls import cell
from zal_board.drawing.lines import CALL, LIT, Line, drawn
from zal_board.drawing.screen_content import LANGUAGE_MS, ScreenContent, draw_areas
from zal_board.drawing.wall import room_of, wall
from zal_board.drawing.wall_share import LIST_MS, Boxes, Shape, boxes, newest_rows
from zal_board.showing.leaving import Leaving
from zal_board.showing.pages import ROUND_MS
from zal_board.showing.shown_calls import Rule, begin, take

SIZES = [(80, 24), (120, 40), (200, 60), (240, 70)]
ALONE = Rule(6000, 180_000, lambda _large, _listed: 9)
LONG = "Окно 12, второй этаж"
NAMES = ("Окно 7", LONG, "Окно для посетителей с детьми и маломобильных граждан")


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
    rule = Rule(6000, 180_000, room_of(config, picture, size))
    showing = take(begin(0), picture, 0, rule)
    return ScreenContent(config, picture, showing, NOON, 0)


def contents() -> Iterator[tuple[ScreenContent, tuple[int, int]]]:
    config = hall()
    for size in [*SIZES, (40, 12), (20, 6)]:
        for count in (0, 1, 2, 3, 5, 8, 13, 20, 30):
            yield content(config, count, recent=12, size=size), size
            for turn in (0, 1):
                base = content(config, count, 3, size)
                yield replace(base, started=-turn * LANGUAGE_MS, leaving=Leaving(1, None)), size
                yield replace(base, started=-turn * LANGUAGE_MS, is_troubled=True), size
                yield replace(base, started=-turn * LANGUAGE_MS, is_shut=True), size


def text(line: Line) -> str:
    return "".join(piece for piece, _ in line)


def test_every_area_fills_its_rows_exactly_and_all_together_the_screen() -> None:
    for each, (width, height) in contents():
        areas = draw_areas(each, width, height)
        assert all(cell_len(text(line)) == width for lines in areas.values() for line in lines)
        assert sum(map(len, areas.values())) == height


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 8, 13, 20, 30])
def test_a_call_is_drawn_whole_or_written_whole(size: tuple[int, int], count: int) -> None:
    now = content(hall(), count, 0, size)
    rows = now.showing.on_screen()
    height = len(draw_areas(now, *size)["calls"])
    shape = wall(now.config, now.large, 0, 0, size).shape
    above = newest_rows(shape, len(rows) - 1, size[0], height)
    below = boxes(shape, len(rows) - 1 or 1, size[0], height - above, most=above)
    for number, row in enumerate(rows):
        said = call_text(row.call, now.config)
        is_whole(said, shape, Boxes(1, size[0], above) if number == 0 else below)


def is_whole(said: CallText, shape: Shape, box: Boxes) -> None:
    rows = [text(line) for line in cell(said, shape, box, CALL)]
    code_width, _, desk_width = shape.shares(box.width - 2)
    written = "".join("".join(rows).split())
    names = ["".join(name.split()) for name in said.names]
    assert is_drawn(said.code, code_width, rows) or f"{said.code}➜" in written
    assert (
        is_drawn(said.mark, desk_width, rows)
        or f"{said.code}➜{said.mark}" in written
        or any(name in written for name in names)
    )
    assert "…" not in written


def is_drawn(word: str, columns: int, shown: list[str]) -> bool:
    """Return whether a word stands in drawn letters as high as some of the rows."""
    screen = "\n".join(shown)
    sizes = (drawn(word, columns, rows) for rows in range(4, len(shown) + 1))
    return any(lines and all(each.strip() in screen for each in lines) for lines in sizes)


def test_the_newest_call_takes_more_than_a_third_of_the_height() -> None:
    for size in SIZES:
        now = content(small_config(), 0, 0, size)
        picture = view(now.config, (replace(calls(1)[0], code="Б105", stands=True),))
        now = replace(now, view=picture, showing=take(begin(0), picture, 0, ALONE))
        shown = [text(line) for line in draw_areas(now, *size)["calls"]]
        assert len(shown) >= size[1] / 3
        assert sum(1 for each in shown if set(each) & set("▄▀█")) >= size[1] / 4


@pytest.mark.parametrize("size", SIZES)
def test_the_last_calls_stand_below_with_their_desks_whole(size: tuple[int, int]) -> None:
    now = content(hall(), 1, 12, size)
    assert now.view is not None
    lines = [text(line) for line in draw_areas(now, *size)["recent"]]
    assert "Вызваны · Called" in lines[0]
    half = size[0] // 2
    listed = [each for line in lines for each in (line[:half].rstrip(), line[half:].rstrip())]
    rows = (len(lines) - 1) // (now.config.board.recent // 2) - 1
    for number, each in enumerate(now.view.recent[1:]):
        said = call_text(each, now.config)
        written = [line.split()[2:] for line in listed if line.lstrip().startswith(said.code)]
        large = drawn(said.code, half // 2, rows)
        if number >= now.config.board.recent:
            assert not written
        elif large is None:
            assert written in ([said.names[0].split()], [[said.mark]])
        else:
            assert large_codes.is_drawn("\n".join(lines), said.code)


@pytest.mark.parametrize("size", SIZES)
def test_services_tell_how_many_wait_and_how_long_and_sum_up_what_does_not_fit(
    size: tuple[int, int],
) -> None:
    now = content(hall(), 1, 12, size)
    rows = [text(line) for line in draw_areas(now, *size)["services"]]
    table = "\n".join(rows)
    assert now.view is not None
    assert len(re.findall(r"Ждут {2,}Дольше всех(?!\S)", table)) == 2
    busiest = max(now.view.services, key=lambda each: each.waiting)
    assert f"{busiest.waiting}       {busiest.waiting} мин" in table
    if size == (80, 24):
        assert "и ещё 3 услуги" in table
    else:
        assert all(each.names["ru"][:30] in table for each in now.view.services)


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


@pytest.mark.parametrize("size", SIZES)
def test_whoever_is_called_for_long_is_listed_within_half_a_minute(size: tuple[int, int]) -> None:
    config = small_config()
    old = tuple(
        BoardCall(n, NOON, n, f"Б{n}", "1", "passport", "ru", recall=False, stands=True)
        for n in range(101, 161)
    )
    newest = replace(old[0], rev=500, at=NOON + 4 * MINUTE, ticket_id=999, code="Б999")
    opening = Opening(is_open=True)
    picture = BoardView(Moment(999, NOON + 4 * MINUTE, "d", opening), (), (newest, *old), ())
    rule = Rule(6000, 180_000, room_of(config, picture, size))
    now = ScreenContent(config, picture, take(begin(999), picture, 0, rule), NOON, 0)
    assert [row.call.code for row in now.showing.on_screen()] == ["Б999"]
    seen: set[str] = set()
    height = len(draw_areas(now, *size)["recent"])
    for ms in range(0, ROUND_MS, LIST_MS):
        lines = draw_areas(replace(now, steady=ms), *size)["recent"]
        listed = "\n".join(map(text, lines))
        shape = wall(config, now.large, len(now.listed), 0, size).shape
        box = boxes(shape, 60, size[0], height - 1, most=height - 1)
        seen |= {each.code for each in old if each.code in listed}
        seen |= {each.code for each in old if is_drawn_in(each.code, box.width, listed)}
    assert seen == {each.code for each in old}


def is_drawn_in(word: str, columns: int, listed: str) -> bool:
    """Return whether a word stands in drawn letters of some size in lines."""
    sizes = (drawn(word, columns, rows) for rows in range(4, 8))
    return any(lines and all(each.strip() in listed for each in lines) for lines in sizes)
