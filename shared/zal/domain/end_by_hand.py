"""How a stage stood before it was ended by hand or with its day, as the log tells. No I/O."""

from types import MappingProxyType
from typing import NamedTuple

from zal.domain.events import Payload, Reinstated, ReinstatedHeld, ReinstatedMissed
from zal.domain.passing import is_shut_out
from zal.domain.states import Act, State

_ACTS = MappingProxyType(
    {
        State.WAITING: Act.REINSTATE,
        State.HELD: Act.REINSTATE_HELD,
        State.MISSED: Act.REINSTATE_MISSED,
    }
)


class EndByHand(NamedTuple):
    """An end by hand, or with the day: what the stage was, when it ended, who did that as what.

    ``until``: until when its visitor let others by, ``missed_at``: when its call was missed; epoch
    ms. They are what the end takes from it. ``is_final``: it does not go on.
    """

    state: State
    at: int
    role: str | None
    actor: str | None
    until: int | None = None
    missed_at: int | None = None
    is_final: bool = False

    @property
    def may_go_on(self) -> bool:
        """Whether such a stage goes on: an older Zal ended those at a desk too."""
        return self.state in _ACTS and not self.is_final

    @property
    def is_shut_out(self) -> bool:
        """Whether it was to be called yet, if it ended with its day."""
        return is_shut_out(self.state, self.until)

    @property
    def act(self) -> Act:
        """The act that undoes it."""
        return _ACTS[self.state]

    def undone(self) -> Payload:
        """Return what the log says when it is undone."""
        if self.state is State.HELD:
            return ReinstatedHeld(self.until)
        if self.state is State.MISSED:
            assert self.missed_at is not None
            return ReinstatedMissed(self.missed_at)
        return Reinstated()
