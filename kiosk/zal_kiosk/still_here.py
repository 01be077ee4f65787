"""«Вы ещё здесь?»: asked before the screen goes home."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen

from zal.texts import Say
from zal.tui.large_text import LargeText
from zal_kiosk.language_switch import MOST, LanguageSwitch, in_turn
from zal_kiosk.question import HERE, Option
from zal_kiosk.target import Target


class StillHere(ModalScreen[None]):
    """Asks whether somebody is there; any touch is a yes, and the wide target says so.

    ``spoken``: the hall's languages; ``current``: the one in which it asks.
    """

    def __init__(
        self, say: Say, seconds: int, spoken: tuple[str, ...] = (), current: str = ""
    ) -> None:
        super().__init__()
        self._say = say
        self._seconds = seconds
        self._spoken = spoken
        self._current = current

    def compose(self) -> ComposeResult:
        with Vertical(id="still-here"):
            question = LargeText(self._say("still-here"), id="still-here-question")
            question.drawn = True
            yield question
            yes = Target(Option(HERE, self._say("still-here-yes")), id="still-here-yes")
            yes.drawn = True
            yield yes
            with Horizontal(id="still-here-foot"):
                yield LargeText(self._left(), id="still-here-left")
                languages = LanguageSwitch(id="still-here-languages")
                languages.spoken = in_turn(self._spoken, self._current, MOST)
                languages.current = self._current
                yield languages

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take a language at once: the touch is a yes, and this is gone before it ends."""
        touched, _ = self.get_widget_at(*event.screen_offset)
        if isinstance(touched, Target) and touched.option.key != HERE:
            self.app.post_message(Target.Chosen(touched, touched.option))

    def count(self, seconds: int) -> None:
        """Show how long it is until the screen goes home."""
        self._seconds = seconds
        for each in self.query("#still-here-left").results(LargeText):
            each.text = self._left()  # there is none yet: it is composed with what is left

    def _left(self) -> str:
        return self._say("still-here-in", seconds=str(self._seconds))
