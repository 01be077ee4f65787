"""What a hall may expect of whoever keeps it when it is proved, copied or reported on."""

from pathlib import Path

import pytest

from halls import AT_KIOSK, BY_LINK, NOON, OWNER, any_settings, at_desk
from zal.address import HallAddress
from zal.domain.errors import StorageError
from zal.hall.hall import Hall
from zal.hall.turn import HALL_ID
from zal.store.engine import Engine
from zal.store.engines import engine_at
from zal.system_clock import SYSTEM_CLOCK

DAY = "2026-11-23"


def test_a_hall_at_work_is_proved_and_its_copy_is_the_same_hall(
    hall: Hall, engine: Engine, tmp_path: Path
) -> None:
    hall.tickets.issue(AT_KIOSK, "passport")
    told: list[float] = []
    sound = engine.prove(any_settings, progress=told.append)
    assert (sound.tickets, sound.stages, sound.days) == (1, 1, 1)
    target = tmp_path / "copy.db"
    copied = engine.back_up(target, any_settings)
    assert (copied.path, copied.rev) == (str(target), sound.rev)
    again = engine_at(HallAddress(target), SYSTEM_CLOCK).prove(any_settings)
    assert (again.rev, again.tickets) == (sound.rev, 1)
    with pytest.raises(StorageError):
        engine.back_up(target, any_settings)


def test_reports_have_the_days_stages_and_ratings_and_what_was_in_force(
    hall: Hall, engine: Engine
) -> None:
    ticket = hall.tickets.issue(AT_KIOSK, "passport")
    hall.desks.sign_in(at_desk("1", "ivanova"))
    for act in (hall.tickets.call, hall.tickets.start, hall.tickets.finish):
        act(at_desk("1"))
    hall.ratings.rate(BY_LINK, ticket.token, {"waiting": 4})
    reports = engine.reports()
    (stage,) = reports.stages_of_day(HALL_ID, DAY)
    assert (stage.service, stage.state, stage.desk) == ("passport", "served", "1")
    (rating,) = reports.ratings_of_day(HALL_ID, DAY)
    assert dict(rating.marks) == {"waiting": 4}
    assert reports.stages_of_day(HALL_ID, "2026-11-24") == []
    before = {reports.config_before(HALL_ID, at) for at in (0, NOON, NOON + 1)}
    assert len(before) == 1


def test_what_was_in_force_is_what_was_applied_last_before(hall: Hall, engine: Engine) -> None:
    first = engine.reports().config_before(HALL_ID, NOON + 1)
    hall.day.apply_config(OWNER, "another")
    assert engine.reports().config_before(HALL_ID, NOON) == first
    assert engine.reports().config_before(HALL_ID, NOON + 1) == "another"
