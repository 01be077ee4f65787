"""English times and days in a sentence. Pure."""

from collections.abc import Mapping
from types import MappingProxyType

from zal.speech.numbers import number_words

_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_IRREGULAR: Mapping[str, str] = MappingProxyType(
    {
        "one": "first",
        "two": "second",
        "three": "third",
        "five": "fifth",
        "eight": "eighth",
        "nine": "ninth",
        "twelve": "twelfth",
    }
)
ORDINAL = r"(?<!\w)\d{1,6}(?:st|nd|rd|th|ST|ND|RD|TH)\b"
_TWENTY, _THIRTY = 20, 30
_NOON, _DAWN, _AFTERNOON, _EVENING, _NIGHT = 12, 5, 13, 17, 22


def day_words(day: int) -> tuple[str, ...]:
    """Return how a day is said before its month: "the thirtieth of"."""
    if day <= _TWENTY:
        words: tuple[str, ...] = (_ORDINALS[day - 1],)
    elif day == _THIRTY:
        words = ("thirtieth",)
    else:
        words = ("twenty" if day < _THIRTY else "thirty", _ORDINALS[day % 10 - 1])
    return ("the", *words, "of")


def ordinal_words(text: str) -> tuple[str, ...]:
    """Return how what ``ORDINAL`` found is said: "twenty second"."""
    *words, last = number_words(text[:-2], "en")
    if last.endswith("y"):
        return (*words, f"{last.removesuffix('y')}ieth")
    return (*words, _IRREGULAR.get(last) or f"{last}th")


def time_words(hour: int, minute: int) -> tuple[str, ...]:
    """Return how a time of day is said: "eight o'clock", "two oh five in the afternoon"."""
    hours = number_words(str((hour - 1) % _NOON + 1), "en")
    minutes = number_words(f"{minute:02}", "en") if minute else ("o'clock",)
    oh = ("oh" if each == "zero" else each for each in minutes)
    return (*hours, *oh, *_part_of_day(hour % 24))


def _part_of_day(hour: int) -> tuple[str, ...]:
    """Return what tells the hour from its twin on the clock's face; the morning needs none."""
    if hour < _DAWN or hour >= _NIGHT:
        return ("at", "night")
    if hour < _AFTERNOON:
        return ()
    return ("in", "the", "evening" if hour >= _EVENING else "afternoon")
