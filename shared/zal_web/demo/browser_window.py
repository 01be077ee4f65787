"""Open the demo's page in a browser that has a window; one that runs in a terminal has none."""

import logging
import os
import sys
import threading
import webbrowser
from collections.abc import Mapping
from pathlib import PurePath

log = logging.getLogger(__name__)
_WINDOWED = ("win32", "darwin", "cygwin")
_OF_TERMINALS = frozenset(
    {"www-browser", "links", "links2", "elinks", "lynx", "w3m", "browsh", "carbonyl"}
)


def open_page(address: str) -> threading.Thread | None:
    """Open a page in the person's browser; return who does it meanwhile, None: nobody can."""
    found = _browser(os.environ, sys.platform)
    if found is None:
        return None
    thread = threading.Thread(target=_open, args=(found, address), name="zal-browser", daemon=True)
    thread.start()
    return thread


def _browser(environ: Mapping[str, str], platform: str) -> webbrowser.BaseBrowser | None:
    if platform not in _WINDOWED and not (environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")):
        return None
    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return None
    return None if PurePath(found.name).name in _OF_TERMINALS else found


def _open(browser: webbrowser.BaseBrowser, address: str) -> None:
    try:
        browser.open(address)
    except (OSError, webbrowser.Error) as error:
        log.info("no browser was opened: %s", error)
