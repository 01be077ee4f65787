"""What time makes of a ticket, whether or not anybody has written it down yet."""

from dataclasses import replace

from zal.domain.states import State
from zal.domain.tickets import Ticket

EXPIRING_STATES = frozenset({State.WAITING, State.HELD})
"""What ends when the day turns. Whoever is at a desk stays until the visit ends."""


def as_time_has_made_it(ticket: Ticket, now: int, day_turned_at: int | None) -> Ticket:
    """Return a stored ticket as it stands at ``now``.

    Who let others by until then waits again; ``day_turned_at``: then whoever is not at a desk
    expires, None: the day goes on. All epoch ms.
    """
    until = ticket.postponed_until
    if ticket.state is State.HELD and until is not None and until <= now:
        ticket = replace(ticket, state=State.WAITING, postponed_until=None)
    if day_turned_at is not None and ticket.state in EXPIRING_STATES:
        return replace(ticket, state=State.EXPIRED, ended_at=day_turned_at, postponed_until=None)
    return ticket
