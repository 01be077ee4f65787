"""What time makes of a stage, whether or not anybody has written it down yet."""

from zal.domain.postponing import postponed_ms
from zal.domain.states import State
from zal.domain.tickets import Stage

EXPIRING_STATES = frozenset({State.WAITING, State.HELD})
"""What ends when the day turns, unless the hall carries all over. Whoever is at a desk stays."""


def is_shut_out(state: State, postponed_until: int | None) -> bool:
    """Return whether who is ended with the day in a state was to be called yet.

    That is who waits, or lets others by, also until a slot: the hall closes before their turn has
    come. Who is set aside or has missed the call is taken to have left.
    """
    return state is State.WAITING or (state is State.HELD and postponed_until is not None)


def as_time_has_made_it(stage: Stage, now: int, ended_at: int | None) -> Stage:
    """Return a stored stage as it stands at ``now``.

    Who let others by until then waits again; ``ended_at``: when a turn of the day ended what was
    not at a desk, None: none did. All epoch ms.
    """
    until = stage.postponed_until
    if stage.state is State.HELD and until is not None and until <= now:
        stage = _no_longer_postponed(stage._replace(state=State.WAITING), now)
    if ended_at is not None and stage.state in EXPIRING_STATES:
        ended = stage._replace(state=State.EXPIRED, ended_at=ended_at)
        return _no_longer_postponed(ended, ended_at)
    return stage


def _no_longer_postponed(stage: Stage, now: int) -> Stage:
    return stage._replace(
        postponed_at=None,
        postponed_until=None,
        postponed_ms=postponed_ms(stage, now),
    )
