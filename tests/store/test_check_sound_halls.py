"""Halls that are sound and were called otherwise."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from halls import (
    AT_KIOSK,
    BY_LINK,
    DAY,
    HOUR,
    MINUTE,
    ToldClock,
    any_settings,
    asking,
    at_desk,
    enter,
    make_hall,
    printing_config,
    small_config,
)
from zal.domain.errors import StorageError
from zal.domain.ratings import Criterion
from zal.domain.settings.hall import HallConfig
from zal.hall.hall import Hall
from zal.hall.seen.log import logged_events
from zal.store.sqlite.check import prove


def test_a_hall_whose_numbers_begin_with_0(tmp_path: Path) -> None:
    path = make_hall(tmp_path / "hall.db")
    with closing(enter(path, ToldClock(), config=replace(small_config(), first_number=0))) as hall:
        codes = [hall.tickets.issue(AT_KIOSK, "passport").code for _ in range(2)]
    assert codes == ["Б000", "Б001"]
    assert prove(path, any_settings).tickets == 2


def at_rest(path: Path) -> Path:
    """Make a hall's file that no program works on, as a copy's."""
    make_hall(path)
    for companion in path.parent.glob(f"{path.name}-*"):
        companion.unlink()
    return path


def test_a_hall_that_begins_work_while_its_file_is_proved(tmp_path: Path) -> None:
    path = at_rest(tmp_path / "hall.db")
    begun: list[str] = []

    def begin_work(text: str, _: str) -> HallConfig:
        if not begun:
            with closing(enter(path)) as hall:
                begun.extend(hall.tickets.issue(AT_KIOSK, "passport").code for _ in range(20))
        return small_config()

    assert prove(path, begin_work).tickets == 20


def test_a_file_that_is_written_to_again_and_again_is_to_be_proved_again(tmp_path: Path) -> None:
    path = at_rest(tmp_path / "hall.db")

    def work_and_leave_nothing(_: str, __: str) -> HallConfig:
        with closing(enter(path)) as hall:
            hall.tickets.issue(AT_KIOSK, "passport")
        for companion in path.parent.glob(f"{path.name}-*"):
            companion.unlink()
        return small_config()

    with pytest.raises(StorageError, match="Check it again"):
        prove(path, work_and_leave_nothing)


@pytest.mark.parametrize("other", ["kiosk-2", "test"])
def test_a_request_without_a_line_in_the_millisecond_of_another_act(
    tmp_path: Path, other: str
) -> None:
    path, clock = make_hall(tmp_path / "hall.db"), ToldClock()
    config = printing_config()
    with (
        closing(enter(path, clock, config=config)) as hall,
        closing(enter(path, clock, config=config, device="kiosk-2")) as at_other_kiosk,
        closing(enter(path, clock, config=config, device=other)) as beside,
    ):
        hall.tickets.issue(AT_KIOSK, "passport")
        clock.at += HOUR
        at_other_kiosk.tickets.issue(AT_KIOSK, "passport")
        assert beside.slips.begin(AT_KIOSK, "kiosk-2") is not None
        assert hall.slips.begin(asking(AT_KIOSK, "nothing-fresh"), "test") is None
        acts = [each.act for each in hall.see(logged_events)]
    assert acts[-2:] == ["send-slip", "end-slip"]
    prove(path, any_settings)


def served(hall: Hall) -> str:
    """Serve a visitor, and return the link of the page."""
    token = hall.tickets.issue(AT_KIOSK, "passport").token
    hall.desks.sign_in(at_desk("2", "petrov"))
    hall.tickets.call(at_desk("2"))
    hall.tickets.start(at_desk("2"))
    hall.tickets.finish(at_desk("2"))
    return token


def test_a_late_rating_when_the_day_s_turn_is_moved_to_just_after_it(tmp_path: Path) -> None:
    path, clock = make_hall(tmp_path / "hall.db"), ToldClock()
    noon = clock.at
    with closing(enter(path, clock)) as hall:
        first = served(hall)
        clock.at = noon + DAY
        hall.ratings.rate(BY_LINK, served(hall), {Criterion.WAITING: 5})
        clock.at = noon + DAY + 12 * HOUR - 5 * MINUTE
        hall.ratings.rate(BY_LINK, first, {Criterion.WAITING: 4})
    clock.at = noon + DAY + 12 * HOUR + MINUTE
    midnight = replace(small_config(), day_turns_at_min=0)
    with closing(enter(path, clock, config=midnight)) as hall:
        hall.tickets.issue(AT_KIOSK, "passport")
    assert prove(path, any_settings).days == 3
    assert prove(path, any_settings, quick=True).days == 3
