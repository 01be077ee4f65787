"""The names by which this server may be called: a foreign one that leads here is refused.

So no page of the internet reads ours by having its own name lead to this machine, and nothing that
is written from a request's host leads elsewhere.
"""

import socket

from starlette.types import Scope

from zal.domain.errors import HallError
from zal.hall.seen.hall import hall_settings
from zal_web.server.addresses import called, host_in, is_loopback
from zal_web.server.pages import Pages


class OwnNames:
    """This machine's loopback, its name, where it is reached, and the host of visitors' pages."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        machine = socket.gethostname().lower()
        self._known = {machine, f"{machine}.local"}

    async def has(self, scope: Scope) -> bool:
        """Return whether a request calls the server by a name of its own."""
        name, here = called(scope), scope.get("server")
        if name in self._known or is_loopback(name) or (here is not None and name == here[0]):
            return True
        try:
            told = host_in((await self._pages.see(hall_settings)).page_address)
        except HallError:
            return True  # its page says that the hall cannot be read
        if name != told:
            return False
        self._known.add(told)
        return True
