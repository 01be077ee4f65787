"""Which calls are on the screen, since when and for how long. Values only, no clock is read.

- Every call is shown, in the order of the log. Calls that come at once share the screen, so each
  appears at once; only when every place is taken by calls that still have their minimum time do
  the next ones wait, in order, for the first place that gets free.
- A call stays for at least the minimum time. Then it leaves as soon as a newer one is there; the
  newest stays for as long as its visitor is called to that desk or served there.
- A ticket stands once: its recall, or its call to another desk, takes the place of the former
  call at once and has its whole time anew. A board must never send one visitor to two desks.
- After a start, or when the hall could be read again, what is no longer called to its desk is
  dropped. ``cursor`` is the revision up to which every call has had its time: a board that goes
  on from there shows again what was cut short.
- A new call blinks three times, once a second. Calls that come while another blinks join its
  beat, so the screen as a whole never flashes more than once a second.

Instants are milliseconds of a steady clock; revisions are the hall's.
"""

from dataclasses import replace

from zal.domain.dataclass import dataclass
from zal.domain.views import BoardCall, BoardView

BLINKS = 3
BEAT_MS = 1000
LIT_MS = 500


@dataclass(frozen=True, slots=True)
class Rule:
    """How long a call stays at least, ms, and how many can share the screen."""

    minimum_ms: int
    places: int


@dataclass(frozen=True, slots=True)
class Row:
    """A call on the screen since ``since``; ``is_over``: the visitor is no longer at the desk."""

    call: BoardCall
    since: int
    blinks_from: int
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class ShownCalls:
    """What stands on the screen, newest first, and what waits for a place, oldest first.

    ``taken``: the revision up to which the log has come in; ``called``: that of the last call in
    it. ``resumes``: stale calls of the next picture are dropped.
    """

    taken: int
    called: int
    day: str = ""
    rows: tuple[Row, ...] = ()
    waiting: tuple[BoardCall, ...] = ()
    resumes: bool = True


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
    news = tuple(each for each in _news(showing, view) if each not in dropped)
    is_same_day = showing.day == view.moment.day
    at_desks = {(each.code, each.desk) for each in view.recent}
    rows = tuple(
        replace(row, is_over=(row.call.code, row.call.desk) not in at_desks)
        for row in (showing.rows if is_same_day else ())
    )
    waiting = showing.waiting if is_same_day else ()
    called = max([showing.called, *(each.rev for each in view.fresh)])
    taken = max(called, view.moment.rev)
    return step(
        ShownCalls(taken, called, view.moment.day, rows, waiting + news, resumes=False), now, rule
    )


def step(showing: ShownCalls, now: int, rule: Rule) -> ShownCalls:
    """Let time pass: take calls off that were shown long enough, and show those that wait."""
    waiting = list(showing.waiting)
    rows = tuple(
        row
        for place, row in enumerate(showing.rows)
        if not _may_leave(row, now, rule, has_newer=place > 0 or bool(waiting))
    )
    while waiting:
        others = tuple(row for row in rows if row.call.code != waiting[0].code)
        if len(others) >= rule.places:
            break
        rows = (Row(waiting.pop(0), now, _next_beat(others, now)), *others)
    return replace(showing, rows=rows, waiting=tuple(waiting))


def cursor(showing: ShownCalls, now: int, rule: Rule) -> int:
    """Return the revision up to which every call has had its time."""
    short = [row.call.rev for row in showing.rows if now < row.since + rule.minimum_ms]
    short += [each.rev for each in showing.waiting]
    return min(short, default=showing.called + 1) - 1


def is_lit(row: Row, now: int) -> bool:
    """Return whether a row is inverted at an instant of its blinking."""
    since = now - row.blinks_from
    return 0 <= since < BLINKS * BEAT_MS and since % BEAT_MS < LIT_MS


def changes_at(showing: ShownCalls, now: int, rule: Rule) -> int | None:
    """Return the next instant at which something changes by itself, None if nothing will."""
    coming = [row.since + rule.minimum_ms for row in showing.rows]
    for row in showing.rows:
        for beat in range(BLINKS):
            lit = row.blinks_from + beat * BEAT_MS
            coming += [lit, lit + LIT_MS]
    return min((each for each in coming if each > now), default=None)


def _news(showing: ShownCalls, view: BoardView) -> tuple[BoardCall, ...]:
    return tuple(each for each in view.fresh if each.rev > showing.taken)


def _may_leave(row: Row, now: int, rule: Rule, *, has_newer: bool) -> bool:
    return now >= row.since + rule.minimum_ms and (has_newer or row.is_over)


def _next_beat(rows: tuple[Row, ...], now: int) -> int:
    """Return when a new row begins to blink: now, or with the next beat of those that do."""
    running = [row.blinks_from for row in rows if now < row.blinks_from + BLINKS * BEAT_MS]
    return now + (running[0] - now) % BEAT_MS if running else now
