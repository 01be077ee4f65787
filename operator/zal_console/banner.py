"""The line for messages: the hall's troubles, and what the last act came to."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from zal.domain.errors import HallError
from zal.domain.quotas import Quota
from zal.domain.views import DeskView
from zal_console.words import Words


class Banner(Vertical):
    """Troubles stay while they last, a message as long as it is true, until the next act."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._trouble = Static(markup=False, id="trouble")
        self._message = Static(markup=False, id="message")
        self._texts = ("", "")
        self._until: int | None = None

    def compose(self) -> ComposeResult:
        """Lay both lines out."""
        yield self._trouble
        yield self._message

    def on_mount(self) -> None:
        """Begin with nothing to say."""
        self._show("", "")

    def say(self, text: str, *, refused: bool = False, until: int | None = None) -> None:
        """Show what an act came to, or why it was refused; empty: nothing.

        ``until``: the instant from which on it is not true or no news, None: until the next act.
        """
        self._until = until
        self._message.set_class(refused, "-refused")
        self._show(self._texts[0], f"! {text}" if refused else text)

    def warn(self, text: str, now: int) -> None:
        """Show what is wrong with the hall, empty: nothing; take away what is true no longer."""
        if self._until is not None and now >= self._until:
            self.say("")
        self._show(f"! {text}" if text else "", self._texts[1])

    def _show(self, trouble: str, message: str) -> None:
        """Show both lines, once where they are the same."""
        if self._texts != (trouble, message):
            self._trouble.update(trouble)
            self._message.update(message)
        self._texts = (trouble, message)
        self._trouble.display = bool(trouble)
        self._message.display = bool(message) and message != trouble


def fault_text(fault: HallError, words: Words) -> str:
    """Return what is wrong with the hall's file."""
    return words.say("disk-full") if fault.key == "disk-full" else words.refusal(fault)


def clock_text(ahead_s: int, words: Words) -> str:
    """Return that this machine's clock is not believed, "": it is; see ``Moment``."""
    if not ahead_s:
        return ""
    key = "clock-ahead" if ahead_s > 0 else "clock-leapt"
    return words.say(key, n=max(1, abs(ahead_s) // 60))


def trouble_text(fault: HallError | None, view: DeskView, words: Words, *, busy: bool) -> str:
    """Return what is wrong with the hall, the worst first, empty when all is well."""
    if fault is not None:
        return fault_text(fault, words)
    if busy:
        return words.say("busy")
    of_clock = clock_text(view.moment.clock_ahead_s, words)
    guessed = " ".join(_guessed(each, words) for each in view.signs.guessed)
    fewest = sorted(view.signs.short, key=lambda each: each[1].left)[:_SHORT]
    return of_clock or guessed or " ".join(_short(*each, words) for each in fewest)


_SHORT = 2
"""For so many services it is told how few tickets are left: the line has two others to say."""


def _short(service: str, quota: Quota, words: Words) -> str:
    key = "quota-short" if quota.left else "quota-full"
    return words.say(key, service=words.service(service), left=quota.left, of=quota.of)


def _guessed(operator: str, words: Words) -> str:
    if not operator:
        return words.say("code-guessed")
    return words.say("pin-guessed", name=words.operator(operator))
