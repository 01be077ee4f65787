"""Rows as the values of the floor, and the whole floor read from a hall's rows."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from zal.domain import floor as kept
from zal.domain.appointments import appointment_link
from zal.domain.codes import check_number
from zal.domain.errors import StorageError
from zal.domain.floor import Floor
from zal.domain.floor_dict import as_dict
from zal.domain.ratings import CHANGE_WITHIN_MS, earliest_day_rated
from zal.domain.return_passes import pass_link
from zal.domain.seals import seal, seal_of_label
from zal.domain.states import State
from zal.store.engine import Params, Row
from zal.store.queries import floor as f
from zal.store.rows.by_name import in_order
from zal.store.versions import SCHEMA

Rows = Callable[[str, Params], list[Row]]
"""Something like ``Transaction.rows``."""


def _columns(kind: type, *before: str) -> tuple[str, ...]:
    """Return the columns of a value: some that it is made with, then its own fields."""
    own = (each.name for each in fields(kind) if each.name not in _MADE_OF_OTHERS)
    return (*before, *(_ALIASES.get(each, each) for each in own))


_MADE_OF_OTHERS = frozenset(
    {"seal", "link", "request", "stages", "breaks", "has_note", "has_comment", "places"}
    | {"pass_link", "source"}
)
"""They are last in their classes, so that the other fields are told in their order."""
_ALIASES = {"ahead": "ahead_then"}
"""Of what is no column as it stands: an alias is not named like a column."""
_HALL = ("rev", "at", "hall", "incarnation", "day", "closed_day", "clock_offset")
_VISIT = _columns(kept.KeptVisit, "token", "request_id")
_STAGE = _columns(kept.KeptStage, "ticket_id", "note", "pass_code")
_SHIFT = _columns(kept.KeptShift)
_BREAK = _columns(kept.KeptBreak, "shift_id")
_SLIP = _columns(kept.KeptSlip)
_RATING = _columns(kept.KeptRating, "token", "comment")
_APPOINTMENT = _columns(kept.KeptAppointment, "code", "token", "source")
_PLACE = ("appointment_id", "pool", "channel", "slot_at", "place", "capacity")
_WISH = _columns(kept.KeptWish, "token")
_BROWSER = _columns(kept.KeptBrowser, "label", "secret_hash")
_CONFIG = _columns(kept.KeptConfig)
_PRINTER = _columns(kept.KeptPrinter)
_STATES = {each.value: each for each in State}


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
    since = at - CHANGE_WITHIN_MS
    params: dict[str, Any] = {"hall": hall, "day": floor.day, "since": since}
    params["earliest"] = _earliest_day_rated(rows, params, since)
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
    floor.invitations = invitations(rows, params)
    floor.appointments = appointments(rows, f.OF_APPOINTMENTS, params)
    floor.wishes = wishes(rows, f.OF_WISHES, params)
    floor.__post_init__()
    return floor


def _earliest_day_rated(rows: Rows, params: Params, since: int) -> str:
    """Return a day before the own days of all visits that could be rated ``since``."""
    earliest = earliest_day_rated(since)
    (row,) = rows(f.EARLIEST_CARRIED, {**params, "earliest": earliest})
    return min(earliest, row["earliest_day"] or earliest)


def hall_of(rows: Rows, params: Params) -> Floor:
    """Return a floor with what the hall's row says of it, and nothing else."""
    for values in in_order(rows(f.HALL, params), _HALL):
        return Floor(*values)
    raise StorageError("no-hall")


def visits(
    rows: Rows, which: str, params: Params, schema: int = SCHEMA
) -> dict[int, kept.KeptVisit]:
    """Return tickets with their stages.

    ``which``: a query of ids in brackets; ``schema``: that of the file.
    """
    found, tokens = {}, {}
    read = rows(f.visits(which, schema), params)
    for token, request_id, *values in in_order(read, _VISIT):
        visit = kept.KeptVisit(*values)
        visit.link, visit.request = check_number(token), check_number(request_id)
        found[visit.ticket_id], tokens[visit.ticket_id] = visit, token
    read = rows(f.stages(which, schema), params)
    for ticket_id, note, pass_code, *values in in_order(read, _STAGE):
        if ticket_id in found:
            visit, stage = found[ticket_id], kept.KeptStage(*values)
            # one that had ended before stages had categories has its ticket's
            stage.category = stage.category or visit.category
            stage.state = _STATES[stage.state]
            stage.has_note = note != ""
            stage.seal = seal(note, tokens[ticket_id]) if note else ""
            if pass_code is not None:
                stage.pass_link = pass_link(pass_code, tokens[ticket_id])
            visit.stages[stage.stage_id] = stage
    return found


