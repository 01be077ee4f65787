"""What is done with visits whom a code or a link names, as rules for the machine test."""

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

import oracle_acts as told
from days_and_desks import ENOUGH, REASON
from halls import AT_KIOSK, BY_LINK, OWNER, at_desk
from oracle_values import MOVES
from prepared_visits import CATEGORY
from visits_at_desks import VisitsAtDesks
from zal.domain.by import By
from zal.domain.errors import UnknownName
from zal.domain.tickets import VisitStage
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.ticket import ticket_story

BY_CODE_MOVES = [
    (state, act)
    for state, act in MOVES
    if act in ("return", "release", "cancel", "change-category") and state != "called"
]
Spelling = Callable[[str], str]
SPELLING: st.SearchStrategy[Spelling] = st.sampled_from(
    [str, str, str.lower, lambda code: f"{code[0]}-{code[1:]}"]
)


class VisitsByCode(VisitsAtDesks):
    """Who is called by name, lets others go first, has another right or is no more."""

    @rule(data=st.data(), spell=SPELLING, reason=REASON)
    def call_by_name(self, data: st.DataObject, spell: Spelling, reason: str) -> None:
        stands = data.draw(st.sampled_from(["waiting", "waiting", "held", "missed"]))
        self.prepare(data, stands)
        desk, operator = self.somewhere(data, self.free_desks())
        code = self.some_code(data, stands)
        self.act(
            lambda: self.hall.tickets.call(
                at_desk(desk, operator), code=spell(code), reason=reason
            ),
            lambda hall: told.call(hall, desk, code, reason, operator),
        )

    @rule(data=st.data(), moves=st.lists(st.sampled_from(BY_CODE_MOVES), min_size=1, max_size=3))
    def by_code(self, data: st.DataObject, moves: list[tuple[str, str]]) -> None:
        for state, act in moves:
            self.once_by_code(data, state, act, data.draw(SPELLING))

    def once_by_code(self, data: st.DataObject, state: str, act: str, spell: Spelling) -> None:
        self.prepare(data, state)
        code = self.some_code(data, state)
        tickets = self.hall.tickets
        acts: dict[str, Callable[[], VisitStage]] = {
            "return": lambda: tickets.return_to_queue(OWNER, code=spell(code)),
            "release": lambda: tickets.release(OWNER, spell(code)),
            "cancel": lambda: tickets.cancel(OWNER, spell(code)),
            "change-category": lambda: self.hall.categories.change(OWNER, code=spell(code)),
        }
        self.act(acts[act], lambda hall: told.by_code(hall, act, code))

    @rule(
        data=st.data(),
        late_s=st.sampled_from([0, 0, 0, 1800, 1801]),
        by=st.sampled_from([AT_KIOSK, AT_KIOSK, BY_LINK]),
    )
    def come_back(self, data: st.DataObject, late_s: int, by: By) -> None:
        """Come back after a missed call without staff, by code or by the link."""
        self.prepare(data, "missed")
        code = self.some_code(data, "missed")
        self.time_passes(late_s)
        named = {"code": code}
        if by is BY_LINK:
            try:
                named = {"token": self.hall.see(ticket_story, code).ticket.token}
            except UnknownName:  # of such a code there is no link
                by = AT_KIOSK
        self.act(
            lambda: self.hall.tickets.return_to_queue(by, **named),
            lambda hall: told.come_back(hall, code, by_staff=False),
        )

    @rule(
        data=st.data(),
        state=st.sampled_from(["waiting", "held", "missed"]),
        late_s=st.sampled_from([0, 0, 120, 121]),
    )
    def cancel_and_take_that_back(self, data: st.DataObject, state: str, late_s: int) -> None:
        self.prepare(data, state)
        code = self.some_code(data, state)
        tickets = self.hall.tickets
        self.act(
            lambda: tickets.cancel(OWNER, code), lambda hall: told.by_code(hall, "cancel", code)
        )
        self.time_passes(late_s)
        self.act(lambda: tickets.reinstate(OWNER, code), lambda hall: told.reinstate(hall, code))

    @rule(
        data=st.data(),
        category=CATEGORY,
        reason=REASON,
        late_s=st.sampled_from([None, None, 0, 120, 121]),
    )
    def change_category(
        self, data: st.DataObject, category: str | None, reason: str, late_s: int | None
    ) -> None:
        """Change it, and now and then take that back."""
        stands = data.draw(st.sampled_from(["waiting", "waiting", "held", "missed"]))
        self.prepare(data, stands)
        code = self.some_code(data, stands)
        categories = self.hall.categories
        self.act(
            lambda: categories.change(OWNER, category, code=code, reason=reason),
            lambda hall: told.change_category(hall, code, category, reason),
        )
        if late_s is not None:
            self.time_passes(late_s)
            self.act(
                lambda: categories.undo(OWNER, code),
                lambda hall: told.undo_category(hall, code),
            )

    @rule(
        data=st.data(),
        minutes=st.sampled_from([1, 2, 10, 10, 30, 60, 0, 61]),
        again=st.sampled_from([False, False, True]),
        by_link=st.booleans(),
    )
    def postpone(self, data: st.DataObject, minutes: int, *, again: bool, by_link: bool) -> None:
        self.prepare(data, "waiting")
        code = self.some_code(data, "waiting")
        for _ in range(3 if again else 1):
            self.postpone_once(code, minutes, by_link=by_link)
            if again:
                self.time_passes(60 * minutes)

    def postpone_once(self, code: str, minutes: int, *, by_link: bool) -> None:
        """Let others by, by code or by the link if there is one for it today."""
        tokens = {each.code: each.token for each in self.hall.see(open_tickets)}
        token = tokens.get(code) if by_link else None
        named = {"code": code} if token is None else {"token": token}
        self.act(
            lambda: self.hall.tickets.postpone(OWNER, minutes, **named),
            lambda hall: told.postpone(hall, code, minutes),
        )

    @precondition(lambda self: self.acts_since_end >= ENOUGH)
    @rule(data=st.data(), more=st.sampled_from([0, 0, 0, 1, None]), is_undone=st.booleans())
    def expire_visits(self, data: st.DataObject, more: int | None, *, is_undone: bool) -> None:
        """End what is left of a day, and mostly of one that is closed."""
        for state in ("held", "missed"):
            self.prepare(data, state)
        if not self.oracle.day_closed and more is not None:
            self.close_day()
        agreed = None if more is None else len(self.oracle.rest()) + more
        self.act(
            lambda: self.hall.day.expire_visits(OWNER, agreed),
            lambda hall: told.expire_visits(hall, agreed),
        )
        if is_undone:
            self.open_day()
