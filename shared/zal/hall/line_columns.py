"""Which columns of a line of the log say what it is about."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypedDict

from zal.domain.events import Added, Issued, Payload, Planned, Recorded
from zal.domain.states import Act, State, after
from zal.domain.tickets import VisitStage

_MOVES: Mapping[str, Act] = MappingProxyType({each.value: each for each in Act})


class Columns(TypedDict, total=False):
    """What a line of the log is about, where it is about no stage or says more than it."""

    ticket_id: int | None
    code: str | None
    service: str | None
    desk: str | None
    operator: str | None


_BIRTHS = (Issued, Added, Planned, Recorded)
_ABOUT_NOTHING = dict.fromkeys(
    (*Columns.__annotations__, "stage_id", "state_before", "state_after")
)


def columns_of(payload: Payload, about: VisitStage | None, said: Columns) -> dict[str, object]:
    """Return the columns that say what a line is about: a stage, or what was said."""
    if about is None:
        return {**_ABOUT_NOTHING, **said}
    ticket, stage = about.ticket, about.stage
    before, then = _move(payload, about)
    return {
        "ticket_id": ticket.ticket_id,
        "stage_id": stage.stage_id,
        "code": ticket.code,
        "service": stage.service,
        "desk": said.get("desk") or stage.desk,
        "operator": said.get("operator") or stage.operator,
        "state_before": before,
        "state_after": then,
    }


def _move(payload: Payload, about: VisitStage) -> tuple[State | None, State | None]:
    """Return the state before and after, where the payload moves a stage."""
    act = _MOVES.get(payload.ACT)
    if act is None:
        return None, None
    before = None if isinstance(payload, _BIRTHS) else about.state
    return before, after(before, act, about.code)
