"""Who says calls aloud, one after another, whatever goes wrong with the one before."""

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from zal.domain.settings.voice import VoicePolicy
from zal.speech import sound
from zal.speech.announce import recorded, together
from zal.speech.errors import VoiceError
from zal.speech.phrase import LANGUAGES, phrase
from zal.speech.player import play
from zal.speech.programs import Programs
from zal.speech.sound_folder import SoundFolder
from zal.speech.voice_protocol import Voice
from zal.speech.voices import LIMIT_S, voice_of

Play = Callable[[Path, Programs], None]


class Speaker:
    """Says calls by a hall's voice policy. Used by one thread; ``end`` may come from another.

    ``folder`` is the one that recordings and commands of the policy are relative to; a program
    that speaks is given up after ``limit_s`` seconds.
    """

    def __init__(self, folder: Path, play: Play = play, *, limit_s: float = LIMIT_S) -> None:
        self._folder = folder
        self._play = play
        self._limit_s = limit_s
        self._programs = Programs()
        self._scratch: SoundFolder | None = None

    def prepare(self) -> None:
        """Do beforehand what the first call need not wait for."""
        sound.chime()

    def say(
        self, code: str, desks: Mapping[str, str], policy: VoicePolicy, percent: int
    ) -> tuple[VoiceError, ...]:
        """Say that a ticket is called, and return what went wrong.

        ``desks``: language → the desk's name, in the order of speaking; ``percent``: how loud.
        Where no word can be said the chime sounds alone: people look up. Raises ``Ended``.
        """
        faults: list[VoiceError] = []
        try:
            scratch = self._scratch_folder()
            said = self._said(code, desks, policy, scratch, faults)
            told = sound.scaled(together(said, policy.times), percent)
            if told.samples:
                wav = scratch / "told.wav"
                sound.write(told, wav)
                self._play(wav, self._programs)
        except VoiceError as error:
            faults.append(error)
        except OSError as error:
            faults.append(VoiceError("file-unwritable", file=tempfile.gettempdir(), error=error))
        return tuple(faults)

    def end(self) -> None:
        """Break off what is said now; nothing is said after this."""
        self._programs.end()

    def close(self) -> None:
        """Leave nothing behind."""
        if self._scratch is not None:
            self._scratch.close()
            self._scratch = None

    def _said(
        self,
        code: str,
        desks: Mapping[str, str],
        policy: VoicePolicy,
        scratch: Path,
        faults: list[VoiceError],
    ) -> list[sound.Sound]:
        said = []
        for language, desk in desks.items():
            try:
                voice = self._voice(policy)
                wav = scratch / f"{language}.wav"
                said.append(recorded(phrase(code, desk, language), voice, wav))
            except VoiceError as error:
                faults.append(error)
        return said

    def _voice(self, policy: VoicePolicy) -> Voice:
        return voice_of(policy, self._folder, programs=self._programs, limit_s=self._limit_s)

    def _scratch_folder(self) -> Path:
        """Return a folder of our own: always the same, so a fault is told in the same words."""
        if self._scratch is not None and not self._scratch.path.is_dir():
            self._scratch.close()
            self._scratch = None
        if self._scratch is None:
            self._scratch = SoundFolder()
        return self._scratch.path


def spoken_languages(policy: VoicePolicy, hall: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages of a call: the policy's, else the hall's, that have words here."""
    return tuple(each for each in policy.languages or hall if each in LANGUAGES)
