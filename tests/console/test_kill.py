"""A console that is killed in the middle of a visit loses nothing."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from commands import PROGRAM, zal
from ttys import Tty, ttys
from zal.bootstrap import open_hall
from zal.demo.demo_hall import Demo, make
from zal.hall.seen.desk import desk_view
from zal.hall.seen.ticket import ticket_story


@pytest.fixture
def open_tty() -> Iterator[Callable[..., Tty]]:
    with ttys() as opened:
        yield opened


def signed_in(open_tty: Callable[..., Tty], made: Demo) -> Tty:
    words = ("console", "--hall", str(made.hall), "--desk", "7", "--language", "ru")
    tty = open_tty((80, 24), *PROGRAM, *words)
    tty.shows("Кто вы?", "Иванова")
    tty.press("Enter")
    tty.shows("Иванова А. П., введите ПИН-код")
    tty.write(made.operator_pin)
    return tty


def enter_until(tty: Tty, *texts: str) -> None:
    """Press Enter and wait; once more if the screen has not shown for long enough what it does.

    The key before it says that this Enter is no repeat of the last.
    """

    def stands(shown: str) -> bool:
        if all(each in shown for each in texts):
            return True
        if "только что сменила" in shown:
            tty.press("Left", "Enter")
        return False

    tty.press("Left", "Enter")
    tty.until(stands)


def test_after_kill_9_the_shift_and_the_visitor_are_found_again(
    tmp_path: Path, open_tty: Callable[..., Tty]
) -> None:
    made = make(tmp_path / "hall.db")
    assert zal("issue", "passport", "--hall", made.hall).returncode == 0
    tty = signed_in(open_tty, made)
    enter_until(tty, "СВОБОДНО", "Замена паспорта")
    enter_until(tty, "ВЫЗВАН")
    enter_until(tty, "ОБСЛУЖИВАНИЕ")
    os.kill(tty.pid, signal.SIGKILL)
    tty.until(lambda _: tty.has_ended)
    hall = open_hall(made.hall)
    try:
        before = hall.see(desk_view, "7")
        assert before.ticket is not None
        assert before.ticket.state == "serving"
        again = signed_in(open_tty, made)
        enter_until(again, "ОБСЛУЖИВАНИЕ", "Замена паспорта", "Завершить")
        view = hall.see(desk_view, "7")
        assert (view.shift, view.ticket) == (before.shift, before.ticket)
        enter_until(again, "СВОБОДНО")
        assert hall.see(ticket_story, before.ticket.code)[0].state == "served"
        again.press("F10")
        again.shows("Кто вы?")
        assert hall.see(desk_view, "7").shift is None
    finally:
        hall.close()
