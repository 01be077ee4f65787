"""Guessers of links and codes, and honest visitors and staff at the same address."""

import secrets
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import pytest

from attacks import STAYS, WIFI, Figures, client_at
from halls import AT_KIOSK, OWNER, ToldClock
from web_servers import Server, serving, until
from web_terminals import terminal
from zal.domain import pins
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal_web.terminal.pairing import COOKIE, TRIES

CODE = "4071"


@pytest.mark.parametrize(
    ("phones", "consoles"), [(60, 6), pytest.param(300, 50, marks=pytest.mark.long)]
)
def test_phones_and_consoles_at_one_address_with_a_guesser_are_all_served(
    hall: Hall, hall_path: Path, clock: ToldClock, phones: int, consoles: int
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    paired = [hall.browsers.pair(AT_KIOSK, CODE, "console")[1] for _ in range(consoles)]
    tokens = [hall.tickets.issue(AT_KIOSK, "passport").token for _ in range(phones)]
    face = [sys.executable, "-S", "-c", STAYS]
    with (
        serving(hall_path, clock, command=lambda _: face, most_terminals=consoles) as server,
        ExitStack() as stack,
    ):
        guessing = stack.enter_context(_Guesser(server))
        until(lambda: guessing.limited > 0)
        figures = Figures()
        for token in tokens:
            phone = stack.enter_context(client_at(server.address))
            figures.look(phone, f"/t/{token}")
            stream = stack.enter_context(phone.stream("GET", f"/t/{token}/live"))
            assert stream.status_code == 200
        for secret in paired:
            desk = stack.enter_context(terminal(server.address, "console", secret, host=WIFI))
            desk.until("READY")
        for token in tokens:  # who has it open already asks once more
            with client_at(server.address) as phone:
                figures.look(phone, f"/t/{token}")
        assert len(server.pages.live) == phones
        assert len(server.open_terminals) == consoles
        told = f"{phones} phones, {consoles} consoles, {guessing.asked} guesses"
    print(figures.told(told))
    assert figures.refused == []


class _Guesser(threading.Thread):
    """Somebody at the same address who guesses links and codes, a hundred times a second."""

    def __init__(self, server: Server) -> None:
        super().__init__(daemon=True)
        self._server = server
        self._ended = threading.Event()
        self.asked = self.limited = 0

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self.join()

    def run(self) -> None:
        with client_at(self._server.address) as client:
            while not self._ended.wait(0.01):
                answer = client.get(f"/t/{secrets.token_urlsafe(16)}")
                client.post("/pair", data={"to": "console", "code": "0000"})
                self.asked += 1
                self.limited += answer.status_code == 429


def test_a_spent_address_still_has_its_paired_browsers_let_in_after_a_new_start(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    _, secret = hall.browsers.pair(AT_KIOSK, CODE, "console")
    with serving(hall_path, clock) as server, client_at(server.address) as browser:
        answers = [browser.get(f"/t/{n:022}").status_code for n in range(25)]
        assert answers[-1] == 429
        assert browser.get("/console").status_code == 429
        browser.cookies.set(COOKIE, secret)
        page = browser.get("/console")
    assert page.status_code == 200
    assert secret in page.headers["set-cookie"]  # for as long again
    assert "Path=/console" in page.headers["set-cookie"]


@pytest.mark.parametrize("n", [60, pytest.param(500, marks=pytest.mark.long)])
def test_codes_that_come_at_once_are_counted_before_any_is_looked_at(
    server: Server, hall: Hall, n: int
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)

    def guess(_: int) -> int:
        with client_at(server.address) as client:
            return client.post("/pair", data={"to": "console", "code": "0000"}).status_code

    with ThreadPoolExecutor(20) as threads:
        told = list(threads.map(guess, range(n)))
    assert sorted(set(told)) == [403, 429]
    assert told.count(403) == TRIES.burst
    hall.pins.verify(AT_KIOSK, KIOSK, CODE)  # at a keypad nobody has to wait


def test_no_visitor_waits_for_a_code_that_is_being_proven(
    server: Server, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    is_asked, may_answer = threading.Event(), threading.Event()

    def slow(*_: object) -> bool:
        is_asked.set()
        may_answer.wait()
        return True

    monkeypatch.setattr(pins, "matches", slow)
    with ThreadPoolExecutor(1) as thread, server.client() as one, server.client() as phone:
        pairing = thread.submit(one.post, "/pair", data={"to": "console", "code": CODE})
        is_asked.wait()
        postponed = phone.post(f"/t/{token}/postpone")
        may_answer.set()
        assert postponed.status_code == 303
        assert pairing.result().status_code == 303


def test_right_codes_are_not_counted_and_a_pairing_code_is_taken_with_its_gap(
    server: Server, hall: Hall
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    with client_at(server.address) as client:
        for _ in range(2 * TRIES.burst):
            assert client.post("/pair", data={"to": "console", "code": CODE}).status_code == 303
        code = hall.browsers.invite(OWNER).code
        form = {"to": "board/wall", "code": f"{code[:4]} {code[4:]}"}
        assert client.post("/pair", data=form).status_code == 303
        assert client.post("/pair", data=form).status_code == 403
