"""One or two sentences that fill the screen: closed, out of order, or one moment, please."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive

from zal.tui.large_text import LargeText, line_height
from zal_kiosk.screen_content import Calm

TITLE, HINT = "calm-title", "calm-hint"


class CalmPage(Vertical):
    """Sentences as large as the screen allows; no language is written smaller than the other."""

    sentences: reactive[tuple[Calm, ...]] = reactive[tuple[Calm, ...]]((), recompose=True)

    def compose(self) -> ComposeResult:
        for each in self.sentences:
            for text, role in ((each.title, TITLE), (each.hint, HINT)):
                if text:
                    words = LargeText(text, classes=role)
                    words.drawn = self._is_drawn(role)
                    yield words

    def on_resize(self) -> None:
        """Let the sentences fill the new box."""
        for role in (TITLE, HINT):
            for words in self.query(f".{role}").results(LargeText):
                words.drawn = self._is_drawn(role)

    def _is_drawn(self, role: str) -> bool:
        """Return whether there is room to draw all the sentences of a role."""
        titles = [each.title for each in self.sentences]
        hints = [each.hint for each in self.sentences if each.hint]
        rows = self.size.height // (len(titles) + len(hints))
        told = titles if role == TITLE else hints
        return all(line_height(each, self.size.width, rows) is not None for each in told)
