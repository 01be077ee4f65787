"""Rows as the values of the floor, and the whole floor read from a hall's rows."""

from binascii import crc32
from collections.abc import Callable

from zal.domain import floor as kept
from zal.domain.errors import StorageError
from zal.domain.floor import Floor
from zal.domain.ratings import CHANGE_WITHIN_MS
from zal.domain.states import State
from zal.store.engine import Params, Row
from zal.store.queries import floor as f

Rows = Callable[[str, Params], list[Row]]
"""Something like ``Transaction.rows``."""


def check_number(token: str) -> int:
    """Return what the log holds of a page's token: too little to find it."""
    return crc32(token.encode())


def read_floor(rows: Rows, hall: int, at: int) -> Floor:
    """Return a hall's floor as its rows say at ``at`` (epoch ms).

    It is what folding the log up to now would come to, so ``DayTurned`` and ``Adopted`` take it:
    the former after the hall's row has its new day. Without the clock's offset.
    """
    found = rows(f.HALL, {"hall": hall})
    if not found:
        raise StorageError("no-hall")
    rev, last_at, code, incarnation, day, closed_day, _ = found[0]
    params: Params = {"hall": hall, "day": day, "since": at - CHANGE_WITHIN_MS}
    return Floor(
        rev=rev,
        at=last_at,
        hall=code,
        incarnation=incarnation,
        day=day,
        closed_day=closed_day,
        configs=configs(rows, f.OF_CONFIGS, params),
        counters=counters(rows, params),
        overrides=overrides(rows, params),
        visits=visits(rows, f.OF_VISITS, params),
        shifts=shifts(rows, f.OF_SHIFTS, params),
        slips=slips(rows, f.OF_SLIPS, params),
        printers=printers(rows, params),
        browsers=browsers(rows, f.OF_BROWSERS, params),
        ratings=ratings(rows, f.OF_RATINGS, params),
        pins=pins(rows, params),
    )


def visits(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptVisit]:
    """Return tickets with their stages, of the ids that the query ``which`` tells."""
    found = {row[0]: _visit(row) for row in rows(f.VISITS + which, params)}
    for ticket_id, *row in rows(f.STAGES + which + " ORDER BY s.ticket_id, s.ordinal", params):
        visit = found.get(ticket_id)
        if visit is not None:
            stage = _stage(visit, row)
            visit.stages[stage.stage_id] = stage
    return found


def _visit(row: Row) -> kept.KeptVisit:
    *values, token = row
    return kept.KeptVisit(*values, link=check_number(token))


def _stage(visit: kept.KeptVisit, row: list[object]) -> kept.KeptStage:
    """Return a stage; one that had ended before stages had categories has its ticket's."""
    values: list[object] = row.copy()
    values[4] = visit.category if values[4] is None else values[4]
    values[5] = State(str(values[5]))
    values[17] = bool(values[17])
    return kept.KeptStage(*values)  # type: ignore[arg-type]


def shifts(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptShift]:
    """Return shifts with their breaks, of the ids that the query ``which`` tells."""
    found = {row[0]: kept.KeptShift(*row) for row in rows(f.SHIFTS + which, params)}
    order = " ORDER BY b.shift_id, b.started_at, b.ended_at IS NULL, b.ended_at"
    for shift_id, *row in rows(f.BREAKS + which + order, params):
        if shift_id in found:
            found[shift_id].breaks.append(kept.KeptBreak(*row))
    return found


def slips(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptSlip]:
    """Return print jobs of the ids that the query ``which`` tells."""
    made = (
        kept.KeptSlip(*row, is_reprint=bool(is_reprint), why=why)
        for *row, is_reprint, why in rows(f.SLIPS + which, params)
    )
    return {each.job_id: each for each in made}


def ratings(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptRating]:
    """Return ratings of the tickets that the query ``which`` tells."""
    made = (
        kept.KeptRating(*row, has_comment=bool(has_comment))
        for *row, has_comment in rows(f.RATINGS + which, params)
    )
    return {each.ticket_id: each for each in made}


def browsers(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptBrowser]:
    """Return paired browsers of the numbers that the query ``which`` tells."""
    return {row[0]: kept.KeptBrowser(*row) for row in rows(f.BROWSERS + which, params)}


def configs(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptConfig]:
    """Return configurations of the versions that the query ``which`` tells."""
    return {row[0]: kept.KeptConfig(*row) for row in rows(f.CONFIGS + which, params)}


def counters(rows: Rows, params: Params) -> dict[str, int]:
    """Return the last number of each series on a day."""
    return dict(rows(f.COUNTERS, params))


def overrides(rows: Rows, params: Params) -> dict[str, kept.KeptOverride]:
    """Return the services that were opened or closed by hand on a day."""
    return {
        service: kept.KeptOverride(service, bool(is_open), reason)
        for service, is_open, reason in rows(f.OVERRIDES, params)
    }


def printers(rows: Rows, params: Params) -> dict[str, kept.KeptPrinter]:
    """Return what the printers said last."""
    return {row[0]: kept.KeptPrinter(*row) for row in rows(f.PRINTERS, params)}


def pins(rows: Rows, params: Params) -> set[str]:
    """Return whose PINs are set."""
    return {subject for (subject,) in rows(f.PINS, params)}
