"""What a configuration's text becomes."""

import copy
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zal import config
from zal.config.write import _section, _sections
from zal.domain.clock import opening
from zal.domain.codes import fold
from zal.domain.errors import ConfigProblems
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Span

HOUR_MS = 3_600_000
FORMS = sorted(Path(__file__).parent.glob("forms/*.toml"))
TEXTS = [config.SAMPLE, *(each.read_text("utf-8") for each in FORMS)]


def test_the_sample_is_a_whole_hall() -> None:
    hall = config.read(config.SAMPLE)
    assert hall.names["ru"] == "МФЦ района Пресненский"
    assert hall.languages == ("ru", "en")
    sizes = [hall.groups, hall.services, hall.desks, hall.operators, hall.console.break_reasons]
    assert [len(each) for each in sizes] == [4, 14, 8, 10, 3]
    assert hall.ordinary.code == "ordinary"
    assert hall.category_by_code["booked"].rate == 3.0
    for each in hall.categories:
        assert set(each.proof) == ({"ru", "en"} if each.out_of_turn else set())
        assert not each.legal_basis  # a lawyer's to give
    assert not hall.has_pages
    assert hall.service_by_code["passport"].last_ticket_min == 19 * 60 + 30
    assert hall.hours.spans(date(2027, 1, 1)) == ()
    assert hall.hours.spans(date(2026, 12, 31)) == (Span(480, 900),)
    assert hall.day_turns_at_min == 240
    assert not {fold(each.series) for each in hall.services} & set("3OЭЧЗ")


def test_a_placeholder_is_no_law_and_no_address() -> None:
    """What the sample of before said of itself reaches neither staff nor visitors."""
    text = Path(__file__).with_name("forms").joinpath("sample-cc1bc0b.toml").read_text("utf-8")
    former = config.read_stored(text, "hall.toml")
    assert not any(each.legal_basis for each in former.categories)
    assert former.page_address == "https://zal.invalid/t/{token}"
    assert (former.has_pages, former.page_of("x")) == (False, "")


@pytest.mark.parametrize(
    "address", ["https://hall.mfc.test/t/{token}", "http://10.0.0.7:8080/t/{token}"]
)
def test_an_address_leads_to_the_ticket_s_page(address: str) -> None:
    hall = replace(config.read(config.SAMPLE), page_address=address)
    assert hall.page_of("x") == address.replace("{token}", "x")


@pytest.mark.parametrize(
    "host",
    [
        *("hall.example", "zal.Example.org:8443", "example.com"),
        *("127.0.0.1:8191", "localhost", "[::1]:80", "[::1"),
    ],
)
def test_an_address_of_an_example_or_of_each_phone_itself_leads_nowhere(
    host: str,
) -> None:
    hall = replace(config.read(config.SAMPLE), page_address=f"https://{host}/t/{{token}}")
    assert (hall.has_pages, hall.page_of("x")) == (False, "")


def test_groups_stand_for_their_services() -> None:
    hall = config.read(config.SAMPLE)
    passport = frozenset({"passport", "passport-abroad", "address", "collect"})
    assert hall.desk_by_code["2"].services == passport
    assert hall.operator_by_code["petrov"].services == passport | {"licence", "extract"}
    assert hall.operator_by_code["ivanova"].services is None
    assert hall.skills("1", "petrov") == {"collect", "extract"}


def test_a_reserve_is_what_both_can_serve_and_not_both_at_any_time() -> None:
    before, after = config.SAMPLE.split('[[desk]]\ncode = "1"', 1)
    text = f'{before}[[desk]]\ncode = "1"\nreserve = ["address", "passport"]{after}'
    text = text.replace('code = "address"', 'code = "address"\nreserve_after_minutes = 7')
    hall = config.read(text)
    assert hall.skills("1", "petrov") == {"collect", "extract"}
    assert dict(hall.reserve("1", "petrov")) == {"passport": 60_000 * 15, "address": 60_000 * 7}
    assert hall.reserve("2", "petrov") == ()
    assert config.read(config.write(hall)) == hall


def test_one_text_stands_for_all_languages_and_is_made_harmless() -> None:
    text = config.SAMPLE.replace(
        '{ ru = "Обед", en = "Lunch" }', '"  Обед\\u001b \\t\\u202e Lunch "'
    )
    lunch = config.read(text).console.break_reasons[0]
    assert lunch.names == {"ru": "Обед Lunch", "en": "Обед Lunch"}


def test_a_legal_basis_stands_in_each_language_or_in_one_text_for_all() -> None:
    each = '{ ru = "статья 14", en = "article 14" }'
    given = '\nout_of_turn = true\nproof = "x"\nlegal_basis = '
    before, after = config.SAMPLE.split('code = "booked"')
    for text, told in ((each, {"ru": "статья 14", "en": "article 14"}), ('"14"', "14")):
        hall = config.read(f'{before}code = "booked"{given}{text}{after}')
        names = told if isinstance(told, dict) else dict.fromkeys(("ru", "en"), told)
        assert hall.category_by_code["booked"].legal_basis == names
        assert config.read(config.write(hall)) == hall


def test_a_services_own_hours_close_it_on_days_that_they_do_not_name() -> None:
    hours = config.read(config.SAMPLE).service_by_code["family-capital"].hours
    assert hours is not None
    assert [bool(each) for each in hours.week] == [True] * 5 + [False] * 2


