"""Each row reads, checks, writes and documents its setting, and all of them do it alike."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from settings_page import PAGE, page, tables
from variants import in_one_test
from zal import config
from zal.config.problems import Problems
from zal.config.row import Row, Setting
from zal.config.rows.all_rows import FILE
from zal.config.rows.categories import CATEGORIES
from zal.config.rows.hall import CHOICE, HALL
from zal.config.rows.hours import OpeningHours
from zal.config.rows.people import DESKS
from zal.config.rows.services import GROUPS, SERVICES
from zal.config.rows.voice import VOICE
from zal.config.table import Known, Table
from zal.config.table_rows import Entries, Form, Part, Section
from zal.config.texts import Code, Named, Text
from zal.config.times import time_text
from zal.config.value_kinds import Date, Dates, Flag, Number, OneOf, Spans, TimeOfDay, Whole, Word
from zal.domain.dates import WEEKDAYS
from zal.domain.settings.services import Purpose, Service, ServiceGroup
from zal.domain.settings.zones import Zone


def every(rows: tuple[Row, ...], table: str = "") -> Iterator[tuple[str, Setting]]:
    """Yield every setting with the table in which it stands."""
    for row in rows:
        if isinstance(row, Setting):
            yield f"{table}: {row.key}", row
        elif isinstance(row, Part):
            yield from every(row.rows, f"{table}.{row.key}")
        elif isinstance(row, Section | Entries):
            yield from every(row.form.rows, f"{table}.{row.key}")


SETTINGS = dict(every(FILE.rows))
EACH = in_one_test("row", SETTINGS.values())
LANGUAGES = ("ru", "en")
GROUP, SERVICE = ServiceGroup("all", {}), Service("one", {}, "all", "A")
PURPOSE, ZONE = Purpose("collect", {}), Zone("up", {})

WORDS = st.text("Зал 7a", min_size=1, max_size=30).map(str.strip).filter(bool)
NAMES = WORDS | st.fixed_dictionaries(dict.fromkeys(LANGUAGES, WORDS))
TIMES = st.integers(0, 23 * 60 + 59).map(time_text)
SPANS = st.sampled_from(["", "08:00-20:00", "08:00-13:00, 14:00-20:00", "00:00-24:00"])
DATES = st.dates(date(2026, 1, 1), date(2030, 1, 1))
WEEK = dict.fromkeys(WEEKDAYS, SPANS) | {"sun": st.just("09:00-18:00")}
OTHER_DAYS = st.dictionaries(DATES.map(date.isoformat), SPANS, max_size=2)
OWN = {
    ": languages": st.just(list(LANGUAGES)),
    ": time_zone": st.sampled_from(["Europe/Moscow", "UTC", "Asia/Tokyo"]),
    ": page_address": st.just("http://hall.example/{token}"),
    ".kiosks: read_key": st.sampled_from(["f1", "f2", "a"]),
    ".kiosks: volume_key": st.sampled_from(["f3", "f11", "b"]),
    ".kiosks: ask_key": st.sampled_from(["f5", "f6", "7"]),
    ": ask_key": st.sampled_from(["space", "f7", "7"]),
    ": accent": st.sampled_from(["#1b5495", "#FFCC00"]),
    ": group": st.just("all"),
    ": services": st.just(["one"]),
    ": after": st.just({}),
    ": per_day_by_category": st.fixed_dictionaries({"booked": st.integers(1, 99)}),
    ": purposes": st.fixed_dictionaries(
        {"collect": st.fixed_dictionaries({}, optional={"service_minutes": st.integers(1, 99)})}
    ),
    ": zone": st.just("up"),
    ": reserve": st.just(["one"]),
    ": address": st.just("192.0.2.10"),
    ": command": st.just("say {wav} {text}"),
    ".voice: languages": st.just(["en"]),
    ": volume_from": st.dictionaries(TIMES, st.integers(0, 100), max_size=3),
}


KINDS: dict[type[Setting], Callable[[Any], st.SearchStrategy[Any]]] = {
    Code: lambda _: st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
    Text: lambda _: WORDS,
    Named: lambda _: NAMES,
    Whole: lambda row: st.integers(row.low, row.high),
    Number: lambda row: st.floats(0.01, row.high),
    Flag: lambda _: st.booleans(),
    Word: lambda row: st.sampled_from([str(each) for each in row.words]),
    OneOf: lambda row: st.sampled_from(row.numbers),
    TimeOfDay: lambda _: TIMES,
    Date: lambda _: DATES | DATES.map(date.isoformat),
    Dates: lambda _: st.lists(DATES, max_size=3, unique=True),
    Spans: lambda _: SPANS,
    OpeningHours: lambda _: st.fixed_dictionaries({**WEEK, "dates": OTHER_DAYS}),
}


def written(place: str, row: Setting) -> st.SearchStrategy[Any]:
    """Return what may stand in the file for a setting."""
    for ending in sorted(OWN, key=len, reverse=True):
        if place.endswith(ending):
            return OWN[ending]
    return next(of(row) for kind, of in KINDS.items() if isinstance(row, kind))


class Owner:
    """Whatever has the fields that were read."""

    def __init__(self, found: dict[str, Any]) -> None:
        self.__dict__.update(found)


def read(row: Row, values: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return the fields that a row reads, and what it notes; a key beside it may be missing."""
    problems = Problems("hall.toml")
    known = Known(LANGUAGES, (GROUP,), (PURPOSE,), (SERVICE,), (ZONE,))
    found = row.read(Table(problems, values, "[t]: ", known=known))
    told = [str(each) for each in problems.found if each.key != "config-missing"]
    return found, told


