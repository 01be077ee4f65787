"""The commands that move a ticket."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from zal.cli import Run
from zal.commands.opened import opened, say_in
from zal.domain.tickets import Ticket
from zal.hall.tickets import Tickets


def issue(parser: ArgumentParser) -> Run:
    """Give a ticket."""
    parser.add_argument("service")
    parser.add_argument("--category")
    parser.add_argument("--language")
    parser.add_argument("--request-id", help="the same id always returns the same ticket")

    def run(args: Namespace) -> Ticket:
        with opened(args) as hall:
            return hall.tickets.issue(
                args.service,
                category=args.category,
                language=args.language,
                request_id=args.request_id,
            )

    return run


def call(parser: ArgumentParser) -> Run:
    """Call the next visitor, or a named one with a reason."""
    parser.add_argument("--desk", required=True)
    parser.add_argument("--code")
    parser.add_argument("--reason")

    def run(args: Namespace) -> Ticket | str | None:
        with opened(args) as hall:
            ticket = hall.tickets.call(args.desk, code=args.code, reason=args.reason)
        if ticket is None and not args.json:
            return say_in(args)("call-nobody")
        return ticket

    return run


def _at_desk(parser: ArgumentParser, act: Callable[[Tickets, str], Ticket]) -> Run:
    parser.add_argument("--desk", required=True)

    def run(args: Namespace) -> Ticket:
        with opened(args) as hall:
            return act(hall.tickets, args.desk)

    return run


def recall(parser: ArgumentParser) -> Run:
    """Announce once more."""
    return _at_desk(parser, lambda tickets, desk: tickets.recall(desk))


def start(parser: ArgumentParser) -> Run:
    """Begin serving."""
    return _at_desk(parser, lambda tickets, desk: tickets.start(desk))


def finish(parser: ArgumentParser) -> Run:
    """End serving."""
    return _at_desk(parser, lambda tickets, desk: tickets.finish(desk))


def reopen(parser: ArgumentParser) -> Run:
    """Undo a finish."""
    return _at_desk(parser, lambda tickets, desk: tickets.reopen(desk))


def no_show(parser: ArgumentParser) -> Run:
    """Set aside as missed."""
    return _at_desk(parser, lambda tickets, desk: tickets.no_show(desk))


def return_to_queue(parser: ArgumentParser) -> Run:
    """Put a desk's called ticket, or a missed one by code, back in its place."""
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--desk")
    where.add_argument("--code")

    def run(args: Namespace) -> Ticket:
        with opened(args) as hall:
            return hall.tickets.return_to_queue(desk=args.desk, code=args.code)

    return run


def hold(parser: ArgumentParser) -> Run:
    """Set the desk's visitor aside."""
    parser.add_argument("--desk", required=True)
    parser.add_argument("--note", default="")

    def run(args: Namespace) -> Ticket:
        with opened(args) as hall:
            return hall.tickets.hold(args.desk, note=args.note)

    return run


def release(parser: ArgumentParser) -> Run:
    """Let a held ticket wait again."""
    parser.add_argument("code")

    def run(args: Namespace) -> Ticket:
        with opened(args) as hall:
            return hall.tickets.release(args.code)

    return run


def transfer(parser: ArgumentParser) -> Run:
    """Send the desk's visitor to a service, a desk or an operator."""
    parser.add_argument("--desk", required=True)
    parser.add_argument("--service")
    parser.add_argument("--to-desk")
    parser.add_argument("--to-operator")
    parser.add_argument("--note", default="")

    def run(args: Namespace) -> Ticket:
        with opened(args) as hall:
            return hall.tickets.transfer(
                args.desk,
                service=args.service,
                to_desk=args.to_desk,
                to_operator=args.to_operator,
                note=args.note,
            )

    return run


def cancel(parser: ArgumentParser) -> Run:
    """End a visit."""
    parser.add_argument("code")
    parser.add_argument("--reason", default="")

    def run(args: Namespace) -> Ticket:
        with opened(args) as hall:
            return hall.tickets.cancel(args.code, reason=args.reason)

    return run
