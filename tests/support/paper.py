"""What a printer makes of the bytes that it gets: pictures on paper, cuts, and its replies."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from PIL import Image

from zal.domain.printing import PrinterState

_ALL_WELL = (0x12, 0x12, 0x12, 0x12)
REPLIES: Mapping[PrinterState, tuple[int, int, int, int]] = MappingProxyType(
    {
        PrinterState.OK: _ALL_WELL,
        PrinterState.PAPER_LOW: (0x12, 0x12, 0x12, 0x1E),
        PrinterState.PAPER_OUT: (0x1A, 0x32, 0x12, 0x7E),
        PrinterState.COVER_OPEN: (0x1A, 0x16, 0x12, 0x12),
        PrinterState.FAULT: (0x1A, 0x52, 0x1A, 0x12),
    }
)
"""What a printer in a state answers to ``DLE EOT`` 1 to 4; the faults as real ones tell them."""

_DLE_EOT, _INIT, _FEED, _CUT = b"\x10\x04", b"\x1b@", b"\x1bd", b"\x1dV"
_ASKED = re.compile(rb"\x10\x04([\x01-\x04])")
_SPACING, _USUAL_SPACING, _COLUMNS = b"\x1b3", b"\x1b2", b"\x1b*"
_RASTER, _GRAPHICS = b"\x1dv0", b"\x1d(L"
_STORE, _PRINT = b"0p", b"02"
_TALL = (32, 33)
"""Modes of ``ESC *`` with 24 dots in a column; the others have 8."""


@dataclass(frozen=True)
class Slip:
    """A piece of paper that came out whole; ``cut`` is the byte of ``GS V``, None when uncut."""

    image: Image.Image
    cut: int | None = None


@dataclass
class Paper:
    """A roll of paper and the head over it; takes commands and keeps what they printed.

    ``scraps``: pictures that were never fed out, since the job broke off. ``strange``: bytes that
    are no command of ours. ``heights``: rows of each strip that came. While the state does not
    print, what is commanded is kept and comes out afterwards, as from a real printer's buffer.
    ``overhears``: it answers also to bytes of a picture that look like a question, as many do.
    """

    state: PrinterState = PrinterState.OK
    overhears: bool = False
    slips: list[Slip] = field(default_factory=list)
    scraps: list[Image.Image] = field(default_factory=list)
    strange: list[int] = field(default_factory=list)
    commands: list[bytes] = field(default_factory=list)
    heights: list[int] = field(default_factory=list)
    _strips: list[Image.Image] = field(default_factory=list)
    _line: list[Image.Image] = field(default_factory=list)
    _stored: Image.Image | None = None
    _kept: list[tuple[bytes, bytes]] = field(default_factory=list)
    _unread: bytes = b""

    def become(self, state: PrinterState) -> None:
        """Be in another state; what was kept is printed as soon as the printer can."""
        self.state = state
        if state.prints:
            kept, self._kept = self._kept, []
            for command, values in kept:
                self._obey(command, values)

    def take(self, data: bytes) -> bytes:
        """Take more bytes of the stream and return the replies to what was asked in them."""
        self._unread += data
        replies = b""
        while self._unread:
            command, values = self._next()
            if not command:
                return replies
            self._unread = self._unread[len(command) + len(values) :]
            if command == _DLE_EOT:
                replies += self.reply(values[0])
                continue
            if self.overhears:
                replies += b"".join(self.reply(each[0]) for each in _ASKED.findall(values))
            self.commands.append(command)
            if self.state.prints:
                self._obey(command, values)
            else:
                self._kept.append((command, values))
        return replies

    def reply(self, n: int) -> bytes:
        """Return the answer to ``DLE EOT n``."""
        return bytes(REPLIES[self.state][n - 1 : n])

    def hang_up(self) -> None:
        """Forget a command that came in part."""
        self._unread = b""

    def _next(self) -> tuple[bytes, bytes]:
        """Return the next command and its values, both empty when it is not whole yet."""
        data = self._unread
        for command in (_RASTER, _GRAPHICS, *_LENGTHS):
            if data.startswith(command):
                length = self._length(command, data[len(command) :])
                values = data[len(command) : len(command) + length]
                return (command, values) if len(values) == length else (b"", b"")
            if command.startswith(data):
                return b"", b""
        return data[:1], b""

    def _length(self, command: bytes, values: bytes) -> int:
        """Return how many bytes belong to a command, as far as they tell it already."""
        if command == _RASTER:
            return 5 + _low_high(values[1:3]) * _low_high(values[3:5]) if len(values) >= 5 else 5
        if command == _GRAPHICS:
            return 2 + _low_high(values[:2]) if len(values) >= 2 else 2
        if command == _COLUMNS and len(values) >= 3:
            return 3 + _low_high(values[1:3]) * (3 if values[0] in _TALL else 1)
        return _LENGTHS[command]

    def _obey(self, command: bytes, values: bytes) -> None:
        if command == _RASTER:
            width, height = 8 * _low_high(values[1:3]), _low_high(values[3:5])
            self._print(_picture(width, height, values[5:]))
        elif command == _GRAPHICS:
            self._graphics(values[2:4], values[4:])
        elif command == _COLUMNS:
            self._line.append(_columns(values))
        elif command == b"\n":
            self._end_line()
        elif command == _INIT:
            self._tear_off()
        elif command == _FEED:
            self._feed_out()
        elif command == _CUT:
            self._cut(values[0])
        elif command not in (_SPACING, _USUAL_SPACING):
            self.strange.extend(command)

    def _graphics(self, function: bytes, values: bytes) -> None:
        if function == _STORE:
            self._stored = _picture(_low_high(values[4:6]), _low_high(values[6:8]), values[8:])
        elif function == _PRINT and self._stored is not None:
            self._print(self._stored)
            self._stored = None
        else:
            self.strange.extend(function)

    def _print(self, strip: Image.Image) -> None:
        self._strips.append(strip)
        self.heights.append(strip.height)

    def _end_line(self) -> None:
        for each in self._line:
            self._print(each)
        self._line = []

    def _tear_off(self) -> None:
        if self._strips:
            self.scraps.append(_joined(self._strips))
        self._strips, self._line, self._stored = [], [], None

    def _feed_out(self) -> None:
        if self._strips:
            self.slips.append(Slip(_joined(self._strips)))
            self._strips = []

    def _cut(self, how: int) -> None:
        if self.slips:
            self.slips[-1] = Slip(self.slips[-1].image, how)


_LENGTHS = {
    _DLE_EOT: 1,
    _INIT: 0,
    _FEED: 1,
    _CUT: 1,
    _COLUMNS: 3,
    _SPACING: 1,
    _USUAL_SPACING: 0,
    b"\n": 0,
}
"""How many bytes belong to a command at least."""


def _low_high(pair: bytes) -> int:
    return int.from_bytes(pair, "little")


def _picture(width: int, height: int, rows: bytes) -> Image.Image:
    """Return a picture from rows of dots, 1 for black."""
    return Image.frombytes("1", (width, height), rows, "raw", "1;I")


def _columns(values: bytes) -> Image.Image:
    """Return a picture from columns of dots, the topmost in the highest bit."""
    dots = 24 if values[0] in _TALL else 8
    lying = Image.frombytes("1", (dots, _low_high(values[1:3])), values[3:], "raw", "1;I")
    return lying.transpose(Image.Transpose.TRANSPOSE)


def _joined(strips: list[Image.Image]) -> Image.Image:
    """Return strips as one picture, one below another without a gap."""
    size = max(each.width for each in strips), sum(each.height for each in strips)
    whole = Image.new("1", size, 1)
    top = 0
    for each in strips:
        whole.paste(each, (0, top))
        top += each.height
    return whole
