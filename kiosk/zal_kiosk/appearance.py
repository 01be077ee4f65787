"""Letters and colours as this visitor wants them; the next one finds the usual ones."""

from collections.abc import Callable

from textual.app import App

from zal.tui.browser import tell_browser
from zal.tui.themes import CONTRAST
from zal.tui.tty import is_in_browser


class Appearance:
    """How the screens of ``app`` look. ``redraw`` is called when the size of letters changes.

    A browser shows the same screen in a larger font, so with fewer cells. A tty has the one font
    that it was started with: there the screen is drawn bolder and with more air.
    """

    def __init__(self, app: App[None], redraw: Callable[[], None]) -> None:
        self._app = app
        self._redraw = redraw
        self._usual_theme = app.theme
        self._is_in_browser = is_in_browser()
        self.is_large = False

    @property
    def is_airy(self) -> bool:
        """Return whether larger letters are wanted where there is no larger font."""
        return self.is_large and not self._is_in_browser

    @property
    def is_contrast(self) -> bool:
        """Return whether the colours of high contrast are chosen."""
        return self._app.theme == CONTRAST.name

    def other_size(self) -> None:
        """Change between large letters and the usual ones."""
        self.is_large = not self.is_large
        tell_browser(self._app, {"type": "letters", "size": "large" if self.is_large else "usual"})
        self._redraw()

    def other_colours(self) -> None:
        """Change between high contrast and the usual colours."""
        self._app.theme = self._usual_theme if self.is_contrast else CONTRAST.name

    def reset(self) -> None:
        """Go back to the usual letters and colours."""
        if self.is_large:
            self.other_size()
        self._app.theme = self._usual_theme
