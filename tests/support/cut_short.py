"""Write a line into a hall's log and stop for good before the act is committed.

``cut_short.py HALL``: says ``written``, and is then to be killed.
"""

import sys
from pathlib import Path

from halls import OWNER, enter
from zal.domain.events import ServiceClosed
from zal.store.queries import hall as h


def main(path: Path) -> None:
    hall = enter(path)
    with hall.acts.turn(OWNER) as turn:
        turn.run("PRAGMA cache_size = 1")  # what is written goes to the log on disk at once
        for service in ("land", "pension", "passport"):
            turn.run(h.SET_OVERRIDE, service=service, is_open=0, reason="")
            turn.tell(ServiceClosed(), service=service)
        turn.finish()
        print("written", flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
