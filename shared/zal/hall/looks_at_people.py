"""Looks at who somebody is: each is an act, for its line stands in the same transaction.

A look that is asked for again is another look, with a line of its own: what is answered twice was
seen twice.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from zal.domain.by import Role
from zal.domain.errors import WrongMove
from zal.domain.events import NameSeen, NamesSeen
from zal.hall.lookups import shift_at
from zal.hall.stage_meant import require_stage_at
from zal.hall.turn import Turn
from zal.store.queries import appointments as a
from zal.store.queries import privacy as p


class NameAndPhone(NamedTuple):
    """Whom an appointment is for, as far as they said."""

    name: str
    phone: str


def see_name(turn: Turn) -> str:
    """Return the name of whoever is called to the caller's desk, or served there."""
    here = require_stage_at(turn, NameSeen.ACT)
    row = turn.row(p.NAME_OF_TICKET, ticket_id=here.ticket.ticket_id)
    if row is None:
        raise WrongMove("no-name", code=here.code)
    turn.tell(NameSeen(row["appointment_id"]), here)
    return str(row["name"])


def see_names(turn: Turn, day: date | None) -> dict[int, NameAndPhone]:
    """Return for whom the appointments of a business day are, today's if none is named."""
    _must_be_let(turn)
    of_day = turn.day if day is None else day.isoformat()
    found = {
        row["appointment_id"]: NameAndPhone(row["name"], row["phone"])
        for row in turn.rows(p.PEOPLE_OF_DAY, of_day=of_day)
    }
    return _told(turn, found, of_day)


def see_people(turn: Turn, appointments: Iterable[int]) -> dict[int, NameAndPhone]:
    """Return for whom some appointments are, by their numbers."""
    rows = ((each, turn.row(a.PERSON, appointment_id=each)) for each in appointments)
    return _told(
        turn, {n: NameAndPhone(row["name"], row["phone"]) for n, row in rows if row is not None}
    )


def _told(turn: Turn, found: dict[int, NameAndPhone], of_day: str = "") -> dict[int, NameAndPhone]:
    """Let the log tell of a look; where there was no name, nobody looked at any."""
    if found:
        by = turn.by
        turn.tell(NamesSeen([*found], of_day), desk=by.desk, operator=by.operator)
    return found


def _must_be_let(turn: Turn) -> None:
    """Refuse an operator whom the settings do not let see names, or who is not at the desk."""
    by = turn.by
    if by.role is not Role.OPERATOR:
        return
    if not turn.config.operator_by_code[by.actor].see_names:
        raise WrongMove("names-not-seen", operator=by.actor)
    shift_at(turn, working=False)
