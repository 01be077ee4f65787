"""What all pages share: the hall, its acts and its looks, each on a thread of its own."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, TypeVar

from zal.hall.hall import Hall
from zal.hall.threads import HallThread
from zal.hall.views import Views

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class HallSource:
    """What the server is opened with.

    ``hall`` belongs to the act thread; ``open_views`` is called on the thread that looks.
    ``steady`` tells seconds that pass evenly, for limits.
    """

    hall: Hall
    open_views: Callable[[], Views]
    steady: Callable[[], float] = time.monotonic


class Pages:
    """The acts and looks of all pages."""

    def __init__(self, source: HallSource) -> None:
        self._source = source
        self.open_views = source.open_views
        self.steady = source.steady
        self._acts = HallThread()
        self._looks = HallThread()
        self._views: Views | None = None

    def close(self) -> None:
        """Let running acts end and close the threads."""
        self._acts.close()
        self._looks.close()
        if self._views is not None:
            self._views.close()

    async def act(
        self, act: Callable[Concatenate[Hall, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Do an act on the hall and return what it does. Raises its ``HallError``."""
        return await self._acts.run(act, self._source.hall, *args, **kwargs)

    async def see(
        self, look: Callable[Concatenate[Views, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Return what a look at the hall finds now. Raises ``HallError``."""
        return await self._looks.run(self._see, look, *args, **kwargs)

    def _see(
        self, look: Callable[Concatenate[Views, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        if self._views is None:
            self._views = self._source.open_views()
        return look(self._views, *args, **kwargs)
