"""A call as it is heard: the chime, then each phrase."""

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from zal.speech import sound
from zal.speech.phrase import Phrase
from zal.speech.player import Player
from zal.speech.programs import Programs
from zal.speech.voice_protocol import Voice

_PAUSE_S = 0.35


def announcement(phrases: Iterable[Phrase], voice: Voice, times: int = 1) -> sound.Sound:
    """Return the chime and the phrases in their order; ``VoiceError`` if one cannot be said."""
    with tempfile.TemporaryDirectory(prefix="zal-voice-") as folder:
        wav = Path(folder, "phrase.wav")
        return together([recorded(each, voice, wav) for each in phrases], times)


def recorded(phrase: Phrase, voice: Voice, wav: Path) -> sound.Sound:
    """Return how a voice says a phrase; ``wav`` is a file to use for it."""
    voice.record(phrase, wav)
    return sound.read(wav)


def together(said: Sequence[sound.Sound], times: int = 1) -> sound.Sound:
    """Return the chime and what is said, so many times; nothing where a silent voice said it."""
    if said and not any(each.samples for each in said):
        return sound.silence(0)
    pause = sound.silence(_PAUSE_S)
    spoken = [part for each in said for part in (each, pause)]
    return sound.joined([sound.chime(), *spoken * times])


def say_aloud(told: sound.Sound) -> None:
    """Play a sound to its end; ``VoiceError`` if that fails."""
    with tempfile.TemporaryDirectory(prefix="zal-voice-") as folder:
        wav = Path(folder, "told.wav")
        sound.write(told, wav)
        Player()(wav, Programs())
