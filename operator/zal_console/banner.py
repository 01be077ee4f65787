"""The line for messages: the hall's troubles, and what the last act came to."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from zal.domain.errors import HallError
from zal_console.words import Words


class Banner(Vertical):
    """Troubles stay while they last, a message until the next act."""

    def compose(self) -> ComposeResult:
        """Make both lines."""
        yield Static(markup=False, id="trouble")
        yield Static(markup=False, id="message")

    def on_mount(self) -> None:
        """Be empty."""
        self.say("")
        self.warn("")

    def say(self, text: str, *, refused: bool = False) -> None:
        """Show what an act came to, or why it was refused; empty: nothing."""
        line = self.query_one("#message", Static)
        line.set_class(refused, "-refused")
        line.update(f"! {text}" if refused else text)
        line.display = bool(text)

    def warn(self, text: str) -> None:
        """Show what is wrong with the hall; empty: nothing."""
        line = self.query_one("#trouble", Static)
        shown = f"! {text}" if text else ""
        if line.content != shown:
            line.update(shown)
        line.display = bool(text)


def trouble_text(trouble: HallError | None, clock_ahead_s: int, words: Words, *, busy: bool) -> str:
    """Return what is wrong with the hall, the worst first, empty when all is well."""
    if trouble is not None:
        return words.refusal(trouble)
    if busy:
        return words.say("busy")
    if clock_ahead_s:
        return words.say("clock-ahead", n=max(1, clock_ahead_s // 60))
    return ""
