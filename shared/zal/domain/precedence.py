"""What a visitor's category gives, and when settings let it give less. This code does no I/O."""

from zal.domain.choice import DEFAULT_RATE, DEFAULT_TIER, OUT_OF_TURN
from zal.domain.settings.choice import ChoicePolicy
from zal.domain.settings.hall import HallConfig


def gives_less(service: str, category: str, was: HallConfig, new: HallConfig) -> bool:
    """Return whether a category gives its visitors less by new settings than it did.

    That is a later tier, in the same tier less priority for the time waited or fewer who go out of
    turn in a row, or instead of a norm of waiting of its own a longer one.
    """
    return _comes_later(category, was.choice, new.choice) or _may_wait_longer(
        service, category, was, new
    )


def _comes_later(category: str, was: ChoicePolicy, new: ChoicePolicy) -> bool:
    tier, tier_then = (each.tiers.get(category, DEFAULT_TIER) for each in (was, new))
    if tier != tier_then:
        return tier_then > tier
    rate, rate_then = (each.rates.get(category, DEFAULT_RATE) for each in (was, new))
    return rate_then < rate or (tier == OUT_OF_TURN and _fewer_in_a_row(was, new))


def _fewer_in_a_row(was: ChoicePolicy, new: ChoicePolicy) -> bool:
    most, most_then = was.out_of_turn_at_most, new.out_of_turn_at_most
    return most_then is not None and (most is None or most_then < most)


def _may_wait_longer(service: str, category: str, was: HallConfig, new: HallConfig) -> bool:
    """Return whether a norm is longer that is the category's own: the hall's is everybody's."""
    known = was.category_by_code.get(category)
    if known is None or known.wait_norm_min is None:
        return False
    return new.wait_norm_s(service, category) > was.wait_norm_s(service, category)
