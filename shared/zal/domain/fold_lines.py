"""What every line of the log must say, whatever its act; see ``zal.domain.fold``. No I/O.

Who acted and when, and which of a line's columns its act uses: the others are empty.
"""

from collections.abc import Mapping
from operator import attrgetter
from types import MappingProxyType

from zal.domain.events import Adopted, ClockForgotten
from zal.domain.floor import Floor
from zal.domain.fold_refusals import impossible
from zal.domain.log import PAYLOADS, Event
from zal.domain.roles import NAMELESS, ROLES_IN_LOG
from zal.domain.states import Act

OPERATOR = "operator"

_COLUMNS = frozenset(
    {"code", "ticket_id", "stage_id", "service", "desk", "operator", "state_before", "state_after"}
)
_OF_SHIFT = frozenset({"desk", "operator"})
_OF_SLIP = _OF_TICKET = frozenset({"ticket_id", "code"})
_USED: Mapping[str, frozenset[str]] = {
    **dict.fromkeys([*map(str, Act)], _COLUMNS),
    "rate": _COLUMNS - {"state_before", "state_after"},
    "count-people": _COLUMNS - {"state_before", "state_after"},
    **dict.fromkeys(
        ("check-in", "use-pass", "give-pass", "see-name"),
        _COLUMNS - {"state_before", "state_after"},
    ),
    **dict.fromkeys(("hold-slot", "join-waiting-list"), frozenset({"service"})),
    **dict.fromkeys(("sign-in", "sign-out", "break", "resume", "stop-next"), _OF_SHIFT),
    "forget-person": _OF_TICKET,
    "see-names": frozenset({"desk", "operator"}),
    **dict.fromkeys(("open-service", "close-service", "decline-ticket"), frozenset({"service"})),
    **dict.fromkeys(("ask-slip", "send-slip", "end-slip"), _OF_SLIP),
}
"""Act → the columns that its lines use; none where it is not here."""


_UNUSED = MappingProxyType(
    {
        act: (attrgetter(*sorted(left)), (None,) * len(left))
        for act, _ in PAYLOADS
        if len(left := _COLUMNS - _USED.get(act, frozenset()))
    }
)
"""Act → what reads the columns that its lines leave empty, two or more, and what it then reads."""
_ADOPTED_ONCE = (Adopted.ACT, None)
"""An adoption and its role, before it had one."""


def check_line(floor: Floor, event: Event) -> None:
    """Refuse a line of the log that the next one cannot be: by its instant, its actor, a column.

    Order is by ``rev``; the hall's time goes back only where a person has a clock forgotten.
    """
    if event.at < floor.at and event.act != ClockForgotten.ACT:
        raise impossible("instant", event)
    role = event.role
    if role not in ROLES_IN_LOG[event.act] and (event.act, role) != _ADOPTED_ONCE:
        raise impossible("role", event, role=role or "—")
    named = event.actor is not None
    if (named and role in NAMELESS) or (not named and role == OPERATOR):
        raise impossible("actor", event, role=role or "—", actor=event.actor or "—")
    unused = _UNUSED.get(event.act)
    if unused is not None and unused[0](event) != unused[1]:
        raise impossible("column", event)


def check_operator(event: Event) -> None:
    """Refuse an operator's act at a desk that is another operator's."""
    if event.role == OPERATOR and event.actor != event.operator:
        raise impossible("actor", event, role=OPERATOR, actor=event.actor)
