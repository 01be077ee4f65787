"""What the server is opened with, and the only road from a link to an act."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from zal.domain.errors import UnknownName
from zal.hall.hall import Hall
from zal.hall.views import Views
from zal_web.visits import Visits


@dataclass(frozen=True, slots=True)
class Place:
    """``hall`` belongs to the act thread; ``open_views`` is called on the thread that looks.

    ``steady`` tells seconds that pass evenly, for limits.
    """

    hall: Hall
    open_views: Callable[[], Views]
    steady: Callable[[], float] = time.monotonic


def cancel(hall: Hall, token: str) -> None:
    """End the visit of a link at its visitor's wish. Raises ``HallError``."""
    visit = Visits()(hall.views, {token}).get(token)
    if visit is None:
        raise UnknownName("unknown-ticket", code="?")
    hall.tickets.cancel(visit.code, reason="visitor")
