"""What a proof of a hall comes to, wherever the hall is kept."""

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[float], None]
"""Told from time to time how much of a proof is done, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Soundness:
    """What was counted while a file was proved sound.

    ``days``: business days with a ticket. ``told_from``: the revision from which on the log was
    told again and compared, None: nowhere; ``unproven``: tickets of which only what lies before is
    known. ``chained_from``: the first event that is proved to be as it was written, None: none is;
    ``digest``: the newest event's, hexadecimal, which answers for all of them.
    ``clock_offset_ms``: by how much the hall's time is apart from the machine's clock, which is not
    believed; None: it is. ``is_quick``: the newest day alone was looked at.
    """

    path: str
    schema: int
    rev: int
    events: int
    tickets: int
    stages: int
    days: int
    config_version: int
    told_from: int | None = None
    unproven: int = 0
    chained_from: int | None = None
    digest: str | None = None
    clock_offset_ms: int | None = None
    is_quick: bool = False


@dataclass(frozen=True, slots=True)
class ShortLook:
    """What a look at a hall's pages found in the time that it was given.

    ``damage``: what is wrong, None: nothing in the ``seen`` of ``tables`` tables.
    """

    damage: str | None
    seen: int
    tables: int
