"""F9: take a break and say why, or end it; a next call that comes by itself is stopped first."""

from zal_console import next_by_itself
from zal_console.flow import Flow
from zal_console.moves import on_break
from zal_console.question import Option, Question


async def pause(flow: Flow) -> str:
    """Ask for the reason and pause, or resume; return what to say."""
    act, desks, say = flow.face.act, flow.face.hall.desks, flow.words.say
    if on_break(flow.view):
        await act(desks.resume, flow.by)
        return ""
    is_stopped = await next_by_itself.stop(flow)
    reasons = tuple(
        Option(each.code, flow.words.break_reason(each.code))
        for each in flow.words.config.console.break_reasons
    )
    given = await flow.ask(Question(say("ask-break"), reasons, say("field-reason"), free=True))
    if given is not None:
        await act(desks.take_break, flow.by, given.words)
        return ""
    return say("next-stopped") if is_stopped else ""
