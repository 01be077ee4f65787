"""Run in the code of an older Zal: act and look at a hall's file when told to, a line each.

``call DESK``, ``look DESK`` and ``open SERVICE`` are answered with what came of it, or with the
sentence of what was refused. Only what that code had is used here.
"""

import sys
from collections.abc import Callable
from typing import Any

from zal.bootstrap import open_hall
from zal.domain.errors import HallError

hall: Any = open_hall(sys.argv[1], device="old")  # that code's, not this one's


def open_service(service: str) -> object:
    from zal.domain.by import By, Role  # the oldest code has none

    return hall.day.open_service(By(Role.OWNER, "root"), service)


ACTS: dict[str, Callable[[str], object]] = {
    "call": hall.tickets.call,
    "look": lambda desk: hall.views.desk(desk).rev,
    "open": open_service,
}
print("ready", flush=True)
for line in sys.stdin:
    word, about = line.split()
    try:
        done = ACTS[word](about)
        print(f"done: {done}", flush=True)
    except HallError as error:
        print(f"refused: {type(error).__name__}: {error}", flush=True)
