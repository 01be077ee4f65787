"""The files that pages load: our own, and those of the terminal that textual-serve brings."""

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_SCRIPT, _SHEET, _FONT = "text/javascript; charset=utf-8", "text/css; charset=utf-8", "font/ttf"
_MONO = "static/fonts/RobotoMono-{}VariableFont_wght.ttf"

ACCENT = "hall.css"
"""The name of the style sheet that is made of a hall's own colour."""
FILES = MappingProxyType(
    {
        "page.css": ("zal_web", "static/page.css", _SHEET),
        "page.js": ("zal_web", "static/page.js", _SCRIPT),
        "start.css": ("zal_web", "static/start.css", _SHEET),
        "booking.css": ("zal_web", "static/booking.css", _SHEET),
        "demo.css": ("zal_web", "static/demo.css", _SHEET),
        "icon.svg": ("zal_web", "static/icon.svg", "image/svg+xml"),
        "terminal.css": ("zal_web", "static/terminal.css", _SHEET),
        "terminal.js": ("zal_web", "static/terminal.js", _SCRIPT),
        "sound.js": ("zal_web", "static/sound.js", _SCRIPT),
        "textual.js": ("textual_serve", "static/js/textual.js", _SCRIPT),
        "xterm.css": ("textual_serve", "static/css/xterm.css", _SHEET),
        "mono.ttf": ("textual_serve", _MONO.format(""), _FONT),
        "mono-italic.ttf": ("textual_serve", _MONO.format("Italic-"), _FONT),
    }
)
"""Name in an address → the package that brings it, its path there, its media type."""


@cache
def content(name: str) -> bytes:
    """Return a file's content; raises ``KeyError`` for a name that is not in the table."""
    package, path, _ = FILES[name]
    return files(package).joinpath(path).read_bytes()


@cache
def until_script() -> str:
    """Return the script that pages carry within them, for as long as theirs has not begun."""
    return files("zal_web").joinpath("static/until_script.js").read_text("utf-8")


@cache
def until_script_source() -> str:
    """Return by what a page's policy knows that script. CSP 3, 2.3.1."""
    digest = hashlib.sha256(until_script().encode()).digest()
    return f"'sha256-{b64encode(digest).decode()}'"


@cache
def stamp() -> str:
    """Return what changes whenever one of the files does."""
    whole = hashlib.blake2b(digest_size=4)
    for each in FILES:
        whole.update(content(each))
    return whole.hexdigest()
