"""The calls that the board reads after its cursor, on the feed's thread."""

from zal.domain.dataclass import dataclass
from zal.domain.views import BoardView, Moment
from zal.hall.look import Look
from zal.hall.seen.board import board_cursor, board_view, sign_view
from zal_board.showing.shown_calls import ShownCalls


@dataclass(frozen=True, slots=True)
class NewCalls:
    """A picture with every call after ``since``.

    ``begins``: ``since`` was not asked for but is where the board goes on; ``is_new``: no board
    of this name has ever shown a call, so it goes on from now.
    """

    view: BoardView
    since: int
    begins: bool = False
    is_new: bool = False

    @property
    def moment(self) -> Moment:
        """Return when the picture was taken."""
        return self.view.moment


def read(look: Look, board: str, since: int | None, desk: str | None = None) -> NewCalls:
    """Read the calls after a revision, None: after the board's kept cursor; those of its zone.

    ``desk``: the one whose own sign the board is, None: it shows all desks.
    """

    def seen(rev: int) -> BoardView:
        if desk is not None:
            return sign_view(look, rev, desk)
        return board_view(look, rev, look.config.zone_of_board(board))

    if since is not None:
        return NewCalls(seen(since), since)
    kept = board_cursor(look, board)
    since = look.rev if kept is None else kept
    return NewCalls(seen(since), since, begins=True, is_new=kept is None)


def follows(seen: NewCalls, showing: ShownCalls | None) -> bool:
    """Return whether a picture continues what was taken in, without a gap.

    False for one that was asked for before the board went back to its cursor, and for a file
    that was put back from an older copy.
    """
    if showing is None:
        return seen.begins
    return seen.since <= showing.taken <= seen.view.moment.rev
