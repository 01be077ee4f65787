"""A text that was written to be seen is said in words."""

import re

import pytest

from variants import in_one_test
from zal.speech.free_text import read_out
from zal.tui.times import day_and_time


@in_one_test(
    ("language", "seen", "said"),
    [
        ("ru", "Ваш талон Б105", "Ваш талон бэ сто пять."),
        ("ru", "Талон С105, окно 21", "Талон эс сто пять, окно двадцать один."),
        ("ru", "Ещё › 1 из 3", "Ещё. один из трёх."),
        ("ru", "Льгота номер 1, всего 6", "Льгота номер один, всего шесть."),
        ("ru", "Инвалид I или II группы", "Инвалид первой или второй группы."),
        ("ru", "Инвалид I группы", "Инвалид первой группы."),
        ("ru", "Дети до 3 лет", "Дети до трёх лет."),
        (
            "ru",
            "форма № 9: 2 копии, 1 фотография",
            "форма номер девять. две копии, одна фотография.",
        ),
        ("ru", "с 540 до 1500 рублей", "с пятисот сорока до одной тысячи пятисот рублей."),
        ("ru", "‹ В начало", "В начало."),
        ("ru", "★ Вне очереди: Герой", "Вне очереди. Герой."),
        ("en", "✕ opens at 10:30", "opens at ten thirty."),
        ("en", "Yes, I am here", "Yes, I am here."),
        ("en", "Disability, group I or II", "Disability, group one or two."),
        ("en", "! Don't wait, ticket P7 is yours.", "Don't wait, ticket P seven is yours."),
        ("en", "</speak>&", "speak."),
    ],
)
def test_numbers_are_words_letters_have_names_and_signs_are_not_said(
    language: str, seen: str, said: str
) -> None:
    found = read_out(seen, language)
    assert found is not None
    assert found.text == said


@in_one_test(
    ("seen", "said"),
    [
        ("в 08:00", "в восемь часов."),
        ("в 8:05", "в восемь часов пять минут."),
        ("в 01:00", "в один час."),
        ("в 21:01", "в двадцать один час одну минуту."),
        ("в 22:22", "в двадцать два часа двадцать две минуты."),
        ("00:11", "ноль часов одиннадцать минут."),
        ("до 14:00", "до четырнадцати часов."),
        ("до 1:31", "до одного часа тридцати одной минуты."),
        ("к 9:40", "к девяти часам сорока минутам."),
        ("Обед 13:00–14:02", "Обед с тринадцати часов до четырнадцати часов двух минут."),
        ("Обед с 13:00 - 14:00", "Обед с тринадцати часов до четырнадцати часов."),
        ("в пятницу, 1 мая, в 10:00", "в пятницу, первого мая, в десять часов."),
        ("23 февраля и 3 марта", "двадцать третьего февраля и третьего марта."),
        ("до 31 декабря", "до тридцать первого декабря."),
    ],
)
def test_times_and_days_are_said_in_russian_as_people_say_them(seen: str, said: str) -> None:
    found = read_out(seen, "ru")
    assert found is not None
    assert found.text == said


@in_one_test(
    ("seen", "said"),
    [
        ("at 08:00", "at eight o'clock."),
        ("at 8:05", "at eight oh five."),
        ("at 12:00", "at twelve o'clock."),
        ("at 12:30", "at twelve thirty."),
        ("9:00–18:00", "from nine o'clock to six o'clock in the evening."),
        ("at 14:00", "at two o'clock in the afternoon."),
        ("at 18:45", "at six forty five in the evening."),
        ("00:05", "twelve oh five at night."),
        ("24:00", "twelve o'clock at night."),
        (
            "lunch 13:00–14:00",
            "lunch from one o'clock in the afternoon to two o'clock in the afternoon.",
        ),
        ("on Monday, 30 November", "on Monday, the thirtieth of November."),
        ("22 May", "the twenty second of May."),
    ],
)
def test_times_and_days_are_said_in_english_as_people_say_them(seen: str, said: str) -> None:
    found = read_out(seen, "en")
    assert found is not None
    assert found.text == said


@pytest.mark.parametrize("language", ["ru", "en"])
def test_when_a_hall_opens_again_is_said_without_a_digit(language: str) -> None:
    for day in range(40):
        now = 1_796_000_000_000
        at = now + day * 86_400_000 + day * 1_260_000
        found = read_out(day_and_time(at, now, "Europe/Moscow", language), language)
        assert found is not None
        assert not re.search(r"\d|ноль|zero|\boh o", found.text), found.text


def test_of_signs_alone_nothing_is_said() -> None:
    assert read_out("… · ›", "ru") is None
