"""What queueing theory says of mean waits: M/M/c with equal desks.

Times are in the unit of the rates. ``arrivals`` maps a category to its rate, ``services`` is the
rate of one desk.
"""

from collections.abc import Mapping, Sequence


def erlang_c(load: float, desks: int) -> float:
    """Return the chance of having to wait at an offered load (arrivals / services)."""
    blocked = 1.0
    for each in range(1, desks + 1):
        blocked = load * blocked / (each + load * blocked)
    return blocked / (1 - load / desks * (1 - blocked))


def backlog(arrivals: Mapping[str, float], services: float, desks: int) -> float:
    """Return W₀, the mean time until a desk becomes free for a newcomer who goes first."""
    return erlang_c(sum(arrivals.values()) / services, desks) / (desks * services)


def first_come(arrivals: Mapping[str, float], services: float, desks: int) -> float:
    """Return the mean wait when nobody goes before another."""
    used = sum(arrivals.values()) / (desks * services)
    return backlog(arrivals, services, desks) / (1 - used)


def strict_priority(
    arrivals: Mapping[str, float], services: float, desks: int, order: Sequence[str]
) -> dict[str, float]:
    """Return the mean waits when ``order`` goes first to last, nobody interrupted (Cobham 1954)."""
    start = backlog(arrivals, services, desks)
    waits, before = {}, 0.0
    for category in order:
        with_it = before + arrivals[category] / (desks * services)
        waits[category] = start / ((1 - before) * (1 - with_it))
        before = with_it
    return waits


def accumulating_priority(
    arrivals: Mapping[str, float], services: float, desks: int, rates: Mapping[str, float]
) -> dict[str, float]:
    """Return the mean waits when priority grows by ``rates`` while waiting (Kleinrock 1964)."""
    used = {each: arrivals[each] / (desks * services) for each in arrivals}
    mean = first_come(arrivals, services, desks)
    waits: dict[str, float] = {}
    for each in sorted(arrivals, key=rates.__getitem__):
        slower = [other for other in waits if rates[other] < rates[each]]
        faster = [other for other in arrivals if rates[other] > rates[each]]
        gained = sum(used[o] * waits[o] * (1 - rates[o] / rates[each]) for o in slower)
        lost = sum(used[o] * (1 - rates[each] / rates[o]) for o in faster)
        waits[each] = (mean - gained) / (1 - lost)
    return waits
