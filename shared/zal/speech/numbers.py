"""Numbers in words: a voice misreads digits."""

from collections.abc import Mapping
from types import MappingProxyType


def _lists(russian: str, english: str) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({"ru": tuple(russian.split()), "en": tuple(english.split())})


_UNITS = _lists(
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
    "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
)
_TENS = _lists(
    "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    "twenty thirty forty fifty sixty seventy eighty ninety",
)
_HUNDREDS = _lists(
    "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот",
    "one two three four five six seven eight nine",
)
_FEW = range(2, 5)
_TEENS = range(11, 15)
_MILLION = ("миллион", "миллиона", "миллионов")
_LONGEST = 6
"""Digits read as one number; a longer one is read digit by digit."""


def number_words(digits: str, language: str, *, up_to_millions: bool = False) -> tuple[str, ...]:
    """Return how digits are read in ``ru`` or ``en``: each leading zero, then the number.

    ``up_to_millions``: so long a one is an amount, and not read digit by digit.
    """
    number = digits.lstrip("0")
    zeros = (_UNITS[language][0],) * (len(digits) - len(number))
    if up_to_millions and _LONGEST < len(number) <= 2 * _LONGEST:
        return zeros + _millions(number[:-_LONGEST], number[-_LONGEST:], language)
    if len(number) > _LONGEST:
        return zeros + tuple(_UNITS[language][int(each)] for each in number)
    if not number:
        return zeros
    return zeros + tuple((_russian if language == "ru" else _english)(int(number)))


def _millions(count: str, rest: str, language: str) -> tuple[str, ...]:
    counted, below = number_words(count, language), rest.lstrip("0")
    word = _form(int(count), _MILLION) if language == "ru" else "million"
    return (*counted, word, *(number_words(below, language) if below else ()))


def _form(count: int, forms: tuple[str, str, str]) -> str:
    """Return a Russian noun's form after so many: one, few, many."""
    last = 0 if count % 100 in _TEENS else count % 10
    return forms[0] if last == 1 else forms[1 if last in _FEW else 2]


def _russian(number: int) -> list[str]:
    thousands, rest = divmod(number, 1_000)
    counted = _russian_thousands(thousands) if thousands else []
    return counted + _russian_below_thousand(rest)


def _russian_thousands(count: int) -> list[str]:
    """Return so many thousands: the word is feminine and follows its number."""
    words = _russian_below_thousand(count)
    words[-1] = {"один": "одна", "два": "две"}.get(words[-1], words[-1])
    return [*words, _form(count, ("тысяча", "тысячи", "тысяч"))]


def _russian_below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    return ([_HUNDREDS["ru"][hundreds - 1]] if hundreds else []) + _below_hundred(rest, "ru")


def _english(number: int) -> list[str]:
    thousands, rest = divmod(number, 1_000)
    words = [*_english_below_thousand(thousands), "thousand"] if thousands else []
    if thousands and 0 < rest < 100:  # noqa: PLR2004 - one thousand and five
        words.append("and")
    return words + _english_below_thousand(rest)


def _english_below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [_HUNDREDS["en"][hundreds - 1], "hundred"] if hundreds else []
    if hundreds and rest:
        words.append("and")
    return words + _below_hundred(rest, "en")


def _below_hundred(number: int, language: str) -> list[str]:
    """Return the words of 1 … 99; none for 0."""
    units = _UNITS[language]
    if number < len(units):
        return [units[number]] if number else []
    tens, rest = divmod(number, 10)
    return [_TENS[language][tens - 2]] + ([units[rest]] if rest else [])
