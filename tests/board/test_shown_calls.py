"""What stands across the board: every call, in order, for its time."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from zal.domain.clock import Opening
from zal.domain.views import BoardCall, BoardView, Moment
from zal_board.showing.pages import lasts_ms, pages_of
from zal_board.showing.shown_calls import (
    Rule,
    ShownCalls,
    begin,
    changes_at,
    cursor,
    is_lit,
    stale,
    step,
    take,
)

MINIMUM = 6000
PROMPT = 2000
LARGE = 180_000


def rule_of(places: int) -> Rule:
    return Rule(MINIMUM, LARGE, lambda _large, _listed: places)


RULE = rule_of(30)


def call(rev: int, code: str = "", desk: str = "1", *, stands: bool = True) -> BoardCall:
    code = code or f"Б{rev}"
    ticket_id = int(code[1:])
    return BoardCall(rev, rev, ticket_id, code, desk, "s", "ru", recall=False, stands=stands)


def view(
    *fresh: BoardCall,
    rev: int | None = None,
    recent: tuple[BoardCall, ...] | None = None,
    day: str = "2026-11-23",
) -> BoardView:
    newest = max((each.rev for each in fresh), default=0) if rev is None else rev
    return BoardView(
        moment=Moment(newest, 0, day, Opening(is_open=True)),
        fresh=fresh,
        recent=fresh if recent is None else recent,
        services=(),
    )


def running(rev: int = 0) -> ShownCalls:
    """Return a board that is past its first picture."""
    return take(begin(rev), view(rev=rev), 0, RULE)


def codes(showing: ShownCalls) -> list[str]:
    return [row.call.code for row in showing.rows]


@dataclass
class Watcher:
    """Look at a board as often as it asks for it and write down who stood on it when."""

    showing: ShownCalls
    rule: Rule
    now: int = 0
    stood: dict[int, list[int]] = field(default_factory=dict)
    cursors: list[int] = field(default_factory=list)
    most: int = 0

    def look(self) -> None:
        self.most = max(self.most, len(self.showing.on_screen()))
        self.cursors.append(cursor(self.showing, self.now, self.rule))
        for row in reversed(self.showing.on_screen()):
            self.stood.setdefault(row.call.rev, [self.now, self.now])[1] = self.now

    def until(self, at: int) -> None:
        while (change := changes_at(self.showing, self.now, self.rule)) and change <= at:
            self.now = change
            before = self.showing
            self.showing = step(self.showing, self.now, self.rule)
            for row in before.on_screen():
                self.stood[row.call.rev][1] = self.now
            self.look()
        self.now = at

    def see(self, picture: BoardView) -> None:
        for row in self.showing.on_screen():
            self.stood[row.call.rev][1] = self.now
        self.showing = take(self.showing, picture, self.now, self.rule)
        self.look()


bursts = st.lists(
    st.tuples(st.integers(0, 9000), st.integers(1, 4), st.booleans()), min_size=1, max_size=12
)


def watch(happens: list[tuple[int, int, bool]], places: int) -> tuple[Watcher, dict[int, int]]:
    """Let bursts of calls come after pauses; True: their visitors have left by the next one."""
    watcher = Watcher(running(), rule_of(places))
    came: dict[int, int] = {}
    rev = 0
    standing: tuple[BoardCall, ...] = ()
    for pause, count, leave in happens:
        watcher.until(watcher.now + pause)
        fresh = tuple(call(rev + n + 1) for n in range(count))
        rev += count
        came |= dict.fromkeys((each.rev for each in fresh), watcher.now)
        standing = fresh if leave else standing + fresh
        watcher.see(view(*fresh, recent=standing))
    watcher.until(watcher.now + 1_000_000)
    return watcher, came


@given(bursts)
def test_every_call_appears_at_once_in_order_and_stays_while_its_visitor_is_called(
    happens: list[tuple[int, int, bool]],
) -> None:
    watcher, came = watch(happens, places=48)
    assert list(watcher.stood) == list(came)
    standing = {row.call.rev for row in watcher.showing.rows}
    for rev, (first, last) in watcher.stood.items():
        assert first - came[rev] <= PROMPT
        assert last - first >= MINIMUM or rev in standing
    assert not any(row.is_over for row in watcher.showing.rows)


@given(bursts, st.integers(1, 4))
def test_when_not_all_fit_no_page_holds_more_and_the_newest_is_on_each(
    happens: list[tuple[int, int, bool]], places: int
) -> None:
    watcher, came = watch(happens, places)
    assert watcher.most <= places
    newest = max(came)
    assert newest in watcher.stood
    assert places == 1 or newest in watcher.showing.page.tickets or newest not in _called(watcher)


def _called(watcher: Watcher) -> set[int]:
    return {row.call.rev for row in watcher.showing.rows}


@given(st.integers(2, 60), st.integers(2, 30), st.lists(st.integers(1, 20_000), max_size=8))
def test_whoever_is_called_comes_back_within_a_round_of_pages(
    count: int, places: int, pauses: list[int]
) -> None:
    rule = rule_of(places)
    showing = take(running(), view(*(call(n + 1) for n in range(count))), 0, rule)
    at = MINIMUM
    rounds = pages_of(count, places) * lasts_ms(places)
    seen: set[int] = set()
    for pause in [*pauses, rounds]:
        until = at + pause
        showing = step(showing, at, rule)
        seen = set(showing.page.tickets)
        while (change := changes_at(showing, at, rule)) is not None and change < until:
            at = change
            showing = step(showing, at, rule)
            seen |= showing.page.tickets
        at = until
    assert seen == set(range(1, count + 1))


def test_a_page_lasts_by_its_calls_and_ten_seconds_at_most() -> None:
    assert [lasts_ms(each) for each in (2, 5, 10, 30)] == [4400, 6500, 10_000, 10_000]


def test_a_call_that_comes_is_shown_at_once_also_where_not_all_fit() -> None:
    rule = rule_of(3)
    first = tuple(call(n) for n in range(1, 9))
    showing = take(running(), view(*first), 0, rule)
    showing = step(showing, MINIMUM + 100, rule)
    turns_at = showing.page.turns_at
    showing = take(showing, view(call(9), recent=(*first, call(9))), MINIMUM + 200, rule)
    assert 9 in showing.page.tickets
    assert showing.page.turns_at == turns_at  # the others' turn is not put off


def test_a_call_that_nobody_starts_makes_room_for_newer_ones_after_its_time() -> None:
    showing = take(running(), view(call(1)), 0, RULE)
    showing = step(showing, LARGE, RULE)
    assert [row.call.code for row in showing.large(LARGE)] == ["Б1"]
    showing = take(showing, view(call(2), recent=(call(1), call(2))), LARGE, RULE)
    assert [row.call.code for row in showing.large(LARGE)] == ["Б2"]
    assert [row.call.code for row in showing.listed(LARGE)] == ["Б1"]


def test_a_board_that_starts_shows_at_once_who_is_called_and_blinks_for_none() -> None:
    showing = take(begin(5), view(rev=5, recent=(call(4), call(2))), 0, RULE)
    assert codes(showing) == ["Б4", "Б2"]
    assert not any(is_lit(row, 0) for row in showing.rows)
    assert cursor(showing, 0, RULE) == 5


@given(bursts, st.integers(1, 30))
def test_the_cursor_only_grows_and_ends_at_the_last_call(
    happens: list[tuple[int, int, bool]], places: int
) -> None:
    watcher, came = watch(happens, places)
    assert watcher.cursors == sorted(watcher.cursors)
    assert watcher.cursors[-1] == max(came)


@given(bursts, st.integers(0, 12), st.sets(st.integers(1, 48)))
def test_after_a_restart_what_was_cut_short_is_shown_again_and_nothing_stale(
    happens: list[tuple[int, int, bool]], stop: int, gone: set[int]
) -> None:
    watcher, came = watch(happens[:stop], places=48)
    rev = max(came, default=0)
    last = tuple(call(rev + n) for n in (1, 2, 3))
    watcher.see(view(*last, recent=last))
    kept = cursor(watcher.showing, watcher.now, RULE)
    assert kept == rev
    again = tuple(
        replace(each, stands=each.rev not in gone) for each in last
    )  # what a new process reads after the kept cursor
    resumed = begin(kept)
    dropped = stale(resumed, view(*again))
    resumed = take(resumed, view(*again), 0, RULE)
    assert [row.call for row in reversed(resumed.rows)] == [each for each in again if each.stands]
    assert list(dropped) == [each for each in again if not each.stands]


@given(st.lists(st.integers(0, 3000), min_size=1, max_size=12))
def test_the_screen_never_flashes_more_than_three_times_a_second(pauses: list[int]) -> None:
    showing, now = running(), 0
    seen: list[tuple[int, bool]] = []
    for n, pause in enumerate([*pauses, 10_000]):
        for _ in range(pause // 20):
            now += 20
            showing = step(showing, now, RULE)
            seen.append((now, any(is_lit(row, now) for row in showing.rows)))
        showing = take(showing, view(call(n + 1)), now, RULE)
    starts = [b[0] for a, b in pairwise(seen) if b[1] and not a[1]]
    assert all(c - a >= 1000 for a, c in zip(starts, starts[3:], strict=False))
    together = [
        {is_lit(row, at) for row in showing.rows if row.blinks_from <= at < row.blinks_from + 3000}
        for at in range(0, now, 20)
    ]
    assert all(len(each) <= 1 for each in together)


def test_a_call_blinks_three_times_then_holds() -> None:
    showing = take(running(), view(call(1)), 0, RULE)
    lit = [is_lit(showing.rows[0], at) for at in range(0, 10_000, 100)]
    assert sum(b and not a for a, b in zip([False, *lit], lit, strict=False)) == 3
    assert not any(lit[30:])


def test_the_newest_call_stands_until_its_visitor_has_left_the_desk() -> None:
    showing = take(running(), view(call(1)), 0, RULE)
    showing = step(showing, 3_600_000, RULE)
    assert codes(showing) == ["Б1"]
    showing = take(showing, view(rev=2, recent=()), 3_600_001, RULE)
    assert codes(showing) == []


def test_a_visitor_who_comes_at_once_still_has_the_whole_time() -> None:
    showing = take(running(), view(call(1)), 0, RULE)
    showing = take(showing, view(rev=2, recent=()), 100, RULE)
    assert codes(showing) == ["Б1"]
    assert codes(step(showing, MINIMUM - 1, RULE)) == ["Б1"]
    assert codes(step(showing, MINIMUM, RULE)) == []


def test_a_recall_shows_again_with_its_blink() -> None:
    showing = take(running(), view(call(1)), 0, RULE)
    showing = take(showing, view(call(2)), 1000, RULE)
    showing = take(showing, view(call(3, "Б1"), recent=(call(3, "Б1"), call(2))), 20_000, RULE)
    assert codes(showing) == ["Б1", "Б2"]
    assert is_lit(showing.rows[0], 20_000)
    assert showing.rows[0].since == 20_000


def test_a_no_show_that_is_undone_stands_again_without_a_blink() -> None:
    showing = take(running(), view(call(1)), 0, RULE)
    showing = take(showing, view(rev=2, recent=()), 60_000, RULE)
    assert codes(showing) == []
    showing = take(showing, view(rev=3, recent=(call(1),)), 70_000, RULE)
    assert codes(showing) == ["Б1"]
    assert not is_lit(showing.rows[0], 70_000)


def test_a_ticket_is_never_sent_to_two_desks() -> None:
    showing = take(running(), view(call(1, "Б1", "3"), call(2, "Б1", "7")), 0, RULE)
    assert [(row.call.code, row.call.desk) for row in showing.rows] == [("Б1", "7")]


def test_two_tickets_of_one_code_stand_each_at_its_own_desk_until_it_has_left() -> None:
    first, twin = call(1, "Б1", "3"), replace(call(2, "Б1", "7"), ticket_id=99)
    showing = take(running(), view(first, twin), 0, RULE)
    assert [(row.call.code, row.call.desk) for row in showing.rows] == [("Б1", "7"), ("Б1", "3")]
    begun = take(begin(2), view(rev=2, recent=(twin, first)), 0, RULE)
    assert [row.call.desk for row in begun.rows] == ["7", "3"]
    left = take(showing, view(rev=3, recent=(first,)), MINIMUM + 1, RULE)
    assert [row.call.desk for row in left.rows] == ["3"]


def test_the_turn_of_the_day_clears_the_board() -> None:
    showing = take(running(), view(call(1)), 0, RULE)
    showing = take(showing, view(rev=1, recent=(), day="2026-11-24"), 1, RULE)
    assert showing.rows == ()
    assert cursor(showing, 1, RULE) == 1


def test_a_picture_that_comes_twice_shows_its_calls_once() -> None:
    picture = view(call(1), call(2))
    showing = take(running(), picture, 0, RULE)
    again = take(showing, picture, 1000, RULE)
    assert [(row.call, row.since) for row in again.rows] == [
        (row.call, row.since) for row in showing.rows
    ]
