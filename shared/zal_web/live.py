"""The hall's changes for every browser that listens: one feed, each visit read once a revision."""

import asyncio
import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from zal.domain.errors import HallError
from zal.hall.threads import Feed
from zal.hall.views import Views
from zal_web.drawing import Drawn
from zal_web.visits import Visit

log = logging.getLogger(__name__)
Look = Callable[[Views, Collection[str]], Mapping[str, Visit]]


@dataclass(eq=False, slots=True)
class Topic:
    """One visit that is listened to, with what was made of it: once for each language."""

    visit: Visit | None
    drawn: dict[str, Drawn] = field(default_factory=dict)
    listeners: set[asyncio.Event] = field(default_factory=set)


class Live:
    """Hand each visit to all who listen to it. Lives on one event loop.

    A listener is woken, not sent to: one that is slow reads the newest only, and costs no more.
    """

    def __init__(self, open_views: Callable[[], Views], look: Look) -> None:
        self._open_views = open_views
        self._look = look
        self._topics: dict[str, Topic] = {}
        self._wanted: frozenset[str] = frozenset()
        self._feed: Feed[Mapping[str, Visit]] | None = None
        self.is_over = False
        self.reads = 0
        """How many visits were read for listeners; a measure for tests and bench."""

    def __len__(self) -> int:
        return sum(len(each.listeners) for each in self._topics.values())

    def start(self) -> None:
        """Begin to watch the hall."""
        loop = asyncio.get_running_loop()

        def shown(found: Mapping[str, Visit]) -> None:
            try:
                loop.call_soon_threadsafe(self._receive, found)
            except RuntimeError:
                log.debug("the server has closed")

        self._feed = Feed(self._open_views, self._read, shown, self._failed)
        self._feed.start()

    def close(self) -> None:
        """Stop watching and wake everybody."""
        self.is_over = True
        if self._feed is not None:
            self._feed.close()
        for topic in self._topics.values():
            for each in topic.listeners:
                each.set()

    def count(self, token: str) -> int:
        """Return how many listen to a visit."""
        return len(self._topics[token].listeners) if token in self._topics else 0

    def join(self, token: str, visit: Visit) -> tuple[Topic, asyncio.Event]:
        """Listen to a visit that was just read; ``leave`` ends it."""
        topic = self._topics.get(token)
        if topic is None:
            topic = self._topics[token] = Topic(visit)
            self._wanted |= {token}
            if self._feed is not None:
                self._feed.refresh()  # what came between the reading and the joining
        woken = asyncio.Event()
        topic.listeners.add(woken)
        return topic, woken

    def leave(self, token: str, woken: asyncio.Event) -> None:
        """Listen no more; what nobody listens to is read no more."""
        topic = self._topics[token]
        topic.listeners.discard(woken)
        if not topic.listeners:
            del self._topics[token]
            self._wanted -= {token}

    def _read(self, views: Views) -> Mapping[str, Visit]:
        wanted = self._wanted
        if not wanted:
            return {}
        self.reads += 1
        found = self._look(views, wanted)
        return {token: found[token] for token in wanted if token in found}

    def _receive(self, found: Mapping[str, Visit]) -> None:
        for token, topic in self._topics.items():
            visit = found.get(token)
            if visit is None or (topic.visit is not None and visit.rev < topic.visit.rev):
                continue
            topic.visit = visit
            topic.drawn.clear()
            for each in topic.listeners:
                each.set()

    def _failed(self, error: HallError) -> None:
        log.warning("phones see no change: %s", error)
