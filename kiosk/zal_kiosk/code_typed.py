"""The code of an appointment as it is typed, or the link that a scanner types. No I/O."""

import re

from zal.domain.appointments import code_shown, code_typed
from zal.domain.dataclass import dataclass

DIGITS = 13
LINK = "/b/"
"""Stands before the unguessable part of the address of an appointment's page."""
_BLANK = "_"


@dataclass(frozen=True, slots=True)
class Meant:
    """What was typed of an appointment: its ``code``, or the ``token`` of its link; or neither."""

    code: str | None = None
    token: str | None = None


def meant(typed: str) -> Meant:
    """Return which appointment was typed."""
    if LINK in typed:
        return Meant(token=re.split(r"[/.?#]", typed.rpartition(LINK)[2], maxsplit=1)[0] or None)
    is_digits = typed.isascii() and typed.isdecimal()
    return Meant(code=code_typed(typed) if is_digits else None)


def is_of_appointment(typed: str) -> bool:
    """Return whether the whole of a code or link was typed."""
    return meant(typed) != Meant()


def shown(typed: str, digits_of_ticket: int) -> str:
    """Return what was typed; what is too long for a ticket's number in the groups of a code.

    A line stands for each digit that is still to come.
    """
    return typed if len(typed) <= digits_of_ticket else code_shown(typed.ljust(DIGITS, _BLANK))
