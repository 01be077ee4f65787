"""Simulated halls whose visitors come, are called and leave through the acts of a real hall."""

from collections.abc import Sequence
from pathlib import Path

from halls import AT_KIOSK, ToldClock, at_desk, enter, make_hall
from zal.domain.settings.hall import HallConfig


class ByActs:
    """A hall's file where whoever is called is there at once.

    ``now``: ms since ``begins`` (epoch ms). Visitors have numbers as whoever simulates them likes.
    """

    def __init__(self, path: Path, config: HallConfig, begins: int) -> None:
        self._begins, self._clock = begins, ToldClock(begins)
        self._numbers: dict[int, int] = {}
        self._hall = enter(make_hall(path, begins), self._clock, config=config)
        for desk, operator in zip(config.desks, config.operators, strict=True):
            self._hall.desks.sign_in(at_desk(desk.code, operator.code))

    def give(self, now: int, number: int, service: str | None = None, **more: str) -> None:
        """Give a visitor a ticket; ``more``: for a bundle, in a category."""
        self._clock.at = self._begins + now
        given = self._hall.tickets.issue(AT_KIOSK, service, **more)  # type: ignore[arg-type]
        self._numbers[given.ticket.ticket_id] = number

    def call_and_start(self, now: int, desk: str) -> int | None:
        """Return the number of whoever is served now at a desk, None: nobody can be."""
        self._clock.at = self._begins + now
        called = self._hall.tickets.call(at_desk(desk))
        if called is None:
            return None
        self._hall.tickets.start(at_desk(desk))
        return self._numbers[called.ticket.ticket_id]

    def finish(self, now: int, desk: str) -> bool:
        """Let the service at a desk end; return whether the visitor has had all."""
        self._clock.at = self._begins + now
        ticket_id = self._hall.tickets.finish(at_desk(desk)).ticket.ticket_id
        return not self._hall.see(lambda look: look.visit(ticket_id).open)

    def close(self) -> None:
        """Let go of the file."""
        self._hall.close()


class FreeDesks:
    """Which desks of a kind are idle, and at which one a visitor is."""

    def __init__(self, desks: Sequence[str]) -> None:
        self.idle = [*desks]
        self.at: dict[int, str] = {}

    def take(self, number: int) -> None:
        """Let a visitor be at the first idle desk."""
        self.at[number] = self.idle.pop(0)

    def leave(self, number: int) -> str:
        """Return the desk that a visitor leaves."""
        desk = self.at.pop(number)
        self.idle.append(desk)
        return desk
