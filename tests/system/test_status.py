"""How a hall stands, told in ten lines: what needs a person is marked and is the exit code."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import namedtuple
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from commands import PROGRAM, environment, zal
from halls import AT_KIOSK, OWNER, ToldClock, at_desk, enter, kiosks_of, make_hall, printing_config
from missing_programs import need
from old_halls import unpacked
from zal import config
from zal.address import HallAddress
from zal.bootstrap import create_hall, open_hall, open_steward
from zal.cli import main
from zal.commands.status import NEEDS_PERSON, NO_HALL
from zal.config import read, write
from zal.domain.printing import PrinterState
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.printers import Connection, Printer
from zal.hall.pins import KIOSK, of_operator
from zal.hall.seen.status import hall_status
from zal.presence import Presence, present

IVANOVA = at_desk("2", "ivanova")
RUSSIAN = "ru_RU.UTF-8"
SERVED = "http://127.0.0.1:8080/"


@dataclass(frozen=True)
class Standing:
    """A hall at work, where all is well: a kiosk and ``zal web`` run."""

    path: Path
    programs: Path
    kiosk: Presence
    web: Presence


def at_work() -> HallConfig:
    """Return settings of a hall where nothing is missing."""
    demo = read(config.demo_text())
    ordinary = tuple(each for each in demo.categories if not each.out_of_turn)
    return replace(
        demo,
        operators=demo.operators[:1],
        categories=ordinary,
        page_address="https://mfc.zal.test/t/{token}",
        kiosks=kiosks_of(Printer("kiosk-1", Connection.FILE, "/dev/null")),
    )


def open_with(path: Path, settings: HallConfig) -> None:
    create_hall(path, write(settings))
    hall = open_hall(path)
    for subject in (KIOSK, of_operator("ivanova")):
        hall.pins.set(OWNER, subject, "2580")
    hall.close()
    assert zal("backup", path.with_name("copy.db"), "--hall", path).returncode == 0


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A hall that is open, where nobody is signed in, with a backup and a voice."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "espeak-ng").write_text("#!/bin/sh\n")
    (programs / "espeak-ng").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    path = tmp_path / "hall.db"
    open_with(path, at_work())
    return path


@pytest.fixture
def well(path: Path) -> Iterator[Standing]:
    """The same hall with its programs."""
    address = HallAddress.parse(path)
    kiosk = Presence(address, "kiosk", "kiosk-1")
    web = Presence(address, "web", "web", SERVED)
    yield Standing(path, path.with_name("programs"), kiosk, web)
    kiosk.close()
    web.close()


def told(path: Path) -> tuple[int, dict[str, Any]]:
    done = zal("status", "--json", "--hall", path)
    return done.returncode, json.loads(done.stdout)


def needs(value: dict[str, Any]) -> list[str]:
    return [each["what"] for each in value["told"] if each["needs_person"]]


def marked(path: Path, locale: str) -> list[str]:
    lines = zal("status", "--hall", path, locale=locale).stdout.splitlines()
    assert len(lines) <= 10
    assert all(line[2].isupper() for line in lines)
    return [line for line in lines if line.startswith("! ")]


@pytest.mark.parametrize("locale", ["C.UTF-8", RUSSIAN])
def test_a_hall_in_which_all_is_well_says_so_in_ten_lines(well: Standing, locale: str) -> None:
    code, value = told(well.path)
    assert (code, needs(value), value["needs_person"]) == (0, [], False)
    assert value["backup"]["file"] == str(well.path.with_name("copy.db"))
    assert [each["device"] for each in value["programs"]] == ["kiosk-1", "web"]
    for words in ((), ("status",), ("doctor",)):
        lines = zal(*words, "--hall", well.path, locale=locale).stdout.splitlines()
        assert len(lines) == 9
        assert not [each for each in lines if each.startswith("!")]
    assert "kiosk-1" in lines[1]
    assert SERVED in lines[4]


MISSING = {
    "screens": (
        "Screens: kiosk-1 is in the settings but does not run",
        "Экраны: kiosk-1 есть в настройках, но не запущен",
    ),
    "printers": ("Printers: kiosk-1: There is no paper.", "Принтеры: kiosk-1: "),
    "voice": (
        "Voice: espeak-ng is not installed. On Debian: apt-get install espeak-ng",
        "Голос: Программа espeak-ng не установлена",
    ),
    "web": ("start it: zal web", "запустите: zal web"),
    "backup": ("Make one: zal backup FILE", "Сделайте её: zal backup ФАЙЛ"),
    "page_address": ("write page_address below [hall]", "укажите page_address в разделе [hall]"),
    "pins": ("(zal pin petrov)", "(zal pin petrov)"),
}


def take_away(what: str, well: Standing) -> None:
    hall = open_hall(well.path)
    match what:
        case "screens":
            well.kiosk.close()
        case "printers":
            hall.slips.tell(AT_KIOSK, "kiosk-1", PrinterState.PAPER_OUT, "printer-paper-out")
        case "voice":
            (well.programs / "espeak-ng").unlink()
            (well.programs / "env").symlink_to("/usr/bin/env")
        case "web":
            well.web.close()
        case "backup":
            well.path.with_name("hall.db-backup").unlink()
        case "page_address":
            hall.day.apply_config(
                OWNER, write(replace(at_work(), page_address="http://0.0.0.0:8080/t/{token}")), None
            )
        case "pins":
            more = read(config.demo_text()).operators[:2]
            hall.day.apply_config(OWNER, write(replace(at_work(), operators=more)), None)
    hall.close()


@pytest.mark.parametrize("what", MISSING)
def test_each_thing_that_is_missing_is_told_with_what_to_do(
    what: str, well: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_away(what, well)
    if what == "voice":
        monkeypatch.setenv("PATH", str(well.programs))
    code, value = told(well.path)
    assert (code, needs(value)) == (NEEDS_PERSON, [what])
    for locale, said in zip(("C.UTF-8", RUSSIAN), MISSING[what], strict=True):
        (line,) = marked(well.path, locale)
        assert said in line


@pytest.mark.parametrize("locale", ["C.UTF-8", RUSSIAN])
def test_a_clock_that_leapt_is_told(well: Standing, locale: str) -> None:
    order = [need("faketime"), "-f", "+2h", *PROGRAM, "status", "--hall", str(well.path)]
    env = environment(locale) | {"PATH": os.environ["PATH"]}
    done = subprocess.run(order, capture_output=True, text=True, env=env, timeout=60, check=False)
    assert done.returncode == NEEDS_PERSON
    assert [
        line for line in done.stdout.splitlines() if line.startswith("! ") and "zal clock" in line
    ]


@pytest.mark.parametrize(("language", "said"), [("en", "only 5 MB"), ("ru", "только 5 МБ")])
def test_little_room_on_the_disk_needs_a_person(
    language: str,
    said: str,
    well: Standing,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    usage = namedtuple("usage", ["total", "used", "free"])  # noqa: PYI024 - as shutil's
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(2**30, 2**30, 5 * 2**20))
    words = ["--hall", str(well.path), "--language", language, "status"]
    assert main(words) == NEEDS_PERSON
    assert said in capsys.readouterr().out


def test_a_program_that_was_killed_is_missed_until_it_runs_again(well: Standing) -> None:
    begun = (
        "import sys, time; from zal.address import HallAddress; from zal.presence import Presence;"
        "kept = Presence(HallAddress.parse(sys.argv[1]), 'board', 'board-2');"
        "print('here', flush=True); time.sleep(600)"
    )
    words = [sys.executable, "-c", begun, str(well.path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as board:
        assert board.stdout is not None
        board.stdout.readline()
        assert told(well.path)[0] == 0
        board.send_signal(signal.SIGKILL)
    code, value = told(well.path)
    assert (code, needs(value)) == (NEEDS_PERSON, ["screens"])
    (line,) = marked(well.path, "C.UTF-8")
    assert "board-2 has not answered since" in line
    assert "zal board --name board-2" in line
    again = Presence(HallAddress.parse(well.path), "board", "board-2")
    assert told(well.path)[0] == 0
    again.close()
    assert [each.device for each in present(HallAddress.parse(well.path), 0)] == ["kiosk-1", "web"]


@pytest.mark.parametrize(
    "written",
    [
        '{"kind": 1, "device": "x", "address": ""}',
        '{"kind": "web", "device": 7, "address": ""}',
        '{"kind": "web", "device": "x", "address": ["y"]}',
        '{"kind": "robot", "device": "x", "address": ""}',
        "[1, 2]",
        "[" * 4000,
        "\udcff",
    ],
)
def test_a_mark_that_no_program_of_zal_wrote_is_none(well: Standing, written: str) -> None:
    mark = well.path.with_name("hall.db.x.here")
    mark.write_text(written, errors="surrogateescape")
    address = HallAddress.parse(well.path)
    assert [each.device for each in present(address, 0)] == ["kiosk-1", "web"]


def test_what_is_no_plain_file_is_no_mark_and_keeps_nobody_waiting(well: Standing) -> None:
    os.mkfifo(well.path.with_name("hall.db.x.here"))
    os.mkfifo(well.path.with_name("hall.db.y.1.here"))
    (own,) = well.path.parent.glob("hall.db.kiosk-1.*.here")
    well.path.with_name("hall.db.z.here").symlink_to(own)
    words = [*PROGRAM, "status", "--hall", str(well.path)]
    done = subprocess.run(words, env=environment(), timeout=30, check=False)
    assert done.returncode == 0
    begun = Presence(HallAddress.parse(well.path), "board", "y")
    begun.close()


def test_a_program_that_marks_nothing_for_a_minute_has_hung(well: Standing) -> None:
    (mark,) = well.path.parent.glob("hall.db.kiosk-1.*.here")
    os.utime(mark, (mark.stat().st_mtime - 61,) * 2)
    assert needs(told(well.path)[1]) == ["screens"]
    well.kiosk.beat()
    assert told(well.path)[0] == 0


def test_in_a_closed_hall_no_screen_is_missed(well: Standing) -> None:
    take_away("screens", well)
    assert told(well.path)[0] == NEEDS_PERSON
    hall = open_hall(well.path)
    hall.day.close_day(OWNER)
    hall.close()
    assert told(well.path)[0] == 0


@pytest.mark.parametrize(
    ("locale", "said"), [("C.UTF-8", "There is no hall at"), (RUSSIAN, "Зала")]
)
def test_where_there_is_no_hall_it_says_how_to_make_one(
    tmp_path: Path, locale: str, said: str
) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir")
    (tmp_path / "empty.db").touch()
    apart = "backup" if locale == "C.UTF-8" else "резервную копию"
    for name in ("no.db", "letter.txt", "empty.db"):
        done = zal("status", "--hall", tmp_path / name, locale=locale)
        assert (done.returncode, done.stderr) == (NO_HALL, "")
        assert "zal new" in done.stdout
        assert (apart in done.stdout) is (name != "no.db")
        code, value = told(tmp_path / name)
        assert (code, value["hall"], needs(value)) == (NO_HALL, None, ["hall"])
    assert said in zal("status", "--hall", tmp_path / "no.db", locale=locale).stdout
    assert told(tmp_path)[0] == NO_HALL  # a folder
    assert {each.name for each in tmp_path.iterdir()} == {"empty.db", "letter.txt"}


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return what lies in a folder and the folder itself: times of change and bytes."""
    found = {".": (folder.stat().st_mtime_ns, b"")}
    for each in folder.iterdir():
        if each.is_file():
            found[each.name] = (each.stat().st_mtime_ns, each.read_bytes())
    return found


