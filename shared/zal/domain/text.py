"""Text that comes from outside, made harmless where it enters."""

import unicodedata

_DANGEROUS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def clean(text: str, limit: int = 200) -> str:
    """Return ``text`` on one line, without control, escape and direction characters.

    White space is folded, at most ``limit`` characters are kept.
    """
    spaced = " ".join(text.split())
    safe = "".join(c for c in spaced if unicodedata.category(c) not in _DANGEROUS)
    return " ".join(safe.split())[:limit].rstrip()
