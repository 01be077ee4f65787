"""Keys as they are shown: always in the same place, and each can be clicked too."""

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.containers import Grid
from textual.content import Content
from textual.widgets import Static

from zal_console.moves import KEYS
from zal_console.words import Words

_NAMES = {"?": "question_mark"}


class Key(Static):
    """One key with what it does; a click is a press. ``-idle``: it does nothing now."""

    def __init__(self, key: str, does: str = "", *, id: str | None = None) -> None:
        super().__init__(markup=False, id=id)
        self._key = key
        self._shown = ("", "", False)
        self.tell(does)

    def tell(self, does: str, *, possible: bool = True) -> None:
        """Say what the key does now."""
        self._tell(f" {does}", possible=possible)

    def _tell(self, does: str, after_key: str = "", *, possible: bool) -> None:
        if self._shown == (does, after_key, possible):
            return
        self._shown = (does, after_key, possible)
        self.set_class(not possible, "-idle")
        cap = Content.styled(f" {self._key} ", "bold reverse" if possible else "")
        self.update(cap + Content(after_key + does))

    def on_click(self, event: events.Click) -> None:
        """Press the key."""
        event.stop()
        self.app.simulate_key(_NAMES.get(self._key, self._key.lower()))


class Bar(Key):
    """A key as large as there is room: what is right now."""

    def tell(self, does: str, *, possible: bool = True) -> None:
        """Say what the key does now."""
        self.set_class(False, "-pair")
        super().tell(does, possible=possible)

    def tell_one_of_two(self, does: str, when: str = "", *, possible: bool = True) -> None:
        """Say what one of two keys does that stand side by side, and when: below and beside it."""
        self.set_class(True, "-pair")
        self._tell(f"\n{does}", f" {when}" if when else "", possible=possible)


class KeyLegend(Grid):
    """All keys but Enter, in the rows in which a keyboard has them."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._caps = {move: Key(key, id=f"key-{move}") for key, move in KEYS}

    def compose(self) -> ComposeResult:
        """Lay the keys out."""
        yield from self._caps.values()

    def show(
        self,
        words: Words,
        possible: frozenset[str],
        notes: dict[str, str],
        instead: Mapping[str, str],
    ) -> None:
        """Say what each key does now; ``notes`` stand behind some, such as a remaining time.

        ``instead``: what some do in place of their own moves.
        """
        for move, cap in self._caps.items():
            note = notes.get(move, "")
            text = words.say(f"move-{instead.get(move, move)}") + (f" {note}" if note else "")
            cap.tell(text, possible=move in possible)
