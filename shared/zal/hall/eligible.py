"""Who waits and who is there, read from the rows for the pure rule of eligibility."""

from collections.abc import Collection, Sequence

from zal.domain.choice import Candidate
from zal.domain.eligible import Present, eligible
from zal.domain.settings.hall import HallConfig
from zal.domain.tickets import Shift, VisitStage
from zal.hall.act_or_look import Sees
from zal.hall.look import Look
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import tickets as q
from zal.store.queries import waiting as w


def heads_for(turn: Turn, shift: Shift) -> list[Candidate]:
    """Return the heads of what the operator of ``shift`` may be given now."""
    skills = turn.config.skills(shift.desk, shift.operator)
    found = _heads(turn, skills)
    # Heads leave out whoever is at a desk; beyond that, who is there matters to the sent alone.
    is_any_sent = any(each.is_sent for each in found)
    who = present(turn, turn.shifts()) if is_any_sent else Present()
    return eligible(found, shift, skills, who)


def queue_for(look: Look, shift: Shift) -> list[Candidate]:
    """Return everybody whom the operator of ``shift`` may be given now, in no particular order."""
    skills = look.config.skills(shift.desk, shift.operator)
    names = {f"s{n}": service for n, service in enumerate(sorted(skills))}
    found = look.live(w.waiting_for(len(skills)), **names) if skills else []
    waiting = rows.candidates(found) + rows.candidates(look.live(w.SENT))
    waiting += map(as_candidate, look.due)
    return eligible(waiting, shift, skills, present(look, look.shifts()))


def as_candidate(found: VisitStage) -> Candidate:
    """Return a waiting stage as the choice sees it."""
    stage = found.stage
    return Candidate(
        ticket_id=stage.ticket_id,
        service=stage.service,
        category=stage.category,
        clock_at=stage.clock_at,
        stage_id=stage.stage_id,
        for_desk=stage.for_desk,
        for_operator=stage.for_operator,
        ordinal=stage.ordinal,
        code=found.code,
    )


def is_known(config: HallConfig, shift: Shift) -> bool:
    """Return whether the settings still have a shift's desk and operator."""
    return shift.desk in config.desk_by_code and shift.operator in config.operator_by_code


def present(seen: Sees, shifts: list[Shift]) -> Present:
    """Return who is there; ``shifts``: those that are open."""
    return Present(
        desks=frozenset(each.desk for each in shifts),
        operators=frozenset(each.operator for each in shifts),
        at_desk=frozenset(row["ticket_id"] for row in seen.rows(q.AT_DESKS)),
    )


def _heads(turn: Turn, skills: Collection[str]) -> list[Candidate]:
    """Return of each service and category the longest waiting stage, and all that are sent."""
    names = {f"s{n}": service for n, service in enumerate(skills)}
    names |= {f"c{n}": category for n, category in enumerate(turn.categories)}
    found = turn.rows(w.heads(len(skills), len(turn.categories)), **names)
    return rows.unnamed_candidates(found)


def next_heads_for(turn: Turn, gone: Sequence[Candidate]) -> list[Candidate]:
    """Return who comes to the head when one visitor's heads are gone, as ``choice.next_heads``."""
    found: list[Candidate] = []
    for each in gone:
        if not each.is_sent:
            pair = {"service": each.service, "category": each.category}
            found += rows.unnamed_candidates(
                turn.rows(w.NEXT_HEAD, ticket_id=each.ticket_id, **pair)
            )
    return found
