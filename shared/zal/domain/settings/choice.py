"""The numbers of the choice rule."""

from collections.abc import Mapping

from zal.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ChoicePolicy:
    """How the next ticket is chosen.

    ``rates`` and ``tiers`` by category code. Past ``boost_after_s`` seconds of waiting a
    score gains ``boost`` once; None: never. ``out_of_turn_at_most``: how many may go out of turn in
    a row at a desk while others wait there, None: any number.
    """

    rates: Mapping[str, float]
    tiers: Mapping[str, int]
    boost_after_s: float | None = None
    boost: float = 0.0
    out_of_turn_at_most: int | None = None

    def is_enough(self, run: int) -> bool:
        """Return whether after so many out of turn in a row somebody else goes."""
        return self.out_of_turn_at_most is not None and run >= self.out_of_turn_at_most
