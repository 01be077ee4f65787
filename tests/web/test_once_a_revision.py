"""What phones are told is read once for each revision, and the most urgent is told first."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from faces import place
from halls import AT_BOARD, AT_KIOSK, ToldClock, at_desk
from zal.hall.hall import Hall
from zal.hall.views import Views
from zal_web.live import Live


@pytest.fixture
def views(hall_path: Path, clock: ToldClock) -> Iterator[Views]:
    opened = place(hall_path, clock, "web")
    found = opened.open_views()
    yield found
    found.close()
    opened.hall.close()


def listening(live: Live, views: Views, token: str) -> asyncio.Event:
    visit = views.visit(token)
    assert visit is not None
    return live.join(token, visit)[1]


def test_what_is_written_without_an_act_lets_no_visit_be_read_again(
    hall: Hall, views: Views
) -> None:
    live = Live(lambda: views)
    listening(live, views, hall.tickets.issue(AT_KIOSK, "passport").token)
    assert live._is_behind(views)
    live._read(views)
    hall.day.save_cursor(AT_BOARD, "wall", hall.views.rev())
    assert not live._is_behind(views)
    hall.tickets.issue(AT_KIOSK, "passport")
    assert live._is_behind(views)


async def test_who_is_called_is_told_before_all_who_move_up(
    hall: Hall, views: Views, desk: str
) -> None:
    live = Live(lambda: views)
    tokens = [hall.tickets.issue(AT_KIOSK, "passport").token for _ in range(5)]
    told: list[str] = []

    async def phone(token: str) -> None:
        await listening(live, views, token).wait()
        told.append(token)

    phones = [asyncio.create_task(phone(each)) for each in reversed(tokens)]
    await asyncio.sleep(0)
    live._receive(live._read(views))
    hall.tickets.call(at_desk(desk))
    live._receive(live._read(views))
    await asyncio.gather(*phones)
    assert told[0] == tokens[0]
    assert set(told) == set(tokens)
