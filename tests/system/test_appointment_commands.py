"""``zal appointment``: an appointment's whole life at the command line, in sentences."""

import json
import re
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from booked_halls import always_open, one_place_a_day
from commands import zal


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    return always_open(tmp_path / "hall.db")


def done(hall: Path, *words: str, language: str = "en") -> str:
    found = zal("appointment", *words, "--hall", hall, "--language", language)
    assert found.returncode == 0, found.stderr
    return found.stdout


def test_an_appointment_is_booked_moved_cancelled_and_brought_back(hall: Path) -> None:
    day = (datetime.now(ZoneInfo("Europe/Moscow")).date() + timedelta(days=2)).isoformat()
    assert "09:00, 09:30" in done(hall, "slots", "passport", "--day", day)
    booked = done(hall, "book", "passport", "--day", day, "--time", "09:00", "--name", "Anna")
    found = re.search(r"Code: (\S+)", booked)
    assert found is not None
    code = found[1]
    assert "09:30" not in done(hall, "move", code, "--day", day, "--time", "10:00")
    listed = json.loads(zal("appointment", "list", "--day", day, "--hall", hall, "--json").stdout)
    assert [(each["state"], each["sequence"]) for each in listed] == [("expected", 1)]
    assert not listed[0].keys() & {"code", "token", "contact", "source"}
    assert listed[0]["code_end"] == code.replace("-", "")[-4:]
    short = done(hall, "list", "--day", day)
    assert code not in short
    assert f"…{code.replace('-', '')[-4:]}" in short
    assert code in done(hall, "list", "--day", day, "--codes")
    assert "Anna" not in done(hall, "list", "--day", day)
    assert "Anna" in done(hall, "list", "--day", day, "--names")
    looked = zal("events", "--hall", hall, "--language", "en").stdout.splitlines()[-1]
    assert "names of appointments seen" in looked
    assert "numbers 2" in looked
    (known,) = json.loads(zal("privacy", "export", code, "--hall", hall).stdout)["appointments"]
    assert known["name"] == "Anna"
    assert not known["appointment"].keys() & {"code", "token", "contact", "source"}
    assert known["appointment"]["code_end"] == code.replace("-", "")[-4:]
    assert f"zal appointment undo {code}" in done(hall, "cancel", code)
    assert code in done(hall, "undo", code, language="ru")
    assert "15 of 150 min" in done(hall, "check", "--day", day)


def test_what_cannot_be_is_refused_in_a_sentence(hall: Path) -> None:
    day = (date.today() + timedelta(days=2)).isoformat()  # noqa: DTZ011 - two days on anywhere
    words = ("appointment", "book", "passport", "--hall", hall, "--language", "en")
    assert "needs --day" in zal(*words).stderr
    assert "is not a time" in zal(*words, "--day", day, "--time", "noon").stderr
    assert "nothing can be booked on" in zal(*words, "--day", day, "--time", "09:07").stderr
    done(hall, "book", "passport", "--day", day, "--time", "09:00")
    assert "nearest free" in zal(*words, "--day", day, "--time", "09:00").stderr
    unclear = zal(*words, "--day", day, "--time", "09:30", "--contact", "x")
    assert "neither a phone number nor" in unclear.stderr
    assert ", 09:30," in done(hall, "slots", "passport", "--day", day)  # nothing stays held
    cancel = zal("appointment", "cancel", "1234-5678-90123", "--hall", hall, "--language", "en")
    assert "no appointment with this code" in cancel.stderr


def test_who_comes_gets_a_ticket(hall: Path) -> None:
    told = json.loads(zal("appointment", "slots", "passport", "--hall", hall, "--json").stdout)
    book = ("book", "passport", "--day", told[0]["day"], "--time", told[0]["time"])
    found = re.search(r"Code: (\S+)", done(hall, *book))
    assert found is not None
    today = json.loads(zal("appointment", "list", "--hall", hall, "--json").stdout)
    close = ("close-service", "passport", "--hall", hall)
    assert zal(*close).returncode == (1 if today else 0)  # the next half hour may be of tomorrow
    assert zal(*close, "--appointments", str(len(today))).returncode == 0
    assert zal("open-service", "passport", "--hall", hall).returncode == 0
    given = zal("appointment", "check-in", found[1], "--hall", hall, "--language", "en")
    shut = json.loads(zal("close-service", "passport", "--hall", hall, "--json").stdout)
    assert shut["appointments"] == 0
    assert given.returncode == 0, given.stderr  # the next half hour is never too far
    [code] = re.findall(r"[А-Я]\d{3}", given.stdout)[:1]
    story = zal("show", code, "--hall", hall, "--language", "en").stdout
    assert f"has an appointment at {told[0]['time']}." in story


def test_a_program_is_told_the_code_of_what_it_booked_and_no_token(hall: Path) -> None:
    day = (date.today() + timedelta(days=2)).isoformat()  # noqa: DTZ011 - two days on anywhere
    words = ("appointment", "book", "passport", "--day", day, "--time", "09:00", "--hall", hall)
    told = json.loads(zal(*words, "--json").stdout)
    assert re.fullmatch(r"\d{13}", told["code"])
    assert not told.keys() & {"token", "contact", "source", "link"}  # phones find no page here
    assert done(hall, "list", "--cancelled-by-hall") == "No appointments.\n"


def test_who_waits_is_told_how_the_offer_is_taken(tmp_path: Path) -> None:
    hall = one_place_a_day(tmp_path / "hall.db")
    day = (datetime.now(ZoneInfo("Europe/Moscow")).date() + timedelta(days=2)).isoformat()
    passport = ("passport", "--day", day, "--contact")
    book = ("book", *passport, "anna@example.org", "--time", "12:00", "--channel", "public")
    booked = re.search(r"Code: (\S+)", done(hall, *book))
    assert booked is not None
    waits = done(hall, "wait", *passport, "boris@example.org")
    link, take = re.findall(r"https://hall.test/(w/\S+)[\s\S]*zal appointment take (\S+)", waits)[0]
    assert link == take
    refused = zal("appointment", "take", take, "--hall", hall, "--language", "en")
    assert "nothing is offered to you at the moment" in refused.stderr
    done(hall, "cancel", booked[1])
    assert "Booked for" in done(hall, "take", f"https://hall.test/{take}", "--name", "Boris")
    assert "Boris" in done(hall, "list", "--day", day, "--names")
