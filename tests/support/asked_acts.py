"""Every act that can be asked for, with a hall in which it can be done."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from booked_halls import POOL, SLOT, booked_config, day_of
from halls import (
    AT_BOARD,
    AT_KIOSK,
    BY_LINK,
    MINUTE,
    NOON,
    OWNER,
    at_desk,
    small_config,
    with_settings,
)
from several import several_config
from zal.domain.by import By
from zal.domain.printing import JobState, PrinterState
from zal.domain.settings.appointments import Channel
from zal.domain.settings.consoles import ConsolePolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Hours, Span
from zal.hall.config_in_force import ConfigInForce
from zal.hall.contacts import NOBODY, Person
from zal.hall.hall import Hall
from zal.hall.imported_appointments import Imported
from zal.hall.pins import of_operator
from zal.hall.seen.appointments import appointments_of_day
from zal.hall.seen.ticket import ticket_story
from zal.hall.settings_appointments import Touched
from zal.store import rows
from zal.store.queries import appointments as a

IVANOVA = at_desk("1", "ivanova")
SOON = NOON + 20 * MINUTE
"""A slot for which one can check in at noon."""
IMPORTED = Imported("uid 7@other", "passport", SOON, Channel.DESK)


def nothing(hall: Hall) -> None:
    """A hall as it was made."""


def signed_in(hall: Hall) -> None:
    hall.desks.sign_in(IVANOVA)


def on_a_break(hall: Hall) -> None:
    signed_in(hall)
    hall.desks.take_break(IVANOVA, "tea")


def waiting(hall: Hall) -> None:
    signed_in(hall)
    hall.tickets.issue(AT_KIOSK, "passport")


def called(hall: Hall) -> None:
    waiting(hall)
    hall.tickets.call(IVANOVA)


def recorded(hall: Hall) -> None:
    signed_in(hall)
    hall.tickets.record(IVANOVA, "passport")


def serving(hall: Hall) -> None:
    called(hall)
    hall.tickets.start(IVANOVA)


def held(hall: Hall) -> None:
    serving(hall)
    hall.tickets.hold(IVANOVA)


def served(hall: Hall) -> None:
    serving(hall)
    hall.tickets.finish(IVANOVA)


def missed(hall: Hall) -> None:
    called(hall)
    hall.tickets.no_show(IVANOVA, anyway=True)


def serving_for_two(hall: Hall) -> None:
    serving(hall)
    hall.visits.add(IVANOVA, "land")


def with_bundles(hall: Hall) -> None:
    set_up(hall, several_config())


def set_up(hall: Hall, config: HallConfig) -> None:
    """Let a hall have other settings than it was made with."""
    hall.acts._config = ConfigInForce(lambda _: config)


def free_by_itself(hall: Hall) -> None:
    """A desk whose next visitor is called by itself, in twenty seconds."""
    console = ConsolePolicy(next_after_s=20)
    set_up(hall, replace(small_config(), console=console))
    served(hall)


def taking_appointments(hall: Hall) -> None:
    """A hall with slots at desks, of which the public can have none."""
    set_up(hall, booked_config(booked_share_at_most=0.0, open_per_contact=0))


def slot_held(hall: Hall) -> None:
    taking_appointments(hall)
    hall.appointments.hold(OWNER, "passport", SOON, channel=Channel.DESK)


def booked(hall: Hall) -> None:
    slot_held(hall)
    hall.appointments.book(OWNER, link_of(hall))


def booked_by_name(hall: Hall) -> None:
    slot_held(hall)
    hall.appointments.book(OWNER, link_of(hall), Person(name="Anna"))


def checked_in(hall: Hall) -> None:
    booked(hall)
    hall.appointments.check_in(AT_KIOSK, code=code_of(hall))


def appointment_cancelled(hall: Hall) -> None:
    booked(hall)
    hall.appointments.cancel(OWNER, token=link_of(hall))


def on_the_waiting_list(hall: Hall) -> None:
    taking_appointments(hall)
    hall.waiting_lists.join(OWNER, "passport", day_of(SOON))


def offered(hall: Hall) -> None:
    """A hall with one slot a day, that somebody held who did not want it, and another waits for."""
    hours = Hours(week=((Span(14 * 60, 14 * 60 + 20),),) * 7)
    set_up(hall, booked_config(replace(POOL, public=1, hours=hours), open_per_contact=0))
    held = hall.appointments.hold(BY_LINK, "passport", SLOT)
    hall.waiting_lists.join(BY_LINK, "passport", day_of(SLOT))
    hall.appointments.drop(BY_LINK, held.token or "")


def to_have_no_slots(hall: Hall) -> None:
    """A hall whose next settings would not give the appointment that it has."""
    booked(hall)
    with_settings(hall, lambda config: replace(config, slots=()))


def link_of(hall: Hall) -> str:
    (found,) = hall.see(appointments_of_day)
    return found.token or ""


def code_of(hall: Hall) -> str:
    (found,) = hall.see(appointments_of_day)
    return found.code or ""


def wish_of(hall: Hall) -> str:
    return hall.see(lambda look: rows.wish(look.rows(a.WISH, wish_id=1)[0]).token)


def being_sent(hall: Hall) -> None:
    waiting(hall)
    assert hall.slips.begin(AT_KIOSK, "test")


def good_once(hall: Hall) -> None:
    hall.pins.set(OWNER, of_operator("ivanova"), "482913", is_once=True)


def paired(hall: Hall) -> None:
    hall.pins.set(OWNER, "kiosk", "2580")
    hall.browsers.pair(AT_KIOSK, "2580", "console")


def cancelled(hall: Hall) -> None:
    waiting(hall)
    hall.tickets.cancel(BY_LINK, token=token(hall))


def closed(hall: Hall) -> None:
    hall.day.close_day(OWNER)


def closed_with_one_left(hall: Hall) -> None:
    waiting(hall)
    closed(hall)


def ended(hall: Hall) -> None:
    closed_with_one_left(hall)
    hall.day.expire_visits(OWNER, 1)


def token(hall: Hall) -> str:
    return hall.see(ticket_story, "Б101")[0].token


def drop_slot(hall: Hall, by: By) -> None:
    """Drop what is held under the first link that there was: a dropped one is on no list."""
    token = hall.see(lambda look: look.rows(a.APPOINTMENT, appointment_id=1)[0]["token"])
    hall.appointments.drop(by, token)


@dataclass(frozen=True)
class Case:
    """An act that can be done: in which hall, by whom."""

    before: Callable[[Hall], None]
    by: By
    act: Callable[[Hall, By], object]


def act_of(case: str) -> str:
    """Return the act that a case tries: some are done in several ways."""
    return case.partition(":")[0]


CASES = {
    "issue": Case(nothing, AT_KIOSK, lambda hall, by: hall.tickets.issue(by, "passport")),
    "issue: a bundle": Case(
        with_bundles, AT_KIOSK, lambda hall, by: hall.tickets.issue(by, bundle="free")
    ),
    "issue: several": Case(
        nothing, AT_KIOSK, lambda hall, by: hall.tickets.issue(by, "passport", also=("land",))
    ),
    "call": Case(waiting, IVANOVA, lambda hall, by: hall.tickets.call(by)),
    "recall": Case(called, IVANOVA, lambda hall, by: hall.tickets.recall(by)),
    "start": Case(called, IVANOVA, lambda hall, by: hall.tickets.start(by)),
    "finish": Case(serving, IVANOVA, lambda hall, by: hall.tickets.finish(by)),
    "reopen": Case(served, IVANOVA, lambda hall, by: hall.tickets.reopen(by)),
    "no-show": Case(called, IVANOVA, lambda hall, by: hall.tickets.no_show(by, anyway=True)),
    "return": Case(called, IVANOVA, lambda hall, by: hall.tickets.return_to_queue(by)),
    "return: by the link": Case(
        missed, BY_LINK, lambda hall, by: hall.tickets.return_to_queue(by, token=token(hall))
    ),
    "hold": Case(serving, IVANOVA, lambda hall, by: hall.tickets.hold(by, note="a copy")),
    "change-category": Case(
        called, IVANOVA, lambda hall, by: hall.categories.change(by, "booked", reason="x")
    ),
    "transfer": Case(serving, IVANOVA, lambda hall, by: hall.tickets.transfer(by, service="land")),
    "postpone": Case(
        waiting, BY_LINK, lambda hall, by: hall.tickets.postpone(by, 10, token=token(hall))
    ),
    "release": Case(held, IVANOVA, lambda hall, by: hall.tickets.release(by, "Б101")),
    "cancel": Case(waiting, BY_LINK, lambda hall, by: hall.tickets.cancel(by, token=token(hall))),
    "cancel: one of several": Case(
        serving_for_two, IVANOVA, lambda hall, by: hall.visits.skip(by, "land", reason="x")
    ),
    "reinstate": Case(
        cancelled, BY_LINK, lambda hall, by: hall.tickets.reinstate(by, token=token(hall))
    ),
    "add": Case(serving, IVANOVA, lambda hall, by: hall.visits.add(by, "land")),
    "record": Case(signed_in, IVANOVA, lambda hall, by: hall.tickets.record(by, "passport")),
    "unrecord": Case(recorded, IVANOVA, lambda hall, by: hall.tickets.unrecord(by)),
    "count-people": Case(serving, IVANOVA, lambda hall, by: hall.visits.count_people(by, 3)),
    "rate": Case(
        served, BY_LINK, lambda hall, by: hall.ratings.rate(by, token(hall), {"comfort": 5})
    ),
    "hold-slot": Case(
        taking_appointments,
        OWNER,
        lambda hall, by: hall.appointments.hold(by, "passport", SOON, channel=Channel.DESK),
    ),
    "book-slot": Case(slot_held, OWNER, lambda hall, by: hall.appointments.book(by, link_of(hall))),
    "book-slot: an offer": Case(
        offered, BY_LINK, lambda hall, by: hall.appointments.take_offer(by, wish_of(hall))
    ),
    "drop-slot": Case(slot_held, OWNER, drop_slot),
    "move-appointment": Case(
        booked,
        OWNER,
        lambda hall, by: hall.appointments.move(by, SOON + 20 * MINUTE, code=code_of(hall)),
    ),
    "cancel-appointment": Case(
        booked, OWNER, lambda hall, by: hall.appointments.cancel(by, code=code_of(hall))
    ),
    "reinstate-appointment": Case(
        appointment_cancelled,
        OWNER,
        lambda hall, by: hall.appointments.reinstate(by, code=code_of(hall)),
    ),
    "check-in": Case(
        booked, AT_KIOSK, lambda hall, by: hall.appointments.check_in(by, code=code_of(hall))
    ),
    "forget-person": Case(
        booked_by_name, OWNER, lambda hall, by: hall.privacy.forget(by, code_of(hall), sure=True)
    ),
    "undo-check-in": Case(
        checked_in, OWNER, lambda hall, by: hall.appointments.undo_check_in(by, code=code_of(hall))
    ),
    "import-appointment": Case(
        taking_appointments,
        OWNER,
        lambda hall, by: hall.imported_appointments.take_in(by, IMPORTED, NOBODY),
    ),
    "join-waiting-list": Case(
        taking_appointments,
        OWNER,
        lambda hall, by: hall.waiting_lists.join(by, "passport", day_of(SOON)),
    ),
    "leave-waiting-list": Case(
        on_the_waiting_list, OWNER, lambda hall, by: hall.waiting_lists.leave(by, wish_of(hall))
    ),
    "sign-in": Case(nothing, IVANOVA, lambda hall, by: hall.desks.sign_in(by)),
    "sign-out": Case(signed_in, IVANOVA, lambda hall, by: hall.desks.sign_out(by)),
    "break": Case(signed_in, IVANOVA, lambda hall, by: hall.desks.take_break(by, "tea")),
    "stop-next": Case(free_by_itself, IVANOVA, lambda hall, by: hall.desks.stop_next(by)),
    "resume": Case(on_a_break, IVANOVA, lambda hall, by: hall.desks.resume(by)),
    "decline-ticket": Case(
        nothing, AT_KIOSK, lambda hall, by: hall.tickets.decline(by, "passport")
    ),
    "open-service": Case(nothing, OWNER, lambda hall, by: hall.day.open_service(by, "land")),
    "close-service": Case(nothing, OWNER, lambda hall, by: hall.day.close_service(by, "land")),
    "close-day": Case(nothing, OWNER, lambda hall, by: hall.day.close_day(by)),
    "expire-visits": Case(
        closed_with_one_left, OWNER, lambda hall, by: hall.day.expire_visits(by, 1)
    ),
    "open-day": Case(ended, OWNER, lambda hall, by: hall.day.open_day(by)),
    "apply-config": Case(nothing, OWNER, lambda hall, by: hall.day.apply_config(by, "small")),
    "apply-config: and cancel": Case(
        to_have_no_slots,
        OWNER,
        lambda hall, by: hall.day.apply_config(by, "new", touched=Touched.CANCEL),
    ),
    "save-cursor": Case(nothing, AT_BOARD, lambda hall, by: hall.day.save_cursor(by, "wall", 7)),
    "set-pin": Case(nothing, OWNER, lambda hall, by: hall.pins.set(by, "kiosk", "2580")),
    "replace-pin": Case(
        good_once, IVANOVA, lambda hall, by: hall.pins.replace(by, "482913", "2580")
    ),
    "pair-browser": Case(
        paired, AT_KIOSK, lambda hall, by: hall.browsers.pair(by, "2580", "console")[0]
    ),
    "invite-browser": Case(nothing, OWNER, lambda hall, by: hall.browsers.invite(by)),
    "revoke-browser": Case(paired, OWNER, lambda hall, by: hall.browsers.revoke(by, 1)),
    "ask-slip": Case(
        waiting, AT_KIOSK, lambda hall, by: hall.slips.ask(by, "Б101", kiosk="kiosk-2")
    ),
    "send-slip": Case(waiting, AT_KIOSK, lambda hall, by: hall.slips.begin(by, "test")),
    "end-slip": Case(
        being_sent, AT_KIOSK, lambda hall, by: hall.slips.end(by, 1, JobState.PRINTED)
    ),
    "recover-slips": Case(being_sent, AT_KIOSK, lambda hall, by: hall.slips.recover(by, "test")),
    "printer": Case(
        nothing, AT_KIOSK, lambda hall, by: hall.slips.tell(by, "test", PrinterState.PAPER_OUT)
    ),
}
