"""The commands that show the queue and the log of events."""

import json
import time
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence

from zal.address import HallAddress
from zal.bootstrap import look_at_hall
from zal.command_line.answers import Run, answering, plain
from zal.command_line.arguments import whole
from zal.command_line.common import naming_in, say_in
from zal.command_line.parser import Parser
from zal.commands.event_words import EventWords
from zal.commands.tables import aligned
from zal.commands.ticket_answers import how_many_ahead
from zal.domain.errors import HallGone
from zal.domain.log import Event
from zal.domain.states import State
from zal.domain.tickets import VisitStage
from zal.hall.look import Looker
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets_and_ahead
from zal.texts import Say
from zal.texts.naming import Naming

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
            say, naming = say_in(args), naming_in(args, looker)
            rows = [_row(each, ahead, naming, say) for each in tickets]
        finally:
            looker.close()
        if not tickets:
            return say("queue-nobody")
        head = tuple(say(f"queue-{each}") for each in ("code", "state", "service", "ahead"))
        return aligned([head, *rows])

    return run


def _row(found: VisitStage, ahead: Mapping[int, int], naming: Naming, say: Say) -> tuple[str, ...]:
    stage, is_waiting = found.stage, found.state is State.WAITING
    how_many = how_many_ahead(ahead.get(found.ticket.ticket_id), say) if is_waiting else ""
    service = naming.name("service", stage.service)
    return found.code, say(f"state-{stage.stands}"), service, how_many


def _with_ahead(found: VisitStage, ahead: Mapping[int, int]) -> dict[str, object]:
    fields = plain(found)
    assert isinstance(fields, dict)
    is_waiting = found.state is State.WAITING
    return fields | {"ahead_now": ahead.get(found.ticket.ticket_id) if is_waiting else None}


def events(parser: Parser) -> Run:
    """Tell the log, a line for each event; ``--follow`` goes on until it is interrupted."""
    parser.take("--since", about="events-since", word="rev", type=whole(parser.say), default=0)
    parser.take("--follow", about="events-follow", action="store_true")

    def run(args: Namespace) -> None:
        looker = look_at_hall(args.hall)
        since = args.since
        log = _follow(looker, since, args.hall) if args.follow else _log(looker, since)
        try:
            for batch in log:
                line = _as_json if args.json else _in_words(args, looker)
                for each in batch:
                    with answering():
                        print(line(each), flush=args.follow)
        except KeyboardInterrupt:
            if not args.follow:
                raise
        finally:
            looker.close()
        args.json = False  # all is told: a program gets no line of another kind after them

    return run


def _as_json(event: Event) -> str:
    return json.dumps(plain(event), ensure_ascii=False)


def _in_words(args: Namespace, looker: Looker) -> Callable[[Event], str]:
    """Return what says events with the names and by the time zone of now."""
    zone = looker.see(hall_settings).time_zone
    return EventWords(say_in(args), naming_in(args, looker), zone).line


def _log(looker: Looker, since: int) -> Iterator[Sequence[Event]]:
    """Read the log a batch at a time: a long read would keep the write-ahead log growing."""
    while batch := looker.see(logged_events, since, _BATCH):
        yield batch
        since = batch[-1].rev


def _follow(looker: Looker, since: int, hall: HallAddress) -> Iterator[Sequence[Event]]:
    """Read the log for ever; another file's log is another story, and refused.

    Whoever takes a batch may look at the hall; the look that finds no more of them comes after.
    """
    followed = looker.opened
    while True:
        moved = looker.changed()
        if looker.opened != followed:
            raise HallGone("hall-replaced", path=hall)
        if moved:
            for batch in _log(looker, since):
                yield batch
                since = batch[-1].rev
        time.sleep(_POLL_S)
