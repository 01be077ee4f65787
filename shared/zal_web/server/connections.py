"""Who holds connections: strangers by their address, and whom the hall knows by what they showed.

This code does no I/O. Nobody is turned away at the door: where somebody holds more than their
number, the one of theirs that stands longest goes. So who floods the door pushes out nobody but
strangers of the same address, and a hall's Wi-Fi may put hundreds of phones behind one address.
"""

from collections.abc import Callable
from dataclasses import dataclass

from zal_web.server.addresses import network_of

MOST_OF_ADDRESS = 400
"""Strangers of one address: as many phones as come at once when the server has begun anew."""
MOST_STRANGERS = 1000
"""Strangers of all addresses; the rest is left to those whom the hall knows."""
MOST_OF_KNOWN = 32
"""Of one ticket's link, or of one paired browser."""
_PROXIES = frozenset({"127.0.0.1", "::1"})
"""A server before this one, on the same machine: it counts for itself."""

Peer = tuple[str, int]
"""The address and the port of the other end: no two open connections have the same."""


@dataclass(eq=False, slots=True)
class _Held:
    """A connection; ``owner``: whose it counts as."""

    end: Callable[[], None]
    owner: str


class Connections:
    """The connections that are open. Lives on one event loop."""

    def __init__(self) -> None:
        self._held: dict[Peer, _Held] = {}
        self._owned: dict[str, dict[Peer, None]] = {}
        self._strangers: dict[Peer, None] = {}

    def __len__(self) -> int:
        return len(self._held)

    @property
    def strangers(self) -> int:
        """Return how many have shown nothing that the hall knows."""
        return len(self._strangers)

    def came(self, peer: Peer, end: Callable[[], None]) -> None:
        """Count a new connection; ``end`` ends it, after which it is to be told as left."""
        if peer[0] in _PROXIES:
            return
        self.left(peer)  # it may have the same port at another address of ours
        owner = network_of(peer[0])
        self._held[peer] = _Held(end, owner)
        self._strangers[peer] = None
        self._own(peer, owner, MOST_OF_ADDRESS)
        self._hold_to(self._strangers, MOST_STRANGERS)

    def known(self, peer: Peer, owner: str) -> None:
        """Count a connection as of somebody whom the hall knows, from now on."""
        held = self._held.get(peer)
        if held is None or held.owner == owner:
            return
        self._disown(peer, held.owner)
        self._strangers.pop(peer, None)
        held.owner = owner
        self._own(peer, owner, MOST_OF_KNOWN)

    def left(self, peer: Peer) -> None:
        """Count a connection no more."""
        held = self._held.pop(peer, None)
        if held is not None:
            self._disown(peer, held.owner)
            self._strangers.pop(peer, None)

    def _own(self, peer: Peer, owner: str, most: int) -> None:
        owned = self._owned.setdefault(owner, {})
        owned[peer] = None
        self._hold_to(owned, most)

    def _disown(self, peer: Peer, owner: str) -> None:
        owned = self._owned[owner]
        owned.pop(peer, None)
        if not owned:
            del self._owned[owner]

    def _hold_to(self, some: dict[Peer, None], most: int) -> None:
        """End the one that stands longest, when there is one more than may be."""
        if len(some) > most:
            oldest = next(iter(some))
            end = self._held[oldest].end
            self.left(oldest)
            end()
