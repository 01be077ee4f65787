"""Which slot somebody means who names an instant, or what is free beside it."""

from zal.domain.by import Role
from zal.domain.clock import business_day
from zal.domain.errors import WrongMove
from zal.domain.settings.appointments import Channel
from zal.domain.slots import Wanted, bookable, pools_for
from zal.hall.appointment_moves import when
from zal.hall.contacts import kiosks_may_book
from zal.hall.issue import must_not_be_closed_by_hand
from zal.hall.lookups import known
from zal.hall.slots import Free, free_slots
from zal.hall.turn import Turn


def wanted_at(turn: Turn, service: str, channel: Channel, slot_at: int) -> Wanted:
    """Return what is wanted by whoever names a service and an instant (epoch ms)."""
    known("service", service, turn.config.service_by_code)
    return Wanted(service, channel, business_day(slot_at, turn.config))


def must_let_visitors_book(turn: Turn, channel: Channel = Channel.PUBLIC) -> None:
    """Refuse visitors by themselves where the hall has no page on which they book.

    And a kiosk that may make none, or no more; both have the public's places alone.
    """
    role = turn.by.role
    if role in (Role.VISITOR, Role.KIOSK) and channel is not Channel.PUBLIC:
        raise WrongMove("role-may-not", role=role, act="hold-slot")
    if role is Role.VISITOR and not turn.config.appointments.public_page:
        raise WrongMove("visitors-do-not-book")
    if role is Role.KIOSK and not kiosks_may_book(turn):
        raise WrongMove("kiosk-books-none")


def must_take_bookings(turn: Turn, service: str, day: str) -> None:
    """Refuse what staff closed by hand, and say so; that is always of today."""
    if day == turn.day:
        must_not_be_closed_by_hand(turn, service)


def slot_meant(turn: Turn, wanted: Wanted, slot_at: int) -> Free:
    """Return what is free at an instant, or refuse and say what is free nearest to it."""
    must_take_bookings(turn, wanted.service, wanted.day.isoformat())
    free = free_slots(turn, wanted)
    for each in free:
        if each.booking.at == slot_at:
            return each
    told = {**when(turn, slot_at), "service": wanted.service}
    pools = pools_for(turn.config, wanted.service, wanted.channel)
    runs = [run for pool in pools for run in bookable(turn.config, pool, wanted, turn.now)]
    if all(run[0].at != slot_at for run in runs):
        raise WrongMove("slot-unknown", **told)
    if not free:
        raise WrongMove("slot-taken-day", **told)
    nearest = min(free, key=lambda each: abs(each.booking.at - slot_at))
    raise WrongMove("slot-taken", **told, nearest=when(turn, nearest.booking.at)["time"])
