"""What all visitors' pages share: the looks, the acts, the limits, and who listens."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from fastapi import Request

from zal.domain.visits import VisitView
from zal.hall.hall import Hall
from zal.hall.look import Look, Looker
from zal.hall.seen.visit import visit_view
from zal.hall.threads import HallThread
from zal_web.guard import address_of
from zal_web.limits import Buckets, Rate
from zal_web.live import Live
from zal_web.place import Place

READS = Rate(burst=30, per_s=1.0)
"""Of one link."""
ACTS = Rate(burst=10, per_s=0.1)
"""Of one link: what changes something."""
RATINGS = Rate(burst=20, per_s=0.1)
"""Of one address: all phones of a hall may have the same."""
_MOST_KNOWN = 5000
P = ParamSpec("P")
R = TypeVar("R")


class Pages:
    """Everything that the routes of visitors' pages share."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self.open_looker = place.open_looker
        self.steady = place.steady
        self._acts = HallThread()
        self._looks = HallThread()
        self._looker: Looker | None = None
        self._reads = Buckets(READS)
        self._writes = Buckets(ACTS)
        self._ratings = Buckets(RATINGS)
        self._known: dict[str, None] = {}
        self.live = Live(place.open_looker)

    def close(self) -> None:
        """Let running acts end and close the threads."""
        self.live.close()
        self._acts.close()
        self._looks.close()
        if self._looker is not None:
            self._looker.close()

    def is_known(self, path: str) -> bool:
        """Return whether a path belongs to a link that has opened a page before."""
        parts = path.split("/")
        return len(parts) > 2 and parts[1] == "t" and parts[2] in self._known  # noqa: PLR2004

    async def look(self, token: str) -> VisitView | None:
        """Return the visit of a link as it is now, None if it is not known."""
        visit = await self.see(visit_view, token)
        if visit is not None:
            self._known.pop(token, None)
            self._known[token] = None
            if len(self._known) > _MOST_KNOWN:
                del self._known[next(iter(self._known))]
        return visit

    async def act(
        self, act: Callable[Concatenate[Hall, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Do an act on the hall and return what it does. Raises its ``HallError``."""
        return await self._acts.run(act, self._place.hall, *args, **kwargs)

    async def see(
        self, view: Callable[Concatenate[Look, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Return what a view function finds now. Raises ``HallError``."""
        return await self._looks.run(self._see, view, *args, **kwargs)

    def _see(
        self, view: Callable[Concatenate[Look, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        if self._looker is None:
            self._looker = self._place.open_looker()
        return self._looker.see(view, *args, **kwargs)

    def may_read(self, token: str) -> bool:
        """Count a read of a link."""
        return self._reads.take(token, self._place.steady())

    def may_act(self, token: str) -> bool:
        """Count an act of a link."""
        return self._writes.take(token, self._place.steady())

    def may_rate(self, request: Request) -> bool:
        """Count a rating of an address."""
        return self._ratings.take(address_of(request.scope), self._place.steady())
