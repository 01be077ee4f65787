"""Whether there is a terminal to show a full screen in."""

import sys

from zal.domain.errors import WrongMove


def require_terminal() -> None:
    """Refuse to start where nobody could see the screen or press a key.

    Raises ``WrongMove`` if standard input or output is a file, a pipe, or not there.
    """
    for stream in (sys.stdin, sys.stdout):
        if stream is None or not stream.isatty():
            raise WrongMove("no-terminal")
