"""A box that asks one thing after the other: a question or a code, and what came of the last."""

from collections.abc import Callable, Coroutine

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from zal.domain.errors import HallError
from zal.tui.code_pad import CodeAsked, CodePad, Prove
from zal_console.chooser import Chooser
from zal_console.console import Console
from zal_console.question import Answer, Question

NOTHING = CodeAsked("")


class Dialog(Vertical):
    """Show one step at a time. What a step asks may be worded anew while it stands."""

    def __init__(self, face: Console) -> None:
        super().__init__(classes="box")
        self._face = face
        self._acting = False
        self._renew: Callable[[], None] = lambda: None
        self._answered: Callable[[Answer], None] = lambda _: None
        self._news = Static(markup=False, classes="news")
        self._chooser = Chooser(Question(""))
        self._pad = CodePad(lambda: face.words.naming, NOTHING, _nothing_to_prove)
        self._keys = Static(markup=False, classes="keys")

    def compose(self) -> ComposeResult:
        """Lay the parts out."""
        yield from (self._news, self._chooser, self._pad, self._keys)

    @property
    def is_busy(self) -> bool:
        """Return whether the last answer is still being worked on."""
        return self._acting or self._pad.is_proving

    def ask(
        self, step: Callable[[], Question], answered: Callable[[Answer], None], news: str = ""
    ) -> None:
        """Ask a question; ``news`` stand above it."""
        self._answered = answered
        self._renew = lambda: self._chooser.renew(step())
        self._show(self._chooser, news)
        self._chooser.ask(step())

    def ask_code(
        self, step: Callable[[], CodeAsked], prove: Prove, refusal: HallError | None = None
    ) -> None:
        """Ask for a code; ``refusal``: why the one before was not taken."""
        self._answered = lambda _: None
        self._renew = lambda: self._pad.renew(step())
        self._show(self._pad)
        self._pad.ask(step(), prove, refusal)
        self.screen.set_focus(self._pad)

    def _show(self, part: Chooser | CodePad, news: str = "") -> None:
        self.tell(news)
        for each in (self._chooser, self._pad):
            each.display = each is part
        keys = "keys-sign-in" if part is self._chooser else "keys-sign-in-code"
        self._keys.update(self._face.words.say(keys))

    def tell(self, text: str) -> None:
        """Say something above the question; empty: nothing."""
        self._news.update(text)
        self._news.display = bool(text)

    def renew(self) -> None:
        """Show the same step as the hall is now; what was typed stays."""
        self._renew()

    def run(self, step: Coroutine[None, None, None]) -> None:
        """Work on an answer; why it is refused stands above the question."""
        self._acting = True
        self.run_worker(self._tried(step), exit_on_error=True)

    async def _tried(self, step: Coroutine[None, None, None]) -> None:
        try:
            await step
        except HallError as error:
            self.tell("! " + self._face.words.refusal(error))
        finally:
            self._acting = False
            self._chooser.go_on()

    def on_chooser_answered(self, event: Chooser.Answered) -> None:
        """Take the step's answer, unless the one before is still being worked on."""
        if not self.is_busy and self._chooser.is_answer(event):
            self.tell("")
            self._answered(event.answer)
        if not self._acting:
            self._chooser.go_on()


async def _nothing_to_prove(_code: str) -> None:
    """Prove nothing: nobody has been asked."""
