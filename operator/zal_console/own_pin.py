"""The PIN that an operator chooses in place of one that is good once: typed twice, unseen."""

from collections.abc import Callable
from typing import Protocol

from zal.domain.errors import PinRefused
from zal.domain.pins import check_own
from zal_console.chooser import Answer, Question
from zal_console.console import Console


class Ask(Protocol):
    """Asks a question that may be worded anew, says something above it, and gives its answer."""

    def __call__(
        self, step: Callable[[], Question], answered: Callable[[Answer], None], news: str = ""
    ) -> None:
        """Ask."""


class OwnPin:
    """The two questions. ``good_once``: what was typed first; ``chosen`` gets its successor."""

    def __init__(
        self,
        face: Console,
        operator: str,
        good_once: str,
        ask: Ask,
        chosen: Callable[[str], None],
    ) -> None:
        self._face = face
        self._operator = operator
        self._good_once = good_once
        self._ask = ask
        self._chosen = chosen
        self._own = ""

    def begin(self, refusal: PinRefused | None = None) -> None:
        """Ask for it; ``refusal``: why the one before will not do."""
        news = "" if refusal is None else "! " + self._face.words.refusal(refusal)
        self._ask(self._choose, self._typed, news)

    def _choose(self) -> Question:
        say, name = self._face.words.say, self._face.words.operator(self._operator)
        asked, field = say("ask-own-pin", name=name), say("field-own-pin")
        return Question(asked, field=field, hint=say("own-pin-hint"), secret=True)

    def _typed(self, answer: Answer) -> None:
        try:
            check_own(answer.text, self._good_once)
        except PinRefused as error:
            self.begin(error)
        else:
            self._own = answer.text
            self._ask(self._once_more, self._typed_again)

    def _once_more(self) -> Question:
        say = self._face.words.say
        return Question(say("ask-own-pin-again"), field=say("field-own-pin"), secret=True)

    def _typed_again(self, answer: Answer) -> None:
        if answer.text == self._own:
            self._chosen(self._own)
        else:
            self.begin(PinRefused("pin-differs"))
