"""What new settings may not take away, list by list."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from halls import (
    AT_KIOSK,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OWNER,
    ToldClock,
    any_settings,
    at_desk,
    both,
    called,
    enter,
    hall_rev,
    make_hall,
    printing_config,
    refused,
)
from zal.domain.errors import ConfigError
from zal.domain.settings.appointments import SlotPool
from zal.domain.settings.boards import Board
from zal.domain.settings.consoles import BreakReason
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Span
from zal.domain.settings.services import Purpose, ServiceGroup
from zal.domain.settings.visits import Bundle, Outcome
from zal.domain.settings.zones import Zone
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.kiosk import kiosk_view
from zal.store.sqlite.check import prove


def settings() -> HallConfig:
    """Return a hall that has something in each list of its settings."""
    small = printing_config()
    return replace(
        small,
        groups=(*small.groups, ServiceGroup("spare", both("Прочее"))),
        purposes=(Purpose("ask", both("Спросить")),),
        bundles=(Bundle("both", both("Оба"), "papers", ("passport", "land")),),
        outcomes=(Outcome("papers", both("нет документов"), is_done=False),),
        boards=(Board("wall"),),
        zones=(Zone("up", both("2 этаж")),),
        slots=(SlotPool("papers", frozenset({"passport"}), 20),),
        console=replace(small.console, break_reasons=(BreakReason("tea", both("чай")),)),
        voice=replace(
            small.voice, languages=("ru", "en"), volume_from=((600, 50),), quiet=(Span(0, 60),)
        ),
    )


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    opened = enter(hall_path, clock, config=settings())
    opened.desks.sign_in(at_desk("1", "ivanova"))
    yield opened
    opened.close()


def apply(hall: Hall, new: HallConfig) -> None:
    """Apply settings; the hall goes on with them."""
    before = hall.acts.means
    hall.acts.means = replace(before, parse=lambda *_: new)
    try:
        hall.day.apply_config(OWNER, "new")
    finally:
        hall.acts.means = before


def without(path: str, *gone: object) -> HallConfig:
    """Return the settings without some entries of a list, by their codes."""
    whole = settings()
    part, _, name = path.rpartition(".")
    of: Any = getattr(whole, part) if part else whole
    kept = tuple(each for each in getattr(of, name) if getattr(each, "code", each) not in gone)
    assert len(kept) < len(getattr(of, name))
    less = replace(of, **{name: kept})
    return replace(whole, **{part: less}) if part else less


def one_waits_and_one_was_missed(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "land", category="booked", language="en")
    called(hall, "1")
    hall.tickets.no_show(at_desk("1"), anyway=True)
    hall.tickets.issue(AT_KIOSK, "land", category="booked", language="en")
    hall.tickets.issue(AT_KIOSK, "passport")


def one_is_sent_to_a_desk_where_nobody_is(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    called(hall, "1")
    hall.tickets.transfer(at_desk("1"), to_desk="2", anyway=True)


def one_of_a_bundle_is_served(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, bundle="both")
    called(hall, "1")
    hall.tickets.start(at_desk("1"))


def somebody_is_on_a_break(hall: Hall) -> None:
    hall.desks.take_break(at_desk("1"), "чай")


def nothing(_: Hall) -> None:
    """Let the hall be as it is."""


Steps = Callable[[Hall], None]


@dataclass(frozen=True)
class Case:
    """A list, what takes an entry away and what the hall says; "": it takes the settings."""

    path: str
    gone: tuple[object, ...]
    first: Steps
    said: str = ""


TWO = "2 ticket(s) {} are open or may come back, Д102 among them"
CASES = (
    Case("languages", ("en",), one_waits_and_one_was_missed, TWO.format("in language en")),
    Case("services", ("land",), one_waits_and_one_was_missed, TWO.format("for service land")),
    Case("services", ("pension",), one_waits_and_one_was_missed),
    Case("categories", ("booked",), one_waits_and_one_was_missed, TWO.format("of category booked")),
    Case("categories", ("veteran",), one_waits_and_one_was_missed),
    Case("desks", ("1",), nothing, "ivanova is signed in at desk 1"),
    Case("desks", ("2",), one_is_sent_to_a_desk_where_nobody_is),
    Case("operators", ("ivanova",), nothing, "ivanova is signed in at desk 1"),
    Case("operators", ("petrov",), one_waits_and_one_was_missed),
    Case("kiosks", ("test",), one_waits_and_one_was_missed, "3 slip(s) wait to be printed at test"),
    Case("kiosks", ("kiosk-2",), one_waits_and_one_was_missed),
    Case("bundles", ("both",), one_of_a_bundle_is_served),
    Case("outcomes", ("papers",), one_of_a_bundle_is_served),
    Case("services", ("land",), one_of_a_bundle_is_served, "1 ticket(s) for service land"),
    Case("groups", ("spare",), one_waits_and_one_was_missed),
    Case("purposes", ("ask",), one_waits_and_one_was_missed),
    Case("boards", ("wall",), one_waits_and_one_was_missed),
    Case("zones", ("up",), one_waits_and_one_was_missed),
    Case("slots", ("papers",), one_waits_and_one_was_missed),
    Case("console.break_reasons", ("tea",), somebody_is_on_a_break),
    Case("voice.languages", ("en",), one_waits_and_one_was_missed),
    Case("voice.volume_from", ((600, 50),), nothing),
    Case("voice.quiet", (Span(0, 60),), nothing),
)


def lists(of: type, before: str = "") -> Iterator[str]:
    """Give every list that the settings have, also in their parts."""
    hints = get_type_hints(of)
    for each in fields(of):
        kind = hints[each.name]
        if get_origin(kind) is tuple and get_args(kind)[-1] is Ellipsis:
            yield f"{before}{each.name}"
        elif is_dataclass(kind) and isinstance(kind, type) and not before:
            yield from lists(kind, f"{each.name}.")


def test_no_list_of_the_settings_is_left_out() -> None:
    own_hours = {"hours.week"}  # seven days, none of which can be left out
    assert {each.path for each in CASES} | own_hours == set(lists(HallConfig))


@pytest.mark.parametrize("case", CASES, ids=lambda each: f"{each.path} {each.gone[0]}")
def test_what_a_ticket_a_shift_or_a_slip_needs_is_not_taken_away(hall: Hall, case: Case) -> None:
    case.first(hall)
    new, rev = without(case.path, *case.gone), hall.see(hall_rev)
    if case.said:
        with refused(hall, case.said, ConfigError):
            apply(hall, new)
    else:
        apply(hall, new)
        assert hall.see(hall_rev) == rev + 1


def test_who_was_sent_to_a_desk_that_goes_is_called_by_others(hall: Hall, hall_path: Path) -> None:
    one_is_sent_to_a_desk_where_nobody_is(hall)
    apply(hall, without("desks", "2"))
    less = enter(hall_path, config=without("desks", "2"))
    assert called(less, "1").code == "Б101"
    less.close()


def test_a_category_goes_once_its_visitors_have_gone(hall: Hall, hall_path: Path) -> None:
    hall.tickets.issue(AT_KIOSK, "passport", category="booked")
    less = without("categories", "booked")
    for act in (hall.tickets.call, hall.tickets.start):
        act(at_desk("1"))
        with refused(hall, "1 ticket(s) of category booked", ConfigError):
            apply(hall, less)
    hall.tickets.finish(at_desk("1"))
    apply(hall, less)
    prove(hall_path, any_settings)


def test_the_category_of_a_finish_that_is_undone_is_called_though_the_settings_let_go_of_it(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport", category="booked")
    for act in (hall.tickets.call, hall.tickets.start, hall.tickets.finish):
        act(at_desk("1"))
    less = without("categories", "booked")
    apply(hall, less)
    other = enter(hall_path, clock, config=less)
    other.tickets.reopen(at_desk("1"))
    other.tickets.hold(at_desk("1"))
    other.tickets.release(OWNER, "Б101")
    assert called(other, "1").stage.category == "booked"
    other.close()


def test_who_was_carried_over_keeps_the_category_too(tmp_path: Path, clock: ToldClock) -> None:
    hall = enter(
        make_hall(tmp_path / "open.db"), clock, config=replace(settings(), carry_over=True)
    )
    hall.tickets.issue(AT_KIOSK, "passport", category="booked")
    clock.at += DAY
    with pytest.raises(ConfigError, match="1 ticket"):
        apply(hall, without("categories", "booked"))
    hall.close()


def test_a_printer_goes_once_nobody_stands_at_it_any_more(hall: Hall, clock: ToldClock) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    less = without("kiosks", "test")
    with refused(hall, "1 slip(s) wait to be printed at test, that of Б101", ConfigError):
        apply(hall, less)
    clock.at += 3 * MINUTE
    apply(hall, less)
    assert [each.code for each in hall.see(desk_view, "1").signs.slips] == ["Б101"]


def test_what_the_settings_lack_already_is_not_asked_for_again(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport", category="booked")
    less = without("categories", "booked")
    old = enter(hall_path, clock, config=less)  # as a hall that an older Zal let go of it
    apply(old, replace(less, wait_norm_min=20))
    old.close()


SERIES = [("В", "B", True), ("В", "П", False)]
"""A series, another that takes its place, and whether the two look the same."""


@pytest.mark.parametrize(("before", "after", "alike"), SERIES)
def test_a_series_does_not_give_way_to_one_that_looks_the_same_within_a_day(
    tmp_path: Path, clock: ToldClock, before: str, after: str, *, alike: bool
) -> None:
    def with_series(series: str) -> HallConfig:
        first, *others = settings().services
        return replace(settings(), services=(replace(first, series=series), *others[:1]))

    hall = enter(make_hall(tmp_path / "series.db"), clock, config=with_series(before))
    hall.desks.sign_in(at_desk("1", "ivanova"))
    assert hall.tickets.issue(AT_KIOSK, "passport").code == f"{before}101"
    called(hall, "1")
    for clock.at in (NOON, NOON + 16 * HOUR):  # carried over the turn it is known as well
        if alike:
            with refused(hall, f"it looks like {before}, and two visitors", ConfigError):
                apply(hall, with_series(after))
    clock.at = NOON + 17 * HOUR
    hall.tickets.start(at_desk("1"))
    assert hall.tickets.finish(at_desk("1")).state is State.SERVED
    clock.at = NOON + 40 * HOUR
    apply(hall, with_series(after))
    assert hall.see(kiosk_view).moment.day == "2026-11-25"
    hall.close()


def test_shifts_that_a_turn_of_the_day_let_go_on_keep_the_setting_that_did(
    tmp_path: Path, clock: ToldClock
) -> None:
    hall = enter(
        make_hall(tmp_path / "open.db"), clock, config=replace(settings(), carry_over=True)
    )
    hall.desks.sign_in(at_desk("1", "ivanova"))
    clock.at += DAY
    hall.tickets.issue(AT_KIOSK, "passport")
    with pytest.raises(ConfigError, match=r"carry_over cannot be taken away .* one at desk 1"):
        apply(hall, settings())
    hall.desks.sign_out(at_desk("1"), reason="a new day")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    apply(hall, settings())
    hall.close()
