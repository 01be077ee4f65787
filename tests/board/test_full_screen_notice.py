"""The sentence of a closed hall on the least of signs: whole, one language at a time."""

from datetime import UTC, datetime, timedelta

import pytest

from variants import in_one_test
from zal.texts import texts
from zal.tui.times import day_and_time
from zal_board.drawing.full_screen_notice import Sentence, full_screen_notice
from zal_board.drawing.sight import Sight

EVENING = datetime(2026, 11, 27, 18, tzinfo=UTC)
LANGUAGES = ("ru", "en")


def closed(language: str, days: int) -> Sentence:
    now, opens = (
        round(each.timestamp() * 1000) for each in (EVENING, EVENING + timedelta(days=days))
    )
    say = texts("zal_board", language)
    return say("closed"), say("opens", when=day_and_time(opens, now, "Europe/Moscow", language))


def read_whole(sentences: list[Sentence], number: int, size: tuple[int, int]) -> str:
    lines = full_screen_notice(sentences, "21:00", number, Sight(), size)
    rows = ["".join(text for text, _ in line) for line in lines]
    assert [len(each) for each in rows] == [size[0]] * size[1]
    return " ".join(" ".join(rows).split())


@in_one_test("size", [(20, 6), (24, 7), (30, 8), (40, 9)])
@in_one_test("days", [1, 3, 12, 40, 300])
def test_each_language_is_said_whole_in_its_turn(size: tuple[int, int], days: int) -> None:
    sentences = [closed(each, days) for each in LANGUAGES]
    for number, (what, then) in enumerate(sentences):
        assert f"{what} {then}" in read_whole(sentences, number, size)


@pytest.mark.parametrize("number", [0, 1])
def test_a_sign_in_trouble_says_whom_to_ask(number: int) -> None:
    sentences = [
        (say("trouble"), say("trouble-hint")) for say in (texts("zal_board", e) for e in LANGUAGES)
    ]
    assert read_whole(sentences, number, (20, 6)) == " ".join(sentences[number])


def test_where_both_languages_fit_neither_waits_for_its_turn() -> None:
    sentences = [closed(each, 3) for each in LANGUAGES]
    told = read_whole(sentences, 0, (40, 10))
    assert all(f"{what} {then}" in told for what, then in sentences)
    assert told.startswith("21:00")
