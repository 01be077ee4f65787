"""What an operator sees beside the visitor: the queue, who was set aside, the own day."""

from zal.domain.choice import order
from zal.domain.tickets import Shift, Ticket
from zal.domain.views import OwnFigures, QueueLine
from zal.hall.eligible import as_candidate, candidates
from zal.hall.look import Look
from zal.store.queries import tickets as q


def queue_lines(look: Look, shift: Shift | None) -> tuple[QueueLine, ...]:
    """Return what the desk can be given, in the rule's order."""
    config = look.config
    if shift is None or not {shift.desk} <= config.desk_by_code.keys():
        return ()
    if shift.operator not in config.operator_by_code:
        return ()
    due = [as_candidate(each) for each in look.due]
    found = candidates(look.live, shift, config.skills(shift.desk, shift.operator), due)
    extra = {row[0]: row[1:] for row in look.live(q.QUEUE_LINES)}
    extra |= {each.stage_id: (each.language, each.queued_at, each.note) for each in look.due}
    lines = []
    for ranked in order(found, config.choice, look.now):
        each = ranked.candidate
        language, queued_at, note = extra[each.stage_id]
        category = config.category_by_code.get(each.category)
        lines.append(
            QueueLine(
                code=each.code,
                service=each.service,
                category=each.category,
                language=language,
                waits_since=queued_at,
                norm_s=config.wait_norm_s(each.service, each.category),
                out_of_turn=category is not None and category.out_of_turn,
                mine=each.for_desk == shift.desk or each.for_operator == shift.operator,
                note=note,
            )
        )
    return tuple(lines)


def aside_line(look: Look, ticket: Ticket) -> QueueLine:
    """Return a held or missed visitor as an operator sees it."""
    category = look.config.category_by_code.get(ticket.category)
    return QueueLine(
        code=ticket.code,
        service=ticket.service,
        category=ticket.category,
        language=ticket.language,
        waits_since=ticket.queued_at,
        norm_s=look.config.wait_norm_s(ticket.service, ticket.category),
        out_of_turn=category is not None and category.out_of_turn,
        note=ticket.note,
        postponed_until=ticket.postponed_until,
    )


def own_figures(look: Look, shift: Shift | None) -> OwnFigures:
    """Return the day of whoever is signed in."""
    if shift is None:
        return OwnFigures(0, 0, None)
    row = look.row(q.OPERATOR_FIGURES, operator=shift.operator)
    served, missed, mean = row or (0, 0, None)
    return OwnFigures(served or 0, missed or 0, mean)
