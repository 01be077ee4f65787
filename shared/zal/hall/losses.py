"""What an act would take from visitors: told before it is done, and agreed to by their number."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from zal.domain.appointments import AppointmentState
from zal.domain.errors import WrongMove
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.turn import Turn
from zal.store.queries import appointments as a


class Loss(NamedTuple):
    """One thing that is lost: the sentence that tells it, and the tickets of those who lose it.

    Who has no ticket yet is told by the number of the appointment, below 0.
    """

    told: WrongMove
    visits: Collection[int]


def must_be_agreed(agreed: int | None, losses: Sequence[Loss], key: str, **values: object) -> None:
    """Refuse what takes something from visitors unless ``agreed`` is how many they are.

    Each is counted once, whatever they lose. ``key``: of the sentence that says what to type, with
    its ``values``; what is lost is told in it.
    """
    visits = len({visit for each in losses for visit in each.visits})
    if agreed != visits:
        does = tuple(each.told for each in losses)
        raise WrongMove(key, does=does, visits=visits, **values)


def places_lost(stages: Sequence[VisitStage]) -> Loss:
    """Return the loss of their places by the visits of some stages."""
    visits = visits_of(stages)
    return Loss(WrongMove("loses-place", visits=len(visits), **_counted(stages)), visits)


def visits_of(stages: Iterable[VisitStage]) -> set[int]:
    """Return the ids of the visits of some stages."""
    return {each.ticket.ticket_id for each in stages}


def _counted(stages: Sequence[VisitStage]) -> dict[str, int]:
    """Return how many visits wait, are set aside and missed their call, each counted once."""
    of_visit = {each.ticket.ticket_id: each.state for each in reversed(stages)}
    counts = Counter(of_visit.values())
    return {
        "waiting": counts[State.WAITING],
        "held": counts[State.HELD],
        "missed": counts[State.MISSED],
    }


def appointments_lost(turn: Turn, until: int) -> list[Loss]:
    """Return the loss of appointments that would lapse by an instant (epoch ms), none: nothing.

    Their visitors have no tickets yet: each counts as one more.
    """
    found = [row["appointment_id"] for row in turn.rows(a.LAPSE_UNTIL, until=until)]
    if not found:
        return []
    return [Loss(WrongMove("loses-appointment", count=len(found)), {-each for each in found})]


def check_ins_lost(turn: Turn, services: Collection[str]) -> list[Loss]:
    """Return the loss of those who are booked today for services that are closed by hand."""
    today = turn.rows(a.OF_DAY, of_day=turn.day)
    open_ = [row for row in today if row["state"] == AppointmentState.EXPECTED]
    found = {-row["appointment_id"] for row in open_ if row["service"] in services}
    return [Loss(WrongMove("loses-check-in", count=len(found)), found)] if found else []
