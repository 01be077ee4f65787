"""What shifts, slips, printers, browsers and PINs do to the floor; see ``zal.domain.fold``.

This code does no I/O.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from zal.domain import events as e
from zal.domain.errors import StorageError
from zal.domain.floor import (
    Floor,
    KeptBreak,
    KeptBrowser,
    KeptInvitation,
    KeptPin,
    KeptPrinter,
    KeptShift,
    KeptSlip,
    KeptVisit,
)
from zal.domain.fold_lines import check_operator
from zal.domain.fold_refusals import impossible, unreadable
from zal.domain.log import Event

_SLIP_MOVES = {
    "queued": frozenset({"sending", "abandoned"}),
    "failed": frozenset({"sending", "abandoned"}),
    "sending": frozenset({"printed", "failed", "unknown"}),
}
"""Where a print job can go from where it stands."""


# --- shifts -----------------------------------------------------------------------------------
def _sign_in(floor: Floor, event: Event, said: e.SignedIn) -> None:
    check_operator(event)
    if said.why == "resumed":
        _open_shift(floor, event, said.shift)
        return
    desk, operator = event.desk or "", event.operator or ""
    if said.shift in floor.shifts or any(
        desk == each.desk or operator == each.operator for each in floor.at_work.values()
    ):
        raise _no_shift(event)
    before = [e for e in floor.shifts.values() if (e.day, e.desk) == (event.day, desk)]
    last = max(before, key=lambda each: each.shift_id, default=None)
    shift = KeptShift(said.shift, event.day, desk, operator, event.at)
    shift.out_of_turn_run = last.out_of_turn_run if last else 0
    floor.shifts[said.shift] = floor.at_work[desk] = shift
    _hand_over(floor, event, said.handed_over)


def _hand_over(floor: Floor, event: Event, stage_id: int | None) -> None:
    """Let the stage at a desk be its new operator's."""
    visit = floor.desks.get(event.desk or "")
    here = None if visit is None else visit.at_desk
    if (None if here is None else here.stage_id) != stage_id:
        raise impossible("ticket", event)
    if here is not None:
        here.operator = event.operator


def _sign_out(floor: Floor, event: Event, said: e.SignedOut) -> None:
    shift = _open_shift(floor, event, said.shift)
    if said.why != "taken-over":
        check_operator(event)
    if shift.breaks and shift.breaks[-1].ended_at is None:
        shift.breaks[-1].ended_at = event.at
    shift.ended_at, shift.next_at = event.at, None
    del floor.at_work[shift.desk]


def _begin_break(floor: Floor, event: Event, said: e.BreakBegun) -> None:
    check_operator(event)
    shift = _open_shift(floor, event, said.shift)
    if shift.breaks and shift.breaks[-1].ended_at is None:
        raise _no_shift(event)
    shift.breaks.append(KeptBreak(event.at, said.reason))
    shift.next_at = None


def _end_break(floor: Floor, event: Event, said: e.BreakEnded) -> None:
    check_operator(event)
    shift = _open_shift(floor, event, said.shift)
    if not shift.breaks or shift.breaks[-1].ended_at is not None:
        raise _no_shift(event)
    shift.breaks[-1].ended_at = event.at


def _stop_next(floor: Floor, event: Event, said: e.NextStopped) -> None:
    check_operator(event)
    shift = _open_shift(floor, event, said.shift)
    if shift.next_at is None:
        raise _no_shift(event)
    shift.next_at = None


def _open_shift(floor: Floor, event: Event, shift_id: int) -> KeptShift:
    shift = floor.shifts.get(shift_id)
    if shift is None or shift.ended_at is not None:
        raise _no_shift(event)
    if (shift.desk, shift.operator) != (event.desk, event.operator):
        raise _no_shift(event)
    return shift


def _no_shift(event: Event) -> StorageError:
    return impossible("shift", event, desk=event.desk or "—", operator=event.operator or "—")


# --- slips and printers -----------------------------------------------------------------------
def _ask_slip(floor: Floor, event: Event, said: e.SlipAsked) -> None:
    if said.job in floor.slips or event.ticket_id is None:
        raise impossible("slip", event, job=said.job)
    visit = _visit_of(floor, event)  # over night a slip is of its ticket's own day
    floor.slips[said.job] = KeptSlip(
        said.job,
        event.ticket_id,
        said.kiosk,
        event.day if visit is None else visit.day,
        "queued",
        event.at,
        event.at,
        is_reprint=True,
    )


