"""What a console shows while nobody is signed in at it."""

from zal.domain.views import SignInView
from zal.hall.look import Look
from zal.hall.seen.hall import hall_moment
from zal.store.queries import tickets as q


def sign_in_view(look: Look) -> SignInView:
    """Return who is signed in where and who can."""
    desks = {row[1]: row[2] for row in look.live(q.OPEN_SHIFTS)}
    subjects = (row[0] for row in look.rows(q.PIN_SUBJECTS))
    operators = frozenset(
        each.removeprefix("operator:") for each in subjects if each.startswith("operator:")
    )
    return SignInView(hall_moment(look), desks, operators)
