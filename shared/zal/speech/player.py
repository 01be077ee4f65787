"""The loudspeaker: whichever player of WAV files this machine has."""

import shutil
from pathlib import Path

from zal.speech import sound
from zal.speech.errors import VoiceError
from zal.speech.programs import Programs

PLAYERS = (("paplay",), ("aplay", "-q"))
"""Tried in this order: where a sound server runs, it owns the card. Where none does, its player
fails at once, and the card is free for the next."""

_SLACK_S = 5.0


def play(wav: Path, programs: Programs) -> None:
    """Play a WAV file to its end; ``VoiceError`` if nothing here can, or every player fails."""
    failed = VoiceError("voice-no-player", programs=", ".join(each[0] for each in PLAYERS))
    for words in PLAYERS:
        if shutil.which(words[0]) is None:
            continue
        try:
            programs.run([*words, str(wav.absolute())], limit_s=sound.seconds_of(wav) + _SLACK_S)
        except VoiceError as error:
            if error.key != "voice-failed":
                raise
            failed = error
        else:
            return
    raise failed
