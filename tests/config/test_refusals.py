"""Each thing that a configuration must not hold is refused with its path and what to do."""

import string

import pytest

from config_refusals import EACH
from variants import in_one_test
from zal import config
from zal.domain.errors import ConfigError, ConfigProblems
from zal.domain.sentences import ENGLISH


def problems(text: str) -> dict[str, list[str]]:
    """Return the English sentences of a refused configuration by key."""
    with pytest.raises(ConfigProblems) as caught:
        config.read(text, "my.toml")
    assert str(caught.value).splitlines() == [str(each) for each in caught.value.problems]
    found: dict[str, list[str]] = {}
    for each in caught.value.problems:
        fields = {name for _, name, _, _ in string.Formatter().parse(ENGLISH[each.key]) if name}
        assert fields == set(each.args_by_name), each.key
        assert all(isinstance(value, str) for value in each.args_by_name.values())
        found.setdefault(each.key.removeprefix("config-"), []).append(str(each))
    return found


SMALL = """
[hall]
name = "Hall"
languages = ["en"]
time_zone = "UTC"
[hours]
mon = "08:00-20:00"
tue = ""
wed = ""
thu = ""
fri = ""
sat = ""
sun = ""
[[group]]
code = "all"
name = "All"
[[service]]
code = "one"
name = "One"
group = "all"
series = "A"
[[service]]
code = "two"
name = "Two"
group = "all"
series = "A"
[[desk]]
code = "1"
name = "Desk 1"
[[operator]]
code = "ann"
name = "Ann"
[[category]]
code = "ordinary"
name = "Ordinary"
"""

WHOLE = [
    ("", "missing", "my.toml: hall is missing. Add it, such as: [hall]"),
    ("", "missing", "my.toml: operator is missing. Add it, such as: [[operator]]"),
    (config.SAMPLE.replace("[hall]", "[hall"), "syntax", "my.toml, line 8: "),
    ("a = 1\nb = [1,\n", "syntax", "my.toml, line 3: "),
    ("last_ticket = 19:30", "syntax", "my.toml, line 1: "),
    (f"a = {'9' * 5000}", "syntax", "my.toml, line 1: "),
    (f"a = {'[' * 5000}", "too-deep", "my.toml: "),
    (f"{'a.' * 5000}b = 1", "unknown-key", "my.toml: [a] "),
    (f"[hall]\nname = 0x{'f' * 9000}", "want-names", "my.toml: [hall]: name is 0xfff"),
    ("kiosks = 1", "want-table", "my.toml: kiosks is 1. Write a table, such as: [kiosks]"),
    ("[desk]\ncode = '1'", "want-tables", "my.toml: [desk] is {…}. "),
    (SMALL.replace("08:00-20:00", ""), "never-open", "my.toml: [hours] has no open hours"),
    (
        SMALL.replace('"Desk 1"', '"Desk 1"\nservices = ["one"]'),
        "no-desk-serves",
        'my.toml: [[service]] "two": ',
    ),
    (
        SMALL.replace('series = "A"', 'series = "A"\nper_day_by_category = { ordinaru = 5 }', 1),
        "unknown-category-near",
        'my.toml: [[service]] "one": per_day_by_category.ordinaru names the category "ordinaru"',
    ),
    (
        SMALL.replace('series = "A"', 'series = "A"\nper_day_by_category = { xyz = 5 }', 1),
        "unknown-category",
        'my.toml: [[service]] "one": per_day_by_category.xyz names the category "xyz", which ',
    ),
    (
        SMALL.replace('"One"', '"One"\npurposes = { colect = {} }')
        + '\n[[purpose]]\ncode = "collect"\nname = "Collect"',
        "unknown-purpose-near",
        'my.toml: [[service]] "one": purposes names the purpose "colect", which does not exist. ',
    ),
    (
        SMALL.replace('"Desk 1"', '"Desk 1"\nzone = "up"'),
        "unknown-zone",
        'my.toml: [[desk]] "1": zone names the zone "up", which does not exist. Known: —.',
    ),
    (
        SMALL.replace('"Desk 1"', '"Desk 1"\nzone = "uper"')
        + '\n[[zone]]\ncode = "upper"\nname = "Up"',
        "unknown-zone-near",
        'my.toml: [[desk]] "1": zone names the zone "uper", which does not exist. Did you ',
    ),
    (
        SMALL + '\n[[zone]]\ncode = "up"\nname = "Up"',
        "zone-without-desk",
        'my.toml: [[zone]] "up": no desk stands there. Write zone = "up" below its desks',
    ),
    (
        SMALL.replace('"Desk 1"', '"Desk 1"\ngives_tickets = true\nslips_at = "kiosk-9"'),
        "no-printer",
        'my.toml: [[desk]] "1": slips_at is "kiosk-9", which is no kiosk with a printer.',
    ),
    (
        SMALL.replace('"Desk 1"', '"Desk 1"\nreserve = ["two"]'),
        "reserve-served",
        'my.toml: [[desk]] "1": reserve names "two", which is served there at any time. ',
    ),
    (
        SMALL.replace('"Ann"', '"Ann"\nservices = ["two"]\nreserve = ["two", "one"]'),
        "reserve-served",
        'my.toml: [[operator]] "ann": reserve names "two", which ',
    ),
    (
        SMALL.replace('"Ann"', '"Ann"\nservices = ["two"]'),
        "no-operator-serves",
        'my.toml: [[service]] "one": ',
    ),
    (
        SMALL + 'out_of_turn = true\nlegal_basis = "x"\nproof = "y"',
        "no-ordinary",
        "my.toml: [[category]]: ",
    ),
    (
        SMALL.replace("08:00-20:00", "08:00-12:00, 13:00-20:00").replace(
            '"One"', '"One"\nlast_ticket = "12:30"'
        ),
        "last-ticket",
        "Monday (08:00-12:00, 13:00-20:00)",
    ),
]


