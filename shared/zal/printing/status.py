"""What a printer's replies to ``DLE EOT`` 1 to 4 mean. Pure: no I/O.

Bits as in Epson's ESC/POS reference. python-escpos's own ``paper_status()`` is not used: it takes
no reply for enough paper.
"""

from collections.abc import Sequence

from zal.domain.printing import PrinterState

QUESTIONS = tuple(b"\x10\x04" + bytes((n,)) for n in (1, 2, 3, 4))
"""``DLE EOT n``: the printer's state, why it is offline, its errors, its paper."""

_FIXED, _SET = 0x93, 0x12
_OFFLINE = 0x08
_COVER_OPEN, _STOPPED_WITHOUT_PAPER, _ERROR = 0x04, 0x20, 0x40
_ANY_ERROR = 0x08 | 0x20 | 0x40
_NEAR_END, _END = 0x0C, 0x60


def is_valid(reply: bytes) -> bool:
    """Return whether a reply is one byte with the bits that are the same in every reply."""
    return len(reply) == 1 and reply[0] & _FIXED == _SET


def state(replies: Sequence[bytes]) -> PrinterState:
    """Return what four replies mean, each to the question of its place; none is an empty one.

    Unless all four are valid it is ``UNKNOWN``. Of several troubles it is the one to be mended
    first: a cover, then paper, then the rest.
    """
    if len(replies) != len(QUESTIONS) or not all(is_valid(each) for each in replies):
        return PrinterState.UNKNOWN
    online, offline, error, paper = (each[0] for each in replies)
    if offline & _COVER_OPEN:
        return PrinterState.COVER_OPEN
    if paper & _END or offline & _STOPPED_WITHOUT_PAPER:
        return PrinterState.PAPER_OUT
    if online & _OFFLINE or offline & _ERROR or error & _ANY_ERROR:
        return PrinterState.FAULT
    return PrinterState.PAPER_LOW if paper & _NEAR_END else PrinterState.OK
