"""What a console shows while nobody is signed in at it."""

from zal.domain.views import SignInView
from zal.hall.look import Look
from zal.store.queries import hall as h
from zal.store.queries import shifts as f


def sign_in_view(look: Look) -> SignInView:
    """Return who is signed in where and who can."""
    desks = {row["desk"]: row["operator"] for row in look.live(f.OPEN_SHIFTS)}
    subjects = (row["subject"] for row in look.rows(h.PIN_SUBJECTS))
    operators = frozenset(
        each.removeprefix("operator:") for each in subjects if each.startswith("operator:")
    )
    return SignInView(look.rev, look.now, desks, operators)
