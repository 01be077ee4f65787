"""One or two sentences that fill the screen: closed, out of order, or one moment, please."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive

from zal.tui.large_text import LargeText
from zal_kiosk.screen_content import Sentences


class CalmPage(Vertical):
    """Sentences as large as the screen allows."""

    sentences: reactive[Sentences] = reactive[Sentences]((), recompose=True)

    def compose(self) -> ComposeResult:
        for title, hint in self.sentences:
            for text, role in ((title, "calm-title"), (hint, "calm-hint")):
                if text:
                    words = LargeText(text, classes=role)
                    words.drawn = True
                    yield words
