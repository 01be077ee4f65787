"""The loudspeaker: whichever player of WAV files this machine has."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from zal.speech import sound
from zal.speech.errors import VoiceError
from zal.speech.programs import PACKAGES, Programs

PLAYERS = (("paplay",), ("aplay", "-q"))
"""Tried in this order: where a sound server runs, it owns the card. Where none does, its player
fails at once, and the card is free for the next."""

RESTS_S = 300.0
"""For how long a program that hung is not tried again: a call must not wait for it each time."""
_SLACK_S = 5.0


def no_player() -> VoiceError | None:
    """Return that nothing on this machine can play a sound, None if something can."""
    if any(shutil.which(name) for name, *_ in PLAYERS):
        return None
    packages = ", ".join(PACKAGES[each[0]] for each in PLAYERS)
    return VoiceError("voice-no-player", packages=packages)


class Player:
    """Plays with the first program that does, and leaves alone for a while one that hung.

    ``steady``: seconds that pass evenly. ``device``: where it is played, "": wherever they do.
    """

    def __init__(self, steady: Callable[[], float] = time.monotonic, device: str = "") -> None:
        self._steady = steady
        self._device = (f"--device={device}",) if device else ()
        self._hung: dict[str, tuple[VoiceError, float]] = {}

    def __call__(self, wav: Path, programs: Programs) -> None:
        """Play a WAV file to its end; ``VoiceError`` if nothing here can, or every player fails."""
        packages = ", ".join(PACKAGES[each[0]] for each in PLAYERS)
        failed = VoiceError("voice-no-player", packages=packages)
        for name, *rest in PLAYERS:
            if shutil.which(name) is None:
                continue
            if self._rests(name):
                failed = self._hung[name][0]
                continue
            try:
                words = (name, *rest, *self._device, str(wav.absolute()))
                programs.run(words, limit_s=_limit_s(wav))
            except VoiceError as error:
                if error.key == "voice-slow":
                    self._hung[name] = error, self._steady() + RESTS_S
                if error.key != "voice-failed":
                    raise  # it may have been heard: another would say it twice
                failed = error
            else:
                return
        raise failed

    def _rests(self, name: str) -> bool:
        return name in self._hung and self._steady() < self._hung[name][1]


def _limit_s(wav: Path) -> float:
    return sound.seconds_of(wav) + _SLACK_S
