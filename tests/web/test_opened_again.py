"""One cookie or one console, opened again and again."""

import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from attacks import FACE, STAYS, WIFI, Figures, client_at
from halls import AT_KIOSK, OWNER, ToldClock
from web_servers import Server, serving, until
from web_terminals import terminal
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal_console.command import device_at
from zal_web.terminal import routes
from zal_web.terminal.routes import Opening

CODE = "4071"


def test_each_console_has_a_name_of_its_own_by_which_wrong_pins_count(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    secrets_of = [hall.browsers.pair(AT_KIOSK, CODE, "console")[1] for _ in range(2)]
    started: list[str] = []

    def command(opening: Opening) -> list[str]:
        started.append(opening.name)
        return [sys.executable, "-S", "-c", STAYS]

    with serving(hall_path, clock, command=command) as server, ExitStack() as stack:
        for secret in secrets_of:
            desk = stack.enter_context(terminal(server.address, "console", secret))
            desk.until("READY")
    assert started == ["browser-1", "browser-2"]
    assert [device_at(each) for each in (None, "7")] == ["console-1", "console-7"]


@pytest.mark.parametrize("n", [150, pytest.param(5316, marks=pytest.mark.long)])
def test_one_cookie_that_is_opened_again_and_again_keeps_nobody_waiting(
    hall: Hall, hall_path: Path, clock: ToldClock, n: int
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    rude, honest = (hall.browsers.pair(AT_KIOSK, CODE, "console")[1] for _ in range(2))
    path = f"/t/{hall.tickets.issue(AT_KIOSK, 'passport').token}"
    started: list[str] = []

    def command(opening: Opening) -> list[str]:
        started.append(opening.name)
        return [sys.executable, "-S", "-c", STAYS]

    figures = Figures()
    with (
        serving(hall_path, clock, command=command) as server,
        client_at(server.address) as phone,
        ThreadPoolExecutor(8) as threads,
    ):
        opening = [threads.submit(_open_and_go, server, rude) for _ in range(n)]
        with terminal(server.address, "console", honest, host=WIFI) as desk:
            desk.until("READY")
            while not all(each.done() for each in opening):
                figures.look(phone, "/")
                assert len(server.open_terminals) <= 2
                assert server.open_terminals.waiting <= 1
                server.told_s[0] += 0.05
        until(lambda: len(server.open_terminals) == 0)
        figures.look(phone, path)
    print(figures.told(f"{n} opens, {len(started)} processes"))
    assert figures.refused == []
    assert len(started) <= routes.OPENS.burst + 1 + server.told_s[0] * routes.OPENS.per_s + 1


def _open_and_go(server: Server, secret: str) -> None:
    """Open a terminal's socket and be gone at once."""
    try:
        with terminal(server.address, "console", secret, host=WIFI):
            pass
    except (InvalidStatus, ConnectionClosed, OSError):
        return


def test_the_newest_browser_takes_the_place_of_who_waits_and_the_gone_start_nothing(
    hall: Hall, hall_path: Path, clock: ToldClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    _, secret = hall.browsers.pair(AT_KIOSK, CODE, "console")
    started: list[str] = []
    slow = FACE + "import time\nwhile os.read(0, 4096): pass\ntime.sleep(1)\n"

    def command(opening: Opening) -> list[str]:
        started.append(opening.name)
        return [sys.executable, "-S", "-c", slow]

    with serving(hall_path, clock, command=command) as server:
        with terminal(server.address, "console", secret) as first:
            first.until("READY")
            with terminal(server.address, "console", secret) as second:
                until(lambda: server.open_terminals.waiting == 1)
                with terminal(server.address, "console", secret) as third:
                    assert second.close_code() == 4001
                    third.until("READY")
                    assert len(started) == 2
                    with terminal(server.address, "console", secret):
                        until(lambda: server.open_terminals.waiting == 1)
                    until(lambda: server.open_terminals.waiting == 0)
        until(lambda: len(server.open_terminals) == 0)
    assert len(started) == 2
