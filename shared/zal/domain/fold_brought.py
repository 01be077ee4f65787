"""Lines that an act brought along, held to the line of that act; see ``zal.domain.fold``. No I/O.

Whoever closes a day ends its visits, shifts and slips; time does when it turns one. Who signs in
may end a shift elsewhere or a colleague's, who asks for a slip gives up another. All that stands in
the log just before the act's own line, and was done in the same role by the same person.
"""

from zal.domain.by import Role
from zal.domain.errors import StorageError
from zal.domain.events import Expired, Payload, SignedIn, SignedOut, SlipEnded
from zal.domain.floor import Floor
from zal.domain.fold_lines import OPERATOR
from zal.domain.fold_refusals import impossible
from zal.domain.log import Event

MAY_BE_BROUGHT = frozenset({Expired.ACT, SignedOut.ACT, SlipEnded.ACT, SignedIn.ACT})
"""Acts whose lines may come with another's, or bring them."""
_AT_DESK = frozenset({OPERATOR, Role.OWNER.value})
_RUN_ONLY = frozenset({Role.MANAGER.value, Role.ADMINISTRATOR.value})
_OF_ANOTHER_SLIP = {"slip-asked-again": "ask-slip"}


def check_brought(floor: Floor, event: Event, said: Payload) -> None:
    """Refuse a line that does not go with the act that brought it, or brings, the one before."""
    awaits, awaited, last = _awaits(floor, event, said), floor.awaited, floor.last
    if awaited and last is not None:
        if (event.role, event.actor) != (last.role, last.actor):
            raise _not_theirs(event)
        if awaited not in (event.act, awaits):
            raise impossible("brought", event, before=last.rev, awaited=awaited)
    if isinstance(said, SignedIn):
        _check_left(last, event, said)
    floor.awaited = awaits


def _awaits(floor: Floor, event: Event, said: Payload) -> str:
    """Return the act whose line must follow; "": the line is an act's own."""
    if isinstance(said, Expired):
        return _end_of_day(event)
    if isinstance(said, SignedOut):
        return _signed_out(floor, event, said)
    if isinstance(said, SlipEnded):
        if said.why == "slip-day-ended" or event.role in _RUN_ONLY | {Role.TIME.value}:
            return _end_of_day(event)
        return "ask-slip" if event.role == OPERATOR else _OF_ANOTHER_SLIP.get(said.why, "")
    return ""


def _end_of_day(event: Event) -> str:
    return "turn-day" if event.role == Role.TIME else "close-day"


def _signed_out(floor: Floor, event: Event, said: SignedOut) -> str:
    """Return what must follow the end of a shift, which may follow from the line before instead.

    A former day's shift ends when its visitor has left the desk.
    """
    if said.why != "day-end":
        if event.role not in _AT_DESK or said.why not in _BY_HAND:
            raise _not_theirs(event)
        return _BY_HAND[said.why]
    last = floor.last
    is_after_visit = last is not None and last.stage_id is not None and _same(last, event)
    if is_after_visit and event.role in _AT_DESK and not floor.awaited:
        return ""
    if event.role == OPERATOR:
        raise _not_theirs(event)
    return _end_of_day(event)


_BY_HAND = {"signed-out": "", "moved": "sign-in", "taken-over": "sign-in"}
"""Why a shift was ended by hand → what must follow."""


def _same(last: Event, event: Event) -> bool:
    return (last.desk, last.role, last.actor) == (event.desk, event.role, event.actor)


def _check_left(last: Event | None, event: Event, said: SignedIn) -> None:
    """Refuse who signs in after the end of another shift than the log then says."""
    why = str((last.detail or {}).get("why")) if last and last.act == SignedOut.ACT else ""
    fits = not said.taken_over_from
    if last is not None and why == "taken-over":
        fits = (last.desk, last.operator) == (event.desk, said.taken_over_from)
    elif last is not None and why == "moved":
        fits = fits and last.operator == event.operator
    if not fits:
        raise impossible("shift", event, desk=event.desk or "—", operator=event.operator or "—")


def _not_theirs(event: Event) -> StorageError:
    return impossible("actor", event, role=event.role or "—", actor=event.actor or "—")
