"""A process that issues tickets until it is told to stop.

usage: issuer.py HALL SERVICE [COUNT]; prints the code of each acknowledged ticket.
"""

import itertools
import signal
import sys

from halls import AT_KIOSK
from zal.bootstrap import open_hall


def main() -> None:
    path, service, *count = sys.argv[1:]
    stopped: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: stopped.append(number))
    hall = open_hall(path)
    for n in itertools.count():
        if stopped or (count and n == int(count[0])):
            break
        print(hall.tickets.issue(AT_KIOSK, service).code, flush=True)
    hall.close()


if __name__ == "__main__":
    main()
