"""F2: call a ticket by its code, typed or chosen, and say why."""

from zal.domain.codes import split_code
from zal.domain.text import clean
from zal_console.chooser import Option, Question
from zal_console.flow import Flow

REASONS = ("reason-missed", "reason-back", "reason-unwell", "reason-asked")


async def call_named(flow: Flow) -> str:
    """Ask for a code and a reason and call; return what to say."""
    say, words = flow.words.say, flow.words
    waiting = tuple(
        Option(each.code, clean(each.code), words.service(each.service)) for each in flow.view.queue
    )
    chosen = await flow.ask(
        Question(say("ask-code"), waiting, say("field-code"), filters=True, free=True)
    )
    if chosen is None:
        return ""
    code, reason = chosen.words, None
    if any(split_code(each.code) == split_code(code) for each in flow.view.queue):
        reasons = tuple(Option(text, text) for text in map(say, REASONS))
        given = await flow.ask(
            Question(say("ask-reason", code=clean(code)), reasons, say("field-reason"), free=True)
        )
        if given is None:
            return ""
        reason = given.words
    # a ticket that does not wait here needs no reason: the hall says where it is instead
    await flow.face.act(flow.face.hall.tickets.call, flow.by, code=code, reason=reason)
    return ""
