"""The moves that ask nothing first: one key, one act. A mistake can be undone."""

from zal.domain.dates import written_day
from zal.domain.states import State
from zal.domain.text import clean
from zal.domain.tickets import VisitStage
from zal.hall.seen.return_passes import pass_of_stage
from zal.hall.seen.ticket import ticket_story
from zal_console.booked_screen import BookedScreen
from zal_console.flow import Flow
from zal_console.moves import can_undo, natural
from zal_console.newcomer import newcomer
from zal_console.question import Option, Question


async def enter(flow: Flow) -> str:
    """Do what comes next by nature; return what to say."""
    act, hall, by = flow.face.act, flow.face.hall, flow.by
    move = natural(flow.view)
    if move == "resume":
        await act(hall.desks.resume, by)
    elif move == "start":
        await act(hall.tickets.start, by)
    elif move == "finish":
        return await finish(flow)
    elif move == "newcomer":
        return await newcomer(flow)
    elif await act(hall.tickets.call, by) is None:
        return flow.words.say("nobody-to-call")
    return ""


async def finish(flow: Flow) -> str:
    """End the service, and ask first how, where the hall wants that; return what to say."""
    words, view = flow.words, flow.view
    outcome = None
    if words.config.outcomes and view.ticket is not None:
        options = tuple(Option(e.code, words.outcome(e.code)) for e in words.config.outcomes)
        is_recorded = view.ticket.ticket.is_recorded
        key = "ask-outcome-recorded" if is_recorded else "ask-outcome"
        asked = words.say(key, code=clean(view.ticket.code))
        field = words.say("field-number")
        answer = await flow.ask(Question(asked, options, field, at_once=True))
        if answer is None:
            return ""
        outcome = answer.value
    done = await flow.face.act(flow.face.hall.tickets.finish, flow.by, outcome=outcome)
    await _tell_pass(flow, done)
    if not can_undo(view):
        return ""
    if done.ticket.is_recorded:
        return words.say("done-finish-recorded")
    code, coming = clean(done.code), await _coming(flow, done)
    if coming:
        return words.say("done-finish-next", code=code, services=", ".join(coming))
    return words.say("done-finish", code=code)


async def _tell_pass(flow: Flow, done: VisitStage) -> None:
    """Show the code of the return pass that the visitor gets, if they do."""
    outcome = flow.words.config.outcome_by_code.get(done.stage.outcome)
    if outcome is None or not outcome.gives_pass:
        return
    again = await flow.face.act(flow.face.hall.see, pass_of_stage, done.stage.stage_id)
    if again is not None and not flow.face.locked:
        title = flow.words.say("return-pass", until=written_day(again.until_day))
        await flow.face.push_screen_wait(
            BookedScreen(flow.face.steady, flow.words, title, again.code)
        )


async def _coming(flow: Flow, done: VisitStage) -> list[str]:
    """Return for what a visitor waits now who came for several services."""
    if done.ticket.services == 1:
        return []
    story = await flow.face.act(flow.face.hall.see, ticket_story, done.code)
    waiting = [each.stage for each in story.stages if each.state is State.WAITING]
    return [flow.words.service(each.service) for each in waiting]


async def return_to_queue(flow: Flow) -> str:
    """Put the visitor back in the old place."""
    done = await flow.face.act(flow.face.hall.tickets.return_to_queue, flow.by)
    code, until = clean(done.code), done.stage.postponed_until
    if until is not None:
        return flow.words.say("done-return-early", code=code, time=flow.words.time(until))
    return flow.words.say("done-return", code=code)
