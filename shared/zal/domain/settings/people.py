"""Who serves, and where: desks and operators."""

from zal.domain.dataclass import dataclass
from zal.domain.names import Names


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a visitor is served. ``services`` None: it can serve any."""

    code: str
    names: Names
    services: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Operator:
    """A person who calls. ``services`` None: skilled in all."""

    code: str
    name: str
    services: frozenset[str] | None = None
