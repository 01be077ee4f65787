"""One of the crowd: issue and cancel tickets for a while, print the ms that each act took."""

import json
import sys
from itertools import count
from time import perf_counter

from furnish import next_service
from zal.bootstrap import open_hall
from zal.domain.by import By, Role

BY = By(Role.OWNER)


def main(path: str, duration_s: float) -> None:
    """Wait for a line on standard input, then work."""
    hall = open_hall(path, device="bench", patience_s=60)
    give = next_service(hall)
    took: list[float] = []
    print("ready", flush=True)
    sys.stdin.readline()
    end = perf_counter() + duration_s
    code = ""
    for turn in count():
        begun = perf_counter()
        if begun > end:
            break
        if turn % 2:
            hall.tickets.cancel(BY, code)
        else:
            code = hall.tickets.issue(BY, next(give)).code
        took.append((perf_counter() - begun) * 1000)
    hall.close()
    print(json.dumps(took))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
