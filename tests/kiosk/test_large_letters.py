"""Every page of the kiosk with letters as large as a browser makes them, and in a tty."""

from dataclasses import replace
from pathlib import Path

import pytest

from halls import ToldClock, both, enter
from pilots import drawn, shows, until
from variants import mostly_long
from visitor import Visitor, visitor
from zal.config import SAMPLE, read
from zal.domain.settings.hall import HallConfig
from zal.hall.hall import Hall
from zal.tui.qr import QrCode
from zal_kiosk.question import (
    BACK,
    DONE,
    HAVE,
    HERE,
    HOME,
    LANGUAGE,
    LANGUAGES,
    LARGER,
    MINUTE,
    OTHER_COLOURS,
)
from zal_kiosk.ticket_request import Step

LARGE = (64, 19)
FINEST = ((160, 45), (200, 60), (240, 70), (300, 90))
KEYS = (BACK, HAVE, HOME, LARGER, OTHER_COLOURS)
RIGHTS = {"ordinary", "war-veteran", "hero", "disability", "disabled-child", "age-80"}
TWO_LINES = {
    "ru": "Родители и опекуны ребёнка с инвалидностью, сопровождающие",
    "en": "Parents and guardians of a child with a disability, escorts",
    "de": "Schwerbehinderte und ihre Begleitpersonen mit Berechtigungsausweis",
    "kk": "Мүгедектігі бар баланың ата-анасы мен қамқоршылары",
}
LONG = "Очень длинная услуга " * 4


def sample() -> HallConfig:
    """Return the hall of the sample, whose names are as long as in life."""
    return read(SAMPLE)


@pytest.fixture
def sampled(hall_path: Path, clock: ToldClock) -> Hall:
    return enter(hall_path, clock, config=sample())


def check_whole(someone: Visitor) -> None:
    """Fail by what on the screen cannot be read or touched."""
    screen, width = someone.app.screen, someone.app.size.width
    found = list(someone.targets().items())
    for key, each in found:
        assert screen.region.contains_region(each.region), key
        assert each.region.height >= 3, key
        is_key = key in (*KEYS, DONE, MINUTE) or key.startswith((LANGUAGE, LANGUAGES))
        assert each.region.width >= width / (5 if is_key else 3), key
    regions = [each.region for _, each in found]
    assert not any(a.overlaps(b) for n, a in enumerate(regions) for b in regions[:n])
    texts = drawn(someone.app).replace("…", "!", 1 if LANGUAGES in dict(found) else 0)
    assert "…" not in texts, texts


async def test_a_kiosk_whose_screen_changes_is_drawn_for_its_new_size_at_once(
    hall_path: Path, clock: ToldClock, sampled: Hall
) -> None:
    async with visitor(hall_path, clock, config=sample()) as someone:
        for size in (LARGE, (120, 40), (90, 28)):
            await someone.pilot.resize_terminal(*size)
            content = someone.app._hall_screen.content
            assert content is not None
            assert content.cells == size


async def turn(someone: Visitor) -> None:
    """Turn to the next page."""
    before = someone.app.request.page
    await someone.touches(":more")
    await until(someone.pilot, lambda: someone.app.request.page > before)


async def sees_one_of(someone: Visitor, keys: set[str]) -> None:
    """Wait until any of these choices can be touched."""
    await until(someone.pilot, lambda: bool(keys & someone.targets().keys()))


async def all_pages(someone: Visitor) -> set[str]:
    """Turn all the pages of a question, each of them whole, and return its choices."""
    seen: set[str] = set()
    while True:
        await someone.pilot.pause()
        page = {key for key in someone.targets() if not key.startswith(":")}
        check_whole(someone)
        assert len(page) <= 6
        assert len(page) > 1 or seen, "one choice a page"
        if page <= seen:
            return seen
        seen |= page
        if ":more" not in someone.targets():
            return seen
        await turn(someone)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_every_question_is_whole_in_large_letters(
    hall_path: Path, clock: ToldClock, sampled: Hall, language: str
) -> None:
    config = sample()
    async with visitor(hall_path, clock, config=config, cells=LARGE) as someone:
        await someone.sees("ru", "en")
        assert await all_pages(someone) == {"ru", "en"}
        await someone.touches(language)
        for group in config.groups:
            await someone.sees(BACK)
            assert group.code in await all_pages(someone)
            while group.code not in someone.targets():
                await someone.touches(":more")
            await someone.touches(group.code)
            await until(someone.pilot, lambda: someone.app.request.step is Step.SERVICE)
            services = {each.code for each in config.services if each.group == group.code}
            await sees_one_of(someone, services)
            assert await all_pages(someone) == services
            await someone.touches(BACK)
            await until(someone.pilot, lambda: someone.app.request.step is Step.GROUP)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("cells", mostly_long([LARGE, (80, 24), (120, 40)], short=[LARGE]), ids=str)