def shifts(
    rows: Rows, which: str, params: Params, schema: int = SCHEMA
) -> dict[int, kept.KeptShift]:
    """Return shifts with their breaks; ``which``, ``schema``: as ``visits``."""
    read = rows(f.shifts(which, schema), params)
    made = (kept.KeptShift(*values) for values in in_order(read, _SHIFT))
    found = {each.shift_id: each for each in made}
    for shift_id, *values in in_order(rows(f.breaks(which), params), _BREAK):
        if shift_id in found:
            found[shift_id].breaks.append(kept.KeptBreak(*values))
    return found


def slips(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptSlip]:
    """Return print jobs; ``which``: as ``visits``."""
    made = [kept.KeptSlip(*values) for values in in_order(rows(f.slips(which), params), _SLIP)]
    for each in made:
        each.is_reprint = bool(each.is_reprint)
    return {each.job_id: each for each in made}


def ratings(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptRating]:
    """Return ratings by ticket; ``which``: as ``visits``."""
    found = {}
    for token, comment, *values in in_order(rows(f.ratings(which), params), _RATING):
        rating = kept.KeptRating(*values)
        rating.has_comment, rating.seal = comment != "", seal(comment, token)
        found[rating.ticket_id] = rating
    return found


def appointments(
    rows: Rows, which: str, params: Params, schema: int = SCHEMA
) -> dict[int, kept.KeptAppointment]:
    """Return appointments with their places; ``which``, ``schema``: as ``visits``."""
    found = {}
    read = rows(f.appointments(which, schema), params)
    for code, token, source, *values in in_order(read, _APPOINTMENT):
        appointment = kept.KeptAppointment(*values)
        appointment.link = appointment_link(code, token)
        appointment.source = 0 if source is None else check_number(source)
        found[appointment.appointment_id] = appointment
    for appointment_id, *where, slot_at, place, capacity in in_order(
        rows(f.places(which), params), _PLACE
    ):
        if appointment_id in found:
            of = found[appointment_id]
            elsewhere = [] if where == [of.pool, of.channel] else where  # no place of the log is so
            of.places.append([slot_at, place, capacity, *elsewhere])
    return found


def wishes(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptWish]:
    """Return those on waiting lists; ``which``: as ``visits``."""
    found = {}
    for token, *values in in_order(rows(f.wishes(which), params), _WISH):
        wish = kept.KeptWish(*values)
        wish.link = check_number(token)
        found[wish.wish_id] = wish
    return found


def browsers(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptBrowser]:
    """Return paired browsers by number; ``which``: as ``visits``."""
    found = {}
    for label, secret_hash, *values in in_order(rows(f.browsers(which), params), _BROWSER):
        browser = kept.KeptBrowser(*values)
        browser.seal = seal_of_label(label, secret_hash)
        found[browser.number] = browser
    return found


def configs(rows: Rows, which: str, params: Params) -> dict[int, kept.KeptConfig]:
    """Return configurations by version; ``which``: as ``visits``."""
    found = in_order(rows(f.configs(which), params), _CONFIG)
    return {each.version: each for each in (kept.KeptConfig(*values) for values in found)}


def counters(rows: Rows, params: Params) -> dict[str, int]:
    """Return the last number of each series on a day."""
    return {row["series"]: row["last"] for row in rows(f.COUNTERS, params)}


def overrides(rows: Rows, params: Params) -> dict[str, kept.KeptOverride]:
    """Return the services that were opened or closed by hand on a day."""
    return {
        row["service"]: kept.KeptOverride(row["service"], bool(row["is_open"]), row["reason"])
        for row in rows(f.OVERRIDES, params)
    }


def printers(rows: Rows, params: Params) -> dict[str, kept.KeptPrinter]:
    """Return what the printers said last, by kiosk."""
    found = in_order(rows(f.PRINTERS, params), _PRINTER)
    return {each.kiosk: each for each in (kept.KeptPrinter(*values) for values in found)}


def former_pins(rows: Rows, params: Params) -> dict[str, kept.KeptPin]:
    """Return PINs of a file whose schema is older than ``ONCE_SCHEMA``."""
    found = (kept.KeptPin(*_whose(row)) for row in rows(f.FORMER_PINS, params))
    return {each.subject: each for each in found}


def pins(rows: Rows, params: Params) -> dict[str, kept.KeptPin]:
    """Return the PINs that are set, by whose they are."""
    found = (kept.KeptPin(*_whose(row), bool(row["is_once"])) for row in rows(f.PINS, params))
    return {each.subject: each for each in found}


def _whose(row: Row) -> tuple[str, str]:
    return row["subject"], seal(row["hash"], row["salt"])


def invitations(rows: Rows, params: Params) -> dict[int, kept.KeptInvitation]:
    """Return the invitation that holds, if there is one, by its end."""
    found = (
        kept.KeptInvitation(row["until"], seal(row["hash"], row["salt"]))
        for row in rows(f.INVITATIONS, params)
    )
    return {each.until: each for each in found}
