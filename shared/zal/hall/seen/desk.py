"""What the console at a desk shows: the visitor, the queue, who was set aside, the own day."""

from zal.domain.choice import order
from zal.domain.tickets import Shift, Ticket
from zal.domain.views import DeskView, OwnFigures, QueueLine, Signs
from zal.hall.acts import as_ticket
from zal.hall.eligible import candidates
from zal.hall.look import Look
from zal.hall.lookups import reopenable
from zal.hall.seen.hall import hall_moment
from zal.hall.seen.slips import lost_slips, printers_not_ok
from zal.store.queries import tickets as q


def desk_view(look: Look, desk: str) -> DeskView:
    """Return what the console at a desk shows."""
    shifts = [Shift(*row) for row in look.live(q.OPEN_SHIFTS)]
    shift = next((each for each in shifts if each.desk == desk), None)
    tickets = [as_ticket(row) for row in look.live(q.AT_DESK, desk=desk)]
    aside = [as_ticket(row) for row in look.live(q.ASIDE)]
    waits = look.live(q.WAITING_BY_SERVICE)
    return DeskView(
        moment=hall_moment(look),
        desk=desk,
        shift=shift,
        ticket=tickets[0] if tickets else None,
        reopenable=reopenable(look, shift) if shift and not tickets else None,
        queue=_queue_lines(look, shift),
        held=tuple(_aside_line(look, each) for each in aside if each.state == "held"),
        missed=tuple(_aside_line(look, each) for each in aside if each.state == "missed"),
        hall_waiting=sum(row[1] for row in waits),
        hall_longest_since=min((row[2] for row in waits), default=None),
        figures=_own_figures(look, shift),
        open_desks={each.desk: each.operator for each in shifts},
        signs=Signs(printers_not_ok(look), lost_slips(look)),
    )


def _queue_lines(look: Look, shift: Shift | None) -> tuple[QueueLine, ...]:
    """Return what the desk can be given, in the rule's order."""
    config = look.config
    if shift is None or not {shift.desk} <= config.desk_by_code.keys():
        return ()
    if shift.operator not in config.operator_by_code:
        return ()
    found = candidates(look.live, shift, config.skills(shift.desk, shift.operator))
    extra = {row[0]: row[1:] for row in look.live(q.QUEUE_LINES)}
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


def _aside_line(look: Look, ticket: Ticket) -> QueueLine:
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


def _own_figures(look: Look, shift: Shift | None) -> OwnFigures:
    """Return the day of whoever is signed in."""
    if shift is None:
        return OwnFigures(0, 0, None)
    row = look.row(q.OPERATOR_FIGURES, operator=shift.operator)
    served, missed, mean = row or (0, 0, None)
    return OwnFigures(served or 0, missed or 0, mean)
