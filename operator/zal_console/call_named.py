"""F2: call a ticket by its code, typed or chosen, and say why."""

from zal.domain.errors import HallError
from zal.domain.states import State
from zal.domain.text import clean
from zal.domain.views import QueueLine
from zal_console.flow import Flow
from zal_console.question import Option, Question
from zal_console.set_aside import where_it_stands
from zal_console.words import Words

REASONS = ("reason-missed", "reason-back", "reason-unwell", "reason-asked")


async def call_named(flow: Flow) -> str:
    """Ask for a code and a reason and call; return what to say."""
    say, words = flow.words.say, flow.words
    view, queue = flow.view, await flow.queue()
    lines = {str(each.stage_id): each for each in (*queue, *view.held, *view.missed)}
    waiting = tuple(
        Option(value, clean(each.code), _detail(words, each)) for value, each in lines.items()
    )
    chosen = await flow.ask(
        Question(say("ask-code"), waiting, say("field-code"), filters=True, free=True)
    )
    if chosen is None:
        return ""
    line = lines.get(chosen.value or "")
    code = line.code if line else chosen.text
    by = flow.by_on(line.stage_id if line else None)
    call = flow.face.hall.tickets.call
    if line is None:  # where it cannot be called from here, the hall says so before why is asked
        try:
            await flow.face.act(call, by, code=code)
        except HallError as refusal:
            if refusal.key != "reason-needed":
                raise
    reasons = tuple(Option(text, text) for text in map(say, REASONS))
    given = await flow.ask(
        Question(say("ask-reason", code=clean(code)), reasons, say("field-reason"), free=True)
    )
    if given is not None:
        await flow.face.act(call, by, code=code, reason=given.words)
    return ""


def _detail(words: Words, line: QueueLine) -> str:
    is_waiting = line.state is State.WAITING
    return words.service(line.service) if is_waiting else where_it_stands(words, line)
