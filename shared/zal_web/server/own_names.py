"""The names by which this server may be called: a foreign one that leads here is refused.

So no page of the internet reads ours by having its own name lead to this machine, and nothing that
is written from a request's host leads elsewhere.
"""

import socket
from ipaddress import ip_address

from starlette.types import Scope

from zal.domain.errors import HallError
from zal.domain.hosts import is_loopback
from zal.hall.seen.hall import hall_settings
from zal_web.server.addresses import called, host_in
from zal_web.server.pages import Pages


class OwnNames:
    """This machine's loopback, its name, its numbers, and the host of visitors' pages.

    All its numbers: one before this server may listen at others.
    """

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        machine = socket.gethostname().lower()
        self._known = {machine, f"{machine}.local"}

    async def has(self, scope: Scope) -> bool:
        """Return whether a request calls the server by a name of its own."""
        name = called(scope)
        if name in self._known or is_loopback(name) or _is_number_of_this_machine(name):
            return True
        try:
            told = host_in((await self._pages.see(hall_settings)).page_address)
        except HallError:
            return True  # its page says that the hall cannot be read
        if not told or name != told:
            return False
        self._known.add(told)
        return True


def _is_number_of_this_machine(name: str) -> bool:
    """Return whether a host is a number at which this machine is reached.

    Only at one of its own can a socket stand; nothing is sent by that.
    """
    try:
        number = ip_address(name)
    except ValueError:
        return False
    family = socket.AF_INET if number.version == 4 else socket.AF_INET6  # noqa: PLR2004 - of IP
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as tried:
            tried.bind((name, 0))
    except OSError:
        return False
    return not number.is_unspecified
