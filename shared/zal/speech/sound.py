"""WAV files: read, joined and written, with a chime to go before what is said.

One channel of 16-bit samples is all that a hall's loudspeaker needs.
"""

from __future__ import annotations  # array[int] has a meaning at run time from 3.12 on

import math
import sys
import time
import wave
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

from zal.speech.errors import VoiceError

RATE = 22_050
"""Samples a second of what Zal makes by itself."""

LONGEST_S = 60
"""Longer than any call in one language: a file that lasts longer is a fault of what made it."""

_AT_ONCE = 1_000
_MOST_BYTES = 50_000_000
"""More than a minute of the finest sound in two channels."""
_RATES = range(8_000, 192_001)
_BYTES = 2
_LOUD = 11_000
_FADE_IN_S = 0.005
_CHIME = ((659.26, 0.0), (523.25, 0.3))
"""Two notes, hertz and when they are struck in seconds: a falling third, as a door bell's."""
_CHIME_S = 1.0
_DECAY_S = 0.16


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples from -32768 to 32767, ``rate`` of them a second."""

    rate: int
    samples: array[int]

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate


def read(wav: Path) -> Sound:
    """Return the sound of a 16-bit WAV file, its channels mixed into one.

    Raises ``VoiceError`` if it is none, or longer than anything that is said; then nothing but
    its header was read.
    """
    try:
        with wave.open(str(wav), "rb") as file:
            if _length(file, wav) > LONGEST_S or wav.stat().st_size > _MOST_BYTES:
                raise VoiceError("voice-long", file=wav, seconds=LONGEST_S)
            rate, channels = file.getframerate(), file.getnchannels()
            frames = file.readframes(_frames_in(file, wav))
    except (OSError, EOFError, wave.Error) as error:
        raise VoiceError("voice-bad-wav", file=wav) from error
    frame = _BYTES * channels
    return Sound(rate, _mixed(_numbers(frames[: len(frames) // frame * frame]), channels))


def seconds_of(wav: Path) -> float:
    """Return how long a WAV file lasts, by its header and size; ``VoiceError`` if it is none."""
    try:
        with wave.open(str(wav), "rb") as file:
            return _length(file, wav)
    except (OSError, EOFError, wave.Error) as error:
        raise VoiceError("voice-bad-wav", file=wav) from error


def _length(file: wave.Wave_read, wav: Path) -> float:
    if file.getsampwidth() != _BYTES or file.getframerate() not in _RATES:
        raise VoiceError("voice-bad-wav", file=wav)
    return _frames_in(file, wav) / file.getframerate()


def _frames_in(file: wave.Wave_read, wav: Path) -> int:
    """Return how many frames there are: a program could not tell yet where it wrote a stream."""
    return min(file.getnframes(), wav.stat().st_size // (file.getsampwidth() * file.getnchannels()))


def write(sound: Sound, wav: Path) -> None:
    """Write a WAV file, whole or not at all; ``VoiceError`` if it cannot be written."""
    part = Path(f"{wav}.part")
    try:
        with part.open("wb") as to, wave.open(to, "wb") as file:
            file.setparams((1, _BYTES, sound.rate, 0, "NONE", ""))
            file.writeframes(_swapped(sound.samples).tobytes())
        part.replace(wav)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise VoiceError("file-unwritable", file=wav, error=error) from error


def joined(sounds: Sequence[Sound]) -> Sound:
    """Return the sounds one after another, at the rate of the finest."""
    rate = max((each.rate for each in sounds), default=RATE)
    together = array("h")
    for each in sounds:
        together.extend(_at_rate(each, rate))
    return Sound(rate, together)


def silence(seconds: float) -> Sound:
    """Return nothing to hear."""
    return Sound(RATE, array("h", bytes(_BYTES * int(RATE * seconds))))


def scaled(sound: Sound, percent: int) -> Sound:
    """Return a sound so loud, from 0 to 100 percent of what it was."""
    if percent >= 100:  # noqa: PLR2004 - as it is
        return sound
    return Sound(sound.rate, _made(each * percent // 100 for each in sound.samples))


@lru_cache(maxsize=1)
def chime() -> Sound:
    """Return the two notes that make people look up before they are spoken to."""
    return Sound(RATE, _made(map(_struck, range(int(RATE * _CHIME_S)))))


def _struck(sample: int) -> int:
    at = sample / RATE
    notes = ((at - since, hertz) for hertz, since in _CHIME if at > since)
    tone = sum(
        min(1.0, past / _FADE_IN_S) * math.exp(-past / _DECAY_S) * math.sin(math.tau * hertz * past)
        for past, hertz in notes
    )
    return int(_LOUD * tone)


def _at_rate(sound: Sound, rate: int) -> array[int]:
    if sound.rate == rate:
        return sound.samples
    count = len(sound.samples) * rate // sound.rate
    return _made(sound.samples[each * sound.rate // rate] for each in range(count))


def _mixed(samples: array[int], channels: int) -> array[int]:
    if channels == 1:
        return samples
    tracks = zip(*(samples[each::channels] for each in range(channels)), strict=True)
    return _made(sum(each) // channels for each in tracks)


def _made(samples: Iterable[int]) -> array[int]:
    """Return samples that are worked out one by one, letting other threads run meanwhile.

    A board draws on one of them: a lock that is kept from it for long is a call shown late.
    """
    coming, made = iter(samples), array("h")
    while some := array("h", islice(coming, _AT_ONCE)):
        made.extend(some)
        time.sleep(0)
    return made


def _numbers(frames: bytes) -> array[int]:
    samples = array("h")
    samples.frombytes(frames)
    return _swapped(samples)


def _swapped(samples: array[int]) -> array[int]:
    """Return samples in the other byte order where this machine's is not that of WAV files."""
    if sys.byteorder == "little":
        return samples
    swapped = samples[:]
    swapped.byteswap()
    return swapped
