"""Who waits and who is there, read from the rows for the pure rule of eligibility."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from zal.domain.choice import Candidate
from zal.domain.eligible import (
    Present,
    Staffed,
    eligible,
    eligible_early,
    not_called_back,
    with_reserve,
)
from zal.domain.settings.hall import HallConfig
from zal.domain.states import State
from zal.domain.tickets import Shift, VisitStage
from zal.hall.act_or_look import Sees
from zal.hall.look import Look
from zal.store import rows
from zal.store.engine import Row
from zal.store.queries import tickets as q
from zal.store.queries import waiting as w

Read = Callable[..., list[Row]]
"""Reads the rows of a query, with the values of its parameters."""
NOBODY = 0
"""The id of no ticket and no stage."""
PAGE = 20
"""So many of one service and category are read at once, where a screen is to show the first."""


def heads_for(seen: Sees, shift: Shift) -> tuple[list[Candidate], int]:
    """Return the heads of what the operator of ``shift`` may be given now, and whom they may not.

    That is a stage that the desk has just sent on, ``NOBODY`` if there is none; another one of its
    service and category is the head in its place.
    """
    desk = desk_of(seen.config, shift)
    found = heads_of(seen, seen.rows, desk.all_skills)
    # Heads leave out whoever is at a desk; beyond that, who is there matters to the sent alone.
    is_any_sent = any(each.is_sent for each in found)
    has_sent = desk.may_have_sent(seen.now)
    who = present(seen, seen.shifts()) if is_any_sent or has_sent else Present()
    not_back = next((stage for desk, stage in who.not_back if desk == shift.desk), NOBODY)
    left_out = [each for each in found if each.stage_id == not_back and not each.is_sent]
    for each in left_out:
        found += _next_head(seen, each, ticket_id=NOBODY, not_back=not_back)
    who = with_reserve(who, found, [desk], seen.now)
    return eligible(found, shift, desk.skills, who), not_back


def early_for(seen: Sees, shift: Shift) -> list[Candidate]:
    """Return who has come before their slot and may be called to a desk, in the slots' order.

    They are called only where nobody else waits.
    """
    if seen.postponed_until is None:  # they are held until the slot
        return []
    found = [as_candidate(rows.visit_stage(row)) for row in seen.rows(q.EARLY)]
    who = present(seen, seen.shifts()) if found else Present()
    return eligible_early(found, desk_of(seen.config, shift), who, seen.now)


def queue_for(look: Look, shift: Shift) -> list[Candidate]:
    """Return everybody whom the operator of ``shift`` may be given now, in no particular order."""
    desk = desk_of(look.config, shift)
    names = {f"s{n}": service for n, service in enumerate(sorted(desk.all_skills))}
    found = look.live(w.waiting_for(len(names)), **names) if names else []
    waiting = rows.candidates(found) + rows.candidates(look.live(w.SENT))
    waiting += map(as_candidate, look.due)
    who = with_reserve(present(look, look.shifts()), waiting, [desk], look.now)
    return eligible(waiting, shift, desk.skills, who)


class Groups(NamedTuple):
    """Groups for ``first_in_order``, each read as far as it is taken, and how many are in all."""

    waiting: list[Iterator[Candidate]]
    number: int


def groups_for(look: Look, shift: Shift) -> Groups:
    """Return everybody whom the operator of ``shift`` may be given now, by groups."""
    desk, due = desk_of(look.config, shift), [*map(as_candidate, look.due)]
    heads = heads_of(look, look.live, desk.all_skills)
    who = present(look, look.shifts())
    if desk.reserve:
        behind = behind_left_out(look.live, heads, who)
        who = with_reserve(who, [*heads, *due, *behind], [desk], look.now)
    skills = desk.skills.union(service for _, service in who.in_reserve)
    apart = [each for each in heads if each.is_sent] + due
    apart = eligible(apart, shift, skills, who)

    def group(head: Candidate) -> Iterator[Candidate]:
        found = [head]
        while found:
            yield from eligible(found, shift, skills, who)
            found = _behind(look.live, found[-1])

    waiting = [group(each) for each in heads if not each.is_sent and each.service in skills]
    waiting += [iter([each]) for each in apart]
    return Groups(waiting, _number_unsent(look, shift, skills, who) + len(apart))


def read_reserves(
    seen: Sees, who: Present, desks: Sequence[Staffed], coming: Sequence[Candidate] = ()
) -> Present:
    """Return who is there, with what each of some desks serves in reserve now.

    ``coming``: who waits too by then.
    """
    if not any(each.reserve for each in desks):
        return who
    services = frozenset[str]().union(*(each.all_skills for each in desks))
    heads = heads_of(seen, seen.rows, services)
    waiting = [*coming, *heads, *behind_left_out(seen.rows, heads, who)]
    return with_reserve(who, waiting, desks, seen.now)


def heads_of(seen: Sees, read: Read, services: Collection[str]) -> list[Candidate]:
    """Return the heads of services' groups, and all that are sent."""
    sql, names = _heads(services, seen)
    return rows.unnamed_candidates(read(sql, **names))


