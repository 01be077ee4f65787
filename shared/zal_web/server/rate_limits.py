"""How much one address or one ticket's page may ask for: token buckets, pure.

This code cannot do any I/O: who asks tells what time it is, in seconds of a steady clock.
"""

from dataclasses import dataclass

MOST_KEYS = 10_000
"""A few MB: who asks from ever new addresses must not fill the memory."""


@dataclass(frozen=True, slots=True)
class Rate:
    """``burst`` at once, and then ``per_s`` a second."""

    burst: int
    per_s: float


class Buckets:
    """One bucket for each key. Remembers at most ``most`` keys; the one unused longest goes."""

    def __init__(self, rate: Rate, most: int = MOST_KEYS) -> None:
        self._rate = rate
        self._most = most
        self._filled: dict[str, tuple[float, float]] = {}

    def __len__(self) -> int:
        return len(self._filled)

    def left(self, key: str, now_s: float) -> float:
        """Return how much the key may still ask for at once."""
        amount, at_s = self._filled.get(key, (float(self._rate.burst), now_s))
        gained = max(0.0, now_s - at_s) * self._rate.per_s
        return min(float(self._rate.burst), amount + gained)

    def take(self, key: str, now_s: float) -> bool:
        """Take one and return True, or return False when none is left."""
        left = self.left(key, now_s)
        allowed = left >= 1
        self._filled.pop(key, None)
        self._filled[key] = (left - 1 if allowed else left, now_s)
        if len(self._filled) > self._most:
            del self._filled[next(iter(self._filled))]
        return allowed

    def give_back(self, key: str) -> None:
        """Take back what was taken last: it was no misuse."""
        amount, at_s = self._filled.pop(key, (float(self._rate.burst), 0.0))
        if amount < self._rate.burst - 1:
            self._filled[key] = (amount + 1, at_s)

    def wait_s(self, key: str, now_s: float) -> int:
        """Return after how many whole seconds the key may ask again; at least 1."""
        lacking = max(0.0, 1 - self.left(key, now_s))
        return max(1, -int(-lacking // self._rate.per_s))
