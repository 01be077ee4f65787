"""What a console shows while nobody is signed in at it, and whose PINs somebody seems to guess."""

from zal.domain.pins import GUESSED_TRIES, GUESSED_WITHIN_MS
from zal.domain.views import SignInView
from zal.hall.look import Look
from zal.hall.pins import KIOSK, of_operator
from zal.hall.seen.hall import hall_moment
from zal.store.queries import hall as h


def sign_in_view(look: Look) -> SignInView:
    """Return who is signed in where and who can."""
    desks = {each.desk: each.operator for each in look.shifts()}
    subjects = _subjects(look)
    operators = frozenset(_operator(each) for each in subjects if each != KIOSK)
    return SignInView(hall_moment(look), desks, operators, KIOSK in subjects)


def has_staff_code(look: Look) -> bool:
    """Return whether the hall has a code by which staff prove themselves at kiosk and board."""
    return KIOSK in _subjects(look)


def operators_without_pin(look: Look) -> tuple[str, ...]:
    """Return the operators of the settings who have no PIN, and so cannot sign in."""
    subjects = _subjects(look)
    codes = (each.code for each in look.config.operators)
    return tuple(each for each in codes if of_operator(each) not in subjects)


def _subjects(look: Look) -> set[str]:
    return {row["subject"] for row in look.rows(h.PIN_SUBJECTS)}


def pins_guessed(look: Look) -> tuple[str, ...]:
    """Return whose PINs were typed wrong often lately, on all devices together; "": the staff code.

    A right one in between changes nothing: whoever guessed may have got in. That locks nobody out:
    staff are told.
    """
    since = look.now - GUESSED_WITHIN_MS
    found = look.rows(h.PINS_GUESSED, since=since, many=GUESSED_TRIES)
    return tuple("" if row["subject"] == KIOSK else _operator(row["subject"]) for row in found)


def _operator(subject: str) -> str:
    """Return the operator's code of what a PIN is kept under."""
    return subject.removeprefix("operator:")
