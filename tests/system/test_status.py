"""How a hall stands, told on one screen: what needs a person is marked and is the exit code."""

import json
import shutil
from collections import namedtuple
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from commands import zal
from halls import AT_KIOSK, OWNER, ToldClock, at_desk, enter, make_hall, printing_config
from zal import config
from zal.bootstrap import create_hall, open_hall, open_steward
from zal.cli import main
from zal.commands.status import NEEDS_PERSON
from zal.domain.printing import PrinterState
from zal.hall.seen.status import hall_status

IVANOVA = at_desk("2", "ivanova")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A hall that is open, where nobody is signed in, with a backup."""
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    assert zal("backup", tmp_path / "copy.db", "--hall", path).returncode == 0
    return path


def told(path: Path) -> tuple[int, dict[str, Any]]:
    done = zal("status", "--json", "--hall", path)
    return done.returncode, json.loads(done.stdout)


def needs(value: dict[str, Any]) -> list[str]:
    return [each["what"] for each in value["told"] if each["needs_person"]]


def test_a_hall_in_which_all_is_well_says_so(path: Path) -> None:
    code, value = told(path)
    assert (code, needs(value), value["needs_person"]) == (0, [], False)
    assert value["backup"]["file"] == str(path.with_name("copy.db"))
    lines = zal("status", "--hall", path).stdout.splitlines()
    assert "Nobody waits, nobody is signed in." in lines[2]
    assert not [each for each in lines if each.startswith("!")]
    assert len(lines) <= 20


def test_visitors_whom_nobody_can_serve_need_a_person_until_somebody_signs_in(path: Path) -> None:
    hall = open_hall(path)
    hall.day.open_service(OWNER, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    code, value = told(path)
    assert (code, needs(value)) == (4, ["unserved"])
    assert value["unserved"]["passport"] == 1
    hall.desks.sign_in(IVANOVA)
    hall.close()
    assert told(path)[0] == 0


def test_past_midnight_it_tells_the_day_that_a_calendar_shows(tmp_path: Path) -> None:
    ahead_h = (1 - datetime.now(UTC).hour + 12) % 24 - 12  # with it, it is one in the morning
    zone = f"Etc/GMT{-ahead_h:+}" if ahead_h else "Etc/GMT"
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text().replace("Europe/Moscow", zone))
    today = datetime.now(timezone(timedelta(hours=ahead_h)))
    assert f"{today:%d.%m.%Y}, 0" in zal("status", "--hall", path).stdout


def test_services_whose_names_have_commas_are_told_apart(path: Path) -> None:
    hall = open_hall(path)
    for service in ("ownership", "cadastre"):
        hall.day.open_service(OWNER, service)
        hall.tickets.issue(AT_KIOSK, service)
    hall.close()
    assert "inheritance, mortgage; Land register." in zal("status", "--hall", path).stdout


def test_a_hall_without_a_backup_or_with_an_old_one_needs_one(path: Path) -> None:
    remembered = path.with_name("hall.db-backup")
    made = json.loads(remembered.read_text())
    remembered.write_text(json.dumps(made | {"at": made["at"] - 8 * 86_400_000}))
    assert needs(told(path)[1]) == ["backup"]
    remembered.write_text("no JSON")
    assert needs(told(path)[1]) == ["backup"]
    remembered.unlink()
    code, value = told(path)
    assert (code, value["backup"]) == (4, None)


def test_who_lets_time_pass_is_told_without_being_disturbed(path: Path) -> None:
    assert "nobody lets time pass" in zal("status", "--hall", path).stdout
    steward = open_steward(path, "steward")
    steward.start()
    try:
        while "a face or zal steward sees to it" not in zal("status", "--hall", path).stdout:
            assert steward.is_alive()
    finally:
        steward.close()


def test_little_room_on_the_disk_needs_a_person(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    usage = namedtuple("usage", ["total", "used", "free"])  # noqa: PYI024 - as shutil's
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(2**30, 2**30, 5 * 2**20))
    assert main(["--hall", str(path), "--language", "en", "status"]) == NEEDS_PERSON
    assert "! the disk: only 5 MB are free" in capsys.readouterr().out


def test_a_printer_and_a_clock_are_told(tmp_path: Path) -> None:
    clock = ToldClock()
    hall = enter(make_hall(tmp_path / "hall.db"), clock, config=printing_config())
    hall.slips.tell(AT_KIOSK, "test", PrinterState.PAPER_OUT, "printer-paper-out")
    clock.set_wall(clock.at + 3 * 3_600_000)
    seen = hall.see(hall_status)
    hall.close()
    assert seen.printers["kiosk-2"] is None
    printer = seen.printers["test"]
    assert printer is not None
    assert printer.detail == "printer-paper-out"
    assert seen.moment.clock_ahead_s == -3 * 3600
