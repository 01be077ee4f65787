"""How many tickets a service gives on a business day. This code does no I/O.

A ticket counts for the service that it was given for, whatever becomes of it: one that was
cancelled gives nothing back, and a visit that returns or is sent on counts no second time.
"""

from collections.abc import Mapping
from typing import NamedTuple

from zal.domain.settings.services import Service

TOLD_FROM = 0.8
"""From this part of the day's tickets on it is told how many are left."""


class Quota(NamedTuple):
    """So many tickets are given on a day, and so many were."""

    of: int
    given: int

    @property
    def left(self) -> int:
        """How many can still be given; none where the settings allow less than were given."""
        return max(0, self.of - self.given)

    @property
    def is_short(self) -> bool:
        """Return whether people should be told how many are left."""
        return self.given >= TOLD_FROM * self.of


Given = Mapping[str, int]
"""How many tickets were given for a service today, by category."""


def of_service(service: Service, given: Given) -> Quota | None:
    """Return a service's quota, None: there is none."""
    return None if service.per_day is None else Quota(service.per_day, sum(given.values()))


def of_category(service: Service, category: str, given: Given) -> Quota | None:
    """Return the quota that a category has of its own, None: there is none."""
    of = service.per_day_by_category.get(category)
    return None if of is None else Quota(of, given.get(category, 0))
