"""The moves that many acts share: a stage waits again, or for its slot; a stage ends."""

from zal.domain.events import Postponed
from zal.domain.postponing import postponed_ms
from zal.domain.states import State
from zal.domain.tickets import Stage, VisitStage
from zal.hall.turn import Turn
from zal.store.queries import tickets as q


def requeue(turn: Turn, found: VisitStage) -> VisitStage:
    """Let a stage wait again in its old place, and return it so; the caller tells why.

    Who was to wait from a later instant on, for a slot, waits from now on.
    """
    return turn.move(
        q.REQUEUE,
        found,
        before=found.state,
        clock_at=min(found.stage.clock_at, turn.now),
        postponed_ms=postponed_ms(found.stage, turn.now),
    )


def slot_that_counts(turn: Turn, stage: Stage) -> int | None:
    """Return the slot before which a stage is not called in turn (epoch ms), None: it has none.

    Whom the law lets go first waits from the check-in on, booked or not.
    """
    category = turn.config.category_by_code.get(stage.category)
    is_out_of_turn = category is not None and category.out_of_turn
    return None if is_out_of_turn else stage.booked_for


def wait_for_slot(turn: Turn, found: VisitStage) -> VisitStage:
    """Hold a stage that waits until its slot, if that is yet to come; return it as it stands."""
    slot = slot_that_counts(turn, found.stage)
    if slot is None or slot <= turn.now:
        return found
    held = turn.move(q.POSTPONE, found, until=slot, minutes=0, times=0, clock_at=slot)
    turn.tell(Postponed(0, slot, is_early=True), found)
    return held


def end_stage(
    turn: Turn,
    found: VisitStage,
    state: State,
    *,
    outcome: str = "",
    skipped_by: int | None = None,
) -> VisitStage:
    """End a stage that stands as it was found, and return it so; the caller tells why.

    ``outcome``, ``skipped_by``: as in ``Stage``.
    """
    return turn.move(
        q.END,
        found,
        before=found.state,
        after=state,
        postponed_ms=postponed_ms(found.stage, turn.now),
        outcome=outcome,
        skipped_by=skipped_by,
    )
