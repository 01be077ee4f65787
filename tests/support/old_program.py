"""Run in the code of an older Zal: act and look at a hall's file when told to, a line each.

``call DESK`` and ``look DESK`` are answered with what came of it, or with the sentence of what was
refused. Only what that code had is used here.
"""

import sys
from typing import Any

from zal.bootstrap import open_hall
from zal.domain.errors import HallError

hall: Any = open_hall(sys.argv[1], device="old")  # that code's, not this one's
print("ready", flush=True)
for line in sys.stdin:
    word, desk = line.split()
    try:
        done = hall.tickets.call(desk) if word == "call" else hall.views.desk(desk).rev
        print(f"done: {done}", flush=True)
    except HallError as error:
        print(f"refused: {type(error).__name__}: {error}", flush=True)
