"""A new hall as its ``hall.toml``: short, with comments in the language of whoever makes it."""

from collections.abc import Iterator

from zal.commands.new_hall.answers import NewHall
from zal.commands.web_address import page_address
from zal.config.problems import literal
from zal.domain.codes import fold
from zal.domain.dates import WEEKDAYS
from zal.domain.names import Names
from zal.texts import FALLBACK, Say, languages, texts

_IN_CYRILLIC = frozenset({"ru", "be", "bg", "kk", "ky", "mk", "mn", "sr", "tg", "tt", "uk"})
"""Languages whose readers see a letter of a series as Cyrillic; it is Latin where none has them."""


def hall_text(hall: NewHall, say: Say) -> str:
    """Return the text of the hall's settings; ``say`` says its comments."""
    parts = (_head(hall, say), _hours(hall, say), _services(hall, say), _staff(hall, say))
    told = ("\n".join(part).rstrip("\n") for part in (*parts, _rest(hall, say)))
    return "\n\n".join(told) + "\n"


def _head(hall: NewHall, say: Say) -> Iterator[str]:
    yield from _comment(say("toml-head"))
    yield ""
    yield "[hall]"
    yield f"name = {_named(hall.names, hall)}"
    yield f"languages = {literal(list(hall.languages))}  # {say('toml-languages')}"
    yield f"time_zone = {literal(hall.time_zone)}"
    yield f"# {say('toml-page-address')}"
    if hall.address:
        yield f"page_address = {literal(page_address(hall.address))}"
    else:
        yield '# page_address = "https://hall.example/t/{token}"'


def _hours(hall: NewHall, say: Say) -> Iterator[str]:
    yield f"[hours]  # {say('toml-hours')}"
    for day, spans in zip(WEEKDAYS, hall.hours, strict=True):
        yield f"{day} = {literal(spans)}"
    yield f"# {say('toml-dates')}"
    yield '# dates = { "2027-01-01" = "", "2027-02-22" = "09:00-14:00" }'


def _services(hall: NewHall, say: Say) -> Iterator[str]:
    yield from _comment(say("toml-services"))
    is_cyrillic = not _IN_CYRILLIC.isdisjoint(hall.languages)
    for each in hall.services:
        yield "[[service]]"
        yield f"code = {literal(each.code)}"
        yield f"name = {_named(each.names, hall)}"
        yield f"series = {literal(each.series if is_cyrillic else fold(each.series))}"
        yield f"service_minutes = {each.minutes}"
        yield ""


def _staff(hall: NewHall, say: Say) -> Iterator[str]:
    yield from _comment(say("toml-staff"))
    for number in range(1, hall.desks + 1):
        yield "[[desk]]"
        yield f"code = {literal(str(number))}"
        yield f"name = {_said('new-desk', hall, number=str(number))}"
        yield ""
    for each in hall.operators:
        yield "[[operator]]"
        yield f"code = {literal(each.code)}"
        yield f"name = {literal(each.name)}"
        yield ""


def _rest(hall: NewHall, say: Say) -> Iterator[str]:
    yield "[[console.break]]"
    yield 'code = "lunch"'
    yield f"name = {_said('new-lunch', hall)}"
    yield ""
    yield from _comment(say("toml-categories"))
    yield "[[category]]"
    yield 'code = "ordinary"'
    yield f"name = {_said('new-ordinary', hall)}"


def _comment(text: str) -> Iterator[str]:
    yield from (f"# {each}" for each in text.splitlines())


def _said(key: str, hall: NewHall, **values: str) -> str:
    """Return a text of ours in each of the hall's languages, as a name in the file."""
    known = {*hall.languages, FALLBACK}.intersection(languages("zal.commands"))
    return _named({each: texts("zal.commands", each)(key, **values) for each in known}, hall)


def _named(names: Names, hall: NewHall) -> str:
    """Return a name as it stands in the file: one text, or one for each language of the hall.

    A language that has none gets that of the hall's next language that has one.
    """
    found = {}
    for each in hall.languages:
        nexts = (each, "", *hall.languages, FALLBACK)
        found[each] = next(names[other] for other in nexts if other in names)
    different = set(found.values())
    return literal(different.pop() if len(different) == 1 else found)
