"""A console that is killed in the middle of a visit loses nothing."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from commands import PROGRAM, zal
from terminals import Terminal, terminals
from zal.bootstrap import open_hall
from zal.demo.demo_hall import Demo, make
from zal.hall.seen.desk import desk_view
from zal.hall.seen.ticket import ticket_story


@pytest.fixture
def open_terminal() -> Iterator[Callable[..., Terminal]]:
    with terminals() as opened:
        yield opened


def signed_in(open_terminal: Callable[..., Terminal], made: Demo) -> Terminal:
    words = ("console", "--hall", str(made.hall), "--desk", "7", "--language", "ru")
    terminal = open_terminal((80, 24), *PROGRAM, *words)
    terminal.shows("Кто вы?", "Иванова")
    terminal.press("Enter")
    terminal.shows("Иванова А. П., введите PIN")
    terminal.write(made.operator_pin)
    return terminal


def enter_until(terminal: Terminal, *texts: str) -> None:
    """Press Enter and wait. The key before it says that this Enter is no repeat of the last."""
    terminal.press("Left", "Enter")
    terminal.shows(*texts)


def test_after_kill_9_the_shift_and_the_visitor_are_found_again(
    tmp_path: Path, open_terminal: Callable[..., Terminal]
) -> None:
    made = make(tmp_path / "hall.db")
    assert zal("issue", "passport", "--hall", made.hall).returncode == 0
    terminal = signed_in(open_terminal, made)
    enter_until(terminal, "СВОБОДНО", "Замена паспорта")
    enter_until(terminal, "ВЫЗВАН")
    enter_until(terminal, "ОБСЛУЖИВАНИЕ")
    os.kill(terminal.pid, signal.SIGKILL)
    terminal.until(lambda _: terminal.has_ended)
    hall = open_hall(made.hall)
    try:
        before = hall.see(desk_view, "7")
        assert before.ticket is not None
        assert before.ticket.state == "serving"
        again = signed_in(open_terminal, made)
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
