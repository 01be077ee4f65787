"""A call as it is heard: the chime, then each phrase."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from zal.speech import sound
from zal.speech.phrase import Phrase
from zal.speech.player import play
from zal.speech.port import Voice

_PAUSE_S = 0.35


def announcement(phrases: Iterable[Phrase], voice: Voice) -> sound.Sound:
    """Return the chime and the phrases in their order; ``VoiceError`` if one cannot be said."""
    parts = [sound.chime()]
    with tempfile.TemporaryDirectory(prefix="zal-voice-") as folder:
        for number, each in enumerate(phrases):
            wav = Path(folder, f"{number}.wav")
            voice.record(each, wav)
            parts += [sound.read(wav), sound.silence(_PAUSE_S)]
    return sound.joined(parts)


def say_aloud(told: sound.Sound) -> None:
    """Play a sound to its end; ``VoiceError`` if that fails."""
    with tempfile.TemporaryDirectory(prefix="zal-voice-") as folder:
        wav = Path(folder, "told.wav")
        sound.write(told, wav)
        play(wav)
