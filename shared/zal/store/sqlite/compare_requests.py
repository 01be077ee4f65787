"""Requests that were done, held to the lines that their acts wrote; see ``zal.store.sqlite.check``.

A row of ``request`` says which act was done, when, to which ticket and stage: the log says it too.
"""

import json
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

from zal.domain.appointments import AppointmentAct
from zal.domain.by import Role
from zal.domain.errors import StorageError
from zal.domain.states import Act
from zal.store.engine import Row
from zal.store.rows.floor import Rows

_REQUESTS = """
SELECT r.request_id, r.act, r.rev, r.ticket_id, r.stage_id, r.at,
  t.request_id AS asked_first, s.ticket_id AS ticket_of_stage
FROM request r LEFT JOIN ticket t ON t.ticket_id = r.ticket_id
LEFT JOIN stage s ON s.stage_id = r.stage_id
WHERE r.hall_id = :hall AND r.rev >= :since"""
_LINES = """
SELECT e.rev, e.at, e.act, e.role, e.actor, e.device, e.ticket_id, e.stage_id, e.detail
FROM event e
WHERE e.hall_id = :hall AND e.rev <= :rev AND e.rev > :rev - 64 ORDER BY e.rev DESC"""
# Far more than follow an act's own line in its turn: it is the last, or what the act lets time do
# follows, such as a day that is over, or an offer of what was let go.
_WITHOUT_LINE = frozenset({"save-cursor", "recover-slips", "send-slip"})
"""Acts that can be done and write no line of their own: then they are on no ticket."""
_ON_STAGES = frozenset({*(each.value for each in Act), AppointmentAct.CHECK_IN.value})
"""Acts that answer with the stage of their own line."""


def compare_requests(rows: Rows, path: Path, since: int) -> None:
    """Refuse a request, from a revision on, that is not as the log tells what was done."""
    for request in rows(_REQUESTS, {"since": since}):
        what = _difference(request, rows(_LINES, {"rev": request["rev"]}))
        if what is not None:
            raise StorageError(
                "unsound-request", path=path, request=request["request_id"], what=what
            )


def _difference(request: Row, lines: Sequence[Row]) -> str | None:
    """Return the name of the first column that differs; ``lines``: the last of its turn first."""
    if not lines or lines[0]["rev"] != request["rev"]:
        return "rev"
    last = next((each for each in lines if each["role"] != Role.TIME), lines[0])
    turn = takewhile(lambda each: each["role"] == Role.TIME or _turn(each) == _turn(last), lines)
    own = [each for each in turn if each["act"] == request["act"]]
    may_lack_it = request["act"] in _WITHOUT_LINE and request["ticket_id"] is None
    if may_lack_it or not own:  # a line may be another act's, done in the same millisecond
        return _difference_without_line(request, last)
    if request["at"] != last["at"]:
        return "at"
    if request["ticket_id"] != own[0]["ticket_id"]:
        return "ticket_id"
    if request["act"] == Act.ISSUE and request["request_id"] != request["asked_first"]:
        return "request_id"
    return None if _is_stage_of(request, own) else "stage_id"


def _turn(line: Row) -> tuple[object, ...]:
    """Return what the lines of a turn have in common, as far as the log tells."""
    return line["at"], line["role"], line["actor"], line["device"]


def _difference_without_line(request: Row, last: Row) -> str | None:
    if request["act"] not in _WITHOUT_LINE:
        return "act"
    if request["at"] < last["at"]:
        return "at"
    return next((each for each in ("ticket_id", "stage_id") if request[each] is not None), None)


def _is_stage_of(request: Row, own: Sequence[Row]) -> bool:
    """Return whether a request's stage is one that its act answers with."""
    stage_id = request["stage_id"]
    if request["act"] == Act.TRANSFER:
        return any(json.loads(each["detail"])["to_stage"] == stage_id for each in own)
    if request["act"] in _ON_STAGES:
        return any(each["stage_id"] == stage_id for each in own)
    if request["act"] == "send-slip":
        return bool(request["ticket_of_stage"] == request["ticket_id"])
    return stage_id is None
