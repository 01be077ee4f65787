"""F4: send the visitor on to a service, a desk or an operator, with a note."""

from zal.domain.errors import HallError
from zal.domain.spelling import Person
from zal.domain.text import clean
from zal_console.flow import Flow
from zal_console.question import Answer, Option, Question

_ELSEWHERE, _ANYWAY = "elsewhere", "anyway"


async def transfer(flow: Flow) -> str:
    """Ask where to and for a note, then send on; return what to say."""
    say, ticket = flow.words.say, flow.view.ticket
    assert ticket is not None
    code, targets = clean(ticket.code), _targets(flow)
    asked, nothing = say("ask-target", code=code), say("nothing-fits")
    where = Question(asked, targets, say("field-target"), filters=True, nothing=nothing)
    what = Question(say("ask-note", code=code), field=say("field-note"), free=True, optional=True)
    note: Answer | None = None
    while True:
        chosen = await flow.ask(where)
        if chosen is None or chosen.value is None:
            return ""
        note = note or await flow.ask(what)
        if note is None:
            return ""
        answer = await _send_if_sure(flow, chosen.value, note.text)
        if answer is None:
            return ""
        if answer != _ELSEWHERE:
            label = next(each.label for each in targets if each.value == chosen.value)
            return say("done-transfer", code=code, target=label)


async def _send_if_sure(flow: Flow, where: str, note: str) -> str | None:
    """Send on, and ask first where nobody is or it is closed.

    Returns what was answered, None: that nothing is to be done after all.
    """
    try:
        await _send(flow, where, note)
    except HallError as refusal:
        if not refusal.key.startswith("transfer-"):
            raise
        say = flow.words.say
        options = (
            Option(_ELSEWHERE, say("transfer-stay")),
            Option(_ANYWAY, say("transfer-anyway")),
        )
        question = Question(flow.words.refusal(refusal), options, say("field-number"))
        answer = await flow.ask(question)
        if answer is None or answer.value == _ELSEWHERE:
            return None if answer is None else _ELSEWHERE
        await _send(flow, where, note, anyway=True)
    return _ANYWAY


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
    zone = config.zone_of(view.desk)
    for desk in sorted(config.desks, key=lambda each: words.by_zone(each.code, zone)):
        if desk.code != view.desk:
            who = words.operator(taken[desk.code]) if desk.code in taken else say("desk-closed")
            option = Option(f"desk:{desk.code}", words.place(desk.code, zone), who)
            (here if desk.code in taken else away).append(option)
    for person in config.operators:
        desk_code = at.get(person.code)
        if desk_code != view.desk:
            where = words.place(desk_code, zone) if desk_code else say("operator-away")
            name = words.operator(person.code)
            option = Option(f"operator:{person.code}", name, where, Person(person.code, name))
            (here if desk_code else away).append(option)
    services = [
        Option(f"service:{each.code}", words.service(each.code), say("kind-service"))
        for each in config.waited_for
        if each.code != view.ticket.stage.service
    ]
    return (*here, *services, *away)
