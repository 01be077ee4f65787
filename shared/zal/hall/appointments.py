"""The acts on appointments. Each is one transaction and at least one event."""

from collections.abc import Callable
from typing import NamedTuple

from zal.domain.appointments import (
    Appointment,
    AppointmentState,
    code_typed,
)
from zal.domain.by import By
from zal.domain.errors import UnknownName, WrongMove
from zal.domain.roles import check_may
from zal.domain.settings.appointments import Channel
from zal.domain.slots import MINUTE_MS
from zal.domain.tickets import VisitStage
from zal.hall.acts import Acts
from zal.hall.appointment_moves import (
    appointment_as_it_stands,
    drop,
    hold,
)
from zal.hall.booking import Fresh, book
from zal.hall.changed_appointments import cancel, move, move_back, reinstate
from zal.hall.check_in import check_in, ticket_unless_expected, undo_check_in
from zal.hall.code_tries import tried
from zal.hall.contacts import NOBODY, Person
from zal.hall.issue import TOKEN_BYTES
from zal.hall.lookups import stage_as_it_stands
from zal.hall.requests import Done
from zal.hall.return_passes import pass_by_code, ticket_unless_good, undo_use, use_pass
from zal.hall.slot_meant import (
    must_let_visitors_book,
    slot_meant,
    wanted_at,
)
from zal.hall.turn import Turn
from zal.store import rows
from zal.store.queries import appointments as a
from zal.store.queries import hall as h


class Recognised(NamedTuple):
    """Who has come, and for which service. ``appointment`` None: with a return pass.

    ``ticket``: the one that they have already, None: they are to check in.
    """

    service: str
    appointment: Appointment | None
    ticket: VisitStage | None


class Appointments:
    """What can be done to appointments. ``code``: as typed; ``token``: of the link.

    Each returns the appointment as it then stands. All acts raise ``HallError`` and then have
    changed nothing.
    """

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def hold(
        self, by: By, service: str, slot_at: int, *, channel: Channel = Channel.PUBLIC
    ) -> Appointment:
        """Keep a slot while it is filled in; a visitor by themselves has the public's places."""
        fresh = Fresh.made(self._acts.means)

        def work(turn: Turn) -> Appointment:
            return _hold(turn, service, channel, slot_at, fresh)

        body = {"service": service, "slot_at": slot_at, "channel": str(channel)}
        return self._acts.do(by, "hold-slot", work, _as_it_stands, **body)

    def book(
        self, by: By, token: str, person: Person = NOBODY, *, instead: str = ""
    ) -> Appointment:
        """Make an appointment of what is held; ``instead``: as in ``SlotBooked``."""
        return self._book(by, token, person, lambda turn: found_by(turn, None, token), instead)

    def book_at_once(
        self,
        by: By,
        service: str,
        slot_at: int,
        channel: Channel,
        person: Person = NOBODY,
        *,
        instead: str = "",
    ) -> Appointment:
        """Book a slot in one go: nothing stays held where it is refused."""
        fresh = Fresh.made(self._acts.means)

        def work(turn: Turn) -> Appointment:
            held = _hold(turn, service, channel, slot_at, fresh)
            return book(turn, held, person, fresh, instead)

        body = {"service": service, "slot_at": slot_at, "channel": str(channel)}
        told = {**body, "person": [*person], "instead": instead}
        return self._acts.do(by, "book-slot", work, _as_it_stands, **told)

    def take_offer(self, by: By, wish_token: str, person: Person = NOBODY) -> Appointment:
        """Make an appointment of what is offered to somebody on the waiting list."""
        return self._book(by, wish_token, person, lambda turn: _offered(turn, wish_token))

    def _book(
        self,
        by: By,
        asked: str,
        person: Person,
        find: Callable[[Turn], Appointment],
        instead: str = "",
    ) -> Appointment:
        fresh = Fresh.made(self._acts.means)

        def work(turn: Turn) -> Appointment:
            return book(turn, find(turn), person, fresh, instead)

        body: dict[str, object] = {"asked": asked, "person": [*person]}
        if instead:
            body["instead"] = instead
        return self._acts.do(by, "book-slot", work, _as_it_stands, **body)

    def drop(self, by: By, token: str) -> None:
        """Let go of what is held and not wanted."""

        def work(turn: Turn) -> None:
            drop(turn, found_by(turn, None, token))

        self._acts.do(by, "drop-slot", work, lambda *_: None, token=token)

    def move(
        self, by: By, slot_at: int, *, code: str | None = None, token: str | None = None
    ) -> Appointment:
        """Let an appointment be at another time; code and link stay, and so does its channel.

        Back to where it was before, too, while that is kept back from all others.
        """
        random = self._acts.means.random_bytes(4)

        def work(turn: Turn) -> Appointment:
            return move(turn, found_by(turn, code, token), slot_at, random)

        body = {"slot_at": slot_at, "code": code, "token": token}
        with tried(self._acts, by, code):
            return self._acts.do(by, "move-appointment", work, _as_it_stands, **body)

    def move_back(
        self, by: By, *, code: str | None = None, token: str | None = None
    ) -> Appointment:
        """Let an appointment be again where it was before, while that is kept back."""
        random = self._acts.means.random_bytes(4)

        def work(turn: Turn) -> Appointment:
            return move_back(turn, found_by(turn, code, token), random)

        body = {"code": code, "token": token, "is_back": True}
        with tried(self._acts, by, code):
            return self._acts.do(by, "move-appointment", work, _as_it_stands, **body)

    def cancel(self, by: By, *, code: str | None = None, token: str | None = None) -> Appointment:
        """Let nobody be expected any more; ``reinstate`` undoes it."""
        random = self._acts.means.random_bytes(4)

        def work(turn: Turn) -> Appointment:
            return cancel(turn, found_by(turn, code, token), random)

        body = {"code": code, "token": token}
        with tried(self._acts, by, code):
            return self._acts.do(by, "cancel-appointment", work, _as_it_stands, **body)

    def reinstate(
        self, by: By, *, code: str | None = None, token: str | None = None
    ) -> Appointment:
        """Undo a cancel, within two minutes and while its places are kept back."""

        def work(turn: Turn) -> Appointment:
            return reinstate(turn, found_by(turn, code, token))

        body = {"code": code, "token": token}
        with tried(self._acts, by, code):
            return self._acts.do(by, "reinstate-appointment", work, _as_it_stands, **body)

    def recognise(self, by: By, *, code: str | None = None, token: str | None = None) -> Recognised:
        """Return whose appointment or return pass it is that is good now, else refuse as check-in.

        For whoever has more to ask before: it writes nothing but what a wrong code costs.
        """
        check_may(by.role, "check-in")
        with tried(self._acts, by, code), self._acts.turn(by) as turn:
            again = pass_by_code(turn, code)
            if again is not None:
                return Recognised(again.service, None, ticket_unless_good(turn, again))
            found = found_by(turn, code, token)
            return Recognised(found.service, found, ticket_unless_expected(turn, found))

    def check_in(
        self,
        by: By,
        *,
        code: str | None = None,
        token: str | None = None,
        category: str | None = None,
        language: str | None = None,
    ) -> VisitStage:
        """Give whoever has come a ticket; whoever checks in again has the same one.

        They have an appointment, or the ``code`` of a return pass; of that the category is the one
        of the first time.
        """
        random = self._acts.means.random_bytes(TOKEN_BYTES + 8)

        def work(turn: Turn) -> VisitStage:
            again = pass_by_code(turn, code)
            if again is not None:
                return use_pass(turn, again, random, language)
            return check_in(turn, found_by(turn, code, token), random, category, language)

        body = {"code": code, "token": token, "category": category, "language": language}
        with tried(self._acts, by, code):
            return self._acts.do(by, "check-in", work, stage_as_it_stands, **body)

    def undo_check_in(
        self, by: By, *, code: str | None = None, token: str | None = None
    ) -> Appointment:
        """Let an appointment be expected again: it was not its visitor who came.

        That is until the ticket is called, which is cancelled for good.
        """

        def work(turn: Turn) -> Appointment:
            return undo_check_in(turn, found_by(turn, code, token))

        body = {"code": code, "token": token}
        return self._acts.do(by, "undo-check-in", work, _as_it_stands, **body)

    def undo_pass(self, by: By, code: str) -> VisitStage:
        """Let a return pass be good again: it was not its visitor who came.

        That is until the ticket is called, which is cancelled for good.
        """

        def work(turn: Turn) -> VisitStage:
            found = pass_by_code(turn, code)
            if found is None:
                raise UnknownName("unknown-appointment")
            return undo_use(turn, found)

        with tried(self._acts, by, code):
            return self._acts.do(by, "undo-check-in", work, stage_as_it_stands, code=code)

    def undo(self, by: By, *, code: str | None = None, token: str | None = None) -> Appointment:
        """Take back what was done last to an appointment: a cancel, a check-in or a move."""
        with tried(self._acts, by, code), self._acts.turn(by) as turn:
            state = found_by(turn, code, token).state
        acts = {
            AppointmentState.CANCELLED: self.reinstate,
            AppointmentState.CHECKED_IN: self.undo_check_in,
        }
        return acts.get(state, self.move_back)(by, code=code, token=token)


