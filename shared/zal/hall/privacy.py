"""What is told of people: destroying it once it is of no use any more, and telling it to them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from zal.domain.by import By
from zal.domain.events import (
    NameSeen,
    NamesSeen,
    PersonalDataPurged,
    PersonalDataTold,
    PersonForgotten,
)
from zal.domain.roles import check_may
from zal.hall.acts import Acts
from zal.hall.looks_at_people import NameAndPhone, see_name, see_names, see_people
from zal.hall.one_person import OnePerson, forget, known_of
from zal.hall.purging import Purged, purge
from zal.hall.requests import Done, said_then
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import privacy as p

R = TypeVar("R")


class Privacy:
    """What can be done to what is told of people, and the looks at it."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def purge(self, by: By) -> Purged:
        """Destroy what is older than the settings keep it, as each turn of the day does."""
        return self._acts.do(by, PersonalDataPurged.ACT, purge, _purged_then)

    def forget(self, by: By, who: str, *, sure: bool = False) -> Purged:
        """Destroy at once what is told of one person, who wants it; see ``one_person``.

        ``sure``: else it is refused with how much that would be.
        """

        def work(turn: Turn) -> Purged:
            return forget(turn, who, sure=sure)

        return self._acts.do(by, PersonForgotten.ACT, work, _forgotten_then, who=who, sure=sure)

    def tell(self, by: By, who: str) -> OnePerson:
        """Return all that is known of one person, by a code or contact; the log keeps that."""

        def work(turn: Turn) -> OnePerson:
            known = known_of(turn, who)
            for each in known.appointments:
                turn.tell(PersonalDataTold(each.appointment.appointment_id))
            return known

        return self._look(by, PersonalDataTold.ACT, work, who=who)

    def see_name(self, by: By) -> str:
        """Return the name of whoever is called to the caller's desk, or served there."""
        return self._look(by, NameSeen.ACT, see_name)

    def see_names(self, by: By, day: date | None = None) -> dict[int, NameAndPhone]:
        """Return for whom the appointments of a business day are, today's if none is named.

        Those for which nobody said it are not among them.
        """
        of_day = None if day is None else day.isoformat()
        return self._look(by, NamesSeen.ACT, lambda turn: see_names(turn, day), of_day=of_day)

    def see_people(self, by: By, appointments: Sequence[int]) -> dict[int, NameAndPhone]:
        """Return for whom some appointments are, to ring them when the hall has cancelled those."""
        check_may(by.role, PersonalDataTold.ACT)
        ids = list(appointments)
        return self._look(by, NamesSeen.ACT, lambda turn: see_people(turn, ids), ids=ids)

    def _look(self, by: By, act: str, work: Callable[[Turn], R], **body: object) -> R:
        """Look, also where that is asked for again: no answer without a line of its own."""
        return self._acts.do(by, act, work, lambda turn, _: work(turn), **body)


def _forgotten_then(turn: Turn, done: Done) -> Purged:
    """Return how much a repeated ``forget`` destroyed: the sum of its lines, which end with one."""
    lines = turn.rows(p.LINES_OF_FORGETTING, rev=done.rev)
    said = [rows.said(each, PersonForgotten) for each in lines]
    return Purged(*(sum(getattr(e, name) for e in said) for name in Purged._fields))


def _purged_then(turn: Turn, done: Done) -> Purged:
    """Return how much a repeated ``purge`` destroyed."""
    said = said_then(turn, done, PersonalDataPurged)
    return Purged(*(getattr(said, each) for each in Purged._fields))
