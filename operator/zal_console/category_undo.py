"""The newest change of a category at this console, for as long as F5 can take it back."""

from zal.domain.tickets import VisitStage
from zal.hall.lookups import UNDO_WITHIN_MS


class CategoryUndo:
    """Whose category was changed last, and when (epoch ms); nothing is kept of it elsewhere.

    A console that is started anew has forgotten it: then the command line takes it back.
    """

    def __init__(self) -> None:
        self.changed: VisitStage | None = None
        self.changed_at = 0

    def remember(self, changed: VisitStage, now: int) -> None:
        """Keep what was done."""
        self.changed, self.changed_at = changed, now

    def forget(self) -> None:
        """Keep nothing: it was taken back, or cannot be."""
        self.changed = None

    def left_ms(self, now: int) -> int:
        """Return for how long it can still be taken back, 0: no longer."""
        is_kept = self.changed is not None and 0 <= now - self.changed_at <= UNDO_WITHIN_MS
        return self.changed_at + UNDO_WITHIN_MS - now if is_kept else 0
