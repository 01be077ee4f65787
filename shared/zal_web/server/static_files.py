"""The files that pages load: our own, and those of the terminal that textual-serve brings."""

import hashlib
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
def stamp() -> str:
    """Return what changes whenever one of the files does."""
    whole = hashlib.blake2b(digest_size=4)
    for each in FILES:
        whole.update(content(each))
    return whole.hexdigest()
