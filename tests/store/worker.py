"""A process that works in a hall: issues tickets and, given a desk, serves what it calls.

usage: worker.py HALL NAME COUNT [OPERATOR DESK]; prints a line for each acknowledged act.
"""

import sys
from pathlib import Path

from halls import enter


def main() -> None:
    path, name, count, *seat = sys.argv[1:]
    hall = enter(Path(path))
    if seat:
        operator, desk = seat
        hall.desks.sign_in(operator, desk)
    for n in range(int(count)):
        ticket = hall.tickets.issue("passport", request_id=f"{name}-{n}")
        print("issued", ticket.code, flush=True)
        if seat:
            called = hall.tickets.call(desk)
            if called is not None:
                print("called", called.code, flush=True)
                hall.tickets.start(desk)
                hall.tickets.finish(desk)
    hall.close()


if __name__ == "__main__":
    main()
