"""The languages shipped as examples are whole, and every face speaks them and no English."""

import re
from dataclasses import astuple, replace
from pathlib import Path

import pytest

from boards import standing
from consoles import at_desk_1, console_config
from faces import place
from halls import AT_KIOSK, NOON, TODAY, ToldClock, at_desk, both, enter, small_config
from own_texts import TRANSLATED, english_in, lay_examples, speaking
from pilots import drawn, until
from slips import changed
from slips import hall as printing_hall
from visitor import visitor
from zal import texts
from zal.commands.own_texts import proved
from zal.domain.clock import Opening
from zal.domain.errors import WrongMove
from zal.domain.states import State
from zal.domain.views import Moment
from zal.domain.visits import VisitView
from zal.hall.hall import Hall
from zal.printing.slip import slip_words
from zal.printing.typeface import draws, lacking
from zal.texts.own import OfThisHall
from zal_board.app import Board
from zal_web.visitor.visit_html import draw, whole

VISIT = VisitView(
    moment=Moment(1, NOON, TODAY, Opening(is_open=True)),
    code="Б105",
    day=TODAY,
    language="de",
    state=State.WAITING,
    service=both("Паспорт"),
    hall=both("Зал"),
    languages=("de", "ru"),
    time_zone="Europe/Moscow",
    ahead=3,
)
SIZES = [(80, 24), (120, 40), (240, 70)]
each_language = pytest.mark.parametrize("language", TRANSLATED)


@pytest.fixture(autouse=True)
def beside(hall_path: Path, own_texts: OfThisHall) -> Path:
    """Lay the examples beside the test's hall."""
    lay_examples(hall_path.parent)
    own_texts.beside = hall_path.parent
    return hall_path.parent


def test_what_english_stands_in_a_text_is_found() -> None:
    assert english_in("x Your ticket y", "de") == {"Your ticket"}
    assert english_in("Ihr Ticket", "de") == set()
    assert "Nobody is ahead of you" in english_in("Nobody is\n ahead of you", "kk")


@each_language
def test_nothing_is_missing_and_nothing_is_wrong(beside: Path, language: str) -> None:
    files = proved(beside, language)
    assert [str(error) for each in files for error in each.problems] == []
    assert {each.file.name: each.missing for each in files if each.missing} == {}


def test_the_letters_of_both_languages_are_drawn() -> None:
    kazakh, german = "әғқңөұүһі", "äöüß"
    assert lacking(f"{kazakh}{kazakh.upper()}{german}ÄÖÜẞ„“«»–…") == ""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", ["Niemand ist vor Ihnen", "1 Person ist vor Ihnen", "5 Personen sind vor Ihnen"]),
        ("kk", ["Алдыңызда ешкім жоқ", "Алдыңызда 1 адам бар", "Алдыңызда 5 адам бар"]),
    ],
)
def test_numbers_are_told_in_good_german_and_kazakh(language: str, said: list[str]) -> None:
    say = texts.texts("zal_kiosk", language)
    assert [say("ahead", count=each) for each in (0, 1, 5)] == said


@each_language
async def test_the_kiosk_shows_no_english(
    hall_path: Path, clock: ToldClock, hall: Hall, language: str
) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    config = speaking(language, small_config())
    shown = []
    async with visitor(hall_path, clock, config=config) as someone:
        shown.append(drawn(someone.app))
        for key in (language, "passport", "ordinary"):
            await someone.touches(key)
            await someone.pilot.pause()
            shown.append(drawn(someone.app))
        await someone.sees(":done")
        assert texts.texts("zal_kiosk", language)("your-ticket") in drawn(someone.app)
        shown.append(drawn(someone.app))
    # the first screen greets in each of the hall's languages
    assert english_in("\n".join(shown[1:]), language) == set()


@each_language
@pytest.mark.parametrize("size", SIZES)
async def test_the_board_shows_no_english(
    hall_path: Path, clock: ToldClock, hall: Hall, language: str, size: tuple[int, int]
) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk("1"))
    config = replace(small_config(), languages=(language,))
    app = Board(place(hall_path, clock, "board-1", config))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: bool(standing(app)))
        assert english_in(drawn(app), language) == set()


@each_language
async def test_the_console_shows_no_english(
    hall_path: Path, clock: ToldClock, language: str
) -> None:
    hall = enter(hall_path, clock)
    for _ in range(2):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()
    config = speaking(language, console_config())
    async with at_desk_1(hall_path, clock, config=config, language=language) as console:
        shown = [console.drawn]
        for key in ("enter", "enter", "f1", "escape", "f4", "escape", "f6", "escape", "enter"):
            await console.press(key)
            await console.pilot.pause()
            shown.append(console.drawn)
    assert english_in("\n".join(shown), language) == set()


@each_language
def test_the_slip_shows_no_english(tmp_path: Path, language: str) -> None:
    config = speaking(language, printing_hall())
    for category in ("ordinary", "veteran"):
        found = changed(language=language, category=category)
        words = " ".join(map(str, astuple(slip_words(found, config, tmp_path, draws))))
        assert english_in(words, language) == set()


@each_language
@pytest.mark.parametrize("state", State)
def test_the_phones_page_shows_no_english(language: str, state: State) -> None:
    for visit in (replace(VISIT, state=state), replace(VISIT, state=state, ahead=None)):
        told = re.sub(r"<[^>]*>", " ", whole(draw(visit, "token", language)))
        assert english_in(told, language) == set()


@each_language
def test_refusals_are_told_whole(language: str) -> None:
    error = WrongMove("wrong-move", code="Б105", state="called", act="finish")
    assert english_in(texts.sentence(error, language), language) == set()
