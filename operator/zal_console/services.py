"""Ctrl+A: let the visitor have one more service, or leave one out."""

from zal.domain.errors import HallError
from zal.domain.settings.services import MOST_PEOPLE
from zal.domain.states import Act
from zal.domain.text import clean
from zal_console.flow import Flow
from zal_console.newcomer import how_many
from zal_console.question import Option, Question

_ADD, _SKIP, _PEOPLE = "add", "skip", "people"
_AT_ONCE, _AFTER = "at-once", "after"
_OTHER, _ANYWAY = "other", "anyway"


async def change_services(flow: Flow) -> str:
    """Ask which, and when or why; return what to say."""
    say, ticket = flow.words.say, flow.view.ticket
    assert ticket is not None
    code = clean(ticket.code)
    asked, nothing = say("ask-services", code=code), say("nothing-fits")
    which = Question(asked, _options(flow), say("field-service"), filters=True, nothing=nothing)
    while (chosen := await flow.ask(which)) is not None and chosen.value is not None:
        what, _, service = chosen.value.partition(":")
        if what == _PEOPLE:
            return await _count_people(flow, code)
        name = flow.words.service(service)
        if what == _SKIP:
            return await _skip(flow, code, service, name)
        answer = await _add(flow, code, service, name)
        if answer != _OTHER:
            return say("done-service-add", code=code, service=name) if answer else ""
    return ""


def _options(flow: Flow) -> tuple[Option, ...]:
    """Return the services to add, and those that can be left out."""
    words, view = flow.words, flow.view
    assert view.ticket is not None
    coming = () if view.visit is None else view.visit.coming
    here = {view.ticket.stage.service, *(each.service for each in coming)}
    add, skip = words.say("service-add"), words.say("service-skip")
    people = words.say("people", count=view.ticket.ticket.people)
    return (
        *(Option(f"{_SKIP}:{e.service}", words.service(e.service), skip) for e in coming),
        *(
            Option(f"{_ADD}:{each.code}", words.service(each.code), add)
            for each in words.config.waited_for
            if each.code not in here
        ),
        Option(_PEOPLE, words.say("service-people"), people),
    )


async def _count_people(flow: Flow, code: str) -> str:
    """Ask for how many people the visitor has come."""
    answer = await flow.ask(how_many(flow, MOST_PEOPLE))
    if answer is None or answer.value is None:
        return ""
    people = int(answer.value)
    await flow.face.act(flow.face.hall.visits.count_people, flow.by, people)
    return flow.words.say("done-people", code=code, count=people)


async def _add(flow: Flow, code: str, service: str, name: str) -> str:
    """Add a service, and ask first where nobody serves it now.

    Returns "" if nothing is to be done after all, ``_OTHER`` if it is to be another.
    """
    say = flow.words.say
    options = (Option(_AT_ONCE, say("service-at-once")), Option(_AFTER, say("service-after")))
    asked = say("ask-service-when", code=code, service=name)
    is_after = flow.words.config.service_by_code[service].shared_end
    if not is_after:
        when = await flow.ask(Question(asked, options, say("field-number")))
        if when is None:
            return ""
        is_after = when.value == _AFTER
    try:
        await _do_add(flow, service, after=is_after)
    except HallError as refusal:
        if not refusal.key.startswith("transfer-"):
            raise
        sure = Option(_OTHER, say("service-other")), Option(_ANYWAY, say("service-anyway"))
        question = Question(flow.words.refusal(refusal), sure, say("field-number"))
        answer = await flow.ask(question)
        if answer is None or answer.value == _OTHER:
            return "" if answer is None else _OTHER
        await _do_add(flow, service, after=is_after, anyway=True)
    return _ANYWAY


async def _do_add(flow: Flow, service: str, *, after: bool, anyway: bool = False) -> None:
    add = flow.face.hall.visits.add
    await flow.face.act(add, flow.by, service, after=after, anyway=anyway)


async def _skip(flow: Flow, code: str, service: str, name: str) -> str:
    say = flow.words.say
    asked = say("ask-service-reason", code=code, service=name)
    why = await flow.ask(Question(asked, field=say("field-service-reason"), free=True))
    if why is None:
        return ""
    skip = flow.face.hall.visits.skip
    skipped = await flow.face.act(skip, flow.by_on(None), service, code=code, reason=why.text)
    flow.by_code.remember(Act.CANCEL, skipped, flow.face.now())
    return say("done-service-skip", code=code, service=name)
