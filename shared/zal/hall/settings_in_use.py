"""What new settings must not take away: whatever a ticket, a shift or a slip needs as yet.

The rest of the lists goes freely. Groups, boards, zones and reasons for breaks are names on
screens; who was sent to a desk or an operator is called by others, as while nobody sits there.
"""

from collections.abc import Callable, Collection
from typing import NamedTuple

from zal.domain.codes import fold
from zal.domain.errors import ConfigError
from zal.domain.settings.hall import HallConfig
from zal.domain.tickets import VisitStage
from zal.hall.lookups import UNDO_WITHIN_MS
from zal.hall.rest_of_day import to_be_reinstated
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import return_passes as p
from zal.store.queries import slips as s
from zal.store.queries import tickets as q


class _OfTickets(NamedTuple):
    """A list of the settings of which each ticket has an entry. ``kind``: what that is."""

    kind: str
    codes: Callable[[HallConfig], Collection[str]]
    code_of: Callable[[VisitStage], str]


_LISTS = (
    _OfTickets("service", lambda settings: settings.service_by_code, lambda e: e.stage.service),
    _OfTickets("category", lambda settings: settings.category_by_code, lambda e: e.stage.category),
    _OfTickets("language", lambda settings: settings.languages, lambda e: e.ticket.language),
)


def must_keep_what_is_in_use(turn: Turn, new: HallConfig) -> None:
    """Refuse settings that take away what is in use, and tell by how many tickets."""
    stages, finished = _may_go_on(turn), _may_be_undone(turn)
    for each in _LISTS:
        gone = set(each.codes(turn.config)) - set(each.codes(new))
        _keep_for_tickets(each, gone, stages + finished if each.kind == "service" else stages)
    _keep_for_passes(turn, new)
    for shift in turn.shifts():
        if shift.desk not in new.desk_by_code or shift.operator not in new.operator_by_code:
            raise ConfigError("config-shift-in-use", desk=shift.desk, operator=shift.operator)
    if turn.config.carry_over and not new.carry_over:
        _keep_carrying_over(turn)
    _keep_for_slips(turn, set(turn.config.printer_by_kiosk) - set(new.printer_by_kiosk))
    _keep_codes_apart(turn, new)


def _may_go_on(turn: Turn) -> list[VisitStage]:
    """Return the stages that are open, that were missed, or that opening the day brings back."""
    found = [*turn.rows(q.OPEN_STAGES), *turn.rows(q.ASIDE)]
    return [*map(rows.visit_stage, found), *to_be_reinstated(turn)]


def _may_be_undone(turn: Turn) -> list[VisitStage]:
    """Return the stages whose finish can be undone: a desk serves them on, so services alone count.

    A category that is gone stays known for as long as a visit of the day has it.
    """
    return [*map(rows.visit_stage, turn.rows(q.SERVED_SINCE, since=turn.now - UNDO_WITHIN_MS))]


def _keep_for_passes(turn: Turn, new: HallConfig) -> None:
    """Refuse to take away a service for which visitors have return passes."""
    for row in turn.rows(p.OPEN_BY_SERVICE):
        if row["service"] not in new.service_by_code:
            told = {"service": row["service"], "count": str(row["how_many"])}
            raise ConfigError("config-passes-in-use", **told)


def _keep_for_tickets(of: _OfTickets, gone: Collection[str], stages: list[VisitStage]) -> None:
    first = next((each for each in stages if of.code_of(each) in gone), None)
    if first is None:
        return
    code = of.code_of(first)
    count = len({each.ticket.ticket_id for each in stages if of.code_of(each) == code})
    told = {of.kind: code, "code": first.code, "count": str(count)}
    raise ConfigError(f"config-{of.kind}-in-use", **told)


def _keep_carrying_over(turn: Turn) -> None:
    """Refuse to end, in the middle of a day, shifts that the turn of it let go on."""
    carried = [each for each in turn.shifts() if each.day != turn.day]
    if carried:
        raise ConfigError("config-carry-over-in-use", desk=carried[0].desk, count=len(carried))


def _keep_for_slips(turn: Turn, gone: Collection[str]) -> None:
    """Refuse to take away a printer at which visitors still stand for their slips."""
    oldest = turn.now - 1000 * turn.config.slip.keep_s
    waiting = map(rows.print_job, turn.rows(s.ALL_WAITING_SLIPS))
    fresh = [each for each in waiting if each.kiosk in gone and each.asked_at >= oldest]
    if fresh:
        count = str(sum(each.kiosk == fresh[0].kiosk for each in fresh))
        told = {"kiosk": fresh[0].kiosk, "code": fresh[0].code, "count": count}
        raise ConfigError("config-slips-in-use", **told)


def _keep_codes_apart(turn: Turn, new: HallConfig) -> None:
    """Refuse a new series that looks like another one of which tickets are known today."""
    known = {each["series"] for each in [*turn.rows(q.SERIES_OF_DAY), *turn.carried()]}
    for service in new.services:
        if service.series in turn.config.series:
            continue
        for other in known:
            if fold(other) == fold(service.series):
                told = {"service": service.code, "series": service.series, "other": other}
                raise ConfigError("config-series-in-use", **told)
