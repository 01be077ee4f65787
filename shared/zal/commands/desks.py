"""The commands on shifts and breaks."""

from argparse import ArgumentParser, Namespace

from zal.cli import Run
from zal.commands.opened import ask_pin, opened
from zal.domain.tickets import Shift
from zal.hall.pins import of_operator


def sign_in(parser: ArgumentParser) -> Run:
    """Open or resume a shift after the PIN was checked."""
    parser.add_argument("operator")
    parser.add_argument("--desk", required=True)
    parser.add_argument("--take-over", metavar="REASON", help="end a colleague's open shift")

    def run(args: Namespace) -> Shift:
        pin = ask_pin(args, "ask-pin")
        with opened(args) as hall:
            hall.pins.verify(of_operator(args.operator), pin)
            return hall.desks.sign_in(args.operator, args.desk, take_over_reason=args.take_over)

    return run


def sign_out(parser: ArgumentParser) -> Run:
    """End a shift."""
    parser.add_argument("--desk", required=True)

    def run(args: Namespace) -> None:
        with opened(args) as hall:
            hall.desks.sign_out(args.desk)

    return run


def take_break(parser: ArgumentParser) -> Run:
    """Pause a shift."""
    parser.add_argument("--desk", required=True)
    parser.add_argument("--reason", required=True)

    def run(args: Namespace) -> Shift:
        with opened(args) as hall:
            return hall.desks.take_break(args.desk, args.reason)

    return run


def resume(parser: ArgumentParser) -> Run:
    """End a break."""
    parser.add_argument("--desk", required=True)

    def run(args: Namespace) -> Shift:
        with opened(args) as hall:
            return hall.desks.resume(args.desk)

    return run
