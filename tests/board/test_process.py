"""The board as a real program in a real tty."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from commands import wait_until_dead, zal
from halls import AT_KIOSK, OWNER, at_desk, hall_rev
from ttys import Tty, ttys
from zal.bootstrap import open_hall, open_looker
from zal.demo.demo_hall import make
from zal.hall.pins import KIOSK
from zal.hall.seen.board import board_cursor

ZAL = (sys.executable, "-m", "zal")


@pytest.fixture
def tty() -> Iterator[Callable[..., Tty]]:
    with ttys() as opened:
        yield opened


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    path = tmp_path / "hall.db"
    make(path)
    hall = open_hall(path)
    hall.desks.sign_in(at_desk("7", "vorontsova"))
    hall.desks.sign_in(at_desk("8", "ivanova"))
    hall.close()
    return path


def call(path: Path, desk: str) -> None:
    hall = open_hall(path)
    hall.tickets.issue(AT_KIOSK, "passport", language="ru")
    hall.tickets.call(at_desk(desk))
    hall.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_board_with_its_cursor_kept_and_the_tty_restored(
    tty: Callable[..., Tty], demo: Path, tmp_path: Path, number: signal.Signals
) -> None:
    pid = tmp_path / "pid"
    board = f"{sys.executable} -m zal board --hall {demo} --name wall"
    apart = f"exec 3<&0; {board} <&3 & echo $! >{pid}"  # sh takes the tty from what it sets apart
    opened = tty((100, 30), "sh", "-c", f"{apart}; wait $!; echo ended $?; stty -a; cat")
    opened.shows("Возьмите талон")
    call(demo, "7")
    opened.shows("▄", "█")
    opened.until(lambda screen: "Возьмите" not in screen)
    assert zal("status", "--hall", demo).stdout.count("running: wall") == 1
    os.kill(int(pid.read_text()), number)
    screen = opened.shows("ended 0", " echo ", " icanon ")
    assert not list(demo.parent.glob("*.here"))  # it was told to end, so nobody misses it
    assert "Traceback" not in screen
    assert "█" not in screen
    looker = open_looker(demo)
    assert looker.see(board_cursor, "wall") == looker.see(hall_rev) - 1
    looker.close()


def test_a_tty_that_goes_away_ends_the_board_with_its_cursor_kept(
    tty: Callable[..., Tty], demo: Path
) -> None:
    opened = tty((80, 24), *ZAL, "board", "--hall", str(demo), "--name", "wall")
    opened.shows("Возьмите талон")
    call(demo, "7")
    opened.until(lambda screen: "Возьмите" not in screen)
    pid = opened.pid
    opened.close()
    wait_until_dead(pid)
    looker = open_looker(demo)
    assert looker.see(board_cursor, "wall") == looker.see(hall_rev) - 1
    looker.close()


def test_staff_leave_with_f12_and_their_code_and_the_help_tells_it(
    tty: Callable[..., Tty], demo: Path
) -> None:
    told = "F12 and type the staff code (if none is set, press F12 twice"
    assert told in " ".join(zal("board", "--help").stdout.split())
    hall = open_hall(demo)
    hall.pins.set(OWNER, KIOSK, "4711")
    hall.close()
    opened = tty((80, 24), *ZAL, "board", "--hall", str(demo))
    opened.shows("Возьмите талон")
    opened.press("C-c", "C-q", "C-z", "F12")
    opened.until(lambda screen: "Введите служебный код" in screen or "the staff code" in screen)
    opened.press("F12")
    assert not opened.has_ended
    opened.press(*"4711", "Enter")
    opened.until(lambda _: opened.has_ended)


def test_a_killed_board_shows_what_it_had_not_shown_for_its_time(
    tty: Callable[..., Tty], demo: Path
) -> None:
    opened = tty((80, 24), *ZAL, "board", "--hall", str(demo))
    opened.shows("Возьмите талон")
    looker = open_looker(demo)
    opened.until(lambda _: looker.see(board_cursor, "board-1") is not None)
    call(demo, "7")
    opened.until(lambda screen: "Возьмите" not in screen)
    os.kill(opened.pid, signal.SIGKILL)
    opened.until(lambda _: opened.has_ended)
    again = tty((80, 24), *ZAL, "board", "--hall", str(demo))
    again.shows("Окно 7 · Desk 7", "█")
    kept = looker.see(board_cursor, "board-1")
    assert kept is not None
    assert kept < looker.see(hall_rev)
    looker.close()
