"""What can be seen of a hall: each method reads one picture in one short transaction."""

import json
from collections.abc import Collection

from zal.domain.choice import Candidate, order
from zal.domain.config import HallConfig
from zal.domain.pairing import PairedDevice
from zal.domain.tickets import Event, Shift, Ticket
from zal.domain.views import (
    BoardCall,
    BoardView,
    DeskView,
    KioskView,
    SignInView,
)
from zal.domain.visits import VisitView
from zal.hall.acts import as_ticket
from zal.hall.desk_view import aside_line, own_figures, queue_lines
from zal.hall.devices import as_device, hash_of
from zal.hall.look import Looker
from zal.hall.lookups import reopenable, ticket_id_by_code
from zal.hall.services import group_statuses, service_statuses
from zal.hall.slip_views import (
    lost_slips,
    newest_slips,
    printer_of,
    printers_not_ok,
    slips_waiting,
)
from zal.hall.visits import visits
from zal.store.engine import Notice, Row
from zal.store.queries import devices as d
from zal.store.queries import tickets as q

NO_LIMIT = 2**31


class Views:
    """Pictures of the hall. Used by one thread at a time."""

    def __init__(self, looker: Looker) -> None:
        self._looker = looker

    @property
    def opened(self) -> int:
        """Return how many halls were opened at the place; another count, another hall."""
        return self._looker.reader.opened

    def changed(self) -> bool:
        """Return whether the file changed since the last call; a few µs."""
        return self._looker.reader.changed()

    def notice(self) -> Notice:
        """Return what tells of commits; the caller closes it."""
        return self._looker.reader.notice()

    def close(self) -> None:
        """Let go of the file."""
        self._looker.reader.close()

    def config(self) -> HallConfig:
        """Return the hall's configuration as it is now."""
        with self._looker.look() as look:
            return look.config

    def config_text(self) -> str:
        """Return the configuration's text as it was applied."""
        with self._looker.look() as look:
            (_, _, _, _, version) = look.row(q.HALL) or (0, 0, "", None, 0)
            row = look.row(q.CONFIG, version=version)
            return "" if row is None else str(row[0])

    def rev(self) -> int:
        """Return the hall's revision."""
        with self._looker.look() as look:
            rev: int = look.rev
            return rev

    def kiosk(self, name: str | None = None) -> KioskView:
        """Return what a kiosk shows; with its name, what it and its printer do besides."""
        with self._looker.look() as look:
            hall = look.opening()
            prints = name if name in look.config.printer_by_kiosk else None
            return KioskView(
                rev=look.rev,
                at=look.now,
                day=look.day,
                is_open=hall.is_open,
                opens_at=hall.opens_at,
                groups=group_statuses(look),
                clock_ahead_s=look.clock_ahead_s,
                printer=printer_of(look, prints) if prints else None,
                slips=newest_slips(look, prints) if prints else (),
                slips_waiting=slips_waiting(look, prints) if prints else 0,
            )

    def sign_in(self) -> SignInView:
        """Return who is signed in where and who can."""
        with self._looker.look() as look:
            desks = {row[1]: row[2] for row in look.live(q.OPEN_SHIFTS)}
            subjects = (row[0] for row in look.rows(q.PIN_SUBJECTS))
            operators = frozenset(
                each.removeprefix("operator:") for each in subjects if each.startswith("operator:")
            )
            return SignInView(look.rev, look.now, desks, operators)

    def desk(self, desk: str) -> DeskView:
        """Return what the console at a desk shows."""
        with self._looker.look() as look:
            shifts = [Shift(*row) for row in look.live(q.OPEN_SHIFTS)]
            shift = next((each for each in shifts if each.desk == desk), None)
            tickets = [as_ticket(row) for row in look.live(q.AT_DESK, desk=desk)]
            aside = [as_ticket(row) for row in look.live(q.ASIDE)]
            waits = look.live(q.WAITING_BY_SERVICE)
            return DeskView(
                rev=look.rev,
                at=look.now,
                day=look.day,
                desk=desk,
                shift=shift,
                ticket=tickets[0] if tickets else None,
                reopenable=reopenable(look, shift) if shift and not tickets else None,
                queue=queue_lines(look, shift),
                held=tuple(aside_line(look, each) for each in aside if each.state == "held"),
                missed=tuple(aside_line(look, each) for each in aside if each.state == "missed"),
                hall_waiting=sum(row[1] for row in waits),
                hall_longest_since=min((row[2] for row in waits), default=None),
                figures=own_figures(look, shift),
                open_desks={each.desk: each.operator for each in shifts},
                is_open=look.opening().is_open,
                clock_ahead_s=look.clock_ahead_s,
                printers=printers_not_ok(look),
                lost_slips=lost_slips(look),
            )

    def board(self, since_rev: int) -> BoardView:
        """Return what a board shows, with every call after ``since_rev``."""
        with self._looker.look() as look:
            hall = look.opening()
            return BoardView(
                rev=look.rev,
                at=look.now,
                day=look.day,
                is_open=hall.is_open,
                opens_at=hall.opens_at,
                day_closed=look.is_day_closed,
                fresh=tuple(_fresh_call(row) for row in look.rows(q.CALLS_SINCE, rev=since_rev)),
                recent=tuple(_standing_call(row) for row in look.live(q.STANDING_CALLS)),
                services=service_statuses(look),
                clock_ahead_s=look.clock_ahead_s,
            )

    def cursor(self, board: str) -> int | None:
        """Return the revision up to which a board has shown calls, None if it never did."""
        with self._looker.look() as look:
            row = look.row(q.CURSOR, board=board)
            return None if row is None else int(row[0])

    def queue(self) -> tuple[Ticket, ...]:
        """Return every open ticket of today, the waiting ones in the rule's order first."""
        with self._looker.look() as look:
            tickets = [as_ticket(row) for row in look.live(q.OPEN_TICKETS)]
            waiting = [each for each in tickets if each.state == "waiting"]
            by_id = {each.ticket_id: each for each in waiting}
            ranked = order(map(_candidate, waiting), look.config.choice, look.now)
            first = tuple(by_id[each.ticket_id] for each in ranked)
            return first + tuple(each for each in tickets if each.state != "waiting")

    def ticket(self, code: str) -> tuple[Ticket, tuple[Ticket, ...], tuple[Event, ...]]:
        """Return today's ticket by its code as typed, its stages and its events in order."""
        with self._looker.look() as look:
            ticket_id = ticket_id_by_code(look, code)
            stages = tuple(as_ticket(r) for r in look.rows(q.STAGES_OF_TICKET, ticket_id=ticket_id))
            events = tuple(_event(r) for r in look.rows(q.EVENTS_OF_TICKET, ticket_id=ticket_id))
            return stages[-1], stages, events

    def visit(self, token: str) -> VisitView | None:
        """Return what the page of a link shows, None if the hall never gave that link."""
        return self.visits([token]).get(token)

    def visits(self, tokens: Collection[str]) -> dict[str, VisitView]:
        """Return what the pages of many links show, by link, without those that are unknown."""
        with self._looker.look() as look:
            return visits(look, tokens)

    def device(self, secret: str) -> PairedDevice | None:
        """Return the paired browser of a secret, None if there is none or it was revoked."""
        with self._looker.look() as look:
            row = look.row(d.DEVICE_BY_HASH, secret_hash=hash_of(secret))
            return None if row is None else as_device(row)

    def devices(self) -> tuple[PairedDevice, ...]:
        """Return every browser that was ever paired, the newest last."""
        with self._looker.look() as look:
            return tuple(map(as_device, look.rows(d.DEVICES)))

    def events(self, since_rev: int = 0, limit: int = NO_LIMIT) -> tuple[Event, ...]:
        """Return the log after a revision, oldest first, without gaps."""
        with self._looker.look() as look:
            return tuple(_event(r) for r in look.rows(q.EVENTS_SINCE, rev=since_rev, limit=limit))


def _candidate(ticket: Ticket) -> Candidate:
    return Candidate(
        ticket.ticket_id, ticket.code, ticket.service, ticket.category, ticket.clock_at
    )


def _fresh_call(row: Row) -> BoardCall:
    rev, at, code, desk, service, language, act, state, desk_now, _ = row
    here = desk_now == desk
    return BoardCall(
        rev=rev,
        at=at,
        code=code,
        desk=desk,
        service=service,
        language=language,
        recall=act == "recall",
        stands=here and state == "called",
        serving=here and state == "serving",
    )


def _standing_call(row: Row) -> BoardCall:
    rev, at, code, desk, service, language, calls, state = row
    return BoardCall(
        rev=rev,
        at=at,
        code=code,
        desk=desk,
        service=service,
        language=language,
        recall=calls > 1,
        stands=state == "called",
        serving=state == "serving",
    )


def _event(row: Row) -> Event:
    values = [*row[:11], json.loads(row[11]) if row[11] else None, *row[12:]]
    return Event(*values)
