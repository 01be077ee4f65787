"""A virtual clock: what will happen, in order, with no waiting between."""

import heapq
import itertools
from collections.abc import Callable

Step = Callable[[], None]


class Agenda:
    """What will happen and when. Instants are integer milliseconds of virtual time.

    Steps at one instant are taken in the order in which they were put down.
    """

    __slots__ = ("_number", "_steps", "now")

    def __init__(self, now: int = 0) -> None:
        self.now = now
        self._steps: list[tuple[int, int, Step]] = []
        self._number = itertools.count()

    def after(self, delay_ms: float, step: Step) -> None:
        """Put down a step for ``delay_ms`` from now, at once if that is negative."""
        at = self.now + max(0, round(delay_ms))
        heapq.heappush(self._steps, (at, next(self._number), step))

    @property
    def next_at(self) -> int | None:
        """The instant of the next step, None when nothing is put down."""
        return self._steps[0][0] if self._steps else None

    def go_on(self) -> None:
        """Move to the next step's instant and take it; there must be one."""
        self.now, _, step = heapq.heappop(self._steps)
        step()

    def run_until(self, at: int) -> None:
        """Take every step up to an instant, it included, and move to it."""
        while self._steps and self._steps[0][0] <= at:
            self.go_on()
        self.now = max(self.now, at)
