"""Whatever stream is closed: what exit status tells is what became of the hall."""

import os
import socket
import subprocess
from pathlib import Path

import pytest

from commands import PROGRAM, environment, zal
from zal import config
from zal.bootstrap import create_hall, open_looker
from zal.hall.seen.log import logged_events

CLOSED = {0: "<&-", 1: ">&-", 2: "2>&-"}
ACTS = (
    ("issue", "passport"),
    ("call", "--desk", "1"),
    ("sign-in", "--desk", "1", "ivanova"),
    ("close-service", "passport"),
    ("close-day",),
    ("simulate", "--speed", "1000"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    create_hall(path, config.demo_text())
    return path


def closed(numbers: tuple[int, ...], *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command with some of its streams closed."""
    shut = " ".join(CLOSED[each] for each in numbers)
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {shut}', "zal", *PROGRAM, *map(str, words)],
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )


def events(path: Path) -> int:
    looker = open_looker(path)
    try:
        return len(looker.see(logged_events, 0))
    finally:
        looker.close()


@pytest.mark.parametrize("words", ACTS, ids=lambda words: words[0])
def test_nothing_is_begun_whose_answer_could_not_be_told(
    words: tuple[str, ...], path: Path
) -> None:
    before = events(path)
    done = closed((1,), *words, "--hall", path)
    assert done.returncode == 1
    assert done.stderr.startswith("zal: Standard output is closed")
    assert "nothing was done" in done.stderr
    assert events(path) == before
    assert closed((0, 1, 2), *words, "--hall", path).returncode == 1
    assert events(path) == before


def test_a_program_is_told_so_as_a_value(path: Path) -> None:
    done = closed((1,), "issue", "passport", "--json", "--hall", path)
    assert (done.returncode, '"error": "stdout-closed"' in done.stderr) == (1, True)


def test_without_standard_error_an_act_is_done_and_a_refusal_lands_nowhere(path: Path) -> None:
    done = closed((2,), "issue", "passport", "--hall", path)
    assert (done.returncode, done.stdout.count("Р101")) == (0, 1)
    refused = closed((2,), "issue", "nothing", "--hall", path)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert zal("check", "--hall", path).returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        ("pin", "ivanova", "--stdin"),
        ("pin", "--kiosk", "--stdin"),
        ("sign-in", "--desk", "1", "petrov"),
    ],
)
def test_what_asks_for_a_pin_says_that_none_came(words: tuple[str, ...], path: Path) -> None:
    done = closed((0,), *words, "--hall", path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "zal: No digits were given. Nothing was done.\n"


def test_a_new_pin_that_nobody_can_be_asked_for_is_refused_with_the_way_to_give_it(
    path: Path,
) -> None:
    done = closed((0,), "pin", "ivanova", "--hall", path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("A script gives it as a line of standard input: zal pin --stdin\n")


def test_what_reads_nothing_needs_no_standard_input(path: Path) -> None:
    done = closed((0,), "simulate", "--minutes", "1", "--speed", "1000", "--hall", path)
    assert (done.returncode, done.stderr) == (0, "")


NAMES = ("a" * 300, "", os.fsdecode(b"x\xff.db"))
PLACES = (
    ("queue", "--hall", "{}"),
    ("issue", "passport", "--hall", "{}"),
    ("check", "{}"),
    ("backup", "{}"),
    ("init", "{}"),
    ("config", "apply", "{}"),
    ("slip", "preview", "Р101", "--png", "{}"),
    ("kiosk", "--hall", "{}"),
    ("web", "--certificate", "{}", "--key", "{}"),
)


@pytest.mark.parametrize("name", NAMES, ids=["long", "empty", "not-utf8"])
@pytest.mark.parametrize("words", PLACES, ids=lambda words: words[0])
def test_a_path_that_cannot_be_is_told_in_a_sentence(
    words: tuple[str, ...],
    name: str,
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "empty").mkdir()
    own = [each.format(name) for each in words]
    own += [] if "--hall" in own else ["--hall", str(path)]
    monkeypatch.chdir(tmp_path / "empty")
    done = zal(*own)
    assert done.returncode in (1, 2)
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert "Errno" not in done.stderr
    assert list((tmp_path / "empty").iterdir()) == []


@pytest.mark.parametrize("words", [("queue",), ("issue", "passport"), ("report",), ("steward",)])
@pytest.mark.parametrize("folder", [".", "/", "..", "named"])
def test_a_folder_is_no_hall(
    words: tuple[str, ...], folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "named").mkdir()
    monkeypatch.chdir(tmp_path)
    done = zal(*words, "--hall", folder)
    told = f"zal: {folder} cannot be opened. Check that it exists and may be read (it is a folder)."
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{told}\n")
    assert list((tmp_path / "named").iterdir()) == []


def test_a_copy_without_a_name_is_no_reason_to_prove_the_hall(path: Path) -> None:
    done = zal("check", "", "--hall", path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "a file needs a name" in done.stderr


def test_a_port_that_is_taken_is_told_in_both_languages(path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        english = zal("web", "--port", port, "--hall", path)
        russian = zal("web", "--port", port, "--hall", path, locale="ru_RU.UTF-8")
    told = f"cannot listen on 127.0.0.1:{port}: another program has this port"
    assert (english.returncode, told in english.stderr) == (2, True)
    assert "этот порт занят другой программой" in russian.stderr
    assert "Errno" not in english.stderr + russian.stderr


def test_an_address_of_another_machine_is_told_as_it_was_given() -> None:
    done = zal("demo", "--no-browser", "--host", "203.0.113.9")
    told = "cannot listen on 203.0.113.9: this machine has no such address"
    assert (done.returncode, done.stderr.endswith(f"{told}\n")) == (2, True)


@pytest.mark.parametrize("words", [("check",), ("queue", "--hall"), ("backup", "copy", "--hall")])
def test_a_pipe_is_no_hall_and_is_not_waited_for(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)
    done = zal(*words, "pipe")
    told = (
        "zal: pipe is not a Zal hall. Put a backup in its place, "
        "or move it away and make a hall: zal new\n"
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "", told)
