"""What is right when nobody comes to a call: to call again, or that the call was missed. No I/O."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from zal.domain.announcements import Announcement
from zal.domain.settings.no_show import NoShowPolicy
from zal.domain.states import Act


class NobodyCame(NamedTuple):
    """The next right thing while a called visitor does not come. Durations are ms.

    ``act``: to recall, or the no-show; ``wait_ms``: in how long, 0: now. ``counted``: how many
    calls count so far; ``since_ms``: since the newest call. ``missed_in_ms``: in how long the call
    is missed at the earliest.
    """

    act: Act
    wait_ms: int
    counted: int
    since_ms: int
    missed_in_ms: int

    @property
    def is_missed(self) -> bool:
        """Whether the visitor may be marked as missed now."""
        return self.act is Act.NO_SHOW and not self.wait_ms


def calls_until(now: int, called_at: int, told: Iterable[int]) -> tuple[int, ...]:
    """Return the instants of a call and of its recalls, in order; epoch ms.

    ``told``: those in the log, of former callings and of a clock that was forgotten, too.
    """
    return tuple(sorted({called_at, *(each for each in told if called_at < each <= now)}))


def nobody_came(policy: NoShowPolicy, calls: Sequence[int], now: int) -> NobodyCame:
    """Return what is right at ``now``, after calls at the instants ``calls``; epoch ms.

    After each call the visitor has the time that lies between two of them.
    """
    apart_ms = 1000 * policy.apart_s
    counted = _counted(calls, apart_ms)
    missing = max(0, policy.calls - counted)
    wait_ms = max(0, calls[-1] + apart_ms - now)
    over_in_ms = calls[0] + 60_000 * policy.after_min - now
    is_missed = not missing and over_in_ms <= wait_ms
    return NobodyCame(
        act=Act.NO_SHOW if is_missed else Act.RECALL,
        wait_ms=wait_ms,
        counted=counted,
        since_ms=now - calls[-1],
        missed_in_ms=max(over_in_ms, wait_ms + missing * apart_ms),
    )


def by_itself(
    policy: NoShowPolicy, calls: Sequence[int], announced: Announcement
) -> tuple[Act, int] | None:
    """Return what comes of a call by itself, and when, epoch ms; None: nothing.

    ``calls``: the instants of the call and its recalls, the newest of which ``announced`` tells as
    done. Recalls are spread over the time that has to pass. It all counts from the announcements.
    """
    if announced.newest_at is None:
        return None
    apart_ms, after_ms = 1000 * policy.apart_s, 60_000 * policy.after_min
    if _counted(calls, apart_ms) < policy.calls:
        step_ms = max(apart_ms, after_ms // policy.calls)
        return (Act.RECALL, announced.newest_at + step_ms) if policy.automatic_recalls else None
    missed_at = max(announced.first_at + after_ms, announced.newest_at + apart_ms)
    return (Act.NO_SHOW, missed_at) if policy.automatic else None


def _counted(calls: Sequence[int], apart_ms: int) -> int:
    """Return how many calls count: those that are far enough from the last that does."""
    counted, last = 1, calls[0]
    for at in calls[1:]:
        if at - last >= apart_ms:
            counted, last = counted + 1, at
    return counted
