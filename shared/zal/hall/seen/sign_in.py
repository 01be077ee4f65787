"""What a console shows while nobody is signed in at it."""

from zal.domain.views import SignInView
from zal.hall.look import Look
from zal.hall.pins import KIOSK
from zal.hall.seen.hall import hall_moment
from zal.store.queries import hall as h


def sign_in_view(look: Look) -> SignInView:
    """Return who is signed in where and who can."""
    desks = {each.desk: each.operator for each in look.shifts()}
    subjects = {row["subject"] for row in look.rows(h.PIN_SUBJECTS)}
    operators = frozenset(
        each.removeprefix("operator:") for each in subjects if each.startswith("operator:")
    )
    return SignInView(hall_moment(look), desks, operators, KIOSK in subjects)
