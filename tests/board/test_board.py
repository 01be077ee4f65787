"""The board on a real file: what is called is shown, in order, for its time, and gone on from."""

import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from boards import area, standing
from faces import place
from halls import AT_KIOSK, HOUR, OWNER, ToldClock, at_desk, both, enter, hall_rev, small_config
from pilots import drawn, shows, until
from variants import mostly_long
from zal.domain.settings.boards import BoardPolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Desk, Operator
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.hall.seen.board import board_cursor
from zal.tui.closing import AGAIN_MS, CODE_MS
from zal_board.app import Board
from zal_board.drawing.lines import Lines
from zal_board.drawing.screen_content import AREAS, LANGUAGE_MS, draw_areas
from zal_board.showing.pages import ROUND_MS

MINIMUM_MS = 6000
OPERATORS = ("ivanova", "sidorova")


def wide_hall(desks: int = 10) -> HallConfig:
    """Return the small hall with so many desks and an operator for each."""
    numbers = range(1, desks + 1)
    return replace(
        small_config(),
        desks=tuple(Desk(str(n), {"ru": f"Окно {n}", "en": f"Desk {n}"}) for n in numbers),
        operators=tuple(Operator(f"o{n}", f"Имя {n}") for n in numbers),
        board=BoardPolicy(minimum_s=MINIMUM_MS / 1000, recent=8, message=both("Обед с 13 до 14")),
    )


CONFIG = wide_hall(desks=20)


@pytest.fixture
def steady() -> ToldClock:
    return ToldClock(50_000)


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    opened = enter(hall_path, clock, config=CONFIG)
    for each in CONFIG.desks:
        opened.desks.sign_in(at_desk(each.code, f"o{each.code}"))
    yield opened
    opened.close()


@asynccontextmanager
async def open_board(
    path: Path,
    clock: ToldClock,
    steady: ToldClock,
    *,
    name: str = "board-1",
    size: tuple[int, int] = (100, 30),
    config: HallConfig = CONFIG,
) -> AsyncIterator[tuple[Board, Pilot[None]]]:
    app = Board(place(path, clock, name, config), steady=steady)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.progress.view is not None)
        yield app, pilot


@pytest.mark.parametrize("size", [(120, 38), (120, 26), (80, 24), (160, 50)])
async def test_a_board_whose_screen_changes_is_drawn_for_its_new_size_at_once(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock, size: tuple[int, int]
) -> None:
    async with open_board(hall_path, clock, steady, size=(100, 30)) as (app, pilot):
        await pilot.resize_terminal(*size)
        heights = [app.query_one(f"#{each}").size.height for each in AREAS]
        assert sum(heights) == size[1]
        wanted = draw_areas(app._content(steady()), *size)
        assert heights == [len(wanted[each]) for each in AREAS]


async def pass_time(pilot: Pilot[None], app: Board, steady: ToldClock, ms: int) -> None:
    steady.at += ms
    app._look()
    await pilot.pause()


def call(hall: Hall, desk: str, language: str = "ru") -> str:
    hall.tickets.issue(AT_KIOSK, "passport", language=language)
    ticket = hall.tickets.call(at_desk(desk))
    assert ticket is not None
    return ticket.code


