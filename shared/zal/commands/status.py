"""``zal status``: how the hall stands, in ten lines, and what needs a person."""

from argparse import Namespace

from zal.address import HallAddress
from zal.command_line.answers import Done, Run, language_of
from zal.command_line.common import say_in
from zal.command_line.parser import Parser
from zal.commands.status_facts import Facts, facts
from zal.commands.status_lines import lines
from zal.commands.status_told import Asked, Told, shown
from zal.domain.errors import HallError, HallGone
from zal.texts import sentence
from zal.texts.naming import Naming

NEEDS_PERSON, NO_HALL = 1, 2
"""The exit codes when something needs a person, and when there is no hall to tell of."""
_IS_NO_HALL = frozenset({"not-a-hall", "no-hall"})


def status(_parser: Parser) -> Run:
    """Tell how the hall stands. Nothing is made, changed or brought up to date by that."""

    def run(args: Namespace) -> Done:
        try:
            found = facts(args.hall)
        except HallError as error:
            if _is_no_hall(args.hall, error):
                return _no_hall(args, error)
            raise
        return _answer(args, found)

    return run


def _is_no_hall(hall: HallAddress, error: HallError) -> bool:
    is_folder = hall.url is None and hall.file.is_dir()
    return is_folder or isinstance(error, HallGone) or error.key in _IS_NO_HALL


def _no_hall(args: Namespace, error: HallError) -> Done:
    told = Told("hall", sentence(error, language_of(args)), needs_person=True)
    value = {"hall": None, "needs_person": True, "told": [told._asdict()]}
    return Done(told.message, value, exit_code=NO_HALL)


def _answer(args: Namespace, found: Facts) -> Done:
    say = say_in(args)
    naming = Naming(language_of(args), found.seen.config.names_of, has_codes=True)
    told = tuple(lines(Asked(found, say, naming)))
    needs = any(each.needs_person for line in told for each in line)
    text = "\n".join(shown(line, say) for line in told)
    value = _values(found) | {"told": [each._asdict() for line in told for each in line]}
    return Done(text, value | {"needs_person": needs}, exit_code=NEEDS_PERSON if needs else 0)


def _values(found: Facts) -> dict[str, object]:
    seen, file = found.seen, found.file
    return {
        "hall": str(found.hall),
        "day": seen.moment.day,
        "open": seen.moment.opening.is_open,
        "waiting": seen.waiting,
        "desks": seen.desks,
        "unserved": seen.unserved,
        "programs": found.here,
        "places": found.places,
        "printers": seen.printers,
        "without_pin": seen.without_pin,
        "staff_code": seen.has_staff_code,
        "cards": None if found.cards is None else str(found.cards),
        "clock_ahead_s": seen.moment.clock_ahead_s,
        "backup": found.backup,
        "file": None if isinstance(file, HallError) else file,
    }
