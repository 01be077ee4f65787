"""What acts and looks ask the store for, as values."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import starmap
from typing import Any, NamedTuple, TypeVar

from zal.domain.appointments import Appointment, AppointmentState, Wish, WishState
from zal.domain.choice import Candidate, Group
from zal.domain.closing import Paced
from zal.domain.end_by_hand import EndByHand
from zal.domain.events import Payload
from zal.domain.log import Event
from zal.domain.pairing import PairedBrowser
from zal.domain.printing import JobState, PrinterState, PrinterStatus, PrintJob
from zal.domain.ratings import Criterion, Rating
from zal.domain.return_passes import ReturnPass
from zal.domain.settings.appointments import Channel
from zal.domain.states import State
from zal.domain.tickets import Shift, Stage, Ticket, Visit, VisitStage
from zal.domain.views import BoardCall, OwnFigures, Waits
from zal.store.engine import Row
from zal.store.rows.by_name import in_order, named, values_of

P = TypeVar("P", bound=Payload)

_COLUMNS_OF_TICKET = {"category": "ticket_category", "ahead": "ahead_then"}
_TICKET = tuple(_COLUMNS_OF_TICKET.get(each, each) for each in Ticket._fields)
_COLUMNS_OF_STAGE = {"day": "stage_day", "category": "stage_category"}
_STAGE = tuple(_COLUMNS_OF_STAGE.get(each, each) for each in Stage._fields)
_STATE = _STAGE.index("state")
_VISIT_STAGE = _TICKET + _STAGE
_EVENT = (
    *("rev", "at", "act", "ticket_id", "service", "desk", "operator", "device"),
    *("state_before", "state_after", "day", "stage_id", "version", "role", "actor"),
)


def ticket(row: Row) -> Ticket:
    """Return the ticket of a row with ``TICKET_COLUMNS``."""
    return Ticket._make(values_of(row, _TICKET))


def stage(row: Row) -> Stage:
    """Return the stage of a row with ``STAGE_COLUMNS``."""
    return _stage_of(values_of(row, _STAGE))


def _stage_of(values: Sequence[Any]) -> Stage:
    return Stage._make((*values[:_STATE], State(values[_STATE]), *values[_STATE + 1 :]))


def visit_stage(row: Row) -> VisitStage:
    """Return a stage with its ticket."""
    values = values_of(row, _VISIT_STAGE)
    return VisitStage(Ticket._make(values[: len(_TICKET)]), _stage_of(values[len(_TICKET) :]))


def visit(rows: list[Row]) -> Visit:
    """Return the visit of all the rows of one ticket, in the order of their stages."""
    return Visit(ticket(rows[0]), tuple(map(stage, rows)))


def candidates(found: Sequence[Row]) -> list[Candidate]:
    """Return waiting stages as the choice sees them."""
    return [*map(Candidate._make, in_order(found, Candidate._fields))]


def paced(found: Sequence[Row]) -> list[Paced]:
    """Return how long tickets waited for each visitor ahead and themselves."""
    return [
        Paced(
            ((each["began_at"] or each["ended_at"]) - each["queued_at"])
            / (1000 * (each["ahead_then"] + 1)),
            is_least=each["began_at"] is None,
        )
        for each in found
    ]


def unnamed_candidates(found: Sequence[Row]) -> list[Candidate]:
    """Return waiting stages of a query that leaves out the code."""
    return [*starmap(Candidate, in_order(found, _UNNAMED))]


_UNNAMED = Candidate._fields[:-1]


def numbers_by_group(found: Sequence[Row]) -> dict[Group, int]:
    """Return how many wait by service, category, and whether they are booked."""
    return {(a, b, c): n for a, b, c, n in in_order(found, _NUMBERS)}


_NUMBERS = ("service", "category", "is_booked", "how_many")


def given_by_category(found: Sequence[Row]) -> dict[str, int]:
    """Return how many tickets were given by category."""
    return dict(in_order(found, ("ticket_category", "how_many")))


def shift(row: Row) -> Shift:
    """Return a shift with its break, if it is on one."""
    return Shift._make(values_of(row, Shift._fields))


def shifts(found: Sequence[Row]) -> list[Shift]:
    """Return shifts with their breaks."""
    return [*map(Shift._make, in_order(found, Shift._fields))]


def event(row: Row) -> Event:
    """Return a line of the log, with what staff typed as its reason while that is kept."""
    detail = json.loads(row["detail"]) if row["detail"] else None
    if row["typed"] is not None:
        sealed = (detail or {}).items()
        detail = {**{name: each for name, each in sealed if name != "seal"}, "reason": row["typed"]}
    return Event(
        code=row["ticket_code"],
        detail=detail,
        **named(row, _EVENT),
    )


def fresh_call(row: Row) -> BoardCall:
    """Return a call or recall as the log has it, with what became of it."""
    here = row["desk_now"] == row["desk"]
    return BoardCall(
        rev=row["rev"],
        at=row["at"],
        recall=row["act"] == "recall",
        stands=here and row["state"] == "called",
        serving=here and row["state"] == "serving",
        **named(row, _CALL),
    )


_CALL = (
    *("ticket_id", "code", "desk", "service", "language"),
    *("kiosk", "booked_for", "place", "services"),
)


def standing_call(row: Row) -> BoardCall:
    """Return the newest call of a ticket that is at a desk."""
    return BoardCall(
        rev=row["call_rev"],
        at=row["called_at"],
        recall=row["calls"] > 1,
        stands=row["state"] == "called",
        serving=row["state"] == "serving",
        **named(row, _CALL),
    )


def print_job(row: Row) -> PrintJob:
    """Return a slip on its way."""
    return PrintJob(
        state=JobState(row["state"]), is_reprint=bool(row["is_reprint"]), **named(row, _JOB)
    )


_JOB = ("job_id", "ticket_id", "code", "kiosk", "asked_at", "changed_at", "detail")


def printer(row: Row) -> PrinterStatus:
    """Return what a printer told."""
    return PrinterStatus(row["kiosk"], PrinterState(row["state"]), row["detail"], row["since"])


def browser(row: Row) -> PairedBrowser:
    """Return a paired browser."""
    return PairedBrowser(**named(row, ("number", "terminal", "label", "paired_at", "revoked_at")))


def rating(row: Row) -> Rating:
    """Return a visit's rating."""
    given = {each: row[each.value] for each in Criterion if row[each.value] is not None}
    return Rating(row["ticket_id"], row["rated_at"], row["changed_at"], given, row["comment"])


