"""Kiosk, console and board as three real programs over one file: a ticket goes its whole way."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from large_codes import is_drawn
from ttys import Tty, face_command, sign_in, take_a_ticket, ttys
from zal.bootstrap import open_looker
from zal.demo.demo_hall import Demo, make
from zal.domain.tickets import VisitStage
from zal.hall.look import Looker
from zal.hall.seen.desk import desk_view
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.ticket import ticket_story
from zal.tui.large_type import draw

pytestmark = pytest.mark.timeout(240)

DESK = "7"
Open = Callable[..., Tty]


@pytest.fixture
def open_face(tmp_path: Path) -> Iterator[Open]:
    with ttys() as open_tty:

        def open_face(demo: Demo, size: tuple[int, int], face: str, *words: str) -> Tty:
            return open_tty(size, *face_command(demo.hall, face, *words))

        yield open_face


@pytest.fixture
def looker(demo: Demo) -> Iterator[Looker]:
    opened = open_looker(demo.hall)
    yield opened
    opened.close()


@pytest.fixture
def demo(tmp_path: Path) -> Demo:
    return make(tmp_path / "hall.db")


def test_the_reader_of_large_type_tells_codes_apart() -> None:
    screen = "\n".join(f"  {each}  ➜" for each in draw("Б105", 60, 9))
    assert is_drawn(screen, "Б105")
    assert not is_drawn(screen, "Б106")
    assert not is_drawn("Б105", "Б105")


def at_desk(looker: Looker) -> VisitStage | None:
    return looker.see(desk_view, DESK).ticket


def state_at_desk(looker: Looker) -> str | None:
    ticket = at_desk(looker)
    return None if ticket is None else ticket.state


@pytest.mark.lengthy
def test_a_ticket_is_taken_called_shown_and_served(
    open_face: Open, demo: Demo, looker: Looker
) -> None:
    kiosk = open_face(demo, (80, 24), "kiosk")
    console = open_face(demo, (80, 24), "console", "--desk", DESK, "--language", "en")
    board = open_face(demo, (120, 40), "board")
    sign_in(console, demo.operator_pin)
    console.shows("F10")
    take_a_ticket(kiosk)
    [ticket] = looker.see(open_tickets)
    assert is_drawn(kiosk.screen, ticket.code)
    console.shows(ticket.code)
    console.press_until("Enter", lambda _: state_at_desk(looker) == "called")
    board.until(lambda screen: is_drawn(screen, ticket.code) and is_drawn(screen, DESK))
    assert is_drawn(console.shows("CALLED"), ticket.code)
    called = at_desk(looker)
    assert called is not None
    assert (called.code, called.state, called.stage.calls) == (ticket.code, "called", 1)
    console.press_until(
        "F3", lambda _: (seen := at_desk(looker)) is not None and seen.stage.calls == 2
    )
    console.press_until("Enter", lambda _: state_at_desk(looker) == "serving")
    console.press_until("Enter", lambda _: at_desk(looker) is None)
    [served] = looker.see(ticket_story, ticket.code)[1]
    assert (served.state, served.stage.desk, served.stage.operator) == (
        "served",
        DESK,
        "vorontsova",
    )
    board.until(lambda screen: not is_drawn(screen, ticket.code))
