"""Who holds a face's tty: real programs in a real tty, broken in every way."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import ttys
from commands import wait_until_dead
from ttys import Tty
from variants import mostly_long
from zal.demo.demo_hall import make
from zal.tui import tty_holder
from zal.tui.tty_holder import OFTEN, RARELY_S, SOON_S, WITHIN_S, Restarts, placed

FIRST = {"kiosk": "Добро пожаловать", "console": "Кто вы?", "board": "Возьмите талон"}
CALM, STAFF = ("One moment, please", "Одну минуту"), ("For staff:", "Сотрудникам:", "kiosk-1.log")


@pytest.fixture
def open_tty() -> Iterator[Callable[..., Tty]]:
    with ttys.ttys() as opened:
        yield opened


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    return make(tmp_path / "hall.db").hall


def face_command(hall: Path, face: str) -> tuple[str, ...]:
    """Return the command of a face that tells in the end how it ended, by a shell around it."""
    return "sh", "-c", '"$@"; echo ended with $?; cat', "sh", *ttys.face_command(hall, face)


def holder_of(tty: Tty) -> int:
    """Return the number of the process that holds the tty."""
    (holder,) = children_of(tty.pid)
    return holder


def face_of(tty: Tty) -> int | None:
    """Return the number of the face's process, None while there is none."""
    return next(iter(children_of(holder_of(tty))), None)


