"""Letting others by: how often and for how long a visitor may."""

from zal.domain.errors import WrongMove
from zal.domain.states import Act, after
from zal.domain.tickets import Ticket

MINUTE_MS = 60_000
MOST_TIMES = 3
MOST_MINUTES = 60
"""Of one visit in all."""


def no_postponing(ticket: Ticket, times: int, spent_min: int, minutes: int = 1) -> WrongMove | None:
    """Return why a visitor cannot let others by for so many minutes, None if they can.

    ``times`` and ``spent_min``: how often and for how many minutes in all they did before.
    """
    left_min = MOST_MINUTES - spent_min
    if not 1 <= minutes <= MOST_MINUTES:
        return WrongMove("postpone-minutes", limit=MOST_MINUTES)
    try:
        after(ticket.state, Act.POSTPONE, ticket.code)
    except WrongMove as error:
        return error
    if times >= MOST_TIMES or left_min < 1:
        return WrongMove("postpone-too-often", code=ticket.code)
    if minutes > left_min:
        return WrongMove("postpone-too-long", code=ticket.code, left=left_min)
    return None
