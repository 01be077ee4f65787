"""The two moves that many acts share: a stage waits again, a stage ends."""

from zal.domain.postponing import postponed_ms
from zal.domain.states import State
from zal.domain.tickets import VisitStage
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
