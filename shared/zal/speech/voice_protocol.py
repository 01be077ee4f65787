"""What a voice is to the rest of Zal."""

from pathlib import Path
from typing import Protocol

from zal.speech.phrase import Phrase


class Voice(Protocol):
    """Whatever turns a phrase into sound."""

    def record(self, phrase: Phrase, wav: Path) -> None:
        """Write the phrase to a WAV file; ``VoiceError`` if that fails, in bounded time."""
