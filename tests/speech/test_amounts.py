"""Amounts, dates and ordinals in a hall's own names keep their meaning when they are said."""

import pytest

from variants import in_one_test
from zal.speech.free_text import read_out


def said(seen: str, language: str) -> str:
    found = read_out(seen, language)
    assert found is not None
    return found.text


@in_one_test(
    ("seen", "spoken"),
    [
        ("скидка 50%", "скидка пятьдесят процентов."),
        ("до 1 %", "до одного процента."),
        ("от 22% до 50%", "от двадцати двух процентов до пятидесяти процентов."),
        ("к 5%", "к пяти процентам."),
        ("0,5%", "ноль целых пять десятых процента."),
        ("до 1 000 000 рублей", "до одного миллиона рублей."),
        ("2 500 000 рублей", "два миллиона пятьсот тысяч рублей."),
        ("21\u00a0000\u00a0005 рублей", "двадцать один миллион пять рублей."),
        ("1 500 анкет", "одна тысяча пятьсот анкет."),
        ("800 ₽", "восемьсот рублей."),
        ("до 1 000 ₽", "до одной тысячи рублей."),
        ("£2", "два фунта."),
        ("3,5 года", "три целых пять десятых года."),
        ("до 1,5 метра", "до одной целой пяти десятых метра."),
        ("21,02", "двадцать одна целая две сотых."),
        ("2,125", "две целых сто двадцать пять тысячных."),
        ("кабинеты 1,2,3", "кабинеты один, два, три."),
        ("5 и 6, потом 7", "пять и шесть, потом семь."),
    ],
)
def test_amounts_in_russian(seen: str, spoken: str) -> None:
    assert said(seen, "ru") == spoken


@in_one_test(
    ("seen", "spoken"),
    [
        ("50% off", "fifty percent off."),
        ("2.5%", "two point five percent."),
        ("£5", "five pounds."),
        ("£1 fee", "one pound fee."),
        ("£5.50, paid here", "five pounds fifty, paid here."),
        ("$1,000", "one thousand dollars."),
        ("up to 1,000 people", "up to one thousand people."),
        ("1,250,000", "one million two hundred and fifty thousand."),
        ("3.5 years", "three point five years."),
        ("rooms 1,2,3", "rooms one, two, three."),
        ("Open 10.30", "Open ten thirty."),
    ],
)
def test_amounts_in_english(seen: str, spoken: str) -> None:
    assert said(seen, "en") == spoken


@pytest.mark.parametrize(
    ("language", "seen", "spoken"),
    [
        ("ru", "до 30.11.2026", "до тридцатого ноября две тысячи двадцать шестого года."),
        ("ru", "01.03.2030 года", "первого марта две тысячи тридцатого года."),
        ("ru", "с 09.05.2000 г.", "с девятого мая двухтысячного года."),
        ("en", "until 30.11.2026", "until the thirtieth of November two thousand and twenty six."),
    ],
)
def test_dates_with_points(language: str, seen: str, spoken: str) -> None:
    assert said(seen, language) == spoken


@in_one_test(
    ("seen", "spoken"),
    [
        ("в 1-м окне", "в первом окне."),
        ("1-й этаж", "первый этаж."),
        ("2-й этаж", "второй этаж."),
        ("3-й этаж", "третий этаж."),
        ("1-й категории", "первой категории."),
        ("2-я очередь", "вторая очередь."),
        ("до 3-го этажа", "до третьего этажа."),
        ("к 3-му окну", "к третьему окну."),
        ("40-й кабинет", "сороковой кабинет."),
        ("в 21-ю комнату", "в двадцать первую комнату."),
        ("105-е окно", "сто пятое окно."),
        ("детям до 3-х лет", "детям до трёх лет."),
        ("до 14-ти лет", "до четырнадцати лет."),
        ("100-й талон", "сотый талон."),
        ("в 90-х годах", "в девяностых годах."),
        ("дом 5-12", "дом пять двенадцать."),
    ],
)
def test_ordinals_in_russian(seen: str, spoken: str) -> None:
    assert said(seen, "ru") == spoken


@pytest.mark.parametrize(
    ("seen", "spoken"),
    [
        ("1st floor", "first floor."),
        ("2nd floor", "second floor."),
        ("the 3rd, 12th and 20th", "the third, twelfth and twentieth."),
        ("the 101st desk", "the one hundred and first desk."),
        ("Form No. 5", "Form number five."),
        ("form no. 5", "form number five."),
        ("There is no. Go on", "There is no. Go on."),
    ],
)
def test_ordinals_and_the_sign_of_a_number_in_english(seen: str, spoken: str) -> None:
    assert said(seen, "en") == spoken


def test_a_telephone_number_is_no_amount() -> None:
    assert "миллион" not in said("8 800 555 35 35", "ru")
    assert "тысяч" not in said("8 800 555 35 35", "ru")
    assert "тысяч" not in said("+7 495 123-45-67", "ru")
    assert "million" not in said("020 7946 0958 1", "en")
