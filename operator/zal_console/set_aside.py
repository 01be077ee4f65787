"""F6 and F11: set a visitor aside, and call, bring back or end those who are held or missed."""

from zal.domain.states import Act, State
from zal.domain.text import clean
from zal.domain.views import QueueLine
from zal_console.flow import Flow
from zal_console.moves import is_idle
from zal_console.question import Option, Question
from zal_console.words import Words


async def hold(flow: Flow) -> str:
    """Ask for a note and set the visitor aside; return what to say."""
    say, ticket = flow.words.say, flow.view.ticket
    assert ticket is not None
    code = clean(ticket.code)
    note = await flow.ask(
        Question(say("ask-hold", code=code), field=say("field-note"), free=True, optional=True)
    )
    if note is None:
        return ""
    await flow.face.act(flow.face.hall.tickets.hold, flow.by, note=note.text)
    return say("done-hold", code=code)


async def held_and_missed(flow: Flow) -> str:
    """Choose one who is held or missed and what becomes of them; return what to say."""
    words, view = flow.words, flow.view
    say = words.say
    lines = {str(each.stage_id): each for each in (*view.held, *view.missed)}
    if not lines:
        return say("aside-empty")
    options = tuple(
        Option(value, clean(each.code), where_it_stands(words, each))
        for value, each in lines.items()
    )
    asked, nothing = say("ask-aside"), say("nothing-fits")
    chosen = await flow.ask(
        Question(asked, options, say("field-code"), filters=True, nothing=nothing)
    )
    if chosen is None or chosen.value is None:
        return ""
    line = lines[chosen.value]
    code = line.code
    back = say("aside-back" if line.state is State.HELD else "aside-back-missed")
    ways = [Option("back", back), Option("cancel", say("aside-cancel"))]
    if is_idle(view):
        ways.insert(0, Option("call", say("aside-call")))
    question = Question(say("ask-way", code=clean(code)), tuple(ways), say("field-number"))
    way = await flow.ask(question)
    if way is None:
        return ""
    if way.value == "call":
        return await _call(flow, line)
    if way.value == "cancel" and not await _has_left_for_good(flow, line):
        return ""
    return await _end_or_bring_back(flow, line, way.value or "")


async def _has_left_for_good(flow: Flow, line: QueueLine) -> bool:
    """Ask once more before a visitor loses the place."""
    say, code = flow.words.say, clean(line.code)
    options = (Option("keep", say("cancel-keep")), Option("cancel", say("cancel-end")))
    question = Question(say("ask-cancel", code=code), options, say("field-number"))
    chosen = await flow.ask(question)
    return chosen is not None and chosen.value == "cancel"


async def _call(flow: Flow, line: QueueLine) -> str:
    """Call who stands at the desk; the reason is how they come to."""
    reason = flow.words.say("reason-was-held" if line.state is State.HELD else "reason-was-missed")
    by = flow.by_on(line.stage_id)
    await flow.face.act(flow.face.hall.tickets.call, by, code=line.code, reason=reason)
    return ""


def where_it_stands(words: Words, line: QueueLine) -> str:
    """Return in what state who is held or missed stands, for what, and the note."""
    stands = words.say("aside-held" if line.state is State.HELD else "aside-missed")
    if line.postponed_until is not None:
        stands = words.say("aside-postponed", time=words.time(line.postponed_until))
    parts = [stands, words.service(line.service), clean(line.note)]
    return " · ".join(filter(None, parts))


async def _end_or_bring_back(flow: Flow, line: QueueLine, way: str) -> str:
    act, tickets, code = flow.face.act, flow.face.hall.tickets, line.code
    if way == "cancel":  # not whom a colleague has brought back by now
        done = await act(tickets.cancel, flow.by_on(line.stage_id, line.state), code)
        flow.by_code.remember(Act.CANCEL, done, flow.face.now())
        return flow.words.say("done-cancel", code=clean(code))
    by = flow.by_on(line.stage_id)
    if line.state is State.HELD:
        back = await act(tickets.release, by, code)
    else:
        back = await act(tickets.return_to_queue, by, code=code)
    until = back.stage.postponed_until
    if until is not None:
        return flow.words.say("done-return-early", code=clean(code), time=flow.words.time(until))
    return flow.words.say("done-back", code=clean(code))
