from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from browsers import chromium
from halls import ToldClock
from web_servers import Server, serving


@pytest.fixture
def server(hall_path: Path, clock: ToldClock) -> Iterator[Server]:
    with serving(hall_path, clock) as found:
        yield found


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """Return one Chromium for all tests of a module; they run on the module's event loop."""
    async with chromium() as found:
        yield found
