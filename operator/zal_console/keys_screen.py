"""What each key does, in a sentence; any key goes on, and closes it at the end."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from zal.tui.in_front import close
from zal_console.moves import (
    APPOINTMENTS_KEY,
    CATEGORY_KEY,
    KEYS,
    NAME_KEY,
    NEWCOMER_KEY,
    PRINT_KEY,
    SERVICES_KEY,
)
from zal_console.words import Words

_ROWS = (
    ("Enter", "enter"),
    *KEYS,
    (SERVICES_KEY, "services"),
    (CATEGORY_KEY, "category"),
    (APPOINTMENTS_KEY, "appointments"),
    (NEWCOMER_KEY, "newcomer"),
    (NAME_KEY, "see-name"),
    (PRINT_KEY, "print-slip"),
    ("PgDn", "more"),
)
_BESIDE, _BESIDE_WHERE_SHORT = 6, 1
"""How many lines of the screen the list leaves to its frame, its title and what keys do here."""


class KeysScreen(ModalScreen[None]):
    """The keys, one a line, on as many pages as a small screen needs."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._from = 0

    def compose(self) -> ComposeResult:
        """Make the list."""
        with Vertical(classes="box"):
            yield Static(self._words.say("keys-title"), markup=False, id="asked")
            yield Static(id="listed", markup=False)
            yield Static(id="goes-on", markup=False, classes="keys")

    def on_resize(self) -> None:
        """Show as many keys as there is room for, once the screen knows its new size."""
        self.call_after_refresh(self._draw)

    def on_key(self, event: events.Key) -> None:
        """Go on."""
        event.stop()
        self._go_on()

    def on_click(self) -> None:
        """Go on."""
        self._go_on()

    def _go_on(self) -> None:
        self._from += self._room
        if self._from < len(_ROWS):
            self._draw()
        else:
            close(self)

    @property
    def _room(self) -> int:
        is_short = self.has_class("-short")
        return max(1, self.app.size.height - (_BESIDE_WHERE_SHORT if is_short else _BESIDE))

    def _draw(self) -> None:
        say = self._words.say
        shown = _ROWS[self._from : self._from + self._room]
        lines = [
            Content.styled(key.rjust(6), "bold") + Content(f"  {say(f'about-{move}')}")
            for key, move in shown
        ]
        self.query_one("#listed", Static).update(Content("\n").join(lines))
        is_last = self._from + len(shown) >= len(_ROWS)
        self.query_one("#goes-on", Static).update(say("keys-close" if is_last else "keys-more"))
