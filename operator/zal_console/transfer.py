"""F4: send the visitor on to a service, a desk or an operator, with a note."""

from zal.domain.errors import HallError
from zal.domain.text import clean
from zal_console.chooser import Option, Question
from zal_console.flow import Flow


async def transfer(flow: Flow) -> str:
    """Ask where to and for a note, then send on; return what to say."""
    say, ticket = flow.words.say, flow.view.ticket
    assert ticket is not None
    code = clean(ticket.code)
    targets = _targets(flow)
    chosen = await flow.ask(
        Question(say("ask-target", code=code), targets, say("field-target"), filters=True)
    )
    if chosen is None or chosen.value is None:
        return ""
    note = await flow.ask(
        Question(say("ask-note", code=code), field=say("field-note"), free=True, optional=True)
    )
    if note is None:
        return ""
    try:
        await _send(flow, chosen.value, note.text)
    except HallError as refusal:
        if not refusal.key.startswith("transfer-"):
            raise
        if not await _is_sure(flow, refusal):
            return ""
        await _send(flow, chosen.value, note.text, anyway=True)
    label = next(each.label for each in targets if each.value == chosen.value)
    return say("done-transfer", code=code, target=label)


async def _send(flow: Flow, where: str, note: str, *, anyway: bool = False) -> None:
    kind, target = where.split(":", 1)
    await flow.face.act(
        flow.face.hall.tickets.transfer,
        flow.by,
        service=target if kind == "service" else None,
        to_desk=target if kind == "desk" else None,
        to_operator=target if kind == "operator" else None,
        note=note,
        anyway=anyway,
    )


async def _is_sure(flow: Flow, refusal: HallError) -> bool:
    """Tell that nobody is there, or that it is closed, and ask whether to send on all the same."""
    say = flow.words.say
    options = (Option("stay", say("transfer-stay")), Option("anyway", say("transfer-anyway")))
    question = Question(flow.words.refusal(refusal), options, say("field-number"))
    answer = await flow.ask(question)
    return answer is not None and answer.value == "anyway"


def _targets(flow: Flow) -> tuple[Option, ...]:
    """Return desks and people who are here, then services, then the desks and people who are not.

    Nobody is sent to where they are.
    """
    words, view, config = flow.words, flow.view, flow.words.config
    say, taken = words.say, view.open_desks
    at = {operator: desk for desk, operator in taken.items()}
    assert view.ticket is not None
    here: list[Option] = []
    away: list[Option] = []
    for desk in config.desks:
        if desk.code != view.desk:
            who = words.operator(taken[desk.code]) if desk.code in taken else say("desk-closed")
            option = Option(f"desk:{desk.code}", words.desk(desk.code), who)
            (here if desk.code in taken else away).append(option)
    for person in config.operators:
        desk_code = at.get(person.code)
        if desk_code != view.desk:
            where = words.desk(desk_code) if desk_code else say("operator-away")
            option = Option(f"operator:{person.code}", words.operator(person.code), where)
            (here if desk_code else away).append(option)
    services = [
        Option(f"service:{each.code}", words.service(each.code), say("kind-service"))
        for each in config.services
        if each.code != view.ticket.stage.service
    ]
    return (*here, *services, *away)
