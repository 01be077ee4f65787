"""Booking a visit in real Chromium: from the service to the ticket, and every page held to WCAG."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.async_api import Browser, Page, expect

from booked_halls import PHONE, SLOT, booked_config, day_of, fill
from halls import BY_LINK, MINUTE, NOON, OWNER, TODAY, TOMORROW, ToldClock, enter
from phones import DESKTOP, NARROW, phone, soundly
from web_servers import Server, serving
from zal.domain.appointments import CancelledBy
from zal.domain.settings.appointments import Channel
from zal.hall.appointments import found_by
from zal.hall.changed_appointments import cancel
from zal.hall.contacts import Person
from zal.hall.hall import Hall

pytestmark = pytest.mark.asyncio(loop_scope="session")
CONFIG = booked_config()
TABLET = {"width": 768, "height": 1024}
WORDS = {
    "ru": ("Паспорт", "Записаться", "Вы записаны", "Перенести", "Отменить запись", "Да, отменить",
           "Это ошибка", "Добавить в календарь", "Я пришёл"),
    "en": ("Паспорт", "Book this time", "You are booked", "Move it", "Cancel the appointment",
           "Yes, cancel it", "That was a mistake", "Add to my calendar", "I am here"),
}  # fmt: skip


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    opened = enter(hall_path, clock, config=CONFIG)
    yield opened
    opened.close()


@pytest.fixture
def server(hall: Hall, hall_path: Path, clock: ToldClock) -> Iterator[Server]:
    with serving(hall_path, clock, config=CONFIG) as found:
        yield found


@pytest.mark.parametrize("language", ["ru", pytest.param("en", marks=pytest.mark.long)])
async def test_a_visit_is_booked_moved_cancelled_brought_back_and_checked_in(
    browser: Browser, server: Server, clock: ToldClock, language: str
) -> None:
    service, book, done, move, cancel, sure, undo, file, here = WORDS[language]
    async with phone(
        browser, server.address, locale=language, java_script_enabled=False, accept_downloads=True
    ) as page:
        await page.goto(f"/book?lang={language}")
        await page.get_by_role("link", name=service).click()
        await page.locator(f'a[href*="{TODAY}"]').click()
        await page.get_by_role("button", name="14:00").click()
        await page.locator("#contact").fill(PHONE)
        await page.get_by_role("button", name=book).click()
        await expect(page.get_by_role("heading", name=done)).to_be_visible()
        async with page.expect_download() as download:
            await page.get_by_role("link", name=file).click()
        text = Path(await (await download.value).path()).read_bytes()
        assert Calendar.from_ical(text).walk("VEVENT")[0].decoded("dtstart").hour == 11  # of UTC
        await page.get_by_role("link", name=move).click()
        await page.locator(f'a[href*="{TOMORROW}"]').click()
        await page.get_by_role("button", name="15:20").click()
        await expect(page.locator(".when")).to_contain_text("15:20")
        await expect(page.locator(".when")).to_contain_text("24.11.2026")
        await page.get_by_role("link", name=cancel).click()
        await page.get_by_role("button", name=sure).click()
        await page.get_by_role("button", name=undo).click()
        await expect(page.get_by_role("heading", name=done)).to_be_visible()
        clock.at = SLOT + 24 * 60 * MINUTE + 70 * MINUTE
        await page.reload()
        await page.get_by_role("button", name=here).click()
        await expect(page).to_have_url(re.compile(r"/t/[\w-]{22}\?lang="))
        await expect(page.locator("#code")).to_contain_text("Б101")


@pytest.mark.parametrize(
    "size",
    [
        NARROW,
        pytest.param(TABLET, marks=pytest.mark.long),
        pytest.param(DESKTOP, marks=pytest.mark.long),
    ],
)
async def test_axe_finds_nothing_to_complain_of_on_any_page_of_booking(
    browser: Browser, server: Server, hall: Hall, clock: ToldClock, size: dict[str, int]
) -> None:
    links = every_state(hall, clock)
    async with phone(browser, server.address, viewport=size, locale="ru-RU") as page:
        for path in (
            "/book",
            "/book/passport",
            f"/book/passport/{TODAY}",
            f"/book/passport/{TOMORROW}",
            *links,
            f"{links[1]}/cancel",
            f"{links[1]}/move",
            "/b/" + "A" * 22,
        ):
            await page.goto(path)
            await soundly(page)
        await refusals(page, links[0])


def every_state(hall: Hall, clock: ToldClock) -> list[str]:
    """Fill a day, bring appointments into every state that a page shows; return the paths."""
    tokens = fill(hall, day_of(SLOT))
    wishes = [
        hall.waiting_lists.join(BY_LINK, "passport", day_of(SLOT), f"{n}@example.org").token
        for n in range(2)
    ]
    freed = hall.appointments.cancel(BY_LINK, token=tokens[SLOT])
    later = [SLOT + (n * 20 + 24 * 60) * MINUTE for n in range(5)]
    made = [_book(hall, each) for each in later]
    come = _book(hall, NOON + 40 * MINUTE, Channel.DESK)
    dropped = hall.appointments.hold(BY_LINK, "passport", later[0]).token or ""
    hall.appointments.drop(BY_LINK, dropped)
    clock.at = freed.due_at or 0
    hall.acts.let_time_pass()
    held = hall.appointments.hold(BY_LINK, "passport", later[0]).token or ""
    hall.appointments.cancel(BY_LINK, token=made[1])
    hall.appointments.check_in(BY_LINK, token=come)
    hall.appointments.move(BY_LINK, later[4] + 20 * MINUTE, token=made[2])
    with hall.acts.turn(OWNER) as turn:
        cancel(turn, found_by(turn, None, made[3]), b"", CancelledBy.HALL)
    return [
        f"/b/{held}",
        *(f"/b/{each}" for each in (*made[:4], come, dropped)),
        *(f"/w/{each}" for each in wishes),
    ]


def _book(hall: Hall, at: int, channel: Channel = Channel.PUBLIC) -> str:
    held = hall.appointments.hold(OWNER, "passport", at, channel=channel).token or ""
    hall.appointments.book(OWNER, held, Person(f"{at}@example.org"))
    return held


async def refusals(page: Page, held: str) -> None:
    """See what is said of a contact that is none."""
    await page.goto(held)
    await page.locator("#contact").fill("никакой")
    await page.locator("form button").first.click()
    await expect(page.locator("#contact-error")).to_be_visible()
    await expect(page.locator("#contact")).to_be_focused()
    await soundly(page)
