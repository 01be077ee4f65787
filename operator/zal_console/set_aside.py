"""F6 and F11: set a visitor aside, and bring back or end those who are held or missed."""

from zal.domain.text import clean
from zal_console.chooser import Option, Question
from zal_console.flow import Flow


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
    held = {each.code for each in view.held}
    lines = (*view.held, *view.missed)
    if not lines:
        return say("aside-empty")
    options = []
    for each in lines:
        stands = say("aside-held" if each.code in held else "aside-missed")
        if each.postponed_until is not None:
            stands = say("aside-postponed", time=words.time(each.postponed_until))
        parts = [stands]
        parts += [words.service(each.service), clean(each.note)]
        options.append(Option(each.code, clean(each.code), " · ".join(filter(None, parts))))
    chosen = await flow.ask(
        Question(say("ask-aside"), tuple(options), say("field-code"), filters=True)
    )
    if chosen is None or chosen.value is None:
        return ""
    code = chosen.value
    ways = (Option("back", say("aside-back")), Option("cancel", say("aside-cancel")))
    way = await flow.ask(Question(say("ask-way", code=clean(code)), ways, say("field-number")))
    if way is None:
        return ""
    return await _end_or_bring_back(flow, code, way.value or "", is_held=code in held)


async def _end_or_bring_back(flow: Flow, code: str, way: str, *, is_held: bool) -> str:
    act, tickets = flow.face.act, flow.face.hall.tickets
    if way == "cancel":
        await act(tickets.cancel, flow.by, code)
        return flow.words.say("done-cancel", code=clean(code))
    if is_held:
        await act(tickets.release, flow.by, code)
    else:
        await act(tickets.return_to_queue, flow.by, code=code)
    return flow.words.say("done-back", code=clean(code))
