"""A screen that is too small for a face: one sentence stands there, and no key does anything.

What was on the screen stays as it is below, and is there again when the screen has grown.
"""

from collections.abc import Callable

from textual import events
from textual.app import App
from textual.widgets import Static

from zal.texts import texts

Cells = tuple[int, int]
"""Columns and rows."""
OPERATORS_AND_VISITORS: Cells = (64, 19)
"""What a kiosk and a console need: each of their screens is whole from there on."""


class TooSmall(Static):
    """Covers a screen with the sentence."""

    DEFAULT_CSS = """
    TooSmall {
        overlay: screen; position: absolute; offset: 0 0; width: 100vw; height: 100vh;
        margin: 0; padding: 0; border: none;
        content-align: center middle; text-align: center; text-style: bold;
        background: $background; color: $foreground;
    }
    """


class SizeWatch:
    """Covers whatever screen of ``app`` is in front for as long as it is too small.

    ``least`` returns how many cells the face needs, ``language`` the one to say it in.
    """

    def __init__(
        self, app: App[None], least: Callable[[], Cells], language: Callable[[], str]
    ) -> None:
        self._app = app
        self._least = least
        self._language = language

    def start(self) -> None:
        """Watch from now on, whichever screen comes to the front; the app may have ended."""
        if self._app.is_running:
            self._app.screen_change_signal.subscribe(self._app, lambda _: self.follow())
            self.follow()

    @property
    def is_too_small(self) -> bool:
        """Return whether the face cannot be shown."""
        columns, rows = self._least()
        size = self._app.size
        return size.width < columns or size.height < rows

    def lets(self, event: events.Event) -> bool:
        """Return whether an event may do anything: not what is typed or touched unseen."""
        is_input = isinstance(event, events.InputEvent | events.Paste)
        return not is_input or not self.is_too_small

    def follow(self) -> None:
        """Cover the screen in front or take the cover away, as the size is now."""
        is_too_small, sentence = self.is_too_small, self._sentence()
        for screen in self._app.screen_stack:
            covers = list(screen.query_children(TooSmall))
            for cover in covers:
                cover.update(sentence)
                if not is_too_small:
                    cover.remove()
            if is_too_small and not covers:
                screen.mount(TooSmall(sentence, markup=False))

    def _sentence(self) -> str:
        columns, rows = self._app.size
        least_columns, least_rows = self._least()
        size, least = f"{columns}×{rows}", f"{least_columns}×{least_rows}"
        return texts("zal.tui", self._language())("too-small", size=size, least=least)
