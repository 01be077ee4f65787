"""The commands that move a ticket."""

from argparse import Namespace
from collections.abc import Callable

from zal.command_line.answers import Done, Run
from zal.command_line.arguments import at_desk, operator_at
from zal.command_line.common import opened, say_in
from zal.command_line.parser import Parser
from zal.domain.tickets import VisitStage
from zal.hall.tickets import Tickets


def issue(parser: Parser) -> Run:
    """Give a ticket."""
    parser.take("service", about="service", word="service")
    parser.take("--category", about="issue-category", word="category")
    parser.take("--language", about="issue-language", word="language", dest="of_visitor")
    parser.take("--request-id", about="issue-request-id", word="id")

    def run(args: Namespace) -> VisitStage:
        with opened(args) as hall:
            return hall.tickets.issue(
                args.service,
                category=args.category,
                language=args.of_visitor,
                request_id=args.request_id,
            )

    return run


def call(parser: Parser) -> Run:
    """Call the next visitor, or a named one with a reason."""
    at_desk(parser)
    parser.take("--code", about="call-code", word="code")
    parser.take("--reason", about="call-reason", word="reason")

    def run(args: Namespace) -> VisitStage | Done:
        if args.reason and not args.code:
            parser.error(parser.say("reason-without-code"))
        with opened(args) as hall:
            ticket = hall.tickets.call(
                args.desk, code=args.code, reason=args.reason, operator=args.operator
            )
        return Done(say_in(args)("call-nobody"), None) if ticket is None else ticket

    return run


def _simple(parser: Parser, act: Callable[[Tickets, str, str | None], VisitStage]) -> Run:
    at_desk(parser)

    def run(args: Namespace) -> VisitStage:
        with opened(args) as hall:
            return act(hall.tickets, args.desk, args.operator)

    return run


def recall(parser: Parser) -> Run:
    """Announce once more."""
    return _simple(parser, lambda tickets, desk, who: tickets.recall(desk, operator=who))


def start(parser: Parser) -> Run:
    """Begin serving."""
    return _simple(parser, lambda tickets, desk, who: tickets.start(desk, operator=who))


def finish(parser: Parser) -> Run:
    """End serving."""
    return _simple(parser, lambda tickets, desk, who: tickets.finish(desk, operator=who))


def reopen(parser: Parser) -> Run:
    """Undo a finish."""
    return _simple(parser, lambda tickets, desk, who: tickets.reopen(desk, operator=who))


def no_show(parser: Parser) -> Run:
    """Set aside as missed."""
    return _simple(parser, lambda tickets, desk, who: tickets.no_show(desk, operator=who))


def return_to_queue(parser: Parser) -> Run:
    """Put a desk's called ticket, or a missed one by code, back in its place."""
    operator_at(parser)
    where = parser.add_mutually_exclusive_group(required=True)
    parser.take("--desk", about="desk", word="desk", group=where)
    parser.take("--code", about="return-code", word="code", group=where)

    def run(args: Namespace) -> VisitStage:
        with opened(args) as hall:
            return hall.tickets.return_to_queue(
                desk=args.desk, code=args.code, operator=args.operator
            )

    return run


def hold(parser: Parser) -> Run:
    """Set the desk's visitor aside."""
    at_desk(parser)
    parser.take("--note", about="note", word="note", default="")

    def run(args: Namespace) -> VisitStage:
        with opened(args) as hall:
            return hall.tickets.hold(args.desk, note=args.note, operator=args.operator)

    return run


def release(parser: Parser) -> Run:
    """Let a held ticket wait again."""
    parser.take("code", about="code", word="code")

    def run(args: Namespace) -> VisitStage:
        with opened(args) as hall:
            return hall.tickets.release(args.code)

    return run


def postpone(parser: Parser) -> Run:
    """Let others by before a waiting ticket."""
    parser.take("code", about="code", word="code")
    parser.take("--minutes", about="postpone-minutes", word="minutes", type=int, required=True)

    def run(args: Namespace) -> VisitStage:
        with opened(args) as hall:
            return hall.tickets.postpone(args.minutes, code=args.code)

    return run


def transfer(parser: Parser) -> Run:
    """Send the desk's visitor to a service, a desk or an operator."""
    at_desk(parser)
    parser.take("--service", about="transfer-service", word="service")
    parser.take("--to-desk", about="transfer-desk", word="desk")
    parser.take("--to-operator", about="transfer-operator", word="operator")
    parser.take("--note", about="note", word="note", default="")

    def run(args: Namespace) -> VisitStage:
        with opened(args) as hall:
            return hall.tickets.transfer(
                args.desk,
                service=args.service,
                to_desk=args.to_desk,
                to_operator=args.to_operator,
                note=args.note,
                operator=args.operator,
            )

    return run


def cancel(parser: Parser) -> Run:
    """End a visit."""
    parser.take("code", about="code", word="code")
    parser.take("--reason", about="cancel-reason", word="reason", default="")

    def run(args: Namespace) -> VisitStage:
        with opened(args) as hall:
            return hall.tickets.cancel(args.code, reason=args.reason)

    return run