def _send_slip(floor: Floor, event: Event, said: e.SlipSent) -> None:
    _move_slip(floor, event, said.job, said.kiosk, "sending")


def _end_slip(floor: Floor, event: Event, said: e.SlipEnded) -> None:
    _move_slip(floor, event, said.job, said.kiosk, said.outcome).why = said.why


def _visit_of(floor: Floor, event: Event) -> KeptVisit | None:
    """Return a slip's visit; None: it ended on a former day. Refuse another one's code."""
    visit = floor.visits.get(event.ticket_id or 0)
    if event.code is None or (visit is not None and visit.code != event.code):
        raise impossible("ticket", event)
    return visit


def _move_slip(floor: Floor, event: Event, job_id: int, kiosk: str, state: str) -> KeptSlip:
    job = floor.slips.get(job_id)
    if (
        job is None
        or job.ticket_id != event.ticket_id
        or job.kiosk != kiosk
        or state not in _SLIP_MOVES.get(job.state, ())
    ):
        raise impossible("slip", event, job=job_id)
    _visit_of(floor, event)
    job.state, job.changed_at = state, event.at
    return job


def _tell_printer(floor: Floor, event: Event, said: e.PrinterTold) -> None:
    before = floor.printers.get(said.kiosk)
    stays = before is not None and before.state == said.state
    since = before.since if before is not None and stays else event.at
    floor.printers[said.kiosk] = KeptPrinter(said.kiosk, said.state, since, said.why)


# --- browsers and PINs ------------------------------------------------------------------------
def _pair(floor: Floor, event: Event, said: e.BrowserPaired) -> None:
    holds = any(event.at < each.until for each in floor.invitations.values())
    if said.number in floor.browsers or (said.is_invited and not holds):
        raise impossible("browser", event, number=said.number)
    if said.is_invited:
        floor.invitations.clear()
    made = KeptBrowser(said.number, said.terminal, event.at, seal=said.seal)
    floor.browsers[said.number] = made


def _revoke(floor: Floor, event: Event, said: e.BrowserRevoked) -> None:
    browser = floor.browsers.get(said.number)
    if browser is None or browser.revoked_at is not None or browser.terminal != said.terminal:
        raise impossible("browser", event, number=said.number)
    browser.revoked_at = max(event.at, browser.paired_at)


def _invite(floor: Floor, _: Event, said: e.BrowserInvited) -> None:
    floor.invitations = {said.until: KeptInvitation(said.until, said.seal)}


def _refuse_pin(floor: Floor, event: Event, said: e.WrongPin) -> None:
    if said.subject not in floor.pins or said.failures < 1:
        raise unreadable(event)


def _set_pin(floor: Floor, _: Event, said: e.PinSet) -> None:
    floor.pins[said.subject] = KeptPin(said.subject, said.seal, said.is_once)


def _replace_pin(floor: Floor, event: Event, said: e.PinReplaced) -> None:
    before = floor.pins.get(said.subject)
    if before is None or not before.is_once or said.subject != f"operator:{event.actor}":
        raise impossible("hall", event)
    floor.pins[said.subject] = KeptPin(said.subject, said.seal)


THINGS: Mapping[type[e.Payload], Callable[[Floor, Event, Any], None]] = MappingProxyType(
    {
        e.SignedIn: _sign_in,
        e.SignedOut: _sign_out,
        e.BreakBegun: _begin_break,
        e.BreakEnded: _end_break,
        e.NextStopped: _stop_next,
        e.SlipAsked: _ask_slip,
        e.SlipSent: _send_slip,
        e.SlipEnded: _end_slip,
        e.PrinterTold: _tell_printer,
        e.BrowserPaired: _pair,
        e.BrowserRevoked: _revoke,
        e.BrowserInvited: _invite,
        e.PinSet: _set_pin,
        e.PinReplaced: _replace_pin,
        e.WrongPin: _refuse_pin,
    }
)
"""The class of a payload → what it does to the floor."""
