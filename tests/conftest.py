import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from halls import ToldClock, at_desk, enter, make_hall
from zal.hall.hall import Hall
from zal.texts.own import OF_THIS_HALL, OfThisHall

pytest_plugins = ["missing_programs", "saved_work", "drawn_texts"]
# How long an example takes, to make or to run, is the machine's affair.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("brief", settings.get_profile("patient"), max_examples=40)
settings.load_profile("patient")


def pytest_configure() -> None:
    """Let Ctrl+C reach what tests start, also where a script runs them in the background."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give tests that share a server or a browser to one worker, so that it is started once.

    What takes long begins first, so that at the end no processor waits for it.
    """
    for each in items:
        assert isinstance(each, pytest.Function)
        fixtures = [found[-1] for found in each._fixtureinfo.name2fixturedefs.values()]
        if any(found.scope == "module" for found in fixtures):
            each.add_marker(pytest.mark.xdist_group(each.module.__name__))
    items.sort(key=_when)


def _when(item: pytest.Item) -> int:
    if item.get_closest_marker("lengthy"):
        return 0
    return 1 if item.get_closest_marker("xdist_group") else 2


@pytest.fixture(autouse=True)
def own_texts() -> Iterator[OfThisHall]:
    """Return what a process knows of its hall's own texts, and let each test begin without."""
    yield OF_THIS_HALL
    OF_THIS_HALL.beside, OF_THIS_HALL.languages = None, ()


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