def test_a_boost_is_counted_in_seconds() -> None:
    text = config.SAMPLE.replace("# boost_", "boost_")
    hall = config.read(text)
    assert (hall.boost_after_s, hall.boost) == (720.0, 600.0)
    assert config.read(config.write(hall)) == hall


def test_what_is_written_reads_as_the_same_hall() -> None:
    for text in (config.SAMPLE, config.demo_text()):
        hall = config.read(text)
        assert config.read(config.write(hall)) == hall


def test_the_demonstration_is_open_at_every_hour_of_a_year() -> None:
    demo = config.read(config.demo_text())
    start = int(datetime(2026, 12, 1, tzinfo=UTC).timestamp() * 1000)
    instants = range(start, start + 366 * 24 * HOUR_MS, HOUR_MS)
    assert all(opening(demo, None, at).is_open for at in instants)
    some = [at + 59 * 60_000 for at in instants[::41]]
    assert all(opening(demo, each, at).is_open for each in demo.services for at in some)
    assert all(each.valid_on(date(2040, 1, 1)) for each in demo.categories)


def test_the_demonstration_differs_from_the_sample_in_its_hours_only() -> None:
    changed = {each.path for each in config.difference(config.SAMPLE, config.demo_text())}
    assert changed
    assert all(": last_ticket" in each or "hours" in each for each in changed)


def test_importing_it_loads_nothing_but_the_standard_library_and_the_domain() -> None:
    code = "import sys, json, zal.config; json.dump(sorted(sys.modules), sys.stdout)"
    environment = {**os.environ, "PYTHONPATH": str(Path(config.__file__).parents[2])}
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, capture_output=True, check=True, env=environment)
    outside = {each.partition(".")[0] for each in json.loads(run.stdout)}
    idle = subprocess.run(
        [sys.executable, "-c", code.replace("zal.config", "json")],
        capture_output=True,
        check=True,
        env=environment,
    )
    outside -= {each.partition(".")[0] for each in json.loads(idle.stdout)}
    built_in = {each for each in outside if each.startswith("_sysconfigdata")}
    assert outside - built_in - sys.stdlib_module_names == {"zal"}


def test_an_unknown_attribute_of_the_package_is_refused() -> None:
    with pytest.raises(AttributeError):
        getattr(config, "SAMPEL")  # noqa: B009 - mypy knows that it is not there


# Whatever an administrator does to the file: it is read, or refused with a sentence.

_WORDS = st.sampled_from(["", "passport", "ru", "08:00-20:00", "2026-02-30", "19:30", "Б", "1"])
_ODD = st.one_of(
    _WORDS,
    st.text(max_size=12),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.lists(st.one_of(_WORDS, st.integers()), max_size=3),
    st.dictionaries(_WORDS, _WORDS, max_size=3),
    st.lists(st.dictionaries(_WORDS, _WORDS, max_size=2), max_size=3),
)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every (container, key or index) of a parsed file."""
    keys = value if isinstance(value, dict) else range(len(value))
    for key in list(keys):
        yield value, key
        if isinstance(value[key], dict | list):
            yield from _places(value[key])


def _mutate(data: st.DataObject, values: dict[str, Any]) -> None:
    places = list(_places(values))
    container, key = places[data.draw(st.integers(0, len(places) - 1))]
    act = data.draw(st.sampled_from(["remove", "replace", "rename", "copy", "swap"]))
    if act == "remove":
        del container[key]
    elif act == "replace" or isinstance(container, list):
        container[key] = data.draw(_ODD)
    elif act == "rename":
        container[data.draw(st.text(max_size=8))] = container.pop(key)
    else:
        other, other_key = places[data.draw(st.integers(0, len(places) - 1))]
        container[key] = copy.deepcopy(other[other_key])


@settings(max_examples=3 * settings().max_examples)
@given(st.data())
@pytest.mark.lengthy
def test_a_mutated_file_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    values = tomllib.loads(data.draw(st.sampled_from(TEXTS)))
    for _ in range(data.draw(st.integers(1, 4))):
        _mutate(data, values)
    hall = _read_or_refused(_as_toml(values))
    if isinstance(hall, ConfigProblems):
        assert all(line.isprintable() for line in str(hall).splitlines())
    else:
        assert config.read(config.write(hall)) == hall


def _read_or_refused(text: str) -> HallConfig | ConfigProblems:
    try:
        return config.read(text)
    except ConfigProblems as refused:
        told = refused
    assert len(str(told).splitlines()) == len(told.problems) > 0
    return told


def _as_toml(values: dict[str, Any]) -> str:
    """Return the file's text; what is no section stands at the top."""
    plain = {k: v for k, v in values.items() if not isinstance(v, dict) and k != ""}
    loose = {k: v for k, v in plain.items() if not _are_tables(v)}
    rest = {k: v for k, v in values.items() if k not in loose and k.isidentifier() and k.isascii()}
    body = "\n".join(_section(*each) for each in _sections(rest))
    return _section("", loose) + "\n" + body


def _are_tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


@settings(max_examples=3 * settings().max_examples)
@given(st.data())
def test_a_damaged_text_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(config.SAMPLE)))
    cut = data.draw(st.integers(0, 40))
    text = config.SAMPLE[:at] + data.draw(st.text(max_size=20)) + config.SAMPLE[at + cut :]
    _read_or_refused(text)
