"""The commands on the hall's day: services by hand, the day's end."""

from argparse import Namespace

from zal.command_line.answers import Done, Run
from zal.command_line.arguments import whole
from zal.command_line.common import naming_before, opened, owner, say_in
from zal.command_line.parser import Parser
from zal.hall.hall import Hall
from zal.hall.seen.appointments import expected_today
from zal.hall.seen.hall import hall_moment
from zal.hall.seen.services import services_open, waiting_in_hall


def open_service(parser: Parser) -> Run:
    """Give tickets for a service today."""
    parser.take("service", about="service", word="service")

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            name = naming_before(args, hall).inside("service", args.service)
            hall.day.open_service(owner(args), args.service)
            is_day_closed = hall.see(hall_moment).is_day_closed
            is_open = args.service in hall.see(services_open)
        lacking = "-day-closed" if is_day_closed else "-by-hours"
        key = "service-opened" if is_open else f"service-opened{lacking}"
        said = say_in(args)(key, service=name, code=args.service)
        return Done(said, {"service": args.service, "state": "open" if is_open else "closed"})

    return run


def close_service(parser: Parser) -> Run:
    """Give no more tickets for a service today."""
    parser.take("service", about="service", word="service")
    parser.take("--reason", about="close-service-reason", word="reason", default="")
    _take_booked(parser)

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            name = naming_before(args, hall).inside("service", args.service)
            booked = args.appointments
            hall.day.close_service(owner(args), args.service, args.reason, booked=booked)
            expected = hall.see(expected_today, args.service)
        said = say_in(args)("service-closed", service=name) + _shut_out(args, expected)
        told = {"service": args.service, "state": "closed", "reason": args.reason}
        return Done(said, told | {"appointments": expected})

    return run


def close_day(parser: Parser) -> Run:
    """Give no more tickets today."""
    _take_booked(parser)

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            hall.day.close_day(owner(args), booked=args.appointments)
            waits = hall.see(waiting_in_hall)
            number = 0 if waits is None else waits.waiting
            expected = hall.see(expected_today)
            said = say_in(args)("day-closed", count=number) + _shut_out(args, expected)
            told = {"day": _today(hall), "state": "closed", "waiting": number}
            return Done(said, told | {"appointments": expected})

    return run


def _take_booked(parser: Parser) -> None:
    about, number = "close-appointments", whole(parser.say)
    parser.take("--appointments", about=about, word="number", type=number, default=0)


def _shut_out(args: Namespace, expected: int) -> str:
    """Return a line about those who are booked and cannot check in, empty if there are none."""
    return "\n" + say_in(args)("appointments-shut-out", count=expected) if expected else ""


def expire_visits(parser: Parser) -> Run:
    """End what is left of a closed day."""
    parser.take("--expire", about="expire-number", word="number", type=whole(parser.say))

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            hall.day.expire_visits(owner(args), args.expire)
            said = say_in(args)("visits-expired", count=args.expire)
            return Done(said, {"day": _today(hall), "expired": args.expire})

    return run


def open_day(_parser: Parser) -> Run:
    """Give tickets again."""

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            visits = hall.day.open_day(owner(args))
            said = say_in(args)("day-opened", count=visits)
            return Done(said, {"day": _today(hall), "state": "open", "visits": visits})

    return run


def _today(hall: Hall) -> str:
    return hall.see(hall_moment).day
