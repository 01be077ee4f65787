"""Sixty visitors with Enter and F8 alone: whoever comes is served, only who is absent is missed."""

from dataclasses import replace
from pathlib import Path

from consoles import Console, acts, at_desk_1, console_config, reaches, state
from halls import AT_KIOSK, ToldClock
from pilots import until
from zal.domain.settings.no_show import NoShowPolicy
from zal.hall.hall import Hall

SETTINGS = replace(console_config(), no_show=NoShowPolicy())
VISITORS = 60
ABSENT = frozenset(range(4, VISITORS, 10))
"""Who has left: nobody comes, however often they are called."""
LATE = {1 + 6 * n: 20 + 17 * n for n in range(10)}
"""Who comes late, and how many seconds after the first call: the last as the third minute ends."""
IMPATIENT_S = 20
"""So often F8 is pressed while nobody stands at the desk, whether it is time for it or not."""


async def test_nobody_who_came_is_marked_as_missed(
    hall_path: Path, clock: ToldClock, hall: Hall
) -> None:
    codes = [hall.tickets.issue(AT_KIOSK, "passport").code for _ in range(VISITORS)]
    async with at_desk_1(hall_path, clock, config=SETTINGS) as console:
        for n, code in enumerate(codes):
            await console.press("enter")
            await called(console, hall, code)
            if n in ABSENT:
                await wait_in_vain(console, clock, hall, code)
            else:
                await wait_and_serve(console, clock, hall, code, LATE.get(n, 5))
    stand = {code: state(hall, code) for code in codes}
    assert stand == {code: "missed" if n in ABSENT else "served" for n, code in enumerate(codes)}
    assert (len(ABSENT), len(LATE), len(ABSENT & LATE.keys())) == (6, 10, 0)
    assert [acts(hall, codes[n]).count("recall") >= 2 for n in sorted(ABSENT)] == [True] * 6


async def called(console: Console, hall: Hall, code: str) -> None:
    """Wait until a visitor is called and the screen says so."""
    await reaches(console, hall, code, "called")
    await console.shows("ВЫЗВАН", "Пришёл: начать")
    shown = console.app.screen.query_one("#code")
    await until(console.pilot, lambda: shown.text == code)  # type: ignore[attr-defined]


async def wait_and_serve(
    console: Console, clock: ToldClock, hall: Hall, code: str, comes_after_s: int
) -> None:
    """Press F8 again and again until the visitor comes, then Enter."""
    for _ in range((comes_after_s - 1) // IMPATIENT_S):
        await press_f8(console, clock, hall, code)
        assert state(hall, code) == "called"
    clock.at += 1000 * (1 + (comes_after_s - 1) % IMPATIENT_S)
    for wanted in ("serving", "served"):
        await console.press("enter")
        await reaches(console, hall, code, wanted)
        await console.shows("ОБСЛУЖИВАНИЕ" if wanted == "serving" else "СВОБОДНО")


async def wait_in_vain(console: Console, clock: ToldClock, hall: Hall, code: str) -> None:
    """Press F8 until it marks the visitor, which it must not before the third minute has ended."""
    began = clock.at
    while state(hall, code) == "called":
        await press_f8(console, clock, hall, code)
    assert clock.at - began >= 180_000
    assert state(hall, code) == "missed"
    await console.shows("СВОБОДНО")


async def press_f8(console: Console, clock: ToldClock, hall: Hall, code: str) -> None:
    """Let some time pass and press F8; return once the console has said what it did."""
    clock.at += 1000 * IMPATIENT_S
    before = len(acts(hall, code))
    message = console.app.screen.query_one("#message")
    told = str(getattr(message, "content", ""))
    await console.press("f8")
    await until(
        console.pilot,
        lambda: len(acts(hall, code)) > before or str(getattr(message, "content", "")) != told,
    )
