"""The way by which other threads hand values over to an app."""

import asyncio
import logging
from collections.abc import Callable
from contextvars import copy_context
from typing import TypeVar

log = logging.getLogger(__name__)
R = TypeVar("R")


def road_to(loop: asyncio.AbstractEventLoop) -> Callable[[Callable[[R], None], R], None]:
    """Return what other threads hand values over to an app with.

    It keeps the app's own context: a timer that is set in the feed's would not know its app.
    """
    context = copy_context()

    def soon(method: Callable[[R], None], value: R) -> None:
        try:
            loop.call_soon_threadsafe(method, value, context=context)
        except RuntimeError:
            log.debug("the face has closed")

    return soon
