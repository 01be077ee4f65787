"""Parts of a hall, such as its floors, each with boards, kiosks and desks of its own."""

from zal.domain.dataclass import dataclass
from zal.domain.names import Names


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the hall. Desks, kiosks and boards say in which they stand, "": in none."""

    code: str
    names: Names
