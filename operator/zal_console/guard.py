"""One press is one press: what a held key repeats, or a hand does twice, is not a second act."""

from collections.abc import Callable

AGAIN_S = 0.7
"""A key counts again after that long: longer than keyboards wait before they repeat."""
REPEAT_S = 0.2
"""Presses closer than that come from a key that is held down."""


class KeyGuard:
    """Tell whether a press of a key counts. ``pulse`` is a clock that never runs back, seconds."""

    def __init__(self, pulse: Callable[[], float]) -> None:
        self._pulse = pulse
        self._counted: dict[str, float] = {}
        self._seen: dict[str, float] = {}

    def lets(self, key: str) -> bool:
        """Return whether this press counts, and remember it."""
        now = self._pulse()
        since_counted = now - self._counted.get(key, -AGAIN_S)
        since_seen = now - self._seen.get(key, -REPEAT_S)
        self._seen[key] = now
        if since_counted < AGAIN_S or since_seen < REPEAT_S:
            return False
        self._counted[key] = now
        return True


def is_guarded(key: str) -> bool:
    """Return whether a key does acts: Enter and the function keys; others may repeat."""
    return key == "enter" or (key[:1] == "f" and key[1:].isdigit())
