"""A cancel is undone: a visit, or the one stage of it that staff skipped, goes on as it stood."""

from collections.abc import Mapping, Sequence

from zal.domain.by import By
from zal.domain.end_by_hand import EndByHand
from zal.domain.errors import WrongMove
from zal.domain.states import State
from zal.domain.tickets import Stage, Visit, VisitStage
from zal.domain.visit_plan import BY_STAFF
from zal.hall.act_or_look import Sees
from zal.hall.lookups import UNDO_WITHIN_MS
from zal.hall.other_stages import follow_no_more, suspend
from zal.hall.reinstate import reinstate
from zal.hall.stage_meant import stage_expected
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import tickets as q


def uncancel(turn: Turn, visit: Visit) -> VisitStage:
    """Let all of a cancelled visit go on that whoever acts may take back, or refuse."""
    cancelled = cancelled_lately(turn, visit, turn.by)
    back = [each for each in visit.stages if each.stage_id in cancelled]
    refusal = WrongMove("nothing-to-reinstate", code=visit.ticket.code)
    if not back:
        raise refusal
    stage_expected(turn, visit, back, lambda _: refusal)
    gone_on = [_take_back(turn, visit, each, cancelled[each.stage_id]) for each in back]
    return gone_on[0]


def _take_back(turn: Turn, visit: Visit, stage: Stage, was: EndByHand) -> VisitStage:
    """Let a stage stand as it did; of one that was skipped alone, its visit as well."""
    found = visit.at(stage)
    back = reinstate(turn, found, was)
    if stage.skipped_by is not None:
        follow_no_more(turn, visit, found)
        if back.state is not State.WAITING and not stage.kept_back:
            suspend(turn, back)
    return back


def cancelled_lately(seen: Sees, visit: Visit, by: By) -> dict[int, EndByHand]:
    """Return by stage how a visit stood before it was cancelled, if ``by`` can undo that.

    That is its newest cancel: of the whole visit, or of one stage that staff skipped. What was
    skipped because of another goes on with that one alone.
    """
    ended = [each for each in visit.stages if each.state is State.CANCELLED]
    gone = [each for each in ended if each.skipped_by in (None, BY_STAFF)]
    if not any(_is_recent(seen, each.ended_at or 0) for each in gone):
        return {}
    lines = rows.ends(seen.rows(q.CANCELLATIONS, ticket_id=visit.ticket.ticket_id))
    told = [(visit.at(each), lines[each.stage_id]) for each in _newest(gone, lines)]
    return {
        found.stage.stage_id: was
        for found, was in told
        if _may_go_on(seen, found, was) and by.may_take_back(was.role, was.actor)
    }


def _newest(gone: Sequence[Stage], lines: Mapping[int, EndByHand]) -> list[Stage]:
    """Return the stages that the newest cancel ended, one or the whole visit."""
    known = [each for each in gone if each.stage_id in lines]
    if not known:
        return []
    in_order = list(lines)
    last = max(known, key=lambda each: in_order.index(each.stage_id))
    if last.skipped_by is not None:
        return [last]
    return [e for e in known if e.skipped_by is None and e.ended_at == last.ended_at]


def _may_go_on(seen: Sees, found: VisitStage, was: EndByHand) -> bool:
    """Return whether there is time, the line knows how a stage stood, and the hall its names."""
    is_told = was.state is not State.MISSED or was.missed_at is not None
    is_known = (
        found.stage.service in seen.config.service_by_code
        and found.stage.category in seen.categories
        and found.ticket.language in seen.config.languages
    )
    return not was.is_final and is_told and is_known and _is_recent(seen, was.at)


def _is_recent(seen: Sees, at: int) -> bool:
    """Return whether it can be undone; what is later than now, by a wrong clock, can not."""
    return 0 <= seen.now - at <= UNDO_WITHIN_MS
