"""A field whose words are sent by Enter: what comes after that is no part of them."""

from time import monotonic

from textual import events
from textual.widgets import Input


class AnswerField(Input):
    """Takes no text from Enter on until ``go_on``; what was sent before that is dropped, too.

    Keys can arrive together: those after Enter were meant for what comes next, and may be a PIN.
    """

    is_sent = False
    _heeds_from = 0.0

    def go_on(self) -> None:
        """Take text again, if it was sent: what is typed from now on."""
        if self.is_sent:
            self.is_sent, self._heeds_from = False, monotonic()  # the clock of Textual's messages

    def on_key(self, event: events.Key) -> None:
        """Drop what is typed after Enter; Enter itself sends after the keys before it."""
        if event.key == "enter":
            self.is_sent = True
        elif event.is_printable and self._is_late(event):
            event.stop()
            event.prevent_default()

    def on_focus(self) -> None:
        """Take text again when the keys come back from another screen."""
        self.go_on()

    def on_paste(self, event: events.Paste) -> None:
        """Drop what was pasted after Enter."""
        if self._is_late(event):
            event.stop()
            event.prevent_default()

    def _is_late(self, event: events.Event) -> bool:
        return self.is_sent or event.time <= self._heeds_from
