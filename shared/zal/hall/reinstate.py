"""A visit that was ended by hand goes on as it stood: a cancel is undone, a closed day opened."""

from zal.domain.by import By
from zal.domain.end_by_hand import EndByHand
from zal.domain.errors import WrongMove
from zal.domain.states import State, after
from zal.domain.tickets import Visit, VisitStage
from zal.hall.act_or_look import Sees
from zal.hall.lookups import UNDO_WITHIN_MS
from zal.hall.stage_meant import stage_expected
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import tickets as q


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


def uncancel(turn: Turn, visit: Visit) -> VisitStage:
    """Let all of a cancelled visit go on that whoever acts may take back, or refuse."""
    cancelled = cancelled_lately(turn, visit, turn.by)
    back = [each for each in visit.stages if each.stage_id in cancelled]
    refusal = WrongMove("nothing-to-reinstate", code=visit.ticket.code)
    if not back:
        raise refusal
    stage_expected(turn, visit, back, lambda _: refusal)
    gone_on = [reinstate(turn, visit.at(each), cancelled[each.stage_id]) for each in back]
    return gone_on[0]


def cancelled_lately(seen: Sees, visit: Visit, by: By) -> dict[int, EndByHand]:
    """Return by stage how a visit stood before it was cancelled, if ``by`` can undo that."""
    gone = [each for each in visit.stages if each.state is State.CANCELLED]
    if not any(_is_recent(seen, each.ended_at or 0) for each in gone):
        return {}
    lines = rows.ends(seen.rows(q.CANCELLATIONS, ticket_id=visit.ticket.ticket_id))
    told = [(visit.at(each), lines[each.stage_id]) for each in gone if each.stage_id in lines]
    return {
        found.stage.stage_id: was
        for found, was in told
        if _may_go_on(seen, found, was) and by.may_take_back(was.role, was.actor)
    }


def _may_go_on(seen: Sees, found: VisitStage, was: EndByHand) -> bool:
    """Return whether there is time, the line knows how a stage stood, and the hall its names."""
    is_told = was.state is not State.MISSED or was.missed_at is not None
    is_known = (
        found.stage.service in seen.config.service_by_code
        and found.stage.category in seen.categories
        and found.ticket.language in seen.config.languages
    )
    return is_told and is_known and _is_recent(seen, was.at)


def _is_recent(seen: Sees, at: int) -> bool:
    """Return whether it can be undone; what is later than now, by a wrong clock, can not."""
    return 0 <= seen.now - at <= UNDO_WITHIN_MS
