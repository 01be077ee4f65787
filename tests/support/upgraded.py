"""Open a hall of an earlier Zal, and stop for good before a statement that its upgrade comes to.

``upgraded.py HALL START``: says ``reached`` before the first statement that begins with START, and
is then to be killed. ``upgraded.py HALL --limit BYTES``: the system kills it, or, with ``--refuse``
before, refuses it, when a file that it writes grows beyond so many bytes.
"""

import resource
import signal
import sys
from pathlib import Path

from zal.bootstrap import open_hall
from zal.domain.errors import HallError
from zal.store.sqlite.connections import SqliteWriter
from zal.store.sqlite.migrate import migrate
from zal.system_clock import SYSTEM_CLOCK


def stop_before(hall: Path, start: str) -> None:
    def stop(statement: str) -> None:
        if statement.lstrip().startswith(start):
            print("reached", flush=True)
            sys.stdin.read()

    writer = SqliteWriter(hall, SYSTEM_CLOCK)
    connection = writer._connection
    assert connection is not None
    connection.execute("PRAGMA cache_size = 1")  # what is changed goes to the log on disk at once
    connection.set_trace_callback(stop)
    migrate(writer)


def within(hall: Path, limit: int, *, refuse: bool) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN if refuse else signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        open_hall(hall).close()
    except HallError as refusal:
        print(refusal.key, refusal)


if __name__ == "__main__":
    path = Path(sys.argv[1])
    if sys.argv[-2] == "--limit":
        within(path, int(sys.argv[-1]), refuse="--refuse" in sys.argv)
    else:
        stop_before(path, sys.argv[2])
