"""What a visit for several services comes to once, after all else of it: a cashier for instance."""

from collections.abc import Iterable

from zal.domain.events import Replanned
from zal.domain.postponing import postponed_ms
from zal.domain.settings.visits import After
from zal.domain.states import State
from zal.domain.tickets import Stage, Visit, VisitStage
from zal.domain.visit_plan import as_text, common_end_of, follows_too
from zal.hall.turn import Turn
from zal.store.queries import tickets as q


def is_common_end(turn: Turn, service: str) -> bool:
    """Return whether a service comes once, after all the others of a visit."""
    found = turn.config.service_by_code.get(service)
    return found is not None and found.shared_end


def after_all(turn: Turn, visit: Visit) -> str:
    """Return what a common end follows, as in ``Stage``: all else that has not ended."""
    others = (each for each in visit.open if not is_common_end(turn, each.service))
    return as_text({each.ordinal: After.ENDED for each in others})


def common_ends_to_come(turn: Turn, visit: Visit) -> list[Stage]:
    """Return the common ends of a visit that have not begun, while its visitor is at a desk."""
    return [
        each
        for each in visit.open
        if each.state in (State.WAITING, State.HELD) and is_common_end(turn, each.service)
    ]


def come_after(turn: Turn, visit: Visit, ends: Iterable[Stage], ordinal: int) -> None:
    """Let common ends follow a stage that is new as well; one that waited is planned again."""
    for each in ends:
        follows = follows_too(each.follows, ordinal)
        turn.write_one(q.FOLLOW_INSTEAD, stage_id=each.stage_id, follows=follows)
        if each.state is State.WAITING:
            let_by_ms = postponed_ms(each, turn.now)
            turn.move(q.REPLAN, visit.at(each), before=each.state, postponed_ms=let_by_ms)
            turn.tell(Replanned(), visit.at(each))


def closed_by(turn: Turn, found: VisitStage) -> str:
    """Return what a service is the common end of, as in ``Finished``; of most it is nothing."""
    stage = found.stage
    if not stage.follows or not is_common_end(turn, stage.service):
        return ""
    return common_end_of(stage, turn.visit(stage.ticket_id).stages)
