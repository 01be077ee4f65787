"""Amounts as people say them: grouped thousands, decimals, percent, money. Pure."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from zal.domain.dataclass import dataclass
from zal.speech import russian_numbers
from zal.speech.numbers import number_words

Words = tuple[str, ...]

_POINT: Mapping[str, str] = MappingProxyType({"ru": ",", "en": "."})
_BETWEEN: Mapping[str, str] = MappingProxyType({"ru": " \u00a0\u202f", "en": ", \u00a0\u202f"})
"""What may stand between a number's thousands."""
_SIGNS = "%₽$€£"
_RUSSIAN: Mapping[str, russian_numbers.Noun] = MappingProxyType(
    {
        "%": ("процент", "процента", "процентов", "проценту", "процентам"),
        "₽": ("рубль", "рубля", "рублей", "рублю", "рублям"),
        "$": ("доллар", "доллара", "долларов", "доллару", "долларам"),
        "€": ("евро", "евро", "евро", "евро", "евро"),
        "£": ("фунт", "фунта", "фунтов", "фунту", "фунтам"),
    }
)
_ENGLISH: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "%": ("percent", "percent"),
        "₽": ("rouble", "roubles"),
        "$": ("dollar", "dollars"),
        "€": ("euro", "euros"),
        "£": ("pound", "pounds"),
    }
)
_CENTS = 2


@dataclass(frozen=True, slots=True)
class _Amount:
    """Digits before and after the point, and the sign that stands at them, "": none does."""

    whole: str
    part: str
    sign: str


def pattern(language: str) -> str:
    """Return what finds an amount: something more than plain digits, and no code's number.

    Four groups of a telephone number, a list without spaces and a time with a point are none.
    """
    point, between = re.escape(_POINT[language]), f"[{_BETWEEN[language]}]"
    grouped = rf"\d{{1,3}}(?:{between}\d{{3}})+(?![-{_BETWEEN[language]}]?\d)"
    part = rf"{point}\d+(?![{point}.]?\d)"
    no_time = "" if language == "ru" else r"(?!\d?\d\.[0-5]\d(?!\d))"
    number = rf"(?:{grouped}|\d+)(?:{part})?"
    after = rf"{number}\s?[{_SIGNS}]"
    return (
        rf"(?<![\w+])(?<!\d[,.])(?:[{_SIGNS[1:]}]\s?{number}|{after}"
        rf"|(?<!\d[ \u00a0]){grouped}(?:{part})?|{no_time}\d+{part})"
    )


def amount_words(text: str, language: str, before: str, after: str) -> Words:
    """Return how what ``pattern`` found is said between two words of its sentence."""
    amount = _read(text, language)
    return _english(amount) if language == "en" else _russian(amount, before, after)


def _read(text: str, language: str) -> _Amount:
    sign = next((each for each in text if each in _SIGNS), "")
    whole, _, part = text.strip(f"{_SIGNS} \u00a0\u202f").partition(_POINT[language])
    return _Amount(re.sub(r"\D", "", whole), part, sign)


def _english(amount: _Amount) -> Words:
    words = number_words(amount.whole, "en", up_to_millions=True)
    is_money = amount.sign not in ("", "%")
    name = _ENGLISH[amount.sign][amount.whole != "1"] if amount.sign else ""
    if is_money and len(amount.part) == _CENTS:
        cents = () if amount.part == "00" else number_words(amount.part, "en")
        return (*words, name, *cents)
    if amount.part:
        name = _ENGLISH[amount.sign][1] if amount.sign else ""
        digits = (word for each in amount.part for word in number_words(each, "en"))
        words = (*words, "point", *digits)
    return (*words, name) if name else words


def _russian(amount: _Amount, before: str, after: str) -> Words:
    case = russian_numbers.case_after(before)
    noun = _RUSSIAN.get(amount.sign)
    if amount.part:
        words = russian_numbers.decimal(amount.whole, amount.part, case)
        return words if noun is None else (*words, noun[1])
    words = russian_numbers.counted(amount.whole, before, after if noun is None else "")
    return words if noun is None else (*words, russian_numbers.noun(amount.whole, noun, case))
