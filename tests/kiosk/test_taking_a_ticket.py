"""A visitor takes a ticket; the store holds what the screen says."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from halls import AT_KIOSK, HOUR, MINUTE, NOON, OWNER, WORK, ToldClock, both, small_config
from old_halls import content
from pilots import drawn, shows, until
from several import several_config
from variants import mostly_long
from visitor import visitor
from zal.domain.settings.services import ServiceGroup
from zal.hall.hall import Hall
from zal.hall.seen.open_tickets import open_tickets
from zal_kiosk.app import KioskApp
from zal_kiosk.ticket_request import Step


async def test_language_service_category_ticket(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("en", "passport", "ordinary")
        await shows(someone.pilot, "Your ticket", "Nobody is ahead of you")
        [ticket] = served.see(open_tickets)
        assert (ticket.code, ticket.stage.service, ticket.stage.category) == (
            "Б101",
            "passport",
            "ordinary",
        )
        assert ticket.ticket.language == "en"
        assert someone.app.request.ticket == ticket
        await someone.touches(":done")
        await someone.sees("ru", "en")


async def test_a_visitor_with_a_right_goes_first_and_is_told_what_to_show(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    served.tickets.issue(AT_KIOSK, "passport")
    categories = tuple(
        replace(each, proof=both("Удостоверение")) if each.out_of_turn else each
        for each in small_config().categories
    )
    config = replace(small_config(), categories=categories)
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru", "passport")
        await shows(someone.pilot, "нужно: Удостоверение")
        assert "booked" not in someone.targets()
        await someone.touches("veteran")
        await shows(someone.pilot, "Вне очереди: ветеран", "Перед вами никого нет")
        assert [each.stage.category for each in served.see(open_tickets)] == ["veteran", "ordinary"]


async def test_waiting_numbers_follow_the_hall_while_the_visitor_looks(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        await shows(someone.pilot, "никто не ждёт")
        for _ in range(3):
            served.tickets.issue(AT_KIOSK, "land")
        await shows(someone.pilot, "ждут 3")


async def test_two_touches_give_one_ticket(hall_path: Path, clock: ToldClock, served: Hall) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", "passport")
        await someone.sees("ordinary")
        clock.at += 1000
        target = someone.targets()["ordinary"]
        for _ in range(2):
            await someone.pilot.click(target, times=2)
        await shows(someone.pilot, "Ваш талон")
        assert len(served.see(open_tickets)) == 1


async def test_the_second_of_two_touches_chooses_nothing_on_the_next_screen(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.sees("ru", "en")
        clock.at += 1000
        spot = someone.targets()["ru"].region.center
        for _ in range(2):
            await someone.pilot.click(offset=(int(spot[0]), int(spot[1])))
            await someone.pilot.pause()
        await someone.sees("passport")
        assert someone.app.request.step is Step.SERVICE
        assert someone.app.request.service is None


async def test_the_keyboard_alone_takes_a_ticket(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        for step, keys in (("ru", ("down", "enter")), ("passport", ("home",))):
            await someone.sees(step)
            clock.at += 1000
            await someone.pilot.press(*keys)
        await someone.sees("ru")
        for step in ("ru", "passport", "ordinary"):
            await someone.sees(step)
            clock.at += 1000
            someone.app.screen.set_focus(None)
            while getattr(someone.app.focused, "option", None) is None or (
                someone.app.focused is not someone.targets()[step]
            ):
                await someone.pilot.press("tab")
            await someone.pilot.press("enter")
        await shows(someone.pilot, "Ваш талон")
        assert len(served.see(open_tickets)) == 1


async def test_back_and_home_undo_choices(hall_path: Path, clock: ToldClock, served: Hall) -> None:
    groups = (*small_config().groups, ServiceGroup("others", both("Другое")))
    services = tuple(
        replace(each, group="others") if each.code == "pension" else each
        for each in small_config().services
    )
    config = replace(small_config(), groups=groups, services=services)
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru", "papers", "passport", ":back")
        await someone.sees("passport", "land")
        await someone.touches(":back")
        await someone.sees("papers", "others")
        await someone.touches(":back")
        await someone.sees("ru", "en")
        await someone.touches("en", "others", ":home")
        await someone.sees("ru", "en")
        assert someone.app.request.language == "ru"
        assert served.see(open_tickets) == ()


async def test_whoever_comes_late_is_told_and_decides(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    clock.at = NOON + 8 * HOUR - 10 * MINUTE
    for _ in range(9):
        served.tickets.issue(AT_KIOSK, "passport")
    async with visitor(hall_path, clock, config=small_config(WORK)) as someone:
        await someone.touches("ru", "passport", "ordinary")
        await shows(someone.pilot, "заканчивается в 20:00")
        await shows(someone.pilot, "откроемся завтра в 08:00")
        await someone.touches(":home")
        await someone.sees("ru")
        assert len(served.see(open_tickets)) == 9
        await someone.touches("ru", "passport", "ordinary", ":again")
        await shows(someone.pilot, "Ваш талон")
        assert len(served.see(open_tickets)) == 10
        await someone.touches(":done", "ru", "passport", "ordinary", ":back")
        await someone.sees("passport", "land")


async def test_the_language_changes_on_any_screen(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", ":language-en")
        await shows(someone.pilot, "Choose a service")
        await someone.touches("passport", ":language-ru")
        await shows(someone.pilot, "Есть ли у вас право")
        await someone.touches("ordinary", ":language-en")
        await shows(someone.pilot, "Your ticket")
        assert [each.ticket.language for each in served.see(open_tickets)] == ["ru"]


async def test_large_letters_and_contrast_are_gone_for_the_next_visitor(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", ":larger", ":colours")
        await shows(someone.pilot, "А− обычный")
        assert someone.app.theme == "zal-contrast"
        await someone.waits(60)
        await someone.sees("ru", "en")
        assert (someone.app.theme, someone.app.appearance.is_large) == ("zal-light", False)
        await someone.touches("ru", ":larger", ":colours", "passport", "ordinary", ":done")
        await someone.sees("ru", "en")
        assert (someone.app.theme, someone.app.appearance.is_large) == ("zal-light", False)


async def test_many_services_are_turned_page_by_page(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    [first, *_] = small_config().services
    services = tuple(replace(first, code=f"s{n}", names=both(f"Услуга {n}")) for n in range(1, 21))
    config = replace(small_config(), services=services)
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru")
        seen: set[str] = set()

        def page() -> set[str]:
            return {key for key in someone.targets() if key.startswith("s")}

        def is_turned() -> bool:
            return bool(page()) and not page() & seen

        while "s20" not in seen:
            await until(someone.pilot, is_turned)
            await someone.pilot.pause()  # all of the page is there
            assert len(page()) <= 6
            seen |= page()
            await someone.touches(":more")
        assert len(seen) == 20
        await someone.sees("s1")


async def test_names_with_markup_and_escapes_are_shown_as_they_are(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    config = small_config()
    hostile = replace(config.services[0], names=both("[@click=app.exit]x[/] [b]форма 9"))
    config = replace(config, services=(hostile, *config.services[1:]), names=both("[/зал]"))
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru")
        await shows(someone.pilot, "[@click=app.exit]x[/] [b]форма 9", "[/зал]")
        await someone.touches("passport", "ordinary")
        await shows(someone.pilot, "[@click=app.exit]x[/]")


@pytest.mark.parametrize(
    "cells",
    [
        (80, 24),
        pytest.param((120, 40), marks=pytest.mark.long),
        pytest.param((200, 60), marks=pytest.mark.long),
        (240, 70),
    ],
    ids=str,
)
@pytest.mark.parametrize("language", mostly_long(["ru", "en"], short=["ru"]))
async def test_nothing_is_cut_off_at_any_size(
    hall_path: Path, clock: ToldClock, served: Hall, cells: tuple[int, int], language: str
) -> None:
    async with visitor(hall_path, clock, cells=cells) as someone:
        for step in (language, "passport", "ordinary"):
            await someone.sees(step)
            for each in someone.targets().values():
                assert someone.app.screen.region.contains_region(each.region)
                assert each.region.height >= 3
                assert not [line for line in drawn(someone.app).splitlines() if "…" in line]
            await someone.touches(step)
        await someone.sees(":done")
        qr = someone.app.query_one("#ticket-qr")
        await until(someone.pilot, lambda: qr.size.area > 0)
        assert someone.app.screen.region.contains_region(qr.region)
        assert someone.app.query_one("#ticket-code").size.height >= 4


@pytest.mark.parametrize(
    "code",
    mostly_long(
        ["home", "back", "done", "more", "language-test", "languages"], short=["done", "languages"]
    ),
)
async def test_a_service_may_have_any_code_that_the_configuration_allows(
    hall_path: Path, clock: ToldClock, served: Hall, code: str
) -> None:
    named = replace(small_config().services[0], code=code)
    config = replace(small_config(), services=(named, *small_config().services[1:]))
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru", code)
        if someone.app.request.step is Step.NOTICE:
            await someone.touches(":again")
        await someone.touches("ordinary")
        await shows(someone.pilot, "Ваш талон")
        assert [each.stage.service for each in served.see(open_tickets)] == [code]


async def test_the_longest_texts_leave_the_ticket_its_button_and_its_languages(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    config = small_config()
    service = replace(config.services[0], names=both("Очень длинная услуга " * 4))
    right = replace(config.categories[2], names=both("право " * 13), proof=both("справка " * 24))
    config = replace(
        config,
        services=(service, *config.services[1:]),
        categories=(*config.categories[:2], right),
    )
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru", "passport", "veteran")
        await someone.sees(":done", ":language-en")
        for key in (":done", ":language-en"):
            region = someone.targets()[key].region
            assert someone.app.screen.region.contains_region(region)
            assert region.height == 3


def speaks(app: KioskApp, language: str) -> bool:
    return app.request.language == language


@pytest.mark.parametrize("languages", [("ru", "en", "kk"), ("ru", "en", "kk", "tg", "uz")])
async def test_a_ticket_turns_to_the_next_of_many_languages(
    hall_path: Path, clock: ToldClock, served: Hall, languages: tuple[str, ...]
) -> None:
    config = replace(small_config(), languages=languages)
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru", "passport", "ordinary")
        for each in (*languages[1:], "ru"):
            await someone.touches(f":language-{each}")
            await until(someone.pilot, partial(speaks, someone.app, each))
        await shows(someone.pilot, "Ваш талон")
        assert len(served.see(open_tickets)) == 1


async def test_a_visitor_chooses_a_situation_of_life_like_a_service_and_has_one_ticket(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock, config=several_config()) as someone:
        await someone.touches("en")
        await someone.sees("fixed", "free", "joint", "passport")
        await someone.touches("fixed", "ordinary")
        await shows(someone.pilot, "Your ticket", "Service 1 of 3: Паспорт")
        stages = served.see(open_tickets)
        assert {each.code for each in stages} == {"Б101"}
        assert [each.stage.kept_back for each in stages] == ["", "planned", "planned"]


async def test_a_situation_of_life_is_closed_with_one_of_its_services(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    served.day.close_service(OWNER, "pension", reason="no forms")
    async with visitor(hall_path, clock, config=several_config()) as someone:
        await someone.touches("en", "free")
        await shows(someone.pilot, "no forms")
        assert served.see(open_tickets) == ()


async def test_a_situation_of_life_that_is_gone_when_it_is_chosen_gives_no_ticket(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock, config=several_config()) as someone:
        await someone.touches("en", "fixed")
        served.day.close_service(OWNER, "pension", reason="no forms")
        before = content(hall_path)
        await someone.touches("ordinary")
        await shows(someone.pilot, "no forms")
    assert content(hall_path) == before
    assert served.see(open_tickets) == ()
