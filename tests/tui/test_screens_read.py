"""What is drawn on the screens of kiosk and board is read, at each size and in each language.

The console draws nothing but codes.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from drawn_texts import DrawnTexts
from faces import place
from halls import AT_KIOSK, ToldClock, at_desk, small_config
from pilots import drawn, until
from reading import TRAINED, WORDS_LEAST
from visitor import visitor
from zal.domain.settings.hall import HallConfig
from zal.hall.hall import Hall
from zal.tui.face import FaceSetup
from zal_board.app import Board

pytestmark = pytest.mark.long
KIOSKS = ((64, 19), (80, 24), (100, 30), (120, 40))
BOARDS = ((80, 24), (120, 40), (160, 45), (200, 60), (240, 70))


def hall_in(language: str) -> HallConfig:
    """Return a hall whose desks and services are told in words of the language."""
    told = {
        "ru": ("Центр услуг", "Паспорт и прописка", "Касса на втором этаже", "Участник войны"),
        "en": (
            "Service centre",
            "Passport and residence",
            "Cash desk upstairs",
            "Holder of an order",
        ),
    }
    name, service, desk, right = ({language: each} for each in told[language])
    config = small_config()
    one, *others = config.desks
    return replace(
        config,
        names=name,
        languages=(language,),
        services=tuple(replace(each, names=service) for each in config.services),
        categories=tuple(replace(each, names=right) for each in config.categories),
        desks=(replace(one, names=desk), *others),
    )


def are_read(texts: DrawnTexts, language: str) -> None:
    words, misread, where = texts.misread(language)
    assert misread <= (1 - WORDS_LEAST) * words, "\n".join(where)


@pytest.mark.parametrize("language", TRAINED)
async def test_what_a_kiosk_draws_is_read(
    hall_path: Path,
    clock: ToldClock,
    hall: Hall,
    drawn_texts: DrawnTexts,
    language: str,
) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    config = hall_in(language)
    for cells in KIOSKS:
        async with visitor(hall_path, clock, config=config, cells=cells) as someone:
            await someone.sees("passport")
            drawn_texts.look(drawn(someone.app))
            for key in (":larger", "passport"):
                await someone.touches(key)
                await someone.pilot.pause()
                drawn_texts.look(drawn(someone.app))
    are_read(drawn_texts, language)


async def look_at_board(setup: FaceSetup, texts: DrawnTexts, cells: tuple[int, int]) -> None:
    """Look at a board before a call, while one stands, and when the hall's file is gone."""
    hall = setup.hall
    app = Board(setup, steady=ToldClock(50_000))
    async with app.run_test(size=cells) as pilot:
        await until(pilot, lambda: app.progress.showing is not None)
        await pilot.pause()
        texts.look(drawn(app))
        hall.tickets.issue(AT_KIOSK, "passport")
        hall.tickets.call(at_desk("1"))
        await until(pilot, lambda: bool(app.progress.showing and app.progress.showing.rows))
        await pilot.pause()
        texts.look(drawn(app))
        path = hall.acts.means.writer.path  # type: ignore[attr-defined]
        aside = path.rename(path.with_name("aside.db"))
        app.refresh_view()
        await until(pilot, lambda: app.trouble is not None)
        await pilot.pause()
        texts.look(drawn(app))
    aside.rename(path)
    hall.tickets.no_show(at_desk("1"), anyway=True)


@pytest.mark.parametrize("language", TRAINED)
async def test_what_a_board_draws_is_read(
    hall_path: Path,
    clock: ToldClock,
    hall: Hall,
    drawn_texts: DrawnTexts,
    language: str,
) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    for cells in BOARDS:
        await look_at_board(
            place(hall_path, clock, "board-1", hall_in(language)), drawn_texts, cells
        )
    are_read(drawn_texts, language)
