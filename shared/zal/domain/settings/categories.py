"""Visitor categories, and which of them the law lets go first."""

from dataclasses import field
from datetime import date

from zal.domain.dataclass import dataclass
from zal.domain.names import Names


@dataclass(frozen=True, slots=True)
class Category:
    """A visitor category.

    ``tier``: strict precedence, lower goes first; out-of-turn groups by law have 0, others 1.
    ``rate``: priority gained per second of waiting, inside a tier.
    ``legal_basis`` and ``proof`` (what to show) are told to staff and visitors.
    Outside ``valid_from`` … ``valid_to`` (inclusive) it is not offered.
    """

    code: str
    names: Names
    tier: int = 1
    rate: float = 1.0
    legal_basis: Names = field(default_factory=dict)
    proof: Names = field(default_factory=dict)
    valid_from: date | None = None
    valid_to: date | None = None
    wait_norm_min: int | None = None

    @property
    def out_of_turn(self) -> bool:
        """True for a group that the law lets go first."""
        return self.tier == 0

    def valid_on(self, day: date) -> bool:
        """Return whether the category is granted on a date."""
        after_start = self.valid_from is None or self.valid_from <= day
        return after_start and (self.valid_to is None or day <= self.valid_to)
