"""What a visitor's category gives, and when settings let it give less. This code does no I/O."""

from zal.domain.choice import DEFAULT_RATE, DEFAULT_TIER, OUT_OF_TURN, Group
from zal.domain.settings.choice import ChoicePolicy
from zal.domain.settings.hall import HallConfig


def gives_less(stage: Group, was: HallConfig, new: HallConfig) -> bool:
    """Return whether a category, and an appointment, give visitors less by new settings.

    That is a later tier, in the same tier less priority for the time waited or fewer who go out of
    turn in a row, or instead of a norm of waiting of its own a longer one.
    """
    return _comes_later(stage, was.choice, new.choice) or _may_wait_longer(stage, was, new)


def _comes_later(stage: Group, was: ChoicePolicy, new: ChoicePolicy) -> bool:
    (tier, rate), (tier_then, rate_then) = _worth(stage, was), _worth(stage, new)
    if tier != tier_then:
        return tier_then > tier
    return rate_then < rate or (tier == OUT_OF_TURN and _fewer_in_a_row(was, new))


def _worth(stage: Group, policy: ChoicePolicy) -> tuple[int, float]:
    _, category, is_booked = stage
    tier = policy.tiers.get(category, DEFAULT_TIER)
    rate = policy.rates.get(category, DEFAULT_RATE)
    return policy.of_booked(tier, rate) if is_booked else (tier, rate)


def _fewer_in_a_row(was: ChoicePolicy, new: ChoicePolicy) -> bool:
    most, most_then = was.out_of_turn_at_most, new.out_of_turn_at_most
    return most_then is not None and (most is None or most_then < most)


def _may_wait_longer(stage: Group, was: HallConfig, new: HallConfig) -> bool:
    """Return whether a norm is longer that is one's own: the hall's is everybody's.

    That is the category's, or of whoever is booked the appointments'.
    """
    service, category, booked = stage
    known = was.category_by_code.get(category)
    of_category = known is not None and known.wait_norm_min is not None
    of_booked = bool(booked) and was.appointments.wait_norm_min is not None
    norm, norm_then = (
        each.wait_norm_s(service, category, is_booked=bool(booked)) for each in (was, new)
    )
    return (of_category or of_booked) and norm_then > norm
