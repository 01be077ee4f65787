"""What phones are told: the most urgent is told first."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from faces import place
from halls import AT_KIOSK, MINUTE, ToldClock, at_desk
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.look import Looker
from zal.hall.seen.visit import visit_view
from zal_web.visitor.live_visits import LiveVisits
from zal_web.visitor.telling import Telling
from zal_web.visitor.topic import Topic


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
    live.close()


async def test_a_call_is_told_though_the_wall_clock_was_set_back_by_a_little(
    hall: Hall, clock: ToldClock, looker: Looker, desk: str
) -> None:
    live = LiveVisits(lambda: looker)
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    clock.at += 4 * MINUTE
    seen = looker.see(visit_view, token)
    assert seen is not None
    topic, _ = live.join(token, seen)
    clock.at -= 3 * MINUTE
    hall.tickets.call(at_desk(desk))
    live._receive(looker.see(live._read))
    assert topic.visit is not None
    assert topic.visit.state is State.CALLED
    live.close()


def visit_of(hall: Hall, looker: Looker) -> Topic:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    return Topic(token, looker.see(visit_view, token))


def hears(topic: Topic) -> asyncio.Event:
    woken = asyncio.Event()
    topic.listeners.add(woken)
    return woken


async def test_all_are_told_in_their_languages_however_many_they_are(
    hall: Hall, looker: Looker
) -> None:
    telling = Telling()
    topics = [visit_of(hall, looker) for _ in range(25)]
    for each in topics:
        each.told = {"ru": ("old", b"old"), "en": ("old", b"old")}
    all_hear = [hears(each).wait() for each in topics]
    telling.tell([], topics)
    await asyncio.gather(*all_hear)
    assert all(set(each.told) == {"ru", "en"} for each in topics)
    assert not any("old" in (mark for mark, _ in each.told.values()) for each in topics)
    telling.close()


async def test_who_is_called_is_told_before_those_who_are_still_untold_of_an_earlier_act(
    hall: Hall, looker: Looker
) -> None:
    telling = Telling()
    *others, called = [visit_of(hall, looker) for _ in range(60)]
    told: list[Topic] = []

    async def phone(topic: Topic) -> None:
        await hears(topic).wait()
        told.append(topic)

    phones = [asyncio.create_task(phone(each)) for each in (*others, called)]
    await asyncio.sleep(0)
    telling.tell([], others)
    telling.tell([called], [])
    await asyncio.gather(*phones)
    assert told[0] is called
    telling.close()


async def test_what_changes_again_before_its_turn_is_told_as_it_is_then(
    hall: Hall, looker: Looker
) -> None:
    telling = Telling()
    topic = visit_of(hall, looker)
    topic.told = {"en": ("old", b"old")}
    assert topic.visit is not None
    heard = hears(topic)
    telling.tell([], [topic])
    await asyncio.sleep(0)  # it is being drawn
    topic.visit = replace(topic.visit, ahead=7)
    telling.tell([], [topic])
    await heard.wait()
    assert b"7 people" in topic.told["en"][1]
    telling.close()


async def test_a_visit_that_cannot_be_drawn_keeps_nobody_from_being_told(
    hall: Hall, looker: Looker
) -> None:
    telling = Telling()
    broken, whole = [visit_of(hall, looker) for _ in range(2)]
    for each in (broken, whole):
        each.told = {"en": ("old", b"old")}
    assert broken.visit is not None
    broken.visit = replace(broken.visit, time_zone="No/Where", postponed_until=1)
    both = [hears(each).wait() for each in (broken, whole)]
    telling.tell([], [broken, whole])
    await asyncio.gather(*both)
    assert broken.told == {}
    assert whole.told["en"][0] != "old"
    telling.close()
