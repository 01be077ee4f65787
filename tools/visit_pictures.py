"""Make the pictures of whole visits: situations and several services, a check-in, appointments.

    make pictures

One hall has them all: its kiosk and a console are drawn at 100×30 letters, and the page of an
appointment on a phone, each in Russian and in English.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PIL import Image
from playwright.async_api import async_playwright
from textual.app import App
from textual.pilot import Pilot

from operator_pictures import NAMES, press
from phone_pictures import CHROMIUM, COLOURS, PHONE, served
from pictures import BY, CELLS, DESK, OPERATOR, PICTURES, QUIET_S, Morning, as_png, exported
from zal import config
from zal.bootstrap import open_hall
from zal.domain.settings.appointments import AppointmentPolicy, Channel, SlotPool
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.return_passes import ReturnPassPolicy
from zal.domain.settings.visits import Bundle, Order, Outcome
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.seen.appointments import next_free
from zal.hall.seen.hall import hall_settings
from zal_console.app import ConsoleApp
from zal_kiosk.app import KioskApp
from zal_kiosk.question import ADD, HAVE

LANGUAGES = ("ru", "en")
TYPED = "4965083"
"""As much of a code as has been typed at the kiosk."""
PEOPLE = {
    "ru": ("Анна Смирнова", "Лев Орлов", "Мария Лебедева"),
    "en": ("Anna Smirnova", "Lev Orlov", "Maria Lebedeva"),
}
BUNDLES = (
    Bundle(
        "child",
        {"ru": "Родился ребёнок", "en": "A child is born"},
        "family",
        ("birth", "family-benefits", "family-capital"),
        Order.FREE,
    ),
    Bundle("move", {"ru": "Переезд", "en": "Moving house"}, "passport", ("address", "passport")),
)
OUTCOMES = (
    Outcome("done", {"ru": "Сделано", "en": "Done"}),
    Outcome(
        "papers",
        {"ru": "Не хватает документов", "en": "Papers are missing"},
        is_done=False,
        gives_pass=True,
    ),
    Outcome("not-ours", {"ru": "Обратились не к нам", "en": "Not for us"}, is_done=False),
)
KIOSK_PICTURES = (
    ("situations", ("passport",)),
    ("several", ("passport", "passport", ADD, "passport", "address")),
    ("check-in", (HAVE, *(f":digit-{each}" for each in TYPED))),
)
"""What each picture is called, and what is chosen after the language."""


def furnished(own: HallConfig, language: str) -> HallConfig:
    """Return a hall with situations, several services on a ticket, slots and return passes."""
    people = tuple(
        replace(
            each,
            name=each.name if language == "ru" else NAMES.get(each.code, each.name),
            see_names=each.code == OPERATOR,
        )
        for each in own.operators
    )
    return replace(
        own,
        operators=people,
        bundles=BUNDLES,
        outcomes=OUTCOMES,
        return_pass=ReturnPassPolicy(days=14),
        kiosk=replace(own.kiosk, services_at_most=3),
        slots=(SlotPool("papers", frozenset({"passport"}), 20, public=2, desk=2),),
        appointments=replace(AppointmentPolicy(), public_page=True, booked_share_at_most=1.0),
    )


def prepare(hall: Hall, language: str) -> str:
    """Furnish a hall and let appointments be made for today; return the link of a later one."""
    hall.day.apply_config(BY, config.write(furnished(hall.see(hall_settings), language)))
    soon = hall.see(next_free, "passport", Channel.DESK, 100)
    for slot, name in zip(soon, PEOPLE[language], strict=False):
        person = Person(f"{slot.booking.at}@example.org", name)
        hall.appointments.book_at_once(BY, "passport", slot.booking.at, Channel.DESK, person)
    later = hall.see(next_free, "passport", Channel.PUBLIC, 100)[-1].booking.at
    visitor = Person("visitor@example.org")
    booked = hall.appointments.book_at_once(BY, "passport", later, Channel.PUBLIC, visitor)
    return booked.token or ""


async def choose(keys: tuple[str, ...], app: App[None], pilot: Pilot[None]) -> None:
    """Touch what stands on the kiosk's screens."""
    assert isinstance(app, KioskApp)
    for each in keys:
        app.action_choose(each)
        await pilot.pause(QUIET_S)


async def kiosk_shots(morning: Morning, language: str) -> None:
    """Make the kiosk's pictures."""
    for name, keys in KIOSK_PICTURES:
        steps = partial(choose, (language, *keys))
        app = KioskApp(morning.place("kiosk-1"))
        keep(f"kiosk-{name}-{language}", await exported(app, steps))


async def console_shots(morning: Morning, language: str) -> None:
    """Make the pictures of today's appointments and of a return pass."""
    app = ConsoleApp(morning.place("console-1"), desk=DESK, language=language)
    async with app.run_test(size=CELLS) as pilot:
        await pilot.pause(QUIET_S)
        for typed in (app.words.operator(OPERATOR)[:4], morning.made.operator_pin):
            await pilot.press(*typed)
            await press(pilot, "enter")
        await press(pilot, "ctrl+t")
        keep(f"operator-appointments-{language}", app.export_screenshot(title="Zal"))
        await press(pilot, "escape", "enter", "enter", "enter", "2")
        keep(f"operator-return-pass-{language}", app.export_screenshot(title="Zal"))


def keep(name: str, svg: str) -> None:
    """Write a picture."""
    target = PICTURES / f"{name}.png"
    as_png(svg, target)
    Image.open(target).convert("RGB").quantize(256).save(target, optimize=True)


async def phone_shot(address: str, link: str, language: str) -> None:
    """Take a picture of an appointment's page."""
    target = PICTURES / f"phone-booked-{language}.png"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        look: dict[str, object] = {"viewport": PHONE, "device_scale_factor": 2}
        context = await browser.new_context(locale=language, **look)  # type: ignore[arg-type]
        page = await context.new_page()
        await page.goto(f"{address}/b/{link}?lang={language}")
        await page.screenshot(path=target, full_page=True)
        await browser.close()
    Image.open(target).convert("RGB").quantize(COLOURS).save(target, optimize=True)


def halls() -> Iterator[tuple[Morning, str, str]]:
    """Return a hall for each language, with the link of an appointment."""
    for language in LANGUAGES:
        others = [each for each in LANGUAGES if each != language]
        with tempfile.TemporaryDirectory() as folder:
            morning = Morning(Path(folder), (language, *others))
            hall = open_hall(morning.made.hall, device="pictures", clock=morning.clock)
            link = prepare(hall, language)
            hall.close()
            yield morning, link, language


def main() -> None:
    """Make the pictures anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for morning, link, language in halls():
        asyncio.run(kiosk_shots(morning, language))
        asyncio.run(console_shots(morning, language))
        with served(morning) as address:
            asyncio.run(phone_shot(address, link, language))


if __name__ == "__main__":
    main()
