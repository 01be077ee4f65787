"""A stage that was ended by hand goes on as it stood: a cancel is undone, a closed day opened."""

from zal.domain.end_by_hand import EndByHand
from zal.domain.states import State, after
from zal.domain.tickets import VisitStage
from zal.hall.turn import Turn
from zal.store.queries import tickets as q


def ended_as(state: State) -> EndByHand:
    """Return what is known of the end of a stage that had nothing but its state."""
    return EndByHand(state, at=0, role=None, actor=None)


def put_back(turn: Turn, found: VisitStage, was: EndByHand) -> VisitStage:
    """Let a stage that was ended stand as it did, and return it so; the caller tells why."""
    return turn.move(
        q.REINSTATE,
        found,
        before=found.state,
        after=after(found.state, was.act, found.code),
        ended_at=was.missed_at,
        postponed_at=None if was.until is None else min(turn.now, was.until),
        until=was.until,
    )


def reinstate(turn: Turn, found: VisitStage, was: EndByHand) -> VisitStage:
    """Let a stage go on as it did before it was ended, and return it so."""
    back = put_back(turn, found, was)
    turn.tell(was.undone(), found)
    return back
