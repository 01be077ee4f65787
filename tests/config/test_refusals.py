"""Each thing that a configuration must not hold is refused with its path and what to do."""

import string

import pytest

from zal import config
from zal.domain.errors import ConfigError, ConfigProblems
from zal.domain.sentences import ENGLISH

SERVICE = '[[service]] "passport": '
EACH = [
    # what is replaced in the sample, by what, the sentence, its path, what else it says
    ("languages = [", "langages = [", "unknown-key-near", "[hall]: langages", "languages"),
    ("languages = [", "langages = [", "missing", "[hall]: languages", 'languages = ["ru", "en"]'),
    ("[kiosk]", "[kisok]", "unknown-key-near", "[kisok]", "kiosk"),
    ("[[desk]]", "[[dekc]]", "unknown-key-near", "[[dekc]]", "desk"),
    ("idle_seconds", "qqq", "unknown-key", "[kiosk]: qqq", "idle_seconds"),
    ("[hall]\n", '[hall]\n"a\\u001b[2J b" = 1\n', "unknown-key", '[hall]: "a\\u001b[2J b"', ""),
    ("[console]\n", "[console]\nlok = 1\n", "unknown-key", "[console]: lok", ""),
    ("minimum_seconds", "minimum_second", "unknown-key-near", "[board]: minimum_second", "seconds"),
    (
        'code = "lunch"\n',
        'code = "lunch"\nnmae = ""\n',
        "unknown-key-near",
        '"lunch": nmae',
        "name",
    ),
    ('mon = "08', 'mno = "08', "unknown-key-near", "[hours]: mno", "mon"),
    ('series = "Б"', 'serie = "Б"', "unknown-key-near", SERVICE + "serie", "series"),
    ("rate = 3", "rats = 3", "unknown-key-near", '[[category]] "booked": rats', "rate"),
    # types
    ('"Europe/Moscow"', "3", "want-text", "[hall]: time_zone", '"Europe/Moscow"'),
    ("first_number = 101", 'first_number = "101"', "want-whole", "[hall]: first_number", "= 101"),
    ("digits = 3", "digits = true", "want-whole", "[hall]: digits", "digits = 3"),
    ("rate = 3", 'rate = "3"', "want-number", '[[category]] "booked": rate', "rate = 1"),
    ("ask_category = true", "ask_category = 1", "want-flag", "[kiosk]: ask_category", "true"),
    ('name = { ru = "Обед", en = "Lunch" }', "name = 1", "want-names", '"lunch": name', "ru ="),
    ('languages = ["ru", "en"]', 'languages = "ru"', "want-list", "[hall]: languages", '["ru"'),
    ('services = ["collect"]', "services = [1]", "want-list", '"kovalenko": services', "["),
    ("hours = { mon", "hours = 7 # { mon", "want-table", '"family-capital": hours', "hours = {"),
    # missing, empty, too long, out of range
    ('code = "lunch"\n', "", "missing", "[[console.break]] #1: code", 'code = "lunch"'),
    ('series = "Б"\n', "", "missing", SERVICE + "series", 'series = "Б"'),
    ('name = "Петров С. В."\n', "", "missing", '[[operator]] "petrov": name', "name ="),
    ('mon = "08:00-20:00"\n', "", "missing", "[hours]: mon", 'mon = "08:00-20:00"'),
    ('proof = { ru = "Паспорт", en = "Passport" }', "", "missing", '"age-80": proof', "proof ="),
    ('name = "Петров С. В."', 'name = " \\u200b\\u001b "', "empty", '"petrov": name', ""),
    ('en = "Lunch"', 'en = ""', "empty", '[[console.break]] "lunch": name.en', ""),
    ('"Петров С. В."', f'"{"П" * 81}"', "too-long", '"petrov": name', "81"),
    ("digits = 3", "digits = 7", "range", "[hall]: digits", "from 1 to 6"),
    ("service_minutes = 15", "service_minutes = 0", "range", SERVICE + "service_minutes", "1"),
    ("wait_norm_minutes = 15", "wait_norm_minutes = -1", "range", "[hall]: wait_norm_minutes", "1"),
    ("wait_norm_minutes = 5", "wait_norm_minutes = 0", "range", '"booked": wait_norm_minutes', "1"),
    ("rate = 3", "rate = 0", "not-positive", '[[category]] "booked": rate', "above 0"),
    ("rate = 3", "rate = nan", "not-positive", '[[category]] "booked": rate', "above 0"),
    ("rate = 3", "rate = inf", "not-positive", '[[category]] "booked": rate', "1000"),
    ("minimum_seconds = 6", "minimum_seconds = -1", "not-positive", "[board]", "60"),
    # codes
    ('code = "petrov"', 'code = "Петров"', "code", '[[operator]] "Петров": code', "ivanova"),
    ('code = "petrov"', 'code = "ivanova"', "code-twice", '[[operator]] "ivanova": code', ""),
    ('code = "2"', 'code = "1"', "code-twice", '[[desk]] "1": code', ""),
    ('code = "booked"', 'code = "ordinary"', "code-twice", '[[category]] "ordinary": code', ""),
    ('code = "cadastre"', 'code = "extract"', "code-twice", '[[service]] "extract": code', ""),
    ('code = "property"', 'code = "family"', "code-twice", '[[group]] "family": code', ""),
    ('code = "lunch"', 'code = "personal"', "code-twice", '[[console.break]] "personal"', ""),
    ('["ru", "en"]', '["ru", "ru", "en"]', "listed-twice", "[hall]: languages", '"ru"'),
    ('services = ["collect"]', "services = []", "list-empty", '"kovalenko": services', ""),
    ("groups = ", "groups = []\n#", "list-empty", '[[desk]] "2": groups', ""),
    # times, hours, dates
    ('last_ticket = "19:30"', "last_ticket = 19", "time", SERVICE + "last_ticket", '"19:30"'),
    ('last_ticket = "19:30"', 'last_ticket = "24:01"', "time", SERVICE + "last_ticket", ""),
    ('day_turns_at = "04:00"', 'day_turns_at = "24:00"', "time", "[hall]: day_turns_at", "00:00"),
    ('tue = "08:00-20:00"', 'tue = "8-20"', "hours", "[hours]: tue", "“08:00-20:00”"),
    ('tue = "08:00-20:00"', 'tue = "08:00-13:00,"', "hours", "[hours]: tue", ""),
    ('"2027-01-02" = ""', '"2027-01-02" = 0', "hours", "[hours]: dates.2027-01-02", ""),
    (
        'mon = "08:00-20:00"',
        'mon = "20:00-08:00"',
        "hours-backwards",
        "[hours]: mon",
        "20:00-08:00",
    ),
    ('mon = "08:00-20:00"', 'mon = "08:00-08:00"', "hours-backwards", "[hours]: mon", "24:00"),
    (
        'mon = "08:00-20:00"',
        'mon = "12:00-20:00, 08:00-13:00"',
        "hours-overlap",
        "[hours]: mon",
        "08:00-13:00 and 12:00-20:00",
    ),
    (
        'mon = "08:00-20:00"',
        'mon = "08:00-12:00, 12:00-20:00"',
        "hours-overlap",
        "[hours]: mon",
        "Write them as one",
    ),
    ("hours = { mon", 'hours = { mon = "" } # {', "never-open", '"family-capital": hours', ""),
    ('fri = "09:00-17:00" }', 'sun = "09:00-19:00" }', "hours-outside", "hours.sun", "18:00"),
    ('last_ticket = "19:30"', 'last_ticket = "08:00"', "last-ticket", SERVICE, "mon (08:00-20:00)"),
    (
        'last_ticket = "19:30"',
        'last_ticket = "20:01"',
        "last-ticket-late",
        SERVICE,
        "after closing",
    ),
    ('"2026-12-31" =', '"2026-12-32" =', "date", "[hours]: dates.2026-12-32", "2026-12-31"),
    ('"2026-12-31" =', '"20261231" =', "date", "[hours]: dates.20261231", "2026-12-31"),
    ("rate = 3", 'valid_to = "soon"', "date", '[[category]] "booked": valid_to', "2026-12-31"),
    ("rate = 3", "valid_to = 2026-12-31T10:00:00", "date", '"booked": valid_to', "2026-12-31"),
    (
        "rate = 3",
        'valid_from = 2027-01-02\nvalid_to = "2027-01-01"',
        "dates-backwards",
        '[[category]] "booked": valid_to',
        "2027-01-02",
    ),
    # languages and names
    ('languages = ["ru", "en"]', 'languages = ["rus1"]', "language", "[hall]: languages", '"rus1"'),
    ('en = "Lunch"', 'eng = "Lunch"', "unknown-language-near", '"lunch": name.eng', "en"),
    ('en = "Lunch" }', 'en = "L", tt = "T" }', "unknown-language", '"lunch": name.tt', "ru, en"),
    (', en = "Lunch"', "", "name-missing", '[[console.break]] "lunch": name.en', ""),
    ('en = "Open through', '# "', "name-missing", "[board]: message.en", ""),
    # names of other things
    ("Europe/Moscow", "Europe/Moskow", "time-zone-near", "[hall]: time_zone", "Europe/Moscow"),
    ("Europe/Moscow", "Europe", "time-zone-near", "[hall]: time_zone", ""),
    ("Europe/Moscow", "../../etc/passwd", "time-zone", "[hall]: time_zone", ""),
    ("Europe/Moscow", "Раменки", "time-zone", "[hall]: time_zone", "Europe/Moscow"),
    ('["collect"]', '["colect"]', "unknown-service-near", '"kovalenko": services', "collect"),
    ('["collect"]', '["wwww"]', "unknown-service", '"kovalenko": services', "passport-abroad"),
    ('groups = ["property"]', 'groups = ["propety"]', "unknown-group-near", '"4"', "property"),
    ('group = "passport"', 'group = "pasport"', "unknown-group-near", SERVICE, "passport?"),
    ('group = "passport"', 'group = "wwww"', "unknown-group", SERVICE + "group", "driver-pension"),
    # series
    ('series = "Б"', 'series = "б"', "series", SERVICE + "series", 'series = "Б"'),
    ('series = "Б"', 'series = "Б1"', "series", SERVICE + "series", ""),
    ('series = "Р"', 'series = "ЭЮ"', "series-misread", '"address": series', "Э"),
    ('series = "Р"', 'series = "З"', "series-misread", '"address": series', "З"),
    ('series = "Р"', 'series = "O"', "series-misread", '"address": series', "O"),
    ('series = "Р"', 'series = "H"', "series-twin", '"ownership": series', "address"),
    # the rest
    ("t/{token}", "t/", "address", "[hall]: page_address", "{token}"),
    ("t/{token}", "t/{token}/{x}", "address", "[hall]: page_address", "{token}"),
    ("https://zal.invalid", "zal.invalid", "address", "[hall]: page_address", "https://"),
    ('code = "ordinary"', 'valid_to = 2027-01-01\ncode = "ordinary"', "ordinary-dates", "", ""),
    ("# boost_minutes", "boost_minutes", "missing", "[choice]: boost_after_minutes", "= 12"),
    ("# boost_after", "boost_after", "missing", "[choice]: boost_minutes", "= 10"),
]


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
    (config.SAMPLE.replace("[hall]", "[hall"), "syntax", "my.toml, line 7: "),
    ("a = 1\nb = [1,\n", "syntax", "my.toml, line 3: "),
    ("last_ticket = 19:30", "syntax", "my.toml, line 1: "),
    (f"a = {'9' * 5000}", "syntax", "my.toml, line 1: "),
    (f"a = {'[' * 5000}", "too-deep", "my.toml: "),
    (f"{'a.' * 5000}b = 1", "unknown-key", "my.toml: [a] "),
    (f"[hall]\nname = 0x{'f' * 9000}", "want-names", "my.toml: [hall]: name is 0xfff"),
    ("kiosk = 1", "want-table", "my.toml: kiosk is 1. Write a table, such as: [kiosk]"),
    ("[desk]\ncode = '1'", "want-tables", "my.toml: [desk] is {…}. "),
    (SMALL.replace("08:00-20:00", ""), "never-open", "my.toml: [hours] has no open hours"),
    (
        SMALL.replace('"Desk 1"', '"Desk 1"\nservices = ["one"]'),
        "no-desk-serves",
        'my.toml: [[service]] "two": ',
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
        "mon (08:00-12:00, 13:00-20:00)",
    ),
]


