"""Settings by which visitors lose who serves them, or a right, are told and want their number."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from halls import AT_KIOSK, HOUR, OWNER, ToldClock, at_desk, called, refused, with_settings
from wrong_clocks import acts
from zal.domain.settings.hall import HallConfig
from zal.hall.hall import Hall

Change = Callable[[HallConfig], HallConfig]


def apply(hall: Hall, change: Change, visits: int | None = None) -> None:
    with_settings(hall, change)
    hall.day.apply_config(OWNER, "[hall]", visits)


def serving(operator: str, *services: str) -> Change:
    """Let an operator serve these services and no others."""

    def change(was: HallConfig) -> HallConfig:
        able = frozenset(services)
        changed = (
            replace(each, services=able) if each.code == operator else each
            for each in was.operators
        )
        return replace(was, operators=tuple(changed))

    return change


def at(desk: str, *services: str) -> Change:
    """Let a desk serve these services and no others."""

    def change(was: HallConfig) -> HallConfig:
        able = frozenset(services)
        changed = (
            replace(each, services=able) if each.code == desk else each for each in was.desks
        )
        return replace(was, desks=tuple(changed))

    return change


def giving(category: str, **values: object) -> Change:
    """Let a category give something else."""

    def change(was: HallConfig) -> HallConfig:
        changed = (
            replace(each, **values) if each.code == category else each  # type: ignore[arg-type]
            for each in was.categories
        )
        return replace(was, categories=tuple(changed))

    return change


def unchanged(was: HallConfig) -> HallConfig:
    return was


# --- who serves them ----------------------------------------------------------------------------
@pytest.fixture
def peopled(hall: Hall) -> Hall:
    """Ivanova serves all at desk 1, Petrov passports at desk 2.

    For land one was missed, one is set aside, one is postponed and one waits; for passports and
    for a pension one waits each.
    """
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.desks.sign_in(at_desk("2", "petrov"))
    for _ in range(4):
        hall.tickets.issue(AT_KIOSK, "land")
    called(hall, "1")
    hall.tickets.no_show(at_desk("1"), anyway=True)
    called(hall, "1")
    hall.tickets.hold(at_desk("1"))
    hall.tickets.postpone(OWNER, 10, code="Д103")
    hall.tickets.issue(AT_KIOSK, "passport")
    hall.tickets.issue(AT_KIOSK, "pension")
    return hall


@pytest.mark.parametrize("change", [serving("ivanova", "passport"), at("1", "passport")])
def test_who_waits_is_set_aside_or_was_missed_is_told_of_if_none_could_serve_them(
    peopled: Hall, change: Change
) -> None:
    told = "at none then: 5 (land: 4, pension: 1). Nothing was done."
    for agreed in (None, 0, 4, 6):
        with refused(peopled, told):
            apply(peopled, change, agreed)
    assert called(peopled, "1").code == "Д104"
    peopled.tickets.return_to_queue(at_desk("1"))
    apply(peopled, change, 5)
    assert acts(peopled)[-1] == "apply-config"


def test_nothing_is_asked_while_another_desk_at_work_can_serve_them(peopled: Hall) -> None:
    peopled.desks.sign_in(at_desk("3", "sidorova"))  # which serves land
    with refused(peopled, "at none then: 1 (pension: 1)"):
        apply(peopled, at("1", "passport"))
    peopled.desks.take_break(at_desk("3"), "tea")  # and is back soon
    with refused(peopled, "at none then: 1 (pension: 1)"):
        apply(peopled, at("1", "passport"))
    apply(peopled, at("1", "passport", "pension"))


def test_whom_nobody_at_work_can_serve_anyway_settings_take_nothing_from(hall: Hall) -> None:
    hall.tickets.issue(AT_KIOSK, "land")
    apply(hall, serving("sidorova", "passport"))
    hall.desks.sign_in(at_desk("2", "petrov"))
    apply(hall, serving("ivanova", "passport"))


def test_who_is_at_a_desk_is_served_there_all_the_same(hall: Hall) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.tickets.issue(AT_KIOSK, "land")
    called(hall, "1")
    apply(hall, serving("ivanova", "passport"))
    hall.tickets.start(at_desk("1"))
    hall.tickets.finish(at_desk("1"))


def test_who_was_sent_to_a_desk_is_called_there_whatever_it_serves(hall: Hall) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    hall.desks.sign_in(at_desk("2", "sidorova"))
    hall.tickets.issue(AT_KIOSK, "land")
    called(hall, "1")
    hall.tickets.transfer(at_desk("1"), to_desk="2")
    for each in ("1", "2"):
        apply(hall, at(each, "passport"))
    assert called(hall, "2").code == "Д101"


# --- what their category gives ------------------------------------------------------------------
@pytest.mark.parametrize(
    "change",
    [
        giving("veteran", tier=1),
        giving("veteran", rate=0.5),
        lambda was: replace(was, out_of_turn_at_most=3),
    ],
    ids=["not out of turn", "slower", "only so many in a row"],
)
def test_precedence_is_taken_from_visitors_with_their_number_alone(
    hall: Hall, change: Change
) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    for category in ("ordinary", "veteran", "veteran", "veteran"):
        hall.tickets.issue(AT_KIOSK, "passport", category=category)
    called(hall, "1")
    hall.tickets.no_show(at_desk("1"), anyway=True)
    called(hall, "1")
    with refused(hall, "a longer waiting norm: 3 (veteran: 3). Nothing was done."):
        apply(hall, change, 2)
    apply(hall, change, 3)


@pytest.mark.parametrize(
    "change",
    [
        unchanged,
        giving("ordinary", tier=0),
        giving("ordinary", rate=2.0, wait_norm_min=5),
        giving("veteran", tier=1),
        lambda was: replace(was, wait_norm_min=60, out_of_turn_at_most=1),
    ],
    ids=["nothing", "earlier", "faster", "another category", "the hall's own norm"],
)
def test_settings_that_take_nothing_from_who_is_here_ask_nothing(
    hall: Hall, change: Change
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    apply(hall, change)


# --- all of it at once --------------------------------------------------------------------------
def test_one_answer_tells_of_all_that_is_lost_and_counts_each_visitor_once(hall: Hall) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    for service, category in (("land", "veteran"), ("land", "booked"), ("passport", "veteran")):
        hall.tickets.issue(AT_KIOSK, service, category=category)

    def change(was: HallConfig) -> HallConfig:
        return giving("veteran", tier=1)(at("1", "passport")(was))

    with refused(hall, "at none then: 2 (land: 2)."):
        apply(hall, change)
    with refused(hall, "waiting norm: 2 (veteran: 2). Nothing was done."):
        apply(hall, change, 4)
    apply(hall, change, 3)


def test_who_loses_the_place_by_a_turn_of_the_day_has_nothing_else_to_lose(
    hall: Hall, clock: ToldClock
) -> None:
    hall.desks.sign_in(at_desk("1", "ivanova"))
    for _ in range(3):
        hall.tickets.issue(AT_KIOSK, "land", category="veteran")
    called(hall, "1")
    clock.at += 6 * HOUR

    def change(was: HallConfig) -> HallConfig:
        over = replace(was, time_zone="Pacific/Kiritimati")
        return giving("veteran", tier=1)(at("1", "passport")(over))

    with refused(hall, "lose their place: 2 (waiting: 2"):
        apply(hall, change)
    with refused(hall, "waiting norm: 1 (veteran: 1). Nothing was done."):
        apply(hall, change, 2)
    apply(hall, change, 3)
    assert acts(hall)[-2:] == ["turn-day", "apply-config"]
