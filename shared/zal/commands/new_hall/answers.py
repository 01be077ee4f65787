"""What a new hall is made from: the answers to five questions, and what is assumed."""

from zal.domain.dataclass import dataclass
from zal.domain.names import Names


@dataclass(frozen=True, slots=True)
class NewService:
    """A service; ``names`` in some languages, one name for all if it stands under ""."""

    code: str
    names: Names
    series: str
    minutes: int


@dataclass(frozen=True, slots=True)
class NewOperator:
    """A person who calls."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class NewHall:
    """All that a new hall's ``hall.toml`` is written from.

    ``names`` as a service's. ``hours`` by day, as they stand in the file, "" for closed.
    ``address``: where browsers find it, "" if nobody knows yet.
    """

    names: Names
    languages: tuple[str, ...]
    services: tuple[NewService, ...]
    desks: int
    operators: tuple[NewOperator, ...]
    hours: tuple[str, ...]
    time_zone: str
    address: str = ""
