"""Ctrl+T: today's appointments; check in who stands at the desk, or make an appointment.

Who comes again with a return pass is checked in by its code.
"""

from itertools import groupby

from zal.domain.appointments import AppointmentAct, contact_meant
from zal.domain.clock import business_day
from zal.domain.coming import Coming, coming
from zal.domain.settings.appointments import Channel
from zal.domain.text import clean
from zal.hall.contacts import NOBODY, Person
from zal.hall.seen.appointment_lines import AppointmentLine, appointment_lines
from zal.hall.seen.appointments import bookable_services, next_free
from zal.tui.times import day_and_time
from zal_console.booked_screen import BookedScreen
from zal_console.flow import Flow
from zal_console.moves import PRINT_KEY
from zal_console.question import Option, Question

_BOOK, _COME, _UNDO, _BY_CODE = "book", "come", "undo", "by-code"
_MOST_FREE = 1000
"""More slots than a horizon of some weeks has; the list stays bounded all the same."""
_FIRST = (Coming.EXPECTED, Coming.LATE)


async def appointments(flow: Flow) -> str:
    """Show today's appointments, and do what is chosen of them; return what to say."""
    say = flow.words.say
    found = await flow.face.act(flow.face.hall.see, appointment_lines)
    if not found and not flow.words.config.slots:
        gives_passes = flow.words.config.gives_passes
        return await _by_code(flow) if gives_passes else say("appointments-not-here")
    told, names = _in_order(flow, found), await _names(flow)
    options = (
        Option(_BOOK, say("appointment-book")),
        *((Option(_BY_CODE, say("by-code")),) if flow.words.config.gives_passes else ()),
        *(_option(flow, *each, names.get(each[0].appointment.appointment_id, "")) for each in told),
    )
    asked = say("ask-appointment") if told else say("appointments-empty")
    field, nothing = say("field-appointment"), say("nothing-fits")
    chosen = await flow.ask(Question(asked, options, field, filters=True, nothing=nothing))
    if chosen is None or chosen.value is None:
        return ""
    if chosen.value == _BOOK:
        return await _book(flow)
    if chosen.value == _BY_CODE:
        return await _by_code(flow)
    meant = next(e for e, _ in told if str(e.appointment.appointment_id) == chosen.value)
    return await (_here(flow, meant) if meant.may_undo else _check_in(flow, meant))


def _in_order(
    flow: Flow, found: tuple[AppointmentLine, ...]
) -> list[tuple[AppointmentLine, Coming]]:
    """Return those first who can still come, each part in the order of time."""
    policy, now = flow.words.config.appointments, flow.face.now()
    stands = ((each, coming(policy, each.appointment, now)) for each in found)
    told = [(each, how) for each, how in stands if how is not None]
    return sorted(told, key=lambda each: each[1] not in _FIRST)


async def _names(flow: Flow) -> dict[int, str]:
    """Return the names by appointment, for whom the settings let see them; that is one look."""
    operator = flow.words.config.operator_by_code.get(flow.operator)
    if operator is None or not operator.see_names:
        return {}
    found = await flow.face.act(flow.face.hall.privacy.see_names, flow.by_on(None))
    return {each: person.name for each, person in found.items()}


def _option(flow: Flow, line: AppointmentLine, how: Coming, name: str) -> Option:
    words, found = flow.words, line.appointment
    said = (
        clean(name),
        words.service(found.service),
        words.say(f"coming-{how}"),
        clean(line.ticket),
        words.say("appointment-code-end", end=line.code_end),
        words.say("appointment-minutes", minutes=line.minutes),
    )
    detail = " · ".join(filter(None, said))
    return Option(str(found.appointment_id), words.time(found.slot_at), detail)


async def _check_in(flow: Flow, line: AppointmentLine) -> str:
    """Check somebody in who is surely here; the hall refuses who has lapsed."""
    words, say, found = flow.words, flow.words.say, line.appointment
    time, service = words.time(found.slot_at), words.service(found.service)
    policy = words.config.appointments
    is_new = coming(policy, found, flow.face.now()) in _FIRST
    if is_new:
        options = (Option(_COME, say("appointment-come")), Option("", say("appointment-leave")))
        asked = say("ask-check-in", time=time, service=service, end=line.code_end)
        sure = await flow.ask(Question(asked, options, say("field-number")))
        if sure is None or sure.value != _COME:
            return ""
    check_in = flow.face.hall.appointments.check_in
    given = await flow.face.act(check_in, flow.by_on(None), code=found.code)
    if is_new:
        of = found.code or ""
        flow.by_code.remember(AppointmentAct.CHECK_IN, given, flow.face.now(), appointment=of)
    key = "done-check-in-undo" if is_new else "done-check-in"
    return say(key, code=clean(given.code), time=time, key=PRINT_KEY)


