from dataclasses import replace
from datetime import date
from functools import partial
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halls import DAY, HOUR, MINUTE, NOON, WORK, small_config
from variants import in_one_test
from zal.domain.clock import Opening, business_day, instant, local, opening
from zal.domain.codes import split_code, ticket_code
from zal.domain.errors import HallError, PinRefused
from zal.domain.pins import check_form, delay_s, hash_pin, matches
from zal.domain.sentences import ENGLISH
from zal.domain.settings.hours import Hours, Span
from zal.domain.text import clean


@pytest.mark.parametrize("typed", ["в105", "B105", " b-105 ", "В 105", "b105"])
def test_codes_are_read_in_either_case_and_alphabet(typed: str) -> None:
    assert split_code(typed) == split_code("В105")


@pytest.mark.parametrize("typed", ["", "Б", "105Б", "Б10Б", "Б" + "9" * 12, "Б1;2"])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert split_code(typed) is None


@given(st.sampled_from("БГДЖИЛПФABK"), st.integers(0, 99_999))
def test_a_code_reads_back_as_itself(series: str, number: int) -> None:
    parts = split_code(ticket_code(series, number, 3))
    assert parts is not None
    assert parts[1] == number


@given(st.text())
def test_clean_text_is_one_harmless_line(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.isprintable()
    assert clean(cleaned) == cleaned
    assert len(cleaned) <= 200


def test_escape_sequences_lose_their_escape() -> None:
    assert clean("\x1b[31mred\u202e\n next") == "[31mred next"


def test_the_business_day_turns_at_four() -> None:
    config = small_config()
    turns = instant(date(2026, 11, 24), 240, config.time_zone)
    assert business_day(turns - 1, config) == date(2026, 11, 23)
    assert business_day(turns, config) == date(2026, 11, 24)


def test_a_closed_hall_says_when_it_opens() -> None:
    config = small_config(WORK)
    evening = NOON + 9 * HOUR
    found = opening(config, None, evening)
    assert not found.is_open
    assert found.opens_at == NOON + 20 * HOUR
    saturday_night = NOON + 5 * 24 * HOUR + 9 * HOUR
    monday = opening(config, None, saturday_night).opens_at
    assert monday == NOON + 7 * 24 * HOUR - 4 * HOUR


def test_after_a_day_that_was_closed_by_hand_the_hall_opens_on_a_later_one() -> None:
    closed = partial(opening, service=None, day_closed=True)
    assert closed(small_config(WORK), at=NOON) == Opening(
        is_open=False, opens_at=NOON + DAY - 4 * HOUR
    )
    saturday = NOON + 5 * DAY
    assert closed(small_config(WORK), at=saturday).opens_at == saturday + 2 * DAY - 4 * HOUR
    assert closed(small_config(), at=NOON).opens_at == NOON + 16 * HOUR  # the day turns at four


OVER_MIDNIGHT = Hours(week=((Span(0, 120), Span(1080, 1440)),) * 7)
LUNCH = Hours(week=((Span(480, 780), Span(840, 1200)),) * 7)
MIDNIGHT = NOON + 12 * HOUR
LAST_TICKETS = [
    (OVER_MIDNIGHT, 90, MIDNIGHT - 6 * HOUR, MIDNIGHT),  # of the night, not of the evening
    (OVER_MIDNIGHT, 90, MIDNIGHT, MIDNIGHT + 90 * MINUTE),
    (OVER_MIDNIGHT, 1380, MIDNIGHT - 6 * HOUR, MIDNIGHT - HOUR),
    (OVER_MIDNIGHT, 1380, MIDNIGHT, MIDNIGHT + 2 * HOUR),
    (LUNCH, 750, NOON - 4 * HOUR, NOON + 30 * MINUTE),
    (LUNCH, 750, NOON + 2 * HOUR, NOON + 8 * HOUR),
    (LUNCH, 1170, NOON - 4 * HOUR, NOON + HOUR),
    (LUNCH, 1170, NOON + 2 * HOUR, NOON + 8 * HOUR - 30 * MINUTE),
]
"""Hours, the last ticket, an instant at which they begin, and until when tickets are given."""


@in_one_test(("hours", "last_min", "begins", "until"), LAST_TICKETS)
def test_the_last_ticket_belongs_to_the_stretch_of_hours_in_which_it_lies(
    hours: Hours, last_min: int, begins: int, until: int
) -> None:
    config = small_config(hours)
    service = replace(config.services[0], last_ticket_min=last_min)
    is_open = Opening(is_open=True, until=until)
    assert opening(config, service, begins) == is_open
    assert opening(config, service, until - 1) == is_open
    assert opening(config, service, until) != is_open


def test_when_it_is_open_does_not_depend_on_when_it_was_asked_before() -> None:
    config = small_config(LUNCH)
    early = replace(config.services[0], last_ticket_min=750)
    services = (None, *config.services, early)
    asked = [NOON + n * 37 * MINUTE for n in range(-60, 60)]
    for at in (*asked, *reversed(asked)):
        for service in services:
            assert opening(config, service, at) == opening(replace(config), service, at)


def test_a_service_closes_at_its_last_ticket() -> None:
    config = small_config(WORK)
    land = config.service_by_code["land"]
    assert opening(config, land, NOON + 7 * HOUR - MINUTE).is_open
    found = opening(config, land, NOON + 7 * HOUR)
    assert found.past_last_ticket
    assert not found.is_open


@pytest.mark.parametrize("pin", ["", "123", "1111", "12a4", "1234567890123", "１２３４"])
def test_a_weak_pin_is_refused(pin: str) -> None:
    with pytest.raises(PinRefused):
        check_form(pin)


def test_a_pin_matches_its_own_hash_only() -> None:
    hashed = hash_pin("2580", b"salt")
    assert matches("2580", b"salt", hashed)
    assert not matches("2581", b"salt", hashed)


def test_the_delay_of_wrong_pins_grows_and_is_bounded() -> None:
    delays = [delay_s(failures) for failures in range(1, 60)]
    assert delays[:5] == [0, 0, 15, 30, 60]
    assert delays == sorted(delays)
    assert delays[-1] == 900


@in_one_test("key", sorted(ENGLISH))
def test_every_sentence_says_what_it_was_given(key: str) -> None:
    names = {name for _, name, _, _ in Formatter().parse(ENGLISH[key]) if name}
    said = str(HallError(key, **{name: f"<{name}>" for name in names}))
    assert all(f"<{name}>" in said for name in names)


def test_a_holidays_hours_never_open_a_service_that_its_own_hours_close() -> None:
    day = local(NOON, "Europe/Moscow").date()
    own = Hours(week=((),) * 7)
    late = Hours(week=((Span(540, 1200),),) * 7)
    hall = Hours(week=((Span(480, 1200),),) * 7, exceptions={day: (Span(480, 900),)})
    config = small_config(hall)
    closed, evening = (replace(config.services[0], hours=each) for each in (own, late))
    assert not opening(config, closed, NOON).is_open
    assert not opening(config, evening, NOON - 4 * HOUR + 30 * MINUTE).is_open
    assert opening(config, evening, NOON).until == NOON + 3 * HOUR
