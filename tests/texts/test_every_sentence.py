"""Every refusal, in every language: names where it has codes, days as people write them."""

import re
from dataclasses import replace
from string import Formatter

import pytest

from halls import both, small_config
from zal.domain.errors import HallError
from zal.domain.names import Kind
from zal.domain.sentences import DAYS, ENGLISH, WORDS
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.kiosks import Kiosk
from zal.domain.settings.people import Desk
from zal.domain.states import State
from zal.domain.tally import Tally
from zal.texts.naming import Naming

NAMED = {
    "service": ("passport", "Паспорт"),
    "desk": ("left", "Касса"),
    "operator": ("ivanova", "Иванова А."),
    "category": ("veteran", "ветеран"),
    "kiosk": ("hallway", "У входа"),
}
"""Values that are codes: one of the hall and its name."""
OFFERED = {"known", "near"}
"""Values that are codes of what the sentence is about."""
TALLIES: dict[str, Kind] = {"services": "service", "categories": "category"}
"""Values that tell how many there are of each of such codes."""
REFUSALS = {"does"}
"""Values that are refusals in their turn."""
ISO, WRITTEN = "2026-11-26", "26.11.2026"
PLAIN = {
    "again",
    "used",
    *("ahead", "apart", "calls", "closes", "since", "wanted", "zone"),
    *("booked", "nearest", "opens"),
    *("comments", "texts", "contacts", "notes"),  # how many
    *("ahead", "apart", "calls", "closes", "since", "wanted"),
    *(
        "act",
        "actor",
        "address",
        "back",
        "code",
        "command",
        "count",
        "dark",
        "dots",
        "error",
        "events",
    ),
    *("example", "expected", "file", "first", "folder", "given", "got", "hall", "held", "high"),
    *(
        "hours",
        "job",
        "language",
        "left",
        "length",
        "letter",
        "letters",
        "light",
        "limit",
        "minutes",
        "line",
        "low",
    ),
    *("megabytes", "missed", "missing", "name", "needed", "next", "number", "operators"),
    *("other", "package", "packages", "parent", "path", "people", "pid", "profile", "program"),
    "reason",
    *("request", "rev", "role", "rows"),
    *("schema", "second", "seconds", "series", "span", "state", "subject", "table", "time"),
    *("told", "typed", "version", "visits", "waiting", "weekday", "what", "word"),
}
"""Values that are neither: numbers, codes of tickets, paths, words, what was typed."""


def config() -> HallConfig:
    small = small_config()
    desks = (*small.desks, Desk("left", both("Касса")))
    return replace(small, desks=desks, kiosks=(Kiosk("hallway", both("У входа")),))


def placeables(key: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(ENGLISH[key]) if name}


def test_of_each_value_it_is_known_whether_it_is_a_code_a_day_or_plain() -> None:
    kinds = NAMED.keys() | TALLIES.keys() | REFUSALS | OFFERED | DAYS | PLAIN
    assert {name for key in ENGLISH for name in placeables(key)} == kinds


def asked_for(key: str) -> str:
    """Return of what kind a sentence's offers are, "" if it offers nothing that has a name."""
    if key.startswith("no-printer"):
        return "kiosk"
    return next((kind for kind in NAMED if key.startswith(f"unknown-{kind}")), "")


def told(key: str) -> tuple[HallError, list[str]]:
    """Return a refusal with a value for each place, and the names that it must have."""
    values: dict[str, object] = {}
    names: list[str] = []
    asked = asked_for(key)
    for n, name in enumerate(placeables(key)):
        kind = asked if name in OFFERED else name
        if kind in NAMED and not (kind == asked and name not in OFFERED):
            values[name], called = NAMED[kind]
            names.append(called)
        elif name in TALLIES:
            code, called = NAMED[TALLIES[name]]
            values[name] = Tally(TALLIES[name], ((code, 2),))
            names.append(called)
        elif name in REFUSALS:
            inner = [told(each) for each in ("loses-service", "loses-precedence")]
            values[name] = tuple(error for error, _ in inner)
            names += [each for _, called in inner for each in called]
        else:
            values[name] = ISO if name in DAYS else f"‹{n}›"
    return HallError(key, **values), names


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("has_codes", [False, True], ids=["on-screens", "typed"])
def test_no_sentence_has_a_bare_code_or_a_day_as_machines_write_it(
    language: str, has_codes: bool
) -> None:
    naming = Naming(language, config().names_of, has_codes=has_codes)
    for key in ENGLISH:
        error, names = told(key)
        said = naming.sentence(error)
        assert ISO not in said, said
        assert (WRITTEN in said) == bool(placeables(key) & DAYS), said
        if placeables(key) & {"file", "path"}:
            continue  # in a file codes stand as they are
        assert all(each in said for each in names), said
        beside = r"\((passport|left|ivanova|veteran|hallway)\)" if has_codes else r"(?!)"
        left = re.sub(beside, "", said)
        assert not re.search(r"\b(passport|ivanova|veteran|hallway)\b", left), said


def test_each_state_is_told_by_a_word_that_fits_its_sentence() -> None:
    move = {"code": "Б101", "act": "call"}
    said = {each: str(HallError("wrong-move", state=each, **move)) for each in State}
    assert said[State.SERVING].startswith("Ticket Б101 is being served: ")
    assert said[State.MISSED].startswith("Ticket Б101 is marked as missed: ")
    assert WORDS["state"].keys() - {"new"} < set(State)
