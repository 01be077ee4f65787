"""At the kiosk a visitor says to which end they come, where a service is served for several."""

from pathlib import Path

from halls import ToldClock
from pilots import shows
from purposes import COLLECT, SUBMIT, with_purposes
from visitor import visitor
from zal.hall.hall import Hall
from zal.hall.seen.open_tickets import open_tickets


async def test_the_purpose_is_asked_after_the_service_and_back_undoes_each(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock, config=with_purposes()) as someone:
        await someone.touches("ru", "passport")
        await shows(someone.pilot, "Что нужно сделать?", "Паспорт", "Подать", "Получить")
        await someone.touches(SUBMIT, ":back", COLLECT, ":back", ":back", "passport", COLLECT)
        await someone.touches("ordinary")
        await shows(someone.pilot, "Ваш талон", "Паспорт · Получить")
        assert [each.stage.service for each in served.see(open_tickets)] == [COLLECT]


async def test_nothing_is_asked_of_a_service_without_purposes(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    async with visitor(hall_path, clock, config=with_purposes()) as someone:
        await someone.touches("ru", "pension", "ordinary")
        await shows(someone.pilot, "Ваш талон")
