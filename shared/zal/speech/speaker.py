"""Who says calls aloud, one after another, whatever goes wrong with the one before."""

import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from zal.domain.dataclass import dataclass
from zal.domain.settings.voice import VoicePolicy
from zal.speech import sound
from zal.speech.announce import recorded, together
from zal.speech.called_to import Place, call_phrase
from zal.speech.errors import VoiceError
from zal.speech.headphones import Outlet, outlet
from zal.speech.phrase import Phrase
from zal.speech.player import RESTS_S, Player
from zal.speech.programs import Programs
from zal.speech.sound_folder import SoundFolder
from zal.speech.voice_protocol import Voice
from zal.speech.voices import LIMIT_S, voice_of

Play = Callable[[Path, Programs], None]


@dataclass(frozen=True, slots=True)
class _Hung:
    """A voice that hung, what was said of it, and until when it is left alone."""

    policy: VoicePolicy
    error: VoiceError
    until: float

    def keeps(self, policy: VoicePolicy, now: float) -> bool:
        """Return whether a voice is the one that hung and is left alone still."""
        return policy == self.policy and now < self.until


class Speaker:
    """Says calls by a hall's voice policy.

    Used by one thread; ``end``, ``break_off`` and ``go_on`` may come from another.

    ``folder`` is the one that recordings and commands of the policy are relative to; a program
    that speaks is given up after ``limit_s`` seconds, and not tried again for some minutes by the
    ``steady`` clock, seconds: a call must not wait each time for what hangs.
    """

    def __init__(
        self,
        folder: Path,
        play: Play | None = None,
        *,
        limit_s: float = LIMIT_S,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder = folder
        self._steady = steady
        self._hung: _Hung | None = None
        self._play = play or Player(steady)
        self._players: dict[str, Play] = {}
        self._limit_s = limit_s
        self._programs = Programs()
        self._scratch: SoundFolder | None = None

    def prepare(self) -> None:
        """Do beforehand what the first call need not wait for."""
        sound.chime()

    def say(
        self, code: str, desks: Mapping[str, Place], policy: VoicePolicy, percent: int
    ) -> tuple[VoiceError, ...]:
        """Say that a ticket is called, and return what went wrong.

        ``desks``: language → where to go, in the order of speaking; ``percent``: how loud.
        Where no word can be said the chime sounds alone: people look up. Raises ``Ended``.
        """
        faults: list[VoiceError] = []

        def made(scratch: Path) -> sound.Sound:
            return together(self._said(code, desks, policy, scratch, faults), policy.times)

        self._tell(made, percent, faults, self._play)
        return tuple(faults)

    def read(
        self, words: Phrase, policy: VoicePolicy, percent: int, device: str = ""
    ) -> tuple[VoiceError, ...]:
        """Say one phrase with no chime before it, and return what went wrong. Raises ``Ended``.

        ``device``: where it is played, "": where every sound is.
        """
        faults: list[VoiceError] = []
        play = self._player_to(device) if device else self._play
        self._tell(lambda scratch: self._recorded(words, policy, scratch), percent, faults, play)
        return tuple(faults)

    def outlet(self, headphones: str) -> Outlet:
        """Return where to ``read`` now: through headphones where there are any."""
        return outlet(headphones)

    def _player_to(self, device: str) -> Play:
        return self._players.setdefault(device, Player(self._steady, device))

    def _tell(
        self,
        make: Callable[[Path], sound.Sound],
        percent: int,
        faults: list[VoiceError],
        play: Play,
    ) -> None:
        """Play what is made in a folder of our own; what went wrong comes to the faults."""
        try:
            scratch = self._scratch_folder()
            told = sound.scaled(make(scratch), percent)
            if told.samples:
                wav = scratch / "told.wav"
                sound.write(told, wav)
                play(wav, self._programs)
        except VoiceError as error:
            faults.append(error)
        except OSError as error:
            faults.append(VoiceError("file-unwritable", file=tempfile.gettempdir(), error=error))

    def end(self) -> None:
        """Break off what is said now; nothing is said after this."""
        self._programs.end()

    def break_off(self) -> None:
        """Break off what is said now, from any thread; nothing is said until ``go_on``."""
        self._programs.break_off()

    def go_on(self) -> None:
        """Speak again after being broken off, unless this has ended."""
        self._programs.go_on()

    def close(self) -> None:
        """Leave nothing behind."""
        if self._scratch is not None:
            self._scratch.close()
            self._scratch = None

    def _said(
        self,
        code: str,
        desks: Mapping[str, Place],
        policy: VoicePolicy,
        scratch: Path,
        faults: list[VoiceError],
    ) -> list[sound.Sound]:
        said = []
        for language, desk in desks.items():
            try:
                said.append(self._called(code, desk, language, policy, scratch))
            except VoiceError as error:
                faults.append(error)
        return said

    def _called(
        self, code: str, place: Place, language: str, policy: VoicePolicy, scratch: Path
    ) -> sound.Sound:
        """Return a call as it is said; without its zone where a recording of that is missing."""
        try:
            return self._recorded(call_phrase(code, place, language), policy, scratch)
        except VoiceError as error:
            if error.key != "voice-no-clip" or not place.zone:
                raise
            return self._recorded(call_phrase(code, Place(place.desk), language), policy, scratch)

    def _recorded(self, words: Phrase, policy: VoicePolicy, scratch: Path) -> sound.Sound:
        if self._hung is not None and self._hung.keeps(policy, self._steady()):
            raise self._hung.error
        try:
            found = recorded(words, self._voice(policy), scratch / f"{words.language}.wav")
        except VoiceError as error:
            if error.key == "voice-slow":
                self._hung = _Hung(policy, error, self._steady() + RESTS_S)
            raise
        self._hung = None
        return found

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
