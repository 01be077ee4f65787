"""The commands that move a ticket."""

from argparse import Namespace
from collections.abc import Callable

from zal.command_line.answers import Done, Run
from zal.command_line.arguments import at_desk, for_purpose, of_purpose, operator_at, whole
from zal.command_line.common import opened, owner, owner_at_desk, say_in
from zal.command_line.parser import Parser
from zal.commands.ticket_answers import Answers
from zal.domain.by import By
from zal.domain.errors import WrongMove
from zal.domain.states import Act, no_move
from zal.domain.tickets import VisitStage
from zal.hall.seen.ticket import ticket_story
from zal.hall.tickets import Tickets


def issue(parser: Parser) -> Run:
    """Give a ticket."""
    parser.take("service", about="services", word="service", nargs="*")
    of_purpose(parser)
    parser.take("--bundle", about="issue-bundle", word="bundle")
    parser.take("--category", about="issue-category", word="category")
    parser.take("--language", about="issue-language", word="language", dest="of_visitor")
    parser.take("--people", about="issue-people", word="number", type=whole(parser.say), default=1)
    parser.take("--request-id", about="issue-request-id", word="id")
    parser.take("--anyway", about="issue-anyway", action="store_true")

    def run(args: Namespace) -> Done:
        service, *also = [for_purpose(each, args) for each in args.service] or [None]
        with opened(args) as hall:
            answers = Answers(args, hall)
            found = hall.tickets.issue(
                owner(args),
                service,
                also=also,
                bundle=args.bundle,
                category=args.category,
                language=args.of_visitor,
                people=args.people,
                anyway=args.anyway,
            )
            return answers.given(found)

    return run


def call(parser: Parser) -> Run:
    """Call the next visitor, or a named one with a reason."""
    at_desk(parser)
    parser.take("--code", about="call-code", word="code")
    parser.take("--reason", about="call-reason", word="reason")
    _which_service(parser)

    def run(args: Namespace) -> Done:
        if args.reason and not args.code:
            parser.error(parser.say("reason-without-code"))
        _needs_code(parser, args)
        with opened(args) as hall:
            answers = Answers(args, hall)
            found = hall.tickets.call(
                owner_at_desk(args), code=args.code, service=args.service, reason=args.reason
            )
            if found is None:
                return Done(say_in(args)("call-nobody"), None)
            return answers.moved("call", found)

    return run


def _which_service(parser: Parser) -> None:
    parser.take("--service", about="which-service", word="service")


def _needs_code(parser: Parser, args: Namespace) -> None:
    if args.service and not args.code:
        parser.error(parser.say("service-without-code"))


def _simple(parser: Parser, name: str, act: Callable[[Tickets, By], VisitStage]) -> Run:
    at_desk(parser)

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            return answers.moved(name, act(hall.tickets, owner_at_desk(args)))

    return run


def recall(parser: Parser) -> Run:
    """Announce once more."""
    return _simple(parser, "recall", Tickets.recall)


def start(parser: Parser) -> Run:
    """Begin serving."""
    return _simple(parser, "start", Tickets.start)


def finish(parser: Parser) -> Run:
    """End serving."""
    at_desk(parser)
    parser.take("--outcome", about="finish-outcome", word="outcome")

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            found = hall.tickets.finish(owner_at_desk(args), outcome=args.outcome)
            return answers.finished(found)

    return run


def record(parser: Parser) -> Run:
    """Serve somebody who has no ticket."""
    at_desk(parser)
    parser.take("service", about="record-service", word="service")
    parser.take("--category", about="record-category", word="category")
    parser.take("--people", about="issue-people", word="number", type=whole(parser.say), default=1)

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers, by = Answers(args, hall), owner_at_desk(args)
            found = hall.tickets.record(
                by, args.service, category=args.category, people=args.people
            )
            return answers.moved("record", found)

    return run


def unrecord(parser: Parser) -> Run:
    """Take that back."""
    return _simple(parser, "unrecord", Tickets.unrecord)


