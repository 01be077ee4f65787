"""How long the kiosk waits for a visitor who does nothing. No clock is read here."""

from dataclasses import replace
from enum import StrEnum

from zal.domain.dataclass import dataclass
from zal.domain.settings.kiosks import KioskPolicy
from zal_kiosk.paper_status import Paper
from zal_kiosk.ticket_request import CHOICES, Step

MINUTE_S = 60
"""«Another minute» lasts no less."""

LISTENING_TIMES = 3
"""So many times as long everything waits for whoever listens: what is heard must be remembered."""


class Due(StrEnum):
    """What the time that has passed calls for."""

    STAY = "stay"
    WARN = "warn"
    HOME = "home"


@dataclass(frozen=True, slots=True)
class IdleState:
    """What is due, and in how many seconds the screen goes home, where it counts down."""

    due: Due
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Passed:
    """How long ago, in ms, the kiosk was touched last, its screen came, and «another minute» was
    pressed last on it, None: never.
    """

    touch_ms: int
    screen_ms: int = 0
    minute_ms: int | None = None


def idle_state(
    step: Step,
    passed: Passed,
    policy: KioskPolicy,
    paper: Paper = Paper.NONE,
    *,
    at_home: bool,
    minutes: int = 0,
    listens: bool = False,
) -> IdleState:
    """Return what is due after so long.

    A ticket that is on paper goes without asking; one that is on the screen alone, like a choice,
    is asked after first; a ticket that is being made is waited for. ``at_home``: nothing was
    chosen yet, so nobody is asked. ``minutes``: how often the ticket was to stay for another one.
    ``listens``: the visitor has the screen read aloud, and has all the more time.
    """
    minute_s = MINUTE_S
    if listens:
        policy, minute_s = _patient(policy), LISTENING_TIMES * MINUTE_S
    if step is Step.TICKET:
        return _of_ticket(passed, policy, paper, minutes, minute_s)
    if step not in CHOICES and step is not Step.REFUSED:
        return IdleState(Due.STAY)
    left_s = policy.idle_s - _seconds(passed.touch_ms)
    if at_home and left_s <= 0:
        return IdleState(Due.HOME)
    return _asked_after(left_s, policy)


def _of_ticket(
    passed: Passed, policy: KioskPolicy, paper: Paper, minutes: int, minute_s: int
) -> IdleState:
    """Return what is due with a ticket on the screen, which others wait for.

    «Another minute» gives it a minute from its press, any other touch its usual time anew: all
    such touches together no more than that time once again.
    """
    is_printed = paper is Paper.READY
    usual_s = policy.result_s if is_printed else policy.unprinted_s
    left_s = usual_s - _seconds(passed.touch_ms)
    if passed.minute_ms is not None:
        left_s = max(left_s, minute_s - _seconds(passed.minute_ms))
    most_s = 2 * usual_s + minutes * minute_s - _seconds(passed.screen_ms)
    if is_printed:
        return _until(min(left_s, most_s), Due.STAY)
    if left_s > 0 >= most_s:  # whoever says to be there gets no more: how much it is stands there
        return _until(most_s + policy.warning_s, Due.STAY)
    return _asked_after(min(left_s, most_s), policy)


def _patient(policy: KioskPolicy) -> KioskPolicy:
    return replace(
        policy,
        idle_s=LISTENING_TIMES * policy.idle_s,
        warning_s=LISTENING_TIMES * policy.warning_s,
        result_s=LISTENING_TIMES * policy.result_s,
        unprinted_s=LISTENING_TIMES * policy.unprinted_s,
    )


def _seconds(ms: int) -> float:
    return max(0, ms) / 1000


def _asked_after(left_s: float, policy: KioskPolicy) -> IdleState:
    """Return that the visitor is asked once no time is left, for as long as a warning stands."""
    return IdleState(Due.STAY) if left_s > 0 else _until(left_s + policy.warning_s, Due.WARN)


def _until(left_s: float, before: Due) -> IdleState:
    return IdleState(before, -int(-left_s // 1)) if left_s > 0 else IdleState(Due.HOME)
