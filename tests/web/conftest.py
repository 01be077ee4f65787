from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from browsers import chromium
from halls import ToldClock
from web_servers import Server, serving
from web_terminals import WebProcess, hall_of, web_process
from zal.demo.demo_hall import Demo


@pytest.fixture
def server(hall_path: Path, clock: ToldClock) -> Iterator[Server]:
    with serving(hall_path, clock) as found:
        yield found


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebProcess]:
    """Serve one hall, by a process, to all tests of a module that leave its server alone."""
    with web_process(hall_of(tmp_path_factory.mktemp("hall"))) as found:
        yield found


@pytest.fixture
def made(tmp_path: Path) -> Demo:
    """Return a hall for a test that starts its server itself."""
    return hall_of(tmp_path)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Return one Chromium for all tests of a process; they run on its one event loop."""
    async with chromium() as found:
        yield found
