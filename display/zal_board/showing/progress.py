"""How far the board has come in the hall's log, and what it holds of it."""

import logging

from zal.domain.views import BoardView
from zal_board.showing.closed_hall import HallAtWork, follow
from zal_board.showing.new_calls import NewCalls, follows
from zal_board.showing.shown_calls import Rule, ShownCalls, begin, cursor, stale, step, take

log = logging.getLogger(__name__)


class Progress:
    """Take pictures in and let time pass. ``steady`` is a steady clock's ms.

    ``since`` is the revision to ask after, None: the board's kept cursor; another thread reads
    it. ``showing`` and ``view`` are None until the first picture came.
    """

    def __init__(self) -> None:
        self.since: int | None = None
        self.showing: ShownCalls | None = None
        self.view: BoardView | None = None
        self.work = HallAtWork()

    def take_in(self, seen: NewCalls, steady: int, rule: Rule) -> bool:
        """Take in every call of a picture; return False if it does not follow: ask anew."""
        if not follows(seen, self.showing):
            if seen.view.moment.rev < seen.since:  # an older copy of the file lies here now
                self.since, self.showing, self.view, self.work = None, None, None, HallAtWork()
            return False
        before = self.showing or begin(seen.since)
        for each in stale(before, seen.view):
            log.info("dropped the stale call of %s to desk %s", each.code, each.desk)
        self.showing = take(before, seen.view, steady, rule)
        self.since = self.showing.taken
        self.view = seen.view
        self.work = follow(self.work, seen.view, self.showing, steady)
        return True

    def lose_sight(self, steady: int, rule: Rule) -> None:
        """Go back to the cursor: what was cut short is shown again when the hall can be read."""
        if self.showing is not None:
            self.showing = begin(cursor(self.showing, steady, rule))
            self.since = self.showing.taken

    def pass_time(self, steady: int, rule: Rule) -> None:
        """Let calls that have had their time go."""
        if self.showing is not None:
            self.showing = step(self.showing, steady, rule)

    def cursor(self, steady: int, rule: Rule) -> int | None:
        """Return how far calls have had their time, None before the first picture."""
        return None if self.showing is None else cursor(self.showing, steady, rule)
