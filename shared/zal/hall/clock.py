"""The acts on the hall's clock.

``zal.domain.now`` tells when a clock is not believed. Then a person decides: the machine's clock is
right and runs ahead of the hall (*accept*), or it is right again, and the hall has believed a wrong
one (*forget*).
"""

from zal.domain.by import By
from zal.domain.clock import business_day
from zal.domain.errors import WrongMove
from zal.domain.events import ClockAccepted
from zal.hall.acts import Acts
from zal.hall.forget_clock import forget_clock
from zal.hall.lookups import nothing_more
from zal.hall.losses import appointments_lost, must_be_agreed, places_lost
from zal.hall.passing import let_time_pass
from zal.hall.rest_of_day import lost_by_turn
from zal.hall.turn import Turn


class ClockActs:
    """What a person decides about a clock that leapt."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def accept(self, by: By, visits: int | None = None) -> None:
        """Take the machine's clock, which is ahead, from now on.

        ``visits``: how many lose their place by it, as whoever asks was told. Refused with the
        number if it is another, or None.
        """

        def work(turn: Turn) -> None:
            was, wall_ms = turn.now, _must_be_ahead(turn)
            loss = places_lost(lost_by_turn(turn, turn.config, wall_ms) or [])
            losses = [loss, *appointments_lost(turn, wall_ms)]
            day = business_day(wall_ms, turn.config).isoformat()
            must_be_agreed(visits, losses, "clock-accept-how-many", day=day)
            turn.believe(wall_ms)
            with turn.as_time():
                let_time_pass(turn)
            turn.tell(ClockAccepted(was, len(loss.visits)))

        self._acts.do(by, "accept-clock", work, nothing_more, visits=visits)

    def forget(self, by: By, visits: int | None = None) -> None:
        """Take the machine's clock, which is behind, and take back what was done before it.

        ``visits``: of how many the day or an instant changes, as whoever asks was told. Refused
        with the number if it is another, or None.
        """

        def work(turn: Turn) -> None:
            forget_clock(turn, visits)

        self._acts.do(by, "forget-clock", work, nothing_more, visits=visits)


def _must_be_ahead(turn: Turn) -> int:
    """Return the machine's time, epoch ms, which is not believed and later than the hall's."""
    if turn.time.offset_ms is None:
        raise WrongMove("clock-believed")
    if turn.wall_ms < turn.now:
        raise WrongMove("clock-is-behind")
    return turn.wall_ms
