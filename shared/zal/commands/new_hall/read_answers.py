"""What is typed in answer to each question → what it means; a bad answer is refused in words."""

import re

from zal.commands.new_hall.answers import NewOperator, NewService
from zal.commands.new_hall.letters import codes, series_letters
from zal.commands.new_hall.templates import kind_of, templates
from zal.commands.web_address import web_address
from zal.config.table import NAME_LIMIT
from zal.config.times import minutes, span_text
from zal.domain.clock import zone
from zal.domain.dates import WEEKDAYS
from zal.domain.errors import HallError
from zal.domain.names import Names
from zal.domain.settings.hours import Span
from zal.domain.text import RIGHT_TO_LEFT, clean

MOST_DESKS = 200
_USUAL_MINUTES = 10
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_HOURS = re.compile(r"(?:(\S+)\s+)?([0-9]{1,2}:[0-9]{2})\s*[-–]\s*([0-9]{1,2}:[0-9]{2})")
_DAYS = {
    **{day: number for number, day in enumerate(WEEKDAYS)},
    **{day: number for number, day in enumerate(("пн", "вт", "ср", "чт", "пт", "сб", "вс"))},
}
_WORK_DAYS = range(5)
_LIKE = {
    "hours": re.compile(
        r"(?<![\w.-])[0-9]{1,2}[:.][0-9]{2}(?![\w.:])"
        r"|(?<![\w.-])[0-9]{1,2} *(?:[-–—]|\b(?:to|до)\b) *[0-9]{1,2}(?![\w.-])"
    ),
    "address": re.compile(
        r"://|^(?:www\.|[^ /]+:[0-9]{2,}(?:/|$)|[^ /]+\.[^ /]+(?:/|$))", re.IGNORECASE
    ),
    "time_zone": re.compile(r"^(?:[a-z_]+/|(?:utc|gmt|msk|мск)\b)", re.IGNORECASE),
}
"""What looks like an answer to each question of what is assumed, though it is none."""


def name(typed: str) -> Names:
    """Return a hall's name, the same in all its languages unless it is one of a template's."""
    found = _text(typed)
    named = (each.names for each in templates().values() if found in each.names.values())
    return next(named, {"": found})


def languages(typed: str) -> tuple[str, ...]:
    """Return languages such as ``ru en``, each once."""
    found = tuple(dict.fromkeys(re.split(r"[\s,;]+", typed.strip().lower())))
    wrong = next((each for each in found if not _LANGUAGE.fullmatch(each)), None)
    if wrong is not None:
        raise HallError("new-language", got=wrong)
    for each in found:
        if each in RIGHT_TO_LEFT:
            raise HallError("language-right-to-left", language=each)
    return found


def services(typed: str) -> tuple[NewService, ...]:
    """Return the services of a kind of hall, or those that are named one by one."""
    kind = kind_of(typed)
    if kind is not None:
        return templates()[kind].services
    names = list(dict.fromkeys(_names(typed)))
    letters = series_letters(len(names))
    return tuple(
        NewService(code, {"": each}, letter, _USUAL_MINUTES)
        for code, each, letter in zip(codes(names, "service"), names, letters, strict=True)
    )


def desks(typed: str) -> int:
    """Return how many desks there are."""
    found = int(typed) if re.fullmatch(r"[0-9]{1,3}", typed.strip(), re.ASCII) else 0
    if not 1 <= found <= MOST_DESKS:
        raise HallError("new-desks", got=clean(typed, NAME_LIMIT), limit=MOST_DESKS)
    return found


def people(typed: str) -> tuple[NewOperator, ...]:
    """Return the operators, each known by the first word of the name: «Иванова А.» is ivanova.

    Two of one name are two people.
    """
    names = _names(typed)
    known = codes((each.split()[0] for each in names), "operator")
    return tuple(NewOperator(code, each) for code, each in zip(known, names, strict=True))


def hours(typed: str) -> tuple[str, ...]:
    """Return a week of hours: ``09:00-18:00`` from Monday to Friday, ``sat 10:00-14:00`` as well.

    Days are named in English or in Russian, one or from one to another: ``пн-сб 08:00-20:00``.
    """
    week = [""] * len(WEEKDAYS)
    for part in re.split(r"[,;]", typed):
        match = _HOURS.fullmatch(part.strip().lower())
        opens, closes = (minutes(each) for each in match.group(2, 3)) if match else (None, None)
        if match is None or opens is None or closes is None or opens >= closes:
            raise HallError("new-hours", got=clean(part, NAME_LIMIT))
        for day in _days(match[1] or ""):
            both = (week[day], span_text(Span(opens, closes)))
            week[day] = ", ".join(each for each in both if each)
    return tuple(week)


def time_zone(typed: str) -> str:
    """Return a time zone of the IANA list."""
    found = typed.strip()
    try:
        zone(found)
    except (KeyError, ValueError, OSError):
        raise HallError("new-time-zone", got=clean(typed, NAME_LIMIT)) from None
    return found


def address(typed: str) -> str:
    """Return where browsers find the hall; "" if nobody knows yet."""
    return web_address(typed) if typed.strip() else ""


def like(typed: str) -> str | None:
    """Return to which question of what is assumed a text looks like an answer, None: to none."""
    return next((key for key, form in _LIKE.items() if form.search(typed.strip())), None)


def _days(typed: str) -> range:
    if not typed:
        return _WORK_DAYS
    first, _, last = typed.replace("–", "-").partition("-")
    begins, ends = _DAYS.get(first), _DAYS.get(last or first)
    if begins is None or ends is None or begins > ends:
        raise HallError("new-hours", got=clean(typed, NAME_LIMIT))
    return range(begins, ends + 1)


def _names(typed: str) -> list[str]:
    """Return names with commas between them, or semicolons where the names have commas."""
    found = [each.strip() for each in typed.split(";" if ";" in typed else ",")]
    return [_text(each) for each in found if each] or [_text("")]


def _text(typed: str) -> str:
    found = clean(typed, len(typed))
    if not found:
        raise HallError("new-nothing")
    if len(found) > NAME_LIMIT:
        raise HallError("new-too-long", length=len(found), limit=NAME_LIMIT)
    return found
