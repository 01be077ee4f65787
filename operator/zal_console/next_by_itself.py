"""What the hall does at a desk by itself: what is to come, how to stop it, what has come."""

from math import ceil

from zal.domain.settings.hall import HallConfig
from zal.domain.states import State
from zal.domain.text import clean
from zal.domain.views import DeskView
from zal.tui.times import elapsed
from zal_console.flow import Flow
from zal_console.moves import is_idle
from zal_console.words import Words


def comes_in_ms(view: DeskView, config: HallConfig, now: int) -> int | None:
    """Return in how long the next visitor is called by itself, 0: as they come; None: never."""
    next_at = view.shift.next_at if view.shift is not None and is_idle(view) else None
    policy = config.console
    if next_at is None or not policy.next_after_s or now > next_at + 1000 * policy.lock_after_s:
        return None
    return max(0, next_at - now)


def told(view: DeskView, words: Words, now: int) -> str:
    """Return what stands on the screen of it, "": nothing is to come."""
    left_ms = comes_in_ms(view, words.config, now)
    if left_ms is None:
        return ""
    if not left_ms:
        return words.say("next-at-once")
    time = elapsed(1000 * ceil(left_ms / 1000)).removeprefix("0")
    return words.say("next-by-itself", time=time)


async def stop(flow: Flow) -> bool:
    """Let nobody be called by itself, if anybody is about to be."""
    if comes_in_ms(flow.view, flow.words.config, flow.face.now()) is None:
        return False
    await flow.face.act(flow.face.hall.desks.stop_next, flow.by)
    return True


def by_itself(before: DeskView | None, view: DeskView, words: Words) -> str:
    """Return what has come by itself between two pictures, "": nothing."""
    if before is None or not view.by_itself:
        return ""
    if is_idle(before) and view.ticket is not None:
        return words.say("called-by-itself", code=clean(view.ticket.code))
    missed = view.reopenable
    if before.ticket is None or missed is None or missed.state is not State.MISSED:
        return ""
    is_same = missed.stage.stage_id == before.ticket.stage.stage_id
    return words.say("missed-by-itself", code=clean(missed.code)) if is_same else ""
