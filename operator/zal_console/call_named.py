"""F2: call a ticket by its code, typed or chosen, and say why."""

from zal.domain.text import clean
from zal_console.chooser import Option, Question
from zal_console.flow import Flow

REASONS = ("reason-missed", "reason-back", "reason-unwell", "reason-asked")


async def call_named(flow: Flow) -> str:
    """Ask for a code and a reason and call; return what to say."""
    say, words = flow.words.say, flow.words
    lines = {str(each.stage_id): each for each in flow.view.queue}
    waiting = tuple(
        Option(value, clean(each.code), words.service(each.service))
        for value, each in lines.items()
    )
    chosen = await flow.ask(
        Question(say("ask-code"), waiting, say("field-code"), filters=True, free=True)
    )
    if chosen is None:
        return ""
    line = lines.get(chosen.value or "")
    code, reason = line.code if line else chosen.text, None
    if line is not None:
        reasons = tuple(Option(text, text) for text in map(say, REASONS))
        given = await flow.ask(
            Question(say("ask-reason", code=clean(code)), reasons, say("field-reason"), free=True)
        )
        if given is None:
            return ""
        reason = given.words
    # a ticket that does not wait here needs no reason: the hall says where it is instead
    by = flow.by_on(line.stage_id if line else None)
    await flow.face.act(flow.face.hall.tickets.call, by, code=code, reason=reason)
    return ""