@pytest.mark.parametrize(("old", "new", "key", "path", "says"), EACH)
def test_what_must_not_stand_there_is_told_with_its_path(
    old: str, new: str, key: str, path: str, says: str
) -> None:
    assert old in config.SAMPLE
    sentences = problems(config.SAMPLE.replace(old, new, 1))[key]
    assert any(
        each.startswith("my.toml: ") and path in each and says in each for each in sentences
    ), sentences


@pytest.mark.parametrize(("text", "key", "says"), WHOLE)
def test_a_file_that_is_wrong_as_a_whole_is_told_so(text: str, key: str, says: str) -> None:
    sentences = problems(text)[key]
    assert any(says in each for each in sentences), sentences


def test_every_sentence_about_a_configuration_is_tried_above() -> None:
    tried = {key for _, _, key, *_ in EACH} | {key for _, key, _ in WHOLE}
    said_by_acts = {"service-in-use", "shift-in-use", "problems"}
    told = {key.removeprefix("config-") for key in ENGLISH if key.startswith("config-")}
    assert tried | said_by_acts == told


def test_all_problems_are_told_at_once_each_on_its_own_line() -> None:
    broken = config.SAMPLE
    for old, new in (("digits = 3", 'digits = "\\n"'), ("rate = 3", "rate = 0"), ("Moscow", "X")):
        broken = broken.replace(old, new, 1)
    with pytest.raises(ConfigError) as caught:
        config.read(broken)
    found = [each.key.removeprefix("config-") for each in caught.value.problems]
    assert found == ["time-zone-near", "not-positive", "want-whole"]
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
