"""What several services make a visit, in which order, and how one of them can end."""

from collections.abc import Mapping
from enum import StrEnum

from zal.domain.dataclass import dataclass
from zal.domain.names import Names

MOST_SERVICES = 9
"""Of one bundle."""


class Order(StrEnum):
    """Whether the services of a bundle come one after the other."""

    FIXED = "fixed"
    FREE = "free"


class After(StrEnum):
    """When a service of a bundle may follow another: once that is done, or however it ended."""

    DONE = "done"
    ENDED = "ended"


Forerunners = Mapping[str, After]
"""Service → when what follows it may begin."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The services for which a visitor comes in one situation of life.

    ``group``: the kiosk's heading. ``after``: what the services follow that the order does not
    tell, or tells otherwise; None: nothing.
    """

    code: str
    names: Names
    group: str
    services: tuple[str, ...]
    order: Order = Order.FIXED
    after: Mapping[str, Forerunners] | None = None

    def forerunners(self, service: str) -> Forerunners:
        """Return what one of its services follows, nothing if it can begin at once."""
        told = (self.after or {}).get(service)
        if told is not None:
            return told
        place = self.services.index(service)
        if self.order is Order.FREE or place == 0:
            return {}
        return {self.services[place - 1]: After.DONE}

    @property
    def in_loop(self) -> tuple[str, ...]:
        """The services that can never begin, as each follows another of them."""
        begun: set[str] = set()
        left = list(self.services)
        while ready := [each for each in left if begun >= self.forerunners(each).keys()]:
            begun.update(ready)
            left = [each for each in left if each not in begun]
        return tuple(left)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a service can end. ``is_done``: the visitor got what they came for.

    ``gives_pass``: they are to come again, and get a return pass for that.
    """

    code: str
    names: Names
    is_done: bool = True
    gives_pass: bool = False
