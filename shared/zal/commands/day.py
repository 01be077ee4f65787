"""The commands on the hall's day: services by hand, the day's end."""

from argparse import Namespace

from zal.command_line.answers import Done, Run
from zal.command_line.common import opened, owner, say_in
from zal.command_line.parser import Parser
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_moment


def open_service(parser: Parser) -> Run:
    """Give tickets for a service today."""
    parser.take("service", about="service", word="service")

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            hall.day.open_service(owner(args), args.service)
        said = say_in(args)("service-opened", service=args.service)
        return Done(said, {"service": args.service, "state": "open"})

    return run


def close_service(parser: Parser) -> Run:
    """Give no more tickets for a service today."""
    parser.take("service", about="service", word="service")
    parser.take("--reason", about="close-service-reason", word="reason", default="")

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            hall.day.close_service(owner(args), args.service, args.reason)
        said = say_in(args)("service-closed", service=args.service)
        return Done(said, {"service": args.service, "state": "closed", "reason": args.reason})

    return run


def close_day(_parser: Parser) -> Run:
    """End today's work."""

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            hall.day.close_day(owner(args))
            return Done(say_in(args)("day-closed"), {"day": _today(hall), "state": "closed"})

    return run


def open_day(_parser: Parser) -> Run:
    """Give tickets again."""

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            hall.day.open_day(owner(args))
            return Done(say_in(args)("day-opened"), {"day": _today(hall), "state": "open"})

    return run


def _today(hall: Hall) -> str:
    return hall.see(hall_moment).day
