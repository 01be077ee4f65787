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


def idle_state(
    step: Step,
    quiet_ms: int,
    policy: KioskPolicy,
    paper: Paper = Paper.NONE,
    *,
    at_home: bool,
    extended: bool = False,
    listens: bool = False,
) -> IdleState:
    """Return what is due ``quiet_ms`` after the last touch.

    A ticket that is on paper goes without asking; one that is on the screen alone, like a choice,
    is asked after first; a ticket that is being made is waited for. ``at_home``: nothing was
    chosen yet, so nobody is asked. ``extended``: the ticket was to stay for another minute.
    ``listens``: the visitor has the screen read aloud, and has all the more time.
    """
    quiet_s = max(0, quiet_ms) / 1000
    minute_s = MINUTE_S
    if listens:
        policy, minute_s = _patient(policy), LISTENING_TIMES * MINUTE_S
    if step is Step.TICKET:
        least_s = minute_s if extended else 0
        if paper is Paper.READY:
            return _until(max(least_s, policy.result_s) - quiet_s, Due.STAY)
        return _asked_after(max(least_s, policy.unprinted_s), quiet_s, policy)
    if step not in CHOICES and step is not Step.REFUSED:
        return IdleState(Due.STAY)
    if at_home and quiet_s >= policy.idle_s:
        return IdleState(Due.HOME)
    return _asked_after(policy.idle_s, quiet_s, policy)


def _patient(policy: KioskPolicy) -> KioskPolicy:
    return replace(
        policy,
        idle_s=LISTENING_TIMES * policy.idle_s,
        warning_s=LISTENING_TIMES * policy.warning_s,
        result_s=LISTENING_TIMES * policy.result_s,
        unprinted_s=LISTENING_TIMES * policy.unprinted_s,
    )


def _asked_after(stays_s: float, quiet_s: float, policy: KioskPolicy) -> IdleState:
    if quiet_s < stays_s:
        return IdleState(Due.STAY)
    return _until(stays_s + policy.warning_s - quiet_s, Due.WARN)


def _until(left_s: float, before: Due) -> IdleState:
    return IdleState(before, -int(-left_s // 1)) if left_s > 0 else IdleState(Due.HOME)
