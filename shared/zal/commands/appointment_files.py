"""Appointments out of a hall and into it, as calendars and spreadsheets."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from zal.appointment_files.values import CalendarHall, Entry, Unread, Wish, number_in, uid
from zal.bootstrap import look_at_hall
from zal.command_line.answers import Done, language_of
from zal.command_line.common import naming_in, opened, owner, say_in
from zal.command_line.progress import proving
from zal.commands.csv_files import Cell, for_programs
from zal.commands.output_files import to_write
from zal.domain.appointments import Appointment, AppointmentState, contact_meant
from zal.domain.clock import local
from zal.domain.errors import HallError, UnknownName
from zal.domain.given_slots import minutes_booked
from zal.domain.names import name_in
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hall import HallConfig
from zal.domain.slots import MINUTE_MS
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.imported_appointments import CameOfIt, Imported
from zal.hall.look import Look
from zal.hall.seen.appointments import appointments_from_today
from zal.hall.seen.hall import hall_code, hall_settings
from zal.plain_files import read_plain
from zal.texts import Say

_CALENDAR = ".ics"
_SPREADSHEET = ".csv"
_COLUMNS = ("service", "date", "time", "state", "id", "sequence")
_TOLD = (CameOfIt.MOVED, CameOfIt.CANCELLED, CameOfIt.HERE, CameOfIt.ENDED)
"""What is told besides what was booked, where there is any."""
_LISTED = 20
"""So many refused lines are told one by one; programs are told of all."""


class Refused(NamedTuple):
    """A line of which no appointment was made, and why."""

    line: int
    why: str


# --- out --------------------------------------------------------------------------------------
def export_file(args: Namespace) -> Done:
    """Write the appointments from today on into a file, by its ending a calendar or a table."""
    form = _form(args.item)
    looker = look_at_hall(args.hall)
    try:
        found, config, code = looker.see(_from_today_on)
    finally:
        looker.close()
    if form == _CALENDAR:
        from zal.appointment_files.calendars import calendar

        language = language_of(args)
        hall = CalendarHall(code, name_in(config.names, language))
        data, begins = calendar(hall, _entries(found, config, language)), b"BEGIN:VCALENDAR"
    else:
        rows = [_row(each, config, code) for each in found]
        data, begins = for_programs(_COLUMNS, rows), ",".join(_COLUMNS).encode()
    path = to_write(args.item, begins)
    try:
        path.write_bytes(data)
    except OSError as error:
        raise HallError("file-unwritable", file=path, error=error) from error
    return Done(say_in(args)("did-appointment-export", count=len(found)), {"count": len(found)})


def _form(name: str) -> str:
    form = Path(name).suffix.lower()
    if form not in (_CALENDAR, _SPREADSHEET):
        raise UnknownName("appointment-file-form", typed=name)
    return form


def _from_today_on(look: Look) -> tuple[list[Appointment], HallConfig, str]:
    """Return what is expected or was cancelled from today on, the settings and the hall's code."""
    told = (AppointmentState.EXPECTED, AppointmentState.CHECKED_IN, AppointmentState.CANCELLED)
    found = [each for each in appointments_from_today(look) if each.state in told]
    return found, look.config, hall_code(look)


def _entries(found: list[Appointment], config: HallConfig, language: str) -> Iterator[Entry]:
    for each in found:
        service = config.service_by_code.get(each.service)
        ended = each.state is AppointmentState.CANCELLED
        yield Entry(
            number=each.first_id or each.appointment_id,
            sequence=each.sequence,
            at=each.slot_at,
            ends_at=each.slot_at + MINUTE_MS * minutes_booked(config, each),
            changed_at=each.ended_at if ended and each.ended_at is not None else each.made_at,
            summary=each.service if service is None else name_in(service.names, language),
            is_cancelled=ended,
        )


