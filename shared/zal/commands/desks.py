"""The commands on shifts and breaks."""

from argparse import Namespace

from zal.command_line.answers import Done, Run
from zal.command_line.arguments import at_desk
from zal.command_line.common import ask_pin, opened, owner_at_desk
from zal.command_line.parser import Parser
from zal.commands.ticket_answers import Answers
from zal.domain.by import By, Role
from zal.hall.pins import of_operator


def sign_in(parser: Parser) -> Run:
    """Open or resume a shift after the PIN was checked."""
    parser.take("operator", about="operator", word="operator")
    parser.take("--desk", about="desk", word="desk", required=True)
    parser.take("--take-over", about="take-over", word="reason")
    parser.take("--reason", about="leave-reason", word="reason", default="")

    def run(args: Namespace) -> Done:
        pin = ask_pin(args)
        with opened(args) as hall:
            answers = Answers(args, hall)
            by = By(Role.OPERATOR, args.operator, desk=args.desk)
            hall.pins.verify(by, of_operator(args.operator), pin)
            shift = hall.desks.sign_in(
                by, take_over_reason=args.take_over, leave_reason=args.reason
            )
            return answers.at_work("sign-in", shift)

    return run


def sign_out(parser: Parser) -> Run:
    """End a shift."""
    at_desk(parser)
    parser.take("--reason", about="sign-out-reason", word="reason", default="")

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            hall.desks.sign_out(owner_at_desk(args), reason=args.reason)
            return answers.signed_out(args.desk)

    return run


def take_break(parser: Parser) -> Run:
    """Pause a shift."""
    at_desk(parser)
    parser.take("--reason", about="break-reason", word="reason", required=True)

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            return answers.at_work("break", hall.desks.take_break(owner_at_desk(args), args.reason))

    return run


def resume(parser: Parser) -> Run:
    """End a break."""
    at_desk(parser)

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            return answers.at_work("resume", hall.desks.resume(owner_at_desk(args)))

    return run
