from collections.abc import Iterator
from pathlib import Path

import pytest

from halls import ToldClock, at_desk, enter, make_hall
from zal.hall.hall import Hall


@pytest.fixture
def clock() -> ToldClock:
    return ToldClock()


@pytest.fixture
def hall_path(tmp_path: Path) -> Path:
    return make_hall(tmp_path / "hall.db")


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    opened = enter(hall_path, clock)
    yield opened
    opened.close()


@pytest.fixture
def desk(hall: Hall) -> str:
    """Return the desk at which somebody is signed in."""
    hall.desks.sign_in(at_desk("1", "ivanova"))
    return "1"
