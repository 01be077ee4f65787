"""Whether there is a tty to show a full screen in, and of which kind."""

import os
import sys

from zal.domain.errors import WrongMove

WEB_DRIVER = "textual.drivers.web_driver:WebDriver"


def is_in_browser() -> bool:
    """Return whether a server started this process and shows its screen in a browser."""
    return os.environ.get("TEXTUAL_DRIVER") == WEB_DRIVER


def require_tty() -> None:
    """Refuse to start where nobody could see the screen or press a key.

    Raises ``WrongMove`` if standard input or output is a file, a pipe, or not there, and no
    browser shows what goes through it.
    """
    if is_in_browser():
        return
    for stream in (sys.stdin, sys.stdout):
        if stream is None or not stream.isatty():
            raise WrongMove("no-tty")