def test_an_old_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = unpacked(tmp_path / "hall.db")
    before = everything(tmp_path)
    done = zal("status", "--hall", path)
    assert (done.returncode, "zal queue" in done.stderr) == (1, True)
    assert everything(tmp_path) == before


@pytest.mark.parametrize("how", ["at work", "at rest", "killed"])
def test_nothing_is_made_or_changed_in_a_folder_that_cannot_be_written(
    how: str, path: Path, tmp_path: Path
) -> None:
    hall = open_hall(path)
    hall.day.open_service(OWNER, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    folder = tmp_path / "read-only"
    if how == "at rest":
        hall.close()
    if how == "at work":
        folder = path.parent
    else:
        folder.mkdir()
        for each in path.parent.glob("hall.db*"):
            shutil.copy2(each, folder)
    folder.chmod(0o555)
    before = everything(folder)
    code, value = told(folder / "hall.db")
    assert (code, value["waiting"]) == (NEEDS_PERSON, 1)
    assert everything(folder) == before
    folder.chmod(0o755)
    if how != "at rest":
        hall.close()


def test_visitors_whom_nobody_can_serve_need_a_person_until_somebody_signs_in(
    well: Standing,
) -> None:
    hall = open_hall(well.path)
    hall.day.open_service(OWNER, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    code, value = told(well.path)
    assert (code, needs(value)) == (NEEDS_PERSON, ["unserved"])
    assert value["unserved"]["passport"] == 1
    hall.desks.sign_in(IVANOVA)
    hall.close()
    assert told(well.path)[0] == 0


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


def test_a_backup_of_the_hall_that_lay_there_before_is_none_of_this_one(path: Path) -> None:
    first = zal("status", "--json", "--hall", path)
    assert json.loads(first.stdout)["backup"]["file"] == str(path.with_name("copy.db"))
    path.unlink()
    create_hall(path, write(at_work()))
    value = told(path)[1]
    assert value["backup"] is None
    assert "backup" in needs(value)


def test_what_is_remembered_of_a_backup_is_a_plain_file_of_that_form(path: Path) -> None:
    remembered = path.with_name("hall.db-backup")
    for written in ("[]", '{"file": 1}', "[" * 4000):
        remembered.write_text(written)
        assert told(path)[1]["backup"] is None
    remembered.unlink()
    os.mkfifo(remembered)
    words = [*PROGRAM, "status", "--hall", str(path)]
    done = subprocess.run(words, env=environment(), timeout=30, check=False)
    assert done.returncode == NEEDS_PERSON


def test_a_hall_without_a_backup_or_with_an_old_one_needs_one(well: Standing) -> None:
    remembered = well.path.with_name("hall.db-backup")
    made = json.loads(remembered.read_text())
    remembered.write_text(json.dumps(made | {"at": made["at"] - 8 * 86_400_000}))
    assert needs(told(well.path)[1]) == ["backup"]
    remembered.write_text("no JSON")
    assert needs(told(well.path)[1]) == ["backup"]


def test_a_damaged_file_needs_a_person(well: Standing) -> None:
    with closing(sqlite3.connect(well.path)) as connection:
        sql = "SELECT s.rootpage FROM sqlite_schema s WHERE s.name = 'event'"
        (page,) = connection.execute(sql).fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with well.path.open("r+b") as file:
        file.seek((page - 1) * 4096 + 16)
        file.write(b"\xa5" * 4080)
    code, value = told(well.path)
    assert (code, needs(value)) == (NEEDS_PERSON, ["file"])
    for locale, said in (("C.UTF-8", "is damaged"), (RUSSIAN, "повреждён")):
        (line,) = marked(well.path, locale)
        assert said in line


def test_cards_with_pins_are_told_of_until_they_are_deleted(tmp_path: Path) -> None:
    (tmp_path / "hall").mkdir()
    path, cards = tmp_path / "hall" / "hall.db", tmp_path / "cards to print"
    new = ("new", "--template", "bank", "--hall", path, "--file", path.with_name("hall.toml"))
    assert zal(*new, "--cards", cards).returncode == 0
    assert told(path)[1]["cards"] == str(cards)
    for locale, said in (("C.UTF-8", "Once they are printed: "), (RUSSIAN, "Когда напечатаете: ")):
        (line,) = [each for each in marked(path, locale) if "PIN" in each or "ПИН" in each]
        assert line.endswith(f"{said}zal cards --delete '{cards}'")
    assert zal("cards", "--delete", cards, "--hall", path).returncode == 0
    value = told(path)[1]
    assert value["cards"] is None
    assert "cards" not in needs(value)


@pytest.mark.parametrize("written", ["[]", "7", "[" * 4000, '"\\u0000"', '"nowhere"'])
def test_what_is_remembered_of_cards_is_a_folder_that_has_them(path: Path, written: str) -> None:
    path.with_name("hall.db-cards").write_text(written)
    assert told(path)[1]["cards"] is None


def test_who_lets_time_pass_is_told_without_being_disturbed(path: Path) -> None:
    assert "Nobody sees to the turn of the day" in zal("status", "--hall", path).stdout
    steward = open_steward(path, "steward")
    steward.start()
    try:
        while "A screen or zal steward sees to" not in zal("status", "--hall", path).stdout:
            assert steward.is_alive()
    finally:
        steward.close()


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
