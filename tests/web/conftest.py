from collections.abc import Iterator
from pathlib import Path

import pytest

from halls import ToldClock
from web_servers import Server, serving


@pytest.fixture
def server(hall_path: Path, clock: ToldClock) -> Iterator[Server]:
    with serving(hall_path, clock) as found:
        yield found
