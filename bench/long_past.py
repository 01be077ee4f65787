"""A million tickets of days past against none: what is done now must not feel them."""

from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import NamedTuple

from acts import calling, issuing
from furnish import DESK, add_past, furnished
from measure import Line, Samples, Size, Step, Timed, in_turn, ms, nothing, profile_of
from zal.hall.hall import Hall
from zal.hall.seen.board import board_view
from zal.hall.seen.desk import desk_view
from zal.hall.seen.hall import hall_moment
from zal.hall.seen.kiosk import kiosk_view
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.sign_in import sign_in_view
from zal.hall.seen.status import hall_status
from zal.hall.seen.ticket import ticket_story
from zal.hall.seen.visit import visit_view

WAITING = 60
VIEWS = ("queue", "desk", "board", "kiosk", "sign-in", "ticket", "phone", "status")


def long_past(folder: Path, size: Size) -> Sequence[Line]:
    """Compare acts and views of a hall with a long past with those of a new one."""
    old_path = folder / "old.db"
    add_past(old_path, size.past)
    with ExitStack() as stack:
        old = stack.enter_context(furnished(old_path, WAITING))
        new = stack.enter_context(furnished(folder / "new.db", WAITING))
        return in_two_halls(old, new, size, Words(f"{size.past:,} past", "none past", 1.1))


class Words(NamedTuple):
    """How two halls are told of, and what the median of one may be of the other's."""

    measured: str
    against: str
    target: float


def in_two_halls(old: Hall, new: Hall, size: Size, words: Words) -> list[Line]:
    """Compare acts and views of two halls in turn."""
    lines = compared("issue", issuing(old), issuing(new), size, words)
    lines += compared("call", calling(old), calling(new), size, words)
    for name in VIEWS:
        a, b = (Timed(view_of(each, name), nothing) for each in (old, new))
        lines += compared(f"{name} view", a, b, size, words)
    return lines


def compared(name: str, old: Timed, new: Timed, size: Size, words: Words) -> list[Line]:
    """Return the lines of one step, done in two halls in turn."""
    found = in_turn(old, new, size.rounds, size.steps)
    title = f"{name}, {words.measured}"
    profile = partial(profile_of, old)
    return [_p50(title, found, words, profile), _p99(title, found, words, profile)]


def view_of(hall: Hall, name: str) -> Step:
    """Return the step that reads a view by its name."""
    first = hall.see(open_tickets)[0]
    steps: dict[str, Step] = {
        "queue": partial(hall.see, open_tickets),
        "desk": partial(hall.see, desk_view, DESK),
        "board": lambda: hall.see(board_view, hall.see(hall_moment).rev),
        "kiosk": partial(hall.see, kiosk_view),
        "sign-in": partial(hall.see, sign_in_view),
        "ticket": partial(hall.see, ticket_story, first.code),
        "phone": partial(hall.see, visit_view, first.token),
        "status": partial(hall.see, hall_status),
    }
    return steps[name]


def _p50(title: str, found: Samples, words: Words, profile: partial[str]) -> Line:
    against = f"{words.against} {ms(found.against)}"
    return Line(
        f"{title}, p50", ms(found.measured), against, found.ratio(), "×", words.target, profile
    )


def _p99(title: str, found: Samples, words: Words, profile: partial[str]) -> Line:
    return Line(
        f"{title}, p99",
        ms(found.measured, 0.99),
        f"{words.against} {ms(found.against, 0.99)}",
        found.rare_ratio(0.99),
        target=2,
        profile=profile,
    )
