"""Which role may do which act, in one table.

Whoever can write the hall's file is beyond it: it keeps the faces to what they are for.
"""

from collections.abc import Mapping
from types import MappingProxyType

from zal.domain.by import Role
from zal.domain.errors import WrongMove

_GIVES = frozenset({Role.KIOSK, Role.OWNER})
_DESK = frozenset({Role.OPERATOR, Role.OWNER})
_OWN_VISIT = frozenset({Role.VISITOR, Role.OPERATOR, Role.OWNER})
_BOOKS = _OWN_VISIT | {Role.KIOSK}
_RUNS = frozenset({Role.MANAGER, Role.ADMINISTRATOR, Role.OWNER})
_SETS = frozenset({Role.ADMINISTRATOR, Role.OWNER})
_TIME = frozenset({Role.TIME})
_WHOEVER = frozenset(Role)
_NOBODY: frozenset[Role] = frozenset()

MAY: Mapping[str, frozenset[Role]] = MappingProxyType(
    {
        # tickets
        "issue": _GIVES | {Role.OPERATOR},  # at a desk that gives tickets
        "record": _DESK,
        "unrecord": _DESK,
        "decline-ticket": _GIVES,
        "call": _DESK | _TIME,
        "recall": _DESK | _TIME,
        "start": _DESK,
        "finish": _DESK,
        "reopen": _DESK,
        "no-show": _DESK | _TIME,
        "return": _DESK | {Role.VISITOR, Role.KIOSK},  # these two after a missed call
        "hold": _DESK,
        "change-category": _DESK,
        "transfer": _DESK,
        "postpone": _OWN_VISIT,
        "release": _OWN_VISIT | _TIME,
        "cancel": _OWN_VISIT,
        "expire": _TIME,
        "reinstate": _OWN_VISIT,
        "reinstate-held": _OWN_VISIT,
        "reinstate-missed": _OWN_VISIT,
        "add": _DESK,
        "plan": _DESK
        | _GIVES,  # the others of a visit for several services, by what is done to one
        "queue": _DESK,
        "replan": _DESK,
        "suspend": _DESK | _TIME,
        "go-on": _OWN_VISIT | _GIVES | _TIME,
        "count-people": _DESK,
        "rate": frozenset({Role.VISITOR}),
        # desks
        "sign-in": _DESK,
        "sign-out": _DESK | _TIME,
        "break": _DESK,
        "resume": _DESK,
        "stop-next": _DESK,
        "verify-pin": frozenset({Role.KIOSK, Role.OPERATOR, Role.OWNER}),
        # the hall
        "found": frozenset({Role.OWNER}),
        "adopt": _TIME,  # by the first program that is new enough, whoever started it
        "restore": _WHOEVER,  # it comes with the first act on a copy
        "clock-leapt": _TIME,
        "clock-agrees": _TIME,
        "accept-clock": _RUNS,
        "forget-clock": _RUNS,
        "open-service": _RUNS,
        "close-service": _RUNS,
        "open-day": _RUNS,
        "close-day": _RUNS,
        "expire-visits": _RUNS,
        "turn-day": _TIME,
        "purge-personal-data": _RUNS | _TIME,
        "forget-person": _RUNS,
        "tell-personal-data": _RUNS,
        "see-name": frozenset({Role.OPERATOR}),  # of whoever is at the desk, and nobody else's
        "see-names": _RUNS | {Role.OPERATOR},  # whom the settings let
        "apply-config": _SETS,
        "set-pin": _SETS,
        "replace-pin": frozenset({Role.OPERATOR}),  # by whose it is alone
        "pin-refused": _TIME,  # nobody has proven who it was
        "invite-browser": _SETS,
        "pair-browser": _SETS | {Role.KIOSK},  # by a code of staff's
        "revoke-browser": _SETS,
        "save-cursor": frozenset({Role.BOARD}),
        # return passes, by what is done to a stage
        "give-pass": _DESK,
        "use-pass": _GIVES | {Role.OPERATOR},
        # appointments
        "hold-slot": _BOOKS | _TIME,
        "book-slot": _BOOKS,
        "drop-slot": _BOOKS | _TIME,
        "move-appointment": _OWN_VISIT,
        "cancel-appointment": _OWN_VISIT | _SETS | _TIME,  # what was closed as it fell due
        "reinstate-appointment": _OWN_VISIT,
        "check-in": _OWN_VISIT | _GIVES,
        "undo-check-in": _DESK,
        "import-appointment": _DESK,
        "lapse-appointment": _TIME,
        "return-places": _TIME,
        "join-waiting-list": _OWN_VISIT,
        "leave-waiting-list": _OWN_VISIT,
        # slips
        "ask-slip": _GIVES | {Role.OPERATOR},
        "send-slip": _GIVES,
        "end-slip": _GIVES | _TIME,
        "recover-slips": _GIVES,
        "printer": _GIVES,
    }
)
"""Act → the roles that may do it. Acts are named as in the log, where they write a line.

``verify-pin`` and ``save-cursor`` write none, ``recover-slips`` those of the slips that it ends.
"""

_BRINGS_ALONG: Mapping[str, frozenset[Role]] = {
    "add": _GIVES,  # a ticket for several services
    "issue": _OWN_VISIT,  # whoever checks in for an appointment
    "postpone": _GIVES,  # the same before the slot
    "expire": _RUNS,  # whoever ends what is left of a closed day
    "reinstate": _RUNS,  # whoever opens that day again
    "reinstate-held": _RUNS,
    "reinstate-missed": _RUNS,
    "sign-out": _RUNS,  # whoever closed a day before closing left the shifts alone
    "end-slip": _RUNS | {Role.OPERATOR},  # by closing the day, or asking for another
}
"""Lines of the log that another act brings along → who acts then."""
ROLES_IN_LOG: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        act: frozenset(each.value for each in roles | _BRINGS_ALONG.get(act, _NOBODY))
        for act, roles in MAY.items()
    }
)
"""Act → the roles that can stand in a line of it, as plain texts."""
OPENS_A_DAY = ROLES_IN_LOG["open-day"]
"""The roles in which what was left of a closed day goes on again."""
NAMELESS: frozenset[str | None] = frozenset(
    (Role.VISITOR.value, Role.KIOSK.value, Role.BOARD.value, Role.TIME.value, None)
)
"""Roles in which nobody acts by name; None stands in lines from before there were roles."""


def check_may(role: Role, act: str) -> None:
    """Raise ``WrongMove`` unless a role may do an act."""
    if role not in MAY[act]:
        raise WrongMove("role-may-not", role=role, act=act)
