"""What the routes of visitors' pages share: the look by link, the limits, and who listens."""

import re

from zal.domain.visits import VisitView
from zal.hall.seen.visit import visit_view
from zal_web.server.pages import Pages
from zal_web.server.rate_limits import Buckets, Rate
from zal_web.visitor.live_visits import LiveVisits

READS = Rate(burst=30, per_s=1.0)
"""Of one link."""
ACTS = Rate(burst=10, per_s=0.1)
"""Of one link: what changes something."""
_MOST_KNOWN = 5000
LINK = "[A-Za-z0-9_-]{16,64}"


class VisitorPages:
    """Everything that the routes of visitors' pages share."""

    def __init__(self, pages: Pages) -> None:
        self.act = pages.act
        self._see = pages.see
        self._steady = pages.steady
        self._reads = Buckets(READS)
        self._writes = Buckets(ACTS)
        self._known: dict[str, None] = {}
        self.live = LiveVisits(pages.open_looker)

    def known_as(self, path: str) -> str | None:
        """Return whose a path is that belongs to a link which has opened a page before."""
        token = _token(path)
        return f"link {token}" if token in self._known else None

    async def recognise(self, path: str) -> bool:
        """Return whether a path belongs to a link of the hall's. Raises ``HallError``."""
        token = _token(path)
        return re.fullmatch(LINK, token) is not None and await self.look(token) is not None

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


def _token(path: str) -> str:
    """Return the token of a path under ``/t/``, "" of any other."""
    parts = path.split("/")
    return parts[2] if len(parts) > 2 and parts[1] == "t" else ""  # noqa: PLR2004
