"""Tell those who listen what has changed, without keeping the processor from anybody else."""

import asyncio
import logging
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import NamedTuple

from zal.domain.visits import VisitView
from zal.hall.threads import give_way
from zal_web.visitor.topic import Told, Topic, drawn

log = logging.getLogger(__name__)

_AT_ONCE = 10
"""So many visits are drawn before those who look at them are woken."""


class Changed(NamedTuple):
    """A visit that is to be told anew in the languages in which it was told before."""

    topic: Topic
    visit: VisitView | None
    languages: list[str]

    def drawn(self) -> dict[str, Told]:
        """Draw it in each language; there is nothing to draw of a visit that is over."""
        if self.visit is None or self.visit.is_expired:
            return {}
        return {each: drawn(self.topic.token, self.visit, each) for each in self.languages}

    def let_know(self, told: Mapping[str, Told]) -> None:
        """Wake those who listen, to what was drawn."""
        for each in self.languages:
            self.topic.told.pop(each, None)
        self.topic.told.update(told)
        self.topic.wake()


class Telling:
    """Draw visits on a thread that gives way, and then wake those who listen to them.

    The event loop itself is left to the terminals. A visit that changes again before its turn is
    drawn once, as it is then. Lives on one event loop.
    """

    def __init__(self) -> None:
        self._untold: dict[Topic, list[str]] = {}
        self._task: asyncio.Task[None] | None = None
        self._drawer = ThreadPoolExecutor(1, "zal-draw", initializer=give_way)

    def close(self) -> None:
        """Tell nothing more."""
        self._untold.clear()
        self._drawer.shutdown(wait=True, cancel_futures=True)

    def tell(self, urgent: Iterable[Topic], other: Iterable[Topic]) -> None:
        """Tell of topics whose visits have changed: of the urgent at once, they are few."""
        for topic in urgent:
            self._untold.pop(topic, None)
            topic.told.clear()
            topic.wake()
        for topic in other:
            self._untold[topic] = list(topic.told)
        if self._untold and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._tell_all())

    async def _tell_all(self) -> None:
        loop = asyncio.get_running_loop()
        while some := [
            Changed(topic, topic.visit, languages)
            for topic, languages in islice(self._untold.items(), _AT_ONCE)
        ]:
            found = await loop.run_in_executor(self._drawer, _drawn, some)
            for each, told in zip(some, found, strict=True):
                if self._untold.get(each.topic) is each.languages:  # else it has changed again
                    del self._untold[each.topic]
                    each.let_know(told)


def _drawn(some: Iterable[Changed]) -> list[dict[str, Told]]:
    """Return what is told of each in its languages; where that fails, whoever listens draws."""
    found: list[dict[str, Told]] = []
    for each in some:
        found.append({})
        try:
            found[-1].update(each.drawn())
        except Exception:
            log.exception("a visit cannot be drawn")
    return found
