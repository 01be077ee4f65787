"""Text that comes from outside, made harmless where it enters or is quoted."""

import unicodedata

_DANGEROUS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_QUOTED = 4000


def clean(text: str, limit: int = 200) -> str:
    """Return ``text`` on one line, without control, escape and direction characters.

    White space is folded, at most ``limit`` characters are kept.
    """
    if not text:
        return text
    spaced = " ".join(text.split())
    return " ".join(_without_danger(spaced).split())[:limit].rstrip()


def quoted(value: object) -> object:
    """Return a text, a path or the like harmless, as it may stand in a sentence; numbers as is."""
    return value if isinstance(value, int | float) else clean(str(value), _QUOTED)


def after_value(value: object, text: str) -> str:
    """Return the text that follows a value: “A. P.” ends a sentence by itself."""
    return text.removeprefix(".") if str(value).endswith(".") else text


def printable(text: str) -> str:
    """Return lines without control, escape and direction characters; the lines stay lines."""
    return _without_danger(text, but="\n\t")


def _without_danger(text: str, but: str = "") -> str:
    """Each character is looked up once, however long the text: files of texts are read by it."""
    there = set(text).difference(but)
    dangerous = [ord(each) for each in there if unicodedata.category(each) in _DANGEROUS]
    return text.translate(dict.fromkeys(dangerous)) if dangerous else text


RIGHT_TO_LEFT = frozenset(
    {"ar", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ur", "yi"}
)
"""Languages whose scripts run from right to left: terminals put their letters the wrong way."""


def is_right_to_left(text: str) -> bool:
    """Return whether a text has letters of a script that runs from right to left."""
    return any(unicodedata.bidirectional(each) in ("R", "AL") for each in text)


_JOINED_FROM = 0x0530
"""Latin, Greek and Cyrillic lie below; from here on scripts may join their letters."""


def stands_apart(text: str) -> bool:
    """Return whether each character is drawn by itself: no letter touches or marks another."""
    return all(ord(each) < _JOINED_FROM and not unicodedata.combining(each) for each in text)
