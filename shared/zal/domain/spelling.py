"""Names in another alphabet than they are written in: «Петров» is found by Petrov, and back."""

import re
import unicodedata
from collections.abc import Iterable
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

_LATIN = str.maketrans(
    {
        **dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziiklmnoprstufye", strict=True)),
        **dict(zip("әғқңөұүһіїєґў", "agknouuhiiegu", strict=True)),
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "",
        "ь": "",
        "ю": "yu",
        "я": "ya",
    }
)

_ONE_SPELLING = (
    (r"s?h?tch|shch|sch", "sh"),
    (r"kh", "h"),
    (r"x", "ks"),
    (r"tz|c(?!h)", "ts"),
    (r"ff|w|f", "v"),
    (r"[yj]", "i"),
    (r"i+[oe]|[oe]i(?=[oe])", "e"),
    (r"i+", "i"),
    (r"iu", "u"),
    (r"ia", "a"),
)
"""Ways to write one sound in Latin letters, in the order in which they become one."""


def latin(text: str) -> str:
    """Return a text in small Latin letters as codes and links have them; other signs stay."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LATIN))
    return plain.encode("ascii", "ignore").decode()


def in_latin(name: str) -> str:
    """Return a name in Latin letters, its capitals as they are, as English readers meet it."""
    told = (latin(each) if each.isalpha() else each for each in name)
    return "".join(
        new.capitalize() if old.isupper() else new for old, new in zip(name, told, strict=True)
    )


def sounded(text: str) -> str:
    """Return what the usual ways to write a name have in common, for comparison only.

    Юлия, Yulia, Julija and Iuliia are one, and so are Щукин, Shchukin and Schukin.
    """
    told = re.sub(r"[^a-z0-9]", "", latin(text))
    for ways, one in _ONE_SPELLING:
        told = re.sub(ways, one, told)
    return told[:1] + "".join(after for before, after in pairwise(told) if before != after)


class Named(IntEnum):
    """How well what was typed names somebody, the best first."""

    CODE = 0
    SURNAME = 1
    BEGINNING = 2
    WORD = 3


class Person(NamedTuple):
    """Somebody by code and name; the name's first word is the surname."""

    code: str
    name: str


def named(typed: str, person: Person) -> Named | None:
    """Return how well what was typed names somebody, None if it does not.

    It may be a code, the surname or the name, the beginning of either, or that of another word
    of the name. Nothing typed names everybody. Several words are looked for one after another.
    """
    plain, wanted = typed.strip().lower(), sounded(typed)
    if plain == person.code:
        return Named.CODE
    words = person.name.split()
    begins, *others = (sounded(" ".join(words[n:])) for n in range(max(1, len(words))))
    if wanted and wanted in (begins, sounded(words[0])):
        return Named.SURNAME
    if plain and (person.code.startswith(plain) or (wanted and begins.startswith(wanted))):
        return Named.BEGINNING
    is_word = wanted and any(each.startswith(wanted) for each in others)
    return Named.WORD if is_word or not plain else None


def best_named(typed: str, people: Iterable[Person]) -> tuple[Person, ...]:
    """Return those whom what was typed names best: a code names its own person and no other."""
    ranks = {each: named(typed, each) for each in people}
    best = min((rank for rank in ranks.values() if rank is not None), default=None)
    return tuple(each for each, rank in ranks.items() if best is not None and rank == best)
