"""Appointments into a hall and out of it, as files of other programs, at the command line."""

import json
import re
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from booked_halls import always_open
from commands import zal

DAY = (datetime.now(ZoneInfo("Europe/Moscow")).date() + timedelta(days=2)).isoformat()


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    return always_open(tmp_path / "hall.db")


def listed(hall: Path) -> list[tuple[str, str]]:
    found = json.loads(zal("appointment", "list", "--day", DAY, "--hall", hall, "--json").stdout)
    return [(each["service"], each["state"]) for each in found]


def test_a_spreadsheet_is_booked_line_by_line_and_not_twice(hall: Path, tmp_path: Path) -> None:
    table = tmp_path / "old.csv"
    rows = [
        f"passport;{DAY};09:00",
        f"замена паспорта;{DAY};10:00",
        f"passport;{DAY};09:00",
        f"passport;{DAY};09:10",
        f"toys;{DAY};09:30",
        "passport;31.11.2026;09:30",
        f"passport;{(date.today() - timedelta(days=3)).isoformat()};09:30",  # noqa: DTZ011 - past
    ]
    table.write_text("\n".join(["service;date;time", *rows]), "utf-8")
    words = ("appointment", "import", table, "--hall", hall, "--language", "en")
    for came in (["Booked: 2."], ["Booked: 0.", "Already here: 2."]):
        found = zal(*words)
        assert found.returncode == 1
        told = found.stdout.splitlines()
        assert told[: len(came) + 1] == [*came, "5 lines were not booked:"]
        told = told[len(came) - 1 :]
        assert [each.split(":")[0] for each in told[2:]] == [f"line {n}" for n in range(4, 9)]
        assert "nearest free" in told[2]
        assert "is no date" in told[5]
        assert listed(hall) == [("passport", "expected")] * 2


def test_a_thousand_bad_lines_are_counted_and_twenty_told(hall: Path, tmp_path: Path) -> None:
    table = tmp_path / "bad.csv"
    table.write_text("service,date,time\n" + "toys,never,never\n" * 1000, "utf-8")
    words = ("appointment", "import", table, "--hall", hall, "--language", "en")
    told = zal(*words).stdout.splitlines()
    assert (told[0], told[1], len(told)) == ("Booked: 0.", "1000 lines were not booked:", 23)
    assert told[-1] == "… and 980 more; --json tells all of them"
    assert listed(hall) == []


def test_a_calendar_goes_out_and_into_another_hall(hall: Path, tmp_path: Path) -> None:
    for time in ("09:00", "11:30"):
        book = ("book", "passport", "--day", DAY, "--time", time, "--name", "Anna")
        booked = zal("appointment", *book, "--hall", hall, "--language", "en").stdout
    code = re.search(r"Code: (\S+)", booked)
    assert code is not None
    zal("appointment", "cancel", code[1], "--hall", hall)
    out = tmp_path / "out.ics"
    words = ("appointment", "export", out, "--hall", hall, "--language", "ru")
    assert zal(*words).stdout == "Выгружено записей: 2.\n"
    data = out.read_bytes()
    events = Calendar.from_ical(data).walk("VEVENT")
    assert [str(each["status"]) for each in events] == ["CONFIRMED", "CANCELLED"]
    assert [each.decoded("sequence") for each in events] == [0, 1]
    minutes = [(e.decoded("dtend") - e.decoded("dtstart")).total_seconds() / 60 for e in events]
    assert minutes == [30, 30]
    assert b"Anna" not in data
    assert code[1].encode() not in data

    other = always_open(tmp_path / "other.db")
    for came in ("Booked: 1.\n", "Booked: 0.\nAlready here: 1.\n"):
        words = ("appointment", "import", out, "--hall", other, "--language", "en")
        assert zal(*words).stdout == came
        assert listed(other) == [("passport", "expected")]
    words = ("appointment", "import", out, "--hall", hall, "--language", "en")
    assert zal(*words).stdout == "Booked: 0.\nAlready here: 2.\n"


def test_a_table_goes_out_and_no_other_file_is_written_over(hall: Path, tmp_path: Path) -> None:
    book = ("appointment", "book", "passport", "--day", DAY, "--time", "09:00", "--hall", hall)
    assert zal(*book).returncode == 0
    table = tmp_path / "out.csv"
    for _ in range(2):
        assert zal("appointment", "export", table, "--hall", hall).returncode == 0
    told = table.read_text("utf-8").splitlines()
    assert told[0] == "service,date,time,state,id,sequence"
    assert re.fullmatch(rf"passport,{DAY},09:00,expected,1@.+\.zal,0", told[1])
    again = zal("appointment", "import", table, "--hall", hall, "--language", "en")
    assert again.stdout == "Booked: 0.\nAlready here: 1.\n"
    mine = tmp_path / "mine.csv"
    mine.write_text("my own", "utf-8")
    found = zal("appointment", "export", mine, "--hall", hall, "--language", "en")
    assert found.returncode == 1
    assert mine.read_text("utf-8") == "my own"
    wrong = ("appointment", "export", tmp_path / "out.txt", "--hall", hall, "--language", "en")
    assert "neither a calendar" in zal(*wrong).stderr
