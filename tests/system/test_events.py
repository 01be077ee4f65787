"""``zal events``: the log as lines, in words or as JSON, also while it grows."""

import json
import os
import pwd
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from commands import PROGRAM, environment, zal
from halls import AT_KIOSK
from zal import config
from zal.bootstrap import create_hall, open_hall

ISSUER = Path(__file__).parents[1] / "support" / "issuer.py"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    hall = open_hall(path)
    for _ in range(10):
        hall.tickets.issue(AT_KIOSK, "passport")
    hall.close()
    return path


def follow(path: Path, since: int, *words: str) -> subprocess.Popen[str]:
    command = [*PROGRAM, "events", "--since", str(since), "--follow", "--hall", str(path), *words]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=environment())


@pytest.mark.parametrize("words", [(), ("--json",)], ids=["in-words", "as-json"])
def test_a_follower_sees_each_event_once_as_it_happens_until_interrupted(
    path: Path, words: tuple[str, ...]
) -> None:
    def rev(line: str) -> int:
        return int(json.loads(line)["rev"] if words else line.split(maxsplit=1)[0])

    with follow(path, 4, *words) as follower:
        assert follower.stdout is not None
        assert follower.stderr is not None
        first = [rev(follower.stdout.readline()) for _ in range(7)]
        writers = [
            subprocess.Popen(
                [sys.executable, str(ISSUER), str(path), "passport", "100"],
                stdout=subprocess.DEVNULL,
                env=environment(),
            )
            for _ in range(2)
        ]
        later = [rev(follower.stdout.readline()) for _ in range(200)]
        assert [each.wait() for each in writers] == [0, 0]
        follower.send_signal(signal.SIGINT)
        assert follower.stdout.read() == ""
        assert follower.stderr.read() == ""
    assert first + later == list(range(5, 212))
    assert follower.returncode == 0


def test_a_follower_whose_reader_has_gone_ends_quietly(path: Path) -> None:
    with follow(path, since=0) as follower:
        assert follower.stdout is not None
        assert follower.stderr is not None
        follower.stdout.readline()
        follower.stdout.close()
        hall = open_hall(path)
        hall.tickets.issue(AT_KIOSK, "passport")
        hall.close()
        assert follower.stderr.read() == ""
    assert follower.returncode == 0


def test_a_reader_of_the_whole_log_may_stop_early(path: Path) -> None:
    command = [*PROGRAM, "events", "--hall", str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, env=environment()) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_the_log_is_listed_from_a_revision(path: Path) -> None:
    lines = zal("events", "--since", "7", "--json", "--hall", path).stdout.splitlines()
    assert [json.loads(each)["rev"] for each in lines] == [8, 9, 10, 11]


def test_whoever_closes_the_day_at_the_command_line_stands_in_the_log_by_the_systems_name(
    path: Path,
) -> None:
    for words in (("close-service", "passport", "--reason", "no paper"), ("close-day",)):
        assert zal(*words, "--hall", path).returncode == 0
    lines = zal("events", "--json", "--hall", path).stdout.splitlines()
    told = [json.loads(line) for line in lines]
    by = {each["act"]: (each["role"], each["actor"]) for each in told}
    me = pwd.getpwuid(os.getuid()).pw_name
    assert by["issue"] == ("kiosk", None)
    assert by["close-service"] == by["close-day"] == ("owner", me)


NAMELESS = """
import os
from zal.command_line.common import system_user
if os.getuid() == 0:
    os.setuid(54321)
print(os.getuid(), system_user())
"""


def test_the_systems_user_is_the_processs_own_whatever_the_environment_says() -> None:
    done = subprocess.run(
        [sys.executable, "-c", NAMELESS],
        capture_output=True,
        text=True,
        check=True,
        env=environment() | {"USER": "mallory", "LOGNAME": "mallory", "LNAME": "mallory"},
    )
    number, name = done.stdout.split()
    known = {str(each.pw_uid): each.pw_name for each in pwd.getpwall()}
    assert name == known.get(number, number)


@pytest.mark.parametrize("since", ["9" * 30, "9223372036854775808", "-1", "one", "9" * 5000])
def test_a_revision_that_no_log_has_is_refused_in_a_sentence(path: Path, since: str) -> None:
    done = zal("events", f"--since={since}", "--hall", path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "must be a whole number from 0 to 9223372036854775807" in done.stderr
    assert not zal("events", "--since", str(2**63 - 1), "--hall", path).stdout


@pytest.mark.parametrize(
    "words",
    [
        ("browser", "revoke", "9" * 30),
        ("postpone", "Р101", "--minutes", "9" * 30),
        ("expire-visits", "--expire", "9" * 5000),
        ("expire-visits", "--expire=-1"),
        ("web", "--port", "65536"),
    ],
)
def test_so_is_every_number_that_is_none_or_too_large(path: Path, words: tuple[str, ...]) -> None:
    done = zal(*words, "--hall", path)
    assert done.returncode == 2
    assert "must be a whole number from 0 to" in done.stderr
