"""What is right now: one bar, or two of one size while a visitor is called."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from zal.domain.no_show import NobodyCame
from zal.domain.views import DeskView
from zal_console import nobody
from zal_console.key_legend import Bar
from zal_console.moves import natural
from zal_console.words import Words


class ActBars(Horizontal):
    """Enter's bar, and beside it that of F8."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._next = Bar("Enter", id="next-act")
        self._nobody = Bar("F8", id="nobody-act")

    def compose(self) -> ComposeResult:
        """Lay the bars out."""
        yield from (self._next, self._nobody)

    def show(self, view: DeskView, words: Words, came: NobodyCame | None) -> None:
        """Say what the keys do now; ``came``: what F8 does, None: nobody is called."""
        move = natural(view)
        ready = move != "call" or bool(view.queue)
        self._nobody.display = came is not None
        if came is None:
            self._next.tell(words.say(f"move-{move}"), possible=ready)
            return
        does, when = nobody.told(came, words)
        self._next.tell_one_of_two(words.say(f"move-{move}"))
        self._nobody.tell_one_of_two(does, when, possible=not when)
