"""Who sits where: operators for desks, so that as much as possible is served."""

from collections import Counter
from collections.abc import Collection, Mapping

from zal.domain.settings.hall import HallConfig


def seating(config: HallConfig, left: Collection[str] = ()) -> Mapping[str, str]:
    """Return desk → operator for every desk but those ``left`` to people.

    For each desk left, the first operator who can work there stays free as well, for a person
    to sign in as. What is served at few desks counts for more than what is served at many.
    """
    kept = set(kept_free(config, left))
    free = [each.code for each in config.operators if each.code not in kept]
    empty = [each.code for each in config.desks if each.code not in left]
    served: Counter[str] = Counter()
    seats: dict[str, str] = {}
    while pairs := [(d, o) for d in empty for o in free if config.skills(d, o)]:
        gain = {pair: sum(1 / (1 + served[s]) for s in config.skills(*pair)) for pair in pairs}
        desk, operator = max(pairs, key=gain.__getitem__)
        seats[desk] = operator
        served.update(config.skills(desk, operator))
        empty.remove(desk)
        free.remove(operator)
    return seats


def kept_free(config: HallConfig, left: Collection[str]) -> tuple[str, ...]:
    """Return an operator for each desk that is left to people, where there is one."""
    kept: list[str] = []
    for desk in left:
        able = (each.code for each in config.operators if each.code not in kept)
        kept += [each for each in able if config.skills(desk, each)][:1]
    return tuple(kept)


def served(config: HallConfig, seats: Mapping[str, str], left: Collection[str]) -> frozenset[str]:
    """Return the services that these operators serve, or somebody could at the desks left."""
    here = [config.skills(desk, operator) for desk, operator in seats.items()]
    there = [config.skills(d, each.code) for d in left for each in config.operators]
    return frozenset().union(*here, *there)
