"""A process at work at a desk: it issues, calls, starts and finishes through the real acts.

usage: worker.py HALL NAME COUNT OPERATOR DESK; NAME is its device in the log. When an act has
returned, and not before, a line ``act code state desk`` acknowledges it.
"""

import sys

from halls import AT_KIOSK, asking, at_desk
from zal.bootstrap import open_hall
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view


def acknowledge(act: str, ticket: VisitStage) -> None:
    print(act, ticket.code, ticket.state, ticket.stage.desk or "-", flush=True)


def serve(hall: Hall, desk: str, operator: str, ticket: VisitStage) -> None:
    """Go on with a called ticket, or with one that a former life of this process had begun."""
    if ticket.state == "called":
        acknowledge("start", hall.tickets.start(at_desk(desk, operator)))
    acknowledge("finish", hall.tickets.finish(at_desk(desk, operator)))


def main() -> None:
    path, name, count, operator, desk = sys.argv[1:]
    print("ready", flush=True)
    hall = open_hall(path, device=name)
    hall.desks.sign_in(at_desk(desk, operator))
    print("sign-in - -", desk, flush=True)
    left_open = hall.see(desk_view, desk).ticket
    if left_open is not None:
        serve(hall, desk, operator, left_open)
    for n in range(int(count)):
        acknowledge("issue", hall.tickets.issue(asking(AT_KIOSK, f"{name}-{n}"), "passport"))
        called = hall.tickets.call(at_desk(desk, operator))
        assert called is not None, "whoever has just issued finds somebody who waits"
        acknowledge("call", called)
        serve(hall, desk, operator, called)
    hall.close()


if __name__ == "__main__":
    main()
