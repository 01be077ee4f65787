"""Recordings in which every word has a level of its own, so that what is played can be read."""

from array import array
from itertools import groupby
from pathlib import Path

from zal.speech import sound

_WORDS = """
талон эр бэ сто один два три четыре пять шесть семь восемь девять десять окно
сейчас вызваны никто не вызван called now nobody is
ticket p beh one hundred and two three four five six seven eight nine ten desk
"""
_LEVELS = {word: 300 * place for place, word in enumerate(_WORDS.split(), 1)}
_LENGTH = 40
"""Samples of a word; one of silence at its end tells two equal words apart."""


def record(folder: Path) -> Path:
    """Make recordings of the words of Б101 … Р110 and desks 1 … 10 in both languages."""
    for word, level in _LEVELS.items():
        language = "en" if word.isascii() else "ru"
        (folder / language).mkdir(parents=True, exist_ok=True)
        clip = sound.Sound(sound.RATE, array("h", [level] * _LENGTH + [0]))
        sound.write(clip, folder / language / f"{word}.wav")
    return folder


def heard(wav: Path, percent: int = 100) -> str:
    """Return the words of what was played at a volume, after its chime; «—» if there is none."""
    told = sound.read(wav)
    chime = sound.scaled(sound.chime(), percent).samples
    has_chime = told.samples[: len(chime)] == chime
    begins, rest = ("", told.samples[len(chime) :]) if has_chime else ("— ", told.samples)
    words = {level * percent // 100: word for word, level in _LEVELS.items()}
    runs = (level for level, _ in groupby(rest) if level)
    return begins + " ".join(words[each] for each in runs)
