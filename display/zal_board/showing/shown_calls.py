"""Which calls are on the board, since when and for how long. Values only, no clock is read.

- Who is called stays until service starts or the visitor is no longer called to that desk: people
  look away, walk slowly, do not hear. A board that starts shows at once whom it finds called.
- A call stays for at least the minimum time, also when its visitor came at once.
- A ticket stands once: its recall, or its call to another desk, takes the place of the former
  call at once, as the newest. A board must never send one visitor to two desks.
- A call that nobody starts or marks for long leaves its place to newer ones and is listed below
  them. While there are none it keeps its place.
- Calls that do not fit take turns: ``pages``.
- After a start, or when the hall could be read again, what is no longer called to its desk is
  dropped. ``cursor`` is the revision up to which every call has had its time: a board that goes
  on from there shows again as new what was cut short.
- A new call blinks three times, once a second. Calls that come while another blinks join its
  beat, so the screen as a whole never flashes more than once a second.

Instants are milliseconds of a steady clock; revisions are the hall's.
"""

from collections.abc import Mapping
from dataclasses import replace

from zal.domain.dataclass import dataclass
from zal.domain.views import BoardCall, BoardView
from zal_board.showing.pages import New, Page, Room, Row, turn

BLINKS = 3
BEAT_MS = 1000
LIT_MS = 500


@dataclass(frozen=True, slots=True)
class Rule:
    """How long a call stays at least, and at most among the large ones, ms; what a page holds.

    ``said``: the revision of the call that is being said.
    """

    minimum_ms: int
    large_ms: int
    room: Room
    said: int | None = None


@dataclass(frozen=True, slots=True)
class ShownCalls:
    """Who is called, newest first, and which of them stand on the screen now.

    ``taken``: the revision up to which the log has come in; ``called``: that of the last call in
    it. ``resumes``: stale calls of the next picture are dropped.
    """

    taken: int
    called: int
    day: str = ""
    rows: tuple[Row, ...] = ()
    page: Page = Page()
    resumes: bool = True

    def large(self, now: int) -> tuple[Row, ...]:
        """Return the calls that share the wall, on one page or on several."""
        return tuple(row for row in self.rows if now < row.large_until) or self.rows

    def on_screen(self) -> tuple[Row, ...]:
        """Return those of them that stand there now."""
        return tuple(row for row in self.rows if row.call.ticket_id in self.page.tickets)

    def listed(self, now: int) -> tuple[Row, ...]:
        """Return the calls that have left their place to newer ones."""
        large = self.large(now)
        return tuple(row for row in self.rows if row not in large)


def begin(rev: int) -> ShownCalls:
    """Return a board that has shown every call up to a revision."""
    return ShownCalls(taken=rev, called=rev)


def stale(showing: ShownCalls, view: BoardView) -> tuple[BoardCall, ...]:
    """Return the calls of a picture that ``take`` will drop."""
    if not showing.resumes:
        return ()
    return tuple(each for each in _news(showing, view) if not each.stands)


def take(showing: ShownCalls, view: BoardView, now: int, rule: Rule) -> ShownCalls:
    """Take in a picture that holds every call after ``showing.taken``."""
    dropped = stale(showing, view)
    is_same_day = showing.day == view.moment.day
    rows = {row.call.ticket_id: row for row in (showing.rows if is_same_day else ())}
    rows = _found(rows, view, now, rule)
    for call in _news(showing, view):
        if call not in dropped:
            beat = _next_beat(rows, now)
            until = now + rule.large_ms - _age_ms(call, view)
            former = rows.get(call.ticket_id)
            waits_since = now if former is None else former.waits_since
            rows[call.ticket_id] = Row(call, now, beat, until, waits_since)
    called_there = {(each.ticket_id, each.desk) for each in view.recent if each.stands}
    called = max([showing.called, *(each.rev for each in view.fresh)])
    standing = tuple(
        replace(row, is_over=(row.call.ticket_id, row.call.desk) not in called_there)
        for row in sorted(rows.values(), key=lambda row: -row.call.rev)
    )
    taken = max(called, view.moment.rev)
    page = showing.page if is_same_day else Page()
    return step(
        ShownCalls(taken, called, view.moment.day, standing, page, resumes=False), now, rule
    )


