"""F8: nobody comes. It calls again, and marks the visitor as missed once that is right."""

from math import ceil

from zal.domain.no_show import NobodyCame, nobody_came
from zal.domain.settings.hall import HallConfig
from zal.domain.states import Act
from zal.domain.text import clean
from zal.domain.views import DeskView
from zal.tui.times import elapsed
from zal_console.flow import Flow
from zal_console.words import Words


def what_f8_does(view: DeskView, config: HallConfig, now: int) -> NobodyCame | None:
    """Return what F8 does and in how long, None while nobody is called to the desk."""
    return nobody_came(config.no_show, view.calls, now) if view.calls else None


def is_unanswered(view: DeskView, config: HallConfig, now: int) -> bool:
    """Return whether the newest call stands for so long that boards list it below newer ones."""
    return bool(view.calls) and now - view.calls[-1] >= config.board.large_min * 60_000


def waits_until(view: DeskView, config: HallConfig, now: int) -> int | None:
    """Return from when on F8 does something, None: it does now."""
    came = what_f8_does(view, config, now)
    return now + came.wait_ms if came is not None and came.wait_ms else None


def told(came: NobodyCame, words: Words) -> tuple[str, str]:
    """Return what stands on the key's bar: what it does, and in how long, "": now."""
    wanted, n = words.config.no_show.calls, came.counted + 1
    key = "nobody-missed" if came.act is Act.NO_SHOW else "nobody-recall"
    if came.act is Act.RECALL and n > wanted:
        key = "nobody-recall-more"
    left = elapsed(1000 * _left_s(came)).removeprefix("0")
    when = words.say("nobody-when", time=left) if came.wait_ms else ""
    return words.say(key, n=n, of=wanted), when


async def nobody(flow: Flow) -> str:
    """Do what is right when nobody comes; return what to say."""
    tickets, say = flow.face.hall.tickets, flow.words.say
    came = what_f8_does(flow.view, flow.words.config, flow.face.now())
    if came is not None and flow.view.ticket is not None:
        code = clean(flow.view.ticket.code)
        if came.wait_ms:
            waited = {"since": came.since_ms // 1000, "left": _left_s(came)}
            return say(f"nobody-waits-{came.act}", code=code, **waited)
        if came.act is Act.RECALL:
            return await recall(flow)
    done = await flow.face.act(tickets.no_show, flow.by)
    return say("done-no-show", code=clean(done.code))


async def recall(flow: Flow) -> str:
    """Announce the visitor once more."""
    done = await flow.face.act(flow.face.hall.tickets.recall, flow.by)
    return flow.words.say("done-recall", code=clean(done.code))


def _left_s(came: NobodyCame) -> int:
    return ceil(came.wait_ms / 1000)
