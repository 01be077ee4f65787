"""Whom a desk can be given: as many as a console shows, or, where one is to be chosen, all."""

from zal.domain.choice import Candidate, first_in_order, order
from zal.domain.states import State
from zal.domain.tickets import Shift
from zal.domain.views import QueueLine
from zal.hall.eligible import early_for, groups_for, is_known, queue_for
from zal.hall.look import Look
from zal.store import rows
from zal.store.queries import waiting as w

SCREENFUL = 100
"""As many visitors as the list of a console shows by name; who waits behind them is counted."""


def desk_queue(look: Look, desk: str) -> tuple[QueueLine, ...]:
    """Return everybody whom a desk can be given, in the rule's order."""
    shift = next((each for each in look.shifts() if each.desk == desk), None)
    if shift is None or not is_known(look.config, shift):
        return ()
    ranked = order(queue_for(look, shift), look.config.choice, look.now, shift.out_of_turn_run)
    waiting = [each.candidate for each in ranked] or _early(look, shift)
    return _lines(look, shift, waiting)


def first_lines(look: Look, shift: Shift | None, most: int) -> tuple[tuple[QueueLine, ...], int]:
    """Return the first of what ``desk_queue`` returns, and how many lines it has.

    Who waits behind them is counted and not read.
    """
    if shift is None or not is_known(look.config, shift):
        return (), 0
    groups = groups_for(look, shift)
    policy, run = look.config.choice, shift.out_of_turn_run
    ranked = first_in_order(groups.waiting, policy, look.now, most, run)
    if not ranked:
        early = _early(look, shift)
        return _lines(look, shift, early[:most]), len(early)
    return _lines(look, shift, [each.candidate for each in ranked]), groups.number


def _early(look: Look, shift: Shift) -> list[Candidate]:
    """Return who is called before their slot, as nobody else waits for a desk."""
    return [] if look.ended_at is not None else early_for(look, shift)


def _lines(look: Look, shift: Shift, waiting: list[Candidate]) -> tuple[QueueLine, ...]:
    told = _told(look, [each.stage_id for each in waiting])
    return tuple(_line(look, shift, each, told[each.stage_id]) for each in waiting)


def _line(look: Look, shift: Shift, each: Candidate, told: rows.WaitingTold) -> QueueLine:
    category = look.config.category_by_code.get(each.category)
    return QueueLine(
        stage_id=each.stage_id,
        state=State.WAITING,
        code=told.code,
        service=each.service,
        category=each.category,
        language=told.language,
        waits_since=_waits_since(each, told, look.now),
        norm_s=look.config.wait_norm_s(each.service, each.category, is_booked=bool(each.is_booked)),
        out_of_turn=category is not None and category.out_of_turn,
        mine=each.for_desk == shift.desk or each.for_operator == shift.operator,
        note=told.note,
    )


def _waits_since(each: Candidate, told: rows.WaitingTold, now: int) -> int:
    """Return since when somebody waits; of whoever is booked that is since the slot at most."""
    if not each.is_booked or each.clock_at > now:  # whoever is early: since they came
        return told.waits_since
    return max(told.waits_since, each.clock_at)


def _told(look: Look, stages: list[int]) -> dict[int, rows.WaitingTold]:
    """Return by stage what only a screen asks for; of who is due, as time has made it."""
    found: dict[int, rows.WaitingTold] = {}
    for begin in range(0, len(stages), SCREENFUL):
        part = stages[begin : begin + SCREENFUL]
        names = {f"n{n}": stage_id for n, stage_id in enumerate(part)}
        found |= rows.told_of_waiting(look.rows(w.queue_lines(len(names)), **names))
    for each in look.due:
        stage, ticket = each.stage, each.ticket
        if stage.stage_id in found:
            found[stage.stage_id] = rows.WaitingTold(
                each.code, ticket.language, stage.waits_since, stage.note
            )
    return found
