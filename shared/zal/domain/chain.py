"""The chain of the log's lines: each has a digest of its columns and of the digest before it.

No I/O. The hall's row has the newest digest. So a line that was changed, removed, added or given
another place no longer fits, whatever it says; who rewrites the whole chain changes its newest
digest. Lines from before there was a chain have no digest, and the first that has one follows on
none; which one that is the hall's row says, too.

A digest that was ever written is told again for ever, so nothing in a line is ever taken away.
Notes, comments, typed reasons, labels of browsers and what gives a way in stand in rows, where they
can be forgotten, and the line has their seal (``zal.domain.seals``). The names of operators, which
stand in the settings, stay in the log, and so do reasons in lines from before they stood apart.
"""

from collections.abc import Mapping
from operator import itemgetter
from typing import Any

from zal.domain.blake2 import blake2b
from zal.domain.errors import StorageError

COLUMNS = (
    *("rev", "at", "act", "code", "ticket_id", "service", "desk", "operator", "device"),
    *("state_before", "state_after", "day", "stage_id", "version", "role", "actor", "detail"),
)
"""The columns of a line in the order of its digest; as ``Event``, and ``detail`` as it is stored.

A column that the log gains is added at the end, for lines of newer versions only.
"""
_DIGEST_BYTES = 16
_BETWEEN = "\x1f"  # no text has it: where text enters, control characters are left out
_TEXT = _BETWEEN.join(["%s"] * (1 + len(COLUMNS)))
_NULL, _VALUE = "-", "+"
_in_order = itemgetter(*COLUMNS)


def digest_of(before: bytes | None, line: Mapping[str, object]) -> bytes:
    """Return the digest of a line that follows on the one with the digest ``before``."""
    return _digest(before, _in_order(line))


def _digest(before: bytes | None, line: tuple[Any, ...]) -> bytes:
    """Return the digest of a line; a sign for each column tells NULL from any text."""
    signs = "".join([_NULL if each is None else _VALUE for each in line])
    text = _TEXT % (signs, *line)
    return blake2b((before or b"") + text.encode(), digest_size=_DIGEST_BYTES).digest()


class Chain:
    """The chain as far as it was followed. ``digest``: of the last line, None: it had none.

    ``begins``: the revision of the first line that must have a digest; none before it has one.
    ``since``: the first with a digest that was followed, None: there was none yet.
    """

    __slots__ = ("begins", "digest", "since")

    def __init__(self, begins: int, digest: bytes | None = None) -> None:
        self.begins = begins
        self.digest = digest
        self.since: int | None = None

    def follow(self, line: tuple[Any, ...], digest: bytes | None) -> None:
        """Go on with the next line, its ``COLUMNS``; refuse one that is not as it was written."""
        rev = line[0]
        due = _digest(self.digest, line) if rev >= self.begins else None
        if digest != due:
            raise StorageError("impossible-line", rev=rev, act=line[2])
        self.digest = digest
        if self.since is None and digest is not None:
            self.since = rev
