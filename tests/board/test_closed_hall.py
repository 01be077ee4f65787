"""When there is nothing to call, or nothing can be read: a calm sentence, never old numbers."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from boards import standing
from faces import place
from halls import (
    AT_KIOSK,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    WORK,
    ToldClock,
    at_desk,
    enter,
    hall_rev,
    make_hall,
    small_config,
)
from pilots import drawn, shows, until
from zal.domain.settings.boards import BoardPolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Desk
from zal.hall.hall import Hall
from zal_board.app import Board
from zal_board.showing.closed_hall import LINGER_MS

AT_WORK = small_config(WORK)
NIGHT = NOON + 9 * HOUR
NUMBERS = ("Б101", "Ждут", "Вызваны")


@pytest.fixture
def steady() -> ToldClock:
    return ToldClock(0)


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    opened = enter(hall_path, clock, config=AT_WORK)
    opened.desks.sign_in(at_desk("1", "ivanova"))
    yield opened
    opened.close()


def board(path: Path, clock: ToldClock, steady: ToldClock, config: HallConfig = AT_WORK) -> Board:
    return Board(place(path, clock, "board-1", config), steady=steady)


def holds_no_numbers(app: Board) -> bool:
    return not any(each in drawn(app) for each in NUMBERS)


def calls(app: Board) -> list[str]:
    return [code for code, _ in standing(app)]


async def test_an_open_hall_where_nobody_was_called_greets_in_both_languages(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    app = board(hall_path, clock, steady)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Добро пожаловать", "Возьмите талон", "Welcome", "Please take a ticket")


async def test_at_night_the_board_says_when_the_hall_opens_in_both_languages(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    clock.at = NIGHT
    app = board(hall_path, clock, steady)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Сейчас закрыто", "Откроемся завтра в 08:00.", "We are closed now")
        await shows(pilot, "We open tomorrow at 08:00.")
        assert holds_no_numbers(app)


async def test_a_day_closed_by_hand_is_told_and_undone(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    app = board(hall_path, clock, steady)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Ждут")
        hall.day.close_day(OWNER)
        await shows(pilot, "На сегодня приём окончен", "Откроемся завтра в 08:00.")
        await shows(pilot, "We have finished for today", "We open tomorrow at 08:00.")
        assert holds_no_numbers(app)
        hall.day.open_day(OWNER)
        await shows(pilot, "Добро пожаловать", "Ждут")


async def test_while_a_closed_day_is_served_out_the_board_says_that_no_more_tickets_are_given(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    app = board(hall_path, clock, steady)
    hall.day.close_day(OWNER)  # also of a board that begins only then
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Талоны сегодня больше не выдаются")
        hall.tickets.call(at_desk("1"))
        await until(pilot, lambda: calls(app) == ["Б101"])
        await shows(pilot, "Талоны сегодня больше не выдаются")


async def test_who_still_waits_after_closing_is_served_and_does_not_read_that_all_is_over(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    app = board(hall_path, clock, steady)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Ждут")
        clock.at = NIGHT
        hall.tickets.call(at_desk("1"))
        await until(pilot, lambda: calls(app) == ["Б101"])
        hall.tickets.start(at_desk("1"))
        hall.tickets.finish(at_desk("1"))
        steady.at += 40_000
        await until(pilot, lambda: app.progress.view is not None and not app.progress.view.recent)
        app._look()
        await shows(pilot, "Ждут")
        steady.at += LINGER_MS + 1
        app.refresh_view()
        await shows(pilot, "Сейчас закрыто")
        assert holds_no_numbers(app)
        hall.tickets.call(at_desk("1"))
        await until(pilot, lambda: calls(app) == ["Б102"])


async def test_a_hall_that_cannot_be_read_is_told_calmly_and_the_board_recovers_by_itself(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    aside = hall_path.with_name("aside.db")
    app = board(hall_path, clock, steady)
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Ждут")
        hall.tickets.issue(AT_KIOSK, "passport")
        hall.tickets.call(at_desk("1"))
        await until(pilot, lambda: calls(app) == ["Б101"])
        hall_path.rename(aside)
        app.refresh_view()
        await shows(pilot, "Табло временно не работает", "сотрудники пригласят вас сами")
        await shows(pilot, "not working at the moment")
        assert holds_no_numbers(app)
        before = drawn(app)
        clock.at += MINUTE
        app._look()
        await until(pilot, lambda: drawn(app) != before)
        aside.rename(hall_path)
        await shows(pilot, "Ждут")
        await until(pilot, lambda: calls(app) == ["Б101"])


async def test_an_older_copy_put_in_the_files_place_is_shown_as_it_is(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    older = make_hall(tmp_path / "other" / "hall.db")
    app = board(hall_path, clock, steady)
    async with app.run_test(size=(80, 24)) as pilot:
        hall.tickets.issue(AT_KIOSK, "passport")
        hall.tickets.call(at_desk("1"))
        await until(pilot, lambda: calls(app) == ["Б101"])
        for each in ("-wal", "-shm"):
            hall_path.with_name(hall_path.name + each).unlink()
        older.replace(hall_path)
        await shows(pilot, "Добро пожаловать")
        other = enter(hall_path, clock, config=AT_WORK)
        await until(pilot, lambda: app.progress.since == other.see(hall_rev))
        other.desks.sign_in(at_desk("1", "ivanova"))
        other.tickets.issue(AT_KIOSK, "land")
        other.tickets.call(at_desk("1"))
        await until(pilot, lambda: calls(app) == ["Д101"])
        other.close()


async def test_the_turn_of_the_day_clears_who_waited_and_keeps_who_is_called(
    hall: Hall, hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk("1"))
    always = small_config()
    app = board(hall_path, clock, steady, always)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: calls(app) == ["Б101"])
        clock.at = NOON + DAY
        app.refresh_view()
        await until(pilot, lambda: waiting(app) == "0")
        assert calls(app) == ["Б101"]  # whoever is called then is still expected at the desk
        hall.tickets.no_show(at_desk("1"), anyway=True)
        app.refresh_view()
        await until(pilot, lambda: calls(app) == [])
        await shows(pilot, "Добро пожаловать", "Ждут")


def waiting(app: Board) -> str:
    """Return how many wait for passports, as the board shows it."""
    [line] = [each for each in drawn(app).splitlines() if "Паспорт" in each]
    return line.split()[1]


async def test_markup_in_names_and_message_is_shown_as_it_is(
    hall_path: Path, clock: ToldClock, steady: ToldClock
) -> None:
    bad = {"ru": "[/x] [@click=app.quit]Окно[/]", "en": "[b"}
    config = replace(
        small_config(),
        names=bad,
        desks=(Desk("1", bad),),
        services=tuple(replace(each, names=bad) for each in small_config().services),
        board=BoardPolicy(message=bad),
    )
    hall = enter(hall_path, clock, config=config)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    app = board(hall_path, clock, steady, config)
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: drawn(app).count("[/x] [@click=app.quit]Окно[/]") >= 3)
        hall.tickets.issue(AT_KIOSK, "passport")
        hall.tickets.call(at_desk("1"))
        await until(pilot, lambda: drawn(app).count("[/x] [@click=app.quit]Окно[/]") >= 4)
        for x in range(0, 120, 10):
            await pilot.click(offset=(x, 0))
            await pilot.click(offset=(x, 29))
        assert app.is_running
    hall.close()
