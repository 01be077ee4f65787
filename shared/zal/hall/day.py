"""The acts on the hall itself: services by hand, the day's end, its configuration."""

from zal.domain.by import By
from zal.domain.config import HallConfig
from zal.domain.errors import ConfigError, WrongMove
from zal.domain.text import clean
from zal.domain.tickets import Ticket
from zal.hall.acts import Acts, Turn, as_ticket, end_day
from zal.hall.lookups import known, nothing_more
from zal.store.queries import tickets as q


class Day:
    """What the person who runs the hall does."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def open_service(self, by: By, service: str) -> None:
        """Give tickets for a service today whatever its hours say; undoes ``close_service``."""
        self._override(by, service, is_open=True, reason="")

    def close_service(self, by: By, service: str, reason: str = "") -> None:
        """Give no more tickets for a service today; who waits for it is still called."""
        self._override(by, service, is_open=False, reason=clean(reason))

    def _override(self, by: By, service: str, *, is_open: bool, reason: str) -> None:
        act = "open-service" if is_open else "close-service"

        def work(turn: Turn) -> None:
            known("service", service, turn.config.service_by_code)
            turn.run(q.SET_OVERRIDE, service=service, is_open=int(is_open), reason=reason)
            turn.event(act, service=service, detail={"reason": reason} if reason else None)

        self._acts.do(by, act, work, nothing_more, service=service, reason=reason)

    def close_day(self, by: By) -> None:
        """End today's work: open tickets expire, shifts end, no ticket is given any more."""

        def work(turn: Turn) -> None:
            if turn.closed_day == turn.day:
                raise WrongMove("day-already-closed")
            end_day(turn)
            turn.run(q.SET_CLOSED_DAY)
            turn.event("close-day")

        self._acts.do(by, "close-day", work, nothing_more)

    def open_day(self, by: By) -> None:
        """Give tickets again after a day that was closed by mistake."""

        def work(turn: Turn) -> None:
            if turn.closed_day != turn.day:
                raise WrongMove("day-not-closed")
            turn.run(q.CLEAR_CLOSED_DAY)
            turn.event("open-day")

        self._acts.do(by, "open-day", work, nothing_more)

    def save_cursor(self, by: By, board: str, rev: int) -> None:
        """Remember how far a board has shown the calls; not an act of the hall, so no event."""

        def work(turn: Turn) -> None:
            turn.run(q.SET_CURSOR, board=clean(board, 64), rev=rev)

        self._acts.do(by, "save-cursor", work, nothing_more, board=board, rev=rev)

    def apply_config(self, by: By, text: str) -> None:
        """Make a new configuration the hall's; what happened before it is untouched.

        Refused when it lacks something that is in use now: a service with open tickets, a desk
        or an operator with an open shift.
        """
        config = self._acts.means.parse(text)

        def work(turn: Turn) -> None:
            _must_keep_what_is_in_use(turn, config)
            (_, _, _, _, version) = turn.row(q.HALL) or (0, 0, "", None, 0)
            turn.run(q.NEW_CONFIG, version=version + 1, body=text)
            turn.run(q.SET_CONFIG_VERSION, version=version + 1)
            turn.event("apply-config", detail={"version": version + 1})

        self._acts.do(by, "apply-config", work, nothing_more, text=text)


def _must_keep_what_is_in_use(turn: Turn, config: HallConfig) -> None:
    rows = [*turn.rows(q.OPEN_TICKETS), *turn.rows(q.ASIDE)]  # the missed may yet come back
    tickets: list[Ticket] = [as_ticket(row) for row in rows]
    for ticket in tickets:
        if ticket.service not in config.service_by_code:
            raise ConfigError("config-service-in-use", service=ticket.service, code=ticket.code)
    for _, desk, operator, *_ in turn.rows(q.OPEN_SHIFTS):
        if desk not in config.desk_by_code or operator not in config.operator_by_code:
            raise ConfigError("config-shift-in-use", desk=desk, operator=operator)
