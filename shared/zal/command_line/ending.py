"""How a command ends that the system tells to end."""

import signal

_TOLD_BY = (signal.SIGTERM, signal.SIGHUP)


def leave_when_told() -> None:
    """Let SIGTERM and SIGHUP end this program as Ctrl+C does: what is half made is taken away."""
    for each in _TOLD_BY:
        if signal.getsignal(each) is not signal.SIG_IGN:  # as nohup asks for
            signal.signal(each, _leave)


def _leave(number: int, _frame: object) -> None:
    for each in _TOLD_BY:
        signal.signal(each, signal.SIG_IGN)  # whatever is told again, the leaving is under way
    raise SystemExit(128 + number)
