"""The commands on what a visit is for: one more service, one less."""

from argparse import Namespace

from zal.command_line.answers import Done, Run
from zal.command_line.arguments import at_desk, for_purpose, of_purpose, operator_at, whole
from zal.command_line.common import opened, owner_at_desk
from zal.command_line.parser import Parser
from zal.commands.ticket_answers import Answers


def add(parser: Parser) -> Run:
    """Let the desk's visitor have one more service."""
    at_desk(parser)
    parser.take("--service", about="add-service", word="service", required=True)
    of_purpose(parser)
    parser.take("--after", about="add-after", action="store_true")
    parser.take("--anyway", about="add-anyway", action="store_true")

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            service = for_purpose(args.service, args)
            found = hall.visits.add(
                owner_at_desk(args), service, after=args.after, anyway=args.anyway
            )
            return answers.moved("add", found)

    return run


def people(parser: Parser) -> Run:
    """Say for how many people the desk's visitor has come."""
    at_desk(parser)
    parser.take("people", about="people", word="number", type=whole(parser.say))

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            return answers.moved(
                "people", hall.visits.count_people(owner_at_desk(args), args.people)
            )

    return run


def skip(parser: Parser) -> Run:
    """Leave out one of a visit's services."""
    operator_at(parser)
    where = parser.add_mutually_exclusive_group(required=True)
    parser.take("--desk", about="desk", word="desk", group=where)
    parser.take("--code", about="skip-code", word="code", group=where)
    parser.take("--service", about="skip-service", word="service", required=True)
    parser.take("--reason", about="skip-reason", word="reason", required=True)

    def run(args: Namespace) -> Done:
        with opened(args) as hall:
            answers = Answers(args, hall)
            found = hall.visits.skip(
                owner_at_desk(args), args.service, code=args.code, reason=args.reason
            )
            return answers.moved("skip", found)

    return run
