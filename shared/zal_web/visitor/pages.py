"""What the routes of visitors' pages share: the look by link, the limits, and who listens."""

from fastapi import Request

from zal.domain.visits import VisitView
from zal.hall.seen.visit import visit_view
from zal_web.server.guard import address_of
from zal_web.server.pages import Pages
from zal_web.server.rate_limits import Buckets, Rate
from zal_web.visitor.live_visits import LiveVisits

READS = Rate(burst=30, per_s=1.0)
"""Of one link."""
ACTS = Rate(burst=10, per_s=0.1)
"""Of one link: what changes something."""
RATINGS = Rate(burst=20, per_s=0.1)
"""Of one address: all phones of a hall may have the same."""
_MOST_KNOWN = 5000


class VisitorPages:
    """Everything that the routes of visitors' pages share."""

    def __init__(self, pages: Pages) -> None:
        self.act = pages.act
        self._see = pages.see
        self._steady = pages.steady
        self._reads = Buckets(READS)
        self._writes = Buckets(ACTS)
        self._ratings = Buckets(RATINGS)
        self._known: dict[str, None] = {}
        self.live = LiveVisits(pages.open_looker)

    def is_known(self, path: str) -> bool:
        """Return whether a path belongs to a link that has opened a page before."""
        parts = path.split("/")
        return len(parts) > 2 and parts[1] == "t" and parts[2] in self._known  # noqa: PLR2004

    async def look(self, token: str) -> VisitView | None:
        """Return the visit of a link as it is now, None if it is not known."""
        visit = await self._see(visit_view, token)
        if visit is not None:
            self._known.pop(token, None)
            self._known[token] = None
            if len(self._known) > _MOST_KNOWN:
                del self._known[next(iter(self._known))]
        return visit

    def may_read(self, token: str) -> bool:
        """Count a read of a link."""
        return self._reads.take(token, self._steady())

    def may_act(self, token: str) -> bool:
        """Count an act of a link."""
        return self._writes.take(token, self._steady())

    def may_rate(self, request: Request) -> bool:
        """Count a rating of an address."""
        return self._ratings.take(address_of(request.scope), self._steady())
