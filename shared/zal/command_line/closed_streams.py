"""What a command does about standard streams that were closed before it began.

The next file that is opened would take the place of a closed one: a hall could be written to as
standard output. And Python prints on standard output what has no standard error to go to.
"""

import os
import sys
from contextlib import suppress

_STREAMS = (("stdin", "r"), ("stdout", "w"), ("stderr", "w"))


def stand_in() -> bool:
    """Put what keeps nothing in the place of each closed stream.

    Returns whether standard output was closed: then no answer could be told.
    """
    closed = [number for number in range(len(_STREAMS)) if not _is_open(number)]
    for number in closed:  # the lowest first: each gets the lowest number that is free
        os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)
        name, mode = _STREAMS[number]
        stream = open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
        vars(sys).update({name: stream, f"__{name}__": stream})
    return 1 in closed


def _is_open(number: int) -> bool:
    with suppress(OSError):
        os.fstat(number)
        return True
    return False
