"""Which columns of a line of the log say what it is about."""

from typing import TypedDict

from zal.domain.events import Added, Issued, Payload, Planned, Recorded
from zal.domain.states import Act, State, after
from zal.domain.tickets import VisitStage

_MOVES = frozenset(each.value for each in Act)


class Columns(TypedDict, total=False):
    """What a line of the log is about, where it is about no stage or says more than it."""

    ticket_id: int | None
    code: str | None
    service: str | None
    desk: str | None
    operator: str | None


_BIRTHS = (Issued, Added, Planned, Recorded)
_ABOUT_NOTHING = dict.fromkeys(("stage_id", *Columns.__annotations__))


def columns_of(payload: Payload, about: VisitStage | None, said: Columns) -> dict[str, object]:
    """Return the columns that say what a line is about: a stage, or what was said."""
    before, then = _move(payload, about)
    columns: dict[str, object] = {**_ABOUT_NOTHING, **said}
    if about is not None:
        ticket, stage = about.ticket, about.stage
        columns |= {
            "ticket_id": ticket.ticket_id,
            "stage_id": stage.stage_id,
            "code": ticket.code,
            "service": stage.service,
            "desk": said.get("desk") or stage.desk,
            "operator": said.get("operator") or stage.operator,
        }
    return columns | {"state_before": before, "state_after": then}


def _move(payload: Payload, about: VisitStage | None) -> tuple[State | None, State | None]:
    """Return the state before and after, where the payload moves a stage."""
    if about is None or payload.ACT not in _MOVES:
        return None, None
    if isinstance(payload, _BIRTHS):
        return None, after(None, Act(payload.ACT))
    return about.state, after(about.state, Act(payload.ACT), about.code)
