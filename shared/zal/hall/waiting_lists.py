"""The acts of those who wait for a slot that somebody gives back."""

from datetime import date

from zal.domain import events as log
from zal.domain.appointments import CONTACT_KEY_BYTES, Wish, WishState
from zal.domain.by import By
from zal.domain.clock import business_day
from zal.domain.codes import check_number
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.settings.appointments import Channel
from zal.domain.slots import Wanted, pools_for
from zal.hall.acts import Acts
from zal.hall.appointment_moves import set_wish
from zal.hall.contacts import contact_kept
from zal.hall.issue import TOKEN_BYTES, page_token
from zal.hall.lookups import known
from zal.hall.requests import Done
from zal.hall.slot_meant import must_let_visitors_book, must_take_bookings
from zal.hall.slots import free_slots
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import appointments as a
from zal.store.queries import hall as h


class WaitingLists:
    """Waiting for a slot of a service and day. ``token``: of the link that an offer comes to."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def join(self, by: By, service: str, day: date, contact: str = "") -> Wish:
        """Wait for a slot that is given back, where none is free."""
        random = self._acts.means.random_bytes(TOKEN_BYTES)
        new_key = self._acts.means.random_bytes(CONTACT_KEY_BYTES)

        def work(turn: Turn) -> Wish:
            must_let_visitors_book(turn)
            _must_be_of_use(turn, service, day)
            kept = contact_kept(turn, contact, Channel.PUBLIC, new_key)
            waiting = turn.rows(a.WAITING_LIST, of_day=day.isoformat(), service=service)
            if len(waiting) >= turn.config.appointments.waiting_list_at_most:
                raise WrongMove("waiting-list-full", service=service, day=day.isoformat())
            if kept is not None and any(row["contact"] == kept for row in waiting):
                raise WrongMove("waiting-list-joined", service=service, day=day.isoformat())
            token = page_token(random)
            told = {"service": service, "of_day": day.isoformat()}
            wish_id = turn.new_id(a.NEW_WISH, **told, token=token, contact=kept)
            said = log.WaitingListJoined(wish_id, day.isoformat(), check_number(token))
            turn.tell(said, service=service)
            return _wish(turn, wish_id)

        body = {"service": service, "day": day.isoformat(), "contact": contact}
        return self._acts.do(by, "join-waiting-list", work, _as_it_stands, **body)

    def leave(self, by: By, token: str) -> Wish:
        """Wait no more."""

        def work(turn: Turn) -> Wish:
            row = turn.row(a.WISH_BY_TOKEN, token=token)
            if row is None:
                raise UnknownName("unknown-wish")
            found = rows.wish(row)
            if found.state is not WishState.WAITING or found.day < turn.day:
                raise WrongMove("waiting-list-left", service=found.service, day=found.day)
            set_wish(turn, found.wish_id, WishState.WAITING, WishState.OVER)
            turn.tell(log.WaitingListLeft(found.wish_id))
            return _wish(turn, found.wish_id)

        return self._acts.do(by, "leave-waiting-list", work, _as_it_stands, token=token)


def _must_be_of_use(turn: Turn, service: str, day: date) -> None:
    """Refuse a day that nobody can book, and one on which a slot is free as it is."""
    known("service", service, turn.config.service_by_code)
    policy = turn.config.appointments
    ahead = (day - business_day(turn.now, turn.config)).days
    told = {"service": service, "day": day.isoformat()}
    is_booked = bool(pools_for(turn.config, service, Channel.PUBLIC))
    if not is_booked or not 0 <= ahead <= policy.horizon_days:
        raise WrongMove("slots-none", **told)
    must_take_bookings(turn, service, day.isoformat())
    if free_slots(turn, Wanted(service, Channel.PUBLIC, day)):
        raise WrongMove("waiting-list-free", **told)


def _wish(turn: Turn, wish_id: int) -> Wish:
    row = turn.row(a.WISH, wish_id=wish_id)
    assert row is not None
    return rows.wish(row)


def _as_it_stands(turn: Turn, done: Done) -> Wish:
    row = turn.row(h.DETAIL_OF_EVENT, rev=done.rev)
    assert row is not None
    return _wish(turn, rows.wish_told(row))
