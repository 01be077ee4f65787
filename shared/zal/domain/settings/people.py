"""Who serves, and where: desks and operators."""

from zal.domain.dataclass import dataclass
from zal.domain.names import Names
from zal.domain.settings.hours import Hours


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a visitor is served.

    ``services`` None: it can serve any. ``reserve``: besides them. ``zone``: where it stands.
    ``gives_tickets``: its operator may give them; ``slips_at``: the kiosk whose printer prints
    those, "": none does, and they are shown. ``roster``: when somebody sits there as a rule, None:
    all the while.
    """

    code: str
    names: Names
    services: frozenset[str] | None = None
    reserve: frozenset[str] = frozenset()
    zone: str = ""
    gives_tickets: bool = False
    slips_at: str = ""
    roster: Hours | None = None

    def can_serve(self, service: str) -> bool:
        """Return whether a service is served there, in reserve or not."""
        return self.services is None or service in self.services or service in self.reserve


@dataclass(frozen=True, slots=True)
class Operator:
    """A person who calls. ``services`` None: skilled in all. ``reserve``: besides them.

    ``see_names``: of everybody who has an appointment, and not at the own desk alone.
    """

    code: str
    name: str
    services: frozenset[str] | None = None
    reserve: frozenset[str] = frozenset()
    see_names: bool = False

    def can_serve(self, service: str) -> bool:
        """Return whether this person can serve a service, in reserve or not."""
        return self.services is None or service in self.services or service in self.reserve
