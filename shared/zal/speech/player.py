"""The loudspeaker: whichever player of WAV files this machine has."""

import shutil
from pathlib import Path

from zal.speech import sound
from zal.speech.errors import VoiceError
from zal.speech.programs import Programs

PLAYERS = (("paplay",), ("aplay", "-q"))
"""Tried in this order: where a sound server runs, it owns the card."""

_SLACK_S = 5.0


def play(wav: Path, programs: Programs) -> None:
    """Play a WAV file to its end; ``VoiceError`` if nothing here can, or the player fails."""
    words = next((each for each in PLAYERS if shutil.which(each[0])), None)
    if words is None:
        raise VoiceError("voice-no-player", programs=", ".join(each[0] for each in PLAYERS))
    programs.run([*words, str(wav.absolute())], limit_s=sound.read(wav).seconds + _SLACK_S)
