"""The languages shipped as examples are whole, and every face speaks them and no English."""

import re
from dataclasses import astuple, replace
from pathlib import Path
from string import Formatter

import pytest

from boards import standing
from consoles import at_desk_1, console_config, opened
from faces import place
from halls import AT_KIOSK, NOON, OWNER, TODAY, ToldClock, at_desk, both, enter, small_config
from own_texts import TRANSLATED, english_in, lay_examples, speaking
from pilots import drawn, shows, until
from slips import changed
from slips import hall as printing_hall
from visitor import visitor
from zal import texts
from zal.commands.own_texts import proved
from zal.domain.clock import Opening
from zal.domain.errors import HallError
from zal.domain.sentences import ENGLISH
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
    code="Р105",
    day=TODAY,
    language="de",
    state=State.WAITING,
    service=both("Паспорт"),
    hall=both("Зал"),
    languages=("de", "ru"),
    time_zone="Europe/Moscow",
    ahead=3,
    missed_at=NOON,
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
    beside = "Nobody is │ Б101\nahead of  │ Паспорт\nyou       │ 10:42"
    assert "Nobody is ahead of you" in english_in(beside, "kk")
    framed = "│ Б101 │ Nobody is  │\n├──────┤ ahead of   │\n│      │ you        │"
    assert "Nobody is ahead of you" in english_in(framed, "kk")


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
async def test_a_desks_own_sign_shows_no_english(
    hall_path: Path, clock: ToldClock, hall: Hall, language: str
) -> None:
    config = replace(small_config(), languages=(language,))
    say = texts.texts("zal_board", language)
    steady, shown = ToldClock(0), []
    app = Board(place(hall_path, clock, "sign-1", config), steady=steady, desk="1")
    async with app.run_test(size=(20, 6)) as pilot:

        async def tells(key: str) -> None:
            def is_told() -> bool:
                steady.at += 6000
                app._look()
                return say(key) in drawn(app)

            await until(pilot, is_told)
            shown.append(drawn(app))

        await tells("desk-nobody")
        hall.desks.sign_in(at_desk("1", "ivanova"))
        await tells("desk-free")
        hall.tickets.issue(AT_KIOSK, "passport")
        hall.tickets.call(at_desk("1"))
        await tells("desk-called")
        hall.tickets.start(at_desk("1"))
        await tells("desk-serving")
        hall.tickets.finish(at_desk("1"))
        hall.desks.take_break(at_desk("1"), "…")
        await tells("desk-break")
    assert english_in("\n".join(shown), language) == set()


@each_language
async def test_a_closed_kiosk_and_board_show_no_english(
    hall_path: Path, clock: ToldClock, hall: Hall, language: str
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.day.close_day(OWNER)
    config = replace(small_config(), languages=(language,))
    async with visitor(hall_path, clock, config=config) as someone:
        await shows(someone.pilot, texts.texts("zal_kiosk", language)("day-closed-waiting"))
        shown = drawn(someone.app)
    app = Board(place(hall_path, clock, "board-1", config))
    async with app.run_test(size=(100, 30)) as pilot:
        await shows(pilot, texts.texts("zal_board", language)("no-more-tickets"))
        assert english_in(shown + drawn(app), language) == set()


@each_language
async def test_signing_in_shows_no_english(
    hall_path: Path, clock: ToldClock, language: str
) -> None:
    config = speaking(language, console_config())
    say = texts.texts("zal_console", language)
    async with opened(hall_path, clock, config=config, language=language) as console:
        await console.shows(say("ask-who"))
        shown = [console.drawn]
        await console.write("xxx")
        await console.pilot.pause()
        shown.append(console.drawn)
        await console.press("escape", "f10")
        await console.shows(say("ask-close"))
        shown.append(console.drawn)
        await console.press("escape")
        await console.shows(say("ask-who"))
        await console.write("Иванова")
        await console.press("enter")
        await console.shows(say("ask-pin", name="Иванова А."))
        shown.append(console.drawn)
        await console.write("2580")
        await console.press("enter")
        await console.shows(say("ask-desk"))
        shown.append(console.drawn)
    assert english_in("\n".join(shown), language) == set()


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


@pytest.mark.long
@pytest.mark.timeout(1800)
@each_language
def test_no_refusal_has_english(language: str) -> None:
    for key, text in ENGLISH.items():
        names = {name for _, name, _, _ in Formatter().parse(text) if name}
        error = HallError(key, **dict.fromkeys(names, "1"))
        told = texts.sentence(error, language).replace("{token}", "")  # so it is typed
        assert english_in(told, language) == set(), key
