"""How a service ended, where the hall asks for that."""

from zal.domain.events import Finished
from zal.hall.lookups import known
from zal.hall.turn import Turn


def finished(turn: Turn, outcome: str | None) -> Finished:
    """Return what the log says of the end of a service.

    ``outcome``: one of the settings', else refuse; None: that was not asked, and it is done.
    """
    if outcome is None:
        return Finished()
    outcomes = turn.config.outcome_by_code
    return Finished(outcome, outcomes[known("outcome", outcome, outcomes)].is_done)
