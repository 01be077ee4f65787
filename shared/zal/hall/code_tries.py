"""Codes of appointments that visitors type: whoever guesses at one place has to wait there."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from zal.domain.by import By, Role
from zal.domain.errors import WrongMove
from zal.domain.guesses import FORGOTTEN_EVERY_MS, delay_s, wrong_left
from zal.hall.acts import Acts
from zal.hall.turn import Turn
from zal.store.queries import hall as h

_SUBJECT = "appointment"
"""Under this, tries at codes of appointments are kept beside those at PINs."""
_BY_ANYBODY = frozenset({Role.KIOSK, Role.VISITOR})


@contextmanager
def tried(acts: Acts, by: By, code: str | None) -> Iterator[None]:
    """Let a code be looked at inside, ``None``: none was typed, and make a guesser wait.

    As with PINs it counts as wrong before it is looked at, in a transaction of its own: so a
    process that is killed in between, or many that try at once, gain no free tries. A ``WrongMove``
    says that the code was right. Staff see whom they ask.
    """
    if code is None or by.role not in _BY_ANYBODY:
        yield
        return
    with acts.turn(by) as turn:
        counted = _count(turn)
    try:
        yield
    except WrongMove:
        _count_no_more(acts, by, counted)
        raise
    _count_no_more(acts, by, counted)


class _Counted(NamedTuple):
    """How many codes were wrong with the one that is looked at, and until when others waited.

    ``until``: by the machine's clock, epoch ms; in the past.
    """

    wrong: int
    until: int


def _count(turn: Turn) -> _Counted:
    """Count a code as wrong; refuse one that comes too early."""
    kept = turn.row(h.TRIES, subject=_SUBJECT, device=turn.device)
    wrong, until = (0, 0) if kept is None else (kept["failures"], kept["blocked_until"])
    # not the hall's own now: after a clock that ran ahead it stands still for long
    left_ms = until - turn.wall_ms
    if 0 < left_ms <= 1000 * delay_s(wrong):
        raise WrongMove("codes-wait", seconds=-(-left_ms // 1000))
    left = 0 if left_ms > 0 else wrong_left(wrong, -left_ms)
    _keep(turn, left + 1, turn.wall_ms + 1000 * delay_s(left + 1))
    return _Counted(left + 1, until + (wrong - left) * FORGOTTEN_EVERY_MS)


def _keep(turn: Turn, wrong: int, until: int) -> None:
    told = {"failures": wrong, "blocked_until": until}
    turn.run(h.PIN_TRIED, subject=_SUBJECT, device=turn.device, **told)


def _count_no_more(acts: Acts, by: By, counted: _Counted) -> None:
    """Let a code that was right not count: those before it do, and what others typed since."""
    with acts.turn(by) as turn:
        kept = turn.row(h.TRIES, subject=_SUBJECT, device=turn.device)
        if kept is None or kept["failures"] <= 1:
            turn.run(h.PIN_PROVEN, subject=_SUBJECT, device=turn.device)
            return
        is_alone = kept["failures"] == counted.wrong
        until = counted.until if is_alone else kept["blocked_until"]
        _keep(turn, kept["failures"] - 1, until)
