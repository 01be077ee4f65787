"""The hall's changes for every browser that listens: one feed, each visit read once a revision."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import fields
from operator import attrgetter

from zal.domain.errors import HallError
from zal.domain.visits import VisitView
from zal.hall.look import Look, Looker
from zal.hall.seen.visit import visit_views
from zal.hall.threads import Feed
from zal_web.visitor.telling import Telling
from zal_web.visitor.topic import Topic

_WHEN_READ = "moment"
_TOLD = attrgetter(
    *(each.name for each in fields(VisitView) if each.compare and each.name != _WHEN_READ)
)


class LiveVisits:
    """Hand each visit to all who listen to it. Lives on one event loop.

    A listener is woken, not sent to: one that is slow reads the newest only, and costs no more.
    """

    def __init__(self, open_looker: Callable[[], Looker]) -> None:
        self._open_looker = open_looker
        self._topics: dict[str, Topic] = {}
        self._telling = Telling()
        self._wanted: frozenset[str] = frozenset()
        self._feed: Feed[Mapping[str, VisitView | None]] | None = None
        self.is_over = False
        self.is_blind = False
        """Whether the hall cannot be read now: what is shown may be old."""
        self.reads = 0
        """How often the visits of all listeners were read; a measure for tests and bench."""

    def __len__(self) -> int:
        return sum(len(each.listeners) for each in self._topics.values())

    def start(self) -> None:
        """Begin to watch the hall."""
        loop = asyncio.get_running_loop()

        def shown(found: Mapping[str, VisitView | None]) -> None:
            with suppress(RuntimeError):  # the server has closed
                loop.call_soon_threadsafe(self._receive, found)

        def failed(_: HallError) -> None:
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._look_again, True)

        self._feed = Feed(self._open_looker, self._read, shown, failed, is_patient=True)
        self._feed.start()

    def close(self) -> None:
        """Stop watching and wake everybody."""
        self.is_over = True
        if self._feed is not None:
            self._feed.close()
        self._telling.close()
        self._wake_all()

    def _wake_all(self) -> None:
        for topic in self._topics.values():
            topic.wake()

    def _look_again(self, is_blind: bool) -> None:
        if is_blind != self.is_blind:
            self.is_blind = is_blind
            self._wake_all()

    def count(self, token: str) -> int:
        """Return how many listen to a visit."""
        return len(self._topics[token].listeners) if token in self._topics else 0

    def join(self, token: str, visit: VisitView) -> tuple[Topic, asyncio.Event]:
        """Listen to a visit that was just read; ``leave`` ends it."""
        topic = self._topics.get(token)
        if topic is None:
            topic = self._topics[token] = Topic(token, visit)
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

    def _read(self, look: Look) -> Mapping[str, VisitView | None]:
        wanted = self._wanted
        if not wanted:
            return {}
        self.reads += 1
        found = visit_views(look, wanted)
        return {token: found.get(token) for token in wanted}

    def _receive(self, found: Mapping[str, VisitView | None]) -> None:
        if self.is_over:  # what was on its way when the server closed
            return
        self._look_again(False)
        urgent: list[Topic] = []
        other: list[Topic] = []
        for token, topic in self._topics.items():
            if token not in found or _is_older(found[token], topic.visit):
                continue
            before, topic.visit = topic.visit, found[token]
            if not _tells_the_same(before, topic.visit):
                (other if _stands_the_same(before, topic.visit) else urgent).append(topic)
        self._telling.tell(urgent, other)  # who is called hears of it before all who move up


def _is_older(one: VisitView | None, other: VisitView | None) -> bool:
    """Return whether ``one`` was read before ``other``.

    Neither number tells it alone: a restored hall begins with lower revisions, and after a wall
    clock was set back by a little the hall's instant is lower for a while.
    """
    if one is None or other is None:
        return False
    return one.moment.rev < other.moment.rev and one.moment.at <= other.moment.at


def _tells_the_same(one: VisitView | None, other: VisitView | None) -> bool:
    if one is None or other is None:
        return one is other
    may = [(each.may_cancel, str(each.no_postpone), each.may_rate) for each in (one, other)]
    return may[0] == may[1] and _TOLD(one) == _TOLD(other)


def _stands_the_same(one: VisitView | None, other: VisitView | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.state, one.calls) == (other.state, other.calls)