async def _here(flow: Flow, line: AppointmentLine) -> str:
    """Tell the ticket of somebody who was checked in, or take that back: it was another person."""
    words, say, found = flow.words, flow.words.say, line.appointment
    code, time = clean(line.ticket), words.time(found.slot_at)
    options = (Option("", say("appointment-stays")), Option(_UNDO, say("appointment-undo")))
    asked = say("ask-undo-check-in", time=time, code=code, end=line.code_end)
    chosen = await flow.ask(Question(asked, options, say("field-number")))
    if chosen is None:
        return ""
    if chosen.value != _UNDO:
        return say("done-check-in", code=code, time=time, key=PRINT_KEY)
    undo = flow.face.hall.appointments.undo_check_in
    await flow.face.act(undo, flow.by_on(None), code=found.code)
    return say("done-undo-check-in", code=code)


async def _by_code(flow: Flow) -> str:
    """Ask for the code of a return pass, and give a ticket for it; return what to say."""
    say = flow.words.say
    typed = await flow.ask(Question(say("ask-pass"), field=say("field-pass"), free=True))
    if typed is None:
        return ""
    hall, by = flow.face.hall.appointments, flow.by_on(None)
    is_new = (await flow.face.act(hall.recognise, by, code=typed.text)).ticket is None
    given = await flow.face.act(hall.check_in, by, code=typed.text)
    if is_new:
        now, of = flow.face.now(), typed.text
        flow.by_code.remember(AppointmentAct.CHECK_IN, given, now, appointment=of)
    key = "done-pass-undo" if is_new else "done-pass"
    return say(key, code=clean(given.code), key=PRINT_KEY)


async def _book(flow: Flow) -> str:
    """Ask for what, on which day and when, and show the code; return what to say."""
    say, see = flow.words.say, flow.face.hall.see
    codes = await flow.face.act(see, bookable_services, Channel.DESK)
    if not codes:
        return say("appointments-not-at-desks")
    service = await _service(flow, codes)
    if service is None:
        return ""
    free = await flow.face.act(see, next_free, service, Channel.DESK, _MOST_FREE)
    if not free:
        return say("appointments-nothing-free", service=flow.words.service(service))
    slot_at = await _slot(flow, service, [each.booking.at for each in free])
    if slot_at is None:
        return ""
    person = await _person(flow)
    if person is None:
        return ""
    book, by = flow.face.hall.appointments.book_at_once, flow.by_on(None)
    booked = await flow.face.act(book, by, service, slot_at, Channel.DESK, person)
    flow.by_code.remember_booked(booked.code or "", flow.face.now())
    if not flow.face.locked:
        when = _when(flow, booked.slot_at)
        title = say("booked", service=flow.words.service(service), when=when)
        await flow.face.push_screen_wait(
            BookedScreen(flow.face.steady, flow.words, title, booked.code or "")
        )
    return say("done-book", when=_when(flow, booked.slot_at))


async def _service(flow: Flow, codes: tuple[str, ...]) -> str | None:
    """Return for which service, None: for none after all."""
    if len(codes) == 1:
        return codes[0]
    words, say = flow.words, flow.words.say
    options = tuple(Option(each, words.service(each)) for each in codes)
    asked, nothing = say("ask-book-service"), say("nothing-fits")
    question = Question(asked, options, say("field-service"), filters=True, nothing=nothing)
    chosen = await flow.ask(question)
    return None if chosen is None else chosen.value


async def _slot(flow: Flow, service: str, free: list[int]) -> int | None:
    """Return which slot, None: none after all. The first of a day stands for the day."""
    words, say = flow.words, flow.words.say
    by_day = [list(each) for _, each in groupby(free, lambda at: business_day(at, words.config))]
    name = words.service(service)
    days = tuple(
        Option(str(n), _when(flow, slots[0]), say("day-free", count=len(slots)))
        for n, slots in enumerate(by_day)
    )
    question = Question(say("ask-book-day", service=name), days, say("field-number"))
    day = await flow.ask(question)
    if day is None or day.value is None:
        return None
    times = tuple(Option(str(at), words.time(at)) for at in by_day[int(day.value)])
    asked, nothing = say("ask-book-time", service=name), say("nothing-fits")
    at = await flow.ask(Question(asked, times, say("field-time"), filters=True, nothing=nothing))
    return None if at is None or at.value is None else int(at.value)


async def _person(flow: Flow) -> Person | None:
    """Return whom to ring if the hall cancels, as far as they say; None: nobody is booked."""
    say, hint = flow.words.say, ""
    while True:
        asked = say("ask-book-phone")
        field = say("field-book-phone")
        told = await flow.ask(Question(asked, field=field, hint=hint, free=True, optional=True))
        if told is None or not told.text.strip():
            return None if told is None else NOBODY
        if contact_meant(told.text) is not None:
            break
        hint = say("book-phone-unclear", typed=clean(told.text))
    field = say("field-book-name")
    name = await flow.ask(Question(say("ask-book-name"), field=field, free=True, optional=True))
    return None if name is None else Person(told.text, name.text, told.text)


def _when(flow: Flow, at: int) -> str:
    words = flow.words
    return day_and_time(at, flow.face.now(), words.config.time_zone, words.language)
