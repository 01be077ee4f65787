"""Each test of this folder runs once over each engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engines import ENGINES, Place
from halls import ToldClock, enter_kept
from zal.hall.hall import Hall
from zal.store.engine import Engine, Reader, Writer


@pytest.fixture(params=ENGINES)
def place(request: pytest.FixtureRequest, tmp_path: Path, clock: ToldClock) -> Iterator[Place]:
    with ENGINES[request.param](tmp_path, clock) as found:
        yield found


@pytest.fixture
def engine(place: Place) -> Engine:
    return place.engine


@pytest.fixture
def hall(engine: Engine) -> Iterator[Hall]:
    """Return the small hall; in this folder it is the engine's, not a file."""
    opened = enter_kept(engine)
    yield opened
    opened.close()


@pytest.fixture
def writer(engine: Engine) -> Iterator[Writer]:
    opened = engine.writer()
    yield opened
    opened.close()


@pytest.fixture
def reader(engine: Engine) -> Iterator[Reader]:
    opened = engine.reader()
    yield opened
    opened.close()
