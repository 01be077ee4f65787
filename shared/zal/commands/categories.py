"""The commands on a visitor's category."""

from argparse import Namespace
from collections.abc import Callable

from zal.command_line.answers import Done, Run
from zal.command_line.arguments import operator_at
from zal.command_line.common import opened, owner_at_desk
from zal.command_line.parser import Parser
from zal.commands.ticket_answers import Answers
from zal.domain.states import Act
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall


def wait_in_turn(parser: Parser) -> Run:
    """Let who waits, or is called to a desk, wait in the ordinary category."""
    return _command(
        parser, lambda hall, args: hall.categories.change(owner_at_desk(args), code=args.code)
    )


def change_category(parser: Parser) -> Run:
    """Let who waits, or is called to a desk, wait in another category."""
    parser.take("category", about="category-to", word="category", nargs="?")
    parser.take("--reason", about="category-reason", word="reason", default="")

    def change(hall: Hall, args: Namespace) -> VisitStage:
        return hall.categories.change(
            owner_at_desk(args), args.category, code=args.code, reason=args.reason
        )

    def refuse(args: Namespace) -> None:
        if bool(args.category) == args.undo:
            parser.error(parser.say("category-or-undo"))

    return _command(parser, change, refuse)


def _command(
    parser: Parser,
    change: Callable[[Hall, Namespace], VisitStage],
    refuse: Callable[[Namespace], None] = lambda _: None,
) -> Run:
    """Take whose category is meant, and whether a change of it is to be taken back."""
    operator_at(parser)
    where = parser.add_mutually_exclusive_group(required=True)
    parser.take("--desk", about="desk", word="desk", group=where)
    parser.take("--code", about="category-code", word="code", group=where)
    parser.take("--undo", about="category-undo", action="store_true")

    def run(args: Namespace) -> Done:
        refuse(args)
        if args.undo and not args.code:
            parser.error(parser.say("undo-without-code"))
        with opened(args) as hall:
            answers = Answers(args, hall)
            if args.undo:
                found = hall.categories.undo(owner_at_desk(args), args.code)
            else:
                found = change(hall, args)
            return answers.moved(Act.CHANGE_CATEGORY, found)

    return run
