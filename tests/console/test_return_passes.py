"""At a console whoever is sent away for papers gets a return pass, and F5 takes it back."""

from pathlib import Path

from consoles import at_desk_1, console_config, reaches, serve
from halls import AT_KIOSK, ToldClock, at_desk, enter
from passes import giving_passes, pass_code, passes, sent_away
from pilots import until
from zal.domain.appointments import code_end, code_shown
from zal.hall.seen.open_tickets import open_tickets
from zal_console.booked_screen import BookedScreen


async def test_the_code_stands_on_the_screen_until_enter(hall_path: Path, clock: ToldClock) -> None:
    config = giving_passes(console_config())
    hall = enter(hall_path, clock, config=config)
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, config=config) as console:
        await serve(console, "Б101")
        await console.press("enter")
        await console.asked("Чем закончилось для Б101?")
        await console.shows("Цифра отвечает сразу · или ↑↓ и Enter")
        await console.press("2")
        await until(console.pilot, lambda: isinstance(console.app.screen, BookedScreen))
        assert isinstance(console.app.screen, BookedScreen)
        assert console.app.screen.code == pass_code(hall)
        await console.pilot.press("enter")  # at once, after the number that was the answer
        assert isinstance(console.app.screen, BookedScreen)
        await console.press("enter")
        await console.at_work()
        await console.shows("Б101 завершён")
        end = code_end(pass_code(hall))
        await console.press("f5")
        await reaches(console, hall, "Б101", "serving")
        await console.shows(f"Код повторного визита …{end} больше не действует")
        assert not passes(hall)
    hall.close()


async def test_whoever_comes_again_is_given_a_ticket_by_the_code(
    hall_path: Path, clock: ToldClock
) -> None:
    config = giving_passes(console_config())
    hall = enter(hall_path, clock, config=config)
    hall.desks.sign_in(at_desk("1", "ivanova"))
    code = sent_away(hall)
    hall.desks.sign_out(at_desk("1", "ivanova"))
    async with at_desk_1(hall_path, clock, config=config) as console:
        await console.press("ctrl+t")
        await console.asked("Код повторного визита?")
        await console.write(code_shown(code))
        await console.press("enter")
        await console.shows("Талон Б102 по коду повторного визита", "F5 отменит")
        [given] = hall.see(open_tickets)
        assert (given.code, given.stage.service) == ("Б102", "passport")
        await console.press("f5")
        await console.shows("Талон Б102 отменён, код повторного визита снова действует")
        assert hall.see(open_tickets) == ()
    assert hall.appointments.check_in(AT_KIOSK, code=code).code == "Б103"
    hall.close()