def _hold(turn: Turn, service: str, channel: Channel, slot_at: int, fresh: Fresh) -> Appointment:
    must_let_visitors_book(turn, channel)
    wanted = wanted_at(turn, service, channel, slot_at)
    free = slot_meant(turn, wanted, slot_at)
    until = turn.now + turn.config.appointments.hold_min * MINUTE_MS
    return hold(turn, wanted, free, until=until, own=fresh.own)


def found_by(turn: Turn, code: str | None, token: str | None) -> Appointment:
    """Return the appointment of a code as typed, or of a link; refuse one that is not there."""
    typed = None if code is None else code_typed(code)
    row = None
    if token is not None:
        row = turn.row(a.BY_TOKEN, token=token)
    elif typed is not None:
        row = turn.row(a.BY_CODE, code=typed)
    if row is None and pass_by_code(turn, code) is not None:
        raise WrongMove("pass-no-appointment")
    if row is None:
        raise UnknownName("unknown-appointment")
    return rows.appointment(row)


def _offered(turn: Turn, wish_token: str) -> Appointment:
    row = turn.row(a.WISH_BY_TOKEN, token=wish_token)
    if row is None:
        raise UnknownName("unknown-wish")
    wish = rows.wish(row)
    row = turn.row(a.OFFERED, wish_id=wish.wish_id)
    if row is None:
        raise WrongMove("wish-not-offered", service=wish.service, day=wish.day)
    return rows.appointment(row)


def _as_it_stands(turn: Turn, done: Done) -> Appointment:
    """Return the appointment that a repeated request left behind, as it stands now."""
    row = turn.row(h.DETAIL_OF_EVENT, rev=done.rev)
    assert row is not None
    return appointment_as_it_stands(turn, rows.appointment_told(row))
