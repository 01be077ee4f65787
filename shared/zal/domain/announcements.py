"""When calls were announced, as boards tell it. This code does no I/O.

A board tells it with its cursor, which it saves anyway. What it tells of a call that nobody has
answered by then is kept; the log has it with the answer.
"""

from typing import NamedTuple


class Announced(NamedTuple):
    """A call that a board has shown or said. Instants are epoch ms.

    ``rev``, ``ticket_id``, ``desk``, ``called_at``: the call's or recall's. ``at``: when it was
    first shown. ``is_done``: it has been shown for its time and, by a board that speaks, said.
    """

    rev: int
    ticket_id: int
    desk: str
    called_at: int
    at: int
    is_done: bool


class Announcement(NamedTuple):
    """What is kept of who is called to a desk.

    ``first_at``: when a board first showed the call or a recall of it. ``newest_rev``,
    ``newest_at``: the newest of them that is done, and when it was shown; None: none is.
    """

    first_at: int
    newest_rev: int | None = None
    newest_at: int | None = None


def announced(kept: Announcement | None, told: Announced, at: int) -> Announcement:
    """Return what is kept once a board has told more; ``at``: ``told.at`` in the hall's time.

    Of several boards the one counts that was first.
    """
    first_at = at if kept is None else min(kept.first_at, at)
    rev, newest_at = (None, None) if kept is None else kept[1:]
    if told.is_done and told.rev > (rev or 0):
        rev, newest_at = told.rev, at
    return Announcement(first_at, rev, newest_at)
