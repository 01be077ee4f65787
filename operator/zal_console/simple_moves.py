"""The moves that ask nothing first: one key, one act. A mistake can be undone."""

from zal.domain.text import clean
from zal_console.flow import Flow
from zal_console.moves import can_undo, natural


async def enter(flow: Flow) -> str:
    """Do what comes next by nature; return what to say."""
    act, hall, by = flow.face.act, flow.face.hall, flow.by
    move = natural(flow.view)
    if move == "resume":
        await act(hall.desks.resume, by)
    elif move == "start":
        await act(hall.tickets.start, by)
    elif move == "finish":
        done = await act(hall.tickets.finish, by)
        return flow.words.say("done-finish", code=clean(done.code)) if can_undo(flow.view) else ""
    elif await act(hall.tickets.call, by) is None:
        return flow.words.say("nobody-to-call")
    return ""


async def return_to_queue(flow: Flow) -> str:
    """Put the visitor back in the old place."""
    done = await flow.face.act(flow.face.hall.tickets.return_to_queue, flow.by)
    return flow.words.say("done-return", code=clean(done.code))
