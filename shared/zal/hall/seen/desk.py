"""What the console at a desk shows: the visitor, the queue, who was set aside, the own day."""

from zal.domain.by import Role
from zal.domain.states import State
from zal.domain.tickets import Shift, VisitStage
from zal.domain.views import DeskView, OwnFigures, QueueLine, Signs
from zal.hall.look import Look
from zal.hall.lookups import calls_at, reopenable
from zal.hall.seen.desk_queue import SCREENFUL, first_lines
from zal.hall.seen.hall import hall_moment
from zal.hall.seen.services import quotas_short, waiting_in_hall
from zal.hall.seen.sign_in import pins_guessed
from zal.hall.seen.slips import lost_slips, printers_not_ok
from zal.store import rows
from zal.store.queries import privacy as p
from zal.store.queries import shifts as f
from zal.store.queries import tickets as q


def desk_view(look: Look, desk: str) -> DeskView:
    """Return what the console at a desk shows."""
    shifts = look.shifts()
    shift = next((each for each in shifts if each.desk == desk), None)
    here = look.stages(q.AT_DESK, desk=desk)
    aside = [
        each
        for each in look.stages(q.ASIDE, day=look.stored_day)
        if each.ticket.latest_day == look.day
    ]
    waits = waiting_in_hall(look)
    queue, in_queue = first_lines(look, shift, SCREENFUL)
    back = reopenable(look, shift) if shift and not here else None
    is_for_several = bool(here) and here[0].ticket.services > 1
    return DeskView(
        moment=hall_moment(look),
        desk=desk,
        shift=shift,
        ticket=here[0] if here else None,
        calls=_calls(look, desk) if here and here[0].state is State.CALLED else (),
        reopenable=back,
        queue=queue,
        in_queue=in_queue,
        held=tuple(_aside_line(look, each) for each in aside if each.state is State.HELD),
        missed=tuple(_aside_line(look, each) for each in aside if each.state is State.MISSED),
        hall_waiting=0 if waits is None else waits.waiting,
        hall_longest_since=None if waits is None else waits.since,
        figures=_own_figures(look, shift),
        open_desks={each.desk: each.operator for each in shifts},
        signs=_signs(look),
        by_itself=_is_by_itself(look, here[0] if here else back),
        visit=look.visit(here[0].ticket.ticket_id) if is_for_several else None,
        is_reception=shift is not None and _is_reception(look, shift),
        has_name=bool(here) and _has_name(look, here[0]),
    )


def _is_reception(look: Look, shift: Shift) -> bool:
    config, desk = look.config, shift.desk
    gives = desk in config.desk_by_code and config.desk_by_code[desk].gives_tickets
    return gives and not config.can_serve(desk, shift.operator)


def _signs(look: Look) -> Signs:
    slips = lost_slips(look)
    return Signs(printers_not_ok(look), slips, pins_guessed(look), quotas_short(look))


def _has_name(look: Look, found: VisitStage) -> bool:
    return look.row(p.HAS_NAME, ticket_id=found.ticket.ticket_id) is not None


def _is_by_itself(look: Look, found: VisitStage | None) -> bool:
    """Return whether a stage was called or missed by itself, where the hall lets that be."""
    config = look.config
    if found is None or not (config.console.next_after_s or config.no_show.automatic):
        return False
    told = {"ticket_id": found.ticket.ticket_id, "stage_id": found.stage.stage_id}
    row = look.row(q.ROLE_OF_LAST_CALL, **told)
    return row is not None and row["role"] == Role.TIME


def _calls(look: Look, desk: str) -> tuple[int, ...]:
    found = calls_at(look, desk)
    return () if found is None else found[1]


def _aside_line(look: Look, found: VisitStage) -> QueueLine:
    """Return a held or missed visitor as an operator sees it."""
    stage = found.stage
    category = look.config.category_by_code.get(stage.category)
    return QueueLine(
        stage_id=stage.stage_id,
        state=stage.state,
        code=found.code,
        service=stage.service,
        category=stage.category,
        language=found.ticket.language,
        waits_since=stage.waits_since,
        norm_s=look.config.wait_norm_s(stage.service, stage.category, is_booked=stage.is_booked),
        out_of_turn=category is not None and category.out_of_turn,
        note=stage.note,
        postponed_until=stage.postponed_until,
    )


def _own_figures(look: Look, shift: Shift | None) -> OwnFigures:
    """Return the day of whoever is signed in."""
    row = None if shift is None else look.row(f.OPERATOR_FIGURES, operator=shift.operator)
    if row is None:
        return OwnFigures(0, 0, None)
    return rows.own_figures(row)
