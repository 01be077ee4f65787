"""``zal status``: how the hall stands, in ten lines, and what needs a person."""

from argparse import Namespace
from collections.abc import Iterator

from zal.address import HallAddress
from zal.bootstrap import glance_at_hall
from zal.command_line.answers import Done, Run, language_of
from zal.command_line.common import say_in
from zal.command_line.parser import Parser
from zal.command_line.wrapped import wrapped
from zal.commands.status_lines import Asked, Told, instant, lines
from zal.domain.clock import local
from zal.domain.dates import written_day
from zal.domain.errors import HallError, HallGone
from zal.domain.names import name_in
from zal.domain.text import printable
from zal.hall.seen.status import HallStatus, hall_status
from zal.last_backup import newest
from zal.presence import present
from zal.system_clock import wall_ms
from zal.texts import sentence
from zal.texts.naming import Naming

NEEDS_PERSON, NO_HALL = 1, 2
"""The exit codes when something needs a person, and when there is no hall to tell of."""
_IS_NO_HALL = frozenset({"not-a-hall", "no-hall"})


def status(_parser: Parser) -> Run:
    """Tell how the hall stands. Nothing is made, changed or brought up to date by that."""

    def run(args: Namespace) -> Done:
        try:
            seen = _seen(args)
        except HallError as error:
            if _is_no_hall(args.hall, error):
                return _no_hall(args, error)
            raise
        return _answer(args, seen)

    return run


def _seen(args: Namespace) -> HallStatus:
    looker = glance_at_hall(args.hall)
    try:
        return looker.see(hall_status)
    finally:
        looker.close()


def _is_no_hall(hall: HallAddress, error: HallError) -> bool:
    is_folder = hall.url is None and hall.file.is_dir()
    return is_folder or isinstance(error, HallGone) or error.key in _IS_NO_HALL


def _no_hall(args: Namespace, error: HallError) -> Done:
    told = Told("hall", sentence(error, language_of(args)), needs_person=True)
    value = {"hall": None, "needs_person": True, "told": [told._asdict()]}
    return Done(told.message, value, exit_code=NO_HALL)


def _answer(args: Namespace, seen: HallStatus) -> Done:
    language, now = language_of(args), wall_ms()
    naming = Naming(language, seen.config.names_of, has_codes=True)
    asked = Asked(seen, args.hall, say_in(args), naming, present(args.hall, now), now)
    head, others = list(_head(asked)), list(lines(asked))
    needs = any(each.needs_person for each in others)
    first = Told("hall", " ".join(each.message for each in head))
    text = wrapped("\n".join(printable(_marked(each)) for each in (first, *others)))
    value = _values(asked, [*head, *others]) | {"needs_person": needs}
    return Done(text, value, exit_code=NEEDS_PERSON if needs else 0)


def _marked(told: Told) -> str:
    return f"{'!' if told.needs_person else ' '} {told.message}"


def _head(asked: Asked) -> Iterator[Told]:
    """Give what stands on the first line: which hall, is it open, how many wait."""
    seen, say = asked.seen, asked.say
    name = name_in(seen.config.names, asked.naming.language)
    yield Told("hall", say("status-hall", name=name, path=str(asked.hall)))
    yield Told("day", _day(asked))
    yield Told("waiting", say("status-waiting", count=seen.waiting, desks=len(seen.desks)))


def _day(asked: Asked) -> str:
    moment, zone, say = asked.seen.moment, asked.seen.config.time_zone, asked.say
    at = local(moment.at, zone)  # past midnight the business day is still yesterday's
    values = {"day": written_day(at.date().isoformat()), "time": f"{at:%H:%M}"}
    if moment.is_day_closed:
        return say("status-day-closed", **values)
    if moment.opening.is_open:
        return say("status-open", **values)
    if moment.opening.opens_at is None:
        return say("status-closed", **values)
    return say("status-closed-opens", at=instant(moment.opening.opens_at, zone), **values)


def _values(asked: Asked, told: list[Told]) -> dict[str, object]:
    seen = asked.seen
    return {
        "hall": str(asked.hall),
        "day": seen.moment.day,
        "open": seen.moment.opening.is_open,
        "waiting": seen.waiting,
        "desks": seen.desks,
        "unserved": seen.unserved,
        "programs": asked.here,
        "without_pin": seen.without_pin,
        "staff_code": seen.has_staff_code,
        "clock_ahead_s": seen.moment.clock_ahead_s,
        "backup": newest(asked.hall, seen.code),
        "told": [each._asdict() for each in told],
    }
