"""The sign-in screen: the steps of signing in, and the way to close the program."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from zal.domain.views import SignInView
from zal.tui.closing import Closing
from zal.tui.in_front import is_in_front
from zal_console import who_closes
from zal_console.console import Console
from zal_console.dialog import Dialog
from zal_console.fault_line import FaultLine
from zal_console.key_legend import Key
from zal_console.name_line import NameLine
from zal_console.question import Answer
from zal_console.signing_in import SigningIn

_CLOSING_KEY = "f10"


class SignInScreen(Screen[None]):
    """Nothing is known of any visitor here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding(_CLOSING_KEY, "leave", show=False),
    ]

    view: reactive[SignInView | None] = reactive(None)

    def __init__(self, face: Console) -> None:
        super().__init__()
        self._face = face
        self._is_drawn = False
        self._hall = NameLine(markup=False, classes="header-left")
        self._time = Static(markup=False, classes="header-right")
        self._dialog = Dialog(face)
        self._signing_in = SigningIn(face, self._dialog, lambda: self.view)

    def compose(self) -> ComposeResult:
        """Make the screen."""
        with Horizontal(classes="header"):
            yield self._hall
            yield self._time
        yield FaultLine(self._face)
        with Vertical(classes="middle"):
            yield self._dialog
        with Horizontal(id="sign-in-keys"):
            yield Key(_CLOSING_KEY.upper(), self._face.words.say("move-leave"))

    def on_mount(self) -> None:
        """Show the clock, and the picture if it came first."""
        self._is_drawn = True
        self._tick()
        self.restart("" if self.view else self._face.words.say("loading"))
        self.set_interval(1, self._tick)

    def on_resize(self) -> None:
        """Let the line under the header tell of this size."""
        self.query_one(FaultLine).show()

    def _tick(self) -> None:
        self._hall.tell(self._face.words.hall())
        self._time.update(self._face.words.time(self._face.now()))

    def watch_view(self, before: SignInView | None, view: SignInView | None) -> None:
        """Show who is where now."""
        if self._is_drawn and view is not None:
            if before is None:
                self._dialog.tell("")
            self._dialog.renew()

    def restart(self, news: str = "") -> None:
        """Begin with the names again."""
        self._signing_in.begin(news)

    def action_back(self) -> None:
        """Begin with the names again."""
        if not self._dialog.is_busy:
            self.restart()

    def action_leave(self) -> None:
        """End the program for whoever proves to belong here: behind it may be a shell."""
        view = self.view
        if self._dialog.is_busy or view is None:
            return
        if who_closes.may_anybody(view):
            self._close(None)
        else:
            self._dialog.ask(
                lambda: who_closes.who(self.view or view, self._face.words), self._chose_closer
            )

    def _chose_closer(self, answer: Answer) -> None:
        if answer.value is not None:
            self._close(answer.value)

    def _close(self, closer: str | None) -> None:
        """Ask ``closer`` for a code, None: anybody for the key once more."""
        face = self._face

        async def prove(code: str) -> None:
            by, whose = who_closes.whose(closer or "")
            await face.act(face.hall.pins.verify, by, whose, code)

        def closed(may: bool | None) -> None:
            if may:
                face.exit()
            else:
                self.restart()

        if is_in_front(self):
            code = (who_closes.proof(closer, face.words), prove) if closer else None
            closing = Closing(lambda: face.words.naming, _CLOSING_KEY, face.steady, code)
            face.push_screen(closing, closed)
