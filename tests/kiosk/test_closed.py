"""What is not served or not open says so before a ticket is given."""

from dataclasses import replace
from pathlib import Path

from halls import AT_KIOSK, HOUR, OWNER, WORK, ToldClock, at_desk, both, small_config
from pilots import drawn, shows, until
from visitor import visitor
from zal.domain.settings.hours import Hours, Span
from zal.domain.settings.kiosks import Kiosk
from zal.domain.settings.services import ServiceGroup
from zal.domain.views import Availability, KioskView
from zal.hall.hall import Hall
from zal.hall.seen.open_tickets import open_tickets
from zoned_halls import SECOND, zoned_config

OPERATOR_ABSENT = "сейчас нет приёма"


async def test_an_unserved_service_says_so_before_a_ticket_is_given(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        await shows(someone.pilot, OPERATOR_ABSENT)
        await someone.touches("passport")
        await shows(someone.pilot, "услуге нет приёма")
        assert hall.see(open_tickets) == ()
        await someone.touches(":again", "ordinary")
        await shows(someone.pilot, "Ваш талон", "Окно для этой услуги ещё не открыто")
        assert len(hall.see(open_tickets)) == 1


async def test_a_ticket_tells_that_a_desk_has_opened_for_it_meanwhile(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru", "land", ":again", "ordinary")
        await shows(someone.pilot, "Ваш талон", "Окно для этой услуги ещё не открыто")
        hall.desks.sign_in(at_desk("1", "petrov"))  # for passports only
        await until(someone.pilot, lambda: _served(someone.app.kiosk_view) == {"passport"})
        assert "Окно для этой услуги ещё не открыто" in drawn(someone.app)
        hall.desks.sign_in(at_desk("2", "ivanova"))
        await shows(someone.pilot, "Ваш талон", "Окно для этой услуги открылось")
        assert "ещё не открыто" not in drawn(someone.app)


def _served(view: KioskView | None) -> set[str]:
    statuses = [each for group in view.groups for each in group.services] if view else []
    return {each.code for each in statuses if each.availability is Availability.OPEN}


async def test_a_group_that_no_desk_serves_says_so_before_it_is_chosen(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    config = small_config()
    passport, *others = config.services
    groups = (*config.groups, ServiceGroup("others", both("Прочее")))
    services = (passport, *(replace(each, group="others") for each in others))
    config = replace(config, groups=groups, services=services)
    hall.desks.sign_in(at_desk("1", "petrov"))  # for passports only
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru")
        await shows(someone.pilot, "никто не ждёт", OPERATOR_ABSENT)
        hall.tickets.issue(AT_KIOSK, "land")
        await shows(someone.pilot, f"{OPERATOR_ABSENT} · ждёт 1")
        hall.desks.sign_in(at_desk("2", "ivanova"))
        await until(someone.pilot, lambda: OPERATOR_ABSENT not in drawn(someone.app))


async def test_a_closed_service_says_when_it_opens_and_gives_no_ticket(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    clock.at += 7 * HOUR + HOUR // 2  # half past seven: past the last ticket of land
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        await shows(someone.pilot, "✕ откроется завтра в 00:00")
        await someone.touches("land")
        await shows(someone.pilot, "На сегодня талоны закончились", "завтра в 00:00")
        await someone.touches(":back")
        await someone.sees("passport", "land")
        assert served.see(open_tickets) == ()


async def test_a_service_closed_by_hand_says_why(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    served.day.close_service(OWNER, "pension", "нет связи [/с банком]")
    async with visitor(hall_path, clock) as someone:
        await someone.touches("ru")
        await shows(someone.pilot, "сегодня талонов нет: нет связи", "[/с банком]")
        await someone.touches("pension")
        await shows(someone.pilot, "нет связи [/с банком]")


async def test_a_service_closed_by_hand_does_not_open_by_its_hours_on_that_day(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    later = Hours(week=((Span(900, 960),),) * 7)  # from 15:00 on; it is noon
    config = small_config()
    *others, pension = config.services
    config = replace(config, services=(*others, replace(pension, hours=later)))
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru")
        await shows(someone.pilot, "откроется сегодня в 15:00")
        served.day.close_service(OWNER, "pension")
        await shows(someone.pilot, "откроется завтра в 15:00")
        served.day.close_service(OWNER, "passport")
        await someone.touches("passport")
        await shows(someone.pilot, "Сейчас талоны не выдаются", "завтра в 04:00")


async def test_a_hall_whose_services_are_all_closed_by_hand_opens_on_the_next_day(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    afternoon = Hours(week=((Span(900, 960),),) * 7)
    async with visitor(hall_path, clock, config=small_config(afternoon)) as someone:
        await shows(someone.pilot, "15:00", "15:00")
        for service in ("passport", "land", "pension"):
            served.day.close_service(OWNER, service)
        await shows(someone.pilot, "завтра в 15:00", "tomorrow at 15:00")


async def test_where_all_is_closed_for_one_reason_the_hall_says_it_in_both_languages(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    for service in ("passport", "land", "pension"):
        served.day.close_service(OWNER, service, "нет света")
    async with visitor(hall_path, clock) as someone:
        await shows(someone.pilot, "не выдаются: нет света", "tickets right now: нет света")


async def test_a_hall_that_is_closed_says_when_it_opens_in_both_languages(
    hall_path: Path, clock: ToldClock
) -> None:
    morning = Hours(week=((Span(480, 600),),) * 7)
    async with visitor(hall_path, clock, config=small_config(morning)) as someone:
        await shows(someone.pilot, "завтра в 08:00", "tomorrow at 08:00")
        assert set(someone.targets()) == {":language-ru", ":language-en"}
        await someone.touches(":language-en")
        await until(someone.pilot, lambda: "завтра" not in drawn(someone.app))
        await shows(someone.pilot, "tomorrow at 08:00", "✓ English")


async def test_a_day_closed_by_hand_tells_when_the_hall_opens_again(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock, config=small_config(WORK)) as someone:
        served.day.close_day(OWNER)
        await shows(someone.pilot, "завтра в 08:00", "tomorrow at 08:00")
        assert "того вызовут" not in drawn(someone.app)
        served.day.open_day(OWNER)
        await someone.sees("ru", "en")


async def test_a_closed_day_is_not_called_a_closed_hall_while_it_is_served_out(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    served.tickets.issue(AT_KIOSK, "passport")
    served.day.close_day(OWNER)
    async with visitor(hall_path, clock, config=small_config(WORK)) as someone:
        await shows(someone.pilot, "У кого талон есть, того вызовут. Талоны начнут выдавать завтра")
        content = someone.app._content()
        assert [each.title for each in content.calm()] == [
            "Сегодня талонов больше нет",
            "No more tickets today",
        ]


async def test_how_few_tickets_are_left_is_told_before_they_run_out_and_then_what_to_do(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    passport, *others = small_config().services
    limited = replace(passport, per_day=5, per_day_by_category={"veteran": 1})
    config = replace(small_config(), services=(limited, *others))
    hall.desks.sign_in(at_desk("1", "ivanova"))
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru")
        await shows(someone.pilot, "ждут 3")
        assert "остал" not in drawn(someone.app)
        hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
        await shows(someone.pilot, "ждут 4 · остался 1 талон")
        await someone.touches("passport")
        await shows(someone.pilot, "✕ сегодня талонов нет")
        await someone.touches("veteran")
        await shows(someone.pilot, "для категории «ветеран»", "Возьмите")
        await someone.touches(":home", "ru")
        hall.tickets.issue(AT_KIOSK, "passport")
        await shows(someone.pilot, "сегодня талонов нет")
        await someone.touches("passport")
        await shows(someone.pilot, "уже выданы (5).", "Новые начнут выдавать")


async def test_what_another_floor_serves_is_offered_with_its_name_and_the_ticket_says_it(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    settings = zoned_config()
    settings = replace(settings, kiosks=(Kiosk("kiosk-1", zone=SECOND),))
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "passport")
    async with visitor(hall_path, clock, config=settings) as someone:
        await someone.touches("ru")
        await shows(someone.pilot, "1 этаж · ждёт 1")
        await someone.touches("passport", "ordinary")
        await shows(someone.pilot, "Ваш талон", "Где ждать: 1 этаж · Паспорт")


async def test_a_group_that_another_floor_serves_whole_says_so(
    hall_path: Path, clock: ToldClock
) -> None:
    settings = zoned_config()
    groups = (*settings.groups, ServiceGroup("rest", both("Прочее")))
    services = tuple(
        replace(each, group="papers" if each.code == "passport" else "rest")
        for each in settings.services
    )
    settings = replace(settings, groups=groups, services=services)
    async with visitor(hall_path, clock, config=settings) as someone:
        await someone.touches("ru")
        await shows(someone.pilot, "1 этаж · ! сейчас нет приёма", "2 этаж · ! сейчас нет приёма")
