"""What a visitor comes for, in the order in which the kiosk shows it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace

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


MOST_PURPOSES = 6
"""Of one service: who comes overlooks them at once, on all but the smallest screens."""
_WITH = ":"
"""Between the code of a service and that of a purpose; no code has it in itself."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """To which end visitors come, whatever the service: to submit, to ask, to collect."""

    code: str
    names: Names


@dataclass(frozen=True, slots=True)
class OwnOfPurpose:
    """What a purpose has of its own at a service; None: as the service.

    ``service_min``, ``wait_norm_min``: as those of ``Service``.
    """

    service_min: int | None = None
    wait_norm_min: int | None = None


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
    ``shared_end``: of a visit for several it comes once, when all the others have ended.
    ``people_at_most``: for so many people one ticket can be taken.
    ``purposes``: by code, in the order in which they are asked; none where that is not asked.
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
    shared_end: bool = False
    purposes: Mapping[str, OwnOfPurpose] = field(default_factory=dict)

    @property
    def has_quota(self) -> bool:
        """Return whether the tickets of a day are counted."""
        return self.per_day is not None or bool(self.per_day_by_category)

    @property
    def codes(self) -> tuple[str, ...]:
        """Under what one waits for it: its own code, or one for each of its purposes."""
        return tuple(f"{self.code}{_WITH}{each}" for each in self.purposes) or (self.code,)

    def apart(self, purposes: Mapping[str, Names]) -> Iterator["Service"]:
        """Give it as one service for each of its purposes, whose names are given; else itself.

        So whatever holds for a service, its queue, its desks, its slots and its figures, holds for
        a service with a purpose.
        """
        if not self.purposes:
            yield self
        for code, (purpose, own) in zip(self.codes, self.purposes.items(), strict=False):
            yield replace(
                self,
                code=code,
                names=_both(self.names, purposes.get(purpose, {})),
                service_min=own.service_min or self.service_min,
                wait_norm_min=own.wait_norm_min or self.wait_norm_min,
                purposes={},
            )


def _both(service: Names, purpose: Names) -> Names:
    return {each: f"{name} · {purpose.get(each, '…')}" for each, name in service.items()}


def whole_of(code: str) -> str:
    """Return the code of the service for which one waits under a code, whatever the purpose."""
    return code.partition(_WITH)[0]


def purpose_of(code: str) -> str:
    """Return the purpose for which one waits under a code, "": none was asked."""
    return code.partition(_WITH)[2]


def with_purpose(service: str, purpose: str) -> str:
    """Return under which code one waits for a service with a purpose."""
    return f"{service}{_WITH}{purpose}"


def codes_apart(services: Iterable[Service]) -> tuple[str, ...]:
    """Return under which codes one waits for any of some services."""
    return tuple(code for each in services for code in each.codes)
