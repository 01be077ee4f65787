"""Ticket codes: made one way, read in several."""

import re
from binascii import crc32

_LATIN = "ABCEHKMOPTXY"
_CYRILLIC = "АВСЕНКМОРТХУ"
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
ALIKE_IN_PRINT = ("З3", "О0", "O0", "lI", "l1", "I1")
"""Characters that print itself hardly tells apart: no series has one of them."""
_PARTS = re.compile(r"(\D*)(\d+)")


def ticket_code(series: str, number: int, digits: int) -> str:
    """Return the code that visitors see, such as ``Р105``; numbers past ``digits`` grow longer."""
    return f"{series}{number:0{digits}d}"


def fold(text: str) -> str:
    """Return ``text`` in upper case with Cyrillic look-alikes as Latin, for comparison only."""
    return text.upper().replace("Ё", "Е").translate(_TO_LATIN)


def split_code(code: str) -> tuple[str, int] | None:
    """Return the folded series and the number of a code as typed, None if it is no code.

    Case, spaces and hyphens do not matter.
    """
    compact = re.sub(r"[\s\-–—_.]", "", fold(code))
    match = _PARTS.fullmatch(compact)
    if match is None or len(match[2]) > 9:  # noqa: PLR2004 - no hall issues a billion tickets a day
        return None
    return match[1], int(match[2])


def check_number(token: str) -> int:
    """Return what the log keeps of a link: enough to see a change, too little to open the page."""
    return crc32(token.encode())
