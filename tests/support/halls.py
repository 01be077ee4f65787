"""A small hall for tests: three services, three desks, three operators, a clock that is told."""

import itertools
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from zal.domain.announcements import Announced
from zal.domain.by import By, Expected, Role
from zal.domain.errors import HallError, WrongMove
from zal.domain.now import Clock, Reading
from zal.domain.settings.categories import Category
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Hours, Span
from zal.domain.settings.kiosks import Kiosk
from zal.domain.settings.people import Desk, Operator
from zal.domain.settings.printers import Connection, Printer
from zal.domain.settings.services import Service, ServiceGroup
from zal.domain.tickets import VisitStage
from zal.domain.views import BoardCall, DeskView, KioskView
from zal.domain.visits import VisitView
from zal.hall.acts import Acts, Means
from zal.hall.founding import found_hall
from zal.hall.hall import Hall, assemble
from zal.hall.look import Look, Looker
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.log import logged_events
from zal.store.engine import Engine, Transaction
from zal.store.sqlite.engine import SqliteEngine

V = TypeVar("V", DeskView, KioskView, VisitView)

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
NOON = 1_795_424_400_000
"""23 November 2026, 12:00 in Moscow."""
TURN = NOON + 16 * HOUR
"""04:00 of the next morning, when the small hall's day turns."""
TODAY, TOMORROW = "2026-11-23", "2026-11-24"
"""The small hall's business day at noon, and the next."""

AT_KIOSK = By(Role.KIOSK)
AT_BOARD = By(Role.BOARD)
BY_LINK = By(Role.VISITOR)
OWNER = By(Role.OWNER, "root")

ALWAYS = Hours(week=((Span(0, 1440),),) * 7)
WORK = Hours(week=((Span(480, 1200),),) * 6 + ((),))


def at_desk(desk: str, operator: str | None = None, *, stage: int | None = None) -> By:
    """Return who acts at a desk: an operator, None: an owner for whoever is signed in there.

    ``stage``: the one that is expected there.
    """
    expected = None if stage is None else Expected(stage)
    if operator is None:
        return replace(OWNER, desk=desk, expected=expected)
    return By(Role.OPERATOR, operator, desk=desk, expected=expected)


def asking(by: By, request_id: str | None) -> By:
    """Return who acts, under a request id."""
    return replace(by, request_id=request_id)


def announced_at_once(call: BoardCall) -> Announced:
    """Return what a board tells of a call that it has shown as soon as it was made."""
    return Announced(call.rev, call.ticket_id, call.desk, call.at, call.at, is_done=True)


def both(text: str) -> dict[str, str]:
    """Return a name in both languages."""
    return {"ru": text, "en": text}


def small_config(hours: Hours = ALWAYS) -> HallConfig:
    """Return a hall where desk 3 serves land only and Petrov is skilled in passports only."""
    return HallConfig(
        names=both("Зал"),
        languages=("ru", "en"),
        time_zone="Europe/Moscow",
        page_address="https://mfc.zal.test/t/{token}",
        hours=hours,
        groups=(ServiceGroup("papers", both("Документы")),),
        services=(
            Service("passport", both("Паспорт"), "papers", "Б"),
            Service("land", both("Земля"), "papers", "Д", last_ticket_min=1140),
            Service("pension", both("Пенсия"), "papers", "П"),
        ),
        desks=(
            Desk("1", both("Окно 1")),
            Desk("2", both("Окно 2")),
            Desk("3", both("Окно 3"), frozenset({"land"})),
        ),
        operators=(
            Operator("ivanova", "Иванова А."),
            Operator("petrov", "Петров Б.", frozenset({"passport"})),
            Operator("sidorova", "Сидорова В."),
        ),
        categories=(
            Category("ordinary", both("обычный")),
            Category("booked", both("по записи"), rate=3.0),
            Category("veteran", both("ветеран"), tier=0),
        ),
    )


def any_settings(text: str, name: str) -> HallConfig:
    """Read whatever a hall of tests has as settings: the small hall."""
    return small_config()


def kiosks_of(*printers: Printer) -> tuple[Kiosk, ...]:
    """Return the kiosks whose printers these are."""
    return tuple(Kiosk(each.code, printer=each) for each in printers)


