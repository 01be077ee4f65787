"""Russian numbers in a sentence: in the case and gender that their neighbours ask for. Pure."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from zal.speech.numbers import number_words

Case = Literal["", "genitive", "dative", "accusative"]
Noun = tuple[str, str, str, str, str]
"""After one, after few, after many; the dative of one and of more."""

_CASE_AFTER: Mapping[str, Case] = MappingProxyType(
    {
        **dict.fromkeys(("до", "с", "со", "от", "после", "около", "из", "старше"), "genitive"),
        **dict.fromkeys(("к", "ко"), "dative"),
        **dict.fromkeys(("в", "во", "на", "через", "за"), "accusative"),
    }
)
_PARTS: Mapping[str, str] = MappingProxyType(
    {f"{each}ая": f"{each}ой" for each in ("цел", "десят", "сот", "тысячн")}
)
_FORMS: Mapping[Case, Mapping[str, str]] = MappingProxyType(
    {
        "": {},
        "genitive": {
            "один": "одного",
            "одна": "одной",
            "два": "двух",
            "две": "двух",
            "три": "трёх",
            "четыре": "четырёх",
            "ноль": "ноля",
            "двести": "двухсот",
            "триста": "трёхсот",
            "четыреста": "четырёхсот",
            "тысяча": "тысячи",
            "тысячи": "тысяч",
            "миллион": "миллиона",
            "миллиона": "миллионов",
            **_PARTS,
        },
        "dative": {
            "один": "одному",
            "одна": "одной",
            "два": "двум",
            "две": "двум",
            "три": "трём",
            "четыре": "четырём",
            "ноль": "нолю",
            "двести": "двумстам",
            "триста": "трёмстам",
            "четыреста": "четырёмстам",
            "тысяча": "тысяче",
            "тысячи": "тысячам",
            "тысяч": "тысячам",
            "миллион": "миллиону",
            "миллиона": "миллионам",
            "миллионов": "миллионам",
            **_PARTS,
        },
        "accusative": {"одна": "одну", "тысяча": "тысячу"},
    }
)
_OBLIQUE = MappingProxyType(
    {
        "восемь": "восьми",
        "восемьдесят": "восьмидесяти",
        "восемьсот": "восьмисот",
        "сорок": "сорока",
        "девяносто": "девяноста",
        "сто": "ста",
    }
)
"""Genitive and dative of what is no ь and no -десят made longer."""
_FEMININE = (
    *("минут", "секунд", "недел", "копи", "страниц", "справк", "фотографи", "анкет", "квитанци"),
    *("услуг", "подпис"),
)
_HOUR = ("час", "часа", "часов"), MappingProxyType({"genitive": "часа", "dative": "часу"})
_MINUTE = (
    ("минута", "минуты", "минут"),
    MappingProxyType({"genitive": "минуты", "dative": "минуте", "accusative": "минуту"}),
)
_ORDINALS = (
    *("первого", "второго", "третьего", "четвёртого", "пятого", "шестого", "седьмого"),
    *("восьмого", "девятого", "десятого", "одиннадцатого", "двенадцатого", "тринадцатого"),
    *("четырнадцатого", "пятнадцатого", "шестнадцатого", "семнадцатого", "восемнадцатого"),
    *("девятнадцатого", "двадцатого"),
)
_FRACTIONS = ("десят", "сот", "тысячн")
_TWENTY, _THIRTY = 20, 30
_TEENS, _FEW = range(11, 15), range(2, 5)


def case_after(word: str) -> Case:
    """Return the case that a preposition asks for, "" for any other word."""
    return _CASE_AFTER.get(word.lower(), "")


def counted(digits: str, before: str, after: str) -> tuple[str, ...]:
    """Return a number between two words: «до трёх лет», «две копии»."""
    words = number_words(digits, "ru", up_to_millions=True)
    if after.lower().startswith(_FEMININE):
        words = (*words[:-1], {"один": "одна", "два": "две"}.get(words[-1], words[-1]))
    return _declined(words, case_after(before))


def day_words(day: int) -> tuple[str, ...]:
    """Return how a day is said before its month: «тридцать первого»."""
    if day <= _TWENTY:
        return (_ORDINALS[day - 1],)
    if day == _THIRTY:
        return ("тридцатого",)
    return ("двадцать" if day < _THIRTY else "тридцать", _ORDINALS[day % 10 - 1])


def time_words(hour: int, minute: int, case: Case) -> tuple[str, ...]:
    """Return how a time of day is said: «восемь часов пять минут», after «до» in its case."""
    words = (*_declined(number_words(str(hour), "ru"), case), _noun(hour, *_HOUR, case))
    if not minute:
        return words
    counted_minutes = counted(str(minute), "", "минут")
    return (*words, *_declined(counted_minutes, case), _noun(minute, *_MINUTE, case))


def noun(digits: str, forms: Noun, case: Case) -> str:
    """Return what is counted by digits, in a case."""
    one, few, many, dative, datives = forms
    singular: Mapping[str, str] = {"genitive": few, "dative": dative}
    is_one = int(digits) % 10 == 1 and int(digits) % 100 not in _TEENS
    if case == "dative" and not is_one:
        return datives
    return _noun(int(digits), (one, few, many), singular, case)


def decimal(whole: str, part: str, case: Case) -> tuple[str, ...]:
    """Return how a number with a part is said: «три целых пять десятых»."""
    if len(part) > len(_FRACTIONS):
        digits = (word for each in part for word in number_words(each, "ru"))
        return (*_declined(number_words(whole, "ru", up_to_millions=True), case), "и", *digits)
    below = _fraction(part.lstrip("0") or "0", _FRACTIONS[len(part) - 1])
    return _declined((*_fraction(whole, "цел"), *below), case)


def _fraction(digits: str, stem: str) -> tuple[str, ...]:
    """Return so many parts, feminine: «две десятых»."""
    *words, last = number_words(digits, "ru", up_to_millions=True)
    is_one = last == "один"
    last = {"один": "одна", "два": "две"}.get(last, last)
    return (*words, last, f"{stem}{'ая' if is_one else 'ых'}")


def _noun(number: int, plain: tuple[str, str, str], singular: Mapping[str, str], case: Case) -> str:
    """Return what is counted: after one of them in the case, after more in it or as counted."""
    last = 0 if number % 100 in _TEENS else number % 10
    if last == 1:
        return singular.get(case, plain[0])
    if case == "dative":
        return f"{plain[0].removesuffix('а')}ам"
    return plain[1] if last in _FEW and case != "genitive" else plain[2]


def _declined(words: tuple[str, ...], case: Case) -> tuple[str, ...]:
    return tuple(_FORMS[case].get(each) or _oblique(each, case) for each in words)


def _oblique(word: str, case: Case) -> str:
    """Return the genitive or dative of a numeral that has the same for both."""
    if case not in ("genitive", "dative"):
        return word
    if word in _OBLIQUE:
        return _OBLIQUE[word]
    if word.endswith("сот"):  # пятьсот
        hundred = "сот" if case == "genitive" else "стам"
        return f"{word.removesuffix('ьсот')}и{hundred}"
    if word.endswith("десят"):  # пятьдесят
        return f"{word.removesuffix('ьдесят')}идесяти"
    return f"{word.removesuffix('ь')}и" if word.endswith("ь") else word
