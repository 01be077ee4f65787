"""A process that takes the turn of a hall and keeps it until it is killed.

usage: holder.py HALL; prints a line when it has the turn.
"""

import sys
from pathlib import Path

from zal.store.sqlite.connections import SqliteWriter
from zal.system_clock import SYSTEM_CLOCK


def main() -> None:
    with SqliteWriter(Path(sys.argv[1]), SYSTEM_CLOCK).write():
        print("held", flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
