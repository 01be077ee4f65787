"""What F5 takes back: the newest act of this shift at this desk that can be undone."""

from typing import NamedTuple

from zal.domain.appointments import AppointmentAct
from zal.domain.states import Act, State
from zal.domain.tickets import VisitStage
from zal.domain.views import DeskView
from zal.hall.lookups import UNDO_WITHIN_MS
from zal_console.moves import on_break


class Undo(NamedTuple):
    """An act that F5 takes back: what it was, to which ticket and stage, when (epoch ms).

    ``stage_id`` None: to none. ``appointment``: the code of the one that was booked, or of that or
    the return pass for which somebody was checked in, "": it was another act.
    """

    act: Act | AppointmentAct
    code: str
    stage_id: int | None
    at: int
    appointment: str = ""

    @classmethod
    def of(
        cls, act: Act | AppointmentAct, done: VisitStage, at: int, appointment: str = ""
    ) -> "Undo":
        """Return what takes back an act that left a stage as it is."""
        return cls(act, done.code, done.stage.stage_id, at, appointment)

    def left_ms(self, now: int) -> int:
        """Return for how long it can be taken back, 0: no longer; a service, all the while."""
        if self.act is Act.RECORD:
            return UNDO_WITHIN_MS
        is_recent = 0 <= now - self.at <= UNDO_WITHIN_MS
        return self.at + UNDO_WITHIN_MS - now if is_recent else 0


class DoneByCode:
    """What was done at this console to visitors by their codes; nothing is kept of it elsewhere.

    A console that is started anew has forgotten it: then the command line takes it back.
    """

    def __init__(self) -> None:
        self._done: list[Undo] = []

    def remember(
        self, act: Act | AppointmentAct, done: VisitStage, now: int, *, appointment: str = ""
    ) -> None:
        """Keep what was done."""
        self._done.append(Undo.of(act, done, now, appointment))

    def remember_booked(self, appointment: str, now: int) -> None:
        """Keep that an appointment was made, by its code: it has no stage."""
        self._done.append(Undo(AppointmentAct.BOOK, "", None, now, appointment))

    def forget(self, undo: Undo) -> None:
        """Keep it no more: it was taken back, or cannot be."""
        self._done = [each for each in self._done if each is not undo]

    def newest(self, now: int) -> Undo | None:
        """Return what was done last, if there is time to take it back."""
        self._done = [each for each in self._done if each.left_ms(now)]
        return self._done[-1] if self._done else None


def newest_undo(view: DeskView, by_code: DoneByCode, now: int) -> Undo | None:
    """Return what F5 takes back, None: nothing."""
    known = (_recorded(view), by_code.newest(now), _at_desk(view))
    found = [each for each in known if each and each.left_ms(now)]
    return max(found, key=lambda each: each.at, default=None)


def _recorded(view: DeskView) -> Undo | None:
    """Return the service without a ticket that goes on here."""
    here = view.ticket
    if here is None or not here.ticket.is_recorded:
        return None
    return Undo.of(Act.RECORD, here, here.stage.started_at or 0)


def _at_desk(view: DeskView) -> Undo | None:
    """Return the finish or no-show that the free desk can undo, as the hall tells it."""
    last = view.reopenable
    if last is None or last.stage.ended_at is None or on_break(view):
        return None
    act = Act.FINISH if last.state is State.SERVED else Act.NO_SHOW
    return Undo.of(act, last, last.stage.ended_at)