def ends(found: Iterable[Row | Mapping[str, Any]]) -> dict[int, EndByHand]:
    """Return by stage how each stood, in the order in which they were ended last."""
    last: dict[int, EndByHand] = {}
    for row in found:
        said = json.loads(row["detail"] or "{}")
        last.pop(row["stage_id"], None)
        last[row["stage_id"]] = EndByHand(
            state=State(row["state_before"]),
            at=row["at"],
            role=row["role"],
            actor=row["actor"],
            until=said.get("until"),
            missed_at=said.get("missed_at"),
            is_final=bool(said.get("is_final")),
        )
    return last


def said(row: Row, kind: type[P]) -> P:
    """Return what a line of the log says, whose payload is of a kind."""
    return kind(**json.loads(row["detail"] or "{}"))


def overrides(found: Iterable[Row]) -> dict[str, tuple[bool, str]]:
    """Return by service whether staff opened or closed it by hand, and why."""
    return {row["service"]: (bool(row["is_open"]), row["reason"]) for row in found}


class WaitingTold(NamedTuple):
    """What a screen says of a waiting stage besides. ``waits_since``: epoch ms."""

    code: str
    language: str
    waits_since: int
    note: str


def told_of_waiting(found: Iterable[Row]) -> dict[int, WaitingTold]:
    """Return what a screen says of waiting stages, by stage."""
    told = in_order(found, ("stage_id", *WaitingTold._fields))
    return {stage_id: WaitingTold(*rest) for stage_id, *rest in told}


def own_figures(row: Row) -> OwnFigures:
    """Return an operator's day."""
    return OwnFigures(row["served"], row["missed"], row["mean_s"])


def waits(row: Row) -> Waits:
    """Return how many can be called, and since when the first of them waits."""
    return Waits(row["how_many"], row["longest_since"])


def waits_by_service(found: Iterable[Row]) -> dict[str, Waits]:
    """Return the same by service."""
    return {row["service"]: waits(row) for row in found}


def appointment(row: Row) -> Appointment:
    """Return an appointment."""
    state, channel = AppointmentState(row["state"]), Channel(row["channel"])
    return Appointment._make(values_of(row, Appointment._fields))._replace(
        state=state, channel=channel
    )


def wish(row: Row) -> Wish:
    """Return somebody on a waiting list."""
    return Wish._make(values_of(row, Wish._fields))._replace(state=WishState(row["state"]))


def appointment_told(row: Row) -> int:
    """Return of a line which appointment it leaves behind."""
    said = json.loads(row["detail"] or "{}")
    return int(said.get("to") or said["appointment"])


def wish_told(row: Row) -> int:
    """Return of a line who on a waiting list it is about."""
    return int(json.loads(row["detail"] or "{}")["wish"])


def return_pass(row: Row) -> ReturnPass:
    """Return a return pass."""
    columns = tuple("used_by" if e == "used_ticket" else e for e in ReturnPass._fields)
    return ReturnPass._make(values_of(row, columns))
