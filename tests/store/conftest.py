import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lived_in_hall import lived_in_hall
from postgres import Postgres, running_server


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    """Return one PostgreSQL server for all tests of a module; each clears up what it makes."""
    with running_server() as found:
        yield found


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hall in which everything has happened."""
    return lived_in_hall(tmp_path_factory.mktemp("lived-in") / "hall.db")


@pytest.fixture
def path(lived_in: Path, tmp_path: Path) -> Path:
    """A copy of that hall, to be changed."""
    return Path(shutil.copy(lived_in, tmp_path / "hall.db"))
