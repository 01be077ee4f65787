"""What the server is opened with."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from zal.hall.hall import Hall
from zal.hall.look import Looker


@dataclass(frozen=True, slots=True)
class Place:
    """``hall`` belongs to the act thread; ``open_looker`` is called on the thread that looks.

    ``steady`` tells seconds that pass evenly, for limits.
    """

    hall: Hall
    open_looker: Callable[[], Looker]
    steady: Callable[[], float] = time.monotonic
