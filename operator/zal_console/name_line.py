"""One line that is shortened in the middle where it is too long for its place."""

from textual.content import Content
from textual.widgets import Static

from zal.tui.shortened import shortened


class NameLine(Static):
    """Show as much of a text as fits, so that it is none of the others that could stand here."""

    _among: tuple[str, ...] = ()

    def tell(self, text: str, among: tuple[str, ...] = ()) -> None:
        """Show a text; ``among``: all that could stand here."""
        if (self.content, self._among) != (text, among):
            self._among = among
            self.update(text)

    def render(self) -> Content:
        """Return as much of the text as fits."""
        return Content(shortened(str(self.content), self._among, self.size.width))