def behind_left_out(read: Read, heads: list[Candidate], who: Present) -> list[Candidate]:
    """Return who comes behind the heads that a desk has just sent on and does not call back."""
    not_back = {stage_id for _, stage_id in who.not_back}
    left_out = (each for each in heads if each.stage_id in not_back and not each.is_sent)
    return [stage for each in left_out for stage in _behind(read, each)]


def _behind(read: Read, last: Candidate) -> list[Candidate]:
    keys = "service", "category", "clock_at", "ticket_id", "stage_id"
    after = {each: getattr(last, each) for each in keys}
    sql = w.BEHIND_BOOKED if last.is_booked else w.BEHIND
    return rows.unnamed_candidates(read(sql, many=PAGE, **after))


def _number_unsent(look: Look, shift: Shift, skills: Collection[str], who: Present) -> int:
    """Count those sent to nobody who may be given: all of the skills, but for a few at most."""
    groups = rows.numbers_by_group(look.live(w.NUMBERS_WAITING))
    number = sum(n for (service, *_), n in groups.items() if service in skills)
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
        is_booked=int(stage.is_booked),
        code=found.code,
    )


def is_known(config: HallConfig, shift: Shift) -> bool:
    """Return whether the settings still have a shift's desk and operator."""
    return shift.desk in config.desk_by_code and shift.operator in config.operator_by_code


def desk_of(config: HallConfig, shift: Shift) -> Staffed:
    """Return a shift with what is served there."""
    desk, operator = shift.desk, shift.operator
    return Staffed(shift, config.skills(desk, operator), config.reserve(desk, operator))


def staffed(config: HallConfig, shifts: list[Shift]) -> list[Staffed]:
    """Return the desks where somebody is, but for those that the settings have let go of."""
    return [desk_of(config, each) for each in shifts if is_known(config, each)]


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


def _heads(skills: Collection[str], seen: Sees) -> tuple[str, dict[str, str]]:
    """Return the query of the longest waiting stage of each group, and of all that are sent, with
    its values."""
    names = {f"s{n}": service for n, service in enumerate(skills)}
    names |= {f"c{n}": category for n, category in enumerate(seen.categories)}
    return w.heads(len(skills), len(seen.categories), booked=seen.is_any_booked), names


def next_heads_for(seen: Sees, not_back: int, gone: Sequence[Candidate]) -> list[Candidate]:
    """Return who comes to the head when one visitor's heads are gone, as ``choice.next_heads``.

    ``not_back``: as ``heads_for`` tells it.
    """
    found: list[Candidate] = []
    for each in gone:
        if not each.is_sent:
            found += _next_head(seen, each, ticket_id=each.ticket_id, not_back=not_back)
    return found


def _next_head(seen: Sees, gone: Candidate, *, ticket_id: int, not_back: int) -> list[Candidate]:
    pair = {"service": gone.service, "category": gone.category}
    sql = w.NEXT_HEAD_BOOKED if gone.is_booked else w.NEXT_HEAD
    found = seen.rows(sql, ticket_id=ticket_id, not_back=not_back, **pair)
    return rows.unnamed_candidates(found)
