"""The two moves that many acts share: a stage waits again, a stage ends."""

from zal.domain.postponing import postponed_ms
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.turn import Turn
from zal.store.queries import tickets as q


def requeue(turn: Turn, found: VisitStage) -> None:
    """Let a stage wait again in its old place; the caller tells why."""
    turn.write_one(
        q.REQUEUE,
        stage_id=found.stage.stage_id,
        before=found.state,
        postponed_ms=postponed_ms(found.stage, turn.now),
    )


def end_stage(turn: Turn, found: VisitStage, state: State) -> None:
    """End a stage that stands as it was found; the caller tells why."""
    turn.write_one(
        q.END,
        stage_id=found.stage.stage_id,
        before=found.state,
        after=state,
        postponed_ms=postponed_ms(found.stage, turn.now),
    )
