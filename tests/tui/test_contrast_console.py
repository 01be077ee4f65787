"""Every screen of the console can be read in every theme."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from consoles import PIN, Console, console_config, opened
from contrasts import Screens, walk
from halls import AT_KIOSK, MINUTE, ToldClock, at_desk, both, enter, kiosks_of
from pilots import until
from zal.domain.printing import JobState, PrinterState
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.printers import Connection, Printer
from zal.hall.hall import Hall
from zal_console.lock_screen import LockScreen


def with_proofs() -> HallConfig:
    """Return a hall with two printers and a category that goes first by law."""
    config = console_config()
    kiosks = ("kiosk-1", "kiosk-2")
    printers = tuple(Printer(each, Connection.FILE, "/dev/null") for each in kiosks)
    categories = tuple(
        replace(each, legal_basis=both("Закон 5-ФЗ"), proof=both("удостоверение"))
        if each.out_of_turn
        else each
        for each in config.categories
    )
    return replace(config, categories=categories, kiosks=kiosks_of(*printers))


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    opened = enter(hall_path, clock, config=with_proofs())
    opened.desks.sign_in(at_desk("2", "sidorova"))
    yield opened
    opened.close()


@dataclass
class Operator:
    """Somebody at a console, and the hall that they cannot see into."""

    console: Console
    hall: Hall
    clock: ToldClock

    async def press(self, *keys: str) -> None:
        await self.console.press(*keys)

    async def write(self, text: str, *, then: str) -> None:
        await self.console.write(text)
        await self.console.press("enter")
        await self.console.shows(then)


async def who(at: Operator) -> None:
    await at.console.shows("Кто вы?", "Петров Б.")


async def wrong_pin(at: Operator) -> None:
    await at.write("Иванова", then="введите ПИН-код")
    await at.write("1111", then="! Неверный ПИН-код")


async def which_desk(at: Operator) -> None:
    await at.write(PIN, then="В каком окне вы работаете?")


async def taking_over(at: Operator) -> None:
    await at.write("2", then="Почему здесь начинаете вы?")


async def nobody_waits(at: Operator) -> None:
    await at.press("escape")
    await at.write("Иванова", then="введите ПИН-код")
    await at.write(PIN, then="В каком окне вы работаете?")
    await at.write("1", then="СВОБОДНО")


async def no_paper(at: Operator) -> None:
    at.hall.slips.tell(AT_KIOSK, "kiosk-1", PrinterState.PAPER_OUT)
    at.hall.slips.tell(AT_KIOSK, "kiosk-2", PrinterState.PAPER_LOW)
    await at.console.shows("! Принтер киоска 1: нет бумаги", "Принтер киоска 2: бумаги мало")


async def nobody_to_call(at: Operator) -> None:
    await at.press("f4")
    await at.console.shows("! ")


async def somebody_came(at: Operator) -> None:
    at.hall.tickets.issue(AT_KIOSK, "passport")
    await at.console.shows("ПРИШЁЛ ПОСЕТИТЕЛЬ")


async def a_long_queue(at: Operator) -> None:
    at.clock.at += 6 * MINUTE
    at.hall.tickets.issue(AT_KIOSK, "land")
    at.clock.at += 12 * MINUTE
    at.hall.tickets.issue(AT_KIOSK, "pension", category="veteran")
    await at.console.shows("!норма", "скоро", "★")


async def called_out_of_turn(at: Operator) -> None:
    await at.press("enter")
    await at.console.shows("ВЫЗВАН", "Закон 5-ФЗ", "удостоверение")


async def serving(at: Operator) -> None:
    await at.press("enter")
    await at.console.shows("ОБСЛУЖИВАНИЕ")


async def transfer(at: Operator) -> None:
    await at.press("f4")
    await at.console.asked("Куда передать")


async def hold(at: Operator) -> None:
    await at.press("escape", "f6")
    await at.console.asked("Что нужно помнить?")


async def done(at: Operator) -> None:
    await at.write("ждёт справку", then="отложен")


async def called_late(at: Operator) -> None:
    await at.press("enter")
    await at.console.shows("ВЫЗВАН", "!норма")


async def refused(at: Operator) -> None:
    await at.press("f2")
    await at.console.shows("! У окна")


async def finished(at: Operator) -> None:
    await at.press("enter")
    await at.console.shows("ОБСЛУЖИВАНИЕ")
    await at.press("enter")
    await at.console.shows("СВОБОДНО", "завершён")


async def call_named(at: Operator) -> None:
    await at.press("f2")
    await at.console.asked("Какой талон вызвать?")


async def aside(at: Operator) -> None:
    await at.press("escape", "f11")
    await at.console.asked("Кого вернуть?")


async def which_slip(at: Operator) -> None:
    job = at.hall.slips.ask(AT_KIOSK, "Д101", kiosk="kiosk-1")
    at.hall.slips.begin(AT_KIOSK, "kiosk-1", job_id=job.job_id)
    at.hall.slips.end(AT_KIOSK, job.job_id, JobState.UNKNOWN)
    await at.press("escape")
    await at.console.shows("Возможно, не напечатаны: 1")
    await at.press("ctrl+p")
    await at.console.asked("Какой талон напечатать ещё раз?")


async def which_printer(at: Operator) -> None:
    await at.press("enter")
    await at.console.asked("Где напечатать")


async def keys(at: Operator) -> None:
    await at.press("escape", "question_mark")
    await at.console.asked("Клавиши")


async def on_break(at: Operator) -> None:
    await at.press("escape", "escape", "f9")
    await at.console.asked("Какой перерыв?")
    await at.press("enter")
    await at.console.shows("ПЕРЕРЫВ")


async def locked(at: Operator) -> None:
    await at.press("f12")
    await until(at.console.pilot, lambda: isinstance(at.console.app.screen, LockScreen))


async def gone(at: Operator) -> None:
    await at.write(PIN, then="ПЕРЕРЫВ")
    path = at.console.app.hall.acts.means.writer.path  # type: ignore[attr-defined]
    path.rename(path.with_name("aside.db"))
    at.console.app.refresh_view()
    await at.console.shows("! Файла зала")


SCREENS: Screens[Operator] = (
    ("who", who),
    ("wrong PIN", wrong_pin),
    ("which desk", which_desk),
    ("taking over", taking_over),
    ("nobody waits", nobody_waits),
    ("no paper", no_paper),
    ("a refusal", nobody_to_call),
    ("somebody came", somebody_came),
    ("a long queue", a_long_queue),
    ("called out of turn", called_out_of_turn),
    ("serving", serving),
    ("transfer", transfer),
    ("hold", hold),
    ("what was done", done),
    ("called late", called_late),
    ("a refusal with a code", refused),
    ("finished", finished),
    ("call by name", call_named),
    ("aside", aside),
    ("which slip", which_slip),
    ("which printer", which_printer),
    ("keys", keys),
    ("break", on_break),
    ("locked", locked),
    ("trouble", gone),
)


@pytest.mark.lengthy
async def test_every_screen_of_the_console_can_be_read_in_every_theme(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    async with opened(hall_path, clock, config=with_proofs()) as console:
        who_works = Operator(console, hall, clock)
        found = await walk(SCREENS, who_works, console.app, console.pilot)
    assert not found, "\n".join(found)
