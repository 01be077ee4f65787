"""``zal appointment``: what can be booked, and booking, moving, cancelling, checking in."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from zal.bootstrap import look_at_hall
from zal.command_line.answers import Done, Run, plain
from zal.command_line.arguments import for_purpose, of_purpose
from zal.command_line.common import naming_in, opened, owner, say_in
from zal.command_line.parser import Parser
from zal.commands.appointment_fields import without_keys
from zal.commands.appointment_files import export_file, import_file
from zal.commands.tables import aligned
from zal.commands.ticket_answers import Answers
from zal.commands.to_ring import to_ring
from zal.config.times import minutes, parse_date
from zal.domain.appointments import Appointment, code_end, code_shown
from zal.domain.clock import instant, local
from zal.domain.dates import written_day, written_instant
from zal.domain.errors import UnknownName
from zal.domain.settings.appointments import Channel
from zal.hall.contacts import Person
from zal.hall.hall import Hall
from zal.hall.look import Looker
from zal.hall.looks_at_people import NameAndPhone
from zal.hall.seen.appointments import (
    appointments_of_day,
    cancelled_by_hall,
    desk_minutes,
    free_on,
    next_free,
)
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.return_passes import is_pass
from zal.hall.slots import Free
from zal.texts import Say
from zal.texts.naming import Naming

_NEXT = 20
"""So many free times are listed where no day is named."""


class _What(NamedTuple):
    """One of the things to do. ``needs``: what must be typed for it, in this order."""

    run: Callable[[Namespace], Done]
    needs: tuple[str, ...] = ()


def appointment(parser: Parser) -> Run:
    """List what is free or booked, book, move, cancel, check in, or wait for a freed time."""
    choices = tuple(_DOES)
    taken = f"{{{','.join(choices)}}}"
    parser.take("what", about="appointment-what", choices=choices, metavar=taken)
    parser.take("item", about="appointment-item", word="item", nargs="?")
    of_purpose(parser)
    parser.take("--day", about="appointment-day", word="day")
    parser.take("--time", about="appointment-time", word="time")
    channels = tuple(map(str, Channel))
    parser.take(
        "--channel",
        about="appointment-channel",
        choices=channels,
        metavar=f"{{{','.join(channels)}}}",
        default=str(Channel.DESK),
    )
    parser.take("--contact", about="appointment-contact", word="contact", default="")
    parser.take("--name", about="appointment-name", word="name", default="")
    parser.take("--names", about="appointment-names", action="store_true")
    parser.take("--codes", about="appointment-codes", action="store_true")
    parser.take("--cancelled-by-hall", about="appointment-to-ring", action="store_true")
    parser.take("--category", about="issue-category", word="category")

    def run(args: Namespace) -> Done:
        does = _DOES[args.what]
        for need in does.needs:
            if vars(args)[need] is None:
                parser.error(parser.say(f"appointment-needs-{need}", what=args.what))
        args.item = for_purpose(args.item, args)
        return does.run(args)

    return run


# --- what is free and what is booked --------------------------------------------------------------
def _slots(args: Namespace) -> Done:
    channel = Channel(args.channel)
    looker = look_at_hall(args.hall)
    try:
        if args.day is None:
            found = looker.see(next_free, args.item, channel, _NEXT)
        else:
            found = looker.see(free_on, args.item, channel, _day(args))
        zone, say = looker.see(hall_settings).time_zone, say_in(args)
    finally:
        looker.close()
    told = [{"day": day, "time": time} for day, time in (_wall(e.booking.at, zone) for e in found)]
    lines = [*_days(found, zone, say)] or [say("appointment-none-free")]
    return Done("\n".join(lines), told)


def _days(found: tuple[Free, ...], zone: str, say: Say) -> Iterator[str]:
    times: dict[str, list[str]] = {}
    for each in found:
        day, time = _wall(each.booking.at, zone)
        times.setdefault(day, []).append(time)
    for day, each_time in times.items():
        yield say("appointment-free", day=written_day(day), times=", ".join(each_time))


def _list(args: Namespace) -> Done:
    if args.cancelled_by_hall:
        return _to_ring(args)
    looker = look_at_hall(args.hall)
    try:
        day = None if args.day is None else _day(args)
        found = looker.see(appointments_of_day, day)
        zone, say, naming = looker.see(hall_settings).time_zone, say_in(args), _names(args, looker)
        rows = [_row(args, each, zone, say, naming) for each in found]
    finally:
        looker.close()
    told: list[object] = [without_keys(each, code=args.codes) for each in found]
    if args.names:
        people = _people(args, day, [each.appointment_id for each in found])
        rows = [(*row, *person) for row, person in zip(rows, people, strict=True)]
        told = [_named(each, person) for each, person in zip(told, people, strict=True)]
    if not rows:
        return Done(say("appointment-nobody"), told)
    columns = ("time", "service", "state", "code", *(("name", "phone") if args.names else ()))
    head = tuple(say(f"appointment-list-{each}") for each in columns)
    return Done("\n".join(aligned([head, *rows])), told)


def _to_ring(args: Namespace) -> Done:
    """List whom the hall has cancelled, with names and phones; the log tells who looked."""
    with opened(args) as hall:
        found = to_ring(args, hall, hall.see(cancelled_by_hall))
    lines = [each["told"] for each in found]
    return Done("\n".join(lines or [say_in(args)("appointment-nobody")]), found)


def _people(args: Namespace, day: date | None, appointments: list[int]) -> list[NameAndPhone]:
    """Return for whom the appointments of a day are, which the log then tells of."""
    with opened(args) as hall:
        found = hall.privacy.see_names(owner(args), day)
    return [found.get(each, NameAndPhone("", "")) for each in appointments]


def _named(found: object, person: NameAndPhone) -> dict[str, object]:
    fields = plain(found)
    assert isinstance(fields, dict)
    return {**fields, **person._asdict()}


def _names(args: Namespace, looker: Looker) -> Naming:
    return naming_in(args, looker)


def _row(
    args: Namespace, found: Appointment, zone: str, say: Say, naming: Naming
) -> tuple[str, ...]:
    _, time = _wall(found.slot_at, zone)
    state = say("appointment-state", state=str(found.state))
    whole = code_shown(found.code) if found.code and args.codes else ""
    code = whole or f"…{code_end(found.code)}"
    return time, naming.name("service", found.service), state, code


def _check(args: Namespace) -> Done:
    looker = look_at_hall(args.hall)
    try:
        found = looker.see(desk_minutes, None if args.day is None else _day(args))
        zone, say, naming = looker.see(hall_settings).time_zone, say_in(args), _names(args, looker)
        most = looker.see(hall_settings).appointments.booked_share_at_most
        lines = [
            say(
                "appointment-minutes-over" if each.share > most else "appointment-minutes",
                time=_wall(each.at, zone)[1],
                service=naming.name("service", each.service),
                booked=f"{each.booked:g}",
                rostered=str(each.rostered),
                share=f"{100 * each.share:.0f}",
            )
            for each in found
        ]
    finally:
        looker.close()
    told = [each._asdict() | {"share": each.share} for each in found]
    return Done("\n".join(lines or [say("appointment-nobody")]), told)


# --- acts -----------------------------------------------------------------------------------------
def _book(args: Namespace) -> Done:
    with opened(args) as hall:
        at, channel = _instant(args, hall), Channel(args.channel)
        person = Person(args.contact, args.name, args.contact)
        book = hall.appointments.book_at_once
        return _told(args, hall, book(owner(args), args.item, at, channel, person))


def _move(args: Namespace) -> Done:
    with opened(args) as hall:
        at = _instant(args, hall)
        return _told(args, hall, hall.appointments.move(owner(args), at, code=args.item))


def _cancel(args: Namespace) -> Done:
    with opened(args) as hall:
        return _told(args, hall, hall.appointments.cancel(owner(args), code=args.item))


def _undo(args: Namespace) -> Done:
    with opened(args) as hall:
        if hall.see(is_pass, args.item):
            answers = Answers(args, hall)
            return answers.moved("undo-pass", hall.appointments.undo_pass(owner(args), args.item))
        return _told(args, hall, hall.appointments.undo(owner(args), code=args.item))


def _check_in(args: Namespace) -> Done:
    with opened(args) as hall:
        answers = Answers(args, hall)
        by = owner(args)
        found = hall.appointments.check_in(by, code=args.item, category=args.category)
        return answers.given(found)


def _wait(args: Namespace) -> Done:
    with opened(args) as hall:
        wish = hall.waiting_lists.join(owner(args), args.item, _day(args), args.contact)
        config = hall.see(hall_settings)
    link = config.wish_page_of(wish.token)
    key, typed = "did-appointment-wait-link" if link else "did-appointment-wait", f"w/{wish.token}"
    minutes = str(config.appointments.offer_min)
    said = say_in(args)(key, day=written_day(wish.day), minutes=minutes, link=link, typed=typed)
    told = plain(wish._replace(contact=None))
    assert isinstance(told, dict)
    return Done(said, told | ({"link": link} if link else {}))


def _take(args: Namespace) -> Done:
    """Book what is offered to somebody on the waiting list, by their link or how that ends."""
    with opened(args) as hall:
        person = Person(args.contact, args.name, args.contact)
        token = args.item.rsplit("/", 1)[-1]
        return _told(args, hall, hall.appointments.take_offer(owner(args), token, person))


def _told(args: Namespace, hall: Hall, found: Appointment) -> Done:
    config = hall.see(hall_settings)
    zone, link = config.time_zone, config.booking_page_of(found.token or "")
    said = say_in(args)(
        f"did-appointment-{args.what}",
        when=written_instant(local(found.slot_at, zone)),
        code=code_shown(found.code or ""),
    )
    told = without_keys(found, code=True)
    return Done(said, told | ({"link": link} if link else {}))


def _day(args: Namespace) -> date:
    found = parse_date(args.day)
    if found is None:
        raise UnknownName("day-form", typed=args.day)
    return found


def _instant(args: Namespace, hall: Hall) -> int:
    minute = minutes(args.time)
    if minute is None:
        raise UnknownName("time-form", typed=args.time)
    return instant(_day(args), minute, hall.see(hall_settings).time_zone)


def _wall(at: int, zone: str) -> tuple[str, str]:
    wall = local(at, zone)
    return wall.date().isoformat(), f"{wall:%H:%M}"


_DOES = {
    "slots": _What(_slots, ("item",)),
    "book": _What(_book, ("item", "day", "time")),
    "move": _What(_move, ("item", "day", "time")),
    "cancel": _What(_cancel, ("item",)),
    "undo": _What(_undo, ("item",)),
    "check-in": _What(_check_in, ("item",)),
    "wait": _What(_wait, ("item", "day")),
    "take": _What(_take, ("item",)),
    "list": _What(_list),
    "check": _What(_check),
    "export": _What(export_file, ("item",)),
    "import": _What(import_file, ("item",)),
}
"""What ``zal appointment`` does, by the word that is typed."""
