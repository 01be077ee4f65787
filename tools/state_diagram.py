"""Write docs/STATES.md, the life of a stage and of an appointment, from the tables that say it."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from zal.domain.appointments import APPOINTMENT_TRANSITIONS, OPEN_APPOINTMENTS, AppointmentState
from zal.domain.states import AT_DESK_STATES, OPEN_STATES, TRANSITIONS, State

PAGE = Path(__file__).parents[1] / "docs" / "STATES.md"
S = TypeVar("S", bound=str)
A = TypeVar("A", bound=str)
_OF_STAGES = """# The life of a stage

Made from `TRANSITIONS` in `shared/zal/domain/states.py` by `make states`; a test holds the two
together. A visit is a ticket with one or more stages, one for each service; the state lives on the
stage. A recall repeats a call and changes no state. Nothing ends a stage at a desk by expiry any
more: only logs of an older Zal have that.

What is expired and was waiting until then, or let others go first, was *shut out*: the hall closed
before its turn came (`is_shut_out` in `shared/zal/domain/passing.py`). Reports, `zal show`, kiosk
and phone say so, apart from whoever had left by then: set aside, or missed. Its `expire` in the log
has the state before; its ticket's `issue` has whether its visitor was told beforehand.

Nothing calls a stage that is held, for one of four reasons: a person set its visitor aside (hold);
its visitor lets others go first, or came before the time of an appointment (postpone); it is
*planned* and follows others that have not ended (plan, replan); it is *suspended*, as its visitor
was set aside or missed for another service (suspend).

"""
_OF_APPOINTMENTS = """
# The life of an appointment

Made from `APPOINTMENT_TRANSITIONS` in `shared/zal/domain/appointments.py`. A move ends one
appointment and begins another with the same code and link. Who checks in has a ticket: from then
on it is the stage's life that counts.

"""


def page() -> str:
    """Return the page: of each table the diagram, then the same moves as a table."""
    stages = _told(
        TRANSITIONS, [each for each in State if each not in OPEN_STATES], "no ticket yet"
    )
    ends = [each for each in AppointmentState if each not in OPEN_APPOINTMENTS]
    appointments = _told(APPOINTMENT_TRANSITIONS, ends, "nothing yet")
    said = [
        _listed("Open", State, OPEN_STATES),
        _listed("At most one stage of a visit, and one at each desk", State, AT_DESK_STATES),
    ]
    of_these = _listed("Has its places", AppointmentState, OPEN_APPOINTMENTS)
    return (
        _OF_STAGES
        + stages
        + "\n".join([*said, ""])
        + _OF_APPOINTMENTS
        + appointments
        + f"{of_these}\n"
    )


def _told(moves: Mapping[tuple[S | None, A], S], ends: Iterable[str], before_it: str) -> str:
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [f"  {before or '[*]'} --> {after}: {act}" for (before, act), after in moves.items()]
    lines += [f"  {each} --> [*]" for each in ends]
    lines += ["```", "", "| From | Act | To |", "|---|---|---|"]
    lines += [
        f"| {before or f'({before_it})'} | {act} | {after} |"
        for (before, act), after in moves.items()
    ]
    return "\n".join([*lines, "", ""])


def _listed(what: str, states: Iterable[str], these: Collection[str]) -> str:
    return f"- {what}: {', '.join(each for each in states if each in these)}."


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
