"""What a move has at hand: its view, the questions it may ask, and the acts."""

from collections.abc import Awaitable, Callable

from zal.domain.by import By, Expected, Role
from zal.domain.dataclass import dataclass
from zal.domain.tickets import VisitStage
from zal.domain.views import DeskView
from zal_console.chooser import Answer, Question
from zal_console.console import Console
from zal_console.words import Words


@dataclass(frozen=True, slots=True)
class Flow:
    """One move under way at a desk.

    ``view`` is the picture on which ``operator`` (a code) pressed the key; an act at the desk names
    both, for the shift may be somebody else's by now. ``ask`` returns None when the question was
    taken back: then nothing is done.
    """

    face: Console
    view: DeskView
    operator: str
    ask: Callable[[Question], Awaitable[Answer | None]]

    @property
    def words(self) -> Words:
        """How things are called."""
        return self.face.words

    @property
    def by(self) -> By:
        """Who acts, on the visitor on the screen."""
        return self.by_on(self.view.ticket)

    def by_on(self, ticket: VisitStage | None) -> By:
        """Who acts, on a ticket as the screen showed it."""
        expected = None if ticket is None else Expected(ticket.stage.stage_id)
        return By(Role.OPERATOR, self.operator, desk=self.view.desk, expected=expected)
