"""One line that is shortened in the middle where it is too long for its place."""

from textual.content import Content
from textual.widgets import Static

from zal_console.shortened import shortened


class NameLine(Static):
    """Show both ends of a text: where it begins, and whose name it ends with."""

    def render(self) -> Content:
        """Return as much of the text as fits."""
        return Content(shortened(str(self.content), (), self.size.width))
