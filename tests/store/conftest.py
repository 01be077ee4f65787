from collections.abc import Iterator

import pytest

from postgres import Postgres, running_server


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    """Return one PostgreSQL server for all tests of a module; each clears up what it makes."""
    with running_server() as found:
        yield found
