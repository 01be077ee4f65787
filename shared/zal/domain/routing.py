"""In which order the services of a visit stand that can be served in any. This code does no I/O.

They wait at once, each with the same clock, so whichever desk is free first gets the visitor, and
the visit loses no time at a desk that is full. Only where one desk could take the visitor for
several of them the order decides: first comes what the fewest desks serve, then what takes longest,
as what is left then is most likely to be served elsewhere.
"""

from collections.abc import Mapping, Sequence


def routed(
    services: Sequence[str], desks: Mapping[str, int], minutes: Mapping[str, int]
) -> list[str]:
    """Return services in the order in which one desk that serves them all takes them.

    ``desks``: how many serve each now; ``minutes``: how long each usually takes. What nobody serves
    now comes last, and what is alike stays as it was.
    """
    none = len(desks) + sum(desks.values())
    return sorted(services, key=lambda each: (desks.get(each) or none, -minutes.get(each, 0)))
