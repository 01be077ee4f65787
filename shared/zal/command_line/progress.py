"""How far something long is, told on a tty and nowhere else."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from zal.texts import Say

_CLEAR = "\r\x1b[K"


@contextmanager
def proving(say: Say, key: str = "proving") -> Iterator[Callable[[float], None] | None]:
    """Yield what shows a part done, 0 to 1, on standard error; None where nobody looks at it.

    ``key``: of the text that says what is being done.
    """
    if not sys.stderr.isatty():
        yield None
        return
    shown = -1

    def show(done: float) -> None:
        nonlocal shown
        percent = int(100 * done)
        if percent != shown:
            shown = percent
            print(_CLEAR + say(key, percent=str(percent)), end="", file=sys.stderr, flush=True)

    show(0)
    try:
        yield show
    finally:
        print(_CLEAR, end="", file=sys.stderr, flush=True)