def children_of(pid: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def holds(tty: Tty) -> str:
    """Return the name of the program that holds the tty."""
    return Path(f"/proc/{holder_of(tty)}/exe").readlink().name


def break_down(tty: Tty) -> None:
    """Kill the face as the system does when memory is short."""
    face = face_of(tty)
    assert face is not None
    os.kill(face, signal.SIGKILL)
    tty.until(lambda _: face_of(tty) not in (face, None))


@pytest.mark.parametrize("shut", mostly_long(["2>said", "2>&-"], short=["2>&-"]))
@pytest.mark.parametrize("face", FIRST)
def test_a_face_is_drawn_on_its_tty_wherever_standard_error_goes(
    open_tty: Callable[..., Tty], demo: Path, face: str, shut: str
) -> None:
    command = ("sh", "-c", f'cd "$0"; exec "$@" {shut}', str(demo.parent))
    open_tty((100, 30), *command, *ttys.face_command(demo, face)).shows(FIRST[face])
    said = demo.with_name("said")
    assert not said.exists() or said.read_bytes() == b""


@pytest.mark.parametrize("face", mostly_long(FIRST, short=["kiosk"]))
def test_a_face_that_breaks_down_is_started_again_behind_a_calm_sentence(
    face: str, demo: Path, open_tty: Callable[..., Tty]
) -> None:
    tty = open_tty((80, 24), *face_command(demo, face))
    tty.shows(FIRST[face])
    assert (holds(tty) == "dash") == Path("/bin/dash").exists()  # a tenth of Python's memory
    broken = face_of(tty)
    assert broken is not None
    os.kill(broken, signal.SIGKILL)
    screen = tty.shows(*CALM)
    assert not any(each in screen for each in (*STAFF, "Traceback", FIRST[face]))
    tty.shows(FIRST[face])
    assert face_of(tty) not in (broken, None)


def test_what_keeps_breaking_down_is_told_to_staff_and_signals_still_end_it(
    demo: Path, open_tty: Callable[..., Tty]
) -> None:
    tty = open_tty((80, 24), *face_command(demo, "kiosk"))
    tty.shows(FIRST["kiosk"])
    for _ in range(OFTEN - 1):
        break_down(tty)
    face = face_of(tty)
    assert face is not None
    os.kill(face, signal.SIGKILL)
    tty.shows(*CALM, *STAFF)
    os.kill(holder_of(tty), signal.SIGTERM)
    tty.shows(f"ended with {128 + signal.SIGTERM}")
    assert "For staff" not in tty.screen


@pytest.mark.parametrize("face", mostly_long(FIRST, short=["console"]))
def test_no_byte_of_the_input_breaks_a_face_down(
    face: str, demo: Path, open_tty: Callable[..., Tty]
) -> None:
    tty = open_tty((80, 24), *face_command(demo, face))
    tty.shows(FIRST[face])
    before = face_of(tty)
    hostile = b"\xff\xe4\x1b[97;1:3u\x1b[48;99999;99999;1;1t\x1b[1114112;2u\x1b[5;5R\x1b[200~\xc3"
    codes = [f"{each:02x}" for each in hostile + b"x" * 2000 + b"\x1b[201~\x1b[<0;9;9M" + b"x" * 20]
    tty._do("send-keys", "-t", "t", "-H", *codes)
    if face == "console":  # it shows what is typed
        tty.until(lambda screen: "x" * 20 in screen)
        tty.press("Escape")
    tty.shows(FIRST[face])
    assert face_of(tty) == before
    os.kill(holder_of(tty), signal.SIGTERM)
    tty.shows("ended with 0")


@pytest.mark.long
def test_where_there_is_no_such_shell_a_face_is_held_all_the_same(
    demo: Path, open_tty: Callable[..., Tty]
) -> None:
    command = face_command(demo, "console")
    module = command.index("-m")
    program = "from zal.tui import held_tty; held_tty._SHELL = ''; from zal.cli import main; main()"
    tty = open_tty((80, 24), *command[:module], "-c", program, *command[module + 2 :])
    tty.shows(FIRST["console"])
    assert holds(tty).startswith("python")
    break_down(tty)
    tty.shows(FIRST["console"])
    os.kill(holder_of(tty), signal.SIGTERM)
    tty.shows("ended with 0")


def test_a_refused_start_is_told_and_not_tried_again(
    tmp_path: Path, open_tty: Callable[..., Tty]
) -> None:
    tty = open_tty((80, 24), *face_command(tmp_path / "none.db", "kiosk"))
    tty.shows("There is no hall at", "ended with 1")


def test_a_face_ends_with_who_holds_its_terminal(demo: Path, open_tty: Callable[..., Tty]) -> None:
    tty = open_tty((80, 24), *face_command(demo, "board"))
    tty.shows(FIRST["board"])
    face = face_of(tty)
    assert face is not None
    os.kill(holder_of(tty), signal.SIGKILL)
    wait_until_dead(face)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_the_face_alone_is_no_breakdown(
    number: signal.Signals, demo: Path, open_tty: Callable[..., Tty]
) -> None:
    tty = open_tty((80, 24), *face_command(demo, "console"))
    tty.shows(FIRST["console"])
    face = face_of(tty)
    assert face is not None
    os.kill(face, number)
    tty.shows("ended with 0")
    assert "One moment" not in tty.screen


def test_five_times_in_a_minute_is_often_and_a_minute_of_standing_ends_it() -> None:
    restarts = Restarts()
    for n in range(OFTEN - 1):
        assert restarts.wait_s(n, n + 0.5) == SOON_S
        assert not restarts.keeps_breaking
    assert restarts.wait_s(5, 5.5) == RARELY_S
    for n in range(1, 9):  # every half a minute: fewer than five in a minute, and still not well
        assert restarts.wait_s(30 * n + 6, 30 * n + 7) == RARELY_S
    assert restarts.wait_s(1000, 1000 + WITHIN_S) == SOON_S
    assert not restarts.keeps_breaking


def test_now_and_then_is_not_often() -> None:
    restarts = Restarts()
    assert {restarts.wait_s(20 * n, 20 * n + 19) for n in range(50)} == {SOON_S}


def test_the_sentence_stands_in_the_middle_and_is_wrapped_at_words() -> None:
    assert placed("one two", 7, 3) == "\x1b[1;3Hone\x1b[2;3Htwo"
    assert placed("one", 80, 24) == "\x1b[12;39Hone"
    assert placed("one two three\nfour", 9, 2).count("\x1b[") == 2  # what has no room is left out


def test_it_loads_nothing_that_would_stay_in_memory_beside_every_face() -> None:
    folder = Path(tty_holder.__file__).parent
    program = (
        f"import sys; sys.path.append({str(folder)!r}); import tty_holder; print(*sys.modules)"
    )
    words = (sys.executable, "-I", "-S", "-c", program)
    found = subprocess.run(words, capture_output=True, text=True, check=True)
    assert "tty_holder" in found.stdout
    assert {"typing", "enum", "contextlib", "collections"}.isdisjoint(found.stdout.split())
