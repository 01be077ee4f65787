"""What a kiosk shows to whoever has a ticket: how the visit stands, not what it is for.

A code is on the board for everybody. Whoever types another one's learns no more than the board
says and how many go first.
"""

from zal.domain.channels import NO_TICKET_SERIES
from zal.domain.visits import VisitView
from zal.hall.look import Look
from zal.hall.seen.visit import visit_views
from zal.store.queries import tickets as q

MOST_TYPED = 6
LINK = "/t/"
"""Stands before the unguessable part of a page's address."""


def own_visits(look: Look, typed: str) -> tuple[VisitView, ...]:
    """Return the visits of today whose tickets have a number, or the one of a link; perhaps none.

    ``typed``: the digits of a code, or what a scanner reads off a slip.
    """
    link = typed.rpartition(LINK)[2] if LINK in typed else ""
    tokens = [link] if link else _links_of_number(look, typed)
    found = visit_views(look, tokens)
    visits = (found[each] for each in tokens if each in found)
    return tuple(each for each in visits if not each.is_expired and each.is_of_today)


def _links_of_number(look: Look, typed: str) -> list[str]:
    """Return the links of today's tickets with a number, and of those carried into today."""
    if not (typed.isascii() and typed.isdecimal() and len(typed) <= MOST_TYPED):
        return []
    number, found = int(typed), []
    for row in look.rows(q.SERIES_OF_DAY):
        if row["series"] == NO_TICKET_SERIES:
            continue  # nobody has such a ticket
        found += look.rows(q.TICKET_BY_NUMBER, series=row["series"], number=number)
    found += [
        each
        for each in look.carried()
        if each["number"] == number and each["series"] != NO_TICKET_SERIES
    ]
    ids = dict.fromkeys(int(each["ticket_id"]) for each in found)
    return [look.visit(each).ticket.token for each in ids]
