"""A bare Textual app: what any face costs before it does anything."""

from textual.app import App, ComposeResult
from textual.widgets import Static

TEXT = "bare"


class Bare(App[None]):
    """One text on the screen."""

    def compose(self) -> ComposeResult:
        """Show the text."""
        yield Static(TEXT)


if __name__ == "__main__":
    Bare().run()
