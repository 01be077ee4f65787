"""What all pages share: the hall, its acts and its looks, each on a thread of its own."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Concatenate, ParamSpec, TypeVar

from zal.domain.places import Present
from zal.hall.hall import Hall
from zal.hall.look import Look, Looker
from zal.hall.threads import HallThread
from zal.presence import Presence
from zal_web.server.connections import Connections

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class HallSource:
    """What the server is opened with.

    ``hall`` belongs to the act thread; ``open_looker`` is called on the thread that looks,
    ``open_hall`` on the one that proves codes. ``steady`` tells seconds that pass evenly, for
    limits. ``connections``: those of the sockets that are served. ``presence``: that the
    server runs, as long as it does; None: nobody is told. ``programs``: which programs of the hall
    run; None: no page tells.
    """

    hall: Hall
    open_looker: Callable[[], Looker]
    open_hall: Callable[[], Hall]
    steady: Callable[[], float] = time.monotonic
    connections: Connections = field(default_factory=Connections)
    presence: Presence | None = None
    programs: Callable[[], tuple[Present, ...]] | None = None


class Pages:
    """The acts and looks of all pages."""

    def __init__(self, source: HallSource) -> None:
        self._source = source
        self.open_looker = source.open_looker
        self.steady = source.steady
        self._acts = HallThread()
        self._looks = HallThread()
        self._proofs = HallThread()
        self._surveys = HallThread()
        self._looker: Looker | None = None
        self._surveyor: Looker | None = None
        self._proving: Hall | None = None

    def close(self) -> None:
        """Let running acts end and close the threads."""
        self._acts.close()
        self._looks.close()
        self._proofs.close()
        self._surveys.close()
        for each in (self._looker, self._surveyor):
            if each is not None:
                each.close()
        if self._proving is not None:
            self._proving.close()

    async def act(
        self, act: Callable[Concatenate[Hall, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Do an act on the hall and return what it does. Raises its ``HallError``."""
        return await self._acts.run(act, self._source.hall, *args, **kwargs)

    async def prove(
        self, act: Callable[Concatenate[Hall, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Do an act that proves a code, on a thread of its own: that takes long on purpose.

        No visitor's act waits for it. Raises its ``HallError``.
        """
        return await self._proofs.run(self._prove, act, *args, **kwargs)

    def _prove(
        self, act: Callable[Concatenate[Hall, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        if self._proving is None:
            self._proving = self._source.open_hall()
        return act(self._proving, *args, **kwargs)

    async def see(
        self, view: Callable[Concatenate[Look, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Return what a view function finds now. Raises ``HallError``."""
        return await self._looks.run(self._see, view, *args, **kwargs)

    def _see(
        self, view: Callable[Concatenate[Look, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        if self._looker is None:
            self._looker = self._source.open_looker()
        return self._looker.see(view, *args, **kwargs)

    async def survey(
        self, view: Callable[Concatenate[Look, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Return what a view function finds that looks at many days, on a thread of its own.

        No visitor's page waits for it. Raises ``HallError``.
        """
        return await self._surveys.run(self._survey, view, *args, **kwargs)

    def _survey(
        self, view: Callable[Concatenate[Look, P], R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        if self._surveyor is None:
            self._surveyor = self._source.open_looker()
        return self._surveyor.see(view, *args, **kwargs)
