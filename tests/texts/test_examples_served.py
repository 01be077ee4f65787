"""In the languages shipped as examples the browser's pages and the command line show no English."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from commands import zal
from halls import AT_KIOSK, OWNER, ToldClock, at_desk, small_config
from own_texts import TRANSLATED, english_in, lay_examples, speaking
from web_servers import serving
from zal import texts
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.texts.english import english
from zal.texts.own import OfThisHall

each_language = pytest.mark.parametrize("language", TRANSLATED)
COMMANDS = (
    *("issue passport", "issue passport", "issue nothing", "queue", "call --desk 1", "queue"),
    *("start --desk 1", "show Б101", "show Б109", "finish --desk 1", "reopen --desk 1"),
    *("hold --desk 1", "no-show --desk 1", "release Б101", "postpone Б102 --minutes 9"),
    *("cancel Б102", "cancel Б102 --sure", "reinstate Б102", "recall", "nothing"),
    *("break --desk 1 --reason …", "resume --desk 1", "close-service passport --reason …"),
    *("open-service passport", "close-day", "expire-visits", "open-day", "sign-out --desk 1"),
    *("report", "report --ratings", "events", "check", "clock", "browser", "browser invite"),
)
"""What is typed, one after the other: some of it is done, some refused, some mistyped."""
COMMAND_NAMES = tuple(re.findall(r"(?m)^command-([a-z-]+) =", english("zal.commands")))
TYPED = re.compile(rf"--[a-z-]+|\b({'|'.join(COMMAND_NAMES)})\b")


@pytest.fixture(autouse=True)
def beside(hall_path: Path, own_texts: OfThisHall) -> Path:
    """Lay the examples beside the test's hall."""
    lay_examples(hall_path.parent)
    own_texts.beside = hall_path.parent
    return hall_path.parent


@pytest.fixture
def pages(hall_path: Path, clock: ToldClock, hall: Hall, language: str) -> Iterator[httpx.Client]:
    """A browser of the language at a hall with a ticket that waits, open to terminals."""
    hall.pins.set(OWNER, KIOSK, "2580")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    config = speaking(language, small_config())
    with serving(hall_path, clock, config=config) as server, server.client(language) as client:
        yield client


def told(answer: httpx.Response) -> str:
    """Return what people read of a page."""
    shown = re.sub(r"<(script|style).*?</\1>", " ", answer.text, flags=re.DOTALL)
    return html.unescape(" ".join(re.sub(r"<[^>]*>", " ", shown).split()))


@each_language
def test_no_page_of_the_hall_shows_english(pages: httpx.Client, hall: Hall, language: str) -> None:
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    say = texts.texts("zal_web", language)
    wanted = {
        "/": "start-title",
        "/kiosk/kiosk-1": "pair-title",
        "/console": "pair-title",
        "/t/" + "x" * 22: "unknown-title",
        f"/t/{token}": "cancel",
        f"/t/{token}/cancel": "cancel-yes",
    }
    for path, key in wanted.items():
        shown = told(pages.get(path))
        assert say(key) in shown, path
        assert english_in(shown, language) == set(), path
    hall.day.close_day(OWNER)
    assert english_in(told(pages.get(f"/t/{token}")), language) == set()


@each_language
def test_a_wrong_code_and_a_refused_form_are_told_without_english(
    pages: httpx.Client, language: str
) -> None:
    refused = pages.post("/pair", data={"to": "console", "code": "0000"})
    foreign = pages.post(
        "/pair", data={"to": "console", "code": "0"}, headers={"origin": "https://else.test"}
    )
    for answer in (refused, foreign):
        assert answer.status_code == 403
        assert english_in(told(answer), language) == set()


def shown(*words: str | Path) -> str:
    """Return what a command says, without what is typed: commands and options."""
    done = zal(*words)
    assert "Traceback" not in done.stderr
    assert done.stdout or done.stderr
    return TYPED.sub(" … ", f"{done.stdout}\n{done.stderr}")


@each_language
def test_the_command_line_answers_without_english(
    hall_path: Path, hall: Hall, language: str
) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    for each in COMMANDS:
        said = shown("--hall", hall_path, "--language", language, *each.split())
        assert english_in(said, language) == set(), each


@each_language
def test_the_help_of_every_command_has_no_english(hall_path: Path, language: str) -> None:
    for each in ("", *COMMAND_NAMES):
        said = shown("--hall", hall_path, "--language", language, *each.split(), "--help")
        assert english_in(said, language) == set(), each
