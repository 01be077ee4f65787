"""Signing in, step by step: who, PIN, desk, and why if others are left or put out by it."""

from collections.abc import Callable
from functools import partial

from zal.domain.by import By, Role
from zal.domain.errors import HallError, PinRefused
from zal.domain.views import SignInView
from zal.hall.pins import of_operator
from zal_console import sign_in_questions as questions
from zal_console.console import Console
from zal_console.dialog import Dialog
from zal_console.operator_at_desk import OperatorAtDesk
from zal_console.own_pin import OwnPin
from zal_console.question import Answer


class SigningIn:
    """The steps. ``view`` returns who works where now, None: no picture has come yet."""

    def __init__(
        self, face: Console, dialog: Dialog, view: Callable[[], SignInView | None]
    ) -> None:
        self._face = face
        self._dialog = dialog
        self._view = view
        self._operator = ""
        self._desk = ""

    def begin(self, news: str = "") -> None:
        """Begin with the names."""
        self._dialog.ask(
            lambda: questions.who(self._view(), self._face.words), self._chose_operator, news
        )

    def _chose_operator(self, answer: Answer) -> None:
        if answer.value is None:
            return
        self._operator = answer.value
        face = self._face
        self._dialog.ask_code(
            lambda: questions.pin(self._view(), face.words, self._operator, face.fixed_desk),
            self._check,
        )

    async def _check(self, pin: str) -> None:
        face = self._face
        by, whose = By(Role.OPERATOR, self._operator), of_operator(self._operator)
        try:
            await face.act(face.hall.pins.verify, by, whose, pin)
        except HallError as error:
            if error.key != "pin-once":
                raise
            OwnPin(face, self._operator, pin, self._dialog, partial(self._replace, pin)).begin()
        else:
            await self._proven()

    async def _replace(self, pin: str, own: str) -> None:
        face = self._face
        try:
            await face.act(face.hall.pins.replace, By(Role.OPERATOR, self._operator), pin, own)
        except PinRefused as error:  # somebody else was quicker with the same PIN
            self.begin("! " + face.words.refusal(error))
        else:
            await self._proven()

    async def _proven(self) -> None:
        if self._face.fixed_desk:
            self._desk = self._face.fixed_desk
            await self._enter()
        else:
            self._dialog.ask(
                lambda: questions.where(self._view(), self._face.words, self._operator),
                self._chose_desk,
            )

    def _chose_desk(self, answer: Answer) -> None:
        if answer.value is not None:
            self._desk = answer.value
            self._dialog.run(self._enter())

    async def _enter(self, **reasons: str) -> None:
        """Sign in, and ask for the reasons that are missing, as ``Desks.sign_in`` names them."""
        face, at_work = self._face, OperatorAtDesk(self._operator, self._desk)

        def with_reason(name: str, answer: Answer) -> None:
            if answer.value == questions.STAY:
                self.begin()
            else:
                self._dialog.run(self._enter(**{**reasons, name: answer.words}))

        try:
            await face.act(face.hall.desks.sign_in, at_work.by, **reasons)
        except HallError as error:
            words, ask = face.words, self._dialog.ask
            if error.key == "desk-taken":
                holder = str(error.args_by_name["operator"])
                reasons["take_over_from"] = holder
                asked = partial(questions.why_take_over, words, self._desk, holder)
                ask(asked, partial(with_reason, "take_over_reason"))
            elif error.key == "leaves-alone":
                asked = partial(questions.why_leave, words, error)
                ask(asked, partial(with_reason, "leave_reason"))
            else:
                raise
            return
        face.begin(at_work)
