from collections.abc import Iterator
from pathlib import Path

import pytest

from halls import ToldClock, any_settings
from wrong_clocks import fill
from zal.hall.hall import Hall
from zal.store.sqlite.check import prove


@pytest.fixture
def peopled(hall: Hall, hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    """Return a hall with people in it (``wrong_clocks.fill``), which is proved in the end."""
    fill(hall, clock)
    yield hall
    prove(hall_path, any_settings)
