"""Visitors as Hypothesis thinks of them, of several stages, sent to somebody, letting others by."""

from hypothesis import strategies as st

from halls import AT_KIOSK, NOON, OWNER, ToldClock
from zal.hall.hall import Hall
from zal.hall.issue import new_stage

SERVICES = st.sampled_from(["passport", "land", "pension"])
CATEGORIES = st.sampled_from(["ordinary", "ordinary", "booked", "veteran"])
VISITS = st.lists(
    st.tuples(
        SERVICES,
        CATEGORIES,
        st.integers(0, 5),  # minutes after the one before
        st.lists(
            st.tuples(
                SERVICES,
                CATEGORIES,
                st.sampled_from([None, None, "1", "2", "3"]),
                st.sampled_from([None, None, "ivanova", "petrov", "sidorova"]),
                st.sampled_from([None, NOON]),  # booked for
            ),
            max_size=2,
        ),
    ),
    max_size=12,
)
Coming = tuple[str, str, int, list[tuple[str, str, str | None, str | None, int | None]]]
SEATS = st.sampled_from([(("1", "ivanova"),), (("1", "ivanova"), ("2", "petrov"))])
"""Desk 3 and sidorova are away: what is sent to them is anybody's."""


def furnish(hall: Hall, clock: ToldClock, visits: list[Coming], postponed: set[int]) -> None:
    """Let visitors come, some with further stages, sent to somebody, or letting others by."""
    tickets = []
    for service, category, minutes, more in visits:
        clock.at += 60_000 * minutes
        issued = hall.tickets.issue(AT_KIOSK, service, category=category)
        tickets.append(issued)
        with hall.acts.turn(OWNER) as turn:
            for n, (other, of, desk, operator, booked_for) in enumerate(more, 2):
                new_stage(
                    turn,
                    issued.ticket.ticket_id,
                    n,
                    other,
                    of,
                    clock_at=issued.stage.clock_at,
                    for_desk=desk,
                    for_operator=operator,
                    booked_for=booked_for,
                )
    for n in sorted(postponed):
        if n < len(tickets):
            hall.tickets.postpone(OWNER, 3, code=tickets[n].code)
