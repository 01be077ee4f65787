"""Calls that do not fit on the wall at once take turns. Values only, no clock is read.

What is new has half of the places at most, and of pages of one call every second one: the newest,
the one that is being said, who has not been shown yet. Where that is one place, they share it,
page by page. In the other places stands, a whole page long, who has been off the screen for
longest; a recall changes nothing about that. So everybody who is called is on the screen within a
round, ``pages_of × lasts_ms``, however many calls and recalls come in between.
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
    the listed. ``waits_since``: the end of the last page on which its ticket stood; when it came,
    where there was none. ``is_shown``: this very call has stood on the screen; ``shown_at``: since
    when, None: it has not come there yet.
    """

    call: BoardCall
    since: int
    blinks_from: int
    large_until: int
    waits_since: int
    is_over: bool = False
    is_shown: bool = False
    shown_at: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The calls on the screen by their tickets; ``turns_at`` None: there is only this page.

    ``first``: those of them that are there because they are new.
    """

    tickets: frozenset[int] = frozenset()
    first: frozenset[int] = frozenset()
    turns_at: int | None = None

    def is_due(self, now: int) -> bool:
        """Return whether the page has stood for its time."""
        return self.turns_at is None or now >= self.turns_at


Room = Callable[[tuple[Row, ...], tuple[Row, ...]], int]
"""How many of these calls a page holds, while those others are listed below."""


def lasts_ms(places: int) -> int:
    """Return for how long a page of so many calls stands."""
    return min(_LONGEST_MS, _TURN_MS + _CALL_MS * places)


def pages_of(calls: int, places: int) -> int:
    """Return within how many pages each of so many calls has stood on one, whatever comes."""
    if calls <= places:
        return 1
    return -(-calls // (places - places // 2)) if places > 1 else 2 * calls


@dataclass(frozen=True, slots=True)
class New:
    """What is new, by revision; ``said``: what is being said, None: nothing is."""

    revs: frozenset[int]
    said: int | None = None


def turn(page: Page, rows: Sequence[Row], new: New, places: int, now: int) -> Page:
    """Return the page that stands now; ``rows``: whoever shares the wall, newest first."""
    if len(rows) <= places:
        return Page(frozenset(row.call.ticket_id for row in rows))
    is_due = page.is_due(now)
    first = _first(page, rows, new, places, is_due=is_due)
    others = sorted(
        (row for row in rows if row not in first),
        key=lambda row: (not is_due and row.call.ticket_id not in page.tickets, row.waits_since),
    )
    chosen = (*first, *others[: places - len(first)])
    return Page(
        frozenset(row.call.ticket_id for row in chosen),
        frozenset(row.call.ticket_id for row in first),
        now + lasts_ms(places) if is_due else page.turns_at,
    )


def _first(
    page: Page, rows: Sequence[Row], new: New, places: int, *, is_due: bool
) -> Sequence[Row]:
    """Return what stands on the page because it is new, or is the newest.

    The newest is on every page that has two such places. While a page stands, what has such a
    place keeps it, but for the newest when it comes and for what is being said.
    """
    newest, is_single = rows[0], places == 1
    most = int(is_due != bool(page.first)) if is_single else places // 2

    def rank(row: Row) -> tuple[bool, ...]:
        leads = row is newest and (most > 1 or not row.is_shown)
        stays = not is_due and row.call.ticket_id in page.first
        return (not leads, row.call.rev != new.said, not stays, row.is_shown)

    found = [row for row in rows if row.call.rev in (*new.revs, new.said)]
    if newest not in found and not is_single:
        found.insert(0, newest)
    return sorted(found, key=rank)[:most]
