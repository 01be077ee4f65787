"""Make pictures of a desk's sign, of the kiosk in large letters, and of cards to print.

make pictures
"""

import asyncio
import tempfile
from functools import partial
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot

from pictures import AT_DESK, DESK, PICTURES, QUIET_S, Morning, as_png, choose_a_group, exported
from size_pictures import LANGUAGES
from slip_pictures import side_by_side
from zal import config
from zal.domain.settings.hall import HallConfig
from zal.printing.card import card_image, person_card, place_cards
from zal.printing.typeface import draws
from zal_board.app import Board
from zal_kiosk.app import KioskApp
from zal_kiosk.question import LARGER

SIGN = (64, 18)
LEAST_SHOWN_S = 12
"""A call stands longer than this on no sign, once it is served."""
LARGE = (80, 24)
PIN, ADDRESS = "482913", "http://192.168.1.10:8080"
"""Invented, as they would stand on the cards of a hall."""


async def call_here(app: App[None], pilot: Pilot[None]) -> None:
    """Call a visitor to the sign's desk, and let the sign hold still again."""
    assert isinstance(app, Board)
    await app.act(app.hall.tickets.call, AT_DESK)
    await pilot.pause(4 * QUIET_S)


async def serve_here(app: App[None], pilot: Pilot[None]) -> None:
    """Serve the visitor who was called."""
    assert isinstance(app, Board)
    await app.act(app.hall.tickets.start, AT_DESK)
    await pilot.pause(LEAST_SHOWN_S)


async def choose_in_large_letters(app: App[None], pilot: Pilot[None], language: str) -> None:
    """Ask for larger letters and go as far as the groups."""
    assert isinstance(app, KioskApp)
    await choose_a_group(app, pilot, language)
    app.action_choose(LARGER)
    await pilot.pause(QUIET_S)


async def shot(morning: Morning, language: str) -> None:
    """Make the pictures of one language."""

    def sign() -> Board:
        return Board(morning.place("board-7"), desk=DESK)

    large = partial(choose_in_large_letters, language=language)
    for name, app, steps, cells in (
        ("sign-called", sign(), call_here, SIGN),
        ("sign-serving", sign(), serve_here, SIGN),
        ("kiosk-large", KioskApp(morning.place("kiosk-1")), large, LARGE),
    ):
        as_png(await exported(app, steps, cells), PICTURES / f"{name}-{language}.png")


def cards(hall: HallConfig) -> None:
    """Draw the card of somebody who works in the hall, and that of a kiosk."""
    person = person_card(hall.operators[0], PIN, hall, draws)
    place = next(place_cards(hall, ADDRESS, draws))
    both = side_by_side([card_image(each) for each in (person, place)])
    both.resize((both.width // 2, both.height // 2)).save(PICTURES / "cards.png", optimize=True)


def main() -> None:
    """Make the pictures anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        others = [each for each in LANGUAGES if each != language]
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(shot(Morning(Path(folder), (language, *others)), language))
    cards(config.read(config.SAMPLE))


if __name__ == "__main__":
    main()
