"""At the kiosk a visitor comes again with the code of a return pass."""

from pathlib import Path

from halls import ToldClock, at_desk, enter, small_config
from passes import giving_passes, sent_away
from pilots import shows
from visitor import visitor
from zal.hall.seen.open_tickets import open_tickets


async def test_a_scanner_that_reads_the_slip_of_a_pass_gives_the_ticket(
    hall_path: Path, clock: ToldClock
) -> None:
    config = giving_passes(small_config())
    hall = enter(hall_path, clock, config=config)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    code = sent_away(hall)
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru")
        await someone.sees("passport")
        await someone.pilot.press(*code, "enter")
        await shows(someone.pilot, "Ваш талон")
        assert [each.code for each in hall.see(open_tickets)] == ["Б102"]
    hall.close()


async def test_the_code_of_a_return_pass_gives_a_ticket_without_more_questions(
    hall_path: Path, clock: ToldClock
) -> None:
    config = giving_passes(small_config())
    hall = enter(hall_path, clock, config=config)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    code = sent_away(hall)
    async with visitor(hall_path, clock, config=config) as someone:
        await someone.touches("ru")
        await shows(someone.pilot, "или код повторного визита")
        await someone.touches(":have")
        await shows(someone.pilot, "Код записи и код повторного")
        await someone.touches(*(f":digit-{each}" for each in code), ":find")
        await shows(someone.pilot, "Ваш талон", "Перед вами никого нет")
        [given] = hall.see(open_tickets)
        assert (given.code, given.stage.service) == ("Б102", "passport")
    hall.close()
