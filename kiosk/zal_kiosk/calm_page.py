"""One or two sentences that fill the screen: closed, out of order, or one moment, please."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive

from zal.tui.alike import Alike
from zal.tui.large_text import LargeText
from zal_kiosk.screen_content import Calm

TITLE, HINT = "calm-title", "calm-hint"


class CalmPage(Vertical):
    """Sentences as large as the screen allows; no language is written smaller than the other."""

    sentences: reactive[tuple[Calm, ...]] = reactive[tuple[Calm, ...]]((), recompose=True)

    def compose(self) -> ComposeResult:
        titles, hints = Alike(), Alike()
        for each in self.sentences:
            for text, alike, role in ((each.title, titles, TITLE), (each.hint, hints, HINT)):
                if text:
                    words = LargeText(text, alike, classes=role)
                    words.drawn = True
                    yield words
