"""However long a proof, a legal basis or a note is, it can be read to its end at the desk."""

from dataclasses import replace
from pathlib import Path

import pytest

from consoles import Console, at_desk_1, call, console_config
from halls import AT_KIOSK, ToldClock, at_desk, both
from variants import mostly_long
from zal.domain.settings.hall import HallConfig
from zal.hall.hall import Hall
from zal.texts import texts


def words(letter: str) -> str:
    """Return a text almost as long as the configuration allows."""
    return " ".join(f"{letter}слово{n:03}" for n in range(16))


NAME, PROOF, BASIS, NOTE = map(words, ("имя", "док", "зак", "зам"))


def long_config() -> HallConfig:
    config = console_config()
    categories = tuple(
        replace(each, names=both(NAME), proof=both(PROOF), legal_basis=both(BASIS))
        if each.out_of_turn
        else each
        for each in config.categories
    )
    return replace(config, categories=categories)


def left(console: Console) -> str:
    return " ".join(each.split("│")[0].strip() for each in console.drawn.splitlines())


async def seen_by_turning(console: Console, key: str, last: str) -> str:
    """Return all that stood on the left while turning pages until a word was seen."""
    seen = left(console)
    for _ in range(8):
        if last in seen:
            break
        await console.press(key)
        await console.pilot.pause()
        seen += left(console)
    return seen


@pytest.mark.parametrize(
    "size", mostly_long([(80, 24), (120, 40), (200, 60)], short=[(80, 24)]), ids=str
)
async def test_every_word_of_proof_basis_and_note_can_be_reached(
    hall_path: Path, clock: ToldClock, hall: Hall, size: tuple[int, int]
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    hall.desks.sign_in(at_desk("2", "sidorova"))
    hall.tickets.call(at_desk("2"))
    hall.tickets.transfer(at_desk("2"), to_desk="1", note=NOTE, anyway=True)
    async with at_desk_1(hall_path, clock, config=long_config(), size=size) as console:
        await call(console, "Б101")
        seen = await seen_by_turning(console, "pagedown", BASIS.split()[-1])
        for text in (NAME, PROOF, NOTE, BASIS):
            assert [each for each in text.split() if each not in seen] == []


async def test_what_does_not_fit_is_announced_and_the_next_visitor_is_read_from_the_top(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    more = texts("zal_console", "ru")("more")
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=long_config()) as console:
        assert more not in console.drawn
        await call(console, "Б101")
        await console.shows(more)
        await seen_by_turning(console, "pagedown", BASIS.split()[-1])
        assert "ВЫЗВАН" not in console.drawn
        await console.press("f3")  # what was done takes a line, the hint keeps its own
        await console.shows("объявлен ещё раз", more, "Б101")
        await console.press("pageup", "pageup", "pageup", "pageup")
        await console.shows("ВЫЗВАН", more)
        await console.press("pagedown", "enter")
        await console.shows("ОБСЛУЖИВАНИЕ")
        await console.press("enter")
        await call(console, "Б102")
        assert more not in console.drawn
