"""Whether a hall's voice could speak now, found out without a sound."""

import errno
import os
import shlex
import shutil
from pathlib import Path

from zal.domain.settings.voice import Engine, VoicePolicy
from zal.speech.errors import VoiceError
from zal.speech.places import spoken_languages
from zal.speech.player import no_player
from zal.speech.programs import not_started
from zal.speech.voices import ESPEAK


def unready(policy: VoicePolicy, folder: Path, languages: tuple[str, ...]) -> VoiceError | None:
    """Return what keeps a hall's voice from speaking, None: nothing that can be seen.

    ``folder``: the hall's own; ``languages``: the hall's.
    """
    match policy.engine:
        case Engine.ESPEAK:
            return _without_program(ESPEAK, folder)
        case Engine.COMMAND:
            return _without_program(shlex.split(policy.command)[0], folder)
        case Engine.CLIPS:
            return _without_clips(folder / policy.clips, spoken_languages(policy, languages))
        case Engine.SILENT:
            return None


def reads_texts(policy: VoicePolicy) -> bool:
    """Return whether a hall's voice is one for any text: recordings of single words are not."""
    return policy.engine in (Engine.ESPEAK, Engine.COMMAND)


def unheard_here(
    policy: VoicePolicy, folder: Path, languages: tuple[str, ...]
) -> VoiceError | None:
    """Return what keeps a hall's voice from being heard at this machine, None: nothing is seen."""
    if policy.engine is Engine.SILENT:
        return None
    return unready(policy, folder, languages) or no_player()


def _without_program(program: str, folder: Path) -> VoiceError | None:
    place = str(folder / program) if os.sep in program else program
    if shutil.which(place) is not None:
        return None
    return not_started(program, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))


def _without_clips(clips: Path, languages: tuple[str, ...]) -> VoiceError | None:
    missing = [each for each in languages if not any((clips / each).glob("*.wav"))]
    return VoiceError("voice-no-clips", folder=clips / missing[0]) if missing else None
