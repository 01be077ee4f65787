"""The commands that look."""

import json
from argparse import ArgumentParser, Namespace

from zal.bootstrap import open_views
from zal.cli import Run, plain
from zal.domain.config import name_in
from zal.domain.tickets import Event


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
    """List the log as JSON lines."""
    parser.add_argument("--since", type=int, default=0, metavar="REV")

    def run(args: Namespace) -> None:
        views = open_views(args.hall)
        try:
            for each in views.events(args.since):
                print(json.dumps(plain(each), ensure_ascii=False))
        finally:
            views.close()

    return run
