"""A hall with its server, a crowd of phones, six browser terminals, and a board in a terminal."""

import itertools
import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter, sleep

from furnish import AT_KIOSK, config_text, furnished, serve
from measure import Size
from redraw import TERMINAL
from screen import PATIENCE_S, Screen, program, screen
from told_process import Worker, worker
from web_process import WebProcess, web_process
from zal import config
from zal.bootstrap import create_hall
from zal.domain.by import By, Role
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK, of_operator
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.sign_in import sign_in_view

QUIET_S = 0.2
"""Longer than anything that follows a commit at once; a call that stands blinks, but later."""
MINIMUM_S = 0.1
"""A call is gone from the boards when it has been served, so each is drawn where none stands."""
TWICE = 6
"""Each so manieth ticket is looked at on two phones, every other time in another language."""
BOARD = 0
"""Which of the terminals is a board."""
_PIN = "2580"
_DESKS = ("2", "3")

Visit = tuple[str, str, str]
"""A ticket's code, its link, and the language of the phone that looks at it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """All that takes part. Everybody waits for the one ``service``: each call moves them all."""

    hall: Hall
    service: str
    web: WebProcess
    phones: Worker
    terminals: Worker
    board: Screen

    def visits(self, phones: int) -> list[Visit]:
        """Return what so many phones look at: tickets that wait."""
        visits = list(itertools.islice(self._looked_at(), phones))
        random.Random(phones).shuffle(visits)  # who is called next joined at any time
        return visits

    def join(self, phones: int) -> list[Visit]:
        """Let so many phones listen; return what they look at."""
        visits = self.visits(phones)
        joined = self.phones.ask("join", self.web.port, [each[1:] for each in visits])
        if joined != phones:
            raise OSError(f"{joined} of {phones} phones listen")
        self.board.until_quiet(QUIET_S)
        return visits

    def _looked_at(self) -> Iterator[Visit]:
        for n, ticket in enumerate(self.hall.see(open_tickets)):
            yield ticket.code, ticket.token, "ru"
            if n % TWICE == 0:
                yield ticket.code, ticket.token, ("ru", "en")[n // TWICE % 2]

    def serve(self) -> None:
        """Serve the called ticket and let another visitor come."""
        serve(self.hall)
        self.hall.tickets.issue(AT_KIOSK, self.service)


@contextmanager
def scene(path: Path, size: Size) -> Iterator[Scene]:
    """Make all of it; ends it on leaving."""
    hall_config = config.read(config_text())
    board = replace(hall_config.board, minimum_s=MINIMUM_S)
    create_hall(path, config.write(replace(hall_config, board=board)))
    with ExitStack() as stack:
        hall = stack.enter_context(furnished(path))
        service = hall_config.services[0].code
        for _ in range(size.phones):
            hall.tickets.issue(AT_KIOSK, service)
        web = stack.enter_context(web_process("counted_web.py", "--hall", str(path), "--port", "0"))
        phones = stack.enter_context(worker("phone_crowd.py"))
        terminals = stack.enter_context(worker("terminal_crowd.py"))
        _open_terminals(hall, web, terminals)
        wall = stack.enter_context(screen(TERMINAL, *program("board", path)))
        wall.until_open(2.0)
        yield Scene(hall, service, web, phones, terminals, wall)


def _open_terminals(hall: Hall, web: WebProcess, terminals: Worker) -> None:
    """Open two boards, two kiosks, and two consoles at which operators sign in."""
    owner, operators = By(Role.OWNER), hall.see(hall_settings).operators[1:3]
    hall.pins.set(owner, KIOSK, _PIN)
    for each in operators:
        hall.pins.set(owner, of_operator(each.code), _PIN)
    size = f"width={TERMINAL[0]}&height={TERMINAL[1]}"
    paired: list[tuple[str, str, list[tuple[str, str]]]] = [
        (f"/{path}/ws?{size}", web.pair(path, _PIN), [])
        for path in ("board/wall-1", "board/wall-2", "kiosk/kiosk-1", "kiosk/kiosk-2")
    ]
    for desk, operator in zip(_DESKS, operators, strict=True):
        name = operator.name.split()[0].lower()  # as no list of names has it: it is what was typed
        steps = [("Кто вы?", name), (name, "\r"), ("ПИН-код", f"{_PIN}\r"), ("F9", "")]
        path = f"/console/ws?{size}&desk={desk}&lang=ru"
        paired.append((path, web.pair("console", _PIN), steps))
    terminals.ask("open", web.address, paired)
    end = perf_counter() + PATIENCE_S
    while not set(_DESKS) <= set(hall.see(sign_in_view).open_desks):
        if perf_counter() > end:
            raise TimeoutError("no operator signed in")
        sleep(0.05)
