"""A return pass: whoever was sent away for papers comes again with it, once. This code does no I/O.

It is good by its date alone: nothing is written when that is over.
"""

from datetime import date, timedelta
from typing import NamedTuple

from zal.domain.clock import is_open_on
from zal.domain.codes import check_number
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.return_passes import ReturnPassPolicy, ReturnPlace
from zal.domain.settings.services import Service
from zal.domain.tickets import Stage

_LATEST_DAYS = 366
"""A service that is closed for longer than that is not waited for."""


class ReturnPass(NamedTuple):
    """What a visitor comes again with.

    ``stage_id``: what ended so that they have to, ``service``: for which they come again;
    ``code``: as of an appointment; ``until_day``: the last business day on which it is good;
    ``used_ticket``: the ticket that was given for it, None: none was, or that visit ended before
    anything of it was served.
    """

    stage_id: int
    ticket_id: int
    service: str
    code: str
    until_day: str
    used_ticket: int | None = None


def pass_link(code: str, token: str) -> int:
    """Return what the log keeps of a pass's code; ``token``: of the page of the visit it is of."""
    return check_number(f"{code} {token}")


def last_day(config: HallConfig, service: Service, today: date) -> date:
    """Return the last day on which a pass is good that is given today.

    Days on which the service is not open are not counted.
    """
    day = today
    left = config.return_pass.days
    for n in range(1, _LATEST_DAYS):
        if left == 0:
            break
        day = today + timedelta(days=n)
        left -= is_open_on(config, service, day)
    return day


def clock_again(policy: ReturnPassPolicy, was: Stage, first: list[int], now: int) -> int:
    """Return from when the waiting counts of whoever comes again at ``now``, epoch ms.

    ``was``: what they came for the first time. ``first``: the clocks of the first who wait for the
    same in the same category, as many as are to go before them, one at least.
    """
    if policy.place is ReturnPlace.CLOCK:
        return now - max(0, (was.called_at or was.clock_at) - was.clock_at)
    if policy.place is ReturnPlace.END or not first:
        return now
    return first[-1] if policy.behind else first[0] - 1
