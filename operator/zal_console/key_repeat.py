"""Tell a second press of a key from the repeats of one that is held, or struck twice by mistake."""

from zal.tui.face import Steady

AGAIN_MS = 700
"""A key counts again after that long: longer than keyboards wait before they repeat."""
REPEAT_MS = 200
"""Presses closer than that come from a key that is held down."""


class KeyRepeatGuard:
    """Tell whether a press of a key counts. ``steady`` is a clock that never runs back.

    Another key in between shows that the first one was let go: then the next press counts.
    """

    def __init__(self, steady: Steady) -> None:
        self._steady = steady
        self._key = ""
        self._counted_at = 0
        self._seen_at = 0

    def lets(self, key: str) -> bool:
        """Return whether this press counts, and remember it."""
        now = self._steady()
        again = key == self._key and _does_acts(key)
        repeated = now - self._counted_at < AGAIN_MS or now - self._seen_at < REPEAT_MS
        self._key, self._seen_at = key, now
        if again and repeated:
            return False
        self._counted_at = now
        return True


def _does_acts(key: str) -> bool:
    """Return whether a key does acts: Enter and the function keys; others may repeat."""
    return key == "enter" or (key[:1] == "f" and key[1:].isdigit())
