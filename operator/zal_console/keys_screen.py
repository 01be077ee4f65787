"""What each key does, in a sentence; any key closes it."""

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


class KeysScreen(ModalScreen[None]):
    """The keys, one a line."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """Make the list."""
        say = self._words.say
        rows = [
            ("Enter", "enter"),
            *KEYS,
            (SERVICES_KEY, "services"),
            (CATEGORY_KEY, "category"),
            (APPOINTMENTS_KEY, "appointments"),
            (NEWCOMER_KEY, "newcomer"),
            (NAME_KEY, "see-name"),
            (PRINT_KEY, "print-slip"),
            ("PgDn", "more"),
        ]
        lines = [
            Content.styled(key.rjust(6), "bold") + Content(f"  {say(f'about-{move}')}")
            for key, move in rows
        ]
        with Vertical(classes="box"):
            yield Static(say("keys-title"), markup=False, id="asked")
            yield Static(Content("\n").join(lines))
            yield Static(say("keys-close"), markup=False, classes="keys")

    def on_key(self, event: events.Key) -> None:
        """Close."""
        event.stop()
        close(self)

    def on_click(self) -> None:
        """Close."""
        close(self)
