"""``zal report`` as people and programs read it."""

import csv
import io
import json
import subprocess
import sys
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from commands import zal
from halls import AT_KIOSK, BY_LINK, MINUTE, OWNER, ToldClock, at_desk
from halls import DAY as DAY_MS
from zal import config
from zal.bootstrap import create_hall, open_hall, report_of_day
from zal.commands.tables import short
from zal.domain.clock import instant

DAY = "2026-11-20"


def at(day: str, minutes: int) -> int:
    return instant(date.fromisoformat(day), minutes, "Europe/Moscow")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A hall whose one past day had two visitors, one of them called after twenty minutes."""
    path = tmp_path / "hall.db"
    clock = ToldClock(at(DAY, 600))
    create_hall(path, config.demo_text(), clock=clock)
    hall = open_hall(path, clock=clock)
    hall.desks.sign_in(at_desk("2", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += 20 * MINUTE
    hall.tickets.call(at_desk("2"))
    hall.close()
    return path


def test_the_table_is_readable_in_both_languages(path: Path) -> None:
    english = zal("report", "--day", DAY, "--hall", path).stdout
    assert "2 visitors came:\n  1 still open when the day ended\n" in english
    assert "longest 20:00. Within the norm: 0 of 1 (0 %)." in english
    assert "\nPassport replacement " in english
    assert "\nDesk 2 " in english
    russian = zal("report", "--day", DAY, "--hall", path, "--language", "ru").stdout
    assert "Пришли 2 посетителя:\n  не завершено к концу дня: 1\n" in russian
    assert "\nЗамена паспорта " in russian
    assert "\nОкно 2 " in russian


def test_csv_and_json_say_the_same(path: Path) -> None:
    text = zal("report", "--day", DAY, "--csv", "--plain", "--hall", path).stdout
    total, service, desk = csv.DictReader(io.StringIO(text))
    assert (total["part"], total["visitors"], total["max_wait_s"]) == ("total", "2", "1200.0")
    assert (service["part"], service["code"], service["waits"]) == ("service", "passport", "1")
    assert (desk["part"], desk["code"], desk["mean_service_s"]) == ("desk", "2", "")
    found = json.loads(zal("report", "--day", DAY, "--json", "--hall", path).stdout)
    assert found["day"] == DAY
    assert found["total"]["max_wait_s"] == 1200.0
    assert found["by_desk"]["2"]["within_norm"] == 0


def test_a_day_without_visitors_says_so_and_today_is_meant_if_none_is_named(path: Path) -> None:
    empty = zal("report", "--day", "2026-11-19", "--hall", path)
    assert (empty.returncode, empty.stdout) == (0, "Nobody came on 19.11.2026.\n")
    assert json.loads(zal("report", "--json", "--hall", path).stdout)["day"] >= DAY


def test_a_past_day_is_held_to_the_norms_and_names_that_were_in_force_when_it_ended(
    tmp_path: Path,
) -> None:
    path, clock = tmp_path / "hall.db", ToldClock(at("2026-11-19", 600))
    text = config.demo_text()
    create_hall(path, text, clock=clock)
    hall = open_hall(path, clock=clock)

    def apply(norm: int, name: str) -> None:
        lines = text.replace("wait_norm_minutes = 15", f"wait_norm_minutes = {norm}")
        hall.day.apply_config(OWNER, lines.replace("Замена паспорта", name))

    def wait_twelve_minutes() -> None:
        hall.desks.sign_in(at_desk("2", "ivanova"))
        hall.tickets.issue(AT_KIOSK, "passport")
        clock.at += 12 * MINUTE
        hall.tickets.call(at_desk("2"))
        hall.tickets.start(at_desk("2"))
        hall.tickets.finish(at_desk("2"))

    def told(day: str) -> tuple[int, str]:
        found, settings = report_of_day(path, date.fromisoformat(day), clock=clock)
        return found.total.within_norm, settings.service_by_code["passport"].names["ru"]

    wait_twelve_minutes()
    clock.at = at("2026-11-20", 239)  # a minute before the day turns
    apply(10, "Паспорт")
    clock.at = at("2026-11-20", 240)
    wait_twelve_minutes()
    clock.at = at("2026-11-21", 240)  # the day has turned just now
    apply(12, "Новый паспорт")
    wait_twelve_minutes()
    hall.close()
    assert told("2026-11-19") == (0, "Паспорт")
    assert told("2026-11-20") == (0, "Паспорт")
    assert told("2026-11-21") == (1, "Новый паспорт")
    for day in ("0001-01-01", "2026-11-18"):  # before there was a hall: its first one
        assert told(day) == (0, "Замена паспорта")
    assert told("9999-12-31") == (0, "Новый паспорт")


def test_a_past_day_tells_the_same_before_its_turn_is_written_as_after(path: Path) -> None:
    clock = ToldClock(at("2026-11-21", 239))

    def told() -> tuple[int, int, int, int]:
        total = report_of_day(path, date.fromisoformat(DAY), clock=clock)[0].total
        return total.waiting, total.expired, total.shut_out, total.in_progress

    assert told() == (1, 0, 0, 1)
    clock.at += MINUTE
    assert told() == (0, 1, 1, 1)  # who was called is at the desk still
    hall = open_hall(path, clock=clock)
    hall.tickets.issue(AT_KIOSK, "passport")
    assert told() == (0, 1, 1, 1)
    hall.tickets.return_to_queue(at_desk("2"))
    assert told() == (1, 1, 1, 0)
    clock.at += DAY_MS
    assert told() == (0, 2, 2, 0)
    hall.close()


def test_a_past_day_tells_who_still_waits_where_nothing_ends_with_the_day(tmp_path: Path) -> None:
    path, clock = tmp_path / "hall.db", ToldClock(at(DAY, 600))
    text = config.demo_text().replace("carry_over = false", "carry_over = true")
    create_hall(path, text, clock=clock)
    hall = open_hall(path, clock=clock)
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()
    clock.at += DAY_MS
    total = report_of_day(path, date.fromisoformat(DAY), clock=clock)[0].total
    assert (total.waiting, total.expired) == (1, 0)


@pytest.mark.parametrize("day", ["20.11.2026", "2026-02-30", "20261120", "yesterday", ""])
def test_what_is_no_date_is_refused(path: Path, day: str) -> None:
    said = zal("report", "--day", day, "--hall", path)
    assert (said.returncode, said.stdout) == (1, "")
    assert "is not a date. Write it as year-month-day" in said.stderr


FACES = ("zal_kiosk.app", "zal_console.app", "zal_board.app")
OF_FACES = ("sqlite_utils", "PIL", "qrcode", "escpos", "hashlib", "zal.printing", "zal.speech")
HEAVY = {
    "zal.hall.hall": ("sqlite_utils", "textual", "PIL", "fluent"),
    "zal.bootstrap": ("sqlite_utils", "textual", "PIL", "fluent"),
    "zal.cli": ("sqlite_utils", "textual", "PIL", "fluent"),
} | dict.fromkeys(FACES, OF_FACES)


def is_there(module: str) -> bool:
    return find_spec(module.partition(".")[0]) is not None and find_spec(module) is not None


@pytest.mark.parametrize("module", [each for each in HEAVY if is_there(each)])
def test_nothing_heavy_is_loaded_before_it_is_used(module: str) -> None:
    code = f"import {module}, sys; print(*(set(sys.modules) & {set(HEAVY[module])!r}))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout == "\n"


def test_ratings_are_told_with_their_denominators_and_what_was_written(tmp_path: Path) -> None:
    path, clock = tmp_path / "hall.db", ToldClock(at(DAY, 600))
    create_hall(path, config.demo_text(), clock=clock)
    hall = open_hall(path, clock=clock)
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    hall.desks.sign_in(at_desk("2", "ivanova"))
    for act in (hall.tickets.call, hall.tickets.start, hall.tickets.finish):
        act(at_desk("2"))
    hall.ratings.rate(
        BY_LINK, token, {"waiting": 3, "comfort": 5, "information": 4}, comment="[/x] тесно"
    )
    hall.close()
    asked = ("report", "--ratings", "--day", DAY, "--hall", path)
    english = zal(*asked).stdout
    assert "Marks of 4–5: 2 of 3 (66 %); the norm is 90 %; visits rated: 1" in english
    assert "  waiting: 0 of 1 (0 %)\n  politeness: —\n" in english
    assert "\nDesk 2 " in english
    assert english.endswith("What visitors wrote\n  [/x] тесно\n")
    assert "Оценок 4–5: 2 из 3" in zal(*asked, "--language", "ru").stdout
    total, service, desk = csv.DictReader(io.StringIO(zal(*asked, "--csv", "--plain").stdout))
    assert (total["all_good"], total["all_marks"], total["all_mean"]) == ("2", "3", "4.0")
    assert (service["code"], desk["code"], desk["politeness_mean"]) == ("passport", "2", "")
    told = json.loads(zal(*asked, "--json").stdout)
    assert told["by_desk"]["2"]["by_criterion"]["comfort"] == {"good": 1, "marks": 1, "mean": 5.0}
    nobody = zal("report", "--ratings", "--day", "2026-11-19", "--hall", path).stdout
    assert nobody == "There are no ratings for 19.11.2026.\n"


def test_others_are_let_by_from_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    hall = open_hall(path)
    code = hall.tickets.issue(AT_KIOSK, "passport").code
    hall.close()
    told = json.loads(zal("postpone", code, "--minutes", "10", "--json", "--hall", path).stdout)
    assert told["state"] == "held"
    assert "lets others go first for 10 min." in zal("show", code, "--hall", path).stdout


@pytest.mark.parametrize("zone", ["Europe/Moscow", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_that_there_is_are_days_without_visitors(
    tmp_path: Path, zone: str, day: str
) -> None:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text().replace("Europe/Moscow", zone))
    year, month, of_month = day.split("-")
    for words in ((), ("--ratings",)):
        done = zal("report", *words, "--day", day, "--hall", path)
        assert done.returncode == 0
        assert f"{of_month}.{month}.{year}" in done.stdout
        assert not done.stderr


def test_a_long_name_of_a_purpose_keeps_the_end_that_tells_it_from_others() -> None:
    name = "Passport replacement · Collect a document"
    assert short(name) == "Passport replacement · Collect a …"
    assert short(name, tail=20) == "Passport repl…· Collect a document"
    assert short("Passport", tail=20) == "Passport"
