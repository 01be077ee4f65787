"""What keeps a kiosk from being heard: looked up before its key is shown, kept across visitors."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from zal.domain.dataclass import dataclass
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.voice import VoicePolicy

if TYPE_CHECKING:
    from zal.speech.errors import VoiceError

LOOKS_AGAIN_MS = 10_000
"""So long what was found on this machine is believed: a screen is drawn far more often."""
TRIES_AGAIN_MS = 300_000
"""So long after it failed the voice is tried again: no visitor is to find out."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What a look at this machine found for a voice, at ``at`` ms of the steady clock."""

    policy: VoicePolicy
    at: float
    fault: "VoiceError | None"


class VoiceTrouble:
    """Remembers what was found on this machine, and when the voice is to be tried again.

    ``folder``: the hall's own; ``steady``: ms that pass evenly.
    """

    def __init__(self, folder: Path, steady: Callable[[], float]) -> None:
        self._folder = folder
        self._steady = steady
        self._found: _Found | None = None
        self._trial_at: float | None = None

    def of(self, hall: HallConfig, failed: "VoiceError | None") -> "VoiceError | None":
        """Return what is missing here, else how the voice ``failed`` the last time."""
        found, now = self._found, self._steady()
        if found is None or found.policy != hall.voice or now - found.at >= LOOKS_AGAIN_MS:
            found = self._found = _Found(hall.voice, now, self._look(hall))
        return found.fault or failed

    def is_trial_due(self, failed: "VoiceError | None") -> bool:
        """Return whether the voice ``failed`` so long ago that it is to be tried now."""
        if failed is None:
            self._trial_at = None
            return False
        now = self._steady()
        is_due = self._trial_at is not None and now >= self._trial_at
        if is_due or self._trial_at is None:
            self._trial_at = now + TRIES_AGAIN_MS
        return is_due

    def _look(self, hall: HallConfig) -> "VoiceError | None":
        from zal.speech.readiness import unheard_here

        return unheard_here(hall.voice, self._folder, hall.languages)
