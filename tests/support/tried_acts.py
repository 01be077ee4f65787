"""Acts that are done or refused, and some taken back, in a hall for machine tests."""

from collections.abc import Callable
from contextlib import suppress

from hypothesis import strategies as st

from halls import MINUTE, at_desk, hall_rev
from one_hall import OneHall
from several import AT_WORK, as_planned
from zal.domain.errors import HallError, WrongMove
from zal.domain.tickets import Visit
from zal.hall.look import Look
from zal.store.queries import tickets as q


def visits(look: Look) -> list[Visit]:
    """Return all visits of today."""
    found: list[Visit] = []
    for ticket_id in range(1, 200):
        if look.row(q.STAGES_OF_TICKET, ticket_id=ticket_id) is None:
            break
        found.append(look.visit(ticket_id))
    return found


class TriedActs(OneHall):
    """What is refused changes nothing; what is taken back leaves all visits as they were."""

    def all(self) -> list[Visit]:
        return self.hall.see(visits)

    def tried(self, act: Callable[[], object]) -> bool:
        """Return whether an act was done; what is refused has changed nothing."""
        self.hall.acts.let_time_pass()
        before = self.hall.see(hall_rev)
        try:
            act()
        except HallError:
            assert self.hall.see(hall_rev) == before
            return False
        return True

    def some(self, data: st.DataObject, fits: Callable[[Visit], object]) -> Visit | None:
        """Return a visit, mostly one that fits."""
        found = self.all()
        likely = [each for each in found if fits(each)]
        return data.draw(st.sampled_from([*likely * 4, *found])) if found else None

    def undone(self, act: Callable[[], object], undo: Callable[[], object], minutes: int) -> None:
        """Do an act and take it back within two minutes: all visits stand as before."""
        self.let_pass(minutes)
        before = [as_planned(each) for each in self.all()]
        if not self.tried(act):
            return
        try:
            undo()
        except WrongMove as error:
            if error.key != "desk-closed":  # its shift stayed for a visitor of a former day
                raise
            return
        assert [as_planned(each) for each in self.all()] == before

    def let_pass(self, minutes: int) -> None:
        """Let so many minutes pass, and what they bring be written."""
        self.clock.at += minutes * MINUTE
        self.hall.acts.let_time_pass()

    def sit_down(self, desk: str) -> None:
        with suppress(HallError):
            self.hall.desks.sign_in(at_desk(desk, AT_WORK[desk]))
