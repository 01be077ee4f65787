"""The commands on shifts and breaks."""

from argparse import Namespace

from zal.command_line.answers import Done, Run
from zal.command_line.arguments import at_desk
from zal.command_line.common import ask_own_pin, ask_pin, opened, owner_at_desk
from zal.command_line.parser import Parser
from zal.commands.ticket_answers import Answers
from zal.domain.by import By, Role
from zal.domain.errors import PinRefused, UnknownName
from zal.domain.settings.hall import HallConfig
from zal.domain.spelling import Person, best_named
from zal.hall.lookups import known
from zal.hall.pins import of_operator
from zal.hall.seen.hall import hall_settings


def sign_in(parser: Parser) -> Run:
    """Open or resume a shift after the PIN was checked; one that is good once is replaced."""
    parser.take("operator", about="operator", word="operator")
    parser.take("--desk", about="desk", word="desk", required=True)
    parser.take("--take-over", about="take-over", word="reason")
    parser.take("--reason", about="leave-reason", word="reason", default="")

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            config = hall.see(hall_settings)
            operator = _operator(config, args.operator)
            known("operator", operator, config.operator_by_code)  # before a PIN is asked for
            known("desk", args.desk, config.desk_by_code)
        by = By(Role.OPERATOR, operator, desk=args.desk)
        _prove(args, by)
        with opened(args) as hall:
            answers = Answers(args, hall)
            shift = hall.desks.sign_in(
                by, take_over_reason=args.take_over, leave_reason=args.reason
            )
            return answers.at_work("sign-in", shift)

    return run


def _operator(config: HallConfig, typed: str) -> str:
    """Return the code of the one person whom a code or a name means best, else what was typed."""
    found = best_named(typed, (Person(each.code, each.name) for each in config.operators))
    if len(found) > 1 and typed.strip():
        known = ", ".join(each.code for each in found)
        raise UnknownName("unknown-operator-which", code=typed, known=known)
    return found[0].code if len(found) == 1 else typed


def _prove(args: Namespace, by: By) -> None:
    """Ask for the operator's PIN, and for one of their own in place of one that is good once."""
    pin = ask_pin(args)
    try:
        with opened(args) as hall:
            hall.pins.verify(by, of_operator(by.actor), pin)
    except PinRefused as error:
        if error.key != "pin-once":
            raise
        own = ask_own_pin(args, pin, error)
        with opened(args) as hall:
            hall.pins.replace(by, pin, own)


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


def stop_next(parser: Parser) -> Run:
    """Let nobody be called to a free desk by itself."""
    at_desk(parser)

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            return answers.at_work("stop-next", hall.desks.stop_next(owner_at_desk(args)))

    return run
