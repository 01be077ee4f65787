"""The devices of a hall, as its people set them: printers, the slip, the voice.

Values only, read from ``hall.toml`` by ``zal.config`` like the rest of ``HallConfig``.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from zal.domain.hours import Span
from zal.domain.names import Names


class Connection(StrEnum):
    """How a printer is reached."""

    NONE = "none"
    NETWORK = "network"
    USB = "usb"
    SERIAL = "serial"
    FILE = "file"


class Cut(StrEnum):
    """How the paper is cut after a slip."""

    FULL = "full"
    PART = "part"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Printer:
    """The printer of one kiosk; ``code`` is the kiosk's name, such as ``kiosk-1``.

    ``address`` by ``connection``: ``network`` a host or ``host:port`` (9100 if left out), ``usb``
    vendor and product ``04b8:0e15``, ``serial`` and ``file`` the path of a device or a file.
    ``profile``: a printer's name in python-escpos. ``width``: dots across the paper.
    ``baud``: speed of a serial line. ``answers``: it tells its state when asked; one that never
    does is trusted to print whatever it took whole.
    """

    code: str
    connection: Connection
    address: str = ""
    profile: str = "default"
    width: int = 576
    cut: Cut = Cut.FULL
    baud: int = 9600
    answers: bool = True


@dataclass(frozen=True, slots=True)
class SlipPolicy:
    """What stands on every slip.

    ``logo``: path of a picture, relative to the hall's file; empty: none. ``keep_s``: a slip that
    could not be printed for that long is given up, its visitor has gone.
    """

    logo: str = ""
    footer: Names = field(default_factory=dict)
    keep_s: int = 120


class Engine(StrEnum):
    """What gives the hall its voice."""

    ESPEAK = "espeak"
    CLIPS = "clips"
    COMMAND = "command"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class VoicePolicy:
    """How calls are spoken.

    ``clips``: folder of recordings. ``command``: a program with ``{text}`` and ``{wav}``.
    ``languages`` in the order of speaking, empty: the hall's. ``times``: how often each call is
    said. ``stale_s``: a call that waited longer than that to be said is dropped. ``volume``:
    percent; ``volume_from``: minutes since midnight → percent from then on, in order.
    ``quiet``: when nothing is said.
    """

    engine: Engine = Engine.ESPEAK
    clips: str = ""
    command: str = ""
    languages: tuple[str, ...] = ()
    times: int = 1
    stale_s: int = 180
    volume: int = 100
    volume_from: tuple[tuple[int, int], ...] = ()
    quiet: tuple[Span, ...] = ()

    def volume_at(self, minute: int) -> int:
        """Return the volume in percent at a minute of the local day, 0 in quiet hours."""
        if any(each.opens_min <= minute < each.closes_min for each in self.quiet):
            return 0
        set_by_then = [percent for begins, percent in self.volume_from if begins <= minute]
        return set_by_then[-1] if set_by_then else self.volume