def _row(found: Appointment, config: HallConfig, hall: str) -> list[Cell]:
    wall = local(found.slot_at, config.time_zone)
    known_as = uid(found.first_id or found.appointment_id, hall)
    told = f"{wall:%H:%M}", str(found.state), known_as, found.sequence
    return [found.service, wall.date().isoformat(), *told]


# --- in ---------------------------------------------------------------------------------------
def import_file(args: Namespace) -> Done:
    """Book, move or cancel what a calendar or a table asks for, line by line; no line twice."""
    form, say = _form(args.item), say_in(args)
    data = read_plain(Path(args.item))
    with opened(args) as hall, proving(say) as show:
        reader = _Reader(hall, args)
        asked = [*_asked(form, data, reader.config.time_zone)]
        for number, each in enumerate(asked):
            reader.read(each)
            if show is not None:
                show((number + 1) / len(asked))
        return reader.told(say)


class _Reader:
    """Takes in the lines of a file, one by one, and tells what came of them."""

    def __init__(self, hall: Hall, args: Namespace) -> None:
        self.config = hall.see(hall_settings)
        self._hall, self._by, self._channel = hall, owner(args), Channel(args.channel)
        self._code, self._naming = hall.see(hall_code), naming_in(args, hall.looker)
        self._same, self._came = Counter[str](), Counter[str]()
        self._refused: list[Refused] = []

    def read(self, asked: Wish | Unread) -> None:
        """Take in a line, or keep why it was refused."""
        try:
            if isinstance(asked, Unread):
                raise asked.why
            self._came[str(self._take_in(asked))] += 1
        except HallError as error:
            self._refused.append(Refused(asked.line, self._naming.sentence(error)))

    def _take_in(self, asked: Wish) -> CameOfIt:
        service = _service(asked.service, self.config)
        imported = Imported(
            self._known_as(asked, service),
            service,
            asked.at,
            self._channel,
            asked.sequence,
            number_in(asked.known_as, self._code),
            is_cancelled=asked.is_cancelled,
        )
        person = Person(asked.contact, asked.name, asked.contact)
        return self._hall.imported_appointments.take_in(self._by, imported, person)

    def _known_as(self, asked: Wish, service: str) -> str:
        """Return what tells a line from others: its UID, else all that it says, the n-th so."""
        if asked.known_as:
            return f"uid {asked.known_as}"
        contact = contact_meant(asked.contact) or asked.contact
        said = service, str(asked.at), asked.name.casefold(), contact
        line = "\x1f".join(said)
        self._same[line] += 1
        return f"line {self._same[line]} {line}"

    def told(self, say: Say) -> Done:
        """Return what came of all lines."""
        lines = [say("did-appointment-import", count=self._came[str(CameOfIt.BOOKED)])]
        others = (each for each in _TOLD if self._came[each])
        lines += [say(f"appointment-import-{each}", count=self._came[each]) for each in others]
        if self._refused:
            lines.append(say("appointment-import-refused", count=len(self._refused)))
            listed = self._refused[:_LISTED]
            lines += [say("appointment-import-line", line=str(n), why=why) for n, why in listed]
        if len(self._refused) > _LISTED:
            lines.append(say("appointment-import-more", count=len(self._refused) - _LISTED))
        told = {str(each): self._came[each] for each in CameOfIt} | {"refused": self._refused}
        return Done("\n".join(lines), told, exit_code=1 if self._refused else 0)


def _asked(form: str, data: bytes, time_zone: str) -> Iterator[Wish | Unread]:
    if form == _CALENDAR:
        from zal.appointment_files import calendars

        return calendars.wishes(data, time_zone)
    from zal.appointment_files import spreadsheets

    return spreadsheets.wishes(data, time_zone)


def _service(typed: str, config: HallConfig) -> str:
    """Return the code of a service that is named by it, or in one of the hall's languages."""
    meant = typed.casefold()
    for each in config.waited_for:
        if meant in (each.code.casefold(), *(name.casefold() for name in each.names.values())):
            return each.code
    raise UnknownName("unknown-service", code=typed, known=", ".join(config.service_by_code))