@EACH
@settings(deadline=None, max_examples=10)
@given(data=st.data())
def test_what_a_row_writes_it_reads_as_the_same_value(row: Setting, data: st.DataObject) -> None:
    place = next(each for each, other in SETTINGS.items() if other is row)
    found, told = read(row, {row.key: data.draw(written(place, row))})
    assert (told, list(found)) == ([], [row.name])
    assert read(row, row.write(Owner(found))) == (found, [])


@EACH
def test_a_setting_that_is_left_out_leaves_its_field_to_the_default(row: Setting) -> None:
    found, told = read(row, {})
    assert told == []
    assert list(found) == ([row.name] if row.is_required else [])


@EACH
def test_a_default_that_is_spelled_out_is_the_default(row: Setting) -> None:
    shown = None if row.is_required else row.shown(row.usual)
    if shown is not None:
        assert read(row, {row.key: shown}) == ({row.name: row.usual}, [])


@EACH
def test_a_value_of_a_wrong_type_is_noted_with_its_key_and_none_is_made_of_it(
    row: Setting,
) -> None:
    odd = object()  # nothing that TOML knows
    wrong = [[odd], 1, True] if isinstance(row, Text | Named | Code | Word) else [[odd], "?"]
    for value in wrong:
        _, told = read(row, {row.key: value})
        assert any(f"[t]: {row.key}" in each for each in told), (value, told)


@EACH
def test_each_row_tells_in_plain_english_what_it_takes_and_what_holds_without_it(
    row: Setting,
) -> None:
    for told in row.told:
        assert told.doc.endswith(".")
        assert told.doc[0].isupper()
        assert told.takes
        assert told.otherwise
        assert row.is_required == (told.otherwise == "must be given") or told.key == "dates"
        assert all(len(each.splitlines()) == 1 and "|" not in each for each in told)


def test_every_field_of_the_hall_has_a_row_and_each_only_one() -> None:
    named = [field for row in FILE.rows for field in fields_of(row)]
    assert sorted(named) == sorted(field.name for field in fields(type(config.read(config.SAMPLE))))
    for row in FILE.rows:
        if isinstance(row, Section | Entries):
            check_form(row.form, config.read(config.write(config.read(FULL))), row)


def check_form(form: Form, hall: Any, row: Section | Entries) -> None:
    """Hold the rows of a form against the fields of what it makes."""
    value = getattr(hall, row.name)
    for each in [value] if isinstance(row, Section) else value[:1]:
        assert is_dataclass(each)
        named = {field for inner in form.rows for field in fields_of(inner)}
        known_by_its_kiosk = {"code"} - named
        assert {field.name for field in fields(each)} - known_by_its_kiosk == named


def fields_of(row: Row) -> list[str]:
    """Return the fields that a row gives to the value of its table."""
    if isinstance(row, Part):
        return [field for each in row.rows for field in fields_of(each)]
    assert isinstance(row, Setting | Section | Entries)
    return [row.name]


FULL = config.SAMPLE.replace("[[desk]]\n", '[[desk]]\nzone = "up"\n', 1) + (
    '\n[[zone]]\ncode = "up"\nname = "2 этаж"\n'
    '\n[[kiosk]]\ncode = "kiosk-1"\n[kiosk.printer]\nconnection = "none"\n'
    '\n[[board]]\ncode = "board-1"\nname = "Табло"\n'
    '\n[[bundle]]\ncode = "move"\nname = "Переезд"\ngroup = "passport"\n'
    'services = ["passport", "address"]\nafter = { address = { passport = "ended" } }\n'
    '\n[[outcome]]\ncode = "done"\nname = "Готово"\n'
    '\n[[purpose]]\ncode = "collect"\nname = "Получить"\n'
    '\n[[slots]]\ncode = "papers"\n'
)


def test_a_row_of_no_field_is_a_mistake_that_is_seen_at_once() -> None:
    with pytest.raises(ValueError, match="not enough values"):
        Form(ServiceGroup, Named("name", "nmaes"))


def test_tables_stand_in_the_order_in_which_they_are_written() -> None:
    order = [header.strip("[]").partition(".")[0] for header, *_ in tables(FILE.rows)]
    text = config.write(config.read(FULL.replace("# boost", "boost")))
    assert list(dict.fromkeys(order)) == list(tomllib.loads(text))


def test_the_page_of_settings_is_what_the_rows_tell() -> None:
    assert PAGE.read_text("utf-8") == page(), "make settings"


def test_every_setting_stands_on_the_page() -> None:
    lines = page().splitlines()
    for row in SETTINGS.values():
        for told in row.told:
            assert f"| `{told.key}` | {told.takes} | {told.otherwise} | {told.doc} |" in lines


def test_what_is_lent_is_read_before_what_leans_on_it() -> None:
    lent = [each.key for each in (HALL, GROUPS, SERVICES) if each.lent]
    assert lent == ["hall", "group", "service"]
    assert not any(each.lent for each in (CHOICE, DESKS, CATEGORIES, VOICE))
    text = config.SAMPLE.replace('languages = ["ru", "en"]', "")
    moved = text.replace("first_number", 'languages = ["ru", "en"]\nfirst_number', 1)
    assert config.read(moved) == config.read(config.SAMPLE)
