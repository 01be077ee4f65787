"""The commands that show the queue and the log of events."""

import json
import time
from argparse import Namespace
from collections.abc import Iterator, Mapping

from zal.address import HallAddress
from zal.bootstrap import look_at_hall
from zal.command_line.answers import Run, answering, language_of, plain
from zal.command_line.arguments import whole
from zal.command_line.common import say_in
from zal.command_line.parser import Parser
from zal.commands.tables import aligned
from zal.commands.ticket_answers import how_many_ahead
from zal.domain.errors import HallGone
from zal.domain.log import Event
from zal.domain.names import name_in
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.look import Looker
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets_and_ahead
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
        if not tickets:
            return say("queue-nobody")
        head = tuple(say(f"queue-{each}") for each in ("code", "state", "service", "ahead"))
        rows = [_row(each, ahead, names, say, language) for each in tickets]
        return aligned([head, *rows])

    return run


def _row(
    found: VisitStage,
    ahead: Mapping[int, int],
    names: Mapping[str, Mapping[str, str]],
    say: Say,
    language: str,
) -> tuple[str, ...]:
    stage, is_waiting = found.stage, found.state is State.WAITING
    how_many = how_many_ahead(ahead.get(found.ticket.ticket_id), say) if is_waiting else ""
    service = name_in(names.get(stage.service, {}), language) or stage.service
    return found.code, say(f"state-{found.state}"), service, how_many


def _with_ahead(found: VisitStage, ahead: Mapping[int, int]) -> dict[str, object]:
    fields = plain(found)
    assert isinstance(fields, dict)
    is_waiting = found.state is State.WAITING
    return fields | {"ahead_now": ahead.get(found.ticket.ticket_id) if is_waiting else None}


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
