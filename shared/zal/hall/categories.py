"""The acts on a visitor's category: to wait in turn, to have another one, to take that back."""

from collections.abc import Sequence

from zal.domain.by import By
from zal.domain.errors import WrongMove
from zal.domain.events import CategoryChanged
from zal.domain.states import Act, State, after, states_before
from zal.domain.text import clean
from zal.domain.tickets import Stage, Visit, VisitStage
from zal.hall.acts import Acts
from zal.hall.issue import category_granted
from zal.hall.lookups import UNDO_WITHIN_MS, stage_as_it_stands
from zal.hall.moves import requeue, wait_for_slot
from zal.hall.stage_meant import require_stage_at, stage_expected, visit_meant, wrong_move
from zal.hall.stage_moves import advance
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import tickets as q

_REFUSAL = wrong_move(Act.CHANGE_CATEGORY)


class Categories:
    """What can be done to a visitor's category. ``by``: who acts, see ``By``."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def change(
        self, by: By, category: str | None = None, *, code: str | None = None, reason: str = ""
    ) -> VisitStage:
        """Let a visitor have another category, and keep the time already waited.

        ``category`` None: the ordinary one. The visitor then waits in turn, for which no reason is
        needed. ``code``: of who waits, is set aside or missed a call; None: of who is called to the
        desk, and waits again. A category is the whole visit's: every stage changes that is open or
        was missed. Returns the one at the desk, or the first.
        """
        reason = clean(reason)

        def work(turn: Turn) -> VisitStage:
            to = category_granted(turn, category)
            visit, stages = _at_desk(turn) if code is None else _by_code(turn, code)
            if to != turn.config.ordinary and not reason:
                raise WrongMove("category-reason-needed", code=visit.ticket.code, category=to.code)
            changing = [each for each in stages if each.category != to.code]
            if not changing:
                raise WrongMove("category-same", code=visit.ticket.code, category=to.code)
            changed = [
                _change(turn, visit.at(each), CategoryChanged(to.code, each.category, reason))
                for each in changing
            ]
            return changed[0]

        body = {"category": category, "code": code, "reason": reason}
        return self._acts.do(by, Act.CHANGE_CATEGORY, work, stage_as_it_stands, **body)

    def undo(self, by: By, code: str) -> VisitStage:
        """Take the newest change back, within two minutes and while the visitor is at no desk.

        By whoever made it, or runs the hall.
        """

        def work(turn: Turn) -> VisitStage:
            visit = visit_meant(turn, code, None)
            former = {} if visit.at_desk is not None else _former_categories(turn, visit)
            stages = [each for each in visit.stages if each.stage_id in former]
            refusal = WrongMove("no-category-to-restore", code=visit.ticket.code)
            if not stages:
                raise refusal
            stage_expected(turn, visit, stages, lambda _: refusal)
            changed = [
                _change(
                    turn,
                    visit.at(each),
                    CategoryChanged(former[each.stage_id], each.category, why="undone"),
                )
                for each in stages
            ]
            return changed[0]

        body = {"code": code, "is_undone": True}
        return self._acts.do(by, Act.CHANGE_CATEGORY, work, stage_as_it_stands, **body)


def _change(turn: Turn, found: VisitStage, said: CategoryChanged) -> VisitStage:
    before = after(found.state, Act.CHANGE_CATEGORY, found.code)
    if found.state is State.CALLED:
        requeue(turn, found)
    to = {"before": before, "to_category": said.category}
    changed = advance(turn, found, said, q.CHANGE_CATEGORY, **to)
    return wait_for_slot(turn, changed) if found.state is State.CALLED else changed


def _at_desk(turn: Turn) -> tuple[Visit, Sequence[Stage]]:
    """Return who is called to the caller's desk, with that stage and those that may be called."""
    here = require_stage_at(turn, Act.CHANGE_CATEGORY)
    after(here.state, Act.CHANGE_CATEGORY, here.code)
    visit = turn.visit(here.ticket.ticket_id)
    others = [each for each in _changeable(visit) if each.stage_id != here.stage.stage_id]
    return visit, [here.stage, *others]


def _by_code(turn: Turn, code: str) -> tuple[Visit, Sequence[Stage]]:
    """Return a visit with the stages that may be called; refuse one that is at a desk."""
    visit = visit_meant(turn, code, None)
    if visit.at_desk is not None:
        raise WrongMove("category-at-desk", code=visit.ticket.code, desk=visit.at_desk.desk)
    stages = _changeable(visit)
    stage_expected(turn, visit, stages, _REFUSAL)
    if not stages:
        raise _REFUSAL(visit.at(visit.current))
    return visit, stages


def _changeable(visit: Visit) -> list[Stage]:
    return [each for each in visit.stages if each.state in states_before(Act.CHANGE_CATEGORY)]


def _former_categories(turn: Turn, visit: Visit) -> dict[int, str]:
    """Return by stage the category that the newest change took, if that can be taken back.

    A stage that was born since, as its visitor was sent on, has had none but the new one.
    """
    found = turn.rows(q.CATEGORY_CHANGES, ticket_id=visit.ticket.ticket_id)
    changes = [(each["at"], each["stage_id"], rows.said(each, CategoryChanged)) for each in found]
    newest_at = changes[0][0] if changes else 0
    if not 0 <= turn.now - newest_at <= UNDO_WITHIN_MS:  # later: by a clock that was forgotten
        return {}
    if not turn.by.may_take_back(found[0]["role"], found[0]["actor"]):
        return {}
    newest = changes[0][2]
    was = {stage_id: said.was for at, stage_id, said in reversed(changes) if at == newest_at}
    for each in visit.stages:
        if each.queued_at >= newest_at:
            was.setdefault(each.stage_id, newest.was)
    return {
        each.stage_id: was[each.stage_id]
        for each in _changeable(visit)
        if not newest.why
        and each.category == newest.category
        and was.get(each.stage_id) in turn.categories
    }
