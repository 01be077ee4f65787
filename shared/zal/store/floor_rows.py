"""Rows as the values of the floor, and the whole floor read from a hall's rows."""

from collections.abc import Callable
from typing import Any

from zal.domain import floor as kept
from zal.domain.codes import check_number
from zal.domain.errors import StorageError
from zal.domain.floor import Floor
from zal.domain.floor_dict import as_dict
from zal.domain.ratings import CHANGE_WITHIN_MS
from zal.domain.states import State
from zal.store.engine import Params, Row
from zal.store.queries import floor as f

Rows = Callable[[str, Params], list[Row]]
"""Something like ``Transaction.rows``."""


def floor_said(rows: Rows, hall: int, at: int) -> dict[str, Any]:
    """Return ``read_floor`` as the log holds it, without what the event says itself.

    It is for ``DayTurned``, after the hall's row has its new day, and for ``Adopted``.
    """
    floor = read_floor(rows, hall, at)
    floor.rev = floor.at = 0
    return as_dict(floor)


def read_floor(rows: Rows, hall: int, at: int) -> Floor:
    """Return a hall's floor as its rows say at ``at`` (epoch ms).

    It is what folding could begin with now: what came to be on the hall's day, and what can still
    change.
    """
    floor = hall_of(rows, {"hall": hall})
    params: Params = {"hall": hall, "day": floor.day, "since": at - CHANGE_WITHIN_MS}
    floor.configs = configs(rows, f.OF_CONFIGS, params)
    floor.counters = counters(rows, params)
    floor.overrides = overrides(rows, params)
    floor.visits = visits(rows, f.OF_VISITS, params)
    floor.shifts = shifts(rows, f.OF_SHIFTS, params)
    floor.slips = slips(rows, f.OF_SLIPS, params)
    floor.printers = printers(rows, params)
    floor.browsers = browsers(rows, f.OF_BROWSERS, params)
    floor.ratings = ratings(rows, f.OF_RATINGS, params)
    floor.pins = pins(rows, params)
    floor.__post_init__()
    return floor


def hall_of(rows: Rows, params: Params) -> Floor:
    """Return a floor with what the hall's row says of it, and nothing else."""
    for rev, at, code, incarnation, day, closed_day, offset in rows(f.HALL, params):
        return Floor(rev, at, code, incarnation, day, closed_day, offset)
    raise StorageError("no-hall")


def visits(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptVisit]:
    """Return tickets with their stages; ``which``: a query of ids in brackets."""
    found = {each.ticket_id: each for each in map(_visit, rows(f.visits(which), params))}
    for ticket_id, *row in rows(f.stages(which), params):
        visit = found.get(ticket_id)
        if visit is not None:
            stage = _stage(visit, row)
            visit.stages[stage.stage_id] = stage
    return found


def _visit(row: Row) -> kept.KeptVisit:
    *values, carried_to, token = row
    visit = kept.KeptVisit(*values)
    visit.carried_to, visit.link = carried_to, check_number(token)
    return visit


def _stage(visit: kept.KeptVisit, row: list[Any]) -> kept.KeptStage:
    """Return a stage; one that had ended before stages had categories has its ticket's."""
    stage = kept.KeptStage(*row)
    stage.category = stage.category or visit.category
    stage.state = State(stage.state)
    stage.has_note = bool(stage.has_note)
    return stage


def shifts(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptShift]:
    """Return shifts with their breaks; ``which``: as ``visits``."""
    made = (kept.KeptShift(*row) for row in rows(f.shifts(which), params))
    found = {each.shift_id: each for each in made}
    for shift_id, *row in rows(f.breaks(which), params):
        if shift_id in found:
            found[shift_id].breaks.append(kept.KeptBreak(*row))
    return found


def slips(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptSlip]:
    """Return print jobs; ``which``: as ``visits``."""
    made = [kept.KeptSlip(*row) for row in rows(f.slips(which), params)]
    for each in made:
        each.is_reprint = bool(each.is_reprint)
    return {each.job_id: each for each in made}


def ratings(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptRating]:
    """Return ratings by ticket; ``which``: as ``visits``."""
    made = [kept.KeptRating(*row) for row in rows(f.ratings(which), params)]
    for each in made:
        each.has_comment = bool(each.has_comment)
    return {each.ticket_id: each for each in made}


def browsers(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptBrowser]:
    """Return paired browsers by number; ``which``: as ``visits``."""
    made = (kept.KeptBrowser(*row) for row in rows(f.browsers(which), params))
    return {each.number: each for each in made}


def configs(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptConfig]:
    """Return configurations by version; ``which``: as ``visits``."""
    made = (kept.KeptConfig(*row) for row in rows(f.configs(which), params))
    return {each.version: each for each in made}


def counters(rows: Rows, params: Params) -> dict[str, int]:
    """Return the last number of each series on a day."""
    return dict(tuple(row) for row in rows(f.COUNTERS, params))


def overrides(rows: Rows, params: Params) -> dict[str, kept.KeptOverride]:
    """Return the services that were opened or closed by hand on a day."""
    return {
        service: kept.KeptOverride(service, bool(is_open), reason)
        for service, is_open, reason in rows(f.OVERRIDES, params)
    }


def printers(rows: Rows, params: Params) -> dict[str, kept.KeptPrinter]:
    """Return what the printers said last, by kiosk."""
    made = (kept.KeptPrinter(*row) for row in rows(f.PRINTERS, params))
    return {each.kiosk: each for each in made}


def pins(rows: Rows, params: Params) -> set[str]:
    """Return whose PINs are set."""
    return {subject for (subject,) in rows(f.PINS, params)}