@in_one_test(("old", "new", "key", "path", "says"), EACH)
def test_what_must_not_stand_there_is_told_with_its_path(
    old: str, new: str, key: str, path: str, says: str
) -> None:
    assert old in config.SAMPLE
    sentences = problems(config.SAMPLE.replace(old, new, 1))[key]
    assert any(
        each.startswith("my.toml: ") and path in each and says in each for each in sentences
    ), sentences


@in_one_test(("text", "key", "says"), WHOLE)
def test_a_file_that_is_wrong_as_a_whole_is_told_so(text: str, key: str, says: str) -> None:
    sentences = problems(text)[key]
    assert any(says in each for each in sentences), sentences


IN_USE = {
    f"{each}-in-use"
    for each in (
        *("service", "category", "language", "shift"),
        *("slips", "series", "carry-over", "passes"),
    )
}
"""Said of settings that do not fit the hall as it is: ``tests/hall/test_settings_in_use.py``."""
BOOKED = {"touches-appointments", "appointments-of-service"}
"""Said of settings that do not fit appointments: ``tests/hall/test_settings_appointments.py``."""


def test_every_sentence_about_a_configuration_is_tried_above() -> None:
    tried = {key for _, _, key, *_ in EACH} | {key for _, key, _ in WHOLE}
    said_by_acts = {*IN_USE, *BOOKED, "problems", "turns-day", "day-ends", "how-many"}
    told = {key.removeprefix("config-") for key in ENGLISH if key.startswith("config-")}
    assert tried | said_by_acts == told


def test_all_problems_are_told_at_once_each_on_its_own_line() -> None:
    broken = config.SAMPLE
    for old, new in (("digits = 3", 'digits = "\\n"'), ("rate = 3", "rate = 0"), ("Moscow", "X")):
        broken = broken.replace(old, new, 1)
    with pytest.raises(ConfigError) as caught:
        config.read(broken)
    found = [each.key.removeprefix("config-") for each in caught.value.problems]
    assert found == ["time-zone-near", "want-whole", "not-positive"]
    assert len(str(caught.value).splitlines()) == 3
    assert caught.value.args_by_name == {"file": "hall.toml", "count": "3"}


def test_an_error_of_an_act_is_its_own_only_problem() -> None:
    error = ConfigError("config-shift-in-use", operator="petrov", desk="7")
    assert error.problems == (error,)


def test_a_small_hall_needs_no_more_than_this() -> None:
    found = config.read("\ufeff" + SMALL)
    assert found.names == {"en": "Hall"}
    assert found.digits == 3
    assert found.desks[0].services is None
    assert config.read(config.write(found)) == found


def test_a_last_ticket_may_lie_in_the_hours_past_midnight_of_some_days_alone() -> None:
    over_midnight = SMALL.replace('mon = "08:00-20:00"', 'mon = "18:00-24:00"').replace(
        'tue = ""', 'tue = "00:00-02:00"'
    )
    late = over_midnight.replace('name = "One"', 'name = "One"\nlast_ticket = "01:30"')
    assert config.read(late).service_by_code["one"].last_ticket_min == 90
    never = problems(late.replace("01:30", "17:30"))
    assert never["last-ticket"][0].startswith('my.toml: [[service]] "one": last_ticket is "17:30"')
