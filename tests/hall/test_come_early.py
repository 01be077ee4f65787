"""Who comes before their slot is called by the same rule as all others, where nobody else waits."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from booked_halls import POOL, SLOT, taking_appointments
from halls import AT_KIOSK, BY_LINK, MINUTE, OWNER, ToldClock, any_settings, at_desk, enter
from halls import small_config as small
from zal.domain.settings.appointments import Channel
from zal.domain.settings.consoles import ConsolePolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.states import State
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.desk_queue import desk_queue
from zal.hall.seen.log import logged_events
from zal.store.sqlite.check import prove

IVANOVA = at_desk("1", "ivanova")
SECOND = 1_000


def spared() -> HallConfig:
    """Return the small hall with slots, where desk 1 serves passports, and land in reserve."""
    config = small()
    own = replace(
        config.desks[0], services=frozenset({"passport"}), reserve=frozenset({"land", "pension"})
    )
    pool = replace(POOL, services=frozenset({"passport", "land"}), minutes=10)
    config = replace(config, desks=(own, *config.desks[1:]))
    return taking_appointments(config, pool, open_per_contact=0)


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """A hall with Ivanova at desk 1, 20 minutes before a slot; it is proved in the end."""
    opened = enter(hall_path, clock, config=spared())
    clock.at = SLOT - 20 * MINUTE
    opened.desks.sign_in(IVANOVA)
    yield opened
    opened.close()
    prove(hall_path, any_settings)


def come_early(hall: Hall, service: str, at: int = SLOT) -> str:
    """Let somebody check in who is booked for later, and return the ticket's code."""
    held = hall.appointments.hold(OWNER, service, at, channel=Channel.DESK)
    hall.appointments.book(OWNER, held.token or "")
    return hall.appointments.check_in(BY_LINK, token=held.token).code


def call(hall: Hall) -> str | None:
    found = hall.tickets.call(IVANOVA)
    return None if found is None else found.code


def queue(hall: Hall) -> list[str]:
    shown = [each.code for each in hall.see(desk_view, "1").queue]
    assert [each.code for each in hall.see(desk_queue, "1")] == shown
    return shown


def test_an_idle_desk_calls_them_also_for_what_it_has_in_reserve(hall: Hall) -> None:
    early = come_early(hall, "land")
    assert queue(hall) == [early]
    assert call(hall) == early
    last = hall.see(logged_events)[-1]
    assert last.detail is not None
    assert (last.act, last.detail["rule"]) == ("call", "early")


def test_what_a_desk_serves_at_any_time_goes_before_its_reserve_whichever_slot_is_first(
    hall: Hall,
) -> None:
    come_early(hall, "land")
    own = come_early(hall, "passport", SLOT + 10 * MINUTE)
    assert queue(hall) == [own]
    assert call(hall) == own


def test_whoever_waits_goes_before_them_for_what_is_in_reserve_too(hall: Hall) -> None:
    come_early(hall, "passport")
    walk_in = hall.tickets.issue(AT_KIOSK, "pension").code
    assert queue(hall) == [walk_in]
    assert call(hall) == walk_in


def test_a_free_desk_that_calls_by_itself_calls_them_too(
    hall_path: Path, hall: Hall, clock: ToldClock
) -> None:
    calling = replace(spared(), console=ConsolePolicy(next_after_s=20))
    other = enter(hall_path, clock, config=calling)
    done = other.tickets.issue(AT_KIOSK, "passport").code
    assert call(other) == done
    other.tickets.start(IVANOVA)
    other.tickets.finish(IVANOVA)
    early = come_early(other, "land")
    clock.at += 20 * SECOND - 1
    other.acts.let_time_pass()
    assert other.see(desk_view, "1").ticket is None
    clock.at += 1
    other.acts.let_time_pass()
    here = other.see(desk_view, "1").ticket
    assert here is not None
    assert here.code == early
    other.close()


def test_who_was_called_early_and_did_not_come_waits_for_the_slot_and_loses_no_return(
    hall: Hall, clock: ToldClock
) -> None:
    early = come_early(hall, "passport")
    assert call(hall) == early
    hall.tickets.no_show(IVANOVA, anyway=True)
    walk_in = hall.tickets.issue(AT_KIOSK, "passport").code
    clock.at += MINUTE
    back = hall.tickets.return_to_queue(AT_KIOSK, code=early)
    stage = back.stage
    assert (back.state, stage.postponed_until, stage.clock_at) == (State.HELD, SLOT, SLOT)
    assert stage.returns == 0
    assert call(hall) == walk_in


def test_who_was_called_early_and_is_back_after_the_slot_has_waited_since_the_slot(
    hall: Hall, clock: ToldClock
) -> None:
    early = come_early(hall, "passport")
    clock.at = SLOT - MINUTE
    assert call(hall) == early
    hall.tickets.no_show(IVANOVA, anyway=True)
    clock.at = SLOT + MINUTE
    back = hall.tickets.return_to_queue(AT_KIOSK, code=early)
    assert (back.state, back.stage.clock_at, back.stage.returns) == (State.WAITING, SLOT, 1)


@pytest.mark.parametrize(("category", "then"), [("veteran", State.WAITING), ("booked", State.HELD)])
def test_a_category_given_at_the_desk_lets_nobody_wait_before_the_slot_but_by_law(
    hall: Hall, category: str, then: State
) -> None:
    early = come_early(hall, "passport")
    assert call(hall) == early
    changed = hall.categories.change(IVANOVA, category, reason="shown")
    assert changed.state is then
