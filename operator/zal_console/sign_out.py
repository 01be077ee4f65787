"""F10: end the shift; who would leave people alone by it is told, and chooses."""

from zal.domain.errors import HallError
from zal_console.flow import Flow
from zal_console.question import Option, Question


async def sign_out(flow: Flow) -> str:
    """End the shift; the console goes back to the sign-in screen."""
    try:
        await _end_shift(flow)
    except HallError as refusal:
        if refusal.key != "last-to-serve":
            raise
        return await _choose(flow, refusal)
    return ""


async def _choose(flow: Flow, refusal: HallError) -> str:
    """Ask whoever is the last to stay, to let a colleague take over, or to say why they go."""
    say = flow.words.say
    options = (Option("stay", say("last-stay")), Option("hand-over", say("last-hand-over")))
    question = Question(
        flow.words.refusal(refusal),
        options,
        field=say("field-leave-reason"),
        hint=say("last-hint"),
        free=True,
    )
    answer = await flow.ask(question)
    if answer is None or answer.value == "stay":
        return ""
    if answer.value == "hand-over":
        flow.face.leave()  # the shift stays open, for the colleague who signs in here
        return ""
    await _end_shift(flow, answer.text)
    return ""


async def _end_shift(flow: Flow, reason: str = "") -> None:
    with flow.face.leaving():
        await flow.face.act(flow.face.hall.desks.sign_out, flow.by, reason=reason)
