"""What the command line answers people: sentences and tables, no secret link, no epoch numbers."""

import json
import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from commands import zal
from halls import AT_KIOSK, DAY, OWNER, ToldClock, at_desk
from zal import config
from zal.bootstrap import create_hall, open_hall
from zal.domain.settings.hours import Hours, Span

EPOCH = re.compile(r"\d{10,}")
FIELD = re.compile(r"\w=\w")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    assert zal("pin", "--stdin", "ivanova", "--hall", path, typed="2580\n").returncode == 0
    assert zal("open-service", "passport", "--hall", path).returncode == 0
    return path


def tokens(path: Path) -> list[str]:
    hall = open_hall(path)
    found = hall.looker.see(lambda look: look.rows("SELECT token FROM ticket"))
    hall.close()
    return [row["token"] for row in found]


DESK = ("--desk", "2")
IN_TURN = [
    (("sign-in", "Ivanowa", *DESK), "Иванова А. П. is working at desk 2."),
    (("issue", "passport"), "Р101 was given: Passport replacement. Nobody is ahead."),
    (("issue", "passport"), "Р102 was given: Passport replacement. 1 person is ahead."),
    (("call", *DESK), "Р101 is called to desk 2: Passport replacement."),
    (("recall", *DESK), "Р101 is called to desk 2 once more."),
    (("return", *DESK), "Р101 is waiting again, in the old place: Passport replacement."),
    (("call", *DESK), "Р101 is called to desk 2: Passport replacement."),
    (("no-show", *DESK, "--anyway"), "Р101 did not come to desk 2."),
    (("reopen", *DESK), "Р101 is called to desk 2 again; the call is not announced again."),
    (("no-show", *DESK, "--anyway"), "Р101 did not come to desk 2."),
    (
        ("return", "--code", "Р101"),
        "Р101 is back after a missed call and is waiting again: Passport replacement.",
    ),
    (
        ("call", *DESK, "--code", "Р101", "--reason", "seen"),
        "Р101 is called to desk 2: Passport replacement.",
    ),
    (("start", *DESK), "Р101 is being served at desk 2: Passport replacement."),
    (("finish", *DESK), "Р101 has been served at desk 2."),
    (("reopen", *DESK), "Р101 is being served at desk 2 again."),
    (("hold", *DESK, "--note", "a copy"), "Р101 is set aside and will not be called until"),
    (("release", "Р101"), "Р101 is waiting again, in the old place: Passport replacement."),
    (("postpone", "Р101", "--minutes", "5"), "Р101 lets others go first until "),
    (("call", *DESK), "Р102 is called to desk 2: Passport replacement."),
    (("transfer", *DESK, "--service", "passport"), "Р102 was sent on and is waiting: Passport"),
    (("cancel", "Р102", "--sure"), "The visit of Р102 has ended."),
    (("reinstate", "Р102"), "Р102 has its place back: Passport replacement."),
    (("cancel", "Р102", "--sure"), "The visit of Р102 has ended."),
    (("break", *DESK, "--reason", "tea"), "Desk 2 is on a break: tea."),
    (("resume", *DESK), "Desk 2 is working again."),
    (("queue",), "ticket  state  service"),
    (("show", "Р101"), "Р101, given on "),
    (("show", "Р102"), "Р102, given on "),
    (("sign-out", *DESK, "--reason", "home"), "The shift at desk 2 has ended."),
    (("close-service", "passport"), "No more tickets for “Passport replacement” today."),
    (("events",), "1  "),
]


def test_every_answer_to_people_is_a_sentence_or_a_table(path: Path) -> None:
    said = []
    for words, expected in IN_TURN:
        done = zal(*words, "--hall", path, typed="2580\n")
        assert done.returncode == 0, (words, done.stderr)
        assert done.stdout.startswith(expected), (words, done.stdout)
        said.append(done.stdout)
    told = "\n".join(said)
    assert EPOCH.search(told) is None
    assert FIELD.search(told) is None
    assert not [each for each in tokens(path) if each in told]


def test_how_many_are_ahead_is_a_sentence_where_it_stands_by_itself(path: Path) -> None:
    zal("issue", "passport", "--hall", path)
    shown = zal("show", "Р101", "--hall", path).stdout.splitlines()
    assert shown[1] == "No desk is open for this service yet."


REFUSED = [
    (
        ("issue", "pasport"),
        "There is no service pasport. Did you mean “Passport replacement” (passp",
    ),
    (("issue", "passport", "--category", "hiro"), "Did you mean “Hero, or holder of all classes"),
    (
        ("sign-in", "ivanovna", *DESK),
        "There is no operator ivanovna. Did you mean Иванова А. П. (ivanova)",
    ),
    (("close-service", "passport", "--reason", "ink"), ""),
    (("issue", "passport"), "There are no tickets for “Passport replacement” today: ink"),
]


def test_every_refusal_names_what_the_hall_has_with_the_code_where_one_is_typed(
    path: Path,
) -> None:
    for words, expected in REFUSED:
        refused = zal(*words, "--hall", path, typed="2580\n").stderr
        assert expected in refused, (words, refused)
    told = json.loads(zal("issue", "passport", "--json", "--hall", path).stderr)
    assert (told["error"], told["message"]) == ("service-closed-by-hand", REFUSED[-1][1])


