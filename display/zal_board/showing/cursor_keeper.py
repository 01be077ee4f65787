"""Keep the board's cursor in the hall's file: after calls were shown, and not too often."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from zal.domain.errors import HallError

log = logging.getLogger(__name__)

REST_S, RETRY_S = 1.0, 5.0
"""The pause after a cursor was saved, and after it could not be."""


class CursorKeeper:
    """Save cursors with ``save``; after each pause ``rested`` is called to offer the next one.

    ``kept``: the revision that stands in the file, None: none does.
    """

    def __init__(self, save: Callable[[int], Awaitable[None]], rested: Callable[[], None]) -> None:
        self._save = save
        self._rested = rested
        self._is_at_it = False
        self.kept: int | None = None

    def is_due(self, rev: int) -> bool:
        """Return whether a cursor has to be saved and can be now."""
        return rev != self.kept and not self._is_at_it

    async def keep_and_rest(self, rev: int) -> None:
        """Save a cursor and let some time pass before the next one."""
        self._is_at_it = True
        is_well = await self.keep(rev)
        await asyncio.sleep(REST_S if is_well else RETRY_S)
        self._is_at_it = False
        self._rested()

    async def keep(self, rev: int) -> bool:
        """Save a cursor unless it is saved; return whether all is well."""
        if rev == self.kept:
            return True
        try:
            await self._save(rev)
        except HallError as error:
            log.warning("cannot keep the cursor: %s", error)
            return False
        self.kept = rev
        return True
