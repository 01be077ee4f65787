"""``zal simulate``: virtual visitors and operators live in a hall until they are told to end."""

import logging
import os
import select
import signal
import sys
from argparse import Namespace
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager

from zal.bootstrap import open_hall
from zal.command_line.answers import Run
from zal.command_line.arguments import above_none, speed, whole
from zal.command_line.parser import Parser
from zal.domain.errors import WrongMove
from zal.hall.hall import Hall
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.open_tickets import desks_of_others, open_tickets
from zal.logs import log_to_file
from zal.simulation.agenda import Agenda
from zal.simulation.crowd import DEVICE, MORNING_MS, Crowd
from zal.simulation.pace import live
from zal.simulation.people import MINUTE_MS
from zal.system_clock import SystemClock, wall_ms

_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
_LONGEST_MIN = 366 * 24 * 60
Pause = Callable[[float], bool]


def simulate(parser: Parser) -> Run:
    """Let virtual people take tickets, call and serve, through the hall's acts."""
    parser.take("--speed", about="speed", word="number", type=speed(parser.say), default=10.0)
    several = {"nargs": "+", "action": "extend", "default": []}
    parser.take("--leave", about="simulate-leave", word="desk", **several)
    parser.take("--seed", about="simulate-seed", word="number", type=whole(parser.say), default=1)
    minutes = above_none(parser.say, _LONGEST_MIN)
    parser.take("--minutes", about="simulate-minutes", word="number", type=minutes)
    number = whole(parser.say)
    parser.take("--visits", about="simulate-visits", word="number", type=number, default=0)
    parser.take("--verbose", about="simulate-verbose", action="store_true")
    parser.take("--while-open", about="simulate-while-open", action="store_true")

    def run(args: Namespace) -> None:
        _log(args)
        agenda = Agenda(-MORNING_MS)
        clock = _MorningClock(agenda, args.speed)
        hall = open_hall(args.hall, device=DEVICE, clock=clock)
        try:
            _must_be_among_themselves(hall, args.leave, args.visits)
            clock.begin_no_earlier(hall.see(kiosk_view).moment.at)
            Crowd(hall, agenda, seed=args.seed, left=args.leave)
            with _told_to_end(while_open=args.while_open) as pause:
                agenda.run_until(0)
                live(agenda, args.speed, pause, _end(args.minutes))
        finally:
            hall.close()

    return run


def _must_be_among_themselves(hall: Hall, left: Collection[str], agreed: int) -> None:
    """Refuse a hall with visitors whom virtual operators would serve, or operators at their desks.

    ``left``: desks where none of the virtual ones sits. ``agreed``: how many people that are.
    """
    found = [each.ticket for each in hall.see(open_tickets)]
    visits = {each.ticket_id for each in found if each.device != DEVICE}
    operators = set(hall.see(desks_of_others, DEVICE)) - set(left)
    people = len(visits) + len(operators)
    if people not in (0, agreed):
        told = {"visits": len(visits), "operators": len(operators)}
        raise WrongMove("simulate-how-many", people=people, **told)


class _MorningClock(SystemClock):
    """The machine's clock; while the agenda is before 0, so much earlier.

    So the morning's visitors have already waited when the desks open.
    """

    def __init__(self, agenda: Agenda, speed: float) -> None:
        self._least_ms = round(agenda.now / speed)
        super().__init__(lambda: max(self._least_ms, round(min(0, agenda.now) / speed)))

    def begin_no_earlier(self, at: int) -> None:
        """Let the morning begin no earlier than an instant, epoch ms: where the hall's log ends."""
        self._least_ms = min(0, max(self._least_ms, at - wall_ms()))


def _end(minutes: float | None) -> int | None:
    return None if minutes is None else round(minutes * MINUTE_MS)


def _log(args: Namespace) -> None:
    log_to_file(args.hall, DEVICE)
    if args.verbose:
        printer = logging.StreamHandler(sys.stdout)
        printer.setFormatter(logging.Formatter("%(message)s"))
        people = logging.getLogger("zal.simulation")
        people.addHandler(printer)
        people.setLevel(logging.DEBUG)


@contextmanager
def _told_to_end(*, while_open: bool) -> Iterator[Pause]:
    """Give a pause that is cut short by SIGTERM, SIGINT or SIGHUP and then says to end.

    An act that is under way is done to its end first. ``while_open``: so does the end of standard
    input, which whoever started us holds open, so that we end however they end.
    """
    heard, tell = os.pipe()
    watched = [heard, sys.stdin.fileno()] if while_open else [heard]
    before = {each: signal.signal(each, lambda *_: os.write(tell, b"!")) for each in _SIGNALS}
    try:
        yield lambda seconds: not select.select(watched, [], [], seconds)[0]
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
        os.close(heard)
        os.close(tell)
