"""Browsers that staff have paired, each as one terminal of the hall."""

import re

from zal.domain.dataclass import dataclass
from zal.domain.errors import UnknownName

MOST_LABEL = 80
CODE_DIGITS = 8
"""Of an invitation's code: guessed at 20 a second while it holds, one in 8,000 is found."""
INVITED_MS = 10 * 60_000
"""How long an invitation holds."""
_TERMINAL = re.compile(r"console|(?:kiosk|board)/[A-Za-z0-9][A-Za-z0-9-]{0,31}")
"""A name stands in an address, a cookie, a file's name and after ``--name`` as it is."""


@dataclass(frozen=True, slots=True)
class PairedBrowser:
    """A browser that may show one terminal. Instants: epoch ms.

    ``terminal``: ``kiosk/NAME``, ``board/NAME`` or ``console``; ``label``: by what staff tell
    browsers apart; ``revoked_at`` None: it is paired.
    """

    number: int
    terminal: str
    label: str
    paired_at: int
    revoked_at: int | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """A code that pairs one browser, ``until`` when (epoch ms). It is told this once."""

    code: str
    until: int


def is_terminal(terminal: str) -> bool:
    """Return whether this is a terminal's name."""
    return _TERMINAL.fullmatch(terminal) is not None


def check_terminal(terminal: str) -> None:
    """Refuse what is no terminal's name; raises ``UnknownName``."""
    if not is_terminal(terminal):
        raise UnknownName("unknown-terminal", code=terminal)
