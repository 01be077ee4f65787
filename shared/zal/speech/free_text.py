"""How a text that was written to be seen is said. Pure."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from zal.speech import amounts, english_numbers, russian_numbers, russian_ordinals
from zal.speech.numbers import number_words
from zal.speech.phrase import Phrase, Word, letter_word

_BREAK = re.compile(r"(?<!\d)[:.](?!\w)|[.!?;…·›‹\n]+(?!\w)|:(?=\s|$)")
_TIME = r"(?<!\d)(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])"
_DATE = (
    r"(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.\d{4}(?!\d)(?:\s?(?:года?|г)\b\.?)?"
)
_ORDINAL: Mapping[str, str] = MappingProxyType(
    {"ru": russian_ordinals.PATTERN, "en": english_numbers.ORDINAL}
)
_NUMBER_SIGN = re.compile(r"\bN(?:o|O|r)\.\s?(?=\d)|\bno\.\s(?=\d)")
_MONTHS: Mapping[str, str] = MappingProxyType(
    {
        "ru": "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        "en": "January|February|March|April|May|June|July|August|September|October|November"
        "|December",
    }
)
_PIECE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(
            rf"(?P<date>{_DATE})|(?P<hours>{_TIME}\s?[-–—]\s?{_TIME})|(?P<time>{_TIME})"
            rf"|(?P<day>(?<!\d)(?:[12]\d|3[01]|0?[1-9])(?=\s(?:{months})\b))"
            r"|(?P<roman>\b(?:II|III|IV|I(?=\s(?:или|и|or|and)\sII\b|\sгруппы))\b)"
            rf"|(?P<ordinal>{_ORDINAL[language]})|(?P<amount>{amounts.pattern(language)})"
            r"|(?P<number>\d+)|(?P<sign>№)|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
        )
        for language, months in _MONTHS.items()
    }
)
_ROMAN: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "ru": {"I": "первой", "II": "второй", "III": "третьей", "IV": "четвёртой"},
        "en": {"I": "one", "II": "two", "III": "three", "IV": "four"},
    }
)
"""Roman numbers, in Russian those of a group: «I или II группы»."""
_SIGN = MappingProxyType({"ru": "номер", "en": "number"})
_RANGE: Mapping[str, tuple[str, str]] = MappingProxyType({"ru": ("с", "до"), "en": ("from", "to")})
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+$")
_WORD_AFTER = re.compile(r"\s*([^\W\d_]+)")


def read_out(text: str, language: str) -> Phrase | None:
    """Return how a text is said in a language that has a voice, None: there is nothing to say.

    Numbers, amounts, times and days are said in words as people say them, a letter at a number by
    its name («Б105»), other signs not at all.
    """
    text = _NUMBER_SIGN.sub("№ ", text)  # before its dot ends a sentence
    if language == "ru":
        text = russian_ordinals.of_parts(text)
    sentences = (tuple(_words(each, language)) for each in _BREAK.split(text))
    said = tuple(each for each in sentences if each)
    return Phrase(language, said) if said else None


def _words(sentence: str, language: str) -> Iterator[Word]:
    for match in _PIECE[language].finditer(sentence):
        *before, last = _SAID[match.lastgroup or "word"](match, language)
        yield from before
        has_comma = sentence[match.end() : match.end() + 1] == ","
        yield Word(f"{last.text},", last.spelled) if has_comma else last


def _hours(match: re.Match[str], language: str) -> Iterator[Word]:
    """Say from when to when; a word for it that stands there already is not said twice."""
    begin, end = re.findall(_TIME, match[0])
    first, second = _RANGE[language]
    if _before(match).lower() != first:
        yield Word(first)
    yield from _time_words(begin, first, language)
    yield Word(second)
    yield from _time_words(end, second, language)


def _time(match: re.Match[str], language: str) -> Iterator[Word]:
    return _time_words(match[0], _before(match), language)


def _time_words(time: str, before: str, language: str) -> Iterator[Word]:
    hour, minute = map(int, time.split(":"))
    if language == "ru":
        case = russian_numbers.case_after(before)
        return map(Word, russian_numbers.time_words(hour, minute, case))
    return map(Word, english_numbers.time_words(hour, minute))


def _day(match: re.Match[str], language: str) -> Iterator[Word]:
    return _day_words(int(match[0]), language)


def _day_words(day: int, language: str) -> Iterator[Word]:
    say = russian_numbers.day_words if language == "ru" else english_numbers.day_words
    return map(Word, say(day))


def _date(match: re.Match[str], language: str) -> Iterator[Word]:
    """Say a date that was written as digits with points between."""
    day, month, year = map(int, re.findall(r"\d+", match[0]))
    name = _MONTHS[language].split("|")[month - 1]
    yield from _day_words(day, language)
    yield Word(name)
    years = russian_ordinals.year_words(year) if language == "ru" else number_words(str(year), "en")
    yield from map(Word, years)


def _ordinal(match: re.Match[str], language: str) -> Iterator[Word]:
    if language != "ru":
        return map(Word, english_numbers.ordinal_words(match[0]))
    return map(Word, russian_ordinals.ordinal_words(match[0], _before(match), _after(match)))


def _amount(match: re.Match[str], language: str) -> Iterator[Word]:
    return map(Word, amounts.amount_words(match[0], language, _before(match), _after(match)))


def _number(match: re.Match[str], language: str) -> Iterator[Word]:
    digits = "".join(str(int(each)) for each in match[0])
    is_code = match.string[: match.start()][-1:].isalpha()
    if language != "ru" or is_code:
        return map(Word, number_words(digits, language))
    return map(Word, russian_numbers.counted(digits, _before(match), _after(match)))


def _roman(match: re.Match[str], language: str) -> Iterator[Word]:
    yield Word(_ROMAN[language][match[0]])


def _sign(_match: re.Match[str], language: str) -> Iterator[Word]:
    yield Word(_SIGN[language])


def _word(match: re.Match[str], language: str) -> Iterator[Word]:
    piece = match[0]
    before_number = match.string[match.end() : match.end() + 1].isdecimal()
    letters = tuple(letter_word(each, language) for each in piece) if before_number else ()
    named = tuple(each for each in letters if each is not None)
    return iter(named if letters and len(named) == len(letters) else (Word(piece),))


def _before(match: re.Match[str]) -> str:
    found = _WORD_BEFORE.search(match.string, 0, match.start())
    return found[1] if found else ""


def _after(match: re.Match[str]) -> str:
    found = _WORD_AFTER.match(match.string, match.end())
    return found[1] if found else ""


_SAID: Mapping[str, Callable[[re.Match[str], str], Iterator[Word]]] = MappingProxyType(
    {
        "hours": _hours,
        "time": _time,
        "day": _day,
        "roman": _roman,
        "date": _date,
        "ordinal": _ordinal,
        "amount": _amount,
        "number": _number,
        "sign": _sign,
        "word": _word,
    }
)
