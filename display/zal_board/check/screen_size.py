"""How large a board's screen is: in cells, in dots and millimetres where they are known."""

import fcntl
import os
import struct
import sys
import termios
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from zal.domain.errors import WrongMove
from zal.domain.legibility import sides_mm

DRM = Path("/sys/class/drm")
USUAL_ASPECT = 16 / 9
_EDID_BEGINS = b"\x00\xff\xff\xff\xff\xff\xff\x00"
_EDID_LENGTH = 128
_TIMING = 54
"""Where the first detailed timing begins, which tells the picture's size in millimetres."""


@dataclass(frozen=True, slots=True)
class Tty:
    """A tty's size in cells, and in dots where it tells them, else 0."""

    columns: int
    rows: int
    width_px: int = 0
    height_px: int = 0

    @property
    def cell_px(self) -> float:
        """Return the height of a row in dots, 0 if unknown."""
        return self.height_px / self.rows


class Source(StrEnum):
    """Who told how large the screen is."""

    ASKED = "asked"
    SCREEN = "screen"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ScreenSize:
    """A tty that fills a screen; ``width_mm`` and ``height_mm`` are 0 if unknown.

    ``is_usual``: nothing tells the screen's proportion, so it is taken to be 16:9.
    """

    tty: Tty
    width_mm: float = 0.0
    height_mm: float = 0.0
    source: Source = Source.UNKNOWN
    is_usual: bool = False

    @property
    def aspect(self) -> float:
        """Return width by height."""
        return self.width_mm / self.height_mm if self.height_mm else aspect_of(self.tty)

    @property
    def row_mm(self) -> float:
        """Return the height of a row, 0 if unknown."""
        return self.height_mm / self.tty.rows


def screen_size(tty: Tty, inches: float | None, told: tuple[int, int] | None) -> ScreenSize:
    """Return the screen: of the diagonal that was given, else of what the screen itself tells."""
    if inches is not None:
        width, height = sides_mm(inches, aspect_of(tty))
        return ScreenSize(tty, width, height, Source.ASKED, is_usual=not tty.height_px)
    if told is not None:
        width, height = told
        if tty.height_px and (width < height) != (aspect_of(tty) < 1):
            width, height = height, width  # it hangs upright, and its description does not know
        return ScreenSize(tty, width, height, Source.SCREEN)
    return ScreenSize(tty, is_usual=not tty.height_px)


def aspect_of(tty: Tty) -> float:
    """Return width by height of a tty, 16:9 where it does not tell its dots."""
    if tty.width_px and tty.height_px:
        return tty.width_px / tty.height_px
    return USUAL_ASPECT


def this_tty(environ: Mapping[str, str] = os.environ) -> Tty:
    """Return the tty that this program stands in, though its answer may go to a file.

    Raises ``WrongMove`` if there is none.
    """
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        with suppress(OSError, ValueError, AttributeError):
            found = fcntl.ioctl(stream.fileno(), termios.TIOCGWINSZ, bytes(8))
            rows, columns, width, height = struct.unpack("HHHH", found)
            if rows and columns:
                if environ.get("TMUX"):  # which tells dots that it has made up
                    width = height = 0
                return Tty(columns, rows, width, height)
    raise WrongMove("no-cells")


def size_from_edid(
    drm: Path = DRM, environ: Mapping[str, str] = os.environ
) -> tuple[int, int] | None:
    """Return the size in millimetres that this machine's only screen tells of itself.

    None if none does, if several do, or if the tty stands before another machine.
    """
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return None
    found = []
    for each in sorted(drm.glob("*/edid")):
        with suppress(OSError):
            size = read_edid(each.read_bytes())
            if size is not None:
                found.append(size)
    return found[0] if len(found) == 1 else None


def read_edid(edid: bytes) -> tuple[int, int] | None:
    """Return width and height in millimetres from a screen's own description (VESA E-EDID 1.4).

    None if it is no such description, is broken, or tells no size, as projectors do.
    """
    block = edid[:_EDID_LENGTH]
    is_whole = len(block) == _EDID_LENGTH and block.startswith(_EDID_BEGINS)
    if not is_whole or sum(block) % 256:
        return None
    timing = block[_TIMING : _TIMING + 18]
    width = timing[12] | (timing[14] & 0xF0) << 4
    height = timing[13] | (timing[14] & 0x0F) << 8
    has_timing = timing[0] or timing[1]
    if not (has_timing and width and height):
        width, height = 10 * block[21], 10 * block[22]  # in whole centimetres
    return (width, height) if width and height else None
