"""Who waits and who is there, read from the rows for the pure rule of eligibility."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from zal.domain.choice import Candidate
from zal.domain.eligible import Present, Staffed, eligible, not_called_back
from zal.domain.settings.hall import HallConfig
from zal.domain.states import State
from zal.domain.tickets import Shift, VisitStage
from zal.hall.act_or_look import Sees
from zal.hall.look import Look
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import tickets as q
from zal.store.queries import waiting as w

NOBODY = 0
"""The id of no ticket and no stage."""
PAGE = 20
"""So many of one service and category are read at once, where a screen is to show the first."""


def heads_for(turn: Turn, shift: Shift) -> tuple[list[Candidate], int]:
    """Return the heads of what the operator of ``shift`` may be given now, and whom they may not.

    That is a stage that the desk has just sent on, ``NOBODY`` if there is none; another one of its
    service and category is the head in its place.
    """
    skills = turn.config.skills(shift.desk, shift.operator)
    sql, names = _heads(skills, turn.categories)
    found = rows.unnamed_candidates(turn.rows(sql, **names))
    # Heads leave out whoever is at a desk; beyond that, who is there matters to the sent alone.
    is_any_sent = any(each.is_sent for each in found)
    has_sent = Staffed(shift, skills).may_have_sent(turn.now)
    who = present(turn, turn.shifts()) if is_any_sent or has_sent else Present()
    not_back = next((stage for desk, stage in who.not_back if desk == shift.desk), NOBODY)
    left_out = [each for each in found if each.stage_id == not_back and not each.is_sent]
    for each in left_out:
        found += _next_head(turn, each, ticket_id=NOBODY, not_back=not_back)
    return eligible(found, shift, skills, who), not_back


def queue_for(look: Look, shift: Shift) -> list[Candidate]:
    """Return everybody whom the operator of ``shift`` may be given now, in no particular order."""
    skills = look.config.skills(shift.desk, shift.operator)
    names = {f"s{n}": service for n, service in enumerate(sorted(skills))}
    found = look.live(w.waiting_for(len(skills)), **names) if skills else []
    waiting = rows.candidates(found) + rows.candidates(look.live(w.SENT))
    waiting += map(as_candidate, look.due)
    return eligible(waiting, shift, skills, present(look, look.shifts()))


class Groups(NamedTuple):
    """Groups for ``first_in_order``, each read as far as it is taken, and how many are in all."""

    waiting: list[Iterator[Candidate]]
    number: int


def groups_for(look: Look, shift: Shift) -> Groups:
    """Return everybody whom the operator of ``shift`` may be given now, by groups."""
    skills = look.config.skills(shift.desk, shift.operator)
    who = present(look, look.shifts())
    sql, names = _heads(skills, look.categories)
    heads = rows.unnamed_candidates(look.live(sql, **names))
    apart = [each for each in heads if each.is_sent] + [*map(as_candidate, look.due)]
    apart = eligible(apart, shift, skills, who)

    def group(head: Candidate) -> Iterator[Candidate]:
        found = [head]
        while found:
            yield from eligible(found, shift, skills, who)
            found = _behind(look, found[-1])

    waiting = [group(each) for each in heads if not each.is_sent]
    waiting += [iter([each]) for each in apart]
    return Groups(waiting, _number_unsent(look, shift, skills, who) + len(apart))


def _behind(look: Look, last: Candidate) -> list[Candidate]:
    keys = "service", "category", "clock_at", "ticket_id", "stage_id"
    after = {each: getattr(last, each) for each in keys}
    return rows.unnamed_candidates(look.live(w.BEHIND, many=PAGE, **after))


def _number_unsent(look: Look, shift: Shift, skills: Collection[str], who: Present) -> int:
    """Count those sent to nobody who may be given: all of the skills, but for a few at most."""
    groups = rows.numbers_by_group(look.live(w.NUMBERS_WAITING))
    number = sum(n for (service, _), n in groups.items() if service in skills)
    few = rows.unnamed_candidates(look.live(w.WAITING_AT_DESK))
    for stage_id in (stage_id for desk, stage_id in who.not_back if desk == shift.desk):
        few += map(as_candidate, map(rows.visit_stage, look.live(q.STAGE, stage_id=stage_id)))
    counted = {e.stage_id: e for e in few if not e.is_sent and e.service in skills}
    return number - len(counted) + len(eligible(counted.values(), shift, frozenset(skills), who))


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


def staffed(config: HallConfig, shifts: list[Shift]) -> list[Staffed]:
    """Return the desks where somebody is, but for those that the settings have let go of."""
    known = (each for each in shifts if is_known(config, each))
    return [Staffed(each, config.skills(each.desk, each.operator)) for each in known]


def present(seen: Sees, shifts: list[Shift]) -> Present:
    """Return who is there; ``shifts``: those that are open."""
    who = Present(
        desks=frozenset(each.desk for each in shifts),
        operators=frozenset(each.operator for each in shifts),
        at_desk=frozenset(row["ticket_id"] for row in seen.rows(q.AT_DESKS)),
    )
    staff = staffed(seen.config, shifts)
    sent = [each.shift.sent_stage for each in staff if each.may_have_sent(seen.now)]
    if not sent:
        return who
    found = (rows.visit_stage(row) for each in sent for row in seen.rows(q.STAGE, stage_id=each))
    waiting = [as_candidate(each) for each in found if each.state is State.WAITING]
    return replace(who, not_back=not_called_back(waiting, staff, who, seen.now))


def _heads(skills: Collection[str], categories: Sequence[str]) -> tuple[str, dict[str, str]]:
    """Return the query of the longest waiting stage of each service and category, and of all that
    are sent, with its values."""
    names = {f"s{n}": service for n, service in enumerate(skills)}
    names |= {f"c{n}": category for n, category in enumerate(categories)}
    return w.heads(len(skills), len(categories)), names


def next_heads_for(turn: Turn, not_back: int, gone: Sequence[Candidate]) -> list[Candidate]:
    """Return who comes to the head when one visitor's heads are gone, as ``choice.next_heads``.

    ``not_back``: as ``heads_for`` tells it.
    """
    found: list[Candidate] = []
    for each in gone:
        if not each.is_sent:
            found += _next_head(turn, each, ticket_id=each.ticket_id, not_back=not_back)
    return found


def _next_head(turn: Turn, gone: Candidate, *, ticket_id: int, not_back: int) -> list[Candidate]:
    pair = {"service": gone.service, "category": gone.category}
    found = turn.rows(w.NEXT_HEAD, ticket_id=ticket_id, not_back=not_back, **pair)
    return rows.unnamed_candidates(found)
