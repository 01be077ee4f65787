"""The voices: espeak-ng, recorded clips, any other program, none."""

import re
import shlex
from pathlib import Path

from zal.domain.settings.voice import Engine, VoicePolicy
from zal.speech import sound
from zal.speech.errors import VoiceError
from zal.speech.phrase import Phrase, Word
from zal.speech.programs import Programs
from zal.speech.voice_protocol import Voice

ESPEAK = "espeak-ng"
LIMIT_S = 10.0
"""Seconds after which a speaking program is given up."""

_PLACES = re.compile(r"\{(text|wav|language)\}")
_WORDS_A_MINUTE = "140"
_PAUSE_S = 0.25


class Espeak:
    """The program espeak-ng: it speaks Russian and English on any Debian, with no internet."""

    def __init__(
        self,
        program: str = ESPEAK,
        *,
        limit_s: float = LIMIT_S,
        programs: Programs | None = None,
    ) -> None:
        self._program = program
        self._limit_s = limit_s
        self._programs = programs or Programs()

    def record(self, phrase: Phrase, wav: Path) -> None:
        """Write the phrase to a WAV file; ``VoiceError`` if that fails."""
        how = ("-m", "-b", "1", "-v", phrase.language, "-s", _WORDS_A_MINUTE)
        words = (self._program, *how, "-w", str(wav), "--stdin")
        self._programs.run(words, typed=_marked_up(phrase), limit_s=self._limit_s)
        _made(wav, self._program)


class Command:
    """Any program that makes a WAV file, by a command with ``{wav}`` in it.

    ``{text}`` and ``{language}`` are filled too; the text also stands on its standard input.
    It runs in ``folder``, so what it names may be relative to that. No shell reads the command.
    """

    def __init__(
        self,
        command: str,
        *,
        folder: Path | None = None,
        limit_s: float = LIMIT_S,
        programs: Programs | None = None,
    ) -> None:
        try:
            self._words = shlex.split(command)
        except ValueError as error:
            raise VoiceError("voice-command", command=command) from error
        if not any("{wav}" in each for each in self._words[1:]):
            raise VoiceError("voice-command", command=command)
        self._folder = folder
        self._limit_s = limit_s
        self._programs = programs or Programs()

    def record(self, phrase: Phrase, wav: Path) -> None:
        """Write the phrase to a WAV file; ``VoiceError`` if that fails."""
        values = {"text": phrase.text, "wav": str(wav.absolute()), "language": phrase.language}
        words = [_PLACES.sub(lambda place: values[place[1]], each) for each in self._words]
        typed = f"{phrase.text}\n"
        self._programs.run(words, typed=typed, folder=self._folder, limit_s=self._limit_s)
        _made(wav, words[0])


class Clips:
    """Recordings of single words: ``FOLDER/ru/сто.wav``, in small letters, as they are said."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def record(self, phrase: Phrase, wav: Path) -> None:
        """Write the phrase to a WAV file; ``VoiceError`` names a clip that is missing."""
        pause = sound.silence(_PAUSE_S)
        clips = [
            clip
            for each in phrase.sentences
            for clip in (*(self._clip(word, phrase.language) for word in each), pause)
        ]
        sound.write(sound.joined(clips), wav)

    def _clip(self, word: Word, language: str) -> sound.Sound:
        file = self._folder / language / f"{word.text.lower()}.wav"
        if not file.is_file():
            raise VoiceError("voice-no-clip", word=word.text, file=file)
        return sound.read(file)


class Silent:
    """No voice: whatever is to be said is not heard."""

    def record(self, phrase: Phrase, wav: Path) -> None:
        """Write a WAV file with nothing to hear; ``VoiceError`` if that fails."""
        del phrase
        sound.write(sound.silence(0), wav)


def voice_of(
    policy: VoicePolicy,
    folder: Path,
    *,
    programs: Programs | None = None,
    limit_s: float = LIMIT_S,
) -> Voice:
    """Return the voice that a hall has chosen; ``VoiceError`` if it is no command.

    Recordings and what a command names may be relative to ``folder``, the hall's own.
    """
    match policy.engine:
        case Engine.ESPEAK:
            return Espeak(limit_s=limit_s, programs=programs)
        case Engine.CLIPS:
            return Clips(folder / policy.clips)
        case Engine.COMMAND:
            return Command(policy.command, folder=folder, limit_s=limit_s, programs=programs)
        case Engine.SILENT:
            return Silent()


def _marked_up(phrase: Phrase) -> str:
    """Return the phrase as SSML: letters are spelled, or A would be read as the article."""
    sentences = (" ".join(map(_marked, each)) for each in phrase.sentences)
    return "<speak>" + " ".join(f"{each}." for each in sentences) + "</speak>"


def _marked(word: Word) -> str:
    """Return a word as SSML. Words hold no signs, so there is nothing to escape."""
    spelled = '<say-as interpret-as="characters">'
    return f"{spelled}{word.text}</say-as>" if word.spelled else word.text


def _made(wav: Path, program: str) -> None:
    """Refuse a program that said all was well and left no sound."""
    try:
        empty = not sound.read(wav).samples
    except VoiceError as error:
        wav.unlink(missing_ok=True)  # whatever it is, it may be as large as the disk
        if error.key == "voice-long":
            raise
        raise VoiceError("voice-no-wav", program=program) from error
    if empty:
        raise VoiceError("voice-no-wav", program=program)
