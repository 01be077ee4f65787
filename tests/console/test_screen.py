"""What stands on the work screen, at any size, in both languages, whatever the texts hold."""

from dataclasses import replace
from pathlib import Path

import pytest

from consoles import Console, at_desk_1, call, console_config, opened
from halls import AT_KIOSK, MINUTE, OWNER, ToldClock, at_desk, both, hall_rev
from pilots import until
from variants import mostly_long
from zal.domain.errors import PinRefused
from zal.domain.settings.hall import HallConfig
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK, of_operator
from zal.hall.seen.ticket import ticket_story
from zal.texts import Say, texts
from zal_console.moves import KEYS

LONG = "Регистрация права собственности, покупка, дарение, наследство, ипотека и все прочие дела"
MARKUP = "[/x] [@click=app.quit]сюда[/] [bold]да"


def long_config() -> HallConfig:
    config = console_config()
    return replace(
        config,
        services=tuple(replace(each, names=both(LONG)) for each in config.services),
        operators=tuple(replace(each, name=f"{each.name} {LONG}") for each in config.operators),
        categories=tuple(
            replace(each, names=both(LONG), legal_basis=both(LONG), proof=both(LONG))
            if each.out_of_turn
            else each
            for each in config.categories
        ),
    )


def legend_is_whole(console: Console, language: str) -> bool:
    say = texts("zal_console", language)
    return all(f" {key} " in console.drawn for key, _ in KEYS) and all(
        say(f"move-{move}") in console.drawn for _, move in KEYS if move not in ("break", "undo")
    )


def tells_the_whole_queue(console: Console, say: Say, waiting: set[str]) -> bool:
    """Return whether all stand there, or in one place how many more there are."""
    more = console.drawn.count(say("queue-more", n=0)[:5])
    return more == 1 or (more == 0 and waiting <= {*console.drawn.split()})


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(
    "size",
    mostly_long([(64, 19), (80, 24), (120, 40), (240, 70)], short=[(64, 19)]),
    ids=str,
)
async def test_every_key_the_code_and_what_to_check_are_shown_with_the_longest_texts(
    hall_path: Path, clock: ToldClock, hall: Hall, size: tuple[int, int], language: str
) -> None:
    say = texts("zal_console", language)
    issued = [hall.tickets.issue(AT_KIOSK, "passport", category="veteran") for _ in range(100)]
    waiting = {each.code for each in issued[1:]}
    async with at_desk_1(
        hall_path, clock, config=long_config(), size=size, language=language
    ) as console:
        await console.shows(say("idle"), say("move-call"))
        assert legend_is_whole(console, language)
        await console.press("enter")
        await console.shows(say("move-start"), "★")
        assert "█" in console.drawn or "Б101" in console.drawn  # drawn where it fits
        assert legend_is_whole(console, language)
        left = " ".join(each.split("│")[0].strip() for each in console.drawn.splitlines())
        assert say("proof", text=LONG[:50]) in left or size == (64, 19)
        assert say("basis", text=LONG[:20]) in left or say("more") in left
        await console.press("enter")
        await console.shows(say("move-finish"))
        assert legend_is_whole(console, language)
        await console.press("enter")
        await console.shows(f"{say('move-undo-finish')} 2:00", say("move-call"))
        assert legend_is_whole(console, language)
        await until(console.pilot, lambda: tells_the_whole_queue(console, say, waiting))


