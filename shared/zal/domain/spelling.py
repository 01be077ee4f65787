"""Names in another alphabet than they are written in: «Петров» is found by Petrov, and back."""

import re
import unicodedata
from itertools import pairwise

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


def is_named(typed: str, name: str, code: str) -> bool:
    """Return whether what was typed begins somebody's code or a word of their name.

    Nothing typed names everybody. Several words are looked for one after another.
    """
    wanted = sounded(typed)
    if typed.strip() and code.startswith(typed.strip().lower()):
        return True
    words = name.split()
    starts = (sounded(" ".join(words[n:])) for n in range(len(words)))
    return not typed.strip() or (wanted != "" and any(each.startswith(wanted) for each in starts))
