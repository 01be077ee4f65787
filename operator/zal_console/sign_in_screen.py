"""The sign-in screen: who, PIN, desk, and why if others are left or put out by it."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from zal.domain.by import By, Role
from zal.domain.errors import HallError, PinRefused
from zal.domain.views import SignInView
from zal.hall.pins import of_operator
from zal_console import who_closes
from zal_console.chooser import Answer, Chooser, Option, Question
from zal_console.console import Console
from zal_console.fault_line import FaultLine
from zal_console.key_legend import Key
from zal_console.name_line import NameLine
from zal_console.operator_at_desk import OperatorAtDesk
from zal_console.own_pin import OwnPin
from zal_console.people import person
from zal_console.words import Words

_STAY = "stay"


class SignInScreen(Screen[None]):
    """Ask step by step. Nothing is known of any visitor here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("f10", "leave", show=False),
    ]

    view: reactive[SignInView | None] = reactive(None)

    def __init__(self, face: Console) -> None:
        super().__init__()
        self._face = face
        self._operator = ""
        self._desk = ""
        self._acting = False
        self._is_drawn = False
        self._step: Callable[[], Question] = self._who
        self._answered: Callable[[Answer], None] = self._chose_operator
        self._hall = NameLine(markup=False, classes="header-left")
        self._time = Static(markup=False, classes="header-right")
        self._loading = Static(self.words.say("loading"), markup=False)
        self._news = Static(markup=False, classes="news")
        self._chooser = Chooser(self._step())

    @property
    def words(self) -> Words:
        """How things are called."""
        return self._face.words

    def compose(self) -> ComposeResult:
        """Make the screen."""
        with Horizontal(classes="header"):
            yield self._hall
            yield self._time
        yield FaultLine(self._face)
        with Vertical(classes="middle"), Vertical(classes="box"):
            yield self._loading
            yield self._news
            yield self._chooser
            yield Static(self.words.say("keys-sign-in"), markup=False, classes="keys")
        with Horizontal(id="sign-in-keys"):
            yield Key("F10", self.words.say("move-leave"))

    def on_mount(self) -> None:
        """Show the clock, and the picture if it came first."""
        self._tick()
        self.tell("")
        self._is_drawn = True
        self._show()
        self.set_interval(1, self._tick)

    def _tick(self) -> None:
        self._hall.update(self.words.hall())
        self._time.update(self.words.time(self._face.now()))

    def watch_view(self) -> None:
        """Show who is where now."""
        self._show()

    def _show(self) -> None:
        if self._is_drawn and self.view is not None:
            self._loading.display = False
            self._chooser.renew(self._step())

    def tell(self, text: str) -> None:
        """Say something above the question; empty: nothing."""
        self._news.update(text)
        self._news.display = bool(text)

    def restart(self, news: str = "") -> None:
        """Begin with the names again."""
        self._go(self._who, self._chose_operator, news)

    def _go(
        self, step: Callable[[], Question], answered: Callable[[Answer], None], news: str = ""
    ) -> None:
        self._step, self._answered = step, answered
        self.tell(news)
        self._chooser.ask(step())

    # --- who ---------------------------------------------------------------------------

    def _who(self) -> Question:
        say, view = self.words.say, self.view
        at = {} if view is None else {who: desk for desk, who in view.open_desks.items()}
        options = []
        for each in () if view is None else self.words.config.operators:
            detail = self.words.desk(at[each.code]) if each.code in at else ""
            if view is not None and each.code not in view.operators_with_pin:
                detail = say("no-pin")
            options.append(person(each.code, self.words, detail))
        nothing = say("no-such-name")
        return Question(
            say("ask-who"), tuple(options), say("field-name"), filters=True, nothing=nothing
        )

    def _chose_operator(self, answer: Answer) -> None:
        if answer.value is None:
            return
        self._operator = answer.value
        self._go(self._pin, self._typed_pin)

    # --- PIN ---------------------------------------------------------------------------

    def _pin(self) -> Question:
        say, view = self.words.say, self.view
        hint = ""
        if view is not None and self._operator not in view.operators_with_pin:
            hint = say("set-pin", code=self._operator)
        elif self._face.fixed_desk and self._own_desk() not in ("", self._face.fixed_desk):
            hint = say("own-shift-elsewhere", desk=self.words.desk(self._own_desk()))
        name = self.words.operator(self._operator)
        return Question(say("ask-pin", name=name), field=say("field-pin"), hint=hint, secret=True)

    def _own_desk(self) -> str:
        desks = {} if self.view is None else self.view.open_desks
        return next((desk for desk, who in desks.items() if who == self._operator), "")

    def _typed_pin(self, answer: Answer) -> None:
        self._chooser.clear()  # now, not when it is refused: the next one may be half typed then
        self._run(self._check(answer.text))

    async def _check(self, pin: str) -> None:
        face = self._face
        by, whose = By(Role.OPERATOR, self._operator), of_operator(self._operator)
        try:
            await face.act(face.hall.pins.verify, by, whose, pin)
        except HallError as error:
            if error.key != "pin-once":
                raise
            self._choose_own(pin)
        else:
            await self._proven()

    async def _proven(self) -> None:
        face = self._face
        if face.fixed_desk:
            self._desk = face.fixed_desk
            await self._enter()
        else:
            self._go(self._where, self._chose_desk)

    def _choose_own(self, pin: str) -> None:
        def chosen(own: str) -> None:
            self._run(self._replace(pin, own))

        OwnPin(self._face, self._operator, pin, self._go, chosen).begin()

    async def _replace(self, pin: str, own: str) -> None:
        face = self._face
        try:
            await face.act(face.hall.pins.replace, By(Role.OPERATOR, self._operator), pin, own)
        except PinRefused as error:  # somebody else was quicker with the same PIN
            self.restart("! " + self.words.refusal(error))
        else:
            await self._proven()

    # --- desk --------------------------------------------------------------------------

    def _where(self) -> Question:
        say, words = self.words.say, self.words
        taken = {} if self.view is None else self.view.open_desks
        desks = [
            each.code
            for each in words.config.desks
            if words.config.skills(each.code, self._operator)
        ]
        own = self._own_desk()
        desks.sort(key=lambda code: code != own)  # one's own comes first, the rest keep their order
        options = []
        for code in desks:
            detail = say("desk-free")
            if code in taken:
                detail = words.operator(taken[code])
            if code == own:
                detail = say("own-shift")
            options.append(Option(code, words.desk(code), detail))
        hint = say("own-shift-elsewhere", desk=words.desk(own)) if own else ""
        asked, nothing = say("ask-desk"), say("no-such-desk")
        field = say("field-desk")
        return Question(asked, tuple(options), field, hint, filters=True, nothing=nothing)

    def _chose_desk(self, answer: Answer) -> None:
        if answer.value is not None:
            self._desk = answer.value
            self._run(self._enter())

    # --- why -------------------------------------------------------------------

    def _why_take_over(self, holder: str) -> Question:
        say = self.words.say
        usual = (Option(text, text) for text in (say("take-over-1"), say("take-over-2")))
        desk, name = self.words.desk(self._desk), self.words.operator(holder)
        asked = say("ask-take-over", desk=desk, name=name)
        return Question(asked, (self._stay(), *usual), say("field-reason"), free=True)

    def _stay(self) -> Option:
        """Return the first answer where another would do something to others."""
        return Option(_STAY, self.words.say("leave-as-it-is"))

    def _why_leave(self, refusal: HallError) -> Question:
        say = self.words.say
        return Question(
            self.words.refusal(refusal),
            (self._stay(),),
            say("field-come-reason"),
            say("come-hint"),
            free=True,
        )

    async def _enter(self, **reasons: str) -> None:
        """Sign in, and ask for the reasons that are missing, as ``Desks.sign_in`` names them."""
        face, at_work = self._face, OperatorAtDesk(self._operator, self._desk)

        def with_reason(name: str, answer: Answer) -> None:
            if answer.value == _STAY:
                self.restart()
            else:
                self._run(self._enter(**{**reasons, name: answer.words}))

        try:
            await face.act(face.hall.desks.sign_in, at_work.by, **reasons)
        except HallError as error:
            if error.key == "desk-taken":
                holder = str(error.args_by_name["operator"])
                reasons["take_over_from"] = holder
                asked = partial(self._why_take_over, holder)
                self._go(asked, partial(with_reason, "take_over_reason"))
            elif error.key == "leaves-alone":
                self._go(partial(self._why_leave, error), partial(with_reason, "leave_reason"))
            else:
                raise
            return
        face.begin(at_work)

    # --- all steps ---------------------------------------------------------------------

    def on_chooser_answered(self, event: Chooser.Answered) -> None:
        """Take the step's answer, unless the one before is still being worked on."""
        if not self._acting and self._chooser.is_answer(event):
            self.tell("")
            self._answered(event.answer)

    def _run(self, step: Coroutine[None, None, None]) -> None:
        self._acting = True
        self.run_worker(self._tried(step), exit_on_error=True)

    async def _tried(self, step: Coroutine[None, None, None]) -> None:
        try:
            await step
        except HallError as error:
            self.tell("! " + self.words.refusal(error))
        finally:
            self._acting = False

    def action_back(self) -> None:
        """Begin with the names again."""
        if not self._acting:
            self.restart()

    # --- closing -----------------------------------------------------------------------

    def action_leave(self) -> None:
        """End the program for whoever proves to belong here: behind it may be a shell."""
        view = self.view
        if self._acting or view is None:
            return
        if who_closes.may_anybody(view):
            self._face.exit()
        else:
            self._go(lambda: who_closes.who(self.view or view, self.words), self._chose_closer)

    def _chose_closer(self, answer: Answer) -> None:
        closer = answer.value
        if closer is not None:
            self._go(
                lambda: who_closes.proof(closer, self.words),
                lambda given: self._run(self._close(closer, given.text)),
            )

    async def _close(self, closer: str, pin: str) -> None:
        self._chooser.clear()
        by, whose = who_closes.whose(closer)
        await self._face.act(self._face.hall.pins.verify, by, whose, pin)
        self._face.exit()
