"""How many people come on one ticket."""

from collections.abc import Iterable

from zal.domain.by import By, Role
from zal.domain.errors import WrongMove
from zal.domain.events import PeopleCounted
from zal.domain.settings.services import MOST_PEOPLE, Service
from zal.domain.tickets import VisitStage
from zal.hall.turn import Turn
from zal.store.queries import tickets as q

_BY_THEMSELVES = frozenset({Role.KIOSK, Role.VISITOR})


def must_be_so_many(by: By, people: int, services: Iterable[Service]) -> None:
    """Refuse more people than the services let come on one ticket.

    Staff see who stands there, and are held to no more than what can be believed.
    """
    most = MOST_PEOPLE
    if by.role in _BY_THEMSELVES:
        most = max((each.people_at_most for each in services), default=1)
    if not 1 <= people <= most:
        raise WrongMove("people-too-many", limit=most)


def count_people(turn: Turn, found: VisitStage, people: int) -> None:
    """Let it be known for how many people a ticket is."""
    must_be_so_many(turn.by, people, ())
    was = found.ticket.people
    if people == was:
        raise WrongMove("people-same", code=found.code, count=people)
    turn.write_one(q.SET_PEOPLE, ticket_id=found.ticket.ticket_id, people=people, was=was)
    turn.tell(PeopleCounted(people, was), found)
