"""Appointments from spreadsheets, as Excel, LibreOffice and other programs save them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halls import HOUR, NOON
from zal.appointment_files.spreadsheets import MOST_LINES, wishes
from zal.appointment_files.values import Unread, Wish
from zal.domain.errors import ConfigError

MOSCOW = "Europe/Moscow"


@pytest.mark.parametrize(
    "data",
    [
        b"service,date,time\nland,2026-11-23,12:00\n",
        "\ufeffУслуга;Дата;Время\r\nland;23.11.2026;12:00\r\n".encode(),
        b"time\tservice\tdate\r\n12:00:00\tland\t23.11.2026",
        b'"date","time","service"\n"2026-11-23","12.00"," land "\n\n,,\n',
    ],
)
def test_the_usual_forms_are_read(data: bytes) -> None:
    (found,) = wishes(data, MOSCOW)
    assert found == Wish(2, "land", NOON)


def test_name_and_contact_may_be_there() -> None:
    data = "услуга;дата;время;фио;телефон\nland;23.11.2026;13:00;Иванов, А.;8 900 000-00-00\n"
    (found,) = wishes(data.encode(), MOSCOW)
    assert found == Wish(2, "land", NOON + HOUR, "Иванов, А.", "8 900 000-00-00")


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ("land;32.11.2026;12:00", "import-day"),
        ("land;;12:00", "import-day"),
        ("land;23.11.2026;24:10", "import-time"),
        ("land;23.11.2026", "import-time"),
    ],
)
def test_a_line_that_cannot_be_read_says_why_and_the_others_stay(row: str, key: str) -> None:
    data = f"service;date;time\n{row}\nland;23.11.2026;12:00\n"
    bad, good = wishes(data.encode(), MOSCOW)
    assert isinstance(bad, Unread)
    assert (bad.line, bad.why.key, good) == (2, key, Wish(3, "land", NOON))


def test_a_time_that_no_clock_shows_is_none() -> None:
    data = b"service;date;time\nland;29.03.2026;02:30\nland;25.10.2026;02:30\n"
    skipped, twice = wishes(data, "Europe/Berlin")
    assert isinstance(skipped, Unread)
    assert skipped.why.key == "import-skipped-time"
    assert twice == Wish(3, "land", 1_792_888_200_000)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "import-columns"),
        (b"service;date\nland;2026-11-23\n", "import-columns"),
        ("услуга;дата;время".encode("cp1251"), "import-not-utf-8"),
        (b"service;date;time\n" + b"land;2026-11-23;12:00\n" * MOST_LINES, "import-too-long"),
    ],
    ids=["empty", "no time", "another encoding", "too long"],
)
def test_a_file_that_cannot_be_read_is_refused_as_a_whole(data: bytes, key: str) -> None:
    with pytest.raises(ConfigError) as refused:
        list(wishes(data, MOSCOW))
    assert refused.value.key == key


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_file_breaks_it(data: bytes) -> None:
    try:
        found = list(wishes(b"service;date;time\n" + data, MOSCOW))
    except ConfigError:
        return
    assert all(isinstance(each, Wish | Unread) for each in found)
