"""A key whose meaning has just changed on the screen does nothing: nobody can have meant it."""

from collections.abc import Hashable, Mapping

from zal.tui.face import Steady

SHOWN_MS = 500
"""For so long must a meaning have stood on the screen."""


class ShownMeanings:
    """What each key means on the screen, and since when. ``steady``: a clock that never runs back.

    Keys that always mean the same are not asked about.
    """

    def __init__(self, steady: Steady) -> None:
        self._steady = steady
        self._shown: dict[str, tuple[Hashable, int]] = {}

    def show(self, meanings: Mapping[str, Hashable]) -> None:
        """Remember what the keys mean on the screen from now on, by their moves."""
        now = self._steady()
        for move, meaning in meanings.items():
            if move not in self._shown or self._shown[move][0] != meaning:
                self._shown[move] = meaning, now

    def forget(self) -> None:
        """Let all meanings be new: another screen stood before them."""
        now = self._steady()
        self._shown = {move: (meaning, now) for move, (meaning, _) in self._shown.items()}

    def lets(self, move: str, meaning: Hashable) -> bool:
        """Return whether a key's present meaning has stood on the screen for long enough."""
        if move not in self._shown:
            return True
        shown, since = self._shown[move]
        return shown == meaning and self._steady() - since >= SHOWN_MS
