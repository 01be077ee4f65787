"""Codes of appointments that visitors type: whoever guesses at one place has to wait there."""

from collections.abc import Iterator
from contextlib import contextmanager

from zal.domain.by import By, Role
from zal.domain.errors import WrongMove
from zal.domain.guesses import FORGOTTEN_AFTER_MS, delay_s
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
        _count(turn)
    try:
        yield
    except WrongMove:
        _forget(acts, by)
        raise
    _forget(acts, by)


def _count(turn: Turn) -> None:
    """Count a code as wrong; refuse one that comes too early."""
    kept = turn.row(h.TRIES, subject=_SUBJECT, device=turn.device)
    wrong, until = (0, 0) if kept is None else (kept["failures"], kept["blocked_until"])
    # not the hall's own now: after a clock that ran ahead it stands still for long
    left_ms = until - turn.wall_ms
    if 0 < left_ms <= 1000 * delay_s(wrong):
        raise WrongMove("codes-wait", seconds=-(-left_ms // 1000))
    wrong = 1 if not 0 <= -left_ms < FORGOTTEN_AFTER_MS else wrong + 1
    turn.run(
        h.PIN_TRIED,
        subject=_SUBJECT,
        device=turn.device,
        failures=wrong,
        blocked_until=turn.wall_ms + 1000 * delay_s(wrong),
    )


def _forget(acts: Acts, by: By) -> None:
    with acts.turn(by) as turn:
        turn.run(h.PIN_PROVEN, subject=_SUBJECT, device=turn.device)
