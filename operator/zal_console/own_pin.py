"""The PIN that an operator chooses in place of one that is good once: typed twice, unseen."""

from collections.abc import Awaitable, Callable

from zal.domain.errors import PinRefused
from zal.domain.pins import check_own
from zal.tui.code_pad import CodeAsked
from zal_console.console import Console
from zal_console.dialog import Dialog
from zal_console.people import called


class OwnPin:
    """The two questions. ``good_once``: what was typed first; ``chosen`` gets its successor."""

    def __init__(
        self,
        face: Console,
        operator: str,
        good_once: str,
        dialog: Dialog,
        chosen: Callable[[str], Awaitable[None]],
    ) -> None:
        self._face = face
        self._operator = operator
        self._good_once = good_once
        self._dialog = dialog
        self._chosen = chosen
        self._own = ""

    def begin(self, refusal: PinRefused | None = None) -> None:
        """Ask for it; ``refusal``: why the one before will not do."""
        self._dialog.ask_code(self._choose, self._typed, refusal)

    def _choose(self) -> CodeAsked:
        words = self._face.words
        asked = words.say("ask-own-pin", name=called(self._operator, words))
        return CodeAsked(asked, words.say("field-own-pin"), words.say("own-pin-hint"))

    async def _typed(self, own: str) -> None:
        check_own(own, self._good_once)
        self._own = own
        self._dialog.ask_code(self._once_more, self._typed_again)

    def _once_more(self) -> CodeAsked:
        say = self._face.words.say
        return CodeAsked(say("ask-own-pin-again"), say("field-own-pin"))

    async def _typed_again(self, own: str) -> None:
        if own == self._own:
            await self._chosen(own)
        else:
            self.begin(PinRefused("pin-differs"))
