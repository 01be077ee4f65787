"""What phones are told: the most urgent is told first."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from faces import place
from halls import AT_KIOSK, ToldClock, at_desk
from zal.hall.hall import Hall
from zal.hall.look import Looker
from zal.hall.seen.visit import visit_view
from zal_web.visitor.live_visits import LiveVisits


@pytest.fixture
def looker(hall_path: Path, clock: ToldClock) -> Iterator[Looker]:
    opened = place(hall_path, clock, "web")
    found = opened.open_looker()
    yield found
    found.close()
    opened.hall.close()


def listening(live: LiveVisits, looker: Looker, token: str) -> asyncio.Event:
    visit = looker.see(visit_view, token)
    assert visit is not None
    return live.join(token, visit)[1]


async def test_who_is_called_is_told_before_all_who_move_up(
    hall: Hall, looker: Looker, desk: str
) -> None:
    live = LiveVisits(lambda: looker)
    tokens = [hall.tickets.issue(AT_KIOSK, "passport").token for _ in range(5)]
    told: list[str] = []

    async def phone(token: str) -> None:
        await listening(live, looker, token).wait()
        told.append(token)

    phones = [asyncio.create_task(phone(each)) for each in reversed(tokens)]
    await asyncio.sleep(0)
    live._receive(looker.see(live._read))
    hall.tickets.call(at_desk(desk))
    live._receive(looker.see(live._read))
    await asyncio.gather(*phones)
    assert told[0] == tokens[0]
    assert set(told) == set(tokens)
