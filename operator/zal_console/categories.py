"""Ctrl+O: let a visitor wait in turn, or in another category; F5 takes it back."""

from zal.domain.errors import WrongMove
from zal.domain.states import Act, State
from zal.domain.text import clean
from zal.domain.tickets import VisitStage
from zal_console.flow import Flow
from zal_console.question import Option, Question


async def change_category(flow: Flow) -> str:
    """Let who is called wait in turn; else ask whose category becomes which, and why."""
    ticket = flow.view.ticket
    if ticket is None:
        return await _of_one_who_waits(flow)
    if ticket.state is State.CALLED and flow.words.out_of_turn(ticket.stage):
        done = await flow.face.act(flow.face.hall.categories.change, flow.by)
        return _done(flow, done)
    return await _ask_and_change(flow, ticket.code, ticket.stage.category, None)


async def _of_one_who_waits(flow: Flow) -> str:
    say, words = flow.words.say, flow.words
    lines = {str(each.stage_id): each for each in await flow.queue()}
    if not lines:
        raise WrongMove("desk-empty", desk=flow.view.desk, act="change-category")
    waiting = tuple(
        Option(value, clean(each.code), words.category(each.category))
        for value, each in lines.items()
    )
    asked, nothing = say("ask-whose"), say("nothing-fits")
    chosen = await flow.ask(
        Question(asked, waiting, say("field-code"), filters=True, nothing=nothing)
    )
    line = None if chosen is None else lines.get(chosen.value or "")
    if line is None:
        return ""
    return await _ask_and_change(flow, line.code, line.category, line.stage_id)


async def _ask_and_change(flow: Flow, code: str, category: str, waits_as: int | None) -> str:
    """Ask for the category and a reason and change it.

    ``waits_as``: the stage of who waits, None: who is called to this desk.
    """
    say, config = flow.words.say, flow.words.config
    others = tuple(
        Option(each.code, _name(flow, each.code))
        for each in config.categories
        if each.code != category
    )
    asked = say("ask-category", code=clean(code))
    to = await flow.ask(Question(asked, others, say("field-number")))
    if to is None or to.value is None:
        return ""
    reason = ""
    if to.value != config.ordinary.code:
        question = say("ask-category-reason", code=clean(code))
        given = await flow.ask(Question(question, field=say("field-category-reason"), free=True))
        if given is None:
            return ""
        reason = given.text
    by = flow.by if waits_as is None else flow.by_on(waits_as)
    change, named = flow.face.hall.categories.change, None if waits_as is None else code
    return _done(flow, await flow.face.act(change, by, to.value, code=named, reason=reason))


def _name(flow: Flow, category: str) -> str:
    """Return a category's name; the ordinary one is what everybody waits in."""
    if category == flow.words.config.ordinary.code:
        return flow.words.say("in-turn")
    return flow.words.category(category)


def _done(flow: Flow, done: VisitStage) -> str:
    flow.by_code.remember(Act.CHANGE_CATEGORY, done, flow.face.now())
    name = _name(flow, done.stage.category)
    return flow.words.say("done-category-undo", code=clean(done.code), name=name)
