"""How many there are of each of some things that have names."""

from collections import Counter
from collections.abc import Callable, Iterable

from zal.domain.dataclass import dataclass
from zal.domain.names import Kind


@dataclass(frozen=True, slots=True)
class Tally:
    """How many visits there are of each of some codes of one kind, as a sentence tells it."""

    kind: Kind
    counts: tuple[tuple[str, int], ...]

    def named(self, name: Callable[[str], str]) -> str:
        """Return it as words, with what ``name`` makes of the codes: ``“Land”: 2, “Cash”: 1``."""
        return ", ".join(f"{name(code)}: {count}" for code, count in self.counts)

    def __str__(self) -> str:
        return self.named(str)


def tally(kind: Kind, found: Iterable[tuple[str, int]]) -> Tally:
    """Count each visit once with each code; ``found``: codes with the ids of visits."""
    counts = Counter(code for code, _ in dict.fromkeys(found))
    return Tally(kind, tuple(counts.items()))