async def test_what_is_said_of_a_service_is_whole_and_rights_stand_on_one_page(
    hall_path: Path, clock: ToldClock, sampled: Hall, cells: tuple[int, int], language: str
) -> None:
    config = sample()
    async with visitor(hall_path, clock, config=config, cells=cells) as someone:
        await someone.touches(language, LARGER, "passport", "passport")
        await someone.sees(":again")
        check_whole(someone)
        await someone.touches(":again")
        await someone.sees(*RIGHTS)
        assert ":more" not in someone.targets()
        check_whole(someone)
        assert "█" not in drawn(someone.app)
        await someone.waits(31)
        await someone.sees(HERE)
        check_whole(someone)


@pytest.mark.parametrize("cells", mostly_long([LARGE, (80, 24)], short=[LARGE]), ids=str)
async def test_rights_whose_names_take_two_lines_stand_on_one_page(
    hall_path: Path, clock: ToldClock, served: Hall, cells: tuple[int, int]
) -> None:
    sampled = sample()
    rights = (replace(each, names=TWO_LINES) for each in sampled.categories if each.out_of_turn)
    config = replace(sampled, languages=tuple(TWO_LINES), categories=(sampled.ordinary, *rights))
    async with visitor(hall_path, clock, config=config, cells=cells) as someone:
        for language, name in TWO_LINES.items():
            await someone.touches(language, "passport", "passport", ":again")
            await someone.sees(*RIGHTS)
            check_whole(someone)
            assert ":more" not in someone.targets()
            shown = someone.targets()["hero"].render().plain.split()
            assert shown[: len(name.split())] == name.split()
            await someone.touches(HOME)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("cells", mostly_long(FINEST, short=[FINEST[0], FINEST[-1]]), ids=str)
async def test_on_the_finest_screen_too_all_rights_stand_on_one_page(
    hall_path: Path, clock: ToldClock, sampled: Hall, cells: tuple[int, int], language: str
) -> None:
    config = replace(sample(), languages=(language,))
    async with visitor(hall_path, clock, config=config, cells=cells) as someone:
        await someone.touches("passport", "passport", ":again")
        await someone.sees(*RIGHTS)
        assert ":more" not in someone.targets()
        check_whole(someone)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(
    "right",
    mostly_long(["ordinary", "war-veteran", "disabled-child"], short=["disabled-child"]),
)
async def test_the_ticket_is_whole_in_large_letters(
    hall_path: Path, clock: ToldClock, sampled: Hall, language: str, right: str
) -> None:
    config = replace(sample(), page_address="https://mfc.zal.test/t/{token}")
    async with visitor(hall_path, clock, config=config, cells=LARGE) as someone:
        await someone.touches(language, "passport", "passport", ":again", right)
        await someone.sees(DONE, MINUTE)
        qr, words = someone.app.query_one(QrCode), someone.app.query_one("#ticket")
        await until(someone.pilot, lambda: qr.size.area > 0)
        await someone.pilot.pause()
        check_whole(someone)
        assert words.content_region.contains_region(qr.screen.query_one("#ticket-next").region)
        assert someone.app.query_one("#ticket-code").size.height >= 4
        assert not words.region.overlaps(qr.region)


@pytest.mark.parametrize("languages", [("ru", "en"), ("ru", "en", "kk"), ("ru", "en", "kk", "tg")])
async def test_the_longest_names_leave_nothing_out_in_large_letters(
    hall_path: Path, clock: ToldClock, served: Hall, languages: tuple[str, ...]
) -> None:
    config = sample()
    services = tuple(replace(each, names=both(LONG)) for each in config.services)
    config = replace(config, services=services, languages=languages)
    async with visitor(hall_path, clock, config=config, cells=LARGE) as someone:
        await someone.touches("ru", "passport")
        await someone.sees("passport")
        await all_pages(someone)
        while "passport" not in someone.targets():
            await someone.touches(":more")
        await someone.touches("passport")
        await someone.sees(":again")
        check_whole(someone)


async def test_in_a_tty_large_means_bold_and_wide_and_never_a_choice_a_page(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", LARGER)
        await shows(someone.pilot, "А− обычный")
        assert "█" not in drawn(someone.app)
        assert {"passport", "land", "pension"} <= someone.targets().keys()
        target = someone.targets()["passport"]
        lines = [line.strip() for line in target.render().plain.splitlines()]
        assert lines == ["Паспорт", "", "никто не ждёт"]
        assert {str(span.style) for span in target.render().spans} == {"bold"}


async def test_in_a_browser_the_screen_stays_as_it_is_and_its_font_grows(
    hall_path: Path, clock: ToldClock, served: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zal_kiosk.appearance.is_in_browser", lambda: True)
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", LARGER)
        await shows(someone.pilot, "А− обычный")
        assert not someone.app.appearance.is_airy
        lines = someone.targets()["passport"].render().plain.splitlines()
        assert lines == ["Паспорт", "никто не ждёт"]


async def test_where_rights_do_not_fit_on_a_page_the_way_on_says_that_there_are_others(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    config = sample()
    [right] = [each for each in config.categories if each.code == "age-80"]
    more = tuple(replace(right, code=f"right-{n}") for n in range(4))
    config = replace(config, categories=(*config.categories, *more))
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru", "passport", "passport", ":again")
        await shows(someone.pilot, "Другие льготы")
