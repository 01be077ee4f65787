"""``zal simulate`` as a process of its own."""

import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from commands import PROGRAM, environment, zal
from halls import MINUTE
from variants import mostly_long
from zal import config
from zal.bootstrap import check_hall, create_hall, open_hall, open_looker
from zal.domain.log import Event
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.sign_in import sign_in_view
from zal.system_clock import SystemClock

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text(), clock=SystemClock(lambda: -MINUTE))
    return path


@pytest.fixture
def start(path: Path) -> Iterator[Start]:
    started: list[subprocess.Popen[str]] = []

    def simulate(*words: str) -> subprocess.Popen[str]:
        command = [*PROGRAM, "simulate", "--hall", str(path), "--leave", "1", *words]
        pipe = subprocess.PIPE
        started.append(
            subprocess.Popen(
                command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=environment()
            )
        )
        return started[-1]

    yield simulate
    for each in started:
        if each.poll() is None:
            each.kill()
            each.communicate()


def log(path: Path) -> tuple[Event, ...]:
    with closing(open_looker(path)) as looker:
        return looker.see(logged_events)


def wait_for_a_finish(path: Path) -> None:
    while not any(each.act == "finish" for each in log(path)):
        time.sleep(0.02)


def test_it_ends_after_its_minutes_and_says_nothing(path: Path) -> None:
    began = time.time() * 1000
    said = zal("simulate", "--hall", path, "--leave", "1", "--speed", "600", "--minutes", "30")
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
    assert 3 <= (time.time() * 1000 - began) / 1000 < 300
    events = log(path)
    assert events[-1].at <= time.time() * 1000
    first = next(each for each in events if each.act == "sign-in")
    assert first.at >= began
    assert [each.act for each in events[:5]] == ["found", *["issue"] * 4]
    assert all(each.at < first.at for each in events[:5])
    assert sum(each.act == "finish" for each in events) > 3


@pytest.mark.parametrize(
    "number", mostly_long([signal.SIGTERM, signal.SIGINT, signal.SIGHUP], short=[signal.SIGTERM])
)
def test_it_ends_when_it_is_told_and_signs_nobody_out(
    path: Path, start: Start, number: signal.Signals
) -> None:
    with start("--speed", "200") as people:
        wait_for_a_finish(path)
        people.send_signal(number)
        assert people.communicate(timeout=10) == ("", "")
    assert people.returncode == 0
    with closing(open_looker(path)) as looker:
        assert len(looker.see(sign_in_view).open_desks) == 7
    check_hall(path)


def test_it_goes_on_where_it_was_left(path: Path, start: Start) -> None:
    with start("--speed", "200") as people:
        wait_for_a_finish(path)
        people.kill()
        people.communicate()
    rev = log(path)[-1].rev
    said = zal("simulate", "--hall", path, "--leave", "1", "--speed", "600", "--minutes", "20")
    assert said.returncode == 0
    later = [each for each in log(path) if each.rev > rev]
    assert not [each for each in later if each.act == "sign-in"]
    assert [each for each in later if each.act == "finish"]
    check_hall(path)


def test_it_ends_with_whoever_holds_its_input_open_if_asked_to(path: Path, start: Start) -> None:
    with start("--speed", "200", "--while-open") as people:
        wait_for_a_finish(path)
        assert people.poll() is None
        assert people.communicate(timeout=10) == ("", "")  # it closes the input
    assert people.returncode == 0


def test_it_prints_each_act_when_asked_but_no_page_token(path: Path) -> None:
    words = ("--speed", "600", "--minutes", "5", "--verbose")
    said = zal("simulate", "--hall", path, *words)
    lines = said.stdout.splitlines()
    assert any(re.fullmatch(r"[А-Я]\d+ called: [a-z-]+, desk \d", each) for each in lines)
    assert any(re.fullmatch(r"desk \d: [a-z]+", each) for each in lines)
    hall = open_hall(path)
    tokens = [each.token for each in hall.see(open_tickets)]
    hall.close()
    assert tokens
    assert not [each for each in tokens if each in said.stdout]


@pytest.mark.parametrize("option", ["--speed", "--minutes"])
@pytest.mark.parametrize("value", ["0", "-1", "nan", "inf", "1e400", "600000", "fast"])
def test_an_impossible_speed_or_time_is_refused(path: Path, option: str, value: str) -> None:
    said = zal("simulate", "--hall", path, f"{option}={value}")
    assert (said.returncode, said.stdout) == (2, "")
    assert f"argument {option}: " in said.stderr
    assert "Traceback" not in said.stderr


def test_what_is_no_hall_or_no_desk_is_refused_with_a_sentence(path: Path) -> None:
    said = zal("simulate", "--hall", path.with_name("none.db"))
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.startswith("zal: ")
    said = zal("simulate", "--hall", path, "--leave", "11")
    assert said.stderr == "zal: There is no desk 11. Did you mean 1?\n"


def test_people_who_are_in_the_hall_are_not_served_by_virtual_ones_unasked(path: Path) -> None:
    assert zal("issue", "passport", "--hall", path).returncode == 0
    before = log(path)
    words = ("simulate", "--hall", path, "--speed", "600", "--minutes", "1")
    for agreed in ((), ("--visits", "2")):
        said = zal(*words, *agreed)
        assert (said.returncode, said.stdout) == (1, "")
        assert "in this hall: visitors 1, operators at desks 0. Simulated" in said.stderr
        assert log(path) == before
    assert zal(*words, "--visits", "1").returncode == 0
    assert len(log(path)) > len(before)


def test_nor_do_they_act_unasked_at_the_desk_of_who_sits_there(path: Path) -> None:
    assert zal("pin", "ivanova", "--stdin", "--hall", path, typed="2580\n").returncode == 0
    seat = ("sign-in", "ivanova", "--desk", "7", "--hall", path)
    assert zal(*seat, typed="2580\n").returncode == 0
    before = log(path)
    words = ("simulate", "--hall", path, "--speed", "600", "--minutes", "1")
    said = zal(*words)
    assert (said.returncode, said.stdout) == (1, "")
    assert "visitors 0, operators at desks 1." in said.stderr
    assert said.stderr.endswith("zal simulate --visits 1\n")
    assert log(path) == before
    assert zal(*words, "--leave", "7").returncode == 0
    assert len(log(path)) > len(before)
