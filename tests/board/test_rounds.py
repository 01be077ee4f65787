"""Whatever is called and recalled, everybody who is called is on the board once in every round."""

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zal.domain.clock import Opening
from zal.domain.views import BoardCall, BoardView, Moment
from zal_board.showing.pages import ROUND_MS, lasts_ms, pages_of
from zal_board.showing.shown_calls import Rule, begin, changes_at, step, take

MINIMUM = 6000
LARGE = 10 * 3_600_000


@dataclass
class Wall:
    """A board of ``places`` with one visitor called to each of its desks.

    ``stood``: when each ticket last stood on the screen, since it is called; ``longest``: for how
    long one was called and not on the screen. ``most``: how many shared the wall at most, with
    those who have left and whose time is not over.
    """

    places: int
    desks: int
    now: int = 0
    rev: int = 0
    said: int | None = None
    longest: int = 0
    most: int = 0
    called: dict[int, BoardCall] = field(default_factory=dict)
    stood: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.showing = take(begin(0), self._picture(), 0, self.rule)

    @property
    def rule(self) -> Rule:
        return Rule(MINIMUM, LARGE, lambda _large, _listed: self.places, self.said)

    @property
    def round_ms(self) -> int:
        """Within that each who is called stands on the board once."""
        return pages_of(self.most, self.places) * lasts_ms(self.places)

    def _picture(self, *fresh: BoardCall) -> BoardView:
        return BoardView(
            moment=Moment(self.rev, 0, "2026-11-23", Opening(is_open=True)),
            fresh=fresh,
            recent=tuple(self.called.values()),
            services=(),
        )

    def call(self, *desks: int, again: bool) -> None:
        """Call to desks at once: the visitor who is called there again, or the next one."""
        fresh = []
        for desk in desks:
            self.rev += 1
            former = self.called.get(desk)
            ticket = former.ticket_id if again and former else self.rev
            if former and former.ticket_id != ticket:
                self.stood.pop(former.ticket_id, None)
            new = BoardCall(
                *(self.rev, self.rev, ticket, f"Б{ticket}", str(desk), "s", "ru"),
                recall=again,
                stands=True,
            )
            self.called[desk] = new
            self.stood.setdefault(ticket, self.now)
            fresh.append(new)
        self.showing = take(self.showing, self._picture(*fresh), self.now, self.rule)

    def say(self, said: int | None) -> None:
        self.said = said
        self.showing = step(self.showing, self.now, self.rule)

    def pass_time(self, ms: int) -> None:
        """Let time pass; whoever stands on the screen for any of it has stood there."""
        until = self.now + ms
        while self.now < until:
            change = changes_at(self.showing, self.now, self.rule)
            self._until(until if change is None else min(until, change))
            self.showing = step(self.showing, self.now, self.rule)

    def _until(self, at: int) -> None:
        on_screen = {row.call.ticket_id for row in self.showing.on_screen()}
        assert len(on_screen) <= self.places
        self.most = max(self.most, len(self.showing.rows))
        for ticket, since in self.stood.items():
            self.longest = max(self.longest, self.now - since if ticket in on_screen else 0)
            self.stood[ticket] = at if ticket in on_screen else since
            self.longest = max(self.longest, at - self.stood[ticket])
        self.now = at


@given(
    places=st.integers(1, 7),
    desks=st.integers(1, 9),
    happens=st.lists(
        st.tuples(
            st.integers(0, 9000),  # after so many ms
            st.sets(st.integers(0, 8), max_size=5),  # at these desks
            st.booleans(),  # the same visitor, or the next
            st.one_of(st.none(), st.integers(0, 8)),  # the desk whose call is being said
        ),
        max_size=40,
    ),
)
def test_whatever_is_called_everybody_stands_on_the_board_once_in_a_round(
    places: int, desks: int, happens: list[tuple[int, set[int], bool, int | None]]
) -> None:
    wall = Wall(places, desks)
    wall.call(*range(desks), again=False)
    for pause, at_desks, again, said in happens:
        wall.pass_time(pause)
        if at_desks:
            wall.call(*(each % desks for each in at_desks), again=again)
        wall.say(None if said is None else wall.called[said % desks].rev)
    wall.pass_time(2 * wall.round_ms)
    assert wall.longest <= wall.round_ms


@pytest.mark.parametrize(("places", "desks"), [(2, 6), (3, 10), (4, 10), (10, 15)])
def test_recalls_at_two_desks_every_three_seconds_hide_nobody_for_half_a_minute(
    places: int, desks: int
) -> None:
    wall = Wall(places, desks)
    wall.call(*range(desks), again=False)
    for n in range(60):
        wall.call(n % 2, again=True)
        wall.pass_time(3000)
    assert wall.longest <= wall.round_ms <= ROUND_MS


def test_on_a_board_of_one_call_every_second_page_is_anothers() -> None:
    wall = Wall(1, 3)
    wall.call(0, 1, 2, again=False)
    seen = []
    for _ in range(40):
        wall.call(0, again=True)
        wall.pass_time(lasts_ms(1) // 2)
        seen += [row.call.desk for row in wall.showing.on_screen()]
    assert {"0", "1", "2"} == set(seen)
    assert seen.count("0") >= len(seen) // 3


def test_who_comes_at_the_same_moment_shares_the_newest_ones_place() -> None:
    wall = Wall(2, 6)
    wall.call(0, 1, 2, 3, again=False)
    wall.pass_time(20_000)
    wall.call(4, 5, again=False)
    desks = [{row.call.desk for row in wall.showing.on_screen()}]
    wall.pass_time(lasts_ms(2))
    desks.append({row.call.desk for row in wall.showing.on_screen()})
    assert ["5" in desks[0], "4" in desks[1]] == [True, True]


def test_what_is_being_said_is_on_the_screen_where_the_newest_has_been() -> None:
    wall = Wall(2, 5)
    wall.call(*range(5), again=False)
    wall.pass_time(1000)
    wall.say(wall.called[1].rev)
    assert "1" in {row.call.desk for row in wall.showing.on_screen()}


def test_a_recall_leaves_its_ticket_where_it_stands() -> None:
    wall = Wall(4, 8)
    wall.call(*range(8), again=False)
    wall.pass_time(MINIMUM + 20_000)
    (*_, last) = wall.showing.on_screen()
    wall.call(int(last.call.desk), 0, again=True)
    assert last.call.ticket_id in wall.showing.page.tickets
    assert replace(last, call=wall.called[int(last.call.desk)]).call in [
        row.call for row in wall.showing.on_screen()
    ]
