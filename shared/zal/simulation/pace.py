"""Virtual time on the real clock, at a chosen speed."""

import time
from collections.abc import Callable

from zal.simulation.agenda import Agenda

_LATE_S = 0.5


def live(
    agenda: Agenda,
    speed: float,
    pause: Callable[[float], bool],
    until: int | None = None,
    *,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Take the agenda's steps ``speed`` times as fast as the clock, up to ``until`` (virtual ms).

    ``pause`` waits for so many seconds and returns whether to go on; ``clock`` is steady. Time that
    was lost, in a wait for the turn or in a machine asleep, is not made up for: nobody hurries
    after it.
    """
    shift = clock() - agenda.now / 1000 / speed
    while (at := agenda.next_at) is not None and (until is None or at <= until):
        ahead_s = shift + at / 1000 / speed - clock()
        if ahead_s < -_LATE_S:
            shift -= ahead_s
        if not pause(max(0.0, ahead_s)):
            return
        agenda.go_on()
    if until is not None:
        pause(max(0.0, shift + until / 1000 / speed - clock()))
