"""A ticket that was given at a desk without a printer: its code, and its page for a phone."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from zal.tui.face import Steady
from zal.tui.large_type import LargeType
from zal.tui.qr import QrCode, fitting
from zal_console.to_write_down import ToWriteDown
from zal_console.words import Words

_WIDE = 110
"""Columns of the box; where the screen has them the number beside is drawn large."""
_BESIDE, _BESIDE_WIDE, _EDGES = 32, 56, 4
"""What stands around the code for phones: columns of the words beside it, rows of the edges."""


class GivenScreen(ToWriteDown):
    """Shows the ticket until Enter or Esc. ``page``: its page's address, "": it has none."""

    def __init__(self, steady: Steady, words: Words, title: str, code: str, page: str) -> None:
        super().__init__(steady)
        self._words = words
        self._title = title
        self._code = code
        self._page = page

    def compose(self) -> ComposeResult:
        """Make the box."""
        with Vertical(classes="box"), Horizontal(id="given"):
            with Vertical(id="given-words"):
                yield Static(self._title, markup=False, id="asked")
                yield LargeType(self._code, classes="booked-group")
                yield Static(markup=False, id="booked-tell")
                yield Static(self._words.say("given-close"), markup=False, classes="keys")
            yield QrCode(id="given-page")

    def on_resize(self) -> None:
        """Show the code for phones as large as there is room, or none where there is too little."""
        qr, size = self.query_one(QrCode), self.size
        beside = _BESIDE if size.width < _WIDE else _BESIDE_WIDE
        room = min(size.width, _WIDE) - beside, size.height - _EDGES
        found = fitting(self._page, *room) if self._page else None
        qr.address = "" if found is None else self._page
        qr.display = found is not None
        tell = self._words.say("given-tell" if found is None else "given-tell-phone")
        self.query_one("#booked-tell", Static).update(tell)
        if found is not None:
            qr.scale, qr.quiet = found
