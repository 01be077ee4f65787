"""On a very fine screen texts of equal things are all drawn, or all written."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.screen import Screen

from faces import place
from halls import ToldClock, enter
from kiosk_screens import KIOSK, ShownKiosk, contents
from pilots import drawn, settled, until
from variants import mostly_long
from worded_halls import OPENS_AT, hall_of
from zal.tui.alike import Alike, Drawable
from zal.tui.large_text import LargeText
from zal_kiosk.hall_screen import HallScreen

ROWS = (
    "#top *",
    "#foot *",
    "#targets *",
    "#ticket-keys *",
    "#ticket *",
    ".calm-title",
    ".calm-hint",
)


def kinds(screen: Screen[Any], row: str) -> set[bool]:
    """Return whether texts of a row are drawn: both where they differ."""
    found = [each for each in screen.query(row) if isinstance(each, Drawable)]
    return {"█" in str(each.render()) for each in found if each.highest != 0 and each.is_on_screen}


@pytest.mark.parametrize("language", mostly_long(["ru", "en"], short=["ru"]))
async def test_what_stands_in_one_row_is_of_one_kind(
    hall_path: Path, clock: ToldClock, language: str
) -> None:
    trade, opens_at = "clinic", OPENS_AT["clinic"]
    config = hall_of(trade, language)
    with closing(enter(hall_path, clock, config=config)) as hall:
        told = list(contents(config, hall, opens_at))
    kiosk = ShownKiosk(place(hall_path, clock, KIOSK, config), steady=clock)
    seen: set[tuple[str, bool]] = set()
    async with kiosk.run_test(size=(240, 70)) as pilot:
        await until(pilot, lambda: kiosk.kiosk_view is not None)
        front = kiosk.screen
        assert isinstance(front, HallScreen)
        for name, each in told:
            front.content = replace(each, cells=(240, 70))
            await settled(pilot)
            for row in ROWS:
                found = kinds(front, row)
                assert len(found) <= 1, (name, row)
                seen |= {(row, kind) for kind in found}
    assert {("#targets *", True), (".calm-title", True), ("#ticket-keys *", False)} <= seen


class Texts(App[None]):
    """Two texts that say equal things in boxes of one size."""

    CSS = "LargeText { width: 60; height: 8; }"

    def compose(self) -> ComposeResult:
        alike = Alike()
        for each in ("да", "нет"):
            yield LargeText(each, alike)


async def test_one_that_must_be_written_takes_the_others_with_it_and_gives_them_back() -> None:
    app = Texts()
    async with app.run_test(size=(80, 24)) as pilot:
        one, other = app.query(LargeText)
        one.drawn = other.drawn = True
        await settled(pilot)
        assert kinds(app.screen, "LargeText") == {True}
        other.text = "слишком длинное предложение для такого поля"
        await settled(pilot)
        assert kinds(app.screen, "LargeText") == {False}
        other.display = False
        await settled(pilot)
        assert "█" in drawn(app)
