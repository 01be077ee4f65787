"""At the kiosk a visitor takes one ticket for several services, and says how many have come."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from halls import OWNER, ToldClock, at_desk, both, enter, small_config
from pilots import shows
from several import several_config
from visitor import visitor
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.zones import Zone
from zal.hall.hall import Hall
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.open_tickets import open_tickets
from zal_kiosk.next_step import choose
from zal_kiosk.question import ADD, BACK, PEOPLE, TAKE, WITHOUT
from zal_kiosk.ticket_request import Step, TicketRequest


def config(*, services: int = 2, people: int = 1) -> HallConfig:
    small = small_config()
    passport, *others = small.services
    return replace(
        small,
        services=(replace(passport, people_at_most=people), *others),
        kiosk=replace(small.kiosk, services_at_most=services),
        bundles=several_config().bundles,
    )


def after(hall: Hall, of: HallConfig, *keys: str) -> TicketRequest:
    """Return what was chosen after a touch of each key, by a visitor who speaks Russian."""
    view = hall.see(kiosk_view)
    request = choose(TicketRequest("ru", Step.LANGUAGE), "ru", of, view, "id")
    for each in keys:
        request = choose(request, each, of, view, "id")
    return request


async def test_one_ticket_is_for_all_that_was_chosen(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock, config=config()) as someone:
        await someone.touches("ru", "passport")
        await shows(someone.pilot, "Выбрана 1 услуга", "Взять талон", "Добавить ещё услугу")
        await someone.touches(ADD)
        await shows(someone.pilot, "уже выбрано")
        await someone.touches("land")
        await shows(someone.pilot, "Выбрано 2 услуги", "Паспорт · Земля", "Убрать: Земля")
        await someone.touches(TAKE, "ordinary")
        await shows(someone.pilot, "Ваш талон", "2 услуги по одному талону")
        (ticket,) = {each.ticket for each in served.see(open_tickets)}
        services = {each.stage.service for each in served.see(open_tickets)}
        assert (ticket.code, ticket.services, services) == ("Б101", 2, {"passport", "land"})


async def test_the_family_says_how_many_they_are(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock, config=config(services=1, people=4)) as someone:
        await someone.touches("ru", "passport", "ordinary")
        await shows(someone.pilot, "Сколько вас пришло?", "4 человека")
        await someone.touches(f"{PEOPLE}3")
        await shows(someone.pilot, "Ваш талон", "на 3 человека")
        assert [each.ticket.people for each in served.see(open_tickets)] == [3]


async def test_where_to_wait_and_how_many_services_are_told_however_long_their_names_are(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    small, name = config(), "Государственная регистрация права собственности на недвижимость"
    passport, *others = small.services
    long = replace(
        small,
        bundles=(),
        services=(replace(passport, names=both(name)), *others),
        zones=(Zone("left", both("1 этаж, левое крыло")),),
        desks=tuple(replace(each, zone="left") for each in small.desks),
    )
    async with visitor(hall_path, clock, config=long, cells=(64, 19)) as someone:
        await someone.touches("ru", "passport", ADD, "land", TAKE, "ordinary")
        await shows(someone.pilot, "Где ждать: 1 этаж", "2 услуги")


async def test_keys_are_three_rows_high_below_names_that_take_four(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    small, name = config(services=3), "Государственная регистрация права собственности на дом"
    long = replace(
        small,
        bundles=(),
        services=tuple(replace(each, names=both(f"{name}, {name}")) for each in small.services),
    )
    async with visitor(hall_path, clock, config=long, cells=(64, 19)) as someone:
        await someone.touches("ru", "passport", ADD, "land")
        await someone.sees(TAKE, ADD)
        hint = someone.app.screen.query_one("#hint")
        keys = someone.targets()
        assert (hint.size.height, keys[TAKE].size.height) == (4, 3)


async def test_a_refusal_names_the_service_and_nothing_is_given(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock, config=config()) as someone:
        await someone.touches("ru", "land", ADD, "passport", TAKE)
        served.day.close_service(OWNER, "land", reason="нет связи")
        await someone.touches("ordinary")
        await shows(someone.pilot, "Земля", "нет связи", "К списку")
        assert served.see(open_tickets) == ()
        await someone.touches(BACK, f"{WITHOUT}0", TAKE, "ordinary")
        await shows(someone.pilot, "Ваш талон")
        assert [each.stage.service for each in served.see(open_tickets)] == ["passport"]


def test_without_the_setting_nothing_more_is_asked_than_before(served: Hall) -> None:
    assert after(served, config(services=1), "passport").step is Step.CATEGORY


def test_a_list_has_no_more_than_the_settings_say_and_a_service_once(served: Hall) -> None:
    of = config()
    two = after(served, of, "passport", ADD, "land")
    assert (two.step, two.services) == (Step.LIST, ("passport", "land"))
    view = served.see(kiosk_view)
    assert choose(two, ADD, of, view, "id") == two
    once = after(served, of, "passport", ADD, "passport")
    assert (once.step, once.also, once.service) == (Step.SERVICE, ("passport",), None)


def test_a_situation_is_neither_added_to_nor_added(hall_path: Path, clock: ToldClock) -> None:
    of = config()
    with closing(enter(hall_path, clock, config=of)) as hall:
        hall.desks.sign_in(at_desk("1", "ivanova"))
        assert after(hall, of, "free").step is Step.CATEGORY
        added = after(hall, of, "passport", ADD, "free")
    assert (added.step, added.also) == (Step.SERVICE, ("passport",))


@pytest.mark.parametrize(
    ("keys", "step", "services"),
    [
        (("passport", BACK), Step.SERVICE, ()),
        (("passport", ADD, BACK), Step.LIST, ("passport",)),
        (("passport", ADD, "land", BACK), Step.SERVICE, ("passport",)),
        (("passport", ADD, "land", BACK, BACK), Step.LIST, ("passport",)),
        (("passport", ADD, "land", f"{WITHOUT}0"), Step.LIST, ("land",)),
        (("passport", ADD, "land", f"{WITHOUT}1"), Step.LIST, ("passport",)),
        (("passport", f"{WITHOUT}0"), Step.LIST, ("passport",)),
        (("passport", TAKE, BACK), Step.LIST, ("passport",)),
        (("passport", TAKE, "ordinary"), Step.PEOPLE, ("passport",)),
        (("passport", TAKE, "ordinary", BACK), Step.CATEGORY, ("passport",)),
        (("passport", TAKE, "ordinary", f"{PEOPLE}9"), Step.PEOPLE, ("passport",)),
        (("passport", TAKE, "ordinary", f"{PEOPLE}4"), Step.ISSUING, ("passport",)),
        (("land", TAKE, "ordinary"), Step.ISSUING, ("land",)),
    ],
)
def test_each_touch_leads_where_it_says_and_back_undoes_one(
    served: Hall, keys: tuple[str, ...], step: Step, services: tuple[str, ...]
) -> None:
    request = after(served, config(people=4), *keys)
    assert (request.step, request.services) == (step, services)