@pytest.mark.parametrize("typed", ["Petrov", "PETROV", "Петров"])
def test_a_name_means_whoever_is_named_best_and_of_several_it_is_asked_for(
    tmp_path: Path, typed: str
) -> None:
    path = tmp_path / "hall.db"
    fathers = config.demo_text().replace("Сафина Г. Р.", "Сафина Анна Петровна")
    create_hall(path, fathers.replace("Орлов М. А.", "Коваленко О. П."))
    assert zal("pin", "--stdin", "petrov", "--hall", path, typed="2580\n").returncode == 0
    seat = ("--desk", "2", "--hall", path)
    assert "Петров С. В. is working" in zal("sign-in", typed, *seat, typed="2580\n").stdout
    either = zal("sign-in", "Коваленко", *seat, typed="2580\n")
    known = "Коваленко Д. И. (kovalenko), Коваленко О. П. (orlov)"
    assert f"may be any of these: {known}. Type the code of one." in either.stderr


def test_a_token_is_told_to_programs_and_for_a_ticket_that_was_just_given_alone(
    path: Path,
) -> None:
    value = json.loads(zal("issue", "passport", "--json", "--hall", path).stdout)
    assert [value["token"]] == tokens(path)
    zal("sign-in", "ivanova", *DESK, "--hall", path, typed="2580\n")
    for words in (("queue",), ("show", "Р101"), ("call", *DESK), ("start", *DESK)):
        done = zal(*words, "--json", "--hall", path)
        assert done.returncode == 0
        assert value["token"] not in done.stdout
        assert '"token"' not in done.stdout


def test_a_ticket_of_yesterday_is_known_and_one_of_long_ago_by_its_day(tmp_path: Path) -> None:
    path, clock = tmp_path / "hall.db", ToldClock(int(time.time() * 1000) - 20 * DAY)
    create_hall(path, config.demo_text(), clock=clock)
    hall = open_hall(path, clock=clock)
    for _ in range(19):
        hall.day.open_service(OWNER, "passport")
        hall.tickets.issue(AT_KIOSK, "passport")
        clock.at += DAY
    hall.day.open_service(OWNER, "passport")
    last = hall.tickets.issue(AT_KIOSK, "passport").ticket.day
    hall.tickets.issue(AT_KIOSK, "passport")
    clock.at += DAY
    hall.day.open_service(OWNER, "address")
    hall.close()
    day = "{2}.{1}.{0}".format(*last.split("-"))
    for code in ("Р101", "р102"):
        shown = zal("show", code, "--hall", path).stdout.splitlines()
        assert shown[0] == f"{code.upper()}, given on {day}: ended with the day."
        assert shown[1] == f"This ticket is from an earlier day; there is no {code.upper()} today."
    assert "nor on the last seven days" in zal("show", "Р103", "--hall", path).stderr
    refused = zal("show", "Р102", "--day", "2026-01-01", "--hall", path).stderr
    assert "no ticket Р102 of 01.01.2026" in refused
    assert "such as" in zal("show", "Р102", "--day", "soon", "--hall", path).stderr
    value = json.loads(zal("show", "Р101", "--day", last, "--json", "--hall", path).stdout)
    assert (value["ticket"]["day"], value["ticket"]["state"]) == (last, "expired")


def test_a_closing_that_is_taken_back_outside_the_hours_opens_nothing_and_says_so(
    tmp_path: Path,
) -> None:
    path, demo = tmp_path / "hall.db", config.read(config.demo_text(), "demo")
    in_three_days = (time.localtime().tm_wday + 3) % 7
    hours = Hours(tuple((Span(0, 1440),) * (day == in_three_days) for day in range(7)))
    services = tuple(replace(each, hours=hours) for each in demo.services)
    create_hall(path, config.write(replace(demo, services=services)))
    words = ("passport", "--hall", path)
    assert zal("close-service", *words).returncode == 0
    assert (
        "no longer closed by hand, but there are no tickets" in zal("open-service", *words).stdout
    )
    assert zal("issue", *words).returncode == 1
    assert zal("open-service", *words).stdout.startswith("Tickets for")
    assert zal("issue", *words).returncode == 0
    assert zal("check", path).returncode == 0


@pytest.mark.parametrize("acts", [("start", "finish"), ("no-show --anyway",)])
def test_no_undo_is_promised_where_the_shift_has_ended_with_the_visitor(
    tmp_path: Path, acts: tuple[str, ...]
) -> None:
    path, yesterday = tmp_path / "hall.db", ToldClock(time.time_ns() // 1_000_000 - DAY)
    create_hall(path, config.demo_text(), clock=yesterday)
    hall = open_hall(path, clock=yesterday)
    hall.desks.sign_in(at_desk("2", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.call(at_desk("2"))
    hall.close()
    for act in acts:
        told = zal(*act.split(), *DESK, "--hall", path).stdout
    assert "the shift there has ended" in told
    assert "reopen" not in told
    assert "Sign in first" in zal("reopen", *DESK, "--hall", path).stderr