def reopen(parser: Parser) -> Run:
    """Undo a finish or a no-show."""
    at_desk(parser)

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            found = hall.tickets.reopen(owner_at_desk(args))
            return answers.moved(f"reopen-{found.state}", found)

    return run


def no_show(parser: Parser) -> Run:
    """Set aside as missed."""
    at_desk(parser)
    parser.take("--anyway", about="no-show-anyway", action="store_true")

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            found = hall.tickets.no_show(owner_at_desk(args), anyway=args.anyway)
            return answers.left_desk("no-show", found)

    return run


def return_to_queue(parser: Parser) -> Run:
    """Put a desk's called ticket, or a missed one by code, back in its place."""
    operator_at(parser)
    where = parser.add_mutually_exclusive_group(required=True)
    parser.take("--desk", about="desk", word="desk", group=where)
    parser.take("--code", about="return-code", word="code", group=where)
    _which_service(parser)

    def run(args: Namespace) -> Done:
        _needs_code(parser, args)
        with opened(args) as hall:
            answers = Answers(args, hall)
            found = hall.tickets.return_to_queue(
                owner_at_desk(args), code=args.code, service=args.service
            )
            if found.stage.is_early:
                return answers.moved("return-early", found)
            return answers.moved("return" if args.code is None else "come-back", found)

    return run


def hold(parser: Parser) -> Run:
    """Set the desk's visitor aside."""
    at_desk(parser)
    parser.take("--note", about="note", word="note", default="")

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            found = hall.tickets.hold(owner_at_desk(args), note=args.note)
            return answers.moved("hold", found)

    return run


def release(parser: Parser) -> Run:
    """Let a held ticket wait again."""
    parser.take("code", about="code", word="code")
    _which_service(parser)

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            found = hall.tickets.release(owner(args), args.code, service=args.service)
            return answers.moved("release", found)

    return run


def postpone(parser: Parser) -> Run:
    """Let others by before a waiting ticket."""
    parser.take("code", about="code", word="code")
    parser.take(
        "--minutes", about="postpone-minutes", word="minutes", type=whole(parser.say), required=True
    )

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            found = hall.tickets.postpone(owner(args), args.minutes, code=args.code)
            return answers.moved("postpone", found)

    return run


def transfer(parser: Parser) -> Run:
    """Send the desk's visitor to a service, a desk or an operator."""
    at_desk(parser)
    parser.take("--service", about="transfer-service", word="service")
    of_purpose(parser)
    parser.take("--to-desk", about="transfer-desk", word="desk")
    parser.take("--to-operator", about="transfer-operator", word="operator")
    parser.take("--anyway", about="transfer-anyway", action="store_true")
    parser.take("--note", about="note", word="note", default="")

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            found = hall.tickets.transfer(
                owner_at_desk(args),
                service=for_purpose(args.service, args),
                to_desk=args.to_desk,
                to_operator=args.to_operator,
                note=args.note,
                anyway=args.anyway,
            )
            return answers.moved("transfer", found)

    return run


def cancel(parser: Parser) -> Run:
    """End a visit."""
    parser.take("code", about="code", word="code")
    parser.take("--reason", about="cancel-reason", word="reason", default="")
    parser.take("--sure", about="cancel-sure", action="store_true")

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            if not args.sure:
                _must_be_sure(hall.see(ticket_story, args.code).ticket)
            found = hall.tickets.cancel(owner(args), args.code, reason=args.reason)
            return answers.moved("cancel", found)

    return run


def _must_be_sure(found: VisitStage) -> None:
    """Refuse to cancel whose place would be lost; who has none is refused by the act."""
    if no_move(found.state, Act.CANCEL) is None:
        told = {"state": found.state, "service": found.stage.service}
        raise WrongMove("cancel-sure", code=found.code, **told)


def reinstate(parser: Parser) -> Run:
    """Undo a cancel."""
    parser.take("code", about="code", word="code")

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            return answers.moved("reinstate", hall.tickets.reinstate(owner(args), args.code))

    return run