async def test_markup_in_names_notes_and_reasons_is_only_text(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    config = console_config()
    config = replace(
        config,
        names=both(MARKUP),
        services=tuple(replace(each, names=both(MARKUP)) for each in config.services),
        operators=tuple(replace(each, name=f"{each.name} {MARKUP}") for each in config.operators),
        desks=tuple(replace(each, names=both(f"Окно {each.code} [/y]")) for each in config.desks),
        categories=tuple(
            replace(each, names=both(MARKUP), proof=both(MARKUP), legal_basis=both(MARKUP))
            for each in config.categories
        ),
    )
    hall.tickets.issue(AT_KIOSK, "passport", category="veteran")
    hall.tickets.issue(AT_KIOSK, "land", category="veteran")
    hall.desks.sign_in(at_desk("2", "sidorova"))
    hall.tickets.call(at_desk("2"))
    hall.tickets.transfer(at_desk("2"), to_desk="1", note=MARKUP, anyway=True)
    async with at_desk_1(hall_path, clock, config=config, size=(120, 40)) as console:
        await console.shows("✎ [/x] [@click=app.qui", "Окно 1 [/y] · Иванова А. [/x]")
        await console.press("enter")
        await console.shows("★ ВНЕ ОЧЕРЕДИ: [/x] [@click=app.quit]сюда[/] [bold]да", "✎ [/x]")
        await console.press("f4")
        await console.asked("[/x] [@click=app.quit]")
        await console.press("escape")
        await console.at_work()
        await console.press("f6")
        await console.asked("Отложить")
        await console.write("[@click=app.quit]x[/z]")
        await console.press("enter")
        await console.shows("отложен", "Отложенные 1")
        await console.press("f11")
        await console.asked("[@click=app.quit]x[/z]")
        assert console.app.is_running


async def test_control_characters_in_names_do_not_reach_the_terminal(
    hall_path: Path, clock: ToldClock
) -> None:
    config = console_config()
    config = replace(
        config, operators=tuple(replace(e, name=f"\x1b[31m{e.name}\x07") for e in config.operators)
    )
    async with opened(hall_path, clock, config=config) as console:
        await console.shows("[31mИванова А.")
        assert not {"\x1b", "\x07"} & set(console.drawn)


async def test_the_queue_stands_in_the_rules_order_with_waits_against_the_norm(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += 5 * MINUTE
    hall.tickets.issue(AT_KIOSK, "land")
    clock.at += 11 * MINUTE + 1000
    hall.tickets.issue(AT_KIOSK, "pension", category="veteran")
    async with at_desk_1(hall_path, clock) as console:
        await console.shows("Моя очередь · 3", "Зал: ждут 3 · дольше всех 16 мин")
        lines = [each.split("│")[-1] for each in console.drawn.splitlines()]
        rows = [each for each in lines if " мин" in each and "Зал:" not in each]
        assert [each.split()[0] for each in rows] == ["П101", "Б101", "Д101"]
        assert "★ ветеран" in rows[0]
        assert "16 мин !норма" in rows[1]
        assert "11 мин скоро" in rows[2]
        clock.at += 4 * MINUTE
        await console.shows("20 мин !норма", "15 мин !норма")


async def test_the_visitor_is_shown_with_all_that_is_known(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport", language="en")
    clock.at += 2 * MINUTE + 7000
    async with at_desk_1(hall_path, clock) as console:
        await console.press("enter")
        await console.shows("ВЫЗВАН", "Паспорт", "ждал 02:07", "английский · талон 12:00")
        clock.at += 31_000
        await console.shows("ВЫЗВАН · 00:31")
        await console.press("enter")
        await console.shows("ОБСЛУЖИВАНИЕ · 00:00 из 10 мин")
        clock.at += 271_000
        await console.shows("ОБСЛУЖИВАНИЕ · 04:31")
        await console.press("enter")
        await console.shows("обслужено 1 · в среднем 04:31")


async def test_it_rings_and_lights_when_somebody_comes_to_an_idle_desk_and_only_then(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with at_desk_1(hall_path, clock) as console:
        await console.shows("К вам никого нет")
        hall.tickets.issue(AT_KIOSK, "passport")
        await console.shows("ПРИШЁЛ ПОСЕТИТЕЛЬ", "Нажмите Enter")
        assert console.app.rings == 1
        hall.tickets.issue(AT_KIOSK, "passport")
        await console.shows("Моя очередь · 2")
        assert console.app.rings == 1
        for wait in ("ВЫЗВАН", "ОБСЛУЖИВАНИЕ", "Б102"):
            await console.press("enter")
            await console.shows(wait)
        await console.press("enter")
        await console.shows("ВЫЗВАН", "Никто не ждёт")
        hall.tickets.issue(AT_KIOSK, "land")  # while a visitor is at the desk
        await console.shows("Моя очередь · 1")
        await console.press("f8")
        await console.shows("СВОБОДНО")
        assert console.app.rings == 1


async def test_it_does_not_ring_on_a_break(hall_path: Path, clock: ToldClock, hall: Hall) -> None:
    async with at_desk_1(hall_path, clock) as console:
        await console.press("f9")
        await console.asked("Какой перерыв?")
        await console.press("1", "enter")
        await console.shows("ПЕРЕРЫВ")
        hall.tickets.issue(AT_KIOSK, "passport")
        await console.shows("Моя очередь · 1")
        await console.press("enter")
        await console.shows("СВОБОДНО")
        assert console.app.rings == 0


async def test_trouble_with_the_hall_is_said_and_goes_away_by_itself(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    aside = hall_path.with_name("aside.db")
    async with at_desk_1(hall_path, clock) as console:
        hall_path.rename(aside)
        console.app.refresh_view()
        await console.shows("! Файла зала больше нет")
        await console.press("enter")
        await until(console.pilot, lambda: console.drawn.count("Файла зала") == 1)
        aside.rename(hall_path)
        await until(console.pilot, lambda: console.app.trouble is None)
        await console.press("enter")
        await console.shows("ВЫЗВАН")
        assert "Файла зала" not in console.drawn
        assert hall.see(ticket_story, "Б101")[0].state == "called"


@pytest.mark.parametrize(
    ("leap", "said"),
    [
        (-60 * MINUTE, "! Часы этого компьютера отстают"),
        (60 * MINUTE, "! Часы этого компьютера сбились и спешат на 60 мин"),
    ],
)
async def test_a_clock_that_is_not_believed_is_reported(
    hall_path: Path, clock: ToldClock, hall: Hall, leap: int, said: str
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock) as console:
        clock.set_wall(clock.at + leap)
        console.app.refresh_view()
        await console.shows(said)
        await console.press("enter")
        await console.shows("ВЫЗВАН")


async def test_a_pin_and_a_code_that_somebody_guesses_are_told_and_work_goes_on(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.pins.set(OWNER, KIOSK, "4071")
    hall.pins.set(OWNER, of_operator("petrov"), "2580")
    async with at_desk_1(hall_path, clock) as console:
        for place in ("kiosk-1", "web"):
            for whose in (KIOSK, of_operator("petrov")):
                for _ in range(3):
                    with pytest.raises(PinRefused):
                        hall.pins.verify(replace(AT_KIOSK, device=place), whose, "0000")
        await console.shows("! Кто-то подбирает служебный код", "подбирает ПИН-код: Петров")
        await console.press("enter")
        await console.shows("ВЫЗВАН")


@pytest.mark.parametrize("size", mostly_long([(64, 19), (80, 24)], short=[(64, 19)]), ids=str)
@pytest.mark.parametrize("language", ["ru", "en"])
async def test_the_help_tells_every_key_in_a_line_and_any_key_closes_it(
    hall_path: Path, clock: ToldClock, hall: Hall, language: str, size: tuple[int, int]
) -> None:
    async with at_desk_1(hall_path, clock, language=language, size=size) as console:
        rev = hall.see(hall_rev)
        say = texts("zal_console", language)
        await console.press("question_mark")
        await console.asked(say("keys-more"))
        first = console.drawn
        await console.press("f10")
        await console.asked(say("keys-close"))
        said = first + console.drawn
        moves = ("enter", "more", "see-name", "print-slip", *(move for _, move in KEYS))
        assert [each for each in moves if say(f"about-{each}") not in said] == []
        await console.press("f10")
        await console.at_work()
        assert hall.see(hall_rev) == rev


async def test_a_free_desk_gives_its_room_to_the_queue_until_somebody_is_called(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    for _ in range(40):
        hall.tickets.issue(AT_KIOSK, "passport")
    async with at_desk_1(hall_path, clock, size=(120, 40)) as console:
        await console.shows("Б101", "Б140")
        await call(console, "Б101")
        assert "Б140" not in console.drawn
