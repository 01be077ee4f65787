"""Russian ordinals that are written with digits, in the form that their ending tells. Pure."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from zal.speech import russian_numbers
from zal.speech.numbers import number_words

Words = tuple[str, ...]

PATTERN = r"(?<!\w)\d{1,6}-(?:[ыоауи]?(?:й|я|е|го|му|м|ю|ми)|[её]?х|рёх|ух|ти)\b"
"""«1-м», «2-я», «3-го»; also «3-х», which is no ordinal but «трёх»."""
_STEMS: Mapping[int, str] = MappingProxyType(
    {
        **dict(enumerate(("перв", "втор", "треть", "четвёрт", "пят"), 1)),
        **dict(enumerate(("шест", "седьм", "восьм", "девят", "десят"), 6)),
        **dict(enumerate(("одиннадцат", "двенадцат", "тринадцат", "четырнадцат"), 11)),
        **dict(enumerate(("пятнадцат", "шестнадцат", "семнадцат", "восемнадцат"), 15)),
        19: "девятнадцат",
        20: "двадцат",
        30: "тридцат",
        40: "сороков",
        50: "пятидесят",
        60: "шестидесят",
        70: "семидесят",
        80: "восьмидесят",
        90: "девяност",
        100: "сот",
    }
)
_STRESSED = frozenset(("втор", "шест", "седьм", "восьм", "сороков"))
"""Those that end in -ой."""
_HARD: Mapping[str, str] = MappingProxyType(
    {"х": "ых", "я": "ая", "го": "ого", "му": "ому", "ю": "ую", "ми": "ыми"}
)
_THIRD: Mapping[str, str] = MappingProxyType(
    {
        "ый": "ий",
        "ой": "ьей",
        "ая": "ья",
        "ое": "ье",
        "ые": "ьи",
        "ого": "ьего",
        "ому": "ьему",
        "ом": "ьем",
        "ым": "ьим",
        "ую": "ью",
        "ыми": "ьими",
    }
)
_HUNDRED, _TWO_THOUSAND = 100, 2_000


_PART = re.compile(
    r"(?<![\w-])(\d{1,2})(?=\s+(?:(этаж|корпус|подъезд|сектор|зал|блок)|зона|секция|линия)\b)",
    re.IGNORECASE,
)
"""«2 этаж», «3 зона»: a number that is said as an ordinal, though nothing at it tells that."""


def of_parts(text: str) -> str:
    """Return a text where the numbers of a house's parts are written as ordinals: «2-й этаж»."""
    return _PART.sub(lambda match: f"{match[1]}-{'й' if match[2] else 'я'}", text)


def ordinal_words(text: str, before: str, after: str) -> Words:
    """Return how what ``PATTERN`` found is said between two words of its sentence."""
    digits, _, written = text.partition("-")
    if written.endswith("ти") or (written.endswith("х") and digits[-1] in "234"):
        return russian_numbers.counted(digits, "до", after)
    ending = _ending(written, before.lower(), after.lower())
    return _ordinal(int(digits), ending) or number_words(digits, "ru")


def year_words(year: int) -> Words:
    """Return a year of a date: «две тысячи двадцать шестого года»."""
    if year == _TWO_THOUSAND:
        return ("двухтысячного", "года")
    return (*(_ordinal(year, "ого") or number_words(str(year), "ru")), "года")


def _ending(written: str, before: str, after: str) -> str:
    """Return the whole ending; its neighbours tell forms apart that are written alike."""
    last = re.sub("^[ыоауиёеру]+(?=[йяюемх]|го|му)", "", written)
    if last == "й":
        return "ой" if after.endswith((*"еиыюя", "ой", "ей")) else "ый"
    if last == "е":
        return "ые" if after.endswith(tuple("иыая")) else "ое"
    if last == "м":
        return "ым" if after.endswith(("ам", "ям", "ом", "ем")) and before != "в" else "ом"
    return _HARD[last]


def _ordinal(number: int, ending: str) -> Words:
    """Return an ordinal, nothing for a round one beyond a hundred."""
    rest = number % _HUNDRED
    last = rest if rest in _STEMS else number % 10 if rest else min(number, _HUNDRED)
    if last not in _STEMS or (not rest and number != _HUNDRED):
        return ()
    before = number_words(str(number - last), "ru") if number > last else ()
    stem = _STEMS[last]
    if stem == "треть":
        return (*before, f"трет{_THIRD[ending]}")
    return (*before, f"{stem}{'ой' if ending == 'ый' and stem in _STRESSED else ending}")
