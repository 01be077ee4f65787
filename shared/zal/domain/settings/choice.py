"""The numbers of the choice rule."""

from collections.abc import Mapping

from zal.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ChoicePolicy:
    """How the next ticket is chosen.

    ``rates`` and ``tiers`` by category code. Past ``boost_after_s`` seconds of waiting a
    score gains ``boost`` once; None: never. ``out_of_turn_at_most``: how many may go out of turn in
    a row at a desk while others wait there, None: any number. ``booked_tier``, ``booked_rate``: of
    whoever is booked, where they are better than the category's.
    """

    rates: Mapping[str, float]
    tiers: Mapping[str, int]
    boost_after_s: float | None = None
    boost: float = 0.0
    out_of_turn_at_most: int | None = None
    booked_tier: int | None = None
    booked_rate: float = 0.0

    def of_booked(self, tier: int, rate: float) -> tuple[int, float]:
        """Return the tier and rate of whoever is booked, whose category has these."""
        booked = tier if self.booked_tier is None else min(tier, self.booked_tier)
        return booked, max(rate, self.booked_rate)

    def is_enough(self, run: int) -> bool:
        """Return whether after so many out of turn in a row somebody else goes."""
        return self.out_of_turn_at_most is not None and run >= self.out_of_turn_at_most
