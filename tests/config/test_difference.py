"""What a new configuration would change is told, no more and no less."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variants import in_one_test
from zal import config
from zal.commands.settings import difference as told
from zal.config import Change, Kind, difference
from zal.domain.errors import ConfigProblems
from zal.texts import texts

SAMPLE = config.SAMPLE
ENGLISH, RUSSIAN = (texts("zal.commands", each) for each in ("en", "ru"))
ONE = [
    (
        'last_ticket = "19:30"',
        'last_ticket = "19:00"',
        "service passport: last_ticket 19:30 → 19:00",
    ),
    ('last_ticket = "19:30"\n', "", "service passport: last_ticket 19:30 → not set"),
    ("first_number = 101", "first_number = 1", "hall: first_number 101 → 1"),
    ("digits = 3", "digits = 4", "hall: digits 3 → 4"),
    ("04:00", "03:00", "hall: day_turns_at 04:00 → 03:00"),
    ("Europe/Moscow", "Europe/Samara", "hall: time_zone Europe/Moscow → Europe/Samara"),
    ('["ru", "en"]', '["en", "ru"]', "hall: languages ru, en → en, ru"),
    ('en = "Lunch"', 'en = "Meal"', "console break lunch: name.en Lunch → Meal"),
    ('{ ru = "Обед", en = "Lunch" }', '"L"', "console break lunch: name"),
    ('"Петров С. В."', '"Петров С. Д."', "operator petrov: name Петров С. В. → Петров С. Д."),
    ("rate = 3", "rate = 4", "category booked: rate 3.0 → 4.0"),
    (
        "rate = 3",
        "rate = 3\nvalid_to = 2027-01-01",
        "category booked: valid_to not set → 2027-01-01",
    ),
    ('sun = "09:00-18:00"', 'sun = ""', 'hours: sun 09:00-18:00 → ""'),
    ('"2027-01-02" = ""\n', "", 'hours: dates.2027-01-02 "" → not set'),
    ("recent = 8", "recent = 7", "boards: recent 8 → 7"),
    ("ask_category = true", "ask_category = false", "kiosks: ask_category true → false"),
    ('services = ["collect"]\n', "", "operator kovalenko: services cadastre, collect, extract, "),
    ("service_minutes = 15", "service_minutes = 9", "service passport: service_minutes 15 → 9"),
]


@in_one_test(("old", "new", "says"), ONE)
def test_one_setting_changed_is_one_change(old: str, new: str, says: str) -> None:
    changed = SAMPLE.replace(old, new, 1)
    assert changed != SAMPLE
    (change,) = difference(SAMPLE, changed)
    assert change.kind is Kind.CHANGED
    assert told(change, ENGLISH).startswith(says)
    assert told(change, RUSSIAN).startswith(says.replace("not set", "не задано"))
    (back,) = difference(changed, SAMPLE)
    assert (back.path, back.before, back.after) == (change.path, change.after, change.before)


def test_the_same_hall_written_in_another_way_is_no_change() -> None:
    assert difference(SAMPLE, SAMPLE) == ()
    assert difference(SAMPLE, config.write(config.read(SAMPLE))) == ()
    assert difference(SAMPLE, SAMPLE.replace("digits = 3", "").replace("#", "# more")) == ()


def test_entries_that_come_and_go_are_told_by_section_and_code() -> None:
    more = SAMPLE + '\n[[desk]]\ncode = "9"\nname = "Окно 9"\n'
    assert difference(SAMPLE, more) == (Change(Kind.ADDED, "desk 9", after="Окно 9"),)
    (removed,) = difference(more, SAMPLE)
    assert removed == Change(Kind.REMOVED, "desk 9", before="Окно 9")
    assert told(removed, ENGLISH) == "desk 9 removed: Окно 9"
    assert told(removed, RUSSIAN) == "desk 9: удалено, Окно 9"
    (added,) = difference(SAMPLE, more)
    assert told(added, ENGLISH) == "desk 9 added: Окно 9"
    assert told(added, RUSSIAN) == "desk 9: добавлено, Окно 9"


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_services_in_another_order_are_told_as_that_and_nothing_else(random: Random) -> None:
    head, *services = config.write(config.read(SAMPLE)).split("[[service]]")
    last, desk, tail = services[-1].partition("[[desk]]")
    services[-1] = last
    shuffled = random.sample(services, len(services))
    text = "[[service]]".join([head, *shuffled]) + desk + tail
    changes = difference(SAMPLE, text)
    if shuffled == services:
        assert changes == ()
    else:
        (change,) = changes
        assert (change.kind, change.path) == (Kind.REORDERED, "service")
        order = "passport, passport-abroad, address"
        assert told(change, ENGLISH).startswith(f"service in another order: {order}")
        assert told(change, RUSSIAN).startswith(f"service: другой порядок, {order}")
        assert change.before != change.after


def test_a_new_entry_among_the_others_does_not_reorder_them() -> None:
    at = SAMPLE.index("[[desk]]")
    more = SAMPLE[:at] + '[[desk]]\ncode = "9"\nname = "Окно 9"\n\n' + SAMPLE[at:]
    assert [each.kind for each in difference(SAMPLE, more)] == [Kind.ADDED]


def test_a_text_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ConfigProblems):
        difference(SAMPLE, "")
