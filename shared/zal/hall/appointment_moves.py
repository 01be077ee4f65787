"""What acts on appointments and time share: places are taken, held and given back."""

from collections.abc import Iterable
from datetime import date

from zal.domain.appointments import (
    Appointment,
    AppointmentAct,
    AppointmentState,
    CancelledBy,
    Wish,
    WishState,
    appointment_after,
    appointment_link,
)
from zal.domain.clock import business_day, local
from zal.domain.dataclass import dataclass
from zal.domain.events import (
    AppointmentCancelled,
    AppointmentLapsed,
    PlacesReturned,
    SlotDropped,
    SlotHeld,
)
from zal.domain.offers import Offer
from zal.domain.settings.appointments import Channel
from zal.domain.slots import MINUTE_MS, Wanted, pools_for
from zal.hall.act_or_look import Sees
from zal.hall.offers import Freed, offers, offers_of_freed
from zal.hall.slots import Free, is_closed_by_hand
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import appointments as a


@dataclass(frozen=True, slots=True)
class New:
    """An appointment that is to be written, with the places that it takes."""

    state: AppointmentState
    service: str
    channel: Channel
    free: Free
    due: int
    code: str | None = None
    token: str | None = None
    contact: str | None = None
    first_id: int | None = None
    sequence: int = 0
    wish_id: int | None = None
    source: str | None = None
    source_sequence: int = 0


def when(seen: Sees, slot_at: int) -> dict[str, str]:
    """Return date and time of a slot, as sentences tell them."""
    wall = local(slot_at, seen.config.time_zone)
    return {"day": wall.date().isoformat(), "time": f"{wall:%H:%M}"}


def after(seen: Sees, found: Appointment, act: AppointmentAct) -> AppointmentState:
    """Return the state that an act leads to, or refuse."""
    return appointment_after(found.state, act, **when(seen, found.slot_at))


def write_new(turn: Turn, new: New) -> tuple[Appointment, list[list[int]]]:
    """Write an appointment and its places; return it, and the places as the log tells them."""
    pool, booking = new.free
    appointment_id = turn.new_id(
        a.NEW_APPOINTMENT,
        state=new.state,
        service=new.service,
        pool=pool.code,
        channel=new.channel,
        of_day=business_day(booking.at, turn.config).isoformat(),
        slot_at=booking.at,
        due=new.due,
        first_id=new.first_id,
        sequence=new.sequence,
        wish_id=new.wish_id,
        code=new.code,
        token=new.token,
        contact=new.contact,
        source=new.source,
        source_sequence=new.source_sequence,
    )
    places = [
        [slot.at, place, pool.capacity(new.channel)]
        for slot, place in zip(booking.slots, booking.places, strict=True)
    ]
    for slot_at, place, capacity in places:
        of = {"pool": pool.code, "channel": new.channel, "appointment_id": appointment_id}
        turn.write_one(a.NEW_PLACE, **of, slot_at=slot_at, place=place, capacity=capacity)
    return appointment_as_it_stands(turn, appointment_id), places


def appointment_as_it_stands(turn: Turn, appointment_id: int) -> Appointment:
    """Return an appointment as it stands inside this act."""
    row = turn.row(a.APPOINTMENT, appointment_id=appointment_id)
    assert row is not None
    return rows.appointment(row)


def hold(
    turn: Turn,
    wanted: Wanted,
    free: Free,
    *,
    until: int,
    wish: Wish | None = None,
    own: tuple[str | None, str | None] = (None, None),
) -> Appointment:
    """Hold places, at most until the slot; ``wish``: for whom, else its ``own`` code and token.

    ``until``: epoch ms.
    """
    code, token = own
    new = New(
        AppointmentState.HELD,
        wanted.service,
        wanted.channel,
        free,
        due=min(until, free.booking.at),
        wish_id=None if wish is None else wish.wish_id,
        contact=None if wish is None else wish.contact,
        code=code,
        token=token,
    )
    held, places = write_new(turn, new)
    said = SlotHeld(
        appointment=held.appointment_id,
        pool=held.pool,
        channel=held.channel,
        of_day=held.day,
        slot_at=held.slot_at,
        places=places,
        until=new.due,
        link=appointment_link(held.code, held.token),
        wish=held.wish_id,
    )
    turn.tell(said, service=wanted.service)
    return held