async def test_a_call_stands_across_the_screen_with_its_desk_and_then_below(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    async with open_board(hall_path, clock, steady) as (app, pilot):
        await shows(pilot, "Обед с 13 до 14", "12:00", "Зал")
        assert call(hall, "7") == "Б101"
        await until(pilot, lambda: standing(app) == [("Б101", "7")])
        assert set(area(app, "calls")) & set("▄▀█")
        assert "Б101" not in area(app, "recent")
        await pass_time(pilot, app, steady, MINIMUM_MS)
        assert call(hall, "3") == "Б102"
        await until(pilot, lambda: standing(app) == [("Б102", "3"), ("Б101", "7")])
        hall.tickets.start(at_desk("7"))
        await until(pilot, lambda: standing(app) == [("Б102", "3")])
        await shows(pilot, "Б101  ·  Окно 7")


async def test_a_clock_that_is_not_believed_is_named_in_the_first_line(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    async with open_board(hall_path, clock, steady) as (app, pilot):
        assert "Часы" not in area(app, "header")
        clock.set_wall(clock.at + HOUR)
        app.refresh_view()
        await until(pilot, lambda: "! Часы сбились" in area(app, "header"))
        clock.set_wall(clock.at - HOUR)
        app.refresh_view()
        await until(pilot, lambda: "Часы" not in area(app, "header"))


async def test_twenty_called_are_all_on_the_board_for_as_long_as_they_are_called(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    expected = [(f"Б{100 + n}", str(n)) for n in range(20, 0, -1)]
    async with open_board(hall_path, clock, steady, size=(240, 70)) as (app, pilot):
        for n in range(1, 21):
            call(hall, str(n))
        await until(pilot, lambda: standing(app)[:1] == expected[:1])
        await until(pilot, lambda: app.progress.since == hall.see(hall_rev))
        for _ in range(10):
            assert await a_round(pilot, app, steady) == set(expected)
        await until(pilot, lambda: app._keeper.kept == hall.see(hall_rev))
        for n in range(1, 20):
            hall.tickets.start(at_desk(str(n)))
        await until(pilot, lambda: app.progress.since == hall.see(hall_rev))
        await pass_time(pilot, app, steady, MINIMUM_MS)
        assert standing(app) == expected[:1]


async def a_round(
    pilot: Pilot[None], app: Board, steady: ToldClock, round_ms: int = ROUND_MS
) -> set[tuple[str, str]]:
    """Return who stands on the board within the longest round of its pages."""
    seen = set(standing(app))
    for _ in range(round_ms // 1000):
        await pass_time(pilot, app, steady, 1000)
        seen |= set(standing(app))
    return seen


@pytest.mark.parametrize(
    "size", mostly_long([(80, 24), (120, 40), (200, 60), (240, 70)], short=[(80, 24), (240, 70)])
)
async def test_a_board_started_afresh_shows_at_once_whoever_is_called(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock, size: tuple[int, int]
) -> None:
    for n in range(1, 21):
        call(hall, str(n))
    clock.at += 20_000
    async with open_board(hall_path, clock, steady, name="afresh", size=size) as (app, pilot):
        await until(pilot, lambda: standing(app)[:1] == [("Б120", "20")])
        assert "Добро пожаловать" not in drawn(app)
        lines = area(app, "calls").splitlines()
        used = [n for n, line in enumerate(lines) if line.strip()]
        assert len(lines) > size[1] // 2
        assert used[-1] >= len(lines) * 3 // 4  # no black half
        everybody = {(f"Б{100 + n}", str(n)) for n in range(1, 21)}
        # On a screen too small for so many a round is longer, and staff are told.
        longest = ROUND_MS if size[0] >= 160 else 4 * ROUND_MS
        assert await a_round(pilot, app, steady, longest) == everybody


async def test_a_call_that_nobody_starts_is_listed_below_newer_ones_with_its_desk(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    async with open_board(hall_path, clock, steady) as (app, pilot):
        call(hall, "1")
        await until(pilot, lambda: standing(app) == [("Б101", "1")])
        clock.at += 3 * 60_000
        await pass_time(pilot, app, steady, 3 * 60_000)
        assert standing(app) == [("Б101", "1")]
        call(hall, "2")
        await until(pilot, lambda: standing(app) == [("Б102", "2")])
        await shows(pilot, "Вызваны · Called")
        showing = app.progress.showing
        assert showing is not None
        assert [(row.call.code, row.call.desk) for row in showing.listed(steady.at)] == [
            ("Б101", "1")
        ]
        hall.tickets.recall(at_desk("1"))
        await until(pilot, lambda: standing(app) == [("Б101", "1"), ("Б102", "2")])


async def test_the_page_of_the_call_that_is_said_is_shown(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    async with open_board(hall_path, clock, steady, size=(80, 24)) as (app, pilot):
        for n in range(1, 9):
            call(hall, str(n))
        await until(pilot, lambda: app.progress.since == hall.see(hall_rev))
        await pass_time(pilot, app, steady, MINIMUM_MS)
        assert app.progress.showing is not None
        for row in app.progress.showing.rows:
            app._announcer._at_it = row.call
            app._look()
            assert (row.call.code, row.call.desk) in standing(app)
        app._announcer._at_it = None


async def test_a_recall_is_the_newest_again_and_blinks_again(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    async with open_board(hall_path, clock, steady) as (app, pilot):
        call(hall, "1")
        call(hall, "2")
        await until(pilot, lambda: standing(app) == [("Б102", "2"), ("Б101", "1")])
        await pass_time(pilot, app, steady, MINIMUM_MS)
        assert not is_lit(app)
        hall.tickets.recall(at_desk("1"))
        await until(pilot, lambda: standing(app) == [("Б101", "1"), ("Б102", "2")])
        assert is_lit(app)


def is_lit(app: Board) -> bool:
    lines = app.query_one("#calls", Lines).lines
    return any(what == "lines--lit" for line in lines for _, what in line)


async def test_a_call_flashes_three_times_and_holds_and_nothing_else_moves(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    async with open_board(hall_path, clock, steady) as (app, pilot):
        call(hall, "1")
        await until(pilot, lambda: len(standing(app)) == 1)
        seen = []
        words = drawn(app)
        for _ in range(80):
            seen.append(is_lit(app))
            assert drawn(app) == words
            await pass_time(pilot, app, steady, 100)
        flashes = [n for n, now in enumerate(seen) if now and (n == 0 or not seen[n - 1])]
        assert flashes == [0, 10, 20]
        assert not any(seen[30:])


async def test_a_restarted_board_goes_on_where_it_was_and_drops_what_is_stale(
    hall: Hall,
    hall_path: Path,
    clock: ToldClock,
    steady: ToldClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    async with open_board(hall_path, clock, steady) as (app, pilot):
        call(hall, "1")
        await until(pilot, lambda: len(standing(app)) == 1)
        await pass_time(pilot, app, steady, MINIMUM_MS)
        call(hall, "2")
        await until(pilot, lambda: len(standing(app)) == 2)
    call(hall, "3")
    call(hall, "4")
    hall.tickets.no_show(at_desk("3"), anyway=True)
    async with open_board(hall_path, clock, steady) as (app, pilot):
        called = [("Б104", "4"), ("Б102", "2"), ("Б101", "1")]
        await until(pilot, lambda: standing(app) == called)
    assert "dropped the stale call of Б103 to desk 3" in caplog.text


async def test_a_board_of_a_new_name_shows_who_is_called_and_blinks_for_nobody(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    call(hall, "1")
    call(hall, "2")
    hall.tickets.start(at_desk("1"))
    async with open_board(hall_path, clock, steady, name="board-2") as (app, pilot):
        await shows(pilot, "Б101  ·  Окно 1")
        assert standing(app) == [("Б102", "2")]
        assert not is_lit(app)
        await until(pilot, lambda: app._keeper.kept is not None)
    assert hall.see(board_cursor, "board-2") == hall.see(hall_rev)
    assert hall.tickets.start(at_desk("2")).stage.announced_at is not None
    assert hall.see(board_cursor, "board-1") is None


async def test_a_call_is_told_in_the_visitors_language_first(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    async with open_board(hall_path, clock, steady, size=(80, 24)) as (app, pilot):
        call(hall, "1", "en")
        await shows(pilot, "Desk 1 · Окно 1")
        hall.tickets.start(at_desk("1"))
        await pass_time(pilot, app, steady, MINIMUM_MS)
        call(hall, "2", "ru")
        await shows(pilot, "Окно 2 · Desk 2", "Б101  ·  Desk 1")


async def test_the_halls_languages_take_turns_where_they_do_not_fit(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    steady.at = 0
    async with open_board(hall_path, clock, steady) as (app, pilot):
        await shows(pilot, "Услуга", "Ждут")
        await pass_time(pilot, app, steady, 20_000)
        await shows(pilot, "Service", "Waiting")
        await pass_time(pilot, app, steady, 20_000)
        await shows(pilot, "Услуга", "Ждут")


async def test_who_waits_is_counted_by_service_with_the_longest_wait(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    steady.at = 0
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += 12 * 60_000
    hall.tickets.issue(AT_KIOSK, "passport")
    async with open_board(hall_path, clock, steady) as (app, pilot):
        await shows(pilot, "12:12")
        [line] = [each for each in area(app, "services").splitlines() if "Паспорт" in each]
        assert line.split()[:4] == ["Паспорт", "2", "12", "мин"]
        clock.at += 60_000
        await pass_time(pilot, app, steady, 0)
        assert "13 мин" in area(app, "services")
        assert "12:13" in drawn(app)


async def test_where_the_hall_has_a_staff_code_leaving_takes_that(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    hall.pins.set(OWNER, KIOSK, "4711")
    async with open_board(hall_path, clock, steady) as (app, pilot):
        await pilot.press("f12", "f12", "enter")
        await shows(pilot, "Введите служебный код")
        await pilot.press("4", "x", "7", "8", "backspace", "1")
        await shows(pilot, " ●●● ", "! Только цифры.")
        steady.at += CODE_MS
        await until(pilot, lambda: "код" not in drawn(app))
        await pilot.press("4", "7", "1", "1", "enter")  # too late: nothing is asked for
        await pilot.press("f12", "4", "escape")
        assert "код" not in drawn(app)
        await pilot.press("f12", "1", "2", "3", "enter", "enter")
        await shows(pilot, "! Неверный код", "Введите служебный код", "служебный код ")
        assert app.is_running
        await pilot.press("4", "7", "1", "1", "enter")
        await until(pilot, lambda: not app.is_running)


async def test_leaving_takes_two_presses_of_f12_within_three_seconds(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    async with open_board(hall_path, clock, steady) as (app, pilot):
        for key in ("ctrl+c", "ctrl+q", "ctrl+p", "ctrl+z", "escape", "q", "f1"):
            await pilot.press(key)
        await pilot.press("f12")
        await shows(pilot, "нажмите F12 ещё раз")
        steady.at += AGAIN_MS
        await until(pilot, lambda: "F12" not in drawn(app))
        await pilot.press("f12")
        assert app.is_running
        await pilot.press("f12")
        await until(pilot, lambda: not app.is_running)


async def test_who_missed_a_call_is_told_at_the_bottom_by_number(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    for _ in range(4):
        call(hall, "1")
        hall.tickets.no_show(at_desk("1"), anyway=True)
    config = replace(CONFIG, board=BoardPolicy(distance_m=0))
    async with open_board(hall_path, clock, steady, config=config) as (_, pilot):
        await shows(pilot, "Не подошли: Б101, Б102, Б103", "Missed: Б104")


async def test_what_does_not_fit_in_large_letters_leaves_no_gap_in_the_turns(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    call(hall, "1")
    hall.tickets.no_show(at_desk("1"), anyway=True)
    config = replace(CONFIG, board=BoardPolicy(message={"ru": "Ж" * 60, "en": "Tea"}))
    async with open_board(hall_path, clock, steady, size=(120, 40), config=config) as (app, pilot):
        await until(pilot, lambda: app.progress.view is not None)
        for _ in range(4):
            await until(pilot, lambda: bool(area(app, "message").strip()))
            steady.at += LANGUAGE_MS
            app._look()
