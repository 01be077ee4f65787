"""Calls that do not fit on the wall at once take turns. Values only, no clock is read.

The newest stands on every page, and so do the other new ones and the one that is being said, as
far as they take half of the places. The other places are for those who have not been on the
screen for longest, so everybody comes back within a round, however many calls come in between.
"""

from collections.abc import Callable, Sequence

from zal.domain.dataclass import dataclass
from zal.domain.views import BoardCall

ROUND_MS = 30_000
"""Within that everybody who is called has been on the screen, if letters can be read so."""
_TURN_MS, _CALL_MS, _LONGEST_MS = 3000, 700, 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """A call on the board since ``since``.

    ``is_over``: the visitor is no longer called there. ``large_until``: from then on it is among
    the listed. ``seen_at``: when it last stood on the screen, None: it has not yet.
    """

    call: BoardCall
    since: int
    blinks_from: int
    large_until: int
    is_over: bool = False
    seen_at: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The calls on the screen by their revisions; ``turns_at`` None: there is only this page."""

    revs: frozenset[int] = frozenset()
    turns_at: int | None = None


Room = Callable[[tuple[Row, ...], tuple[Row, ...]], int]
"""How many of these calls a page holds, while those others are listed below."""


def lasts_ms(places: int) -> int:
    """Return for how long a page of so many calls stands."""
    return min(_LONGEST_MS, _TURN_MS + _CALL_MS * places)


def pages_of(calls: int, places: int) -> int:
    """Return how many pages so many calls take, with the newest on each of them."""
    if calls <= places:
        return 1
    return -(-(calls - 1) // (places - 1)) if places > 1 else calls


def turn(page: Page, rows: Sequence[Row], new: Sequence[int], places: int, now: int) -> Page:
    """Return the page that stands now; ``rows``: whoever shares the wall, newest first.

    ``new``: the revisions of those who are to be on every page, the most important first.
    """
    if len(rows) <= places:
        return Page(frozenset(row.call.rev for row in rows))
    is_due = page.turns_at is None or now >= page.turns_at
    first = _first(rows, new, places)
    others = sorted(
        (row for row in rows if row not in first),
        key=lambda row: (not is_due and row.call.rev not in page.revs, _seen(row)),
    )
    chosen = (*first, *others[: places - len(first)])
    turns_at = now + lasts_ms(places) if is_due else page.turns_at
    return Page(frozenset(row.call.rev for row in chosen), turns_at)


def _first(rows: Sequence[Row], new: Sequence[int], places: int) -> tuple[Row, ...]:
    """Return whoever is on every page; on pages of one, the newest while it is new."""
    if places > 1:
        found = {row.call.rev: row for row in rows[1:]}
        others = [found[rev] for rev in new if rev in found]
        return (rows[0], *others[: max(1, places // 2 - 1)])
    return tuple(row for row in rows[:1] if row.call.rev in new)


def _seen(row: Row) -> int | float:
    return float("-inf") if row.seen_at is None else row.seen_at
