"""``zal status``: how the hall stands, on one screen, and what needs a person."""

import shutil
from argparse import Namespace
from collections.abc import Iterator
from typing import NamedTuple

from zal.address import HallAddress
from zal.bootstrap import look_at_hall, time_is_tended
from zal.command_line.answers import Done, Run, language_of
from zal.command_line.common import say_in
from zal.command_line.parser import Parser
from zal.commands.warnings import series_alike
from zal.domain.clock import local
from zal.domain.dates import written_day, written_instant
from zal.domain.errors import HallError
from zal.domain.names import name_in
from zal.domain.printing import PrinterStatus
from zal.domain.text import printable
from zal.hall.seen.status import HallStatus, hall_status
from zal.last_backup import Backup, newest
from zal.system_clock import wall_ms
from zal.texts import Say, sentence
from zal.texts.naming import Naming

NEEDS_PERSON = 4
"""The exit code when something needs a person."""
_LITTLE_ROOM = 200 * 2**20
"""So few bytes free: a hall of a thousand tickets a day writes as much in some weeks."""
_OLD_MS = 7 * 86_400_000
"""A backup that old needs a person."""


class Told(NamedTuple):
    """``what`` it is about, in words for programs; the sentence; does it need a person?"""

    what: str
    message: str
    needs_person: bool = False


def status(_parser: Parser) -> Run:
    """Tell how the hall stands."""

    def run(args: Namespace) -> Done:
        looker = look_at_hall(args.hall)
        try:
            seen = looker.see(hall_status)
        finally:
            looker.close()
        told = list(_told(seen, args.hall, say_in(args), language_of(args)))
        needs = any(each.needs_person for each in told)
        lines = [f"{'!' if each.needs_person else ' '} {each.message}" for each in told]
        return Done(
            "\n".join(map(printable, lines)),
            _values(seen, told, args.hall),
            exit_code=NEEDS_PERSON if needs else 0,
        )

    return run


def _told(seen: HallStatus, hall: HallAddress, say: Say, language: str) -> Iterator[Told]:
    naming = Naming(language, seen.config.names_of, has_codes=True)
    name = name_in(seen.config.names, language)
    yield Told("hall", say("status-hall", name=name, path=str(hall)))
    yield Told("day", _day(seen, say))
    yield Told("waiting", say("status-waiting", count=seen.waiting, desks=len(seen.desks)))
    yield from _services(seen, say, naming)
    yield from _clock(seen, say)
    yield from _missing(seen, say, naming)
    yield from (Told("series", each, True) for each in series_alike(seen.config, say))
    yield from _printers(seen, say, naming)
    yield _room(hall, say)
    yield _steward(hall, say)
    yield _backup(newest(hall), seen.config.time_zone, say)


def _day(seen: HallStatus, say: Say) -> str:
    moment, zone = seen.moment, seen.config.time_zone
    at = local(moment.at, zone)  # past midnight the business day is still yesterday's
    values = {"day": written_day(at.date().isoformat()), "time": f"{at:%H:%M}"}
    if moment.is_day_closed:
        return say("status-day-closed", **values)
    if moment.opening.is_open:
        return say("status-open", **values)
    if moment.opening.opens_at is None:
        return say("status-closed", **values)
    return say("status-closed-opens", at=_instant(moment.opening.opens_at, zone), **values)


def _services(seen: HallStatus, say: Say, naming: Naming) -> Iterator[Told]:
    """Give the services that nobody serves, those first for which somebody waits."""
    for wait, key in ((True, "status-unserved-wait"), (False, "status-unserved")):
        found = [code for code, waiting in seen.unserved.items() if bool(waiting) == wait]
        if found:
            listed = "; ".join(naming.name("service", each) for each in found)  # names have commas
            yield Told("unserved", say(key, services=listed), needs_person=wait)


def _clock(seen: HallStatus, say: Say) -> Iterator[Told]:
    ahead_s = seen.moment.clock_ahead_s
    if ahead_s:
        which = "sound-clock-ahead" if ahead_s < 0 else "sound-clock-behind"
        said = say(which, minutes=abs(ahead_s) // 60)
        yield Told("clock", said, needs_person=True)
    else:
        yield Told("clock", say("status-clock"))


def _missing(seen: HallStatus, say: Say, naming: Naming) -> Iterator[Told]:
    """Give what the settings lack, though the hall works without it."""
    if not seen.config.has_pages:
        yield Told("page_address", say("status-no-page-address"))
    lawless = [each.code for each in seen.config.categories if each.out_of_turn]
    legal = {each.code for each in seen.config.categories if each.legal_basis}
    found = ", ".join(naming.typed("category", each) for each in lawless if each not in legal)
    if found:
        yield Told("legal_basis", say("status-no-legal-basis", categories=found))


def _printers(seen: HallStatus, say: Say, naming: Naming) -> Iterator[Told]:
    for code, told in seen.printers.items():
        kiosk = naming.inside("kiosk", code)
        if told is None:
            yield Told("printer", say("status-printer-untold", kiosk=kiosk))
        elif told.detail:
            why = sentence(HallError(told.detail), naming.language)
            said = say("status-printer", kiosk=kiosk, sentence=why)
            yield Told("printer", said, needs_person=_needs_person(told))
        else:
            yield Told("printer", say("status-printer-well", kiosk=kiosk))


def _needs_person(told: PrinterStatus) -> bool:
    """Return whether somebody has to go there: not for a printer that never tells its state."""
    return not told.takes_slips or told.state.prints


def _room(hall: HallAddress, say: Say) -> Told:
    free = shutil.disk_usage(hall.folder).free
    key = "status-room-little" if free < _LITTLE_ROOM else "status-room"
    said = say(key, megabytes=str(free // 2**20))
    return Told("room", said, needs_person=free < _LITTLE_ROOM)


def _steward(hall: HallAddress, say: Say) -> Told:
    try:
        tended = time_is_tended(hall)
    except HallError:  # its lock is another user's
        return Told("steward", say("status-steward-untold"))
    return Told("steward", say("status-steward" if tended else "status-steward-none"))


def _backup(made: Backup | None, zone: str, say: Say) -> Told:
    if made is None:
        return Told("backup", say("status-backup-none"), needs_person=True)
    values = {"file": made.file, "at": _instant(made.at, zone), "rev": str(made.rev)}
    is_old = wall_ms() - made.at > _OLD_MS
    key = "status-backup-old" if is_old else "status-backup"
    return Told("backup", say(key, **values), needs_person=is_old)


def _instant(at: int, zone: str) -> str:
    return written_instant(local(at, zone))


def _values(seen: HallStatus, told: list[Told], hall: HallAddress) -> dict[str, object]:
    return {
        "hall": str(hall),
        "day": seen.moment.day,
        "open": seen.moment.opening.is_open,
        "waiting": seen.waiting,
        "desks": seen.desks,
        "unserved": seen.unserved,
        "clock_ahead_s": seen.moment.clock_ahead_s,
        "backup": newest(hall),
        "needs_person": any(each.needs_person for each in told),
        "told": [each._asdict() for each in told],
    }
