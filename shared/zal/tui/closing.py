"""How staff close a program that stands where anybody passes: at the board and the console."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from zal.texts import texts
from zal.texts.naming import Naming
from zal.tui.code_pad import CodeAsked, CodePad, Prove
from zal.tui.face import Steady
from zal.tui.in_front import close

AGAIN_MS = 3_000
"""How long the closing key, once pressed, waits to be pressed again."""
CODE_MS = 20_000
"""How long a code is waited for after the last key."""


class Closing(ModalScreen[bool]):
    """Ask whoever presses ``key`` for a code; answer True once it was right.

    ``code``: what is asked for and how it is proven, None: there is nothing in this hall that
    could be; then the same key once more is the answer. Whoever goes away has not answered.
    """

    AUTO_FOCUS = "CodePad"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stay", show=False)]
    DEFAULT_CSS = """
    Closing { align: center bottom; background: $background 0%; }
    Closing > Vertical {
        width: 64; max-width: 100%; height: auto; max-height: 100%;
        padding: 0 2; border: round $edge; background: $surface; color: $foreground;
    }
    Closing .closing-keys { height: auto; color: $quiet; }
    Closing.-low > Vertical { padding: 0; border: none; }
    Closing.-low .code-typed { height: 1; padding: 0; border: none; }
    Closing.-low .closing-keys { display: none; }
    """

    def __init__(
        self,
        naming: Callable[[], Naming],
        key: str,
        steady: Steady,
        code: tuple[CodeAsked, Prove] | None,
    ) -> None:
        super().__init__()
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (12, "-high")]  # a desk's sign may have six lines
        self._naming = naming
        self._key = key
        self._steady = steady
        self._code = code
        self._pad: CodePad | None = None
        self._touched_at = steady()

    def compose(self) -> ComposeResult:
        """Make the box."""
        say = texts("zal.tui", self._naming().language)
        with Vertical():
            if self._code is None:
                yield Static(say("close-again", key=self._key.upper()), markup=False)
                return
            asked, prove = self._code

            async def proven(code: str) -> None:
                await prove(code)
                close(self, True)

            self._pad = CodePad(self._naming, asked, proven)
            yield self._pad
            yield Static(say("code-keys"), markup=False, classes="closing-keys")

    def on_mount(self) -> None:
        """Watch whether anybody is there."""
        self.set_interval(0.25, self._go_when_left)

    def on_key(self, event: events.Key) -> None:
        """Take the closing key once more."""
        if event.key == self._key:
            event.stop()
            if self._code is None:
                close(self, not self._is_left)

    def on_code_pad_touched(self) -> None:
        """Notice that somebody is there."""
        self._touched_at = self._steady()

    @property
    def _is_left(self) -> bool:
        patience_ms = AGAIN_MS if self._code is None else CODE_MS
        return self._steady() - self._touched_at >= patience_ms

    def _go_when_left(self) -> None:
        is_waited_for = self._pad is not None and self._pad.is_proving
        if self._is_left and not is_waited_for:
            close(self, False)

    def action_stay(self) -> None:
        """Close nothing."""
        close(self, False)