def step(showing: ShownCalls, now: int, rule: Rule) -> ShownCalls:
    """Let time pass: take off who is no longer called, and turn the page."""
    rows = tuple(
        _stood(row, showing.page, now) if row.call.ticket_id in showing.page.tickets else row
        for row in showing.rows
        if not row.is_over or now < row.since + rule.minimum_ms
    )
    left = replace(showing, rows=rows)
    revs = frozenset(row.call.rev for row in rows if now < row.since + rule.minimum_ms)
    large, listed = left.large(now), left.listed(now)
    places = rule.room(large, listed)
    page = turn(showing.page, large, New(revs, rule.said), places, now)
    return replace(left, page=page, rows=tuple(_seen(row, page, now) for row in rows))


def _seen(row: Row, page: Page, now: int) -> Row:
    """Return a row that knows since when its call is on the screen."""
    is_new_there = row.shown_at is None and row.call.ticket_id in page.tickets
    return replace(row, shown_at=now) if is_new_there else row


def _stood(row: Row, page: Page, now: int) -> Row:
    """Return the row of a ticket that stood on a page until now."""
    is_shown = row.is_shown or row.since < now
    return replace(row, is_shown=is_shown, waits_since=now if page.is_due(now) else row.waits_since)


def cursor(showing: ShownCalls, now: int, rule: Rule) -> int:
    """Return the revision up to which every call has had its time."""
    short = [
        row.call.rev
        for row in showing.rows
        if now < row.since + rule.minimum_ms or not row.is_shown
    ]
    return min(short, default=showing.called + 1) - 1


def is_lit(row: Row, now: int) -> bool:
    """Return whether a row is inverted at an instant of its blinking."""
    since = now - row.blinks_from
    return 0 <= since < BLINKS * BEAT_MS and since % BEAT_MS < LIT_MS


def changes_at(showing: ShownCalls, now: int, rule: Rule) -> int | None:
    """Return the next instant at which something changes by itself, None if nothing will."""
    coming = [row.since + rule.minimum_ms for row in showing.rows]
    coming += [row.large_until for row in showing.rows]
    coming += [] if showing.page.turns_at is None else [showing.page.turns_at]
    for row in showing.rows:
        for beat in range(BLINKS):
            lit = row.blinks_from + beat * BEAT_MS
            coming += [lit, lit + LIT_MS]
    return min((each for each in coming if each > now), default=None)


def _news(showing: ShownCalls, view: BoardView) -> tuple[BoardCall, ...]:
    return tuple(each for each in view.fresh if each.rev > showing.taken)


def _found(rows: Mapping[int, Row], view: BoardView, now: int, rule: Rule) -> dict[int, Row]:
    """Return the rows with whoever is called and has none: their calls have had their time."""
    missing = {
        each.ticket_id: Row(
            each,
            now - rule.minimum_ms,
            now - BLINKS * BEAT_MS,
            now + rule.large_ms - _age_ms(each, view),
            waits_since=now,
            is_shown=True,
        )
        for each in view.recent
        if each.stands and each.ticket_id not in rows
    }
    return {**rows, **missing}


def _age_ms(call: BoardCall, view: BoardView) -> int:
    return max(0, view.moment.at - call.at)


def _next_beat(rows: Mapping[int, Row], now: int) -> int:
    """Return when a new row begins to blink: now, or with the next beat of those that do."""
    running = [row.blinks_from for row in rows.values() if now < row.blinks_from + BLINKS * BEAT_MS]
    return now + (running[0] - now) % BEAT_MS if running else now
