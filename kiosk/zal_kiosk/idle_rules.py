"""How long the kiosk waits for a visitor who does nothing. No clock is read here."""

from enum import StrEnum

from zal.domain.dataclass import dataclass
from zal.domain.settings.kiosks import KioskPolicy
from zal_kiosk.paper_status import Paper
from zal_kiosk.ticket_request import CHOICES, Step

PHOTO_S = 30
"""A ticket that is to be photographed stays at least that long: a phone must come out first."""


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
) -> IdleState:
    """Return what is due ``quiet_ms`` after the last touch.

    A ticket stays for its time and goes without asking; a choice is asked after first; a ticket
    that is being made is waited for. ``at_home``: nothing was chosen yet, so nobody is asked.
    """
    quiet_s = max(0, quiet_ms) / 1000
    if step is Step.TICKET:
        least_s = PHOTO_S if paper is Paper.MISSING else 0
        return _until(max(least_s, policy.result_s) - quiet_s, Due.STAY)
    if step not in CHOICES and step is not Step.REFUSED:
        return IdleState(Due.STAY)
    if quiet_s < policy.idle_s:
        return IdleState(Due.STAY)
    if at_home:
        return IdleState(Due.HOME)
    return _until(policy.idle_s + policy.warning_s - quiet_s, Due.WARN)


def _until(left_s: float, before: Due) -> IdleState:
    return IdleState(before, -int(-left_s // 1)) if left_s > 0 else IdleState(Due.HOME)
