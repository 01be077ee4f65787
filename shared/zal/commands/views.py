"""The commands that look."""

import json
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from zal.bootstrap import open_views
from zal.cli import Run, plain
from zal.domain.config import name_in
from zal.domain.tickets import Event
from zal.hall.views import Views

_BATCH = 1000
_POLL_S = 0.05


def queue(_parser: ArgumentParser) -> Run:
    """List today's open tickets, the waiting ones in the order of the rule."""

    def run(args: Namespace) -> object:
        views = open_views(args.hall)
        try:
            tickets = views.queue()
            if args.json:
                return tickets
            names = {each.code: each.names for each in views.config().services}
        finally:
            views.close()
        lines = [
            f"{each.code:<8} {each.state:<8} {name_in(names.get(each.service, {}), 'en')}"
            for each in tickets
        ]
        return lines or "Nobody waits."

    return run


def show(parser: ArgumentParser) -> Run:
    """Tell a ticket's story."""
    parser.add_argument("code")

    def run(args: Namespace) -> object:
        views = open_views(args.hall)
        try:
            ticket, stages, events = views.ticket(args.code)
        finally:
            views.close()
        if args.json:
            return {"ticket": ticket, "stages": stages, "events": events}
        return [ticket, *(why(each) for each in events if each.act == "call")]

    return run


def why(event: Event) -> str:
    """Return in a sentence why a ticket was called when it was."""
    detail = event.detail or {}
    start = f"{event.code} was called to desk {event.desk} by {event.operator}"
    if detail.get("rule") == "named":
        return f"{start} by name: {detail['reason']} (score {detail['score']})."
    if "runner_up" not in detail:
        return f"{start}: nobody else waited for this desk."
    rule = {
        "out-of-turn": "it goes out of turn by law",
        "tier": "its category goes first",
        "accumulating-priority": "it had gathered more priority by waiting",
        "earlier-ticket": "it was issued earlier",
    }[str(detail["rule"])]
    return (
        f"{start} because {rule}: score {detail['score']} before {detail['runner_up']} "
        f"with {detail['runner_up_score']}, of {detail['considered']} waiting."
    )


def events(parser: ArgumentParser) -> Run:
    """List the log as JSON lines; ``--follow`` goes on until it is interrupted."""
    parser.add_argument("--since", type=int, default=0, metavar="REV")
    parser.add_argument("--follow", action="store_true", help="go on with what happens, till ^C")

    def run(args: Namespace) -> None:
        args.json = False  # its lines are JSON already
        views = open_views(args.hall)
        try:
            for each in _follow(views, args.since) if args.follow else _log(views, args.since):
                print(json.dumps(plain(each), ensure_ascii=False), flush=args.follow)
        except KeyboardInterrupt:
            if not args.follow:
                raise
        finally:
            views.close()

    return run


def _log(views: Views, since: int) -> Iterator[Event]:
    """Read the log a batch at a time: a long read would keep the write-ahead log growing."""
    while batch := views.events(since, _BATCH):
        yield from batch
        since = batch[-1].rev


def _follow(views: Views, since: int) -> Iterator[Event]:
    while True:
        if views.changed():
            for each in _log(views, since):
                yield each
                since = each.rev
        time.sleep(_POLL_S)
