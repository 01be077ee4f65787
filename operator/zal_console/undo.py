"""F5: take back what was done last."""

from zal.domain.appointments import AppointmentAct, code_end
from zal.domain.errors import WrongMove
from zal.domain.states import Act
from zal.domain.text import clean
from zal.hall.seen.return_passes import is_pass, pass_of_stage
from zal.tui.times import day_and_time
from zal_console.flow import Flow
from zal_console.undoable import Undo, newest_undo


async def undo(flow: Flow) -> str:
    """Take the newest act back; return what to say."""
    found = newest_undo(flow.view, flow.by_code, flow.face.now())
    by = flow.by_on(None if found is None else found.stage_id)
    if found is None or found.act in (Act.FINISH, Act.NO_SHOW):
        return await _reopen(flow, found)
    if found.act is Act.RECORD:
        await flow.face.act(flow.face.hall.tickets.unrecord, by)
        return flow.words.say("done-undo-record")
    if found.act is AppointmentAct.CHECK_IN:
        return await _check_in_undone(flow, found)
    if found.act is AppointmentAct.BOOK:
        return await _booking_undone(flow, found)
    if found.act is Act.ISSUE:
        return await _take_ticket_back(flow, found)
    is_cancel = found.act is Act.CANCEL
    take_back = flow.face.hall.tickets.reinstate if is_cancel else flow.face.hall.categories.undo
    try:
        done = await flow.face.act(take_back, by, found.code)
    except WrongMove:  # anything else, such as a busy hall, may pass
        flow.by_code.forget(found)
        raise
    flow.by_code.forget(found)
    name = flow.words.category(done.stage.category)
    return flow.words.say(f"done-undo-{found.act}", code=clean(done.code), name=name)


async def _reopen(flow: Flow, found: Undo | None) -> str:
    """Undo the desk's last end; say whose return pass is void by it, for its code was told."""
    stage_id, given = None if found is None else found.stage_id, None
    if stage_id is not None and flow.words.config.gives_passes:
        given = await flow.face.act(flow.face.hall.see, pass_of_stage, stage_id)
    await flow.face.act(flow.face.hall.tickets.reopen, flow.by_on(stage_id))
    if given is None:
        return ""
    return flow.words.say("done-undo-pass", end=code_end(given.code))


async def _take_ticket_back(flow: Flow, found: Undo) -> str:
    """Cancel a ticket that was given here by mistake; it can be reinstated as any other."""
    flow.by_code.forget(found)
    by = flow.by_on(found.stage_id)
    done = await flow.face.act(flow.face.hall.tickets.cancel, by, found.code)
    return flow.words.say("done-undo-issue", code=clean(done.code))


async def _check_in_undone(flow: Flow, found: Undo) -> str:
    """Let an appointment be expected again, or a pass be good, until the ticket is called."""
    flow.by_code.forget(found)
    if await flow.face.act(flow.face.hall.see, is_pass, found.appointment):
        undo_pass = flow.face.hall.appointments.undo_pass
        await flow.face.act(undo_pass, flow.by_on(None), found.appointment)
        return flow.words.say("done-pass-back", code=clean(found.code))
    undo = flow.face.hall.appointments.undo_check_in
    await flow.face.act(undo, flow.by_on(None), code=found.appointment)
    return flow.words.say("done-undo-check-in", code=clean(found.code))


async def _booking_undone(flow: Flow, found: Undo) -> str:
    """Cancel an appointment that was made here; the hall refuses if its visitor has come."""
    flow.by_code.forget(found)
    cancel = flow.face.hall.appointments.cancel
    done = await flow.face.act(cancel, flow.by_on(None), code=found.appointment)
    words = flow.words
    when = day_and_time(done.slot_at, flow.face.now(), words.config.time_zone, words.language)
    return words.say("done-undo-book-slot", when=when)