def end(
    turn: Turn,
    found: Appointment,
    act: AppointmentAct,
    *,
    due: int | None = None,
    ticket_id: int | None = None,
    ended_by: str = "",
    sequence: int | None = None,
) -> None:
    """Let an appointment end; whoever asks tells it. ``due``: when its places come back.

    ``sequence``: how many changes there were with this one, None: this one does not count.
    """
    turn.write_one(
        a.END,
        appointment_id=found.appointment_id,
        before=found.state,
        after=after(turn, found, act),
        due=due,
        ticket_id=ticket_id,
        ended_by=ended_by,
        sequence=found.sequence if sequence is None else sequence,
    )


def returns_at(turn: Turn, found: Appointment, random: bytes) -> int | None:
    """Return the random instant at which freed places come back; None: the slot is over by then."""
    policy = turn.config.appointments
    least, most = sorted((policy.returns_after_min, policy.returns_before_min))
    span = (most - least) * MINUTE_MS + 1
    at = turn.now + least * MINUTE_MS + int.from_bytes(random) % span
    return at if at < found.slot_at else None


def drop(turn: Turn, held: Appointment) -> None:
    """Let go of what was held: whoever waits for one is offered it at once."""
    end(turn, held, AppointmentAct.DROP)
    freed = _free_places(turn, held)
    waits_on = held.wish_id is not None and is_closed_by_hand(turn, held.service, held.day)
    if held.wish_id is not None:
        then = WishState.WAITING if waits_on else WishState.OVER
        set_wish(turn, held.wish_id, WishState.OFFERED, then)
    turn.tell(SlotDropped(held.appointment_id, waits_on))
    with turn.as_time():  # whoever lets go offers nothing: the hall does
        _offer(turn, offers_of_freed(turn, freed))


def set_wish(turn: Turn, wish_id: int, before: WishState, then: WishState) -> None:
    """Let somebody stand otherwise on the waiting list."""
    turn.write_one(a.SET_WISH, wish_id=wish_id, before=before, after=then)


def end_due(turn: Turn) -> None:
    """Do what time brings next about appointments: a hold, a wait for somebody, a return ends."""
    row = turn.row(a.NEXT_DUE)
    assert row is not None
    found = rows.appointment(row)
    match found.state:
        case AppointmentState.HELD:
            drop(turn, found)
        case AppointmentState.EXPECTED:
            _end_unused(turn, found)
        case _:
            turn.write_one(a.NO_LONGER_DUE, appointment_id=found.appointment_id)
            freed = _free_places(turn, found)
            turn.tell(PlacesReturned(found.appointment_id))
            _offer(turn, offers_of_freed(turn, freed))


def _end_unused(turn: Turn, found: Appointment) -> None:
    """Let an appointment lapse, or the hall cancel it whose visitor it did not let check in."""
    if not is_closed_by_hand(turn, found.service, found.day):
        end(turn, found, AppointmentAct.LAPSE)
        turn.tell(AppointmentLapsed(found.appointment_id))
        return
    said, sequence = CancelledBy.HALL.value, found.sequence + 1
    end(turn, found, AppointmentAct.CANCEL, ended_by=said, sequence=sequence)
    turn.tell(AppointmentCancelled(found.appointment_id, None, said, sequence))


def _free_places(turn: Turn, found: Appointment) -> Freed:
    """Free the places of an appointment and return what they were."""
    freed = turn.rows(a.PLACES, appointment_id=found.appointment_id)
    turn.run(a.FREE_PLACES, appointment_id=found.appointment_id)
    slots = frozenset(row["slot_at"] for row in freed)
    return Freed(found.pool, found.channel, found.day, slots)


def offer_what_came_back(turn: Turn, services: Iterable[str]) -> None:
    """Offer what is free today to those who wait for it: nothing was while it was closed by hand.

    Whoever opened it offers nothing: the hall does.
    """
    today = date.fromisoformat(turn.day)
    with turn.as_time():
        for service in services:
            for pool in pools_for(turn.config, service, Channel.PUBLIC):
                _offer(turn, offers(turn, pool, Wanted(service, Channel.PUBLIC, today)))


def _offer(turn: Turn, found: Iterable[Offer]) -> None:
    """Hold what is offered for those to whom it is."""
    for wish, wanted, pool, booking, until in found:
        set_wish(turn, wish.wish_id, WishState.WAITING, WishState.OFFERED)
        hold(turn, wanted, Free(pool, booking), until=until, wish=wish)
