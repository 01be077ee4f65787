"""A desk's own sign: who is called or served there, or how the desk stands."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from boards import area, standing
from faces import place
from halls import AT_KIOSK, ToldClock, at_desk, enter
from pilots import until
from zal.domain.errors import UnknownName
from zal.hall.hall import Hall
from zal.texts import sentence
from zal_board.app import Board
from zal_board.drawing.call_text import desk_mark, name_and_mark
from zal_board.drawing.lines import Lines, drawn
from zal_board.showing.shown_calls import BEAT_MS, BLINKS

MINIMUM_MS = 6000


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    opened = enter(hall_path, clock)
    yield opened
    opened.close()


@asynccontextmanager
async def sign(
    path: Path, clock: ToldClock, size: tuple[int, int] = (20, 6), steady: ToldClock | None = None
) -> AsyncIterator[tuple[Board, Pilot[None]]]:
    app = Board(place(path, clock, "sign-1"), steady=steady or ToldClock(0), desk="1")
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.progress.view is not None)
        yield app, pilot


def shown(app: Board) -> str:
    return "\n".join(area(app, each) for each in ("header", "calls", "message"))


@pytest.mark.parametrize("size", [(20, 6), (40, 12)])
async def test_it_tells_how_its_desk_stands_from_morning_to_evening(
    size: tuple[int, int], hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    steady = ToldClock(0)
    async with sign(hall_path, clock, size, steady) as (app, pilot):

        async def tells(*words: str) -> None:
            def is_told() -> bool:
                steady.at += MINIMUM_MS
                app._look()
                return all(each in shown(app) for each in ("Окно 1", *words))

            await until(pilot, is_told)

        await tells("Никого нет")
        hall.desks.sign_in(at_desk("1", "ivanova"))
        await tells("Свободно")
        hall.tickets.issue(AT_KIOSK, "passport")
        hall.tickets.call(at_desk("1"))
        await tells("Б101", "Проходите")
        assert standing(app) == [("Б101", "1")]
        hall.tickets.start(at_desk("1"))
        await tells("Б101", "Обслуживание")
        assert standing(app) == []
        hall.tickets.finish(at_desk("1"))
        await tells("Свободно")
        hall.desks.take_break(at_desk("1"), "обед")
        await tells("Перерыв")
        hall.desks.sign_out(at_desk("1"))
        await tells("Никого нет")


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_where_there_is_room_the_ticket_is_drawn_across_it(
    size: tuple[int, int], hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "passport")
    async with sign(hall_path, clock, size) as (app, pilot):
        hall.tickets.call(at_desk("1"))
        await until(pilot, lambda: standing(app) == [("Б101", "1")])
        lines = [each.strip() for each in area(app, "calls").split("\n")]
        sizes = (drawn("Б101", size[0] - 2, rows) or () for rows in range(7, size[1]))
        assert any(each and all(line.strip() in lines for line in each) for each in sizes)
        assert max(map(len, lines)) > 0.6 * size[0]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Окно 12", "Окно 12"),
        ("Окно приёма документов № 12", "Окно приёма докум… 12"),
        ("Окно 12, выдача документов", "Окно 12, выдача доку…"),
        ("Выдача готовых бумаг 12", "Выдача готовых бу… 12"),
        ("Приём документов, окно 12", "Приём документов,… 12"),
        ("Этаж 2, большое окно 12", "Этаж 2, большое… desk"),
        ("Выдача готовых документов", "Выдача готовых… desk"),
    ],
)
def test_a_long_name_is_cut_and_what_tells_the_desk_apart_stands(name: str, told: str) -> None:
    mark = desk_mark({"ru": name}, "desk", ["ru"])
    assert name_and_mark(name, mark, 21) == told


async def test_another_desks_calls_are_not_its_own(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.desks.sign_in(at_desk("2", "sidorova"))
    for _ in range(2):
        hall.tickets.issue(AT_KIOSK, "passport")
    async with sign(hall_path, clock) as (app, pilot):
        hall.tickets.call(at_desk("2"))
        hall.tickets.call(at_desk("1"))
        await until(pilot, lambda: standing(app) == [("Б102", "1")])
        assert "Б101" not in area(app, "calls")


async def test_a_call_blinks_on_it_and_then_holds(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    steady = ToldClock(0)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "passport")
    async with sign(hall_path, clock, (40, 12), steady) as (app, pilot):
        hall.tickets.call(at_desk("1"))
        await until(pilot, lambda: standing(app) == [("Б101", "1")])
        assert "lines--lit" in meanings(app)
        steady.at += BLINKS * BEAT_MS
        app._look()
        assert "lines--lit" not in meanings(app)
        assert "lines--call" in meanings(app)


def meanings(app: Board) -> set[str]:
    lines = app.query_one("#calls", Lines).lines
    return {what for line in lines for _, what in line}


def test_a_desk_that_the_hall_has_not_is_refused_with_those_that_it_has(
    hall_path: Path, clock: ToldClock
) -> None:
    with pytest.raises(UnknownName) as refused:
        Board(place(hall_path, clock, "sign-9"), desk="9")
    assert str(refused.value) == "There is no desk 9. Known: 1, 2, 3."
    assert sentence(refused.value, "ru") == "Окна 9 нет. Есть: 1, 2, 3."


async def test_it_is_not_free_while_somebody_without_a_ticket_is_served(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.record(at_desk("1", "ivanova"), "passport")
    async with sign(hall_path, clock, (40, 12)) as (app, pilot):
        await until(pilot, lambda: "Обслуживание" in shown(app) or "Serving" in shown(app))
        assert "#001" not in shown(app)
