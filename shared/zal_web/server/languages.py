"""Which language a browser reads: the one chosen on the page, else its own, else the ticket's."""

from collections.abc import Sequence

_LONGEST = 400


def accepted(header: str) -> tuple[str, ...]:
    """Return the languages of an ``Accept-Language`` header, the best liked first.

    Regions are dropped; what cannot be read counts for nothing.
    """
    weighed: list[tuple[float, int, str]] = []
    for part in header[:_LONGEST].split(","):
        name, _, rest = part.strip().partition(";")
        weight = _weight(rest)
        if name and weight > 0:
            weighed.append((-weight, len(weighed), name.partition("-")[0].strip().lower()))
    return tuple(name for _, _, name in sorted(weighed))


def pick(known: Sequence[str], chosen: str, header: str, otherwise: str = "") -> str:
    """Return one of ``known`` languages: chosen, accepted, ``otherwise``, or the first."""
    for each in (chosen, *accepted(header), otherwise):
        if each in known:
            return each
    return known[0]


def _weight(rest: str) -> float:
    name, _, value = rest.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        weight = float(value)
    except ValueError:
        return 0.0
    return weight if 0 <= weight <= 1 else 0.0
