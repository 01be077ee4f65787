"""What the board tells the hall of the calls that it has announced: with its cursor, each once."""

from collections.abc import Callable, Iterable

from zal.domain.announcements import Announced
from zal_board.showing.pages import Row


class Announcements:
    """Remember what was told. ``is_unheard``: whether a call was not said as it should have been.

    A call is told when it has come to the screen, and once more when it has been shown for its
    time and said.
    """

    def __init__(self, is_unheard: Callable[[int], bool]) -> None:
        self._is_unheard = is_unheard
        self._told: frozenset[tuple[int, bool]] = frozenset()

    def news(
        self, rows: Iterable[Row], cursor: int, steady: int, now: int
    ) -> tuple[Announced, ...]:
        """Return what is to be told of calls.

        ``cursor``: up to which revision all have had their time; ``steady``: ms of the clock of the
        rows, when it is ``now``, epoch ms.
        """
        found = (
            Announced(
                rev=row.call.rev,
                ticket_id=row.call.ticket_id,
                desk=row.call.desk,
                called_at=row.call.at,
                at=now - (steady - row.shown_at),
                is_done=row.call.rev <= cursor and not self._is_unheard(row.call.rev),
            )
            for row in rows
            if row.shown_at is not None and not row.is_over
        )
        return tuple(each for each in found if (each.rev, each.is_done) not in self._told)

    def keep(self, told: Iterable[Announced], rows: Iterable[Row]) -> None:
        """Remember that this was told, for as long as the calls stand there."""
        standing = {row.call.rev for row in rows}
        now = self._told | {(each.rev, each.is_done) for each in told}
        self._told = frozenset(each for each in now if each[0] in standing)
