"""The commands that show the queue, a ticket and the log of events."""

import json
import time
from argparse import Namespace
from collections.abc import Iterator, Mapping
from datetime import date

from zal.address import HallAddress
from zal.bootstrap import look_at_hall
from zal.command_line.answers import Run, answering, language_of, plain
from zal.command_line.arguments import whole
from zal.command_line.common import say_in
from zal.command_line.parser import Parser
from zal.domain.errors import HallGone
from zal.domain.log import Event
from zal.domain.names import name_in
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.look import Looker
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets_and_ahead
from zal.hall.seen.ticket import ticket_story
from zal.texts import Say

_BATCH = 1000
_POLL_S = 0.05


def queue(_parser: Parser) -> Run:
    """List today's open tickets, the waiting ones in the order of the rule."""

    def run(args: Namespace) -> object:
        looker = look_at_hall(args.hall)
        try:
            tickets, ahead = looker.see(open_tickets_and_ahead)
            if args.json:
                return [_with_ahead(each, ahead) for each in tickets]
            names = {each.code: each.names for each in looker.see(hall_settings).services}
        finally:
            looker.close()
        say, language = say_in(args), language_of(args)
        lines = [
            f"{each.code:<8} {say(f'state-{each.state}'):<14}"
            f" {name_in(names.get(each.stage.service, {}), language)}"
            f"{_ahead_in_words(each, ahead, say)}"
            for each in tickets
        ]
        return lines or say("queue-nobody")

    return run


def show(parser: Parser) -> Run:
    """Tell a ticket's story."""
    parser.take("code", about="code", word="code")

    def run(args: Namespace) -> object:
        looker = look_at_hall(args.hall)
        try:
            story = looker.see(ticket_story, args.code)
        finally:
            looker.close()
        ticket = story.ticket
        if args.json:
            return {
                "ticket": ticket,
                "stages": story.stages,
                "events": story.events,
                "ahead_now": story.ahead,
            }
        say = say_in(args)
        tell = {"call": why, "end-slip": on_paper, "postpone": lets_by}
        told = [tell[each.act](each, say) for each in story.events if each.act in tell]
        stands = [how_many_ahead(story.ahead, say)] if ticket.state is State.WAITING else []
        return [ticket, *_of_former_day(ticket, say), *stands, *told]

    return run


def _of_former_day(found: VisitStage, say: Say) -> list[str]:
    """Return the sentence that tells a ticket's own day, if that is not today."""
    if found.ticket.carried_to is None:
        return []
    day = date.fromisoformat(found.ticket.day).strftime("%d.%m.%Y")
    return [say("of-day", code=found.code, day=day)]


def how_many_ahead(ahead: int | None, say: Say) -> str:
    """Return in words how many visitors are ahead of one who waits."""
    return say("unserved-yet") if ahead is None else say("ahead", count=ahead)


def _ahead_in_words(found: VisitStage, ahead: Mapping[int, int], say: Say) -> str:
    if found.state is not State.WAITING:
        return ""
    return f" · {how_many_ahead(ahead.get(found.ticket.ticket_id), say)}"


def _with_ahead(found: VisitStage, ahead: Mapping[int, int]) -> dict[str, object]:
    fields = plain(found)
    assert isinstance(fields, dict)
    is_waiting = found.state is State.WAITING
    return fields | {"ahead_now": ahead.get(found.ticket.ticket_id) if is_waiting else None}


def on_paper(event: Event, say: Say) -> str:
    """Return in a sentence what became of a ticket's slip."""
    detail = event.detail or {}
    return say(f"slip-{detail['outcome']}", code=event.code, kiosk=str(detail["kiosk"]))


def lets_by(event: Event, say: Say) -> str:
    """Return in a sentence for how long a visitor let others by."""
    minutes = (event.detail or {})["minutes"]
    return say("lets-by", code=event.code, minutes=str(minutes))


def why(event: Event, say: Say) -> str:
    """Return in a sentence why a ticket was called when it was."""
    detail = {key: str(each) for key, each in (event.detail or {}).items()}
    rule = detail.get("rule", "")
    if rule != "named" and "runner_up" not in detail:
        rule = "only-one"
    names = {"code": event.code, "desk": event.desk, "operator": event.operator}
    return say("called", **names) + say(f"why-{rule}", **detail)


def events(parser: Parser) -> Run:
    """List the log as JSON lines; ``--follow`` goes on until it is interrupted."""
    parser.take("--since", about="events-since", word="rev", type=whole(parser.say), default=0)
    parser.take("--follow", about="events-follow", action="store_true")

    def run(args: Namespace) -> None:
        args.json = False  # its lines are JSON already
        looker = look_at_hall(args.hall)
        since = args.since
        log = _follow(looker, since, args.hall) if args.follow else _log(looker, since)
        try:
            for each in log:
                with answering():
                    print(json.dumps(plain(each), ensure_ascii=False), flush=args.follow)
        except KeyboardInterrupt:
            if not args.follow:
                raise
        finally:
            looker.close()

    return run


def _log(looker: Looker, since: int) -> Iterator[Event]:
    """Read the log a batch at a time: a long read would keep the write-ahead log growing."""
    while batch := looker.see(logged_events, since, _BATCH):
        yield from batch
        since = batch[-1].rev


def _follow(looker: Looker, since: int, hall: HallAddress) -> Iterator[Event]:
    """Read the log for ever; another file's log is another story, and refused."""
    followed = looker.opened
    while True:
        moved = looker.changed()
        if looker.opened != followed:
            raise HallGone("hall-replaced", path=hall)
        if moved:
            for each in _log(looker, since):
                yield each
                since = each.rev
        time.sleep(_POLL_S)