def printing_config() -> HallConfig:
    """Return the small hall with printers at ``test``, which is who acts, and ``kiosk-2``."""
    printers = (
        Printer("shelf", Connection.NONE),
        Printer("test", Connection.FILE, "/dev/null"),
        Printer("kiosk-2", Connection.FILE, "/dev/null"),
    )
    return replace(small_config(), kiosks=kiosks_of(*printers))


class ToldClock:
    """A clock that says what it was told, in epoch ms.

    ``at`` is what the wall shows; to set it is to let time pass: wall and steady time move as one.
    """

    def __init__(self, at: int = NOON) -> None:
        self._wall_ms = self.up_ms = at
        self.boot = "told"

    @property
    def at(self) -> int:
        return self._wall_ms

    @at.setter
    def at(self, at: int) -> None:
        self.up_ms += at - self._wall_ms
        self._wall_ms = at

    def set_wall(self, at: int) -> None:
        """Set the wall clock alone, as a person or a time server does."""
        self._wall_ms = at

    def start_anew(self, away_ms: int = 0) -> None:
        """Start the machine anew after it was off; its steady time begins at 0."""
        self._wall_ms += away_ms
        self.up_ms, self.boot = 0, self.boot + "+"

    def __call__(self) -> int:
        return self._wall_ms

    def read(self) -> Reading:
        return Reading(self._wall_ms, self.boot, self.up_ms)


def make_hall(path: Path, at: int = NOON, day: str = "2026-11-23") -> Path:
    """Make the small hall's file."""
    SqliteEngine(path, ToldClock(at)).make(lambda tx: write_first_rows(tx, day))
    return path


def write_first_rows(tx: Transaction, day: str = "2026-11-23") -> None:
    """Write what makes a file a hall."""
    found_hall(tx, small_config(), "small", secrets.token_bytes, day=day)


def enter(
    path: Path,
    clock: Clock | None = None,
    hours: Hours = ALWAYS,
    config: HallConfig | None = None,
    device: str = "test",
    *,
    random_bytes: Callable[[int], bytes] = secrets.token_bytes,
) -> Hall:
    """Open the small hall as a device; ``config`` stands in for its own.

    ``clock`` None: it is noon.
    """
    clock = clock or ToldClock()
    engine = SqliteEngine(path, clock)
    found = config or small_config(hours)
    return enter_kept(engine, found, device, random_bytes=random_bytes)


def enter_kept(
    engine: Engine,
    config: HallConfig | None = None,
    device: str = "test",
    *,
    random_bytes: Callable[[int], bytes] = secrets.token_bytes,
) -> Hall:
    """Open the small hall that an engine keeps; the rest as ``enter``."""
    found = config or small_config()
    means = Means(engine.writer(), random_bytes, lambda *_: found, lambda _: found, device)
    return assemble(Acts(means), Looker(engine.reader(), lambda _: found))


def with_settings(hall: Hall, change: Callable[[HallConfig], HallConfig]) -> None:
    """Let the next settings that are applied be these."""
    changed = change(hall.see(hall_settings))
    hall.acts.means = replace(hall.acts.means, parse=lambda *_: changed)


def hall_rev(look: Look) -> int:
    """Return the hall's revision, as a view."""
    return look.rev


def revs_are_whole(hall: Hall) -> bool:
    """Return whether the log's revisions are 1, 2, 3 … without a gap, up to the hall's own."""
    revs = [each.rev for each in hall.see(logged_events)]
    return revs == list(itertools.islice(itertools.count(1), hall.see(hall_rev)))


@contextmanager
def refused(hall: Hall, sentence: str, kind: type[HallError] = WrongMove) -> Iterator[None]:
    """Expect a refusal that writes nothing."""
    before = hall.see(hall_rev)
    with pytest.raises(kind, match=re.escape(sentence)):
        yield
    assert hall.see(hall_rev) == before


def called(hall: Hall, desk: str) -> VisitStage:
    """Call the next visitor to a desk; there is one."""
    found = hall.tickets.call(at_desk(desk))
    assert found is not None
    return found


def told(hall: Hall, since: int = 0) -> list[tuple[str, str | None, int]]:
    """Return the log's lines after a revision: the act, the ticket's code, the instant."""
    return [(each.act, each.code, each.at) for each in hall.see(logged_events, since)]


def without_rev(view: V) -> V:
    """Return a view as it would be at another revision."""
    return replace(view, moment=replace(view.moment, rev=0))
