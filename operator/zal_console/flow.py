"""What a move has at hand: its view, the questions it may ask, and the acts."""

from collections.abc import Awaitable, Callable

from zal.domain.by import By, Expected, Role
from zal.domain.dataclass import dataclass
from zal.domain.states import State
from zal.domain.views import DeskView, QueueLine
from zal.hall.seen.desk_queue import desk_queue
from zal_console.console import Console
from zal_console.name_at_desk import NameAtDesk
from zal_console.question import Answer, Question
from zal_console.undoable import DoneByCode
from zal_console.words import Words


@dataclass(frozen=True, slots=True)
class Flow:
    """One move under way at a desk.

    ``view`` is the picture on which ``operator`` (a code) pressed the key; an act at the desk names
    both, for the shift may be somebody else's by now. ``ask`` returns None when the question was
    taken back: then nothing is done. ``by_code``: what was done here to visitors by their codes.
    ``name``: what is shown of who is at the desk.
    """

    face: Console
    view: DeskView
    operator: str
    ask: Callable[[Question], Awaitable[Answer | None]]
    by_code: DoneByCode
    name: NameAtDesk

    @property
    def words(self) -> Words:
        """How things are called."""
        return self.face.words

    async def queue(self) -> tuple[QueueLine, ...]:
        """Return everybody whom the desk can be given, also whom the screen has no line for."""
        if len(self.view.queue) == self.view.in_queue:
            return self.view.queue
        return await self.face.act(self.face.hall.see, desk_queue, self.view.desk)

    @property
    def by(self) -> By:
        """Who acts, on the visitor on the screen."""
        return self.by_on(None if self.view.ticket is None else self.view.ticket.stage.stage_id)

    def by_on(self, stage_id: int | None, state: State | None = None) -> By:
        """Who acts, on a stage as the screen showed it, None: on none; see ``Expected``."""
        expected = None if stage_id is None else Expected(stage_id, state)
        return By(Role.OPERATOR, self.operator, desk=self.view.desk, expected=expected)
