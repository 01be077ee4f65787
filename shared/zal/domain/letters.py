"""Letters by their names: a voice reads a lone letter as a word."""

import itertools
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from zal.domain.codes import fold


def _names(told: str) -> Mapping[str, str]:
    """Return letter → name from a list of both."""
    pairs = (each.partition(" ") for each in told.split(", "))
    return MappingProxyType({letter: name for letter, _, name in pairs})


_RUSSIAN = _names(
    "А а, Б бэ, В вэ, Г гэ, Д дэ, Е е, Ё ё, Ж жэ, З зэ, И и, Й и краткое, К ка, Л эль, "
    "М эм, Н эн, О о, П пэ, Р эр, С эс, Т тэ, У у, Ф эф, Х ха, Ц цэ, Ч че, Ш ша, Щ ща, "
    "Ъ твёрдый знак, Ы ы, Ь мягкий знак, Э э, Ю ю, Я я, A а, B бэ, C цэ, D дэ, E е, "
    "F эф, G гэ, H аш, I и, J йот, K ка, L эль, M эм, N эн, O о, P пэ, Q ку, R эр, "
    "S эс, T тэ, U у, V вэ, W дубль вэ, X икс, Y игрек, Z зет"
)
"""Each alphabet's own names: within one alphabet no two letters of a series are told alike."""

_ENGLISH = _names(
    "Б beh, Г gheh, Д deh, Ё yo, Ж zheh, З zeh, И Russian ee, Й short ee, Л el, П peh, "
    "Ф ef, Ц tseh, Ч cheh, Ш shah, Щ soft shah, Ъ hard sign, Ы yery, Ь soft sign, "
    "Э open eh, Ю you, Я yah"
)
"""Names of what looks like no Latin letter, spelled so that an English voice says them."""

_HEARD = _names("F ef, L el, U you")
"""Latin letters whose names an English ear takes for those above."""

_NEARLY = _names("beh B, peh P, deh D")
"""Names that an English ear takes for those of Latin letters in a noisy hall."""

_SEEN = str.maketrans("ЙЩЪ", "ИШЬ")
"""Letters of one alphabet that differ by a small mark, as no two others do."""


def _pairs(*groups: str) -> frozenset[frozenset[str]]:
    """Return every two names of each group."""
    named = (group.split() for group in groups)
    return frozenset(frozenset(two) for group in named for two in itertools.combinations(group, 2))


_NEAR = MappingProxyType(
    {
        "ru": _pairs("бэ пэ", "дэ тэ", "вэ тэ", "жэ ша", "эс эф", "эм эн"),
        "en": _pairs("B D P T", "ef S", "M N"),
    }
)
"""Names that differ by a sound which a loudspeaker in a noisy hall does not bring across."""


def letter_name(letter: str, language: str) -> str | None:
    """Return a capital letter's name in ``ru`` or ``en``, itself if it is said by spelling it.

    English readers see a Latin letter where a Cyrillic one looks like it, and look for that one.
    None: the letter is of an alphabet that has no names here.
    """
    if language == "ru":
        return _RUSSIAN.get(letter)
    known = _ENGLISH.get(letter)
    if known is not None:
        return known
    latin = fold(letter)
    return latin if latin.isascii() and latin.isalpha() else None


def alike_by(series: str, other: str, languages: Iterable[str]) -> Literal["sight", "sound"] | None:
    """Return by what a hall's visitors take one series for another, None if by nothing."""
    if series == other:
        return None
    if fold(series).translate(_SEEN) == fold(other).translate(_SEEN):
        return "sight"
    return "sound" if sound_alike(series, other, languages) else None


def sound_alike(series: str, other: str, languages: Iterable[str]) -> bool:
    """Return whether two series are taken for one another by ear in one of a hall's languages."""
    spoken = {"ru", "en"}.intersection(languages)
    return any(_heard(series, each) == _heard(other, each) for each in spoken)


def nearly_alike(series: str, other: str, languages: Iterable[str]) -> bool:
    """Return whether a loudspeaker makes two series one, that are told apart close by."""
    if series == other or alike_by(series, other, languages) is not None:
        return False
    return any(
        _are_near(_heard(series, each), _heard(other, each), _NEAR[each])
        for each in _NEAR.keys() & set(languages)
    )


def _are_near(
    names: tuple[str | None, ...],
    others: tuple[str | None, ...],
    near: frozenset[frozenset[str]],
) -> bool:
    both = zip(names, others, strict=False)
    return len(names) == len(others) and all(a == b or {a, b} in near for a, b in both)


def _heard(series: str, language: str) -> tuple[str | None, ...]:
    names = (letter_name(each, language) for each in series)
    if language != "en":
        return tuple(names)
    alike = {**_HEARD, **_NEARLY}
    return tuple(name and alike.get(name, name) for name in names)
