"""What a visitor comes for, in the order in which the kiosk shows it."""

from collections.abc import Mapping
from dataclasses import field

from zal.domain.dataclass import dataclass
from zal.domain.names import Names
from zal.domain.settings.hours import Hours

MOST_PEOPLE = 20
"""On one ticket."""


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """A heading on the kiosk's first screen."""

    code: str
    names: Names


@dataclass(frozen=True, slots=True)
class Service:
    """What a visitor comes for.

    ``series`` is the letter of its codes; several services may share one series.
    ``service_min``: norm of one service in minutes. ``wait_norm_min``: its own norm of waiting.
    ``last_ticket_min``: minutes since midnight after which no ticket is given in the stretch of
    hours in which that lies, None: at closing.
    ``hours``: its own opening hours, None: the hall's.
    ``reserve_after_min``: after so long a wait desks serve it that have it in reserve, None: after
    the norm of waiting.
    ``per_day``: so many tickets are given for it on a business day, None: any number;
    ``per_day_by_category``: so many of them at most in a visitor category.
    ``people_at_most``: for so many people one ticket can be taken.
    """

    code: str
    names: Names
    group: str
    series: str
    service_min: int = 10
    wait_norm_min: int | None = None
    last_ticket_min: int | None = None
    hours: Hours | None = None
    reserve_after_min: int | None = None
    per_day: int | None = None
    per_day_by_category: Mapping[str, int] = field(default_factory=dict)
    people_at_most: int = 1

    @property
    def has_quota(self) -> bool:
        """Return whether the tickets of a day are counted."""
        return self.per_day is not None or bool(self.per_day_by_category)
