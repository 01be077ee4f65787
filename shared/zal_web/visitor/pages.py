"""What the routes of visitors' pages share: the look by link, the acts, and who listens."""

from zal.domain.visits import VisitView
from zal.hall.seen.visit import visit_view
from zal_web.server.links import Links
from zal_web.server.pages import Pages
from zal_web.visitor.live_visits import LiveVisits


class VisitorPages:
    """Everything that the routes of visitors' pages share."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self.links: Links[VisitView] = Links("t", pages, self._look)
        self.live = LiveVisits(pages.open_looker)

    async def _look(self, token: str) -> VisitView | None:
        return await self._pages.see(visit_view, token)
