"""The moves that ask nothing first: one key, one act. A mistake can be undone."""

from zal.domain.text import clean
from zal_console import categories
from zal_console.flow import Flow
from zal_console.moves import can_undo, natural, undoes_category


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


async def recall(flow: Flow) -> str:
    """Announce the visitor once more."""
    done = await flow.face.act(flow.face.hall.tickets.recall, flow.by)
    return flow.words.say("done-recall", code=clean(done.code))


async def reopen(flow: Flow) -> str:
    """Undo the last finish, or the change of a category after it."""
    if undoes_category(flow.view, flow.undo, flow.face.now()):
        return await categories.undo(flow)
    last = flow.view.reopenable
    by = flow.by_on(None if last is None else last.stage.stage_id)
    await flow.face.act(flow.face.hall.tickets.reopen, by)
    return ""


async def return_to_queue(flow: Flow) -> str:
    """Put the visitor back in the old place."""
    done = await flow.face.act(flow.face.hall.tickets.return_to_queue, flow.by)
    return flow.words.say("done-return", code=clean(done.code))


async def no_show(flow: Flow) -> str:
    """Set the visitor aside as missed."""
    done = await flow.face.act(flow.face.hall.tickets.no_show, flow.by)
    return flow.words.say("done-no-show", code=clean(done.code))
