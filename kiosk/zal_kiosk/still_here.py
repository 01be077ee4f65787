"""«Вы ещё здесь?»: asked before the screen goes home."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from zal.texts import Say
from zal.tui.large_text import LargeText
from zal_kiosk.question import HERE, Option
from zal_kiosk.target import Target


class StillHere(ModalScreen[None]):
    """Asks whether somebody is there; any touch is a yes, and the wide target says so."""

    def __init__(self, say: Say, seconds: int) -> None:
        super().__init__()
        self._say = say
        self._seconds = seconds

    def compose(self) -> ComposeResult:
        with Vertical(id="still-here"):
            question = LargeText(self._say("still-here"), id="still-here-question")
            question.drawn = True
            yield question
            yes = Target(Option(HERE, self._say("still-here-yes")), id="still-here-yes")
            yes.drawn = True
            yield yes
            yield LargeText(self._left(), id="still-here-left")

    def count(self, seconds: int) -> None:
        """Show how long it is until the screen goes home."""
        self._seconds = seconds
        for each in self.query("#still-here-left").results(LargeText):
            each.text = self._left()  # there is none yet: it is composed with what is left

    def _left(self) -> str:
        return self._say("still-here-in", seconds=str(self._seconds))
